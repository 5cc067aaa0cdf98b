#pragma once

#include "core/model/template.h"

#include <QSet>
#include <QWidget>

namespace stepline {

/// A small picture of a sequence in time: days from left to right, a tile in its channel's colour for each message.
/// What is new stands out from what was there.
class TouchPicture : public QWidget {
    Q_OBJECT

public:
    explicit TouchPicture(QWidget *parent = nullptr);

    /// @p fresh: the messages that are new; nullopt where new and old are not told apart.
    void setTemplate(const Template &tmpl, const std::optional<QStringList> &fresh);
    /// "Day 1 Email, day 3 SMS": what the picture says, for those who do not see it.
    QString inWords() const;
    QSize sizeHint() const override { return {480, 132}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Tile {
        int day = 0; ///< from 0
        std::optional<ChannelType> type;
        bool fresh = true;
    };
    void paintWeeks(QPainter &painter, const QRectF &days, int count) const;

    std::vector<Tile> m_tiles;
    int m_days = 0;
};

} // namespace stepline

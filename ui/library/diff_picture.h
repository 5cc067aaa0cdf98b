#pragma once

#include "core/model/diff.h"

#include <QWidget>

namespace stepline {

/// Two states of a sequence in one picture: its steps with their cards, marked + (new), − (gone), → (moved) and ~
/// (changed). Click a card, or walk the marked ones with the arrow keys, to choose it.
class DiffPicture : public QWidget {
    Q_OBJECT

public:
    explicit DiffPicture(QWidget *parent = nullptr);

    void showDiff(const Template &before, const Template &after, const TemplateDiff &diff);
    void clear();
    /// The chosen card's message id; empty: none.
    QString chosen() const { return m_chosen; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void choiceChanged(const QString &messageId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Mark { None, Added, Removed, Moved, Changed };
    struct Card {
        QString id, name, tip;
        ChannelType type = ChannelType::Email;
        Mark mark = Mark::None;
        QRectF rect;
    };
    struct Column {
        QString title;
        Mark mark = Mark::None;
        QRectF rect;
        std::vector<Card> cards;
    };

    void layOut();
    qreal capHeight() const;  ///< of the steps' names above their cards
    qreal cardHeight() const; ///< where there is room for it
    size_t tallest() const;   ///< cards of the longest step
    void choose(const QString &id);
    void paintCard(QPainter &painter, const Card &card) const;
    static Mark markOf(const PartDiff *part);
    static QString sign(Mark mark);
    QColor ink(Mark mark) const;

    std::vector<Column> m_columns;
    QString m_chosen;
};

} // namespace stepline

#pragma once

#include "core/model/vocabulary.h"

#include <QColor>
#include <QIconEngine>
#include <optional>

namespace stepline {

/// Draws a project icon from its SVG at the size asked for, in the theme's colour at that moment: icons follow light
/// and dark by themselves and are sharp at every scale.
class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, QColor color);
    IconEngine(QString name, ChannelType type);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override { return new IconEngine(*this); }
    bool isNull() override { return false; }

    static void paintSvg(QPainter *painter, const QString &name, const QRectF &rect, const QColor &color);

private:
    QColor colorFor(QIcon::Mode mode) const;

    QString m_name;
    QColor m_color;
    std::optional<ChannelType> m_type;
};

} // namespace stepline

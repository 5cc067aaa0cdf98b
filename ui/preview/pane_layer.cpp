#include "ui/preview/pane_layer.h"

#include "ui/preview/chart_ink.h"
#include "ui/theme/text_sized.h"

#include <algorithm>
#include <cmath>

namespace stepline {
namespace {

constexpr double Corner = 2;
constexpr double LabelGap = 3;
constexpr double NoiseWidth = 4;
constexpr double EndLabelGap = 8;
constexpr double HitDistance = 12;
/// Groups closer than this have no room for names that must be cut.
constexpr int LeastNameWidth = 48;
/// More points than this are drawn with a thin pen: a wide one is many times slower.
constexpr qsizetype ThickPenPoints = 1000;

QFont labelFont(bool strong = false) {
    return Theme::tabular(strong ? Theme::instance().smallStrongFont() : Theme::instance().smallFont());
}

/// The part of a segment inside the rectangle, or nothing (Liang and Barsky's way).
std::optional<QLineF> cut(const QLineF &line, const QRectF &box) {
    double from = 0, to = 1;
    const auto edge = [&](double p, double q) {
        if (p == 0)
            return q >= 0;
        const double r = q / p;
        if (p < 0)
            from = std::max(from, r);
        else
            to = std::min(to, r);
        return from <= to;
    };
    if (!edge(-line.dx(), line.x1() - box.left()) || !edge(line.dx(), box.right() - line.x1()) ||
        !edge(-line.dy(), line.y1() - box.top()) || !edge(line.dy(), box.bottom() - line.y1()))
        return {};
    return QLineF(line.pointAt(from), line.pointAt(to));
}

} // namespace

QColor inkColor(const Ink &ink) {
    const Theme &theme = Theme::instance();
    const Palette &palette = theme.palette();
    switch (ink.role) {
    case Ink::Role::Channel: return theme.channelTint(ink.type, ink.tint);
    case Ink::Role::Accent: return palette.accent;
    case Ink::Role::Good: return palette.good;
    case Ink::Role::Warning: return palette.warning;
    case Ink::Role::Muted: break;
    }
    // Grey, from the secondary text's tone towards the ground.
    const QColor from = palette.secondary, to = palette.window;
    const double t = std::clamp(ink.tint, 0, 3) * 0.24;
    return QColor::fromRgbF(float(from.redF() + (to.redF() - from.redF()) * t),
                            float(from.greenF() + (to.greenF() - from.greenF()) * t),
                            float(from.blueF() + (to.blueF() - from.blueF()) * t));
}

PaneLayer::PaneLayer(QCustomPlot *plot, QCPAxisRect *rect) : QCPLayerable(plot, QStringLiteral("main")), m_rect(rect) {}

QRect PaneLayer::clipRect() const {
    return mParentPlot->viewport();
}

void PaneLayer::applyDefaultAntialiasingHint(QCPPainter *painter) const {
    painter->setAntialiasing(true);
}

double PaneLayer::x(double key) const {
    return m_rect->axis(QCPAxis::atBottom)->coordToPixel(key);
}
double PaneLayer::y(double value) const {
    return m_rect->axis(QCPAxis::atLeft)->coordToPixel(value);
}
QRectF PaneLayer::visible() const {
    return m_rect->rect();
}

QRectF PaneLayer::barRect(const Bar &bar) const {
    return QRectF(QPointF(x(bar.at - bar.width / 2), y(std::max(bar.value, 0.0))),
                  QPointF(x(bar.at + bar.width / 2), y(std::min(bar.value, 0.0))));
}

QRectF PaneLayer::groupRect(int group) const {
    return QRectF(QPointF(x(group - 0.46), visible().top()), QPointF(x(group + 0.46), visible().bottom()));
}

double PaneLayer::titleHeight() {
    return QFontMetricsF(labelFont(true)).height() + 10;
}
double PaneLayer::namesHeight() {
    return QFontMetricsF(labelFont()).height() + 8;
}

double PaneLayer::endLabelWidth(const Pane &pane) {
    const QFontMetricsF metrics(labelFont());
    double width = 0;
    for (const Line &line : pane.lineList)
        width = std::max(width, metrics.horizontalAdvance(line.name));
    return std::min(width + EndLabelGap * 2, 190.0);
}

void PaneLayer::draw(QCPPainter *painter) {
    const Palette &palette = Theme::instance().palette();
    if (!m_pane.title.isEmpty() && !m_pane.lines) {
        painter->setFont(labelFont(true));
        painter->setPen(palette.secondary);
        const double left = m_pane.valueAxis ? visible().left() - m_rect->margins().left() : visible().left();
        painter->drawText(
            QRectF(std::max(left, 0.0), visible().top() - titleHeight(), visible().width() + 60, titleHeight()),
            Qt::AlignLeft | Qt::AlignTop, m_pane.title);
    }
    if (m_pane.lines) {
        drawLines(painter);
        return;
    }
    drawGroups(painter);
    for (qsizetype i = 0; i < m_pane.bars.size(); ++i)
        if (!hidden(m_pane.bars[i].series))
            drawBar(painter, m_pane.bars[i], m_hit.bar == int(i));
    drawLabels(painter);
}

void PaneLayer::drawGroups(QCPPainter *painter) {
    const Palette &palette = Theme::instance().palette();
    if (m_pane.marked) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.warningSoft);
        painter->drawRoundedRect(groupRect(*m_pane.marked).intersected(visible()), 4, 4);
        painter->setPen(palette.warning);
        painter->setFont(labelFont(true));
        painter->drawText(groupRect(*m_pane.marked).adjusted(0, 4, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                          QStringLiteral("▾ ") + m_pane.mark);
    }
    painter->setFont(labelFont());
    const QFontMetricsF metrics(painter->font());
    const double width = x(1) - x(0) - 6;
    const bool narrow = width < textSized(LeastNameWidth) &&
                        std::any_of(m_pane.groups.begin(), m_pane.groups.end(),
                                    [&](const QString &name) { return metrics.horizontalAdvance(name) > width; });
    for (qsizetype g = 0; g < m_pane.groups.size(); ++g) {
        const QRectF column = groupRect(int(g));
        if (column.right() < visible().left() || column.left() > visible().right())
            continue;
        drawGroupName(painter, int(g),
                      {column.center().x() - width / 2, visible().bottom() + 4, width, metrics.height() + 2}, narrow);
    }
}

void PaneLayer::drawGroupName(QCPPainter *painter, int group, const QRectF &box, bool narrow) {
    const Theme &theme = Theme::instance();
    if (narrow && group < m_pane.groupChannels.size()) {
        const ChannelType type = m_pane.groupChannels[group];
        const double size = std::min(box.height() - 2, box.width() + 4);
        theme.paintIcon(painter, Theme::channelIconName(type),
                        QRectF(box.center().x() - size / 2, box.top(), size, size), theme.channelColor(type));
        return;
    }
    painter->setPen(m_pane.marked == group ? theme.palette().warning : theme.palette().text);
    const QString name = narrow && group < m_pane.shortGroups.size() ? m_pane.shortGroups[group] : m_pane.groups[group];
    painter->drawText(box, Qt::AlignHCenter | Qt::AlignTop,
                      QFontMetricsF(painter->font()).elidedText(name, Qt::ElideRight, box.width()));
}

void PaneLayer::drawBar(QCPPainter *painter, const Bar &bar, bool hovered) {
    const Palette &palette = Theme::instance().palette();
    const QRectF box = visible();
    const QRectF whole = barRect(bar);
    if (whole.right() < box.left() || whole.left() > box.right())
        return;
    if (bar.benchmark) {
        const QRectF band =
            QRectF(QPointF(whole.left() - 5, y(bar.benchmark->high)), QPointF(whole.right() + 5, y(bar.benchmark->low)))
                .intersected(box);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.goodSoft);
        painter->drawRoundedRect(band, Corner, Corner);
    }
    const QRectF shown = whole.intersected(box);
    if (shown.height() > 0 || bar.value == 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(inkColor(bar.ink));
        const bool round = bar.value > 0 && whole.top() >= box.top() && shown.height() > 2 * Corner;
        if (round) {
            QPainterPath path;
            path.moveTo(shown.bottomLeft());
            path.lineTo(shown.left(), shown.top() + Corner);
            path.quadTo(shown.topLeft(), QPointF(shown.left() + Corner, shown.top()));
            path.lineTo(shown.right() - Corner, shown.top());
            path.quadTo(shown.topRight(), QPointF(shown.right(), shown.top() + Corner));
            path.lineTo(shown.bottomRight());
            path.closeSubpath();
            painter->drawPath(path);
        } else {
            painter->drawRect(shown.adjusted(0, shown.height() < 1 ? -1 : 0, 0, 0));
        }
    }
    if (hovered) {
        painter->setPen(QPen(palette.text, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(shown.adjusted(-1, -1, 1, 0), Corner, Corner);
    }
    if (bar.whisker) {
        const double high = y(bar.whisker->high), low = y(bar.whisker->low), middle = whole.center().x();
        painter->setPen(QPen(palette.text, 1));
        if (const auto stem = cut({middle, low, middle, high}, box))
            painter->drawLine(*stem);
        for (const double cap : {low, high})
            if (cap >= box.top() && cap <= box.bottom())
                painter->drawLine(QLineF(middle - 3, cap, middle + 3, cap));
    }
    if (bar.noise) {
        const double high = y(bar.noise->high), low = y(bar.noise->low);
        const QRectF mark = QRectF(whole.center().x() - NoiseWidth / 2, high, NoiseWidth, low - high).intersected(box);
        if (mark.height() >= 1.5) { // else the whisker's line is as strong as the box would be
            painter->setPen(QPen(palette.text, 1));
            painter->setBrush(palette.window);
            painter->drawRect(mark);
        }
    }
}

void PaneLayer::drawLabels(QCPPainter *painter) {
    const QRectF box = visible();
    painter->setPen(Theme::instance().palette().text);
    QList<QRectF> taken;
    for (const Bar &bar : m_pane.bars) {
        const QRectF whole = barRect(bar);
        if (bar.label.isEmpty() || hidden(bar.series) || whole.right() < box.left() || whole.left() > box.right())
            continue;
        double top = whole.top(), bottom = whole.bottom();
        if (bar.whisker) {
            top = std::min(top, y(bar.whisker->high));
            bottom = std::max(bottom, y(bar.whisker->low));
        }
        if (bar.noise)
            top = std::min(top, y(bar.noise->high));
        if (bar.value >= 0 && top < box.top() - 2)
            continue;
        painter->setFont(labelFont(bar.strongLabel));
        const QFontMetricsF metrics(painter->font());
        const double width = metrics.horizontalAdvance(bar.label) + 4;
        // Beside the axis, not over its numbers.
        const QRectF room(std::max(whole.center().x() - width / 2, box.left()),
                          bar.value < 0 ? bottom + LabelGap : top - LabelGap - metrics.height(), width,
                          metrics.height());
        // Cut by the edge, or over another: its tip says it.
        if (room.top() < 0 ||
            std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(room); }))
            continue;
        painter->drawText(room, Qt::AlignCenter, bar.label);
        taken << room;
    }
}

QList<PaneLayer::EndLabel> PaneLayer::endLabels() const {
    const QCPRange range = m_rect->axis(QCPAxis::atBottom)->range();
    const double height = QFontMetricsF(labelFont()).height();
    QList<EndLabel> labels;
    for (qsizetype i = 0; i < m_pane.lineList.size(); ++i) {
        const QList<QPointF> &points = m_pane.lineList[i].points;
        if (points.isEmpty())
            continue;
        QPointF last = points.first();
        for (const QPointF &point : points)
            if (point.x() <= range.upper)
                last = point;
        const double end = std::clamp(y(last.y()), visible().top(), visible().bottom());
        labels << EndLabel{int(i), end, end};
    }
    std::sort(labels.begin(), labels.end(), [](const EndLabel &a, const EndLabel &b) { return a.y < b.y; });
    // Names that would overlap are pushed apart, first down, then back up from the bottom.
    for (qsizetype i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + height);
    double limit = visible().bottom();
    for (qsizetype i = labels.size() - 1; i >= 0; --i) {
        labels[i].y = std::min(labels[i].y, limit);
        limit = labels[i].y - height;
    }
    return labels;
}

void PaneLayer::drawLines(QCPPainter *painter) {
    const Palette &palette = Theme::instance().palette();
    const QRectF box = visible().adjusted(-0.5, -0.5, 0.5, 0.5);
    if (m_hit.point >= 0 && m_hit.line >= 0) {
        const double at = x(m_pane.lineList[m_hit.line].points.value(m_hit.point).x());
        painter->setPen(QPen(palette.edge, 1));
        if (at >= box.left() && at <= box.right())
            painter->drawLine(QLineF(at, box.top(), at, box.bottom()));
    }
    for (qsizetype i = 0; i < m_pane.lineList.size(); ++i) {
        const Line &line = m_pane.lineList[i];
        if (hidden(line.name))
            continue;
        const bool hovered = m_hit.line == int(i);
        QPen pen(inkColor(line.ink), line.points.size() > ThickPenPoints ? 1.0 : hovered ? 2.4 : 1.6, line.style);
        pen.setCapStyle(Qt::FlatCap);
        pen.setJoinStyle(Qt::RoundJoin);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        QPolygonF run;
        const auto flush = [&] {
            if (run.size() > 1)
                painter->drawPolyline(run);
            run.clear();
        };
        for (qsizetype p = 1; p < line.points.size(); ++p) {
            const QPointF a(x(line.points[p - 1].x()), y(line.points[p - 1].y()));
            const QPointF b(x(line.points[p].x()), y(line.points[p].y()));
            const auto part = cut({a, b}, box);
            if (!part) {
                flush();
                continue;
            }
            if (run.isEmpty() || run.last() != part->p1()) {
                flush();
                run << part->p1();
            }
            run << part->p2();
        }
        flush();
        if (m_hit.point >= 0 && m_hit.point < line.points.size()) {
            const QPointF dot(x(line.points[m_hit.point].x()), y(line.points[m_hit.point].y()));
            if (box.contains(dot)) {
                painter->setPen(QPen(palette.window, 1));
                painter->setBrush(inkColor(line.ink));
                painter->drawEllipse(dot, hovered ? 4 : 3, hovered ? 4 : 3);
            }
        }
    }
    const double left = visible().right() + EndLabelGap;
    const double width = mParentPlot->viewport().right() - left;
    for (const EndLabel &label : endLabels()) {
        const Line &line = m_pane.lineList[label.line];
        QFont font = labelFont(m_hit.line == label.line);
        font.setStrikeOut(hidden(line.name));
        painter->setFont(font);
        const QFontMetricsF metrics(font);
        painter->setPen(QPen(hidden(line.name) ? palette.disabled : inkColor(line.ink), 2, line.style));
        painter->drawLine(QLineF(visible().right() + 1, label.lineY, left - 2, label.y));
        painter->setPen(hidden(line.name) ? palette.disabled : palette.text);
        painter->drawText(QRectF(left, label.y - metrics.height() / 2, width, metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(line.name, Qt::ElideRight, width));
    }
}

ChartHit PaneLayer::hitTest(const QPointF &pixel) const {
    ChartHit hit;
    const QRectF box = visible();
    if (m_pane.lines) {
        if (pixel.x() > box.right()) {
            for (const EndLabel &label : endLabels())
                if (std::abs(label.y - pixel.y()) < QFontMetricsF(labelFont()).height() / 2) {
                    hit.line = label.line;
                    hit.endLabel = true;
                }
            return hit;
        }
        if (!box.contains(pixel))
            return hit;
        const double key = m_rect->axis(QCPAxis::atBottom)->pixelToCoord(pixel.x());
        double best = 1e9;
        for (qsizetype i = 0; i < m_pane.lineList.size(); ++i) {
            const Line &line = m_pane.lineList[i];
            if (hidden(line.name) || line.points.isEmpty())
                continue;
            const auto after = std::lower_bound(line.points.begin(), line.points.end(), key,
                                                [](const QPointF &point, double k) { return point.x() < k; });
            qsizetype index = std::min(after - line.points.begin(), line.points.size() - 1);
            if (index > 0 && key - line.points[index - 1].x() < line.points[index].x() - key)
                --index;
            const double distance = std::abs(y(line.points[index].y()) - pixel.y());
            if (distance < best) {
                best = distance;
                hit.line = int(i);
                hit.point = int(index);
            }
        }
        return hit;
    }
    // A bar is met anywhere in its column: a small one could not be hit otherwise.
    if (pixel.y() < box.top() || pixel.y() > box.bottom() + namesHeight())
        return hit;
    double best = HitDistance;
    for (qsizetype i = 0; i < m_pane.bars.size(); ++i) {
        if (hidden(m_pane.bars[i].series))
            continue;
        const QRectF bar = barRect(m_pane.bars[i]);
        const double outside = std::max({bar.left() - pixel.x(), pixel.x() - bar.right(), 0.0});
        if (outside < best) {
            best = outside;
            hit.bar = int(i);
        }
    }
    return hit;
}

QPointF PaneLayer::anchorOf(const ChartHit &hit) const {
    if (hit.bar >= 0) {
        const QRectF bar = barRect(m_pane.bars[hit.bar]);
        return {bar.center().x(), std::clamp(bar.top(), visible().top(), visible().bottom())};
    }
    if (hit.line >= 0 && hit.point >= 0) {
        const QPointF point = m_pane.lineList[hit.line].points[hit.point];
        return {x(point.x()), y(point.y())};
    }
    return visible().center();
}

} // namespace stepline

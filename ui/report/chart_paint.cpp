#include "ui/report/chart_paint.h"

#include "ui/report/report_style.h"
#include "ui/report/report_words.h"
#include "ui/theme/figures.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

constexpr qreal Names = 18, Title = 20, PaneGap = 24, Corner = 1.5;

/// Steps of an axis: 1, 2 or 5 times a power of ten; for days, what calendars and clocks count in.
double stepOf(double range, double wanted, bool days) {
    const double rough = range / wanted;
    if (days) {
        for (const double step :
             {1 / 24.0, 2 / 24.0, 3 / 24.0, 6 / 24.0, 0.5, 1.0, 2.0, 5.0, 7.0, 14.0, 30.0, 60.0, 90.0})
            if (step >= rough)
                return step;
        return 180;
    }
    const double power = std::pow(10, std::floor(std::log10(std::max(rough, 1e-12))));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= rough * 0.999)
            return step * power;
    return 10 * power;
}

QString valueInWords(const Pane &pane, double value) {
    switch (pane.unit) {
    case Pane::Unit::Share: return spokenPercent(value);
    case Pane::Unit::Each: return QLocale().toString(value, 'g', 3);
    case Pane::Unit::Money: return spokenMoney(value, pane.currency);
    case Pane::Unit::Days:
    case Pane::Unit::Count: break;
    }
    return spokenCount(value);
}

class PanePainter {
public:
    PanePainter(QPainter &painter, const QRectF &area, const Pane &pane, const ChartLook &look)
        : m_painter(painter), m_pane(pane), m_look(look) {
        const QFontMetricsF small(m_style.small);
        qreal left = 0, right = 0;
        if (pane.valueAxis)
            for (const double tick : valueTicks())
                left = std::max(left, small.horizontalAdvance(valueInWords(pane, tick)) + 8);
        for (const Line &line : pane.lineList)
            right = std::max(right, small.horizontalAdvance(nameOf(line)) + 16);
        right = std::min(right, area.width() * 0.3);
        const bool titled = !pane.title.isEmpty() && !pane.lines;
        m_whole = area;
        m_box = area.adjusted(left, titled ? Title + 4 : 14, -right, -Names);
    }

    void paint() {
        if (!m_pane.title.isEmpty() && !m_pane.lines)
            drawReportLine(m_painter, QRectF(m_whole.left(), m_whole.top(), m_whole.width(), Title - 4), m_pane.title,
                           m_style.smallStrong, m_style.colours.secondary);
        paintAxes();
        if (m_pane.lines) {
            paintLines();
            return;
        }
        paintGroups();
        for (const Bar &bar : m_pane.bars)
            paintBar(bar);
    }

private:
    double x(double key) const {
        return m_box.left() + (key - m_pane.xMin) / std::max(m_pane.xMax - m_pane.xMin, 1e-12) * m_box.width();
    }
    double y(double value) const {
        const double at =
            m_box.bottom() - (value - m_pane.yMin) / std::max(m_pane.yMax - m_pane.yMin, 1e-12) * m_box.height();
        return std::clamp(at, m_box.top(), m_box.bottom());
    }
    QString nameOf(const Line &line) const { return m_look.numbers.value(line.figure.id, line.name); }

    std::vector<double> valueTicks() const {
        std::vector<double> ticks;
        const double step = stepOf(m_pane.yMax - m_pane.yMin, 4, false);
        for (double tick = std::ceil(m_pane.yMin / step) * step; tick <= m_pane.yMax + step * 1e-6; tick += step)
            ticks.push_back(std::abs(tick) < step * 1e-6 ? 0 : tick);
        return ticks;
    }

    void paintAxes() {
        const Palette &colours = m_style.colours;
        if (m_pane.valueAxis)
            for (const double tick : valueTicks()) {
                m_painter.setPen(QPen(colours.line, 0.75));
                if (tick != m_pane.yMin)
                    m_painter.drawLine(QPointF(m_box.left(), y(tick)), QPointF(m_box.right(), y(tick)));
                drawReportLine(m_painter, QRectF(m_whole.left(), y(tick) - 7, m_box.left() - m_whole.left() - 7, 14),
                               valueInWords(m_pane, tick), m_style.small, colours.secondary, Qt::AlignRight);
            }
        m_painter.setPen(QPen(colours.edge, 0.75));
        m_painter.drawLine(QPointF(m_box.left(), y(std::max(0.0, m_pane.yMin))),
                           QPointF(m_box.right(), y(std::max(0.0, m_pane.yMin))));
        if (!m_pane.lines)
            return;
        const double step = stepOf(m_pane.xMax - m_pane.xMin, m_box.width() / 90, true);
        for (double tick = 0; tick <= m_pane.xMax + step * 1e-6; tick += step) {
            const QString words = tick < 1e-6 ? ReportWords::tr("entry")
                                              : spokenDuration({qint64(std::round(tick * 1440)) * Duration::Minute});
            const double at = std::clamp(x(tick), m_whole.left() + 20, m_whole.right() - 20);
            drawReportLine(m_painter, QRectF(at - 40, m_box.bottom() + 4, 80, 14), words, m_style.small,
                           colours.secondary, Qt::AlignHCenter);
        }
    }

    void paintGroups() {
        const Palette &colours = m_style.colours;
        const double slot = m_box.width() / std::max<double>(1, m_pane.xMax - m_pane.xMin);
        if (m_pane.marked) {
            const double from = x(*m_pane.marked - 0.46), until = x(*m_pane.marked + 0.46);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(colours.warningSoft);
            m_painter.drawRoundedRect(QRectF(QPointF(from, m_box.top()), QPointF(until, m_box.bottom())), 3, 3);
            drawReportLine(m_painter, QRectF(from - 20, m_box.top() + 2, until - from + 40, 14), m_pane.mark,
                           m_style.smallStrong, colours.warning, Qt::AlignHCenter);
        }
        for (qsizetype g = 0; g < m_pane.groups.size(); ++g)
            drawReportLine(m_painter, QRectF(x(double(g)) - slot / 2 + 2, m_box.bottom() + 4, slot - 4, 14),
                           m_pane.groups[g], m_style.small, m_pane.marked == int(g) ? colours.warning : colours.text,
                           Qt::AlignHCenter);
    }

    void paintBar(const Bar &bar) {
        const Palette &colours = m_style.colours;
        const double left = x(bar.at - bar.width / 2), right = x(bar.at + bar.width / 2), middle = (left + right) / 2;
        m_painter.setPen(Qt::NoPen);
        if (bar.benchmark) {
            m_painter.setBrush(colours.goodSoft);
            m_painter.drawRoundedRect(
                QRectF(QPointF(left - 3, y(bar.benchmark->high)), QPointF(right + 3, y(bar.benchmark->low))), Corner,
                Corner);
        }
        const QRectF box(QPointF(left, y(std::max(bar.value, 0.0))), QPointF(right, y(std::min(bar.value, 0.0))));
        m_painter.setBrush(reportInk(bar.ink));
        if (box.height() > 2 * Corner && bar.value > 0) { // round at its end only
            QPainterPath path;
            path.moveTo(box.bottomLeft());
            path.lineTo(box.left(), box.top() + Corner);
            path.quadTo(box.topLeft(), QPointF(box.left() + Corner, box.top()));
            path.lineTo(box.right() - Corner, box.top());
            path.quadTo(box.topRight(), QPointF(box.right(), box.top() + Corner));
            path.lineTo(box.bottomRight());
            path.closeSubpath();
            m_painter.drawPath(path);
        } else {
            m_painter.drawRect(box.adjusted(0, box.height() < 0.75 ? -0.75 : 0, 0, 0));
        }
        double top = box.top(), bottom = box.bottom();
        if (bar.whisker) {
            const double high = y(bar.whisker->high), low = y(bar.whisker->low);
            top = std::min(top, high);
            bottom = std::max(bottom, low);
            m_painter.setPen(QPen(colours.text, 0.9));
            m_painter.drawLine(QPointF(middle, low), QPointF(middle, high));
            for (const double cap : {low, high})
                m_painter.drawLine(QPointF(middle - 2.5, cap), QPointF(middle + 2.5, cap));
        }
        if (bar.noise) {
            const QRectF mark(QPointF(middle - 2, y(bar.noise->high)), QPointF(middle + 2, y(bar.noise->low)));
            top = std::min(top, mark.top());
            if (mark.height() >= 1.5) {
                m_painter.setPen(QPen(colours.text, 0.75));
                m_painter.setBrush(colours.window);
                m_painter.drawRect(mark);
            }
        }
        if (bar.label.isEmpty())
            return;
        const double half =
            QFontMetricsF(bar.strongLabel ? m_style.smallStrong : m_style.small).horizontalAdvance(bar.label) / 2 + 2;
        QRectF room(middle - half, bar.value >= 0 ? top - 16 : bottom + 2, 2 * half, 14);
        if (room.intersects(m_lastLabel)) // a neighbour's is there already
            room.moveBottom(m_lastLabel.top());
        m_lastLabel = room;
        drawReportLine(m_painter, room, bar.label, bar.strongLabel ? m_style.smallStrong : m_style.small, colours.text,
                       Qt::AlignHCenter);
    }

    void paintLines() {
        const Palette &colours = m_style.colours;
        struct End {
            const Line *line;
            double y, at;
        };
        std::vector<End> ends;
        for (const Line &line : m_pane.lineList) {
            QPolygonF points;
            for (const QPointF &point : line.points) {
                if (point.x() > m_pane.xMax && !points.isEmpty()) { // the last piece, cut at the pane's end
                    const QPointF before = line.points[points.size() - 1];
                    const double part = (m_pane.xMax - before.x()) / std::max(point.x() - before.x(), 1e-12);
                    points << QPointF(m_box.right(), y(before.y() + part * (point.y() - before.y())));
                    break;
                }
                points << QPointF(x(point.x()), y(point.y()));
            }
            if (points.isEmpty())
                continue;
            QPen pen(reportInk(line.ink), 1.5, line.style, Qt::FlatCap, Qt::RoundJoin);
            m_painter.setPen(pen);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPolyline(thinned(points));
            ends.push_back({&line, points.last().y(), points.last().y()});
        }
        std::ranges::sort(ends, {}, &End::y);
        const qreal height = 12;
        for (size_t i = 1; i < ends.size(); ++i)
            ends[i].y = std::max(ends[i].y, ends[i - 1].y + height);
        double limit = m_box.bottom() + 2;
        for (size_t i = ends.size(); i-- > 0;) {
            ends[i].y = std::min(ends[i].y, limit);
            limit = ends[i].y - height;
        }
        for (const End &end : ends) {
            m_painter.setPen(QPen(reportInk(end.line->ink), 0.9));
            m_painter.drawLine(QPointF(m_box.right() + 1, end.at), QPointF(m_box.right() + 8, end.y));
            drawReportLine(m_painter, QRectF(m_box.right() + 11, end.y - 7, m_whole.right() - m_box.right() - 11, 14),
                           nameOf(*end.line), m_style.small, colours.text);
        }
    }

    /// Without the points that lie on a straight line between their neighbours: a course has hundreds.
    static QPolygonF thinned(const QPolygonF &points) {
        QPolygonF out;
        for (qsizetype i = 0; i < points.size(); ++i) {
            if (i > 0 && i + 1 < points.size()) {
                const QPointF a = out.last(), b = points[i], c = points[i + 1];
                const double twiceArea = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
                if (std::abs(twiceArea) < 0.05 * std::hypot(c.x() - a.x(), c.y() - a.y()))
                    continue;
            }
            out << points[i];
        }
        return out;
    }

    QPainter &m_painter;
    const Pane &m_pane;
    const ChartLook &m_look;
    ReportStyle m_style;
    QRectF m_whole, m_box, m_lastLabel;
};

} // namespace

QColor reportInk(const Ink &ink) {
    const Palette &colours = Theme::paletteOf(false);
    switch (ink.role) {
    case Ink::Role::Channel: return ReportStyle::channelTint(ink.type, ink.tint);
    case Ink::Role::Accent: return colours.accent;
    case Ink::Role::Good: return colours.good;
    case Ink::Role::Warning: return colours.warning;
    case Ink::Role::Muted: break;
    }
    const double t = std::clamp(ink.tint, 0, 3) * 0.24;
    const auto mix = [&](int from, int to) { return int(std::lround(from + (to - from) * t)); };
    const QColor from = colours.secondary, to = colours.window;
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

void paintChart(QPainter &painter, const QRectF &area, const Chart &chart, const ChartLook &look) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double stretch = 0;
    for (const Pane &pane : chart.panes)
        stretch += pane.stretch;
    const qreal room = area.width() - PaneGap * qreal(std::max<qsizetype>(0, chart.panes.size() - 1));
    qreal left = area.left();
    for (const Pane &pane : chart.panes) {
        const qreal width = room * pane.stretch / std::max(stretch, 1e-9);
        PanePainter(painter, QRectF(left, area.top(), width, area.height()), pane, look).paint();
        left += width + PaneGap;
    }
    painter.restore();
}

} // namespace stepline

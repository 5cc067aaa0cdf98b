#include "ui/preview/chart_plot.h"

#include "core/base/particles.h"
#include "ui/preview/chart_ink.h"
#include "ui/preview/charts_common.h"
#include "ui/theme/figures.h"

#include <QLocale>
#include <cmath>

namespace stepline {
namespace {

/// Ticks in the values' own words: "62 %", "1.2 M", "$8 k", "2 days".
class ValueTicker : public QCPAxisTicker {
public:
    /// @p axis: gets no more numbers than it has room for.
    ValueTicker(Pane::Unit unit, QString currency, std::optional<double> last = {}, const QCPAxis *axis = nullptr)
        : m_unit(unit), m_currency(std::move(currency)), m_last(last), m_axis(axis) {
        setTickCount(unit == Pane::Unit::Days ? 6 : 4);
    }

protected:
    double getTickStep(const QCPRange &range) override {
        if (m_unit != Pane::Unit::Days) {
            if (m_axis)
                setTickCount(std::clamp(
                    int(m_axis->axisRect()->height() / (1.6 * QFontMetricsF(m_axis->tickLabelFont()).height())), 1, 4));
            const double step = QCPAxisTicker::getTickStep(range);
            return step < range.upper ? step : step / 2; // 0 alone says nothing of how high the others are
        }
        const double wanted = range.size() / mTickCount;
        for (const double step :
             {1 / 96.0, 1 / 48.0, 1 / 24.0, 2 / 24.0, 3 / 24.0, 6 / 24.0, 0.5, 1.0, 2.0, 5.0, 7.0, 14.0, 30.0, 60.0})
            if (step >= wanted)
                return step;
        return QCPAxisTicker::getTickStep(range);
    }
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double step, const QCPRange &range) override {
        QVector<double> ticks = QCPAxisTicker::createTickVector(step, range);
        if (m_last)
            ticks.removeIf([this](double tick) { return tick > *m_last + 1e-9; });
        return ticks;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override {
        switch (m_unit) {
        case Pane::Unit::Share: return spokenPercent(tick);
        case Pane::Unit::Each: return QLocale().toString(tick, 'g', 3);
        case Pane::Unit::Money: return spokenMoney(tick, m_currency);
        case Pane::Unit::Days:
            return tick < 1e-6 ? Charts::tr("entry")
                               : spokenDuration({qint64(std::round(tick * 1440)) * Duration::Minute});
        case Pane::Unit::Count: break;
        }
        return spokenCount(tick);
    }

private:
    Pane::Unit m_unit;
    QString m_currency;
    std::optional<double> m_last;
    const QCPAxis *m_axis;
};

} // namespace

ChartPlot::ChartPlot(QWidget *parent) : QCustomPlot(parent) {
    setMouseTracking(true);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setNoAntialiasingOnDrag(true);
    setFocusPolicy(Qt::NoFocus);
    plotLayout()->clear();
    plotLayout()->setColumnSpacing(24);
    connect(&Theme::instance(), &Theme::changed, this, &ChartPlot::applyTheme);
    applyTheme();
}

void ChartPlot::setChart(const Chart &chart) {
    const auto shape = [](const Chart &c) {
        QList<std::pair<bool, qsizetype>> panes;
        for (const Pane &pane : c.panes)
            panes << std::pair(pane.lines, pane.lines ? 0 : pane.groups.size());
        return std::pair(c.key, panes);
    };
    const bool same = m_chart.panes.size() == m_layers.size() && shape(chart) == shape(m_chart);
    m_chart = chart;
    if (!same) {
        rebuild();
    } else {
        for (qsizetype i = 0; i < m_layers.size(); ++i) {
            m_layers[i]->setPane(chart.panes[i]);
            styleAxes(m_layers[i]->axisRect(), chart.panes[i]);
            if (!m_zoomed)
                setFullRange(m_layers[i]->axisRect(), chart.panes[i]);
        }
    }
    setHit(hitAt(mapFromGlobal(QCursor::pos())).valid() && underMouse() ? m_hit : ChartHit{});
    replot(rpQueuedRefresh);
}

void ChartPlot::rebuild() {
    for (PaneLayer *layer : std::as_const(m_layers))
        delete layer;
    m_layers.clear();
    plotLayout()->clear();
    m_zoomed = false;
    m_hit = {};
    for (qsizetype i = 0; i < m_chart.panes.size(); ++i) {
        const Pane &pane = m_chart.panes[i];
        auto *rect = new QCPAxisRect(this, false);
        for (const QCPAxis::AxisType type : {QCPAxis::atBottom, QCPAxis::atLeft})
            rect->addAxis(type)->setLayer(QStringLiteral("axes"));
        for (QCPAxis *axis : rect->axes())
            axis->grid()->setLayer(QStringLiteral("grid"));
        plotLayout()->addElement(0, int(i), rect);
        auto *layer = new PaneLayer(this, rect);
        layer->setPane(pane);
        layer->setHidden(m_hidden);
        m_layers << layer;
        plotLayout()->setColumnStretchFactor(int(i), pane.stretch);
        styleAxes(rect, pane);
        setFullRange(rect, pane);
        QCPAxis *bottom = rect->axis(QCPAxis::atBottom), *left = rect->axis(QCPAxis::atLeft);
        // Bars are zoomed in their values only: their groups always stay in sight.
        const Qt::Orientations ways = pane.lines ? Qt::Horizontal | Qt::Vertical : Qt::Orientations(Qt::Vertical);
        rect->setRangeDrag(ways);
        rect->setRangeZoom(ways);
        rect->setRangeDragAxes(bottom, left);
        rect->setRangeZoomAxes(bottom, left);
        const auto changed = [this, i](QCPAxis *axis, bool vertical) {
            if (m_setting)
                return;
            const Pane &shown = m_chart.panes[i];
            keepInside(axis, vertical ? shown.yMin : shown.xMin, vertical ? shown.yMax : std::max(shown.xMax, 1e-6));
            m_zoomed = true;
            Q_EMIT zoomChanged();
        };
        connect(bottom, QOverload<const QCPRange &>::of(&QCPAxis::rangeChanged), this, [=] { changed(bottom, false); });
        connect(left, QOverload<const QCPRange &>::of(&QCPAxis::rangeChanged), this, [=] { changed(left, true); });
    }
}

void ChartPlot::keepInside(QCPAxis *axis, double low, double high) {
    QCPRange range = axis->range();
    // Out to the whole course over time, else to the full range; in to a ten-thousandth of it.
    double limit = high;
    if (axis->orientation() == Qt::Horizontal)
        for (const Pane &pane : std::as_const(m_chart.panes))
            for (const Line &line : pane.lineList)
                if (!line.points.isEmpty())
                    limit = std::max(limit, line.points.last().x());
    const double size = std::clamp(range.size(), (high - low) * 1e-4, limit - low);
    if (range.lower < low)
        range = QCPRange(low, low + size);
    if (range.upper > limit)
        range = QCPRange(limit - size, limit);
    if (range.size() > size || range.size() < size)
        range = QCPRange(range.lower, range.lower + size);
    const bool before = m_setting;
    m_setting = true;
    axis->setRange(range);
    m_setting = before;
}

void ChartPlot::styleAxes(QCPAxisRect *rect, const Pane &pane) {
    const Theme &theme = Theme::instance();
    const Palette &palette = theme.palette();
    QCPAxis *bottom = rect->axis(QCPAxis::atBottom), *left = rect->axis(QCPAxis::atLeft);
    QFont small = Theme::tabular(theme.smallFont());
    small.setPointSizeF(small.pointSizeF() - 0.05); // QCustomPlot adds that much, which may round up to a whole pixel
    for (QCPAxis *axis : {bottom, left}) {
        axis->setTickLabelFont(small);
        axis->setTickLabelColor(palette.secondary);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(0);
        axis->setTickLabelPadding(6);
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setPen(QPen(palette.line, 1));
        axis->grid()->setZeroLinePen(QPen(palette.line, 1));
        axis->grid()->setAntialiased(false);
    }
    left->setBasePen(Qt::NoPen);
    bottom->setBasePen(QPen(palette.edge, 1));
    left->setTicker(QSharedPointer<ValueTicker>::create(pane.unit, pane.currency, pane.lastTick, left));
    bottom->setTicker(QSharedPointer<ValueTicker>::create(Pane::Unit::Days, QString()));
    bottom->grid()->setVisible(false);
    left->grid()->setVisible(pane.valueAxis);
    left->setTickLabels(pane.valueAxis);
    bottom->setTickLabels(pane.lines);
    rect->setAutoMargins(pane.valueAxis ? QCP::msLeft : QCP::msNone);
    rect->setMinimumMargins(QMargins(0, 0, 0, 0));
    const int names = int(PaneLayer::namesHeight());
    rect->setMargins(QMargins(0, pane.title.isEmpty() || pane.lines ? 10 : int(PaneLayer::titleHeight()),
                              pane.lines ? int(PaneLayer::endLabelWidth(pane)) + 8 : 8, names));
}

void ChartPlot::setFullRange(QCPAxisRect *rect, const Pane &pane) {
    m_setting = true;
    rect->axis(QCPAxis::atBottom)->setRange(pane.xMin, pane.xMax);
    rect->axis(QCPAxis::atLeft)->setRange(pane.yMin, pane.yMax);
    m_setting = false;
}

void ChartPlot::applyTheme() {
    setBackground(QBrush(Theme::instance().palette().window));
    for (PaneLayer *layer : std::as_const(m_layers))
        styleAxes(layer->axisRect(), layer->pane());
    replot(rpQueuedReplot);
}

void ChartPlot::setHidden(const QSet<QString> &series) {
    m_hidden = series;
    for (PaneLayer *layer : std::as_const(m_layers))
        layer->setHidden(series);
    replot(rpQueuedReplot);
}

void ChartPlot::resetZoom() {
    m_zoomed = false;
    for (PaneLayer *layer : std::as_const(m_layers))
        setFullRange(layer->axisRect(), layer->pane());
    replot(rpQueuedReplot);
    Q_EMIT zoomChanged();
}

void ChartPlot::zoomBy(double factor) {
    for (PaneLayer *layer : std::as_const(m_layers)) {
        QCPAxis *axis = layer->axisRect()->axis(layer->pane().lines ? QCPAxis::atBottom : QCPAxis::atLeft);
        axis->scaleRange(factor, axis->range().lower);
    }
    replot(rpQueuedReplot);
}

QList<QRectF> ChartPlot::ranges() const {
    QList<QRectF> ranges;
    for (const PaneLayer *layer : m_layers) {
        const QCPRange x = layer->axisRect()->axis(QCPAxis::atBottom)->range();
        const QCPRange y = layer->axisRect()->axis(QCPAxis::atLeft)->range();
        ranges << QRectF(x.lower, y.lower, x.size(), y.size());
    }
    return ranges;
}

void ChartPlot::setRanges(const QList<QRectF> &ranges) {
    m_setting = true;
    for (qsizetype i = 0; i < std::min(ranges.size(), m_layers.size()); ++i) {
        m_layers[i]->axisRect()->axis(QCPAxis::atBottom)->setRange(ranges[i].left(), ranges[i].right());
        m_layers[i]->axisRect()->axis(QCPAxis::atLeft)->setRange(ranges[i].top(), ranges[i].bottom());
    }
    m_setting = false;
}

ChartHit ChartPlot::hitAt(const QPointF &pixel) const {
    for (qsizetype i = 0; i < m_layers.size(); ++i) {
        if (!m_layers[i]->axisRect()->outerRect().contains(pixel.toPoint()))
            continue;
        ChartHit hit = m_layers[i]->hitTest(pixel);
        hit.pane = int(i);
        return hit;
    }
    return {};
}

QString ChartPlot::tipOf(const ChartHit &hit) const {
    if (!hit.valid() || hit.pane < 0 || hit.pane >= m_chart.panes.size())
        return {};
    const Pane &pane = m_chart.panes[hit.pane];
    if (hit.bar >= 0)
        return pane.bars[hit.bar].tip;
    const Line &line = pane.lineList[hit.line];
    if (hit.endLabel)
        return m_hidden.contains(line.name) ? withParticles(Charts::tr("Click to show %1").arg(line.name))
                                            : Charts::tr("%1: click to hide").arg(line.name);
    const double days = line.points.value(hit.point).x();
    const QString when = spokenDuration({qint64(std::round(days * 1440)) * Duration::Minute});
    QStringList lines{days > 0 ? Charts::tr("%1 within %2").arg(pane.title, when)
                               : Charts::tr("%1 at entry").arg(pane.title)};
    const QString about = aboutSign(m_chart.approximate);
    for (const Line &each : pane.lineList)
        if (!m_hidden.contains(each.name) && hit.point < each.points.size())
            lines << QStringLiteral("%1: %2").arg(each.name, about + exactCount(each.points[hit.point].y()));
    return lines.join(u'\n');
}

Figure ChartPlot::figureOf(const ChartHit &hit) const {
    const Pane &pane = m_chart.panes[hit.pane];
    return hit.bar >= 0 ? pane.bars[hit.bar].figure : pane.lineList[hit.line].figure;
}

QPoint ChartPlot::anchorOf(const ChartHit &hit) const {
    return m_layers.value(hit.pane) ? mapToGlobal(m_layers[hit.pane]->anchorOf(hit).toPoint())
                                    : mapToGlobal(rect().center());
}

ChartHit ChartPlot::walked(const ChartHit &from, int direction) const {
    QList<ChartHit> all;
    for (qsizetype p = 0; p < m_chart.panes.size(); ++p) {
        const Pane &pane = m_chart.panes[p];
        for (qsizetype i = 0; i < pane.bars.size(); ++i)
            if (!m_hidden.contains(pane.bars[i].series) || pane.bars[i].series.isEmpty())
                all << ChartHit{int(p), int(i), -1, -1, false};
        for (qsizetype i = 0; i < pane.lineList.size(); ++i)
            if (!m_hidden.contains(pane.lineList[i].name))
                all << ChartHit{int(p), -1, int(i), int(pane.lineList[i].points.size()) - 1, false};
    }
    if (all.isEmpty())
        return {};
    const qsizetype at = all.indexOf(from);
    if (at < 0)
        return direction > 0 ? all.first() : all.last();
    return all[std::clamp<qsizetype>(at + direction, 0, all.size() - 1)];
}

void ChartPlot::setHit(const ChartHit &hit) {
    if (hit == m_hit)
        return;
    m_hit = hit;
    for (qsizetype i = 0; i < m_layers.size(); ++i)
        m_layers[i]->setHit(hit.pane == int(i) ? hit : ChartHit{});
    replot(rpQueuedReplot);
}

void ChartPlot::resizeEvent(QResizeEvent *event) {
    // A panel that is folded away leaves no room: there is nothing to draw on, and QCustomPlot would warn of each
    // layer.
    if (!event->size().isEmpty())
        QCustomPlot::resizeEvent(event);
}

void ChartPlot::mousePressEvent(QMouseEvent *event) {
    m_pressed = event->pos();
    if (event->button() == Qt::LeftButton)
        QCustomPlot::mousePressEvent(event);
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event) {
    if (event->buttons() != Qt::NoButton) {
        QCustomPlot::mouseMoveEvent(event);
        return;
    }
    const ChartHit hit = hitAt(event->position());
    setCursor(hit.valid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (hit == m_hit)
        return;
    setHit(hit);
    Q_EMIT hovered(hit, event->globalPosition().toPoint());
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event) {
    QCustomPlot::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || (event->pos() - m_pressed).manhattanLength() > 4)
        return;
    const ChartHit hit = hitAt(event->position());
    if (!hit.valid())
        return;
    if (hit.endLabel)
        Q_EMIT seriesToggled(m_chart.panes[hit.pane].lineList[hit.line].name);
    else
        Q_EMIT figureClicked(figureOf(hit), event->globalPosition().toPoint());
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent *event) {
    QCustomPlot::mouseDoubleClickEvent(event);
    resetZoom();
}

void ChartPlot::leaveEvent(QEvent *event) {
    QCustomPlot::leaveEvent(event);
    setHit({});
    Q_EMIT hovered({}, {});
}

} // namespace stepline

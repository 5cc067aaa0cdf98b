#include "ui/preview/charts.h"
#include "ui/report/chart_paint.h"
#include "ui/report/report_pictures.h"
#include "ui/report/report_style.h"

#include <QLocale>
#include <QPainter>

namespace stepline {

namespace {

constexpr qreal KeySquare = 9;

/// Words above and below the plot, measured once.
struct Framed {
    Chart chart;
    ChartLook look;
    QSizeF plot;
    std::optional<ReportText> title, sentence, caption;
    qreal keys = 0; ///< height of the key's rows
    qreal height = 0;

    qreal layKeys(QPainter *painter, qreal y) const;
};

/// The key in as many rows as it needs; returns its height. @p painter nullptr: only measures.
qreal Framed::layKeys(QPainter *painter, qreal top) const {
    if (chart.keys.isEmpty())
        return 0;
    const ReportStyle style;
    const QFontMetricsF metrics(style.small);
    const qreal row = 16;
    qreal x = 0, y = top;
    for (const ChartKey &key : chart.keys) {
        const qreal width = KeySquare + 6 + metrics.horizontalAdvance(key.name) + 18;
        if (x > 0 && x + width > plot.width() + 18) {
            x = 0;
            y += row;
        }
        if (painter) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(reportInk(key.ink));
            painter->drawRoundedRect(QRectF(x, y + (row - KeySquare) / 2, KeySquare, KeySquare), 2, 2);
            drawReportLine(*painter, QRectF(x + KeySquare + 6, y, width, row), key.name, style.small,
                           style.colours.text);
        }
        x += width;
    }
    return y + row - top;
}

} // namespace

std::vector<Chart> reportCharts(const ReportInput &input) {
    const ChartInput source{input.forecast, input.noForecast};
    std::vector<Chart> charts{channelChart(source)};
    for (const Metric metric : {Metric::Requested, Metric::Delivered, Metric::Viewed, Metric::Clicked}) {
        Chart chart = timeChart(source, metric);
        chart.key += u'-' + metricKey(metric);
        chart.title = metricName(metric);
        charts.push_back(chart);
    }
    charts.push_back(stepChart(source));
    charts.push_back(compareChart(source));
    charts.push_back(moneyChart(source));
    std::erase_if(charts, [](const Chart &chart) { return chart.isEmpty(); });
    return charts;
}

ReportPicture chartPicture(const Chart &chart, const QSizeF &plot, const ReportInput &input, bool numbers, bool words) {
    const ReportStyle style;
    auto framed = std::make_shared<Framed>();
    framed->chart = chart;
    framed->plot = plot;
    if (numbers) {
        int number = 0;
        for (const Step &step : input.tmpl.sequence.steps)
            for (const Message &message : step.messages)
                framed->look.numbers.insert(message.id, QLocale().toString(++number));
    }
    framed->title.emplace(chart.title, style.strong, style.colours.text, plot.width());
    framed->height = framed->title->height();
    if (words && !chart.sentence.isEmpty()) {
        framed->sentence.emplace(chart.sentence, style.body, style.colours.secondary, plot.width());
        framed->height += framed->sentence->height();
    }
    framed->height += 8 + plot.height();
    framed->keys = framed->layKeys(nullptr, 0);
    framed->height += framed->keys > 0 ? framed->keys + 6 : 0;
    if (words && !chart.caption.isEmpty()) {
        framed->caption.emplace(chart.caption, style.small, style.colours.secondary, plot.width());
        framed->height += framed->caption->height() + 2;
    }
    return {chart.key,
            chart.title,
            chart.sentence,
            QSizeF(plot.width(), framed->height),
            false,
            [framed](QPainter &painter) {
                painter.setRenderHint(QPainter::Antialiasing);
                qreal y = 0;
                for (const auto &text : {framed->title, framed->sentence})
                    if (text) {
                        text->paint(painter, QPointF(0, y));
                        y += text->height();
                    }
                y += 8;
                paintChart(painter, QRectF(QPointF(0, y), framed->plot), framed->chart, framed->look);
                y += framed->plot.height();
                if (framed->keys > 0) {
                    framed->layKeys(&painter, y + 6);
                    y += framed->keys + 6;
                }
                if (framed->caption)
                    framed->caption->paint(painter, QPointF(0, y + 2));
            }};
}

} // namespace stepline

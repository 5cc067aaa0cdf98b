#include "ui/preview/chart_export.h"

#include "core/export/csv.h"
#include "core/json/files.h"
#include "ui/preview/chart_ink.h"
#include "ui/preview/chart_plot.h"
#include "ui/preview/charts_common.h"

#include <QBuffer>
#include <QDir>
#include <QSvgGenerator>

namespace stepline {
namespace {

constexpr int Margin = 24;

/// Draws text wrapped into the width at the painter's top; returns its height.
double drawWords(QPainter *painter, const QRectF &area, const QFont &font, const QColor &color, const QString &words) {
    if (words.isEmpty())
        return 0;
    painter->setFont(font);
    painter->setPen(color);
    // Wrapped by hand: SVG viewers break no lines.
    const QFontMetricsF metrics(font);
    QStringList lines{QString()};
    for (const QString &word : words.split(u' ')) {
        const QString longer = lines.last().isEmpty() ? word : lines.last() + u' ' + word;
        if (metrics.horizontalAdvance(longer) <= area.width() || lines.last().isEmpty())
            lines.last() = longer;
        else
            lines << word;
    }
    double y = area.top();
    for (const QString &line : lines) {
        painter->drawText(QPointF(area.left(), y + metrics.ascent()), line);
        y += metrics.lineSpacing();
    }
    return y - area.top();
}

double wordsHeight(double width, const QFont &font, const QString &words) {
    QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nowhere);
    return drawWords(&painter, QRectF(0, 0, width, 1), font, Qt::black, words);
}

void paintChart(QCPPainter *painter, const Chart &chart, const ChartState &state, QSize size) {
    const Theme &theme = Theme::instance();
    const Palette &palette = theme.palette();
    painter->fillRect(QRect(QPoint(0, 0), size), palette.window);
    const double width = size.width() - 2.0 * Margin;
    double y = Margin;
    y += drawWords(painter, {double(Margin), y, width, 40}, theme.titleFont(), palette.text, chart.title) + 4;
    y += drawWords(painter, {double(Margin), y, width, 40}, theme.bodyFont(), palette.secondary,
                   chart.isEmpty() ? chart.empty : chart.sentence) +
         8;
    if (chart.isEmpty())
        return;

    const QFont small = theme.smallFont();
    QString caption = chart.caption;
    double bottom = size.height() - Margin - wordsHeight(width, small, caption);
    drawWords(painter, {double(Margin), bottom, width, 40}, small, palette.secondary, caption);
    if (!chart.keys.isEmpty()) {
        const QFontMetricsF metrics(small);
        bottom -= metrics.height() + 8;
        double x = Margin;
        for (const ChartKey &key : chart.keys) {
            if (state.hidden.contains(key.series))
                continue;
            painter->setPen(Qt::NoPen);
            painter->setBrush(inkColor(key.ink));
            painter->drawRect(QRectF(x, bottom + metrics.height() / 2 - 5, 10, 10));
            painter->setFont(small);
            painter->setPen(palette.text);
            painter->drawText(QPointF(x + 16, bottom + metrics.ascent()), key.name);
            x += 16 + metrics.horizontalAdvance(key.name) + 20;
        }
    }
    ChartPlot plot;
    const QSize plotSize(int(width), std::max(80, int(bottom - y - 8)));
    plot.setViewport(QRect(QPoint(0, 0), plotSize));
    plot.setChart(chart);
    plot.setHidden(state.hidden);
    if (!state.ranges.isEmpty())
        plot.setRanges(state.ranges);
    painter->save();
    painter->translate(Margin, y);
    plot.toPainter(painter, plotSize.width(), plotSize.height());
    painter->restore();
}

} // namespace

QImage chartImage(const Chart &chart, const ChartState &state, QSize size, double scale) {
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Theme::instance().palette().window);
    QCPPainter painter;
    painter.begin(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setMode(QCPPainter::pmNoCaching);
    paintChart(&painter, chart, state, size);
    painter.end();
    return image;
}

QByteArray chartPng(const Chart &chart, const ChartState &state, QSize size, double scale) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(chart, state, size, scale).save(&buffer, "PNG");
    return bytes;
}

QByteArray chartSvg(const Chart &chart, const ChartState &state, QSize size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    generator.setTitle(chart.title);
    generator.setDescription(chart.sentence);
    QCPPainter painter;
    painter.begin(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    paintChart(&painter, chart, state, size);
    painter.end();
    return bytes;
}

QByteArray tableCsv(const ChartTable &table) {
    QString csv;
    QStringList fields;
    const auto line = [&] {
        csv += fields.join(u',') + QStringLiteral("\r\n");
        fields.clear();
    };
    for (const QString &header : table.headers)
        fields << csvField(header);
    line();
    for (const QList<ChartCell> &row : table.rows) {
        for (const ChartCell &cell : row)
            fields << (cell.number ? QString::number(*cell.number, 'g', QLocale::FloatingPointShortest)
                                   : csvField(cell.text));
        line();
    }
    return csv.toUtf8();
}

QString tableText(const ChartTable &table) {
    QStringList lines{table.headers.join(u'\t')};
    for (const QList<ChartCell> &row : table.rows) {
        QStringList fields;
        for (const ChartCell &cell : row)
            fields << cell.text;
        lines << fields.join(u'\t');
    }
    return lines.join(u'\n');
}

std::optional<Problem> saveChart(const Chart &chart, const QString &path, const ChartState &state) {
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeFileSafely(path, tableCsv(chart.table));
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return writeFileSafely(path, chartSvg(chart, state));
    return writeFileSafely(path, chartPng(chart, state));
}

QStringList saveAllCharts(const Forecast &forecast, const Template &tmpl, const QString &folder,
                          std::optional<Problem> *problem) {
    if (!QDir().mkpath(folder)) {
        if (problem)
            *problem = Problem{Severity::Error,
                               false,
                               {},
                               0,
                               0,
                               QStringLiteral("cannot-write"),
                               Charts::tr("The folder “%1” cannot be made. Choose another place.").arg(folder)};
        return {};
    }
    auto whole = std::make_shared<Forecast>(forecast);
    whole->request.tmpl = tmpl;
    QStringList files;
    int number = 0;
    for (const Chart &chart : allCharts({whole, {}})) {
        ++number;
        if (chart.isEmpty())
            continue;
        const QString path = QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(number).arg(chart.key));
        if (auto failed = saveChart(chart, path)) {
            if (problem)
                *problem = failed;
            return {};
        }
        files << path;
    }
    return files;
}

} // namespace stepline

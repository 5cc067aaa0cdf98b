#include "ui/report/report_pictures.h"

#include "core/preview/results.h"
#include "ui/preview/chart.h"
#include "ui/report/report_style.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <cmath>

namespace stepline {

namespace {

constexpr qreal Margin = 24; ///< of a picture that stands for itself
constexpr QSizeF Plot{912, 340};

QColor groundOf(const ReportPicture &picture) {
    const Palette &colours = Theme::paletteOf(false);
    return picture.ground ? colours.canvas : colours.window;
}

/// With a margin around it; the board brings its own.
ReportPicture framed(ReportPicture picture) {
    if (picture.empty() || picture.ground)
        return picture;
    const auto paint = picture.paint;
    picture.size += QSizeF(2 * Margin, 2 * Margin);
    picture.paint = [paint](QPainter &painter) {
        painter.translate(Margin, Margin);
        paint(painter);
        painter.translate(-Margin, -Margin);
    };
    return picture;
}

/// Without the frame that the generator puts around a drawing, for standing inside a page.
QByteArray forPage(const QByteArray &svg) {
    QString text = QString::fromUtf8(svg);
    text = text.mid(text.indexOf(QLatin1String("<svg")));
    static const QRegularExpression names(QStringLiteral("<(title|desc)>.*?</\\1>\\s*"),
                                          QRegularExpression::DotMatchesEverythingOption);
    text.remove(names);
    static const QRegularExpression family(QStringLiteral(" font-family=\"[^\"]*\""));
    text.remove(family); // the page's own
    static const QRegularExpression millimetres(
        QStringLiteral("width=\"[\\d.]+mm\" height=\"[\\d.]+mm\"\\s*viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\""));
    text.replace(millimetres, QStringLiteral("width=\"\\1\" height=\"\\2\" viewBox=\"0 0 \\1 \\2\""));
    static const QRegularExpression version(
        QStringLiteral("\\s*(xmlns:xlink=\"[^\"]*\"|version=\"[^\"]*\"|baseProfile=\"[^\"]*\")"));
    text.remove(version);
    return text.trimmed().toUtf8();
}

} // namespace

QImage pictureImage(const ReportPicture &picture, qreal scale) {
    // A hundred steps at a large scale would not fit into an image: then as large as it can be.
    scale = std::min({scale, 30000 / picture.size.width(), 30000 / picture.size.height()});
    QImage image((picture.size * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    image.fill(groundOf(picture));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.end();
    for (const auto set : {&QImage::setDotsPerMeterX, &QImage::setDotsPerMeterY})
        (image.*set)(int(96 * scale / 0.0254)); // as large in a document as the picture is meant to be
    return image;
}

QByteArray picturePng(const ReportPicture &picture, qreal scale) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pictureImage(picture, scale).save(&buffer, "PNG");
    return bytes;
}

QByteArray pictureSvg(const ReportPicture &picture, bool page) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSize size(int(std::ceil(picture.size.width())), int(std::ceil(picture.size.height())));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    generator.setTitle(picture.title);
    generator.setDescription(picture.alt);
    QPainter painter(&generator);
    if (!page)
        painter.fillRect(QRect(QPoint(0, 0), size), groundOf(picture));
    picture.paint(painter);
    painter.end();
    bytes.removeIf([](char c) { return uchar(c) < ' ' && c != '\n' && c != '\t'; }); // XML has no such signs
    return page ? forPage(bytes) : bytes;
}

QStringList pictureKeys() {
    return {QStringLiteral("board"),
            QStringLiteral("timeline"),
            QStringLiteral("per-channel"),
            QStringLiteral("over-time-requested"),
            QStringLiteral("over-time-delivered"),
            QStringLiteral("over-time-viewed"),
            QStringLiteral("over-time-clicked"),
            QStringLiteral("per-step"),
            QStringLiteral("against-all-at-once"),
            QStringLiteral("cost-and-revenue")};
}

std::vector<ReportPicture> allPictures(const ReportInput &input, const Report &report) {
    std::vector<ReportPicture> pictures{boardPicture(input, report)};
    if (ReportPicture timeline = timelinePicture(input, report, Plot.width()); !timeline.empty())
        pictures.push_back(framed(std::move(timeline)));
    if (input.forecast)
        for (const Chart &chart : reportCharts(input))
            pictures.push_back(framed(chartPicture(chart, Plot, input, false)));
    return pictures;
}

ReportPicture pictureOf(const QString &key, const ReportInput &input, const Report &report) {
    for (ReportPicture &picture : allPictures(input, report))
        if (picture.key == key)
            return std::move(picture);
    return {};
}

} // namespace stepline

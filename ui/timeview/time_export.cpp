#include "ui/timeview/time_export.h"

#include "core/json/files.h"
#include "ui/timeview/time_table.h"
#include "ui/timeview/time_view.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace stepline {

QByteArray timeViewSvg(const TimeView &view) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view.canvas()->pictureSize());
    generator.setViewBox(QRect(QPoint(), view.canvas()->pictureSize()));
    generator.setResolution(96);
    generator.setTitle(view.scene()->tmpl().name);
    QPainter painter(&generator);
    view.canvas()->paintPicture(painter);
    painter.end();
    return buffer.data();
}

std::optional<Problem> saveTimeView(const TimeView &view, const QString &path) {
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeFileSafely(path, timelineCsv(*view.scene()));
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return writeFileSafely(path, timeViewSvg(view));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    view.canvas()->picture(2).save(&buffer, "PNG");
    return writeFileSafely(path, png);
}

} // namespace stepline

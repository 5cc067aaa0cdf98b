#include "ui/theme/colour_glyphs.h"

#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>

namespace stepline {

bool mayHoldColourGlyphs(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isHighSurrogate() || (c >= QChar(u'\u2300') && c <= QChar(u'\u2BFF')) || c == QChar(u'\uFE0F');
    });
}

void paintColourGlyphs(QPainter &painter, const QTextLine &line, const QPointF &at) {
    if (!painter.paintEngine() || painter.paintEngine()->type() != QPaintEngine::Pdf)
        return;
    constexpr qreal Sharpness = 6; // pixels a unit
    for (const QGlyphRun &run : line.glyphRuns()) {
        const QRawFont font = run.rawFont(); // none where the platform has no fonts
        if (!font.isValid() || !font.familyName().contains(QLatin1String("Emoji")))
            continue;
        const QRectF box = run.boundingRect().adjusted(-2, -2, 2, 2);
        QImage image((box.size() * Sharpness).toSize(), QImage::Format_ARGB32_Premultiplied);
        if (image.isNull())
            continue;
        image.fill(Qt::transparent);
        QPainter picture(&image);
        picture.setRenderHint(QPainter::SmoothPixmapTransform);
        picture.scale(Sharpness, Sharpness);
        picture.translate(-box.topLeft());
        picture.drawGlyphRun({}, run);
        picture.end();
        painter.drawImage(box.translated(at), image);
    }
}

void drawTextWithColourGlyphs(QPainter &painter, const QPointF &baseline, const QString &text) {
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    line.setPosition({0, 0});
    layout.endLayout();
    const QPointF origin = baseline - QPointF(0, line.ascent());
    line.draw(&painter, origin);
    paintColourGlyphs(painter, line, origin);
}

} // namespace stepline

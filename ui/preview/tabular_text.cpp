#include "ui/preview/tabular_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace stepline {
namespace {

double digitWidth(const QFontMetricsF &metrics) {
    double width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

} // namespace

double tabularWidth(const QFont &font, const QString &text) {
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    double width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return width;
}

double drawTabular(QPainter *painter, const QRectF &rect, const QString &text) {
    const QFontMetricsF metrics(painter->font());
    const double digit = digitWidth(metrics), width = tabularWidth(painter->font(), text);
    const double baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    double x = rect.right() - width;
    // Runs of other characters are drawn as one, so that they keep their own spacing.
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isDigit()) {
            painter->drawText(QPointF(x + (digit - metrics.horizontalAdvance(text[i])) / 2, baseline),
                              QString(text[i]));
            x += digit;
            ++i;
            continue;
        }
        const qsizetype from = i;
        double run = 0;
        for (; i < text.size() && !text[i].isDigit(); ++i)
            run += metrics.horizontalAdvance(text[i]);
        painter->drawText(QPointF(x, baseline), text.mid(from, i - from));
        x += run;
    }
    return width;
}

} // namespace stepline

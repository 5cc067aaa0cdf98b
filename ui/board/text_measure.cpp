#include "ui/board/text_measure.h"

#include "ui/theme/theme.h"
#include "ui/widgets/wrap_text.h"

namespace stepline {

namespace {

qreal cached(Remembered<QString, qreal> &known, const QFontMetricsF &metrics, const QString &text) {
    const qreal *width = known.find(text);
    return width ? *width : known.put(text, metrics.horizontalAdvance(text));
}

} // namespace

BoardFonts BoardFonts::fromTheme() {
    const Theme &theme = Theme::instance();
    return {theme.bodyFont(), Theme::tabular(theme.smallFont()), theme.strongFont(), Theme::tabular(theme.titleFont())};
}

TextMeasure::TextMeasure(const BoardFonts &fonts)
    : m_fonts(fonts), m_body(fonts.body), m_small(fonts.small), m_strong(fonts.strong), m_figure(fonts.figure) {}

qreal TextMeasure::smallWidth(const QString &text) {
    return cached(m_smallWidths, m_small, text);
}
qreal TextMeasure::strongWidth(const QString &text) {
    return cached(m_strongWidths, m_strong, text);
}

const ShapedText &TextMeasure::shaped(const QString &text, const QFont &font, const QFontMetricsF &metrics,
                                      qreal room) {
    const Key key{&metrics, room, text};
    if (const ShapedText *found = m_shaped.find(key))
        return *found;
    // What the layout has measured need not be shaped again for its width.
    const bool known = &metrics == &m_small || &metrics == &m_strong;
    const qreal whole = !known                 ? metrics.horizontalAdvance(text)
                        : &metrics == &m_small ? smallWidth(text)
                                               : strongWidth(text);
    const QString shown = whole <= room ? text : metrics.elidedText(text, Qt::ElideRight, room);
    ShapedText made{whole <= room ? whole : metrics.horizontalAdvance(shown), QStaticText(shown)};
    made.shape.setTextFormat(Qt::PlainText);
    made.shape.setPerformanceHint(QStaticText::AggressiveCaching);
    made.shape.prepare({}, font);
    return m_shaped.put(key, std::move(made));
}

QStringList TextMeasure::lines(const QString &text, const QFont &font, const QFontMetricsF &metrics, qreal width,
                               int maxLines) {
    const WrapKey key{{&metrics, width, text}, maxLines};
    if (const QStringList *found = m_wrapped.find(key))
        return *found;
    return m_wrapped.put(key, wrapText(text, font, width, maxLines));
}

QStringList TextMeasure::smallLines(const QString &text, qreal width, int maxLines) {
    return lines(text, m_fonts.small, m_small, width, maxLines);
}

QStringList TextMeasure::strongLines(const QString &text, qreal width, int maxLines) {
    return lines(text, m_fonts.strong, m_strong, width, maxLines);
}

} // namespace stepline

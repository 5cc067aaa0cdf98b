#include "ui/widgets/wrap_text.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <algorithm>

namespace stepline {

namespace {
constexpr qsizetype Shared = 32; ///< as much may be the same before what differs
constexpr qsizetype Before = 16; ///< of it, to know where one is
} // namespace

QStringList wrapText(const QString &text, const QFont &font, qreal width, int maxLines) {
    const QFontMetricsF metrics(font);
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == maxLines - 1) {
            lines.append(metrics.elidedText(text.mid(line.textStart()).trimmed(), Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QStringList fromTheDifference(QStringList sides) {
    QStringList said = sides;
    said.removeAll(QString());
    if (said.size() < 2)
        return sides;
    const QString &first = said.first();
    qsizetype same = first.size();
    for (const QString &side : std::as_const(said))
        same = std::mismatch(first.begin(), first.begin() + same, side.begin(), side.end()).first - first.begin();
    if (same < Shared)
        return sides;
    const qsizetype space = first.lastIndexOf(u' ', same - Before);
    const qsizetype cut = space > 0 ? space + 1 : same - Before;
    for (QString &side : sides)
        if (!side.isEmpty())
            side.replace(0, cut, QStringLiteral("… "));
    return sides;
}

} // namespace stepline

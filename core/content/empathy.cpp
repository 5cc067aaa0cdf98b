#include "core/content/empathy.h"

#include "core/base/text.h"

#include <QStringList>

namespace stepline {

namespace {

struct Line {
    qsizetype index = -1;
    QString marker; ///< as it is written there, colon included
    QString said;
};

Line mindsetLine(const QStringList &lines) {
    const QString markers[] = {QStringLiteral("Mindset:"), QStringLiteral("받는 분의 마음:"), text("Mindset:")};
    for (qsizetype i = 0; i < lines.size(); ++i)
        for (const QString &marker : markers)
            if (lines[i].startsWith(marker, Qt::CaseInsensitive))
                return {i, lines[i].left(marker.size()), lines[i].mid(marker.size()).trimmed()};
    return {};
}

} // namespace

QString mindsetOf(const QString &notes) {
    return mindsetLine(notes.split(u'\n')).said;
}

QString withMindset(const QString &notes, const QString &mindset) {
    QStringList lines = notes.isEmpty() ? QStringList() : notes.split(u'\n');
    const Line line = mindsetLine(lines);
    QString said = mindset;
    said.replace(u'\n', u' '); // it is one line
    if (line.index >= 0 && mindset.isEmpty())
        lines.removeAt(line.index);
    else if (line.index >= 0)
        lines[line.index] = line.marker + u' ' + said;
    else if (!mindset.isEmpty())
        lines.prepend(text("Mindset:") + u' ' + said);
    return lines.join(u'\n');
}

} // namespace stepline

#include "core/content/find.h"

#include "core/base/text.h"
#include "core/model/edits.h"

namespace stepline {

namespace {

bool isWordPart(const QString &text, qsizetype at) {
    if (at < 0 || at >= text.size())
        return false;
    const QChar c = text.at(at);
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || c.isSurrogate();
}

bool isWhole(const QString &text, qsizetype start, qsizetype length) {
    // Only where the word itself would go on: “(free)” is whole before “)”.
    return !(isWordPart(text, start - 1) && isWordPart(text, start)) &&
           !(isWordPart(text, start + length - 1) && isWordPart(text, start + length));
}

QString replaced(const QString &text, const QList<std::pair<int, int>> &places, const QString &replacement) {
    QString result;
    int from = 0;
    for (const auto &[start, length] : places) {
        result += QStringView(text).mid(from, start - from);
        result += replacement;
        from = start + length;
    }
    return result + text.mid(from);
}

} // namespace

QList<std::pair<int, int>> findIn(const QString &text, const FindQuery &query) {
    QList<std::pair<int, int>> places;
    if (query.text.isEmpty())
        return places;
    const Qt::CaseSensitivity sensitivity = query.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (qsizetype at = text.indexOf(query.text, 0, sensitivity); at >= 0;) {
        const bool taken = !query.wholeWords || isWhole(text, at, query.text.size());
        if (taken)
            places << std::pair(int(at), int(query.text.size()));
        at = text.indexOf(query.text, at + (taken ? query.text.size() : 1), sensitivity);
    }
    return places;
}

QList<FoundText> findAll(const Template &tmpl, const FindQuery &query) {
    QList<FoundText> found;
    for (const TextPlace &place : textsOf(tmpl))
        for (const auto &[start, length] : findIn(place.text, query))
            found << FoundText{place, start, length};
    return found;
}

Edit replaceOne(const Document &doc, const FoundText &found, const QString &replacement) {
    EditBuilder builder(doc.json(), text("Replace “%1”").arg(found.place.text.mid(found.start, found.length)));
    builder.set(found.place.pointer,
                JsonValue::string(replaced(found.place.text, {{found.start, found.length}}, replacement)));
    return std::move(builder).edit();
}

Edit replaceAll(const Document &doc, const FindQuery &query, const QString &replacement) {
    EditBuilder builder(doc.json(), text("Replace all “%1”").arg(query.text));
    for (const TextPlace &place : textsOf(doc.value()))
        if (const auto places = findIn(place.text, query); !places.isEmpty())
            builder.set(place.pointer, JsonValue::string(replaced(place.text, places, replacement)));
    return std::move(builder).edit();
}

} // namespace stepline

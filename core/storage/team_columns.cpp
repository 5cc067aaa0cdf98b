#include "core/storage/team_columns.h"

#include "core/base/json_parse.h"
#include "core/storage/search_text.h"
#include "core/storage/template_digest.h"

namespace stepline {

namespace {

QString jsonList(const QStringList &texts) {
    std::vector<JsonValue> items;
    for (const QString &text : texts)
        items.push_back(JsonValue::string(text));
    return QString::fromUtf8(writeCompactJson(JsonValue::array(std::move(items))));
}

/// "facet=label", as the server counts and finds them.
QStringList labelTexts(const TemplateDigest &digest) {
    QStringList texts;
    for (const auto &[facet, label] : labelsOf(digest))
        texts << facet + u'=' + label;
    return texts;
}

} // namespace

QVariantList teamColumns(const TemplateDigest &digest) {
    const QStringList labels = labelTexts(digest);
    return {storable(digest.name),
            storable(sortText(digest.name)),
            storable(digest.key),
            storable(digest.kind),
            storable(digest.description),
            storable(digest.stage),
            storable(digest.tier),
            storable(digest.owner),
            jsonList(digest.tags),
            jsonList(digest.channelTypes),
            digest.steps,
            digest.messages,
            digest.outline,
            digest.reviewBy.isValid() ? QVariant(digest.reviewBy) : QVariant(QMetaType(QMetaType::QDate)),
            digest.enabled,
            storable(arrayText(labels)),
            storable(vectorText(digest.words, labels))};
}

QString storable(QString text) {
    return text.remove(QChar(0));
}

QString arrayText(const QStringList &texts) {
    QStringList items;
    for (QString text : texts)
        items << u'"' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
    return u'{' + items.join(u',') + u'}';
}

} // namespace stepline

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

QStringList labelsOf(const TemplateDigest &digest) {
    QStringList labels;
    const auto add = [&](const char *facet, const QString &label) {
        if (const QString whole = QLatin1String(facet) + u'=' + label; !label.isEmpty() && !labels.contains(whole))
            labels << whole;
    };
    add("kind", digest.kind);
    add("stage", digest.stage);
    add("tier", digest.tier);
    add("owner", digest.owner);
    for (const QString &tag : digest.tags)
        add("tag", tag);
    for (const QString &type : digest.channelTypes)
        add("channel", type);
    return labels;
}

} // namespace

QVariantList teamColumns(const TemplateDigest &digest) {
    const QStringList labels = labelsOf(digest);
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

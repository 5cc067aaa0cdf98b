#include "core/storage/template_digest.h"

#include "core/storage/search_text.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace stepline {

namespace {

constexpr int MostColumns = 24, MostRows = 6; ///< of an outline

QString textAt(const JsonValue &root, const char *pointer) {
    const JsonValue *value = root.at(QString::fromLatin1(pointer));
    return value && value->isString() ? value->text() : QString();
}

const std::vector<JsonValue> &itemsOf(const JsonValue *value) {
    static const std::vector<JsonValue> none;
    return value && value->isArray() ? value->items() : none;
}

void collectTexts(const JsonValue *value, QStringList &texts) {
    if (!value)
        return;
    if (value->isString())
        texts << value->text();
    for (const JsonValue &item : value->items())
        collectTexts(&item, texts);
    for (const auto &[name, member] : value->members())
        collectTexts(&member, texts);
}

} // namespace

TemplateDigest digestOf(const JsonValue &root) {
    TemplateDigest digest;
    digest.name = textAt(root, "/template/name");
    digest.key = textAt(root, "/template/key");
    digest.kind = textAt(root, "/template/kind");
    digest.stage = textAt(root, "/template/stage");
    digest.tier = textAt(root, "/template/tier");
    digest.owner = textAt(root, "/template/owner").simplified();
    digest.reviewBy = QDate::fromString(textAt(root, "/template/review_by"), Qt::ISODate);
    digest.description = textAt(root, "/template/description");
    for (const JsonValue &tag : itemsOf(root.at(u"/template/tags")))
        if (tag.isString())
            digest.tags << tag.text();
    QHash<QString, QString> typeOf;
    for (const JsonValue &channel : itemsOf(root.at(u"/channels")))
        if (const QString type = textAt(channel, "/type"); !type.isEmpty()) {
            typeOf.insert(textAt(channel, "/id"), type);
            if (!digest.channelTypes.contains(type))
                digest.channelTypes << type;
        }
    if (const JsonValue *enabled = root.at(u"/sequence/enabled"); enabled && enabled->isBool())
        digest.enabled = enabled->toBool();

    QStringList columns;
    QStringList texts{digest.name, digest.key, digest.description};
    texts += digest.tags;
    for (const JsonValue &step : itemsOf(root.at(u"/sequence/steps"))) {
        ++digest.steps;
        texts << textAt(step, "/name");
        QStringList rows;
        for (const JsonValue &message : itemsOf(step.find(u"messages"))) {
            ++digest.messages;
            if (rows.size() < MostRows)
                rows << typeOf.value(textAt(message, "/channel"));
            collectTexts(message.find(u"content"), texts);
            for (const JsonValue &variant : itemsOf(message.find(u"variants")))
                collectTexts(variant.find(u"content"), texts);
        }
        if (columns.size() < MostColumns)
            columns << rows.join(u',');
    }
    digest.outline = columns.join(u'|');
    digest.words = searchText(texts.join(u'\n'));
    return digest;
}

QStringList textsOf(const QString &json) {
    QStringList texts;
    if (json != u"[]")
        for (const QJsonValue item : QJsonDocument::fromJson(json.toUtf8()).array())
            texts << item.toString();
    return texts;
}

DigestLabels labelsOf(const TemplateDigest &digest) {
    DigestLabels labels;
    const auto add = [&](const char *facet, const QString &label) {
        if (!label.isEmpty())
            labels.emplace(QLatin1String(facet), label);
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

} // namespace stepline

#include "core/storage/template_digest.h"

namespace stepline {

namespace {

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
    digest.description = textAt(root, "/template/description");
    for (const JsonValue &tag : itemsOf(root.at(u"/template/tags")))
        if (tag.isString())
            digest.tags << tag.text();
    for (const JsonValue &channel : itemsOf(root.at(u"/channels")))
        if (const QString type = textAt(channel, "/type"); !type.isEmpty() && !digest.channelTypes.contains(type))
            digest.channelTypes << type;
    if (const JsonValue *enabled = root.at(u"/sequence/enabled"); enabled && enabled->isBool())
        digest.enabled = enabled->toBool();

    QStringList texts{digest.name, digest.key, digest.description};
    texts += digest.tags;
    for (const JsonValue &step : itemsOf(root.at(u"/sequence/steps"))) {
        ++digest.steps;
        texts << textAt(step, "/name");
        for (const JsonValue &message : itemsOf(step.find(u"messages"))) {
            ++digest.messages;
            collectTexts(message.find(u"content"), texts);
            for (const JsonValue &variant : itemsOf(message.find(u"variants")))
                collectTexts(variant.find(u"content"), texts);
        }
    }
    digest.words = searchText(texts.join(u'\n'));
    return digest;
}

QString searchText(const QString &text) {
    // Qt folds letter by letter: ß, which folds to two, comes from the way over capitals.
    return text.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded().simplified();
}

} // namespace stepline

#include "core/model/edit_support.h"

#include "core/base/text.h"

#include <QHash>

namespace stepline::edits {

namespace {

void renameInCondition(JsonValue &condition, const QHash<QString, QString> &names) {
    for (auto &[key, value] : condition.members()) {
        if (key == u"message" && value.isString() && names.contains(value.text()))
            value = JsonValue::string(names.value(value.text()));
        else if (value.isObject())
            renameInCondition(value, names);
        else
            for (JsonValue &part : value.items())
                renameInCondition(part, names);
    }
}

} // namespace

JsonValue newStep(const QString &id, const QString &name, std::vector<JsonValue> messages) {
    JsonValue step = JsonValue::object().with(QStringLiteral("id"), JsonValue::string(id));
    if (!name.isEmpty())
        step = std::move(step).with(QStringLiteral("name"), JsonValue::string(name));
    return std::move(step).with(QStringLiteral("messages"), JsonValue::array(std::move(messages)));
}

QStringList giveFreshIds(std::vector<JsonValue> &messages, const Template &tmpl) {
    QHash<QString, QString> names;
    QStringList ids;
    int next = 1;
    for (JsonValue &message : messages) {
        JsonValue *id = message.find(u"id");
        QString fresh;
        do
            fresh = QStringLiteral("m%1").arg(next++);
        while (tmpl.message(fresh));
        names.insert(id->text(), fresh);
        *id = JsonValue::string(fresh);
        ids << fresh;
    }
    for (JsonValue &message : messages)
        if (JsonValue *guard = message.find(u"only_if"); guard && guard->isObject())
            renameInCondition(*guard, names);
    return ids;
}

QString spokenMessages(const Template &tmpl, const QStringList &ids) {
    if (ids.size() != 1)
        return text("%n message(s)", nullptr, int(ids.size()));
    const Message *message = tmpl.message(ids.first());
    const Channel *channel = message ? tmpl.channel(message->channel) : nullptr;
    return text("“%1”").arg(channel ? channel->displayName() : ids.first());
}

} // namespace stepline::edits

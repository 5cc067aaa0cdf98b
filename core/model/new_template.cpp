#include "core/model/new_template.h"

#include <QUuid>

namespace stepline {

namespace {

QString freshId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

JsonValue str(const QString &value) {
    return JsonValue::string(value);
}

} // namespace

QString keyFromName(const QString &name) {
    QString key;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            key += c;
        else if (!c.isMark() && !key.isEmpty() && !key.endsWith(u'-'))
            key += u'-';
    }
    key = key.left(64);
    while (key.endsWith(u'-'))
        key.chop(1);
    return key.isEmpty() ? QStringLiteral("template") : key;
}

JsonValue newTemplate(const QString &name, const QString &goal, const QList<ChannelType> &channels) {
    JsonValue about = JsonValue::object()
                          .with(QStringLiteral("id"), str(freshId()))
                          .with(QStringLiteral("key"), str(keyFromName(name)))
                          .with(QStringLiteral("name"), str(name));
    if (!goal.isEmpty())
        about =
            std::move(about).with(QStringLiteral("goal"), JsonValue::object().with(QStringLiteral("name"), str(goal)));
    std::vector<JsonValue> list;
    QStringList used;
    for (ChannelType type : channels) {
        QString id = channelTypeKey(type).replace(u'_', u'-');
        for (int n = 2; used.contains(id); ++n)
            id = channelTypeKey(type).replace(u'_', u'-') + QStringLiteral("-%1").arg(n);
        used << id;
        list.push_back(JsonValue::object()
                           .with(QStringLiteral("id"), str(id))
                           .with(QStringLiteral("type"), str(channelTypeKey(type)))
                           .with(QStringLiteral("name"), str(channelTypeName(type))));
    }
    return JsonValue::object()
        .with(QStringLiteral("format"), str(QStringLiteral("stepline.sequence")))
        .with(QStringLiteral("version"), JsonValue::number(1))
        .with(QStringLiteral("template"), std::move(about))
        .with(QStringLiteral("channels"), JsonValue::array(std::move(list)))
        .with(QStringLiteral("sequence"), JsonValue::object()
                                              .with(QStringLiteral("enabled"), JsonValue::boolean(true))
                                              .with(QStringLiteral("steps"), JsonValue::array()));
}

JsonValue copyOfTemplate(JsonValue original, const QString &name) {
    JsonValue *about = original.find(u"template");
    if (!about)
        return original;
    if (JsonValue *id = about->find(u"id"))
        *id = str(freshId());
    if (JsonValue *present = about->find(u"name"))
        *present = str(name);
    if (JsonValue *key = about->find(u"key"))
        *key = str(keyFromName(name));
    return original;
}

} // namespace stepline

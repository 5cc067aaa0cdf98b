#include "core/model/edits.h"

namespace stepline {

namespace {

JsonValue strings(const QStringList &list) {
    std::vector<JsonValue> items;
    for (const QString &item : list)
        items.push_back(JsonValue::string(item));
    return JsonValue::array(std::move(items));
}

JsonValue clock(int minutes) {
    return JsonValue::string(
        QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0')));
}

} // namespace

JsonValue toJson(const MetricCondition &condition) {
    JsonValue json = JsonValue::object().with(QStringLiteral("metric"), JsonValue::string(metricKey(condition.metric)));
    if (condition.atLeast)
        json = std::move(json).with(QStringLiteral("at_least"), JsonValue::number(*condition.atLeast));
    return json;
}

JsonValue toJson(const Condition &condition) {
    const auto list = [&] {
        std::vector<JsonValue> items;
        for (const Condition &part : condition.parts)
            items.push_back(toJson(part));
        return JsonValue::array(std::move(items));
    };
    JsonValue json = JsonValue::object();
    switch (condition.kind) {
    case Condition::Kind::Event:
        json = std::move(json)
                   .with(QStringLiteral("message"), JsonValue::string(condition.message))
                   .with(QStringLiteral("metric"), JsonValue::string(metricKey(condition.metric)));
        if (condition.atLeast)
            json = std::move(json).with(QStringLiteral("at_least"), JsonValue::number(*condition.atLeast));
        return json;
    case Condition::Kind::Segment:
        return std::move(json).with(QStringLiteral("segment"), JsonValue::string(condition.segment));
    case Condition::Kind::All: return std::move(json).with(QStringLiteral("all"), list());
    case Condition::Kind::Any: return std::move(json).with(QStringLiteral("any"), list());
    case Condition::Kind::Not:
        return std::move(json).with(QStringLiteral("not"),
                                    condition.parts.empty() ? toJson(Condition{}) : toJson(condition.parts.front()));
    }
    return json;
}

JsonValue toJson(const SendWindow &window) {
    JsonValue json = JsonValue::object();
    if (window.any)
        return std::move(json).with(QStringLiteral("days"), JsonValue::string(QStringLiteral("any")));
    if (window.days)
        json = std::move(json).with(QStringLiteral("days"), strings(*window.days));
    if (window.from)
        json = std::move(json).with(QStringLiteral("from"), clock(*window.from));
    if (window.until)
        json = std::move(json).with(QStringLiteral("until"), clock(*window.until));
    if (window.at)
        json = std::move(json).with(QStringLiteral("at"), clock(*window.at));
    if (window.zone != u"recipient")
        json = std::move(json).with(QStringLiteral("zone"), JsonValue::string(window.zone));
    return json;
}

JsonValue toJson(const Limit &limit) {
    JsonValue json = JsonValue::object()
                         .with(QStringLiteral("max"), JsonValue::number(limit.max))
                         .with(QStringLiteral("per"), JsonValue::string(isoDuration(limit.per)));
    return std::move(json).with(QStringLiteral("then"),
                                JsonValue::string(limit.defer ? QStringLiteral("defer") : QStringLiteral("skip")));
}

namespace {

/// The smallest number for which @p free says that stem + number is not in use.
template <typename Free> QString fresh(const QString &stem, Free free) {
    for (int n = 1;; ++n)
        if (QString id = stem + QString::number(n); free(id))
            return id;
}

} // namespace

QString freshMessageId(const Template &tmpl) {
    return fresh(QStringLiteral("m"), [&](const QString &id) { return !tmpl.message(id); });
}

QString freshStepId(const Template &tmpl) {
    return fresh(QStringLiteral("s"), [&](const QString &id) { return !tmpl.step(id); });
}

QString freshChannelId(const Template &tmpl, ChannelType type) {
    QString stem = channelTypeKey(type);
    stem.replace(u'_', u'-');
    return tmpl.channel(stem) ? fresh(stem + u'-', [&](const QString &id) { return !tmpl.channel(id); }) : stem;
}

} // namespace stepline

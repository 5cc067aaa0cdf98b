#include "core/model/diff_words.h"

#include "core/base/duration.h"
#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/model/vocabulary.h"

#include <QDate>
#include <QHash>
#include <QLocale>

namespace stepline {

namespace {

const QHash<QString, const char *> &names() {
    static const QHash<QString, const char *> table = {
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("stepline", "Name")},
        {QStringLiteral("key"), QT_TRANSLATE_NOOP("stepline", "Key")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("stepline", "Description")},
        {QStringLiteral("tags"), QT_TRANSLATE_NOOP("stepline", "Tags")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("stepline", "Kind")},
        {QStringLiteral("stage"), QT_TRANSLATE_NOOP("stepline", "Stage")},
        {QStringLiteral("tier"), QT_TRANSLATE_NOOP("stepline", "Tier")},
        {QStringLiteral("goal"), QT_TRANSLATE_NOOP("stepline", "Goal")},
        {QStringLiteral("event"), QT_TRANSLATE_NOOP("stepline", "Event")},
        {QStringLiteral("target_rate"), QT_TRANSLATE_NOOP("stepline", "Target rate")},
        {QStringLiteral("value"), QT_TRANSLATE_NOOP("stepline", "Value")},
        {QStringLiteral("trigger"), QT_TRANSLATE_NOOP("stepline", "Trigger")},
        {QStringLiteral("where"), QT_TRANSLATE_NOOP("stepline", "Where")},
        {QStringLiteral("reentry"), QT_TRANSLATE_NOOP("stepline", "Re-entry")},
        {QStringLiteral("policy"), QT_TRANSLATE_NOOP("stepline", "Policy")},
        {QStringLiteral("after"), QT_TRANSLATE_NOOP("stepline", "After")},
        {QStringLiteral("priority"), QT_TRANSLATE_NOOP("stepline", "Priority")},
        {QStringLiteral("audience"), QT_TRANSLATE_NOOP("stepline", "Audience")},
        {QStringLiteral("variables"), QT_TRANSLATE_NOOP("stepline", "Variables")},
        {QStringLiteral("sample"), QT_TRANSLATE_NOOP("stepline", "Sample")},
        {QStringLiteral("fallback"), QT_TRANSLATE_NOOP("stepline", "Fallback")},
        {QStringLiteral("on_end"), QT_TRANSLATE_NOOP("stepline", "Afterwards")},
        {QStringLiteral("completed"), QT_TRANSLATE_NOOP("stepline", "Completed")},
        {QStringLiteral("stopped"), QT_TRANSLATE_NOOP("stepline", "Stopped")},
        {QStringLiteral("exited"), QT_TRANSLATE_NOOP("stepline", "Exited")},
        {QStringLiteral("next"), QT_TRANSLATE_NOOP("stepline", "Next sequence")},
        {QStringLiteral("tag"), QT_TRANSLATE_NOOP("stepline", "Tag")},
        {QStringLiteral("suppress"), QT_TRANSLATE_NOOP("stepline", "Suppress")},
        {QStringLiteral("task"), QT_TRANSLATE_NOOP("stepline", "Task")},
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("stepline", "Owner")},
        {QStringLiteral("review_by"), QT_TRANSLATE_NOOP("stepline", "Review by")},
        {QStringLiteral("checklist"), QT_TRANSLATE_NOOP("stepline", "Checklist")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("stepline", "Notes")},
        {QStringLiteral("type"), QT_TRANSLATE_NOOP("stepline", "Channel type")},
        {QStringLiteral("enabled"), QT_TRANSLATE_NOOP("stepline", "Sequence")},
        {QStringLiteral("exit_on"), QT_TRANSLATE_NOOP("stepline", "Leaves when")},
        {QStringLiteral("limit"), QT_TRANSLATE_NOOP("stepline", "Limit")},
        {QStringLiteral("send_window"), QT_TRANSLATE_NOOP("stepline", "Send window")},
        {QStringLiteral("holdout"), QT_TRANSLATE_NOOP("stepline", "Held out")},
        {QStringLiteral("channel"), QT_TRANSLATE_NOOP("stepline", "Channel")},
        {QStringLiteral("delay"), QT_TRANSLATE_NOOP("stepline", "Delay")},
        {QStringLiteral("wait"), QT_TRANSLATE_NOOP("stepline", "Wait")},
        {QStringLiteral("stop_when"), QT_TRANSLATE_NOOP("stepline", "Stop condition")},
        {QStringLiteral("advance_when"), QT_TRANSLATE_NOOP("stepline", "Goes on when")},
        {QStringLiteral("only_if"), QT_TRANSLATE_NOOP("stepline", "Only if")},
        {QStringLiteral("content"), QT_TRANSLATE_NOOP("stepline", "Content")},
        {QStringLiteral("variants"), QT_TRANSLATE_NOOP("stepline", "Variants")},
        {QStringLiteral("weight"), QT_TRANSLATE_NOOP("stepline", "Share")},
        {QStringLiteral("lift"), QT_TRANSLATE_NOOP("stepline", "Lift")},
        {QStringLiteral("subject"), QT_TRANSLATE_NOOP("stepline", "Subject")},
        {QStringLiteral("preheader"), QT_TRANSLATE_NOOP("stepline", "Preheader")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("stepline", "Title")},
        {QStringLiteral("body"), QT_TRANSLATE_NOOP("stepline", "Body")},
        {QStringLiteral("image"), QT_TRANSLATE_NOOP("stepline", "Image")},
        {QStringLiteral("cta"), QT_TRANSLATE_NOOP("stepline", "Button")},
        {QStringLiteral("buttons"), QT_TRANSLATE_NOOP("stepline", "Buttons")},
        {QStringLiteral("label"), QT_TRANSLATE_NOOP("stepline", "Label")},
        {QStringLiteral("url"), QT_TRANSLATE_NOOP("stepline", "Link")},
        {QStringLiteral("alt"), QT_TRANSLATE_NOOP("stepline", "Alternative text")},
    };
    return table;
}

bool isDuration(const QString &key) {
    return key == u"delay" || key == u"wait" || key == u"per" || key == u"after";
}

QString textOf(const JsonValue &object, QStringView key) {
    const JsonValue *value = object.find(key);
    return value && (value->isString() || value->isNumber()) ? value->text() : QString();
}

QString metricInWords(const JsonValue &condition) {
    const QString key = textOf(condition, u"metric"), least = textOf(condition, u"at_least");
    const auto metric = metricFromKey(key);
    const QString name = metric ? metricName(*metric) : key;
    return least.isEmpty() ? name : text("%1 ≥ %2 %").arg(name, least);
}

/// "m1 Delivered", "not (segment New)"; the format nests no deeper than 64.
QString conditionInWords(const JsonValue &condition) {
    if (const QString segment = textOf(condition, u"segment"); !segment.isEmpty())
        return text("segment %1").arg(segment);
    if (const JsonValue *inner = condition.find(u"not"))
        return text("not (%1)").arg(conditionInWords(*inner));
    for (const auto &[key, word] : {std::pair{u"all", text(" and ")}, std::pair{u"any", text(" or ")}})
        if (const JsonValue *parts = condition.find(key)) {
            QStringList words;
            for (const JsonValue &part : parts->items())
                words << (part.find(u"metric") || part.find(u"segment")
                              ? conditionInWords(part)
                              : QStringLiteral("(%1)").arg(conditionInWords(part)));
            return words.join(word);
        }
    return textOf(condition, u"message") + u' ' + metricInWords(condition);
}

QString listInWords(const QString &key, const JsonValue &list) {
    QStringList words;
    for (const JsonValue &item : list.items()) {
        const auto metric = key == u"exit_on" ? metricFromKey(item.text()) : std::nullopt;
        words << (metric                ? metricName(*metric)
                  : key == u"days"      ? choiceName(weekdays(), item.text())
                  : item.isString()     ? item.text()
                  : key == u"checklist" ? textOf(item, u"text")
                  : key == u"variables" ? textOf(item, u"name")
                  : key == u"buttons"   ? QStringLiteral("%1 (%2)").arg(textOf(item, u"label"), textOf(item, u"url"))
                                        : QString::fromUtf8(writeCompactJson(item)));
    }
    return words.join(QStringLiteral(", "));
}

QString windowInWords(const JsonValue &window) {
    QStringList parts;
    if (const JsonValue *days = window.find(u"days"))
        parts << (days->isArray()          ? listInWords(QStringLiteral("days"), *days)
                  : days->text() == u"any" ? text("at any time")
                                           : QString());
    const QString from = textOf(window, u"from"), until = textOf(window, u"until"), at = textOf(window, u"at");
    if (!from.isEmpty() || !until.isEmpty())
        parts << from + QStringLiteral("–") + until;
    if (!at.isEmpty())
        parts << text("at %1").arg(at);
    if (const QString zone = textOf(window, u"zone"); !zone.isEmpty() && zone != u"recipient")
        parts << zone;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString limitInWords(const JsonValue &limit) {
    const auto per = parseDuration(textOf(limit, u"per"));
    const QString words =
        text("%1 in %2").arg(textOf(limit, u"max"), per ? spokenDuration(*per) : textOf(limit, u"per"));
    return textOf(limit, u"then") == u"defer" ? text("%1, later ones wait").arg(words) : words;
}

QString stringInWords(const QString &parent, const QString &key, const QString &value) {
    if (isDuration(key))
        if (const auto duration = parseDuration(value))
            return duration->seconds == 0 ? text("none") : spokenDuration(*duration);
    if (key == u"kind")
        return choiceName(parent == u"trigger" ? triggerKinds() : templateKinds(), value);
    if (key == u"stage")
        return choiceName(stages(), value);
    if (key == u"tier")
        return choiceName(tiers(), value);
    if (key == u"policy")
        return choiceName(reentryPolicies(), value);
    if (key == u"type")
        if (const auto type = channelTypeFromKey(value))
            return channelTypeName(*type);
    if (key == u"review_by")
        if (const QDate date = QDate::fromString(value, Qt::ISODate); date.isValid())
            return QLocale().toString(date, QLocale::ShortFormat);
    return value;
}

/// What the format takes an absent member for, where that is not nothing.
bool isDefault(const QString &key, const JsonValue &value) {
    if (value.isNull())
        return true;
    if (key == u"delay" || key == u"wait") {
        const auto duration = value.isString() ? parseDuration(value.text()) : std::nullopt;
        return duration && duration->seconds == 0;
    }
    if (key == u"enabled")
        return value.isBool() && value.toBool();
    if (key == u"holdout")
        return value.isNumber() && value.toDouble() == 0;
    if (key == u"exit_on" && value.isArray()) {
        QStringList metrics;
        for (const JsonValue &item : value.items())
            metrics << item.text();
        metrics.sort();
        return metrics == QStringList{QStringLiteral("complained"), QStringLiteral("converted"),
                                      QStringLiteral("replied"), QStringLiteral("unsubscribed")};
    }
    if (value.isString())
        return value.text().isEmpty();
    if (value.isArray())
        return value.items().empty() && key != u"exit_on";
    return value.isObject() && value.members().empty();
}

} // namespace

QString fieldName(const QString &key) {
    const char *name = names().value(key);
    return name ? text(name) : key;
}

QString valueInWords(const QString &parent, const QString &key, const JsonValue &value) {
    switch (value.kind()) {
    case JsonValue::Kind::Null: return {};
    case JsonValue::Kind::Bool:
        if (key == u"enabled")
            return value.toBool() ? text("on") : text("off");
        return value.toBool() ? text("yes") : text("no");
    case JsonValue::Kind::Number:
        if (key == u"target_rate" || key == u"holdout")
            return text("%1 %").arg(QLocale().toString(value.toDouble() * 100, 'g', 6));
        return QLocale().toString(value.toDouble(), 'g', 12);
    case JsonValue::Kind::String: return stringInWords(parent, key, value.text());
    case JsonValue::Kind::Array: return listInWords(key, value);
    case JsonValue::Kind::Object: break;
    }
    if (key == u"stop_when" || key == u"advance_when")
        return metricInWords(value);
    if (key == u"only_if")
        return conditionInWords(value);
    if (key == u"send_window")
        return windowInWords(value);
    if (key == u"limit")
        return limitInWords(value);
    return QString::fromUtf8(writeCompactJson(value));
}

bool sameValue(const QString &key, const JsonValue *a, const JsonValue *b) {
    if (!a || !b || a->isNull() || b->isNull()) {
        const JsonValue *there = a && !a->isNull() ? a : b;
        return !there || isDefault(key, *there);
    }
    if (a->kind() != b->kind())
        return false;
    switch (a->kind()) {
    case JsonValue::Kind::Null: return true;
    case JsonValue::Kind::Bool: return a->toBool() == b->toBool();
    case JsonValue::Kind::Number: return a->text() == b->text() || a->toDouble() == b->toDouble();
    case JsonValue::Kind::String:
        if (a->text() == b->text())
            return true;
        if (isDuration(key)) {
            const auto one = parseDuration(a->text()), other = parseDuration(b->text());
            return one && other && *one == *other;
        }
        return false;
    case JsonValue::Kind::Array:
        if (a->items().size() != b->items().size())
            return false;
        for (size_t i = 0; i < a->items().size(); ++i)
            if (!sameValue({}, &a->items()[i], &b->items()[i]))
                return false;
        return true;
    case JsonValue::Kind::Object: break;
    }
    for (const auto &[name, value] : a->members())
        if (!sameValue(name, &value, b->find(name)))
            return false;
    for (const auto &[name, value] : b->members())
        if (!a->find(name) && !sameValue(name, nullptr, &value))
            return false;
    return true;
}

} // namespace stepline

#include "core/export/sheet_words.h"

#include "core/base/text.h"

#include <QLocale>

namespace stepline {

namespace {

QString number(double value) {
    return QLocale().toString(value, 'g', 12);
}

/// What the recipient reads first of all, then the rest.
QString textOf(const Content &content) {
    QStringList parts;
    for (const auto &part : {content.subject, content.title, content.preheader, content.body})
        if (part && !part->trimmed().isEmpty())
            parts << part->trimmed();
    if (content.cta && !content.cta->label.isEmpty())
        parts << QStringLiteral("[%1]").arg(content.cta->label);
    if (content.buttons)
        for (const Link &button : *content.buttons)
            parts << QStringLiteral("[%1]").arg(button.label);
    return parts.join(QStringLiteral(" — "));
}

QString stopOf(const Template &tmpl, const Message &message) {
    if (!message.stopWhen)
        return {};
    const auto type = tmpl.typeOf(message);
    const QString metric = type ? metricName(message.stopWhen->metric, *type) : metricName(message.stopWhen->metric);
    return message.stopWhen->atLeast ? text("%1 ≥ %2 %").arg(metric).arg(*message.stopWhen->atLeast) : metric;
}

} // namespace

QString triggerInWords(const Template &tmpl) {
    const Trigger trigger = tmpl.trigger.value_or(Trigger{});
    QStringList details;
    if (!trigger.event.isEmpty())
        details << trigger.event;
    if (!trigger.where.isEmpty())
        details << trigger.where;
    if (trigger.delay.seconds > 0)
        details << text("after %1").arg(spokenDuration(trigger.delay));
    if (!trigger.reentryPolicy.isEmpty())
        details << text("again: %1")
                       .arg(trigger.reentryAfter ? text("after %1").arg(spokenDuration(*trigger.reentryAfter))
                                                 : choiceName(reentryPolicies(), trigger.reentryPolicy));
    const QString kind = choiceName(triggerKinds(), trigger.kind);
    return details.isEmpty() ? kind : kind + QStringLiteral(": ") + details.join(QStringLiteral(", "));
}

QString goalInWords(const Template &tmpl) {
    if (!tmpl.goal)
        return {};
    QStringList parts{tmpl.goal->event.isEmpty() ? tmpl.goal->name
                                                 : QStringLiteral("%1 (%2)").arg(tmpl.goal->name, tmpl.goal->event)};
    if (tmpl.goal->targetRate)
        parts << text("target %1 %").arg(number(*tmpl.goal->targetRate * 100));
    if (tmpl.goal->value)
        parts << text("worth %1").arg(number(*tmpl.goal->value));
    return parts.join(QStringLiteral(", "));
}

QString exitsInWords(const Sequence &sequence) {
    QStringList names;
    for (const Metric metric : sequence.exitOn)
        names << metricName(metric);
    return names.join(QStringLiteral(", "));
}

QString lengthInWords(const Sequence &sequence) {
    return sequence.enabled ? spokenDuration(nominalStarts(sequence).back()) : text("off: all at once");
}

QStringList channelsInWords(const Template &tmpl) {
    QStringList names;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            if (const Channel *channel = tmpl.channel(message.channel);
                channel && !names.contains(channel->displayName()))
                names << channel->displayName();
    return names;
}

std::vector<SheetMessage> messagesInWords(const Template &tmpl) {
    std::vector<SheetMessage> messages;
    const std::vector<Duration> starts = nominalStarts(tmpl.sequence);
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s) {
        const Step &step = tmpl.sequence.steps[s];
        for (const Message &message : step.messages) {
            const Duration at{tmpl.sequence.enabled ? starts[s].seconds + message.delay.seconds : 0};
            messages.push_back({int(s) + 1, step.name, at.seconds == 0 ? text("at once") : u'+' + spokenDuration(at),
                                messageName(tmpl, message.id), textOf(message.content), stopOf(tmpl, message)});
        }
    }
    return messages;
}

} // namespace stepline

#include "core/base/text.h"
#include "core/model/decode.h"
#include "core/model/decode_parts.h"

namespace stepline {

namespace {

Goal readGoal(Decoder &decoder, const JsonValue &json) {
    Goal goal;
    if (!decoder.isObject(json))
        return goal;
    decoder.optional(json, u"name", [&](const JsonValue &v) { goal.name = decoder.text(v); });
    decoder.optional(json, u"event", [&](const JsonValue &v) { goal.event = decoder.text(v); });
    decoder.optional(json, u"target_rate", [&](const JsonValue &v) { goal.targetRate = decoder.number(v, 0, 1); });
    decoder.optional(json, u"value", [&](const JsonValue &v) { goal.value = decoder.number(v, 0); });
    return goal;
}

Trigger readTrigger(Decoder &decoder, const JsonValue &json) {
    Trigger trigger;
    if (!decoder.isObject(json))
        return trigger;
    decoder.optional(json, u"kind", [&](const JsonValue &v) { trigger.kind = decoder.choice(v, triggerKinds()); });
    decoder.optional(json, u"event", [&](const JsonValue &v) { trigger.event = decoder.text(v); });
    decoder.optional(json, u"where", [&](const JsonValue &v) { trigger.where = decoder.text(v); });
    decoder.optional(json, u"delay", [&](const JsonValue &v) { trigger.delay = decoder.duration(v); });
    decoder.optional(json, u"reentry", [&](const JsonValue &reentry) {
        if (!decoder.isObject(reentry))
            return;
        decoder.optional(reentry, u"policy",
                         [&](const JsonValue &v) { trigger.reentryPolicy = decoder.choice(v, reentryPolicies()); });
        decoder.optional(reentry, u"after", [&](const JsonValue &v) { trigger.reentryAfter = decoder.duration(v); });
    });
    decoder.optional(json, u"priority",
                     [&](const JsonValue &v) { trigger.priority = decoder.whole(v, -Decoder::MostExact); });
    return trigger;
}

Afterwards readAfterwards(Decoder &decoder, const JsonValue &json) {
    Afterwards afterwards;
    if (!decoder.isObject(json))
        return afterwards;
    decoder.optional(json, u"next", [&](const JsonValue &v) { afterwards.next = decoder.text(v); });
    decoder.optional(json, u"tag", [&](const JsonValue &v) { afterwards.tag = decoder.text(v); });
    decoder.optional(json, u"suppress", [&](const JsonValue &v) { afterwards.suppress = decoder.boolean(v); });
    decoder.optional(json, u"task", [&](const JsonValue &v) { afterwards.task = decoder.text(v); });
    return afterwards;
}

QDate readDate(Decoder &decoder, const JsonValue &json) {
    const QString string = decoder.text(json);
    if (!json.isString())
        return {};
    const bool shaped =
        string.size() == 10 && string[4] == u'-' && string[7] == u'-' &&
        std::count_if(string.begin(), string.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }) == 8;
    const QDate date = shaped ? QDate::fromString(string, Qt::ISODate) : QDate();
    if (!date.isValid())
        decoder.report(
            json, "malformed-date",
            text("“%1” is not a date. Write year, month and day, as in \"2027-02-01\".").arg(string.left(40)));
    return date;
}

/// template.*: what the design is for, who looks after it.
void readMeta(Decoder &decoder, const JsonValue &json, Template &tmpl) {
    if (!decoder.isObject(json))
        return;
    const auto plain = [&](const char16_t *key, QString &field) {
        decoder.optional(json, key, [&](const JsonValue &v) { field = decoder.text(v); });
    };
    decoder.optional(json, u"id", [&](const JsonValue &v) { tmpl.id = decoder.id(v); });
    decoder.required(
        json, u"key", [] { return text("Every template has a key, as in \"cart-recovery\"."); },
        [&](const JsonValue &v) { tmpl.key = decoder.key(v); });
    decoder.required(
        json, u"name", [] { return text("Every template has a name."); },
        [&](const JsonValue &v) { tmpl.name = decoder.text(v); });
    plain(u"description", tmpl.description);
    decoder.optional(json, u"tags", [&](const JsonValue &tags) {
        decoder.each(tags, [&](const JsonValue &v) { tmpl.tags << decoder.text(v); });
    });
    decoder.optional(json, u"kind", [&](const JsonValue &v) { tmpl.kind = decoder.choice(v, templateKinds()); });
    decoder.optional(json, u"stage", [&](const JsonValue &v) { tmpl.stage = decoder.choice(v, stages()); });
    decoder.optional(json, u"tier", [&](const JsonValue &v) { tmpl.tier = decoder.choice(v, tiers()); });
    decoder.optional(json, u"goal", [&](const JsonValue &v) { tmpl.goal = readGoal(decoder, v); });
    decoder.optional(json, u"trigger", [&](const JsonValue &v) { tmpl.trigger = readTrigger(decoder, v); });
    plain(u"audience", tmpl.audience);
    decoder.optional(json, u"variables", [&](const JsonValue &variables) {
        decoder.each(variables, [&](const JsonValue &item) {
            Variable variable;
            if (!decoder.isObject(item))
                return;
            decoder.optional(item, u"name", [&](const JsonValue &v) { variable.name = decoder.text(v); });
            decoder.optional(item, u"sample", [&](const JsonValue &v) { variable.sample = decoder.text(v); });
            decoder.optional(item, u"fallback", [&](const JsonValue &v) { variable.fallback = decoder.text(v); });
            tmpl.variables.push_back(std::move(variable));
        });
    });
    decoder.optional(json, u"on_end", [&](const JsonValue &end) {
        if (!decoder.isObject(end))
            return;
        decoder.optional(end, u"completed", [&](const JsonValue &v) { tmpl.onCompleted = readAfterwards(decoder, v); });
        decoder.optional(end, u"stopped", [&](const JsonValue &v) { tmpl.onStopped = readAfterwards(decoder, v); });
        decoder.optional(end, u"exited", [&](const JsonValue &v) { tmpl.onExited = readAfterwards(decoder, v); });
    });
    plain(u"owner", tmpl.owner);
    decoder.optional(json, u"review_by", [&](const JsonValue &v) { tmpl.reviewBy = readDate(decoder, v); });
    decoder.optional(json, u"checklist", [&](const JsonValue &checklist) {
        decoder.each(checklist, [&](const JsonValue &item) {
            ChecklistItem entry;
            if (!decoder.isObject(item))
                return;
            decoder.optional(item, u"text", [&](const JsonValue &v) { entry.text = decoder.text(v); });
            decoder.optional(item, u"done", [&](const JsonValue &v) { entry.done = decoder.boolean(v); });
            tmpl.checklist.push_back(std::move(entry));
        });
    });
    plain(u"notes", tmpl.notes);
}

Limit readLimit(Decoder &decoder, const JsonValue &json) {
    static constexpr Choice thens[] = {{"skip", ""}, {"defer", ""}};
    Limit limit;
    if (!decoder.isObject(json))
        return limit;
    if (!decoder.optional(json, u"max", [&](const JsonValue &v) { limit.max = decoder.whole(v, 1); }))
        limit.max = 0; // incomplete: core/check says so
    decoder.optional(json, u"per", [&](const JsonValue &v) { limit.per = decoder.duration(v, true); });
    decoder.optional(json, u"then",
                     [&](const JsonValue &v) { limit.defer = decoder.choice(v, thens) == QStringLiteral("defer"); });
    return limit;
}

std::vector<Step> readSteps(Decoder &decoder, const JsonValue &json) {
    constexpr size_t mostSteps = 100;
    std::vector<Step> steps;
    UniqueIds stepIds, messageIds;
    const auto checkMessageIds = [&](const JsonValue &stepJson) {
        decoder.optional(stepJson, u"messages", [&](const JsonValue &messages) {
            if (!messages.isArray())
                return; // said already
            size_t index = 0;
            decoder.each(messages, [&](const JsonValue &message) {
                messageIds.add(decoder, message, steps.back().messages[index++].id, [] {
                    return text("The message id “%1” is used twice. Give each message an id of its own.");
                });
            });
        });
    };
    decoder.each(
        json,
        [&](const JsonValue &v) {
            steps.push_back(readStep(decoder, v));
            stepIds.add(decoder, v, steps.back().id,
                        [] { return text("The step id “%1” is used twice. Give each step an id of its own."); });
            checkMessageIds(v);
        },
        mostSteps,
        [] { return text("The sequence has %1 steps; at most %2 are allowed. Split it into two sequences."); });
    return steps;
}

Sequence readSequencePart(Decoder &decoder, const JsonValue &json) {
    Sequence sequence;
    if (!decoder.isObject(json))
        return sequence;
    decoder.optional(json, u"enabled", [&](const JsonValue &v) { sequence.enabled = decoder.boolean(v); });
    decoder.optional(json, u"exit_on", [&](const JsonValue &metrics) {
        sequence.exitOn.clear();
        decoder.each(metrics, [&](const JsonValue &v) { sequence.exitOn.push_back(decoder.metric(v)); });
    });
    decoder.optional(json, u"limit", [&](const JsonValue &v) { sequence.limit = readLimit(decoder, v); });
    decoder.optional(json, u"send_window", [&](const JsonValue &v) { sequence.sendWindow = readWindow(decoder, v); });
    decoder.optional(json, u"holdout", [&](const JsonValue &v) { sequence.holdout = decoder.number(v, 0, 1); });
    decoder.required(
        json, u"steps", [] { return text("Every sequence has a list of steps; it may be empty: []."); },
        [&](const JsonValue &v) { sequence.steps = readSteps(decoder, v); });
    return sequence;
}

void readChannels(Decoder &decoder, const JsonValue &json, Template &tmpl) {
    constexpr size_t mostChannels = 50;
    UniqueIds ids;
    decoder.each(
        json,
        [&](const JsonValue &v) {
            tmpl.channels.push_back(readChannel(decoder, v));
            ids.add(decoder, v, tmpl.channels.back().id,
                    [] { return text("The channel id “%1” is used twice. Give each channel an id of its own."); });
        },
        mostChannels, [] { return text("The template has %1 channels; at most %2 are allowed. Remove some."); });
}

Result<Template> decoded(Decoder &&decoder, const JsonValue &root) {
    Template tmpl;
    if (!decoder.header(root, "stepline.sequence", text("a sequence")) || !decoder.depth(root))
        return std::move(decoder).result(std::move(tmpl));
    decoder.required(
        root, u"template", [] { return text("It holds at least a key and a name."); },
        [&](const JsonValue &v) { readMeta(decoder, v, tmpl); });
    decoder.optional(root, u"channels", [&](const JsonValue &v) { readChannels(decoder, v, tmpl); });
    decoder.required(
        root, u"sequence", [] { return text("It holds the list of steps."); },
        [&](const JsonValue &v) { tmpl.sequence = readSequencePart(decoder, v); });
    return std::move(decoder).result(std::move(tmpl));
}

} // namespace

KnownParts::KnownParts(const JsonValue &root, const Template &value) {
    const JsonValue *json = root.at(u"/sequence/steps");
    const auto &steps = value.sequence.steps;
    if (!json || json->items().size() != steps.size())
        return; // not this document's value
    m_steps.reserve(qsizetype(steps.size()));
    m_messages.reserve(value.messageCount());
    for (size_t s = 0; s < steps.size(); ++s) {
        const JsonValue &step = json->items()[s];
        const JsonValue *messages = step.find(u"messages");
        if (!messages || messages->items().size() != steps[s].messages.size())
            continue;
        m_steps.insert(shared(step), &steps[s]);
        for (size_t m = 0; m < steps[s].messages.size(); ++m)
            m_messages.insert(shared(messages->items()[m]), &steps[s].messages[m]);
    }
}

Result<Template> decodeTemplate(const JsonValue &root) {
    return decoded(Decoder(), root);
}

Result<Template> decodeTemplate(const JsonValue &root, const JsonValue &before, const Template &known) {
    const KnownParts parts(before, known);
    return decoded(Decoder(&parts), root);
}

} // namespace stepline

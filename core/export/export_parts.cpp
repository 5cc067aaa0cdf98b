#include "core/export/export_parts.h"

#include "core/base/text.h"
#include "core/check/week.h"

#include <algorithm>

namespace stepline {

namespace {

bool names(const Condition &condition, const QString &message) {
    return (condition.kind == Condition::Kind::Event && condition.message == message) ||
           std::ranges::any_of(condition.parts, [&](const Condition &part) { return names(part, message); });
}

/// Whether it matters which of two messages is decided first when both are decided at one moment; the reason, or empty.
QString orderMatters(const Template &tmpl, const Message &a, const Message &b) {
    const Sequence &sequence = tmpl.sequence;
    if (sequence.limit)
        return text("the limit counts the one that goes first");
    for (const auto &[one, other] : {std::pair(&a, &b), std::pair(&b, &a)})
        if (one->onlyIf && names(*one->onlyIf, other->id))
            return text("one of them looks at what the other did");
    const std::vector<ArmedStop> stops = armedStops(sequence);
    const std::vector<Metric> exits = armedExits(sequence);
    for (const Message *message : {&a, &b}) {
        if (std::ranges::any_of(stops, [&](const ArmedStop &stop) { return stop.message == message->id; }))
            return text("a stop of the one can prevent the other");
        const auto type = tmpl.typeOf(*message);
        if (type && std::ranges::any_of(exits, [&](Metric exit) { return reports(*type, exit); }))
            return text("an exit on the one can prevent the other");
    }
    return {};
}

Problem refusal(const Template &tmpl, const Message &message, const QString &sentence) {
    return {
        .pointer = messagePointer(tmpl, message.id), .rule = QStringLiteral("not_expressible"), .message = sentence};
}

} // namespace

QString eventName(Metric metric, std::optional<int> atLeast) {
    return atLeast ? metricKey(metric) + u'_' + QString::number(*atLeast) : metricKey(metric);
}

std::vector<ArmedStop> armedStops(const Sequence &sequence) {
    std::vector<ArmedStop> stops;
    if (!sequence.enabled)
        return stops;
    for (const Step &step : sequence.steps)
        for (const Message &message : step.messages)
            if (message.stopWhen &&
                std::ranges::find(sequence.exitOn, message.stopWhen->metric) == sequence.exitOn.end())
                stops.push_back({message.id, eventName(message.stopWhen->metric, message.stopWhen->atLeast)});
    return stops;
}

std::vector<Metric> armedExits(const Sequence &sequence) {
    std::vector<Metric> exits;
    if (sequence.enabled)
        exits = sequence.exitOn;
    std::ranges::sort(exits);
    exits.erase(std::ranges::unique(exits).begin(), exits.end());
    return exits;
}

std::optional<SendWindow> effectiveWindow(const Sequence &sequence, const Message &message) {
    const SendWindow *window = windowOf(sequence, message);
    return window ? std::optional(*window) : std::nullopt;
}

std::vector<Turn> turnsOf(const Sequence &sequence, const Step &step) {
    std::vector<Turn> turns;
    for (const Message &message : step.messages) {
        const auto same = std::ranges::find_if(turns, [&](const Turn &turn) {
            return effectiveWindow(sequence, *turn.front()) == effectiveWindow(sequence, message);
        });
        if (same == turns.end())
            turns.push_back({&message});
        else
            same->push_back(&message);
    }
    for (Turn &turn : turns)
        std::ranges::stable_sort(turn, {}, [](const Message *message) { return message->delay; });
    return turns;
}

std::vector<Duration> pieces(Duration wait) {
    constexpr qint64 Longest = 20 * Duration::Day;
    std::vector<Duration> list;
    for (qint64 left = wait.seconds; left > 0; left -= Longest)
        list.push_back({std::min(left, Longest)});
    return list;
}

Problems notExpressible(const Template &tmpl, const QString &target) {
    Problems problems;
    const Sequence &sequence = tmpl.sequence;
    if (!sequence.enabled)
        return problems;
    if (sequence.limit && sequence.limit->defer)
        problems << Problem{.pointer = QStringLiteral("/sequence/limit"),
                            .rule = QStringLiteral("not_expressible"),
                            .message =
                                text("%1 cannot postpone a message when the limit is reached. Let the limit skip "
                                     "it instead.")
                                    .arg(target)};
    for (const Step &step : sequence.steps) {
        const std::vector<Turn> turns = turnsOf(sequence, step);
        for (size_t i = 0; i < turns.size(); ++i)
            for (size_t k = i + 1; k < turns.size(); ++k)
                for (const Message *a : turns[i])
                    for (const Message *b : turns[k]) {
                        const QString why = orderMatters(tmpl, *a, *b);
                        if (why.isEmpty())
                            continue;
                        problems << refusal(
                            tmpl, *b,
                            text("%1 cannot say which of “%2” and “%3” goes first when both may go out at one moment: "
                                 "they stand in one step and have different send windows, and %4. Give them the same "
                                 "window, or put them in different steps.")
                                .arg(target, messageName(tmpl, a->id), messageName(tmpl, b->id), why));
                        return problems; // the others of the sequence are most often the same mistake
                    }
    }
    return problems;
}

QString Slugs::of(const QString &id) {
    QString slug;
    for (const QChar c : id)
        slug += c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_') ? c : QChar(u'_');
    if (slug.isEmpty() || slug.front().isDigit())
        slug.prepend(u'_');
    QString unique = slug;
    for (int n = 2; m_taken.contains(unique); ++n)
        unique = slug + u'_' + QString::number(n);
    m_taken.insert(unique);
    return unique;
}

} // namespace stepline

#include "core/model/cadence.h"

#include "core/base/text.h"
#include "core/model/edits.h"

#include <QCoreApplication>
#include <algorithm>

namespace stepline {

namespace {

constexpr RhythmInfo Rhythms[] = {
    {Rhythm::Aggressive, QT_TRANSLATE_NOOP("stepline", "Aggressive"),
     QT_TRANSLATE_NOOP("stepline", "Every day, for 3 to 5 days: for offers that end soon."), false, 3, 5, 5},
    {Rhythm::Standard, QT_TRANSLATE_NOOP("stepline", "Standard"),
     QT_TRANSLATE_NOOP("stepline", "Every two or three days, for 3 to 4 weeks."), true, 3, 4, 3},
    {Rhythm::LongNurture, QT_TRANSLATE_NOOP("stepline", "Long nurture"),
     QT_TRANSLATE_NOOP("stepline", "Once a week, for 6 to 8 weeks: for people who are not ready yet."), true, 6, 8, 6},
};

int heldInBounds(Rhythm rhythm, int length) {
    return std::clamp(length, info(rhythm).shortest, info(rhythm).longest);
}

} // namespace

std::span<const RhythmInfo> rhythms() {
    return Rhythms;
}
const RhythmInfo &info(Rhythm rhythm) {
    return Rhythms[size_t(rhythm)];
}
QString rhythmName(Rhythm rhythm) {
    return text(info(rhythm).name);
}
QString rhythmSentence(Rhythm rhythm) {
    return text(info(rhythm).what);
}

Duration gapAfter(Rhythm rhythm, int length, int nth) {
    switch (rhythm) {
    case Rhythm::Aggressive: return {Duration::Day};
    case Rhythm::Standard: return {(heldInBounds(rhythm, length) == 3 && nth % 2 == 0 ? 2 : 3) * Duration::Day};
    case Rhythm::LongNurture: break;
    }
    return {Duration::Week};
}

std::vector<Duration> touchTimes(Rhythm rhythm, int length) {
    const int held = heldInBounds(rhythm, length);
    const Duration end{held * (info(rhythm).inWeeks ? Duration::Week : Duration::Day)};
    std::vector<Duration> times;
    for (Duration at; at < end; at.seconds += gapAfter(rhythm, held, int(times.size()) - 1).seconds)
        times.push_back(at);
    return times;
}

std::vector<PlannedTouch> cadenceTouches(Rhythm rhythm, int length, const std::vector<CadenceChannel> &channels) {
    std::vector<PlannedTouch> touches;
    if (channels.empty())
        return touches;
    for (const Duration at : touchTimes(rhythm, length)) {
        const CadenceChannel &channel = channels[touches.size() % channels.size()];
        touches.push_back({at, channel.id, channel.type, {}, {}, {}, {}});
    }
    return touches;
}

namespace edits {

Edit addCadence(const Document &doc, Rhythm rhythm, int length, const std::vector<CadenceChannel> &channels,
                LayOut where) {
    std::vector<PlannedTouch> touches = cadenceTouches(rhythm, length, channels);
    const Duration afterLast = gapAfter(rhythm, length, int(touches.size()) - 1);
    return layOutTouches(doc, std::move(touches), afterLast, where,
                         text("Lay out the cadence “%1”").arg(rhythmName(rhythm)));
}

Edit applyRhythm(const Document &doc, Rhythm rhythm, int length) {
    EditBuilder builder(doc.json(), text("Give the steps the cadence “%1”").arg(rhythmName(rhythm)));
    const auto &steps = doc.value().sequence.steps;
    int nth = 0; // an empty step takes no time and no turn
    for (const Step &step : steps) {
        if (step.messages.empty())
            continue;
        const Duration gap = gapAfter(rhythm, length, nth++);
        for (const Message &message : step.messages) {
            const Duration wait{std::max<qint64>(0, gap.seconds - message.delay.seconds)};
            if (wait != message.wait)
                builder.set(messagePointer(doc.value(), message.id) + QStringLiteral("/wait"),
                            JsonValue::string(isoDuration(wait)));
        }
    }
    return std::move(builder).edit();
}

} // namespace edits

} // namespace stepline

#pragma once

#include "core/model/touches.h"

#include <span>

namespace stepline {

/// A rhythm of touches: how often, and for how long.
enum class Rhythm { Aggressive, Standard, LongNurture };

struct RhythmInfo {
    Rhythm rhythm;
    const char *name; ///< untranslated: "Standard"
    const char *what; ///< one sentence, untranslated
    bool inWeeks;     ///< its length is counted in weeks, else in days
    int shortest, longest, usual;
};

/// Aggressive: daily for 3-5 days. Standard: every 2-3 days for 3-4 weeks. Long nurture: weekly for 6-8 weeks.
std::span<const RhythmInfo> rhythms();
const RhythmInfo &info(Rhythm rhythm);
QString rhythmName(Rhythm rhythm);     ///< translated
QString rhythmSentence(Rhythm rhythm); ///< translated

/// Time from the nth touch (from 0) to the next. Over three weeks the standard rhythm alternates two and three days
/// (nine touches); over four it keeps to three (ten), so that no length asks for more than people bear.
Duration gapAfter(Rhythm rhythm, int length, int nth);
/// When the touches go out, the first at once; @p length in days or weeks as the rhythm counts, held in its bounds.
std::vector<Duration> touchTimes(Rhythm rhythm, int length);

/// A channel for touches: of the template, or a new one of the type (empty id).
struct CadenceChannel {
    QString id;
    ChannelType type = ChannelType::Email;
    bool operator==(const CadenceChannel &) const = default;
};

/// The channels take turns, in their order.
std::vector<PlannedTouch> cadenceTouches(Rhythm rhythm, int length, const std::vector<CadenceChannel> &channels);

namespace edits {

Edit addCadence(const Document &doc, Rhythm rhythm, int length, const std::vector<CadenceChannel> &channels,
                LayOut where);
/// The steps that are there follow one another in this rhythm; nothing is added, and delays stay. A step whose
/// messages are later than the gap keeps them and lasts longer.
Edit applyRhythm(const Document &doc, Rhythm rhythm, int length);

} // namespace edits

} // namespace stepline

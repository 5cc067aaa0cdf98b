#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    if (!context.profile)
        return;
    const auto &segments = context.profile->segments;
    forEachGuardPart(context.tmpl, [&](const Message &, const Condition &part, const QString &pointer) {
        if (part.kind != Condition::Kind::Segment)
            return;
        const bool known = std::any_of(segments.begin(), segments.end(),
                                       [&](const SegmentBehaviour &s) { return s.name == part.segment; });
        if (!known)
            findings.add(pointer + QStringLiteral("/segment"),
                         text("The profile “%1” knows no segment “%2”, so nobody is in it. Choose one of its segments, "
                              "or add it to the "
                              "profile.")
                             .arg(context.profile->name, part.segment));
    });
}

const Rule unknownSegment{
    "unknown-segment", Severity::Warning, check,
    QT_TRANSLATE_NOOP(
        "stepline",
        "In the forecast nobody is in a segment the profile does not know, so the guard is false for everybody.")};

} // namespace stepline::rules_of_meaning

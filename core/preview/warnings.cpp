#include "core/preview/warnings.h"

#include "core/base/text.h"

#include <algorithm>
#include <functional>
#include <set>

namespace stepline {

namespace {

/// Calls @p use with the name of every segment that the condition asks for.
void eachSegment(const Condition &condition, const std::function<void(const QString &)> &use) {
    if (condition.kind == Condition::Kind::Segment)
        use(condition.segment);
    for (const Condition &part : condition.parts)
        eachSegment(part, use);
}

Problem warning(const QString &rule, const QString &pointer, const QString &message) {
    return {.severity = Severity::Warning, .pointer = pointer, .rule = rule, .message = message};
}

void warnOfChannels(const PreviewRequest &request, Problems &problems) {
    const Template &tmpl = request.tmpl;
    std::set<ChannelType> named;
    for (const Step &step : tmpl.sequence.steps) {
        for (const Message &message : step.messages) {
            const auto type = tmpl.typeOf(message);
            if (!type || request.profile.channels.contains(*type) || !named.insert(*type).second)
                continue;
            problems << warning(QStringLiteral("profile-channel"), channelPointer(tmpl, message.channel),
                                text("The profile “%1” says nothing about %2, so the preview reaches nobody on it. Add "
                                     "%2 to the profile "
                                     "or choose another profile.")
                                    .arg(request.profile.name, channelTypeName(*type)));
        }
    }
}

void warnOfSegments(const PreviewRequest &request, Problems &problems) {
    if (!request.tmpl.sequence.enabled)
        return;
    for (const Step &step : request.tmpl.sequence.steps) {
        for (const Message &message : step.messages) {
            if (!message.onlyIf)
                continue;
            std::set<QString> named;
            eachSegment(*message.onlyIf, [&](const QString &segment) {
                if (std::ranges::find(request.profile.segments, segment, &SegmentBehaviour::name) !=
                        request.profile.segments.end() ||
                    !named.insert(segment).second)
                    return;
                problems << warning(
                    QStringLiteral("profile-segment"),
                    messagePointer(request.tmpl, message.id) + QStringLiteral("/only_if"),
                    text("The profile “%1” has no segment “%2”, so the preview puts nobody in it. Add the "
                         "segment to the profile or correct the name.")
                        .arg(request.profile.name, segment));
            });
        }
    }
}

/// Messages that the document's delays alone put after the horizon; windows and deferrals may put more there.
void warnOfHorizon(const PreviewRequest &request, Problems &problems) {
    const Sequence &sequence = request.tmpl.sequence;
    if (!request.profile.horizon || !sequence.enabled)
        return;
    const std::vector<Duration> starts = nominalStarts(sequence);
    for (size_t s = 0; s < sequence.steps.size(); ++s) {
        for (const Message &message : sequence.steps[s].messages) {
            if (starts[s].seconds + message.delay.seconds <= request.profile.horizon->seconds)
                continue;
            problems << horizonWarning(request, message.id);
            return;
        }
    }
}

} // namespace

Problem horizonWarning(const PreviewRequest &request, const QString &message) {
    return warning(
        QStringLiteral("profile-horizon"), messagePointer(request.tmpl, message),
        text("The preview ends after %1, and “%2” goes out later. Messages from there on are cut off. Lengthen "
             "the profile's horizon or leave it out.")
            .arg(spokenDuration(*request.profile.horizon), message));
}

Problems previewWarnings(const PreviewRequest &request) {
    Problems problems;
    warnOfChannels(request, problems);
    warnOfSegments(request, problems);
    warnOfHorizon(request, problems);
    return problems;
}

} // namespace stepline

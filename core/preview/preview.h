#pragma once

#include "core/base/result.h"
#include "core/model/profile.h"
#include "core/model/template.h"
#include "core/preview/results.h"

#include <atomic>
#include <functional>

namespace stepline {

inline constexpr qint64 DefaultEntry = 1767603600; ///< 2026-01-05T09:00:00Z, a Monday

struct PreviewRequest {
    Template tmpl;
    Profile profile;
    quint64 recipients = 1'000'000;
    quint64 seed = 1;
    int threads = 0;             ///< 0: all
    qint64 entry = DefaultEntry; ///< when the first recipient enters, seconds since 1970 UTC
    Duration spread;             ///< recipient i enters i · spread / N later
    Scenario scenario = Scenario::Likely;
    bool series = true; ///< compute the series (a live forecast may leave it out)
};

/// Shared with a running preview: to cancel it and to see how far it is.
struct PreviewProgress {
    std::atomic<bool> cancelled = false;
    std::atomic<quint64> done = 0; ///< recipients finished
};

/// The sampled engine. Refuses with the semantic errors of the template, if there are any; warnings (a channel the
/// profile lacks, an unknown segment, a horizon that cuts messages off …) come with the value. A cancelled run is a
/// problem with rule "cancelled". Same request, same counts, bit for bit, whatever the threads.
Result<Results> previewSampled(const PreviewRequest &request, PreviewProgress *progress = nullptr);

/// The same audience sent everything at once: what "saved" is measured against (enabled = false).
Template broadcastOf(Template tmpl);

/// The profile's horizon, or nominal length plus 14 days, at least 30 days.
Duration horizonOf(const Template &tmpl, const Profile &profile);

/// What a preview would warn of, without running it.
Problems previewWarnings(const PreviewRequest &request);

} // namespace stepline

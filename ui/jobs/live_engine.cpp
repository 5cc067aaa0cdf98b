#include "ui/jobs/live_engine.h"

#include "ui/jobs/scale_results.h"

#include <algorithm>

namespace stepline {

namespace {

/// A careful guess until the first run is measured: people × messages a second.
constexpr double FirstGuess = 8e6;
constexpr quint64 FewestPeople = 1'000;
/// A larger sample is taken only when it would clearly fit, so that the size does not change to and fro.
constexpr double Comfortable = 0.75;

double messagesOf(const PreviewRequest &request) {
    size_t messages = 1;
    for (const Step &step : request.tmpl.sequence.steps)
        messages += step.messages.size();
    return double(messages);
}

} // namespace

Result<Results> LiveEngine::compute(const Method &method, PreviewRequest request, PreviewProgress *progress) {
    if (method.exact)
        return previewExact(request, {.tables = &m_tables}, progress);
    const quint64 recipients = request.recipients;
    request.recipients = std::min(recipients, method.people);
    auto results = previewSampled(request, progress);
    if (!results.ok())
        return results;
    Problems warnings = results.problems();
    return {scaledTo(*results, recipients), std::move(warnings)};
}

bool LiveEngine::refusedExact(const Problems &problems) {
    return std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.rule == u"not_exact" || problem.rule == u"too_many_branches";
    });
}

bool LiveEngine::exactWithin(const PreviewRequest &request, double seconds) const {
    const ExactEstimate estimate = estimateExact(request, &m_tables, seconds);
    return estimate.possible && estimate.seconds <= seconds;
}

Method LiveEngine::chooseSample(const PreviewRequest &request) {
    const auto within = [&](size_t size, double seconds) { return secondsFor(request, Sizes[size]) <= seconds; };
    while (m_size > 0 && !within(m_size, SampledSeconds))
        --m_size;
    while (m_size + 1 < Sizes.size() && within(m_size + 1, SampledSeconds * Comfortable))
        ++m_size;
    return {false, std::min(request.recipients, Sizes[m_size])};
}

void LiveEngine::learn(const PreviewRequest &request, quint64 people, double seconds) {
    if (people == 0)
        return;
    m_speeds[m_learned++ % m_speeds.size()] = double(people) * messagesOf(request) / std::max(seconds, 1e-6);
}

double LiveEngine::decisionsPerSecond() const {
    if (m_learned == 0)
        return FirstGuess;
    // The middle of the last few: one run that the machine held up changes nothing.
    std::array<double, 5> sorted = m_speeds;
    const size_t known = std::min(m_learned, sorted.size());
    std::sort(sorted.begin(), sorted.begin() + long(known));
    return sorted[known / 2];
}

double LiveEngine::secondsFor(const PreviewRequest &request, quint64 people) const {
    return double(people) * messagesOf(request) / decisionsPerSecond();
}

quint64 LiveEngine::peopleWithin(const PreviewRequest &request, double seconds) const {
    return std::max(FewestPeople, quint64(seconds * decisionsPerSecond() / messagesOf(request)));
}

} // namespace stepline

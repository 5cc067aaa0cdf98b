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

/// Shorter exact answers say more of starting threads than of the estimate.
constexpr double ShortestToLearnFrom = 0.0005;
/// An estimate is trusted within this factor.
constexpr double WidestPace = 16;

/// The middle of the last few: one run that the machine held up changes nothing.
template <size_t Size> double middleOf(std::array<double, Size> values, size_t learned) {
    const size_t known = std::min(learned, Size);
    std::sort(values.begin(), values.begin() + long(known));
    return values[known / 2];
}

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

std::optional<double> LiveEngine::exactWithin(const PreviewRequest &request, double most) const {
    const double pace = exactPace();
    const ExactEstimate estimate = estimateExact(request, &m_tables, most / pace);
    const double expected = estimate.seconds * pace;
    return estimate.possible && expected <= most ? std::optional(expected) : std::nullopt;
}

void LiveEngine::learnExact(double expected, double seconds) {
    if (seconds < ShortestToLearnFrom)
        return;
    const double pace = exactPace() * seconds / std::max(expected, 1e-6);
    m_paces[m_learnedExact++ % m_paces.size()] = std::clamp(pace, 1 / WidestPace, WidestPace);
}

double LiveEngine::exactPace() const {
    return m_learnedExact == 0 ? 1 : middleOf(m_paces, m_learnedExact);
}

Method LiveEngine::chooseSample(const PreviewRequest &request) {
    const auto within = [&](size_t size, double seconds) { return secondsFor(request, Sizes[size]) <= seconds; };
    while (m_size > 0 && !within(m_size, LiveSeconds))
        --m_size;
    while (m_size + 1 < Sizes.size() && within(m_size + 1, LiveSeconds * Comfortable))
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
    return middleOf(m_speeds, m_learned);
}

double LiveEngine::secondsFor(const PreviewRequest &request, quint64 people) const {
    return double(people) * messagesOf(request) / decisionsPerSecond();
}

quint64 LiveEngine::peopleWithin(const PreviewRequest &request, double seconds) const {
    return std::max(FewestPeople, quint64(seconds * decisionsPerSecond() / messagesOf(request)));
}

} // namespace stepline

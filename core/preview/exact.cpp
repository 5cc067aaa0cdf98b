#include "core/preview/exact.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/exact_results.h"
#include "core/preview/exact_walk.h"
#include "core/preview/stop_weights.h"
#include "core/preview/warnings.h"

#include <QLocale>
#include <algorithm>
#include <bit>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

namespace stepline {

namespace {

/// More are not even counted.
constexpr qint64 MostCounted = 200'000;

/// Where threads share the paths: what forks off at so many forks is left to another one.
constexpr int SharedForks = 4, MostThreads = 16;
/// With fewer messages the work is over before a second thread has begun.
constexpr int FewestShared = 7;

Problem refusal(const QString &rule, const QString &message) {
    return {.rule = rule, .message = message};
}

Problem tooMany(qint64 branches) {
    return refusal(QStringLiteral("too_many_branches"),
                   text("An exact forecast is not possible: segments, reachable channels, time zones and the outcomes "
                        "of guards make %1 cases, and it can do %2. Use fewer of them or preview by simulation.")
                       .arg(branches > MostCounted ? text("more than %1").arg(QLocale().toString(MostCounted))
                                                   : QLocale().toString(branches),
                            QLocale().toString(MostBranches)));
}

Problem cancelledRun() {
    return refusal(QStringLiteral("cancelled"), text("The preview was cancelled."));
}

} // namespace

struct DelayTables::Shelf {
    /// A table takes about 100 KiB, a hazard 20, weights less than 1.
    static constexpr size_t MostTables = 256, MostHazards = 1024, MostWeights = 16384;

    /// Segments, a length and young requests, as numbers.
    using Stretch = std::vector<std::uint64_t>;
    struct Hash {
        size_t operator()(const Stretch &stretch) const {
            std::uint64_t hash = stretch.size();
            for (const std::uint64_t part : stretch) {
                hash = (hash ^ part) * 0x9E3779B97F4A7C15;
                hash ^= hash >> 32;
            }
            return hash;
        }
    };
    std::map<EventTree, std::shared_ptr<const TreeTables>> tables;
    std::map<std::pair<std::shared_ptr<const TreeTables>, std::vector<ChanceMix>>, std::shared_ptr<const Hazard>>
        hazards;
    std::unordered_map<Stretch, StopWeights, Hash> weights;
    std::mutex mutex;
};

DelayTables::DelayTables() : m_shelf(std::make_unique<Shelf>()) {}
DelayTables::~DelayTables() = default;

std::shared_ptr<const TreeTables> DelayTables::of(const EventTree &tree) {
    const std::scoped_lock lock(m_shelf->mutex);
    const auto found = m_shelf->tables.find(tree);
    if (found != m_shelf->tables.end())
        return found->second;
    if (m_shelf->tables.size() >= Shelf::MostTables) {
        m_shelf->hazards.clear();
        m_shelf->tables.clear();
    }
    return m_shelf->tables.emplace(tree, std::make_shared<TreeTables>(tree)).first->second;
}

std::shared_ptr<const Hazard> DelayTables::hazard(const std::shared_ptr<const TreeTables> &tables,
                                                  const std::vector<ChanceMix> &mixes) {
    const std::scoped_lock lock(m_shelf->mutex);
    auto &kept = m_shelf->hazards;
    const auto found = kept.find({tables, mixes});
    if (found != kept.end())
        return found->second;
    if (kept.size() >= Shelf::MostHazards)
        kept.clear();
    return kept.emplace(std::pair{tables, mixes}, std::make_shared<Hazard>(*tables, mixes)).first->second;
}

void DelayTables::stops(const std::vector<YoungRequest> &young, size_t segments, double length, StopWeights &weights) {
    thread_local Shelf::Stretch stretch; // kept for its memory
    stretch.assign({segments, std::bit_cast<std::uint64_t>(length)});
    for (const YoungRequest &each : young)
        stretch.insert(stretch.end(), {each.hazard->id, std::bit_cast<std::uint64_t>(each.at)});
    auto &kept = m_shelf->weights;
    {
        const std::scoped_lock lock(m_shelf->mutex);
        if (const auto found = kept.find(stretch); found != kept.end()) {
            weights = found->second;
            return;
        }
    }
    weights = stopWeights(young, segments, length);
    const std::scoped_lock lock(m_shelf->mutex);
    if (kept.size() >= Shelf::MostWeights)
        kept.clear();
    kept.emplace(stretch, weights);
}

bool DelayTables::contains(const EventTree &tree) const {
    const std::scoped_lock lock(m_shelf->mutex);
    return m_shelf->tables.contains(tree);
}

Result<Results> previewExact(const PreviewRequest &request, const ExactOptions &options, PreviewProgress *progress) {
    const auto begin = std::chrono::steady_clock::now();
    Problems problems = semanticErrors(request.tmpl);
    for (const Problem &problem : checkProfile(request.profile))
        if (problem.severity == Severity::Error)
            problems << problem;
    if (!allFine(problems))
        return problems;
    if (const QString why = notExact(request); !why.isEmpty())
        return refusal(QStringLiteral("not_exact"), why);
    problems = previewWarnings(request);
    // The others start while the model is made and its decisions are counted.
    const int threads = std::clamp(request.threads > 0 ? request.threads : int(std::thread::hardware_concurrency()), 1,
                                   request.tmpl.messageCount() >= FewestShared ? MostThreads : 1);
    std::optional<Crew> crew;
    if (threads > 1)
        crew.emplace(size_t(threads));
    DelayTables own;
    DelayTables *tables = options.tables ? options.tables : &own;
    const ExactModel model(request, tables);
    const std::atomic<bool> *cancelled = progress ? &progress->cancelled : nullptr;
    const ExactShares counted = walk(model, nullptr, MostCounted, cancelled);
    if (counted.tooMany)
        return tooMany(counted.branches);
    Crew *sharing = crew && counted.much() ? &*crew : nullptr;
    const ExactShares shares = walk(model, tables, MostBranches, cancelled, std::numeric_limits<qint64>::max(),
                                    counted.much() ? SharedForks : 0, sharing);
    if (counted.cancelled || shares.cancelled)
        return cancelledRun();
    if (shares.tooMany)
        return tooMany(counted.branches);
    Results results = resultsOf(model, shares, options.points, sharing);
    // Windows may put a message after the horizon that its delay alone does not.
    const auto cutOff =
        std::ranges::find_if(results.messages, [](const MessageResult &m) { return m.afterHorizon > 0; });
    if (request.profile.horizon && cutOff != results.messages.end() &&
        std::ranges::none_of(problems, [](const Problem &p) { return p.rule == QStringLiteral("profile-horizon"); }))
        problems << horizonWarning(request, cutOff->id);
    if (progress)
        progress->done = request.recipients;
    results.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return {std::move(results), std::move(problems)};
}

} // namespace stepline

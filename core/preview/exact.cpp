#include "core/preview/exact.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/exact_results.h"
#include "core/preview/exact_walk.h"
#include "core/preview/warnings.h"

#include <QLocale>
#include <algorithm>
#include <chrono>
#include <map>

namespace stepline {

namespace {

/// More are not even counted.
constexpr qint64 MostCounted = 200'000;

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
    /// A table takes about 100 KiB, a hazard 20.
    static constexpr size_t MostTables = 256, MostHazards = 1024;
    std::map<EventTree, std::shared_ptr<const TreeTables>> tables;
    std::map<std::pair<std::shared_ptr<const TreeTables>, std::vector<ChanceMix>>, std::shared_ptr<const Hazard>>
        hazards;
};

DelayTables::DelayTables() : m_shelf(std::make_unique<Shelf>()) {}
DelayTables::~DelayTables() = default;

std::shared_ptr<const TreeTables> DelayTables::of(const EventTree &tree) {
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
    auto &kept = m_shelf->hazards;
    const auto found = kept.find({tables, mixes});
    if (found != kept.end())
        return found->second;
    if (kept.size() >= Shelf::MostHazards)
        kept.clear();
    return kept.emplace(std::pair{tables, mixes}, std::make_shared<Hazard>(*tables, mixes)).first->second;
}

bool DelayTables::contains(const EventTree &tree) const {
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
    DelayTables own;
    DelayTables *tables = options.tables ? options.tables : &own;
    const ExactModel model(request, tables);
    const std::atomic<bool> *cancelled = progress ? &progress->cancelled : nullptr;
    const ExactShares counted = walk(model, nullptr, MostCounted, cancelled);
    if (counted.tooMany)
        return tooMany(counted.branches);
    const ExactShares shares = walk(model, tables, MostBranches, cancelled);
    if (counted.cancelled || shares.cancelled)
        return cancelledRun();
    if (shares.tooMany)
        return tooMany(counted.branches);
    Results results = resultsOf(model, shares, options.points);
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

#include "core/preview/sampled.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/batch.h"
#include "core/preview/crew.h"
#include "core/preview/summary.h"
#include "core/preview/warnings.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>

namespace stepline {

namespace {

/// 4,096 recipients stay in cache. Fewer when there are many messages, so that a batch, which is what a cancelled run
/// still finishes, takes a few milliseconds at most.
size_t batchFor(const Template &tmpl) {
    constexpr size_t Usual = 4096, Work = 4096 * 32;
    return std::clamp<size_t>(Work / size_t(std::max(1, tmpl.messageCount())), 64, Usual);
}

/// Shared by the threads of a run: who takes which batch, and whether to go on.
struct Work {
    const Plan &plan;
    const quint64 recipients;
    const size_t batch;
    PreviewProgress *progress;
    std::atomic<quint64> next = 0;

    bool cancelled() const { return progress && progress->cancelled.load(std::memory_order_relaxed); }

    /// Takes batches until there are none.
    void run(Batch &mine) {
        while (!cancelled()) {
            const quint64 first = next.fetch_add(batch, std::memory_order_relaxed);
            if (first >= recipients || first + batch < first)
                return;
            const size_t size = size_t(std::min<quint64>(batch, recipients - first));
            mine.run(first, size);
            if (progress)
                progress->done.fetch_add(size, std::memory_order_relaxed);
        }
    }
};

Counts count(const Plan &plan, quint64 recipients, size_t batch, Crew &crew, PreviewProgress *progress) {
    Work work{plan, recipients, batch, progress};
    std::vector<std::unique_ptr<Batch>> runners(crew.size());
    // Each thread makes its own memory: so it is where the thread runs, and nobody waits for it.
    crew.run([&](size_t i) {
        runners[i] = std::make_unique<Batch>(plan, batch);
        work.run(*runners[i]);
    });
    Counts total(plan);
    for (const auto &runner : runners)
        total += runner->counts();
    return total;
}

} // namespace

Result<Results> previewSampledInBatches(const PreviewRequest &request, size_t batch, PreviewProgress *progress) {
    const auto begin = std::chrono::steady_clock::now();
    Problems problems = semanticErrors(request.tmpl);
    for (const Problem &problem : checkProfile(request.profile))
        if (problem.severity == Severity::Error)
            problems << problem;
    if (!allFine(problems))
        return problems;
    const int threads = request.threads > 0 ? request.threads : int(std::thread::hardware_concurrency());
    const size_t size = batch > 0 ? std::min(batch, Batch::Largest) : batchFor(request.tmpl);
    Crew crew(size_t(std::min<quint64>(quint64(std::max(1, threads)), request.recipients / size + 1)));
    problems = previewWarnings(request);
    const Plan plan = makePlan(request);
    const Counts counts = count(plan, request.recipients, size, crew, progress);
    if (progress && progress->cancelled)
        return Problem{.rule = QStringLiteral("cancelled"), .message = text("The preview was cancelled.")};
    Results results = summarize(request, plan, counts);
    // Windows and deferrals may put a message after the horizon that its delay alone does not.
    const auto cutOff =
        std::ranges::find_if(results.messages, [](const MessageResult &m) { return m.afterHorizon > 0; });
    if (request.profile.horizon && cutOff != results.messages.end() &&
        std::ranges::none_of(problems, [](const Problem &p) { return p.rule == QStringLiteral("profile-horizon"); }))
        problems << horizonWarning(request, cutOff->id);
    results.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return {std::move(results), std::move(problems)};
}

Result<Results> previewSampled(const PreviewRequest &request, PreviewProgress *progress) {
    return previewSampledInBatches(request, 0, progress);
}

} // namespace stepline

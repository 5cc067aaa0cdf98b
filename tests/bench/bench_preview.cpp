#include "reference.h"

#include <QFile>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <hwy/targets.h>
#include <random>

using namespace stepline;

// Recipients a second of the sampled engine: on the reference sequence (in-app, push, messenger, SMS, each waiting to
// be stopped by the one before) and on sequences with everything in them.

namespace {

/// The reference with a guard, a window and a variant added.
PreviewRequest dressed() {
    PreviewRequest request = reference();
    auto &steps = request.tmpl.sequence.steps;
    Condition notViewed{.kind = Condition::Kind::Event, .message = steps[0].messages[0].id, .metric = Metric::Viewed};
    Condition guard{.kind = Condition::Kind::Not};
    guard.parts = {notViewed};
    steps[1].messages[0].onlyIf = guard;
    SendWindow window;
    window.from = 9 * 60;
    window.until = 20 * 60;
    steps[2].messages[0].sendWindow = window;
    Variant a{.id = QStringLiteral("a")}, b{.id = QStringLiteral("b")};
    b.lift[size_t(Metric::Clicked)] = 1.2;
    steps[3].messages[0].variants = {a, b};
    return request;
}

/// The same with ids, order and delays shuffled: nothing in the engine may know the reference.
PreviewRequest shuffled(std::uint32_t seed) {
    PreviewRequest request = dressed();
    std::mt19937 random(seed);
    Template &tmpl = request.tmpl;
    auto &steps = tmpl.sequence.steps;
    // Guards name earlier messages: the guard goes back on once the order is known.
    for (Step &step : steps)
        step.messages[0].onlyIf.reset();
    std::shuffle(steps.begin(), steps.end(), random);
    std::shuffle(tmpl.channels.begin(), tmpl.channels.end(), random);
    for (size_t i = 0; i < steps.size(); ++i) {
        Message &message = steps[i].messages[0];
        message.id = QStringLiteral("x%1").arg(random());
        steps[i].id = QStringLiteral("y%1").arg(random());
        message.delay = {qint64(random() % (2 * Duration::Day))};
        message.wait = {qint64(random() % (2 * Duration::Day))};
    }
    Condition delivered{
        .kind = Condition::Kind::Event, .message = steps[0].messages[0].id, .metric = Metric::Delivered};
    Condition guard{.kind = Condition::Kind::Not};
    guard.parts = {delivered};
    steps[1 + random() % 3].messages[0].onlyIf = guard;
    return request;
}

/// Twenty messages in ten steps, with guards, windows in the recipient's zone and variants.
PreviewRequest twenty() {
    PreviewRequest request = dressed();
    Sequence &sequence = request.tmpl.sequence;
    const std::vector<Step> steps = sequence.steps;
    sequence.steps.clear();
    for (int i = 0; i < 10; ++i) {
        Step step;
        step.id = QStringLiteral("step%1").arg(i);
        for (size_t k : {size_t(i) % steps.size(), size_t(i + 1) % steps.size()}) {
            Message message = steps[k].messages[0];
            message.id = QStringLiteral("%1-%2").arg(i).arg(message.id);
            message.onlyIf.reset();
            message.stopWhen.reset();
            if (i > 0 && k % 2 == 0) {
                Condition earlier{.kind = Condition::Kind::Event,
                                  .message = sequence.steps[0].messages[0].id,
                                  .metric = Metric::Clicked};
                Condition guard{.kind = Condition::Kind::Not};
                guard.parts = {earlier};
                message.onlyIf = guard;
            }
            message.delay = {k == 1 ? Duration::Hour : 0};
            step.messages.push_back(message);
        }
        sequence.steps.push_back(step);
    }
    SendWindow window;
    window.from = 8 * 60;
    window.until = 21 * 60;
    sequence.sendWindow = window;
    request.profile.zones = {{QStringLiteral("Asia/Seoul"), 0.8}, {QStringLiteral("Europe/Paris"), 0.2}};
    return request;
}

void run(benchmark::State &state, PreviewRequest request, quint64 recipients) {
    request.recipients = recipients;
    request.threads = int(state.range(0));
    for (auto _ : state) {
        const auto results = previewSampled(request);
        if (!results) {
            state.SkipWithError(qUtf8Printable(results.sentence()));
            return;
        }
        benchmark::DoNotOptimize(results->cost);
    }
    state.counters["recipients/s"] =
        benchmark::Counter(double(recipients) * double(state.iterations()), benchmark::Counter::kIsRate);
}

void referenceSequence(benchmark::State &state) {
    run(state, reference(), 4'000'000);
}
void referenceWithoutSeries(benchmark::State &state) {
    PreviewRequest request = reference();
    request.series = false;
    run(state, request, 4'000'000);
}
/// On one of the instruction sets this machine has, by its place in Highway's list (the best first).
void referenceOnInstructionSet(benchmark::State &state) {
    const std::vector<std::int64_t> targets = hwy::SupportedAndGeneratedTargets();
    if (size_t(state.range(1)) >= targets.size()) {
        state.SkipWithError("this machine has no more instruction sets");
        return;
    }
    const std::int64_t target = targets[size_t(state.range(1))];
    state.SetLabel(hwy::TargetName(target));
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    run(state, reference(), 4'000'000);
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}
void referenceWithGuardWindowVariant(benchmark::State &state) {
    run(state, dressed(), 4'000'000);
}
void referenceShuffled(benchmark::State &state) {
    run(state, shuffled(std::uint32_t(state.range(1))), 4'000'000);
}
void twentyMessages(benchmark::State &state) {
    run(state, twenty(), 1'000'000);
}
void oneMillionRecipients(benchmark::State &state) {
    run(state, reference(), 1'000'000);
}

/// The largest resident memory of this process so far, in MiB; Linux only, else 0.
double mostMemory() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).chopped(3).trimmed().toDouble() / 1024;
    return 0;
}

/// Stands first, so that the memory before it is the program's own.
void memoryOfHundredMillion(benchmark::State &state) {
    const double before = mostMemory();
    run(state, reference(), 100'000'000);
    state.counters["MiB above start"] = mostMemory() - before;
}

} // namespace

BENCHMARK(memoryOfHundredMillion)
    ->ArgName("threads")
    ->Arg(2)
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(referenceSequence)->ArgName("threads")->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(referenceWithoutSeries)->ArgName("threads")->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(referenceOnInstructionSet)
    ->ArgNames({"threads", "set"})
    ->ArgsProduct({{2}, {0, 1, 2, 3}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(referenceWithGuardWindowVariant)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(referenceShuffled)
    ->ArgNames({"threads", "seed"})
    ->ArgsProduct({{2}, {1, 2, 3, 4}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(twentyMessages)->ArgName("threads")->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(oneMillionRecipients)->ArgName("threads")->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();

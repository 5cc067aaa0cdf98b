#include "core/preview/exact.h"
#include "reference.h"

#include <benchmark/benchmark.h>

using namespace stepline;

// The exact engine: one answer, with the tables of delays there already (as while a sequence is edited) and without (as
// after a profile is opened). One thread.

namespace {

/// Twenty messages in @p steps steps on the reference's channels, of which there are @p channels, with stops and a
/// message of two variants; 48 classes with 4 channels and 3 segments, 192 with 6, 256 with 8 and one segment.
PreviewRequest twenty(int steps, int channels, bool segments) {
    PreviewRequest request = reference();
    Template &tmpl = request.tmpl;
    const std::vector<Step> model = tmpl.sequence.steps;
    for (int c = 4; c < channels; ++c) {
        Channel channel = tmpl.channels[size_t(c % 4)];
        channel.id += QStringLiteral("-2");
        tmpl.channels.push_back(channel);
    }
    if (!segments)
        request.profile.segments.resize(1);
    tmpl.sequence.steps.clear();
    for (int s = 0; s < steps; ++s) {
        Step step{.id = QStringLiteral("step%1").arg(s), .name = {}, .notes = {}, .messages = {}};
        for (int m = s * 20 / steps; m < (s + 1) * 20 / steps; ++m) {
            Message message = model[size_t(m % channels % 4)].messages[0];
            message.id = QStringLiteral("m%1").arg(m);
            message.channel = tmpl.channels[size_t(m % channels)].id;
            message.delay = {qint64(m % 3) * Duration::Hour};
            message.wait = {Duration::Day + m * 977};
            if (m % 4 == 2)
                message.stopWhen = MetricCondition{.metric = Metric::Clicked, .atLeast = {}};
            if (m == 7)
                message.variants = {Variant{.id = QStringLiteral("a")},
                                    Variant{.id = QStringLiteral("b"), .weight = 2}};
            step.messages.push_back(message);
        }
        tmpl.sequence.steps.push_back(step);
    }
    return request;
}

void run(benchmark::State &state, const PreviewRequest &request, bool warm, int points) {
    DelayTables kept;
    ExactOptions options{.tables = &kept, .points = points};
    const auto first = previewExact(request, options);
    if (!first) {
        state.SkipWithError(qUtf8Printable(first.sentence()));
        return;
    }
    for (auto _ : state) {
        DelayTables fresh;
        if (!warm)
            options.tables = &fresh;
        const auto results = previewExact(request, options);
        benchmark::DoNotOptimize(results->cost);
    }
    const ExactEstimate estimate = estimateExact(request, &kept);
    state.counters["classes"] = double(estimate.branches);
    state.counters["estimate_us"] = estimate.seconds * 1e6;
}

void referenceSequence(benchmark::State &state) {
    run(state, reference(), state.range(0) != 0, 64);
}

void twentyMessages(benchmark::State &state) {
    run(state, twenty(int(state.range(1)), int(state.range(2)), state.range(3) != 0), state.range(0) != 0, 64);
}

void estimate(benchmark::State &state) {
    const PreviewRequest request = twenty(20, 6, true);
    const DelayTables tables;
    for (auto _ : state)
        benchmark::DoNotOptimize(estimateExact(request, &tables).seconds);
}

} // namespace

BENCHMARK(referenceSequence)->ArgName("warm")->Arg(1)->Arg(0)->Unit(benchmark::kMicrosecond);
BENCHMARK(twentyMessages)
    ->ArgNames({"warm", "steps", "channels", "segments"})
    ->Args({1, 20, 4, 1})
    ->Args({1, 10, 6, 1})
    ->Args({1, 20, 6, 1})
    ->Args({1, 20, 8, 0})
    ->Args({0, 20, 6, 1})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(estimate)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();

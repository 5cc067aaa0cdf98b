#include "ui/preview/benchmarks.h"

#include "ui/preview/charts_common.h"
#include "ui/theme/figures.h"

namespace stepline {

std::optional<Benchmark> benchmarkOf(ChannelType type, Metric metric) {
    switch (metric) {
    case Metric::Viewed:
        if (type == ChannelType::Email)
            return Benchmark{0.25, 0.40};
        return {};
    case Metric::Replied:
        if (type == ChannelType::Email || type == ChannelType::LinkedIn)
            return Benchmark{0.05, 0.15};
        return {};
    case Metric::Unsubscribed: return Benchmark{0, 0.01};
    case Metric::Complained: return Benchmark{0, 0.001};
    default: return {};
    }
}

QString benchmarkSentence(const Benchmark &benchmark) {
    if (benchmark.low <= 0)
        return Charts::tr("Benchmark: below %1 of requested").arg(spokenPercent(benchmark.high));
    return Charts::tr("Benchmark: %1 to %2 of requested")
        .arg(spokenPercent(benchmark.low), spokenPercent(benchmark.high));
}

} // namespace stepline

#include "core/preview/counts.h"

namespace stepline {

Counts &Counts::operator+=(const Counts &other) {
    for (size_t i = 0; i < tallies.size(); ++i) {
        for (size_t m = 0; m < MetricCount; ++m)
            tallies[i].metric[m] += other.tallies[i].metric[m];
        tallies[i].late += other.tallies[i].late;
    }
    for (size_t i = 0; i < messages.size(); ++i) {
        messages[i].unreachable += other.messages[i].unreachable;
        messages[i].guard += other.messages[i].guard;
        messages[i].limit += other.messages[i].limit;
        messages[i].ended += other.messages[i].ended;
        messages[i].afterHorizon += other.messages[i].afterHorizon;
    }
    for (size_t i = 0; i < reachable.size(); ++i)
        reachable[i] += other.reachable[i];
    for (size_t i = 0; i < series.size(); ++i)
        series[i] += other.series[i];
    heldOut += other.heldOut;
    stopped += other.stopped;
    exited += other.exited;
    completed += other.completed;
    inProgress += other.inProgress;
    reached += other.reached;
    converted += other.converted;
    heldOutConverted += other.heldOutConverted;
    treatedConverted += other.treatedConverted;
    treatedOrganic += other.treatedOrganic;
    return *this;
}

} // namespace stepline

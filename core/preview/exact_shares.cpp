#include "core/preview/exact_shares.h"

#include <algorithm>

namespace stepline {

ExactShares::ExactShares(const ExactModel &model) {
    for (const ExactMessage &message : model.messages) {
        MessageShares shares;
        shares.variants.resize(message.shares.size());
        shares.late.resize(message.shares.size());
        messages.push_back(std::move(shares));
    }
}

ExactShares &ExactShares::operator+=(const ExactShares &more) {
    for (size_t i = 0; i < messages.size(); ++i) {
        MessageShares &to = messages[i];
        const MessageShares &from = more.messages[i];
        to.arrivals.insert(to.arrivals.end(), from.arrivals.begin(), from.arrivals.end());
        for (size_t v = 0; v < to.variants.size(); ++v) {
            for (size_t metric = 0; metric < MetricCount; ++metric)
                to.variants[v][metric] += from.variants[v][metric];
            to.late[v] += from.late[v];
        }
        to.unreachable += from.unreachable;
        to.guard += from.guard;
        to.limit += from.limit;
        to.afterHorizon += from.afterHorizon;
    }
    stopped += more.stopped;
    ended += more.ended;
    completed += more.completed;
    inProgress += more.inProgress;
    reached += more.reached;
    convertedByMessages += more.convertedByMessages;
    branches += more.branches;
    asked += more.asked;
    found += more.found;
    arrivals += more.arrivals;
    tooMany |= more.tooMany;
    cancelled |= more.cancelled;
    return *this;
}

void ExactShares::gatherArrivals() {
    for (MessageShares &message : messages) {
        std::ranges::stable_sort(message.arrivals, {}, &Arrival::at);
        size_t last = 0;
        for (size_t i = 1; i < message.arrivals.size(); ++i) {
            const Arrival &next = message.arrivals[i];
            if (next.at == message.arrivals[last].at)
                for (size_t metric = 0; metric < MetricCount; ++metric)
                    message.arrivals[last].paths[metric] += next.paths[metric];
            else
                message.arrivals[++last] = next;
        }
        if (!message.arrivals.empty())
            message.arrivals.resize(last + 1);
    }
}

} // namespace stepline

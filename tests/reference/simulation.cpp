#include "simulation.h"

#include "interpreter.h"
#include "luck.h"

#include <algorithm>
#include <cmath>

namespace reference {

double horizonOf(const Sequence &sequence, const Profile &profile) {
    if (profile.horizon)
        return *profile.horizon;
    double nominal = 0; // the sum over its steps of the largest delay + wait
    for (const Step &step : sequence.steps) {
        double largest = 0;
        for (const int m : step.messages)
            largest = std::max(largest, sequence.messages[size_t(m)].delay + sequence.messages[size_t(m)].wait);
        nominal += largest;
    }
    return std::max(nominal + 14 * 86400.0, 30 * 86400.0);
}

namespace {

constexpr int seriesSteps = 120;

// The metric that must have happened for this one to be possible.
Metric parentOf(const std::string &type, Metric metric) {
    switch (metric) {
    case Metric::Delivered: return Metric::Requested;
    case Metric::Viewed: return Metric::Delivered;
    case Metric::Converted: return typeHas(type, Metric::Clicked) ? Metric::Clicked : Metric::Replied;
    default: return typeHas(type, Metric::Viewed) ? Metric::Viewed : Metric::Delivered;
    }
}

// The first engagement metric, which fatigue weakens.
Metric firstEngagement(const std::string &type) {
    return typeHas(type, Metric::Viewed)    ? Metric::Viewed
           : typeHas(type, Metric::Clicked) ? Metric::Clicked
                                            : Metric::Replied;
}

bool lifted(Metric metric) {
    return metric == Metric::Viewed || metric == Metric::Clicked || metric == Metric::Replied ||
           metric == Metric::Converted;
}

class Simulation {
public:
    Simulation(const Sequence &sequence, const Profile &profile, const Run &run)
        : m_sequence(sequence), m_profile(profile), m_run(run), m_luck(run.seed),
          m_horizon(horizonOf(sequence, profile)) {
        m_counts.recipients = double(run.recipients);
        m_counts.horizon = m_horizon;
        m_counts.seriesStep = std::ceil(m_horizon / seriesSteps); // rounded up to a whole second
        for (const Message &message : sequence.messages) {
            const std::string &type = sequence.channels[size_t(message.channel)].type;
            const auto behaviour = profile.types.find(type);
            m_plans.emplace_back();
            Plan &plan = m_plans.back();
            plan.behaviour = behaviour == profile.types.end() ? nullptr : &behaviour->second;
            plan.cost = plan.behaviour ? plan.behaviour->cost : 0;
            plan.firstEngagement = firstEngagement(type);
            for (int m = 1; m < metricCount; ++m)
                plan.parent[m] = parentOf(type, Metric(m));
            MessageCounts counts;
            counts.id = message.id;
            for (const Variant &variant : message.variants) {
                counts.variants.push_back({variant.id, {}, 0, 0});
                plan.weights.push_back(variant.weight);
                std::array<double, metricCount> lift;
                for (int m = 0; m < metricCount; ++m) {
                    const auto found = variant.lift.find(metricName(Metric(m)));
                    lift[size_t(m)] = found != variant.lift.end() && lifted(Metric(m)) ? found->second : 1;
                }
                plan.lift.push_back(lift);
            }
            if (run.series)
                for (auto &series : counts.series)
                    series.assign(seriesSteps + 1, 0);
            m_counts.messages.push_back(counts);
        }
        for (const Segment &segment : profile.segments)
            m_segmentShares.push_back(segment.share);
        for (const ZoneShare &zone : profile.zones)
            m_zoneShares.push_back(zone.share);
        m_variantOf.assign(sequence.messages.size(), 0);
        m_recipient.horizon = m_horizon;
        m_recipient.eventsOf = [this](int message, double at, int before, std::vector<Event> &events) {
            drawEvents(message, at, before, events);
        };
    }

    Counts run() {
        for (std::uint64_t i = 0; i < m_run.recipients; ++i)
            playRecipient(i);
        finish();
        return m_counts;
    }

private:
    struct Plan {
        const Behaviour *behaviour = nullptr; // none: a type the profile lacks
        double cost = 0;
        Metric firstEngagement = Metric::Viewed;
        Metric parent[metricCount] = {};
        std::vector<double> weights;
        std::vector<std::array<double, metricCount>> lift;
    };

    void playRecipient(std::uint64_t i) {
        // Who the recipient is.
        m_recipient.entry = m_run.entry + double(i) * m_run.spread / double(m_run.recipients);
        m_segment = nullptr;
        if (!m_profile.segments.empty()) {
            m_segment = &m_profile.segments[m_luck.among(m_segmentShares)];
            m_recipient.segment = m_segment->name;
        }
        m_recipient.zone = m_profile.zones.empty() ? "UTC" : m_profile.zones[m_luck.among(m_zoneShares)].zone;
        m_recipient.reachable.clear();
        for (const Channel &channel : m_sequence.channels) {           // once per recipient and channel id
            const auto behaviour = m_profile.types.find(channel.type); // a type that the profile lacks: nobody
            m_recipient.reachable.push_back(behaviour != m_profile.types.end() &&
                                            m_luck.happens(behaviour->second.reach));
        }
        const bool heldOut = m_luck.happens(m_sequence.holdout);

        // Organic conversion: from entry on, held-out recipients have it too, multiplied by nothing.
        m_recipient.organic.clear();
        bool organic = false;
        if (m_profile.organic && m_luck.happens(m_profile.organic->p)) {
            const double at = m_luck.delay(m_profile.organic->delay);
            m_recipient.organic.push_back({-1, Metric::Converted, at});
            organic = at <= m_horizon;
        }

        if (heldOut) { // 5.2: requested nothing and has no ending
            ++m_counts.heldOut;
            m_counts.heldOutConverted += organic;
            m_counts.converted += organic;
            return;
        }
        play(m_sequence, m_recipient, m_calendars, m_played);
        count(organic);
    }

    void drawEvents(int message, double requestedAt, int before, std::vector<Event> &events) {
        const Plan &plan = m_plans[size_t(message)];
        const std::array<double, metricCount> *lift = nullptr;
        if (!plan.weights.empty()) {
            m_variantOf[size_t(message)] = m_luck.among(plan.weights);
            lift = &plan.lift[m_variantOf[size_t(message)]];
        }
        double when[metricCount];
        std::fill(std::begin(when), std::end(when), never);
        when[int(Metric::Requested)] = requestedAt;
        // Every parent stands before its children in the order of the metrics.
        for (int m = int(Metric::Delivered); m < metricCount; ++m) {
            const std::optional<Chance> &chance = plan.behaviour->metrics[m];
            const double parent = when[int(plan.parent[m])];
            if (!chance || parent == never)
                continue;
            double p = chance->p;
            if (m_segment && m != int(Metric::Delivered))
                p *= m_segment->factor[m];
            if (Metric(m) == plan.firstEngagement)
                p *= std::pow(1 - m_profile.fatigue, before);
            if (lift)
                p *= (*lift)[size_t(m)];
            if (!m_luck.happens(std::min(p, 1.0)))
                continue;
            when[m] = parent + m_luck.delay(chance->delay);
            const double depth = chance->hasDepth ? m_luck.beta(chance->alpha, chance->beta) : 1;
            events.push_back({message, Metric(m), when[m], depth * 100});
        }
    }

    void countMetric(int message, Metric metric, double at) {
        MessageCounts &counts = m_counts.messages[size_t(message)];
        ++counts.metric[size_t(metric)];
        if (!counts.variants.empty())
            ++counts.variants[m_variantOf[size_t(message)]].metric[size_t(metric)];
        if (m_run.series) // made cumulative at the end: point i holds events at or before i · step
            ++counts.series[size_t(metric)][size_t(std::min<double>(seriesSteps, std::ceil(at / m_counts.seriesStep)))];
    }

    void count(bool organic) {
        bool reached = false;
        for (const Decision &decision : m_played.decisions) {
            MessageCounts &counts = m_counts.messages[size_t(decision.message)];
            switch (decision.outcome) {
            case Outcome::Undecided: break;
            case Outcome::Unreachable: ++counts.unreachable; break;
            case Outcome::Guard: ++counts.guard; break;
            case Outcome::Limit: ++counts.limit; break;
            case Outcome::Ended: ++counts.ended; break;
            case Outcome::AfterHorizon: ++counts.afterHorizon; break;
            case Outcome::Requested:
                reached = true;
                countMetric(decision.message, Metric::Requested, decision.at);
                if (decision.late) {
                    ++counts.late;
                    if (!counts.variants.empty())
                        ++counts.variants[m_variantOf[size_t(decision.message)]].late;
                }
                break;
            }
        }
        bool converted = organic;
        for (const Event &event : m_played.events) {
            if (event.message < 0)
                continue;
            countMetric(event.message, event.metric, event.at);
            converted = converted || event.metric == Metric::Converted;
        }
        switch (m_played.ending.kind) {
        case Ending::Kind::InProgress: ++m_counts.inProgress; break;
        case Ending::Kind::Completed: ++m_counts.completed; break;
        case Ending::Kind::Stopped: ++m_counts.stopped; break;
        case Ending::Kind::Exited: ++m_counts.exited; break;
        }
        m_counts.reached += reached;
        m_counts.converted += converted;
        m_counts.convertedTreated += converted;
        m_counts.organicTreated += organic;
        // The broadcast of 5.1 to the same recipient, same draws of reach and hold-out.
        for (size_t m = 0; m < m_plans.size(); ++m)
            if (m_recipient.reachable[size_t(m_sequence.messages[m].channel)])
                m_broadcastCost += m_plans[m].cost;
    }

    void finish() {
        double requested = 0;
        for (size_t m = 0; m < m_plans.size(); ++m) {
            MessageCounts &counts = m_counts.messages[m];
            counts.cost = counts.metric[0] * m_plans[m].cost;
            for (VariantCounts &variant : counts.variants)
                variant.cost = variant.metric[0] * m_plans[m].cost;
            for (std::vector<double> &series : counts.series)
                for (size_t i = 1; i < series.size(); ++i)
                    series[i] += series[i - 1];
            requested += counts.metric[0];
            m_counts.cost += counts.cost;
            m_counts.dearest += m_plans[m].cost;
        }
        const double treated = m_counts.recipients - m_counts.heldOut;
        if (treated > 0)
            m_counts.lift = (m_counts.convertedTreated - m_counts.organicTreated) / treated;
        m_counts.saved = m_broadcastCost - m_counts.cost;
        m_counts.revenue = m_counts.converted * m_sequence.goalValue;
        m_counts.messagesPerRecipient = m_counts.recipients > 0 ? requested / m_counts.recipients : 0;
    }

    const Sequence &m_sequence;
    const Profile &m_profile;
    const Run &m_run;
    Luck m_luck;
    double m_horizon;
    std::vector<Plan> m_plans; // by place of the message
    std::vector<double> m_segmentShares, m_zoneShares;
    Calendars m_calendars;
    Recipient m_recipient;
    const Segment *m_segment = nullptr;
    std::vector<size_t> m_variantOf; // the recipient's variant of each message requested of them
    Playthrough m_played;
    double m_broadcastCost = 0;
    Counts m_counts;
};

} // namespace

Counts simulate(const std::string &sequenceJson, const std::string &profileJson, const Run &run) {
    const Sequence sequence = readSequence(sequenceJson);
    const Profile profile = readProfile(profileJson, run.scenario);
    return Simulation(sequence, profile, run).run();
}

} // namespace reference

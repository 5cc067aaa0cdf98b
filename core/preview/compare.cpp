#include "core/preview/compare.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/preview/compare_interval.h"
#include "core/preview/compare_play.h"
#include "core/preview/compare_untouched.h"
#include "core/preview/summary.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>

namespace stepline {

namespace {

using Places = CountPlaces;

/// A figure of one side: a weighted sum of counts.
struct Term {
    size_t place = 0;
    double weight = 1;
};

/// One side of a figure.
struct Part {
    double value = 0; ///< as a preview of that side says it
    std::vector<Term> terms;
    bool possible = true; ///< some recipient may bring it about
};

/// One side of the comparison: its request, plan, counts and results.
struct SideView {
    const PreviewRequest &request;
    const Plan &plan;
    const SideCounts &counts;
    Results results;
    std::vector<const Message *> messages; ///< in document order

    SideView(const PreviewRequest &asked, const Plan &made, const SideCounts &counted)
        : request(asked), plan(made), counts(counted), results(summarize(asked, made, counted.whole)) {
        for (const Step &step : asked.tmpl.sequence.steps)
            for (const Message &message : step.messages)
                messages.push_back(&message);
    }
    std::optional<size_t> indexOf(const QString &id) const {
        const auto found = std::ranges::find(messages, id, &Message::id);
        return found == messages.end() ? std::nullopt : std::optional(size_t(found - messages.begin()));
    }
    double value() const { return request.tmpl.goal ? request.tmpl.goal->value.value_or(0) : 0; }
};

/// The matched messages of a channel, or of all: places in the two sequences.
struct Pair {
    std::optional<size_t> a, b;
};

class Comparer {
public:
    Comparer(const PairedCounts &counts, SideView a, SideView b)
        : m_counts(counts), m_a(std::move(a)), m_b(std::move(b)),
          m_untouched(untouchedBetween(m_a.request, m_b.request)) {
        m_sums.resize(counts.sizes.size());
    }
    Comparison compare();

private:
    Difference difference(const Part &a, const Part &b, bool untouched, double unit);
    Difference counted(const Part &a, const Part &b, bool untouched);
    Difference count(Places::Run place, double Results::*value, bool untouched);
    void run(Comparison &out);
    void ratios(Comparison &out);
    void money(Comparison &out);
    void messages(Comparison &out);
    void channels(Comparison &out);
    DifferenceTally tally(const std::vector<Pair> &pairs, const Tally &a, const Tally &b);
    bool untouched(const Pair &pair) const;
    NotRequested missed(const Pair &pair);
    std::vector<VariantDifference> variants(const Pair &pair);
    Part metricPart(const SideView &side, const std::vector<size_t> &messages, Metric metric, double value) const;
    Part latePart(const SideView &side, const std::vector<size_t> &messages, double value) const;
    Part costPart(const SideView &side, const std::vector<size_t> &messages, double value) const;
    double dearest(const std::vector<Pair> &pairs) const;

    const PairedCounts &m_counts;
    SideView m_a, m_b;
    Untouched m_untouched;
    std::vector<GroupSum> m_sums; ///< of the figure at hand
    std::vector<Pair> m_pairs;
};

/// In the order of @p a, those of @p b alone after what they follow there.
template <typename Items, typename Id> std::vector<QString> merged(const Items &a, const Items &b, Id id) {
    std::vector<QString> ids;
    for (const auto &item : a)
        ids.push_back(id(item));
    auto place = ids.begin();
    for (const auto &item : b) {
        const auto found = std::ranges::find(ids, id(item));
        place = (found == ids.end() ? ids.insert(place, id(item)) : found) + 1;
    }
    return ids;
}

Side sideOf(bool inA, bool inB) {
    return inA && inB ? Side::Both : inA ? Side::OnlyA : Side::OnlyB;
}

Difference Comparer::difference(const Part &a, const Part &b, bool untouched, double unit) {
    Difference out{.a = a.value, .b = b.value, .difference = b.value - a.value, .interval = {}};
    // Equal counts of untouched figures give equal sums; nothing can differ where nothing can happen.
    if (untouched || (!a.possible && !b.possible)) {
        out.interval = {out.difference, out.difference};
        return out;
    }
    for (size_t g = 0; g < m_sums.size(); ++g) {
        double sum = 0;
        for (const Term &term : b.terms)
            sum += term.weight * m_b.counts.at(g, term.place);
        for (const Term &term : a.terms)
            sum -= term.weight * m_a.counts.at(g, term.place);
        m_sums[g] = {m_counts.sizes[g], sum};
    }
    // The half width is about the sum; the figure itself may be spelled with another rounding.
    const Interval interval = pairedInterval(m_sums, unit);
    const double half = (interval.high - interval.low) / 2;
    out.interval = {out.difference - half, out.difference + half};
    if (!a.possible) // what only B can bring about is not less than nothing
        out.interval.low = std::max(0.0, out.interval.low);
    if (!b.possible)
        out.interval.high = std::min(0.0, out.interval.high);
    return out;
}

/// A count: its interval is rounded outward to whole numbers, as those of a preview are.
Difference Comparer::counted(const Part &a, const Part &b, bool untouched) {
    Difference out = difference(a, b, untouched, 1);
    out.interval = {std::floor(out.interval.low), std::ceil(out.interval.high)};
    return out;
}

Difference Comparer::count(Places::Run place, double Results::*value, bool untouched) {
    return counted({m_a.results.*value, {{place}}}, {m_b.results.*value, {{place}}}, untouched);
}

void Comparer::run(Comparison &out) {
    const bool all = m_untouched.everything, audience = m_untouched.audience;
    const bool neverHeldOut = m_a.request.tmpl.sequence.holdout <= 0 && m_b.request.tmpl.sequence.holdout <= 0;
    out.heldOut = count(Places::HeldOut, &Results::heldOut, audience || neverHeldOut);
    out.heldOutConverted = count(Places::HeldOutConverted, &Results::heldOutConverted, audience || neverHeldOut);
    const auto stops = [](const SideView &side) {
        return std::ranges::any_of(side.messages, [](const Message *m) { return m->stopWhen.has_value(); });
    };
    out.stopped = count(Places::Stopped, &Results::stopped, all || (!stops(m_a) && !stops(m_b)));
    out.exited = count(Places::Exited, &Results::exited, all);
    out.completed = count(Places::Completed, &Results::completed, all);
    out.inProgress = count(Places::InProgress, &Results::inProgress, all);
    out.reached = count(Places::Reached, &Results::reached, all);
    out.converted = count(Places::Converted, &Results::converted, all);
}

void Comparer::ratios(Comparison &out) {
    // Lift is a ratio where some are held out: of its share, each recipient's distance from the ratio is what varies.
    const auto lift = [](const SideView &side) {
        const double treated = double(side.request.recipients) - side.results.heldOut;
        Part part{side.results.lift, {}};
        if (treated <= 0)
            return part;
        const double each = 1 / treated;
        part.terms = {{Places::TreatedConverted, each}, {Places::TreatedOrganic, -each}};
        if (side.results.heldOut > 0)
            part.terms.push_back({Places::HeldOut, side.results.lift * each}); // less: the treated are all but these
        return part;
    };
    const double people = double(m_a.request.recipients);
    const double treated = std::max(1.0, people - std::max(m_a.results.heldOut, m_b.results.heldOut));
    out.lift = difference(lift(m_a), lift(m_b), m_untouched.everything, 1 / treated);

    const auto perRecipient = [&](const SideView &side) {
        Part part{side.results.messagesPerRecipient, {}};
        for (size_t i = 0; i < side.messages.size(); ++i)
            part.terms.push_back({Places::metric(i, Metric::Requested), 1 / people});
        return part;
    };
    out.messagesPerRecipient =
        difference(perRecipient(m_a), perRecipient(m_b), m_untouched.everything, 1 / std::max(1.0, people));
}

void Comparer::money(Comparison &out) {
    out.cost = out.total.cost;
    const auto saved = [](const SideView &side) {
        Part part{side.results.saved, {}};
        if (!side.plan.enabled)
            return part;
        for (size_t c = 0; c < side.plan.channels.size(); ++c)
            part.terms.push_back({Places::reachable(side.plan, c), side.plan.channels[c].costEach});
        for (size_t i = 0; i < side.messages.size(); ++i)
            part.terms.push_back({Places::metric(i, Metric::Requested), -side.plan.messages[i].cost});
        return part;
    };
    out.saved = difference(saved(m_a), saved(m_b), m_untouched.everything, dearest(m_pairs));
    const auto revenue = [](const SideView &side) {
        return Part{side.results.revenue, {{Places::Converted, side.value()}}};
    };
    const bool sameWorth = m_a.value() == m_b.value();
    out.revenue = difference(revenue(m_a), revenue(m_b), m_untouched.everything && sameWorth,
                             std::max(std::abs(m_a.value()), std::abs(m_b.value())));
}

Part Comparer::metricPart(const SideView &side, const std::vector<size_t> &messages, Metric metric,
                          double value) const {
    Part part{value, {}, false};
    for (const size_t i : messages) {
        part.possible |= canHappen(side.request, *side.messages[i], metric);
        part.terms.push_back({Places::metric(i, metric)});
    }
    return part;
}

Part Comparer::latePart(const SideView &side, const std::vector<size_t> &messages, double value) const {
    Part part{value, {}, false};
    for (const size_t i : messages) {
        part.possible |= canHappen(side.request, *side.messages[i], Metric::Delivered) && side.messages.size() > 1;
        part.terms.push_back({Places::late(i)});
    }
    return part;
}

Part Comparer::costPart(const SideView &side, const std::vector<size_t> &messages, double value) const {
    Part part{value, {}, false};
    for (const size_t i : messages) {
        const double cost = side.plan.messages[i].cost;
        part.possible |= cost > 0 && canHappen(side.request, *side.messages[i], Metric::Requested);
        part.terms.push_back({Places::metric(i, Metric::Requested), cost});
    }
    return part;
}

/// The most that one request of these messages costs: what one recipient's difference comes in.
double Comparer::dearest(const std::vector<Pair> &pairs) const {
    double most = 0;
    for (const Pair &pair : pairs) {
        if (pair.a)
            most = std::max(most, m_a.plan.messages[*pair.a].cost);
        if (pair.b)
            most = std::max(most, m_b.plan.messages[*pair.b].cost);
    }
    return most;
}

DifferenceTally Comparer::tally(const std::vector<Pair> &pairs, const Tally &a, const Tally &b) {
    std::vector<size_t> inA, inB;
    bool untouched = true;
    for (const Pair &pair : pairs) {
        if (pair.a)
            inA.push_back(*pair.a);
        if (pair.b)
            inB.push_back(*pair.b);
        untouched &= this->untouched(pair);
    }
    DifferenceTally out;
    for (const Metric metric : AllMetrics)
        out[metric] =
            counted(metricPart(m_a, inA, metric, a[metric]), metricPart(m_b, inB, metric, b[metric]), untouched);
    out.late = counted(latePart(m_a, inA, a.late), latePart(m_b, inB, b.late), m_untouched.everything);
    out.cost = difference(costPart(m_a, inA, a.cost), costPart(m_b, inB, b.cost), untouched, dearest(pairs));
    return out;
}

/// Decided alike on both sides, and received alike.
bool Comparer::untouched(const Pair &pair) const {
    return pair.a && pair.b && m_untouched.messages.contains(m_a.messages[*pair.a]->id);
}

NotRequested Comparer::missed(const Pair &pair) {
    const auto one = [&](Places::Missed why, double MessageResult::*value) {
        const auto part = [&](const SideView &side, const std::optional<size_t> &at) {
            return at ? Part{side.results.messages[*at].*value, {{Places::missed(*at, why)}}} : Part{0, {}, false};
        };
        return counted(part(m_a, pair.a), part(m_b, pair.b), untouched(pair));
    };
    return {.unreachable = one(Places::Unreachable, &MessageResult::unreachable),
            .guard = one(Places::Guard, &MessageResult::guard),
            .limit = one(Places::Limit, &MessageResult::limit),
            .ended = one(Places::Ended, &MessageResult::ended),
            .afterHorizon = one(Places::AfterHorizon, &MessageResult::afterHorizon)};
}

std::vector<VariantDifference> Comparer::variants(const Pair &pair) {
    static const std::vector<VariantResult> none;
    const auto of = [](const SideView &side, const std::optional<size_t> &at) -> const std::vector<VariantResult> & {
        return at ? side.results.messages[*at].variants : none;
    };
    const auto &inA = of(m_a, pair.a), &inB = of(m_b, pair.b);
    std::vector<VariantDifference> out;
    for (const QString &id : merged(inA, inB, [](const VariantResult &v) { return v.id; })) {
        const auto part = [&](const SideView &side, const std::optional<size_t> &at,
                              const std::vector<VariantResult> &all, size_t place, auto value, double each) {
            const auto found = std::ranges::find(all, id, &VariantResult::id);
            if (found == all.end())
                return Part{0, {}, false};
            const size_t tally = size_t(side.plan.messages[*at].tally) + size_t(found - all.begin());
            return Part{value(*found), {{Places::variant(side.plan, tally) + place, each}}};
        };
        VariantDifference variant;
        variant.id = id;
        variant.side = sideOf(std::ranges::count(inA, id, &VariantResult::id) > 0,
                              std::ranges::count(inB, id, &VariantResult::id) > 0);
        const bool same = untouched(pair) && variant.side == Side::Both;
        for (const Metric metric : AllMetrics) {
            const auto value = [metric](const VariantResult &v) { return v.tally[metric]; };
            Part a = part(m_a, pair.a, inA, size_t(metric), value, 1),
                 b = part(m_b, pair.b, inB, size_t(metric), value, 1);
            a.possible = a.possible && canHappen(m_a.request, *m_a.messages[*pair.a], metric);
            b.possible = b.possible && canHappen(m_b.request, *m_b.messages[*pair.b], metric);
            variant.tally[metric] = counted(a, b, same);
        }
        const auto late = [](const VariantResult &v) { return v.tally.late; };
        variant.tally.late = counted(part(m_a, pair.a, inA, MetricCount, late, 1),
                                     part(m_b, pair.b, inB, MetricCount, late, 1), m_untouched.everything);
        const auto cost = [](const VariantResult &v) { return v.tally.cost; };
        const double eachA = pair.a ? m_a.plan.messages[*pair.a].cost : 0;
        const double eachB = pair.b ? m_b.plan.messages[*pair.b].cost : 0;
        variant.tally.cost =
            difference(part(m_a, pair.a, inA, size_t(Metric::Requested), cost, eachA),
                       part(m_b, pair.b, inB, size_t(Metric::Requested), cost, eachB), same, std::max(eachA, eachB));
        out.push_back(std::move(variant));
    }
    return out;
}

void Comparer::messages(Comparison &out) {
    const auto ids = merged(m_a.messages, m_b.messages, [](const Message *m) { return m->id; });
    for (const QString &id : ids) {
        const Pair pair{m_a.indexOf(id), m_b.indexOf(id)};
        MessageDifference message;
        message.id = id;
        message.side = sideOf(pair.a.has_value(), pair.b.has_value());
        Tally a, b;
        if (pair.a) {
            const MessageResult &found = m_a.results.messages[*pair.a];
            message.stepA = found.step;
            message.channelA = found.channel;
            message.typeA = m_a.request.tmpl.typeOf(*m_a.messages[*pair.a]);
            a = found.tally;
        }
        if (pair.b) {
            const MessageResult &found = m_b.results.messages[*pair.b];
            message.stepB = found.step;
            message.channelB = found.channel;
            message.typeB = m_b.request.tmpl.typeOf(*m_b.messages[*pair.b]);
            b = found.tally;
        }
        message.tally = tally({pair}, a, b);
        message.missed = missed(pair);
        message.variants = variants(pair);
        out.messages.push_back(std::move(message));
        m_pairs.push_back(pair);
    }
    out.total = tally(m_pairs, m_a.results.total, m_b.results.total);
}

void Comparer::channels(Comparison &out) {
    const auto ids = merged(m_a.results.channels, m_b.results.channels, [](const ChannelResult &c) { return c.id; });
    for (const QString &id : ids) {
        const ChannelResult *a = m_a.results.channel(id), *b = m_b.results.channel(id);
        std::vector<Pair> pairs;
        for (const Pair &pair : m_pairs) {
            Pair own;
            if (pair.a && m_a.messages[*pair.a]->channel == id)
                own.a = pair.a;
            if (pair.b && m_b.messages[*pair.b]->channel == id)
                own.b = pair.b;
            if (own.a || own.b)
                pairs.push_back(own);
        }
        ChannelDifference channel;
        channel.id = id;
        channel.side = sideOf(a, b);
        channel.type = b ? b->type : a->type;
        channel.tally = tally(pairs, a ? a->tally : Tally(), b ? b->tally : Tally());
        out.channels.push_back(std::move(channel));
    }
}

Comparison Comparer::compare() {
    Comparison out;
    out.recipients = m_a.request.recipients;
    out.seed = m_a.request.seed;
    out.horizonA = m_a.results.horizon;
    out.horizonB = m_b.results.horizon;
    out.currencyA = m_a.results.currency;
    out.currencyB = m_b.results.currency;
    out.groups = int(m_counts.sizes.size());
    messages(out);
    channels(out);
    run(out);
    ratios(out);
    money(out);
    return out;
}

/// Both with the same people, luck and length.
CompareRequest aligned(CompareRequest request) {
    PreviewRequest &a = request.a, &b = request.b;
    b.recipients = a.recipients;
    b.seed = a.seed;
    b.threads = a.threads;
    b.entry = a.entry;
    b.spread = a.spread;
    a.series = b.series = false;
    if (!a.profile.horizon && !b.profile.horizon)
        a.profile.horizon = b.profile.horizon = std::max(horizonOf(a.tmpl, a.profile), horizonOf(b.tmpl, b.profile));
    return request;
}

Problems problemsOf(const PreviewRequest &request) {
    Problems problems = semanticErrors(request.tmpl);
    for (const Problem &problem : checkProfile(request.profile))
        if (problem.severity == Severity::Error)
            problems << problem;
    return problems;
}

} // namespace

Result<Comparison> comparePreviews(const CompareRequest &asked, PreviewProgress *progress) {
    const auto begin = std::chrono::steady_clock::now();
    for (const PreviewRequest *side : {&asked.a, &asked.b})
        if (Problems problems = problemsOf(*side); !allFine(problems))
            return problems;
    const CompareRequest request = aligned(asked);
    const Plan a = makePlan(request.a), b = makePlan(request.b);
    const auto counts = playPaired(a, b, request.a.recipients, request.a.threads, progress);
    if (!counts)
        return Problem{.rule = QStringLiteral("cancelled"), .message = text("The comparison was cancelled.")};
    Comparison comparison =
        Comparer(*counts, SideView(request.a, a, counts->a), SideView(request.b, b, counts->b)).compare();
    comparison.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return comparison;
}

const MessageDifference *Comparison::message(QStringView id) const {
    const auto found = std::ranges::find_if(messages, [id](const MessageDifference &m) { return m.id == id; });
    return found == messages.end() ? nullptr : &*found;
}

const ChannelDifference *Comparison::channel(QStringView id) const {
    const auto found = std::ranges::find_if(channels, [id](const ChannelDifference &c) { return c.id == id; });
    return found == channels.end() ? nullptr : &*found;
}

} // namespace stepline

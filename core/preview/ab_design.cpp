#include "core/preview/ab_design.h"

#include "core/base/text.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss.hpp>
#include <cmath>
#include <limits>

namespace stepline {

namespace {

constexpr double Infinite = std::numeric_limits<double>::infinity();

double spread(double share) {
    return share * (1 - share);
}

/// The distributions of the two shares' difference: its size, and its spread under either hypothesis, for one person in
/// the first group.
struct Gap {
    double size, null, real;

    Gap(double first, double second, double ratio)
        : size(std::abs(first - second)),
          null(std::sqrt(spread((first + ratio * second) / (1 + ratio)) * (1 + 1 / ratio))),
          real(std::sqrt(spread(first) + spread(second) / ratio)) {}
};

/// One arm's successes, from the fewest to the most that matter.
struct Distribution {
    qint64 from = 0;
    std::vector<double> at, below; ///< P(X = from + i), P(X < from + i)
    double people = 1;

    explicit Distribution(const TestArm &arm) : people(double(std::max<quint64>(1, arm.people))) {
        const double share = std::clamp(arm.share, 0.0, 1.0), middle = people * share;
        const double reach = 8 * std::sqrt(people * spread(share)) + 8;
        from = qint64(std::max(0.0, std::floor(middle - reach)));
        const auto to = qint64(std::min(people, std::ceil(middle + reach)));
        const boost::math::binomial binomial(people, share);
        double sum = 0;
        for (qint64 x = from; x <= to; ++x) {
            at.push_back(pdf(binomial, double(x)));
            below.push_back(sum);
            sum += at.back();
        }
        for (double &p : at) // what is left out is shared out
            p /= sum;
        for (double &p : below)
            p /= sum;
    }

    /// P(X / people < @p share) and P(X / people = @p share), where share = @p successes / @p of in whole numbers.
    std::pair<double, double> against(double successes, double of) const {
        const double bound = successes * people / of, nearest = std::round(bound);
        const bool whole = std::abs(bound - nearest) < 1e-9 * std::max(1.0, bound);
        const double first = (whole ? nearest : std::ceil(bound)) - double(from); // the first not below
        if (first < 0)
            return {0, 0};
        if (first >= double(at.size()))
            return {1, 0};
        return {below[size_t(first)], whole ? at[size_t(first)] : 0};
    }
};

} // namespace

double peopleForTest(double first, double second, double ratio, TestPrecision precision) {
    const Gap gap(first, second, ratio);
    if (gap.size <= 0)
        return Infinite;
    const boost::math::normal normal;
    const double seen =
        quantile(normal, 1 - precision.level / 2) * gap.null + quantile(normal, precision.power) * gap.real;
    return seen * seen / (gap.size * gap.size);
}

double peopleForCorrectedTest(double first, double second, double ratio, TestPrecision precision) {
    const double people = peopleForTest(first, second, ratio, precision);
    if (!std::isfinite(people))
        return people;
    const double root = 1 + std::sqrt(1 + 2 * (ratio + 1) / (people * ratio * std::abs(first - second)));
    return people / 4 * root * root;
}

double powerOfTest(double first, double second, double people, double ratio, double level) {
    const Gap gap(first, second, ratio);
    const boost::math::normal normal;
    if (people <= 0 || gap.size <= 0)
        return level;
    const double bar = quantile(normal, 1 - level / 2) * gap.null;
    if (gap.real <= 0)
        return std::sqrt(people) * gap.size > bar ? 1 : 0;
    return cdf(normal, (std::sqrt(people) * gap.size - bar) / gap.real);
}

std::vector<double> chancesToBeBest(const std::vector<TestArm> &arms) {
    std::vector<Distribution> all(arms.begin(), arms.end());
    std::vector<double> chances(arms.size());
    // Everybody draws a lot; of equals the highest wins. Given one's own lot u, a rival stays behind with probability
    // P(less) + u · P(equal): a polynomial in u, which Gauss's rule integrates exactly.
    using Rule = boost::math::quadrature::gauss<double, 15>;
    for (size_t own = 0; own < all.size(); ++own) {
        const Distribution &mine = all[own];
        for (size_t i = 0; i < mine.at.size(); ++i) {
            const double successes = double(mine.from) + double(i);
            std::vector<std::pair<double, double>> rivals;
            bool ties = false;
            for (size_t other = 0; other < all.size(); ++other) {
                if (other == own)
                    continue;
                rivals.push_back(all[other].against(successes, mine.people));
                ties |= rivals.back().second > 0;
            }
            const auto ahead = [&](double lot) {
                double product = 1;
                for (const auto &[less, equal] : rivals)
                    product *= less + lot * equal;
                return product;
            };
            chances[own] += mine.at[i] * (ties ? Rule::integrate(ahead, 0.0, 1.0) : ahead(0));
        }
    }
    double sum = 0;
    for (const double chance : chances)
        sum += chance;
    for (double &chance : chances)
        chance /= sum;
    return chances;
}

namespace {

Message *find(Template &tmpl, const QString &id) {
    for (Step &step : tmpl.sequence.steps)
        for (Message &message : step.messages)
            if (message.id == id)
                return &message;
    return nullptr;
}

/// Share of successes and of people who count, when everybody gets this template.
Result<DesignArm> play(const PreviewRequest &request, const QString &message, TestOutcome outcome,
                       PreviewProgress *progress) {
    const auto results = previewSampled(request, progress);
    if (!results)
        return results.problems();
    DesignArm arm;
    const double people = double(results->recipients);
    if (!outcome.metric) {
        arm.requested = 1;
        arm.share = people > 0 ? results->converted / people : 0;
    } else if (const MessageResult *found = results->message(message)) {
        const double requested = found->tally[Metric::Requested];
        arm.requested = people > 0 ? requested / people : 0;
        arm.share = requested > 0 ? found->tally[*outcome.metric] / requested : 0;
    }
    return arm;
}

/// Fills in what follows from the arms' shares.
TestDesign designed(std::vector<DesignArm> arms, quint64 audience) {
    TestDesign design;
    design.audience = audience;
    design.level = 0.05 / double(arms.size() - 1);
    const DesignArm &first = arms.front();
    // In each comparison the groups stand to each other as those who count for them.
    const double firstPart = first.weight * first.requested;
    arms.front().needed = 0;
    double missed = 0;
    for (size_t i = 1; i < arms.size(); ++i) {
        DesignArm &arm = arms[i];
        const double part = arm.weight * arm.requested;
        if (firstPart <= 0 || part <= 0) {
            arms.front().needed = arm.needed = Infinite;
            missed = 1;
            continue;
        }
        const double ratio = part / firstPart;
        const double people = peopleForTest(first.share, arm.share, ratio, {.level = design.level});
        arms.front().needed = std::max(arms.front().needed, people);
        arm.needed = people * ratio;
        missed += 1 - powerOfTest(first.share, arm.share, firstPart * double(audience), ratio, design.level);
    }
    design.power = std::max(0.0, 1 - missed);
    std::vector<TestArm> tested;
    for (DesignArm &arm : arms) {
        const double part = arm.weight * arm.requested;
        design.entering = std::max(design.entering, part > 0 ? arm.needed / part : Infinite);
        tested.push_back({arm.share, quint64(std::llround(part * double(audience)))});
    }
    const std::vector<double> best = chancesToBeBest(tested);
    for (size_t i = 0; i < arms.size(); ++i)
        arms[i].best = best[i];
    design.arms = std::move(arms);
    return design;
}

Problem noMessage(const QString &message) {
    return {.rule = QStringLiteral("no-message"),
            .message = text("The sequence has no message “%1”. Choose another.").arg(message)};
}

} // namespace

Result<TestDesign> designVariantTest(const PreviewRequest &request, const QString &message, TestOutcome outcome,
                                     quint64 audience, PreviewProgress *progress) {
    const Message *tested = request.tmpl.message(message);
    if (!tested)
        return noMessage(message);
    if (tested->variants.size() < 2)
        return Problem{.rule = QStringLiteral("no-variants"),
                       .message = text("A test needs at least two variants. Add another to the message.")};
    double weights = 0;
    for (const Variant &variant : tested->variants)
        weights += variant.weight;
    std::vector<DesignArm> arms;
    for (const Variant &variant : tested->variants) {
        PreviewRequest one = request;
        one.series = false;
        Message *alone = find(one.tmpl, message);
        alone->variants = {variant};
        alone->variants.front().weight = 1;
        auto arm = play(one, message, outcome, progress);
        if (!arm)
            return arm.problems();
        arm.value().name = variant.id;
        arm.value().weight = weights > 0 ? variant.weight / weights : 0;
        arms.push_back(std::move(arm).value());
    }
    return designed(std::move(arms), audience);
}

Result<TestDesign> designTimingTest(const PreviewRequest &request, const QString &message, Duration delay,
                                    Duration wait, TestOutcome outcome, quint64 audience, PreviewProgress *progress) {
    if (!request.tmpl.message(message))
        return noMessage(message);
    std::vector<DesignArm> arms;
    PreviewRequest one = request;
    one.series = false;
    PreviewRequest other = one;
    Message *changed = find(other.tmpl, message);
    changed->delay = delay;
    changed->wait = wait;
    // Counted equally long, whatever the waits.
    if (!one.profile.horizon)
        one.profile.horizon = other.profile.horizon =
            std::max(horizonOf(one.tmpl, one.profile), horizonOf(other.tmpl, other.profile));
    for (const PreviewRequest *side : {&one, &other}) {
        auto arm = play(*side, message, outcome, progress);
        if (!arm)
            return arm.problems();
        arm.value().weight = 0.5;
        arms.push_back(std::move(arm).value());
    }
    return designed(std::move(arms), audience);
}

} // namespace stepline

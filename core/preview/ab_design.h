#pragma once

#include "core/preview/preview.h"

namespace stepline {

// How large a test must be to tell two shares apart, and who would win it.

/// A test of shares, two-sided.
struct TestPrecision {
    double power = 0.8;  ///< the chance that the test sees a difference that is there
    double level = 0.05; ///< the chance that it sees one that is not
};

/// People the first group needs so that the test of two proportions (pooled variance under the null hypothesis) sees
/// that @p first and @p second differ; the second group is @p ratio times as large. Not rounded; infinite when the
/// shares are equal. The normal approximation without continuity correction: Fleiss, Levin, Paik, "Statistical Methods
/// for Rates and Proportions", 3rd edition.
double peopleForTest(double first, double second, double ratio = 1, TestPrecision precision = {});

/// The same with Fleiss's continuity correction, for whoever tests with one.
double peopleForCorrectedTest(double first, double second, double ratio = 1, TestPrecision precision = {});

/// The chance that a test of that size sees the difference: the inverse of peopleForTest().
double powerOfTest(double first, double second, double people, double ratio = 1, double level = 0.05);

/// Someone taking part in a test: a share and how many people it is tried on.
struct TestArm {
    double share = 0;
    quint64 people = 0;
};

/// The chance that each arm has the best share of its own people in one test; equal bests are drawn by lot. Not
/// simulated but added up from the binomial distributions, so that it has no noise; what lies beyond eight standard
/// deviations is left out. They add up to 1.
std::vector<double> chancesToBeBest(const std::vector<TestArm> &arms);

/// What counts as a success.
struct TestOutcome {
    /// A metric of the message, per person who is requested; absent: any conversion, per person who enters.
    std::optional<Metric> metric = Metric::Clicked;
};

/// One way to send the message.
struct DesignArm {
    QString name;         ///< the variant's id; empty for timings
    double weight = 1;    ///< its part of those who take part; they add up to 1
    double share = 0;     ///< of successes, when everybody gets this arm
    double requested = 0; ///< of the people who enter, those who count for it: the requested, or everybody
    double needed = 0;    ///< people who must count for it; infinite when it does as well as the first
    double best = 0;      ///< the chance to have the best share in one test with everybody of the audience
};

struct TestDesign {
    std::vector<DesignArm> arms; ///< the first is what the others are compared with
    double level = 0.05;         ///< for each of the comparisons: 5 % divided by their number
    /// People who must enter so that each arm gets what it needs; infinite when some arm does as well as the first.
    double entering = 0;
    quint64 audience = 0; ///< people who enter the test that @c best and @c power speak of
    double power = 0;     ///< the chance that a test with them tells every arm from the first (at least so much)
};

/// Designs the test of a message's variants: plays the sequence once for each variant, as if everybody got it, with the
/// same luck, so that the shares differ by the variants' lifts and not by chance. The audience is @p audience people.
/// Problems when the sequence cannot be previewed or the message has fewer than two variants.
Result<TestDesign> designVariantTest(const PreviewRequest &request, const QString &message, TestOutcome outcome,
                                     quint64 audience, PreviewProgress *progress = nullptr);

/// Designs the test of two timings of a message: @p other is the same message with another delay and wait; half of the
/// people get each.
Result<TestDesign> designTimingTest(const PreviewRequest &request, const QString &message, Duration delay,
                                    Duration wait, TestOutcome outcome, quint64 audience,
                                    PreviewProgress *progress = nullptr);

} // namespace stepline

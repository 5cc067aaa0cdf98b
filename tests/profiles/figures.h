#pragma once

#include <QString>
#include <optional>
#include <vector>

/// A delay as median and 90th percentile, in seconds, unrounded.
struct ExpectedDelay {
    double median = 0, p90 = 0;
};

/// How far a viewed message is seen: the Beta distribution's numbers.
struct ExpectedDepth {
    double alpha = 0, beta = 0;
};

/// One number of a default profile as it must come out of its published figure.
struct Expected {
    const char *channel; ///< type, as "email"
    const char *number;  ///< "reach", "cost" or a metric
    double value = 0;
    std::optional<double> low, high;
    const char *grade = "assumed";
    const char *words = "";                  ///< what the source must say, separated by "|"
    std::optional<ExpectedDelay> delay = {}; ///< metrics only
    std::optional<ExpectedDepth> depth = {}; ///< viewed only
};

/// Every number of the profile "human-opens", "reported-opens", "brand-message" or "cold-outbound".
std::vector<Expected> expectedNumbers(const QString &profile);

/// The log-normal with this median and spread: p90 = median · exp(z90 · sigma).
ExpectedDelay logNormal(double median, double sigma);
/// Half come within @p median, nine in ten within @p p90.
ExpectedDelay within(double median, double p90);
/// Always the same time.
ExpectedDelay exactly(double seconds);
/// The median and 90th percentile of an exponential delay.
ExpectedDelay exponential(double mean);

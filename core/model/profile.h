#pragma once

#include "core/base/duration.h"
#include "core/model/vocabulary.h"

#include <map>
#include <vector>

namespace stepline {

/// How a number is known. Absent in the file is Assumed.
enum class Grade { Measured, Vendor, Assumed };
QString gradeKey(Grade grade);
QString gradeName(Grade grade); ///< translated

/// Which end of each number's plausible range a forecast takes.
enum class Scenario { Low, Likely, High };
QString scenarioKey(Scenario scenario);
std::optional<Scenario> scenarioFromKey(QStringView key);

/// A number with where it comes from; low ≤ value ≤ high.
struct Graded {
    double value = 0;
    std::optional<double> low, high;
    Grade grade = Grade::Assumed;
    QString source;

    double at(Scenario scenario) const {
        return scenario == Scenario::Low    ? low.value_or(value)
               : scenario == Scenario::High ? high.value_or(value)
                                            : value;
    }
    bool operator==(const Graded &) const = default;
};

/// Log-normal delay given by median and 90th percentile, seconds; a median of 0 is no delay.
struct DelayModel {
    Duration median, p90;

    double sigma() const; ///< ln(p90/median) / 1.2815515655446004; 0 without a delay
    bool operator==(const DelayModel &) const = default;
};

/// How deep a viewed message is seen: Beta(alpha, beta).
struct Depth {
    double alpha = 1, beta = 1;
    bool operator==(const Depth &) const = default;
};

/// One metric's chance, conditional on its parent, and its delay after the parent.
struct Chance {
    Graded p;
    DelayModel delay;
    std::optional<Depth> depth; ///< viewed only
    bool operator==(const Chance &) const = default;
};

struct ChannelBehaviour {
    Graded reach;                                           ///< share of recipients who can be addressed; 1 when absent
    Graded cost;                                            ///< per request, in the profile's currency
    std::array<std::optional<Chance>, MetricCount> chances; ///< by Metric; Requested is never set
    ChannelBehaviour() { reach.value = 1; }
    bool operator==(const ChannelBehaviour &) const = default;
};

struct SegmentBehaviour {
    QString name;
    double share = 1;
    std::array<double, MetricCount> factor{1, 1, 1, 1, 1, 1, 1, 1}; ///< multiplies p of viewed … converted
    bool operator==(const SegmentBehaviour &) const = default;
};

struct ZoneShare {
    QString zone; ///< IANA name
    double share = 1;
    bool operator==(const ZoneShare &) const = default;
};

/// How recipients behave, per channel type.
struct Profile {
    QString name, currency = QStringLiteral("USD");
    std::optional<qint64> listSize;
    double fatigue = 0;
    std::optional<Duration> horizon;
    std::vector<SegmentBehaviour> segments;
    std::vector<ZoneShare> zones;
    std::optional<Chance> organic; ///< conversion without any message, from entry on
    std::map<ChannelType, ChannelBehaviour> channels;

    bool operator==(const Profile &) const = default;
};

} // namespace stepline

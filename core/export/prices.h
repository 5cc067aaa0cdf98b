#pragma once

#include <QtGlobal>
#include <span>

namespace stepline {

// What running exported sequences costs, as the makers of the engines publish it. Prices change: PricesRead says when
// these were read, and where.

inline constexpr const char *PricesRead = "2026-11-22";
inline constexpr const char *StatePriceSource = "https://aws.amazon.com/step-functions/pricing/";
inline constexpr const char *CallPriceSource = "https://aws.amazon.com/lambda/pricing/";
inline constexpr const char *QuotaSource = "https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html";

/// A place where AWS Step Functions runs, in US dollars without tax.
struct StatesRegion {
    const char *name, *place;
    double perThousand;     ///< state transitions of Standard workflows
    int transitionsASecond; ///< that an account may make there before it asks for more
};
/// The first is the one that is meant when none is named.
std::span<const StatesRegion> statesRegions();

inline constexpr double CallsPerMillion = 0.20;         ///< requests of AWS Lambda, its running time aside
inline constexpr double MostOpenExecutions = 1'000'000; ///< Standard, an account and region, before it asks for more
inline constexpr int MostHistory = 25'000;              ///< events of one Standard execution
inline constexpr int HistoryPerState = 6;               ///< at most, of the states that Stepline writes
inline constexpr qint64 ExpressSeconds = 5 * 60;        ///< longest Express execution
inline constexpr qint64 StandardSeconds = 365 * 86400;  ///< longest Standard execution

} // namespace stepline

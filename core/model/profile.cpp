#include "core/model/profile.h"

#include "core/base/text.h"

#include <cmath>

namespace stepline {

QString gradeKey(Grade grade) {
    switch (grade) {
    case Grade::Measured: return QStringLiteral("measured");
    case Grade::Vendor: return QStringLiteral("vendor");
    case Grade::Assumed: return QStringLiteral("assumed");
    }
    return {};
}

QString gradeName(Grade grade) {
    switch (grade) {
    case Grade::Measured: return text("Measured");
    case Grade::Vendor: return text("Vendor's figure");
    case Grade::Assumed: return text("Assumed");
    }
    return {};
}

QString scenarioKey(Scenario scenario) {
    switch (scenario) {
    case Scenario::Low: return QStringLiteral("low");
    case Scenario::Likely: return QStringLiteral("likely");
    case Scenario::High: return QStringLiteral("high");
    }
    return {};
}

std::optional<Scenario> scenarioFromKey(QStringView key) {
    for (Scenario scenario : {Scenario::Low, Scenario::Likely, Scenario::High})
        if (scenarioKey(scenario) == key)
            return scenario;
    return std::nullopt;
}

double DelayModel::sigma() const {
    constexpr double z90 = 1.2815515655446004; // the standard normal's 90th percentile
    if (median.seconds <= 0 || p90 <= median)
        return 0;
    return std::log(double(p90.seconds) / double(median.seconds)) / z90;
}

} // namespace stepline

#include "core/export/prices.h"

namespace stepline {

std::span<const StatesRegion> statesRegions() {
    static constexpr StatesRegion Regions[] = {
        {"us-east-1", "US East (N. Virginia)", 0.0250, 5000},
        {"us-east-2", "US East (Ohio)", 0.0250, 800},
        {"us-west-1", "US West (N. California)", 0.0279, 800},
        {"us-west-2", "US West (Oregon)", 0.0250, 5000},
        {"ca-central-1", "Canada (Central)", 0.0250, 800},
        {"sa-east-1", "South America (São Paulo)", 0.0375, 800},
        {"eu-west-1", "Europe (Ireland)", 0.0250, 5000},
        {"eu-west-2", "Europe (London)", 0.0250, 800},
        {"eu-west-3", "Europe (Paris)", 0.0297, 800},
        {"eu-central-1", "Europe (Frankfurt)", 0.0250, 800},
        {"eu-north-1", "Europe (Stockholm)", 0.0250, 800},
        {"ap-northeast-1", "Asia Pacific (Tokyo)", 0.0250, 800},
        {"ap-northeast-2", "Asia Pacific (Seoul)", 0.0271, 800},
        {"ap-southeast-1", "Asia Pacific (Singapore)", 0.0250, 800},
        {"ap-southeast-2", "Asia Pacific (Sydney)", 0.0250, 800},
        {"ap-south-1", "Asia Pacific (Mumbai)", 0.0285, 800},
    };
    return Regions;
}

} // namespace stepline

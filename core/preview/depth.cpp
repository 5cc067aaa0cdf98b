#include "core/preview/depth.h"

#include <boost/math/special_functions/beta.hpp>

namespace stepline {

double depthBelow(const Depth &depth, double share) {
    if (share <= 0)
        return 0;
    return share >= 1 ? 1 : boost::math::ibeta(depth.alpha, depth.beta, share);
}

} // namespace stepline

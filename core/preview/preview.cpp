#include "core/preview/preview.h"

#include <algorithm>

namespace stepline {

Template broadcastOf(Template tmpl) {
    tmpl.sequence.enabled = false;
    return tmpl;
}

Duration horizonOf(const Template &tmpl, const Profile &profile) {
    if (profile.horizon)
        return *profile.horizon;
    const Duration nominal = nominalStarts(tmpl.sequence).back();
    return {std::max(nominal.seconds + 14 * Duration::Day, 30 * Duration::Day)};
}

} // namespace stepline

#include "core/check/pace.h"

#include <algorithm>

namespace stepline {

namespace {

// clang-format off
constexpr Pace Paces[] = {
    // kind              touches  a day  same ch. h  daily run  mails  advertising  cold
    {"custom",                10,     1,         24,         5,     5,        true, false},
    {"outbound_cold",         10,     1,         24,         5,     5,        true, true},
    {"outbound_trigger",      10,     1,         24,         5,     5,        true, true},
    {"lead_nurture",          10,     1,         24,         5,     5,        true, false},
    {"demo_no_show",          10,     2,         12,         5,     5,        true, false},
    {"post_demo",             10,     1,         24,         5,     5,        true, false},
    {"stalled_deal",          10,     1,         24,         5,     5,        true, false},
    {"onboarding",            12,     2,         24,         7,     6,        true, false},
    {"expansion",             10,     1,         24,         5,     5,        true, false},
    {"cart_abandonment",      10,     3,         12,         5,     5,        true, false},
    {"welcome",               10,     2,         24,         5,     5,        true, false},
    {"reengagement",          10,     1,         24,         5,     5,        true, false},
    {"event_reminder",        12,     3,          4,         7,     6,       false, false},
    {"enrolment",             12,     1,         24,         5,     5,        true, false},
    {"retargeting",           10,     1,         24,         5,     5,        true, false},
};
// clang-format on

} // namespace

const Pace &paceFor(const QString &kind) {
    for (const Pace &pace : Paces)
        if (kind == QLatin1String(pace.kind))
            return pace;
    return Paces[0];
}

std::vector<Contact> contactsOf(const Template &tmpl) {
    std::vector<Contact> touches;
    if (!tmpl.sequence.enabled)
        return touches;
    const auto starts = nominalStarts(tmpl.sequence);
    const auto &steps = tmpl.sequence.steps;
    for (size_t s = 0; s < steps.size(); ++s) {
        for (size_t m = 0; m < steps[s].messages.size(); ++m) {
            const Message &message = steps[s].messages[m];
            const auto type = tmpl.typeOf(message);
            if (!type || *type == ChannelType::Ads || *type == ChannelType::DirectMail)
                continue;
            touches.push_back({&message, *type, QStringLiteral("/sequence/steps/%1/messages/%2").arg(s).arg(m),
                               starts[s].seconds + message.delay.seconds});
        }
    }
    std::stable_sort(touches.begin(), touches.end(), [](const Contact &a, const Contact &b) { return a.at < b.at; });
    return touches;
}

} // namespace stepline

#pragma once

#include "core/model/template.h"

#include <vector>

namespace stepline {

/// How much a kind of template may ask of its recipients before the checks speak up. One row a kind; what is not in the
/// table has the row of "custom". Cadence presets (daily for 3 to 5 days; every 2 to 3 days for 3 to 4 weeks; weekly
/// for 6 to 8 weeks) stay within every row.
struct Pace {
    const char *kind;
    int touches;          ///< in the whole sequence
    int touchesADay;      ///< within 24 hours; more than one where time presses
    int sameChannelHours; ///< the same channel not again within so many hours
    int dailyRun;         ///< touches in a row that are a day or less apart
    int mails;            ///< mails in any ten days
    bool advertising; ///< false: it tells people of what they booked or asked for, so the law on advertising is not met
    bool cold;        ///< written by one person to strangers or prospects: it needs an end that says so
};
/// The row of the template's kind. What is transactional has that of a reminder: people wait for it.
const Pace &paceFor(const Template &tmpl);

/// Does it send what people's own business asks for (an invoice, a delivery, a password), so that the law on
/// advertising is not met and no refusal of advertising ends it? A custom template, or one without a kind, whose
/// trigger or tag says so.
bool isTransactional(const Template &tmpl);

/// A moment at which somebody is spoken to, counted from entry when every earlier message is sent and waited for.
struct Contact {
    const Message *message;
    ChannelType type;
    QString pointer;
    qint64 at; ///< seconds from entry; windows do not count
};

/// All touches in the order of time. Ads are left out (nobody is spoken to), and so is direct mail (it comes when the
/// post brings it). Empty while the sequence is off.
std::vector<Contact> contactsOf(const Template &tmpl);

} // namespace stepline

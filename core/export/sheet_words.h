#pragma once

#include "core/export/library_sheet.h"

#include <QStringList>

namespace stepline {

// What the documentation sheet says, in a marketer's words; how it is written is the formats'.

/// "Page visited: pricing page, after 1 h".
QString triggerInWords(const Template &tmpl);
/// "Order placed (order_placed), target 8 %, worth 42".
QString goalInWords(const Template &tmpl);
/// "Replied, Unsubscribed".
QString exitsInWords(const Sequence &sequence);
/// "12 days": how long it takes when every message is waited for.
QString lengthInWords(const Sequence &sequence);
/// Channel names, each once, in the order they are used.
QStringList channelsInWords(const Template &tmpl);

/// One message of a sequence, ready to be written.
struct SheetMessage {
    int step = 0; ///< from 1
    QString stepName, when, channel, text, stop;
};
std::vector<SheetMessage> messagesInWords(const Template &tmpl);

} // namespace stepline

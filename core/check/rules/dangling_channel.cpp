#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

void danglingChannel(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        if (!context.tmpl.channel(message.channel))
            findings.add(pointer + QStringLiteral("/channel"),
                         text("There is no channel “%1” in this template. Choose one of its channels, or add it.")
                             .arg(message.channel));
    });
}

} // namespace stepline::rules_of_meaning

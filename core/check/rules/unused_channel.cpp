#include "core/check/rules/walk.h"

#include <QSet>

namespace stepline::rules_of_meaning {

void unusedChannel(const CheckContext &context, Findings &findings) {
    if (context.tmpl.messageCount() == 0)
        return; // said of the whole sequence
    QSet<QString> used;
    forEachMessage(context.tmpl, [&](const Message &message, const QString &) { used.insert(message.channel); });
    for (size_t i = 0; i < context.tmpl.channels.size(); ++i) {
        const Channel &channel = context.tmpl.channels[i];
        if (!used.contains(channel.id))
            findings.add(QStringLiteral("/channels/%1").arg(i),
                         text("No message uses the channel “%1”. Add a message on it, or remove the channel.")
                             .arg(channel.displayName()));
    }
}

} // namespace stepline::rules_of_meaning

#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

#include <QSet>

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
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

static Edit fix(const FixContext &context) {
    return fixes::remove(context, text("Remove the channel"), context.pointer);
}

const Rule unusedChannel{
    "unused-channel",
    Severity::Hint,
    check,
    QT_TRANSLATE_NOOP("stepline", "A channel that no message uses is asked for at the hand-over and never needed."),
    nullptr,
    fix,
    true};

} // namespace stepline::rules_of_meaning

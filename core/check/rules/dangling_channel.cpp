#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        if (!context.tmpl.channel(message.channel))
            findings.add(pointer + QStringLiteral("/channel"),
                         text("There is no channel “%1” in this template. Choose one of its channels, or add it.")
                             .arg(message.channel));
    });
}

const Rule danglingChannel{
    "dangling-channel", Severity::Error, check,
    QT_TRANSLATE_NOOP(
        "stepline",
        "A message without a channel cannot be sent: preview, trace and the exports that run refuse the sequence.")};

} // namespace stepline::rules_of_meaning

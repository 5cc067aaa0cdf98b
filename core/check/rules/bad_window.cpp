#include "core/base/moment.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

namespace {

void checkWindow(const SendWindow &window, const QString &pointer, Findings &findings) {
    const auto at = [&](const char *member) { return pointer + QLatin1String(member); };
    if (window.any) {
        if (window.besideAny)
            findings.add(
                pointer,
                text("“days”: \"any\" lifts the send window, so nothing else may stand beside it. Remove the rest, or "
                     "list the days."));
    } else {
        if (window.days && window.days->isEmpty())
            findings.add(at("/days"), text("The send window opens on no day. Choose at least one day."));
        if (window.at && (window.from || window.until))
            findings.add(
                at("/at"),
                text("The send window has both a moment (“at”) and a span (“from”, “until”). Keep one of the two."));
        else if (window.from.has_value() != window.until.has_value())
            findings.add(at(window.from ? "/from" : "/until"),
                         window.from ? text("The send window says from when, but not until when. Add “until”.")
                                     : text("The send window says until when, but not from when. Add “from”."));
        if (window.from && window.until && *window.from == *window.until)
            findings.add(at("/until"),
                         text("The send window closes when it opens. Choose different times, or leave both out for the "
                              "whole day."));
    }
    if (window.zone != QStringLiteral("recipient") && !isKnownZone(window.zone))
        findings.add(
            at("/zone"),
            text("“%1” is not a time zone. Use \"recipient\", or a name such as \"Asia/Seoul\".").arg(window.zone));
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    if (context.tmpl.sequence.sendWindow)
        checkWindow(*context.tmpl.sequence.sendWindow, QStringLiteral("/sequence/send_window"), findings);
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        if (message.sendWindow)
            checkWindow(*message.sendWindow, pointer + QStringLiteral("/send_window"), findings);
    });
}

static Edit fix(const FixContext &context) {
    const QString window = context.pointer.endsWith(QStringLiteral("/send_window"))
                               ? context.pointer
                               : context.pointer.left(context.pointer.lastIndexOf(u'/'));
    return fixes::remove(context, text("Remove the send window"), window);
}

const Rule badWindow{
    "bad-window",
    Severity::Error,
    check,
    QT_TRANSLATE_NOOP("stepline", "A window that never opens, or cannot be read, would hold every message back."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning

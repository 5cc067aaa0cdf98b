#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const Template &tmpl = context.tmpl;
    int mails = 0;
    bool asks = false; // does anything depend on whether people engage?
    forEachMessage(tmpl, [&](const Message &message, const QString &) {
        mails += tmpl.typeOf(message) == ChannelType::Email;
        asks |= message.stopWhen.has_value() || message.onlyIf.has_value();
    });
    const bool winBack = tmpl.kind == QStringLiteral("reengagement");
    const Afterwards &end = tmpl.onCompleted;
    const bool dealtWith =
        end.suppress || !end.next.isEmpty() || (!winBack && (!end.tag.isEmpty() || !end.task.isEmpty()));
    if (dealtWith || mails == 0 || !(winBack || (mails >= 4 && !asks)))
        return;
    findings.add(QStringLiteral("/template/on_end/completed"),
                 winBack
                     ? text("Whoever does not come back stays on the list. Suppress those who reach the end without "
                            "a sign of interest, or hand them to another sequence.")
                     : text("Nothing follows for those who ignored all %1 mails. Tag or suppress them at the end, "
                            "so that they are left alone.")
                           .arg(mails));
}

static Edit fix(const FixContext &context) {
    return fixes::set(context, text("Suppress who reaches the end"),
                      QStringLiteral("/template/on_end/completed/suppress"), JsonValue::boolean(true));
}

const Rule noSuppression{"no-suppression",
                         Severity::Hint,
                         check,
                         QT_TRANSLATE_NOOP("stepline", "Mailbox providers judge a sender by the people who never open. "
                                                       "Leaving them out lifts the delivery to all others."),
                         QT_TRANSLATE_NOOP("stepline", "95 % of those who open at all do so within 7 days (i-Emailer, "
                                                       "some 2,000 campaigns)"),
                         fix,
                         true};

} // namespace stepline::rules_of_meaning

#include "core/check/pace.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/footer.h"

namespace stepline::rules_of_meaning {

/// Said once, at the first mail: a footer is one for all.
static void check(const CheckContext &context, Findings &findings) {
    // A mail from one person to another has no topics to choose from: a plain no is what there is.
    if (!paceFor(context.tmpl).advertising || context.tmpl.kind.startsWith(QStringLiteral("outbound_")))
        return;
    QString first;
    int mails = 0;
    bool anywhere = false;
    forEachMailText(context.tmpl, [&](const Message &, const QString &words, const QString &pointer) {
        ++mails;
        anywhere |= hasPreferences(words);
        if (first.isEmpty() && hasUnsubscribe(words))
            first = pointer;
    });
    if (mails >= 2 && !anywhere && !first.isEmpty())
        findings.add(first, text("The mails can only be refused altogether. Add a link to a preference centre, where "
                                 "people choose less instead of nothing."));
}

static Edit fix(const FixContext &context) {
    return fixes::addFooterLine(context, text("Add a preferences link"), context.pointer,
                                QStringLiteral("Email preferences"), QStringLiteral("수신 설정"),
                                {"preferences_url",
                                 "수신설정링크",
                                 {QStringLiteral("preference"), QStringLiteral("수신설정")},
                                 QStringLiteral("https://example.com/preferences")});
}

const Rule noPreferences{"no-preferences",
                         Severity::Hint,
                         check,
                         QT_TRANSLATE_NOOP("stepline", "Many who unsubscribe want fewer mails or another topic, not "
                                                       "none. A preference centre keeps them."),
                         nullptr,
                         fix,
                         true};

} // namespace stepline::rules_of_meaning

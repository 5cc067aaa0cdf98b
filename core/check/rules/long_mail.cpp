#include "core/check/rules/walk.h"
#include "core/check/wording.h"

namespace stepline::rules_of_meaning {

namespace {
constexpr int Most = 150; ///< words, without the footer
}

static void check(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        if (context.tmpl.typeOf(message) != ChannelType::Email)
            return;
        forEachVersion(message, pointer, [&](const Content &own, const Content &, const QString &at) {
            const int words = own.body ? wordCount(withSamples(context.tmpl, withoutFooter(*own.body))) : 0;
            if (words > Most)
                findings.add(at + QStringLiteral("/body"),
                             text("The mail has %1 words. Say it in %2 or fewer: one thought, one request.")
                                 .arg(words)
                                 .arg(Most));
        });
    });
}

const Rule longMail{"long-mail", Severity::Hint, check,
                    QT_TRANSLATE_NOOP("stepline", "A mail gets some ten seconds. 150 words are what can be taken in "
                                                  "before the thumb moves on.")};

} // namespace stepline::rules_of_meaning

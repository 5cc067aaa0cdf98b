#include "core/check/rules/walk.h"
#include "core/check/wording.h"

namespace stepline::rules_of_meaning {

namespace {
constexpr int Most = 50; ///< characters
}

static void check(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        if (context.tmpl.typeOf(message) != ChannelType::Email)
            return;
        forEachVersion(message, pointer, [&](const Content &own, const Content &, const QString &at) {
            if (!own.subject)
                return;
            const int length = int(withSamples(context.tmpl, *own.subject).trimmed().toUcs4().size());
            if (length > Most)
                findings.add(at + QStringLiteral("/subject"),
                             text("The subject has %1 characters; phones cut it off. Say it in %2 or fewer.")
                                 .arg(length)
                                 .arg(Most));
        });
    });
}

const Rule longSubject{"long-subject", Severity::Hint, check,
                       QT_TRANSLATE_NOOP("stepline", "A phone shows some 40 to 50 characters of a subject. What counts "
                                                     "belongs in front of that."),
                       QT_TRANSLATE_NOOP("stepline", "Return Path 2006: 12.5 % more opens and 75 % more clicks with 49 "
                                                     "characters or fewer. Later studies differ; the cut on phones "
                                                     "stays")};

} // namespace stepline::rules_of_meaning

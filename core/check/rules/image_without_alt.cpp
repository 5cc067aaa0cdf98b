#include "core/check/rules/walk.h"
#include "core/check/wording.h"

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        forEachVersion(message, pointer, [&](const Content &own, const Content &whole, const QString &at) {
            if (own.imageUrl && !own.imageUrl->trimmed().isEmpty() &&
                whole.imageAlt.value_or(QString()).trimmed().isEmpty())
                findings.add(at + QStringLiteral("/image/alt"),
                             text("The picture of “%1” has no text. Say in a few words what it shows.")
                                 .arg(messageName(context.tmpl, message.id)));
        });
    });
}

const Rule imageWithoutAlt{"image-without-alt", Severity::Hint, check,
                           QT_TRANSLATE_NOOP("stepline", "Many mail programs show no pictures until asked, and screen "
                                                         "readers read the text instead: without it there is a gap."),
                           QT_TRANSLATE_NOOP("stepline", "WCAG 2.1, success criterion 1.1.1")};

} // namespace stepline::rules_of_meaning

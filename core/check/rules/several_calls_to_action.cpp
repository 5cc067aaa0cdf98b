#include "core/check/links.h"
#include "core/check/rules/walk.h"
#include "core/check/wording.h"

#include <QSet>

namespace stepline::rules_of_meaning {

namespace {

/// Two links with other parameters lead to the same place.
QString destination(const QString &url) {
    return url.section(u'?', 0, 0).section(u'#', 0, 0).toCaseFolded();
}

} // namespace

/// Mail only: a chat and an app offer answers as buttons.
static void check(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        if (context.tmpl.typeOf(message) != ChannelType::Email)
            return;
        forEachVersion(message, pointer, [&](const Content &own, const Content &whole, const QString &at) {
            if (!own.body && !own.cta)
                return;
            Content read = whole;
            if (read.body)
                read.body = withoutFooter(*read.body);
            QSet<QString> places;
            for (const FoundLink &link : linksOf(read, at)) {
                const QString around =
                    link.role == FoundLink::Role::Text ? read.body.value_or(QString()).left(link.at) : QString();
                if (link.role == FoundLink::Role::Image || isHouseLink(link.url, around))
                    continue;
                places.insert(destination(link.url));
            }
            if (places.size() > 1)
                findings.add(own.body ? at + QStringLiteral("/body") : at + QStringLiteral("/cta"),
                             text("The mail “%1” leads to %2 different places. Choose one, and let everything in the "
                                  "mail lead there.")
                                 .arg(messageName(context.tmpl, message.id))
                                 .arg(places.size()));
        });
    });
}

const Rule severalCallsToAction{"several-calls-to-action", Severity::Hint, check,
                                QT_TRANSLATE_NOOP("stepline",
                                                  "One mail, one request: every further link takes readers "
                                                  "away from the one that counts, and blurs what its clicks "
                                                  "mean.")};

} // namespace stepline::rules_of_meaning

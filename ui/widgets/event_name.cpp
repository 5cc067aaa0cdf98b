#include "ui/widgets/event_name.h"

#include <QCoreApplication>

namespace stepline {

namespace {

/// What starts the gallery's sequences: their events with spaces for underscores.
const char *const GalleryEvents[] = {
    QT_TRANSLATE_NOOP("EventName", "Cart abandoned"),
    QT_TRANSLATE_NOOP("EventName", "Appointment in 5 days"),
    QT_TRANSLATE_NOOP("EventName", "Newsletter confirmed"),
    QT_TRANSLATE_NOOP("EventName", "Prospectus requested"),
    QT_TRANSLATE_NOOP("EventName", "Added to prospect list"),
    QT_TRANSLATE_NOOP("EventName", "Demo missed"),
    QT_TRANSLATE_NOOP("EventName", "Demo held"),
    QT_TRANSLATE_NOOP("EventName", "Guide requested"),
    QT_TRANSLATE_NOOP("EventName", "Plan limit 80 percent"),
    QT_TRANSLATE_NOOP("EventName", "Account created"),
    QT_TRANSLATE_NOOP("EventName", "Hiring surge"),
    QT_TRANSLATE_NOOP("EventName", "Opportunity idle 14 days"),
    QT_TRANSLATE_NOOP("EventName", "Webinar starts in 24 hours"),
    QT_TRANSLATE_NOOP("EventName", "No engagement 90 days"),
    QT_TRANSLATE_NOOP("EventName", "Free lesson"),
    QT_TRANSLATE_NOOP("EventName", "Product page"),
};

} // namespace

QString eventName(const QString &event) {
    for (const char *known : GalleryEvents)
        if (event == QString::fromLatin1(known).toLower().replace(u' ', u'_'))
            return QCoreApplication::translate("EventName", known);
    QString name = event.simplified();
    if (!name.contains(u' '))
        name.replace(u'_', u' ');
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

} // namespace stepline

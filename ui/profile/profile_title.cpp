#include "ui/profile/profile_title.h"

#include <QCoreApplication>

namespace stepline {

namespace {

// The names in resources/profiles; a run keeps the name as it stands there, so that it can be compared later.
const char *const Shipped[] = {
    QT_TRANSLATE_NOOP("ProfileTitle", "Typical audience, human opens"),
    QT_TRANSLATE_NOOP("ProfileTitle", "Typical audience, reported opens"),
    QT_TRANSLATE_NOOP("ProfileTitle", "Typical audience, KakaoTalk Brand Message"),
    QT_TRANSLATE_NOOP("ProfileTitle", "Cold outbound"),
};

} // namespace

QString profileTitle(const QString &name) {
    for (const char *shipped : Shipped)
        if (name == QLatin1String(shipped))
            return QCoreApplication::translate("ProfileTitle", shipped);
    return name;
}

} // namespace stepline

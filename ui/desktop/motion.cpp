#include "ui/desktop/motion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace stepline {

namespace {

const QString Service = QStringLiteral("org.freedesktop.portal.Desktop"),
              Path = QStringLiteral("/org/freedesktop/portal/desktop"),
              Interface = QStringLiteral("org.freedesktop.portal.Settings"),
              Group = QStringLiteral("org.gnome.desktop.interface"), Key = QStringLiteral("enable-animations");

/// The portal wraps a value in one variant or in two.
QVariant unwrapped(QVariant value) {
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopMotion::ask() {
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return; // to look for a bus that nobody named may start one
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
    question << Group << Key;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        // Now: before a first answer Qt's bus finds no slot that takes one of its own types.
        QDBusConnection::sessionBus().connect(
            Service, Path, Interface, QStringLiteral("SettingChanged"), this,
            QMetaObject::normalizedSignature(SLOT(changed(QString, QString, QDBusVariant))));
        if (const QDBusPendingReply<QDBusVariant> reply = *answer; reply.isValid())
            changed(Group, Key, reply.value());
    });
}

void DesktopMotion::changed(const QString &group, const QString &key, const QDBusVariant &value) {
    const QVariant enabled = unwrapped(value.variant());
    if (group == Group && key == Key && enabled.metaType() == QMetaType::fromType<bool>())
        Q_EMIT answered(!enabled.toBool());
}

} // namespace stepline

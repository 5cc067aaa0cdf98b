#include "ui/desktop/motion.h"
#include "ui/theme/preferences.h"
#include "ui/theme/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace stepline;

/// The desktop's portal, as far as it is asked; it wraps an answer twice, as the real one does.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    bool animations = true;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key) const {
        const bool known = group == u"org.gnome.desktop.interface" && key == u"enable-animations";
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? QVariant(animations) : QVariant(QString()))));
    }
};

/// Motion follows what the desktop says, on a bus of the test's own.
class TestDesktopMotion : public QObject {
    Q_OBJECT

    QProcess m_bus;
    Portal m_portal;

    void say(const QString &key, const QVariant &value) {
        QDBusMessage news = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                       QStringLiteral("org.freedesktop.portal.Settings"),
                                                       QStringLiteral("SettingChanged"));
        news << QStringLiteral("org.gnome.desktop.interface") << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(QDBusConnection(QStringLiteral("portal")).send(news));
    }

private Q_SLOTS:
    void initTestCase() {
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        QVERIFY2(m_bus.waitForStarted(), "needs dbus-daemon (packaging/packages.txt)");
        QTRY_VERIFY(m_bus.canReadLine());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                   QDBusConnection::ExportAllSlots));
    }
    void cleanupTestCase() {
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void itIsAskedAndFollowed() {
        m_portal.animations = false;
        DesktopMotion motion;
        QSignalSpy answered(&motion, &DesktopMotion::answered);
        motion.ask();
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(answered.takeFirst().first().toBool());
        say(QStringLiteral("font-name"), QStringLiteral("Inter 11"));
        say(QStringLiteral("enable-animations"), true);
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(!answered.takeFirst().first().toBool());
    }

    void whereNobodyNamedABusNobodyIsAsked() {
        const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        DesktopMotion motion;
        QSignalSpy answered(&motion, &DesktopMotion::answered);
        motion.ask();
        QTest::qWait(200);
        QVERIFY(answered.isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    }

    void theUsersOwnWordCountsMost() {
        const Theme &theme = Theme::instance();
        setDesktopsLessMotion(false);
        QVERIFY(theme.animationMs() >= 120 && theme.animationMs() <= 180);
        setLessMotion(true);
        QCOMPARE(theme.animationMs(), 0);
        setLessMotion(false);
        setDesktopsLessMotion(true);
        QCOMPARE(theme.animationMs(), 0);
        setDesktopsLessMotion({}); // Qt's platform without a screen has no effects
        QCOMPARE(theme.animationMs(), 0);
    }
};

QTEST_MAIN(TestDesktopMotion)
#include "tst_desktop_motion.moc"

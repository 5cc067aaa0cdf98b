#pragma once

#include <QDBusVariant> // whole: the bus finds the slot by the types of what it takes
#include <QObject>

namespace stepline {

/// Whether the desktop asks for less motion, where Qt does not know: on Linux the desktop's settings say so through its
/// portal (xdg-desktop-portal, org.gnome.desktop.interface enable-animations), which GNOME, KDE and others keep.
class DesktopMotion : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Asks, and goes on listening. Nothing answers where there is no portal: then motion is welcome.
    void ask();

Q_SIGNALS:
    void answered(bool lessMotion);

private Q_SLOTS:
    void changed(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace stepline

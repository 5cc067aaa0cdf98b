#pragma once

#include <QStringList>

class QCompleter;
class QObject;

namespace stepline {

/// The names of the time-zone database that people choose from: continent and city, and UTC.
const QStringList &zoneNames();
/// Completes any part of such a name: "seoul", "new york".
QCompleter *makeZoneCompleter(QObject *parent);

} // namespace stepline

#include "ui/widgets/zone_names.h"

#include <QCompleter>
#include <QTimeZone>

namespace stepline {

const QStringList &zoneNames() {
    static const QStringList names = [] {
        QStringList all;
        const auto ids = QTimeZone::availableTimeZoneIds();
        for (const QByteArray &id : ids)
            if (id == "UTC" || (id.contains('/') && !id.startsWith("Etc/")))
                all << QString::fromLatin1(id);
        return all;
    }();
    return names;
}

QCompleter *makeZoneCompleter(QObject *parent) {
    auto *completer = new QCompleter(zoneNames(), parent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    return completer;
}

} // namespace stepline

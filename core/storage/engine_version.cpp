#include "core/storage/engine_version.h"

#include "core/storage/sql.h"

namespace stepline {

QString databaseEngineVersion() {
    try {
        return Sql({}, Sql::Mode::Memory).value(QStringLiteral("SELECT sqlite_version()")).toString();
    } catch (const StoreError &) {
        return QStringLiteral("?"); // the driver is missing; opening a library has said so
    }
}

} // namespace stepline

#pragma once

#include <QString>

namespace stepline {

/// Version of the database engine in use, as "3.40.1"; for reports of faults.
QString databaseEngineVersion();

} // namespace stepline

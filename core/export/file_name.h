#pragma once

#include <QString>

namespace stepline {

/// A file's name without its ending, from a template's key: one that every system takes (no device name of Windows, no
/// separator, not too long), whatever a damaged or foreign library holds as a key.
QString fileNameFor(const QString &key);

} // namespace stepline

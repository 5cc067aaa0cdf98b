#pragma once

#include <QCoreApplication>
#include <QString>

namespace stepline {

/// A sentence of core in the user's language. Sources are written as plain English with %1 … placeholders;
/// lupdate finds them because the context is spelled at the call (see QT_TRANSLATE_NOOP for tables).
inline QString text(const char *source, const char *comment = nullptr, int n = -1) {
    return QCoreApplication::translate("Core", source, comment, n);
}

} // namespace stepline

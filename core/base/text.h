#pragma once

#include <QCoreApplication>
#include <QString>

namespace stepline {

/// A sentence of core in the user's language. Sources are written as plain English with %1 … placeholders;
/// lupdate is run with -tr-function-alias tr+=text and finds them in
inline QString text(const char *source, const char *comment = nullptr, int n = -1) {
    return QCoreApplication::translate("stepline", source, comment, n);
}

} // namespace stepline

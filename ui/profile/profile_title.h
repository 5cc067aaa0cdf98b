#pragma once

#include <QString>

namespace stepline {

/// A profile's name for the reader: of those that came with the program in the window's language, any other as it is.
QString profileTitle(const QString &name);

} // namespace stepline

#pragma once

#include <QString>

namespace stepline {

/// Where the program writes what a report of a fault needs: warnings of the program and of Qt.
QString logPath();
/// Writes them there from now on, and on to where they went before. The last start's log is kept beside it.
void startLog();

} // namespace stepline

#pragma once

#include <QObject>
#include <functional>

namespace stepline {

/// On SIGTERM, SIGINT and SIGHUP: @p leave on the window's thread, then the program ends. Where there are no such
/// signals, does nothing.
void quitOnSignals(QObject *context, const std::function<void()> &leave);

} // namespace stepline

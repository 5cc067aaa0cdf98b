#pragma once

#include <QByteArray>
#include <QString>

namespace stepline {

/// Runs a script of this folder with the program and a folder of its own on a display of its own, under a window
/// manager and a session bus. Returns its output; @p code: what it ended with, -1 when it did not end in time.
QByteArray runInRealWindow(const QString &script, const QString &folder, int *code);

/// Which of the tools it needs are missing; empty: none.
QString missingTools();

} // namespace stepline

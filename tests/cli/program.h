#pragma once

#include <QByteArray>
#include <QStringList>

namespace stepline {

/// What the program answered.
struct Run {
    int exitCode = -1; ///< -1: it did not end within a minute, or not by itself
    QByteArray out, err;
};

/// How it is started.
struct Start {
    QByteArray input;
    QString locale = QStringLiteral("C.UTF-8"); ///< LC_ALL
    QStringList through; ///< what starts the program, as in {"sh", "-c", …}; empty: it is started itself
};

/// Runs the program as a process of its own, without any display.
Run run(const QStringList &arguments, const Start &start = {});

} // namespace stepline

#include "real_window.h"

#include <QProcess>
#include <QStandardPaths>

namespace stepline {

QString missingTools() {
    for (const char *tool : {"Xvfb", "openbox", "xdotool", "dbus-run-session"})
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            return QLatin1String(tool);
    return {};
}

QByteArray runInRealWindow(const QString &script, const QString &folder, int *code) {
    *code = -1;
    QProcess display;
    display.start(QStringLiteral("Xvfb"),
                  {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                   QStringLiteral("1440x900x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    if (!display.waitForStarted())
        return "Xvfb does not start";
    while (!display.canReadLine())
        if (!display.waitForReadyRead(20000))
            return "Xvfb names no display";
    const QString number = QStringLiteral(":") + QString::fromLatin1(display.readLine().trimmed());

    QProcess job;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), number);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder);
    environment.insert(QStringLiteral("HOME"), folder);
    job.setProcessEnvironment(environment);
    job.setProcessChannelMode(QProcess::MergedChannels);
    // The window manager first: without one no window gets the keyboard.
    job.start(QStringLiteral("dbus-run-session"),
              {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
               QStringLiteral("openbox & wm=$!; i=0; while [ $i -lt 100 ] && ! xprop -root "
                              "_NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q window; do sleep 0.1; "
                              "i=$((i+1)); done; PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 \"$1\" \"$2\" \"$3\"; "
                              "code=$?; kill $wm; exit $code"),
               QStringLiteral("sh"), QStringLiteral(SOURCE_DIR "/tests/e2e/") + script, QStringLiteral(PROGRAM),
               folder});
    const bool finished = job.waitForStarted() && job.waitForFinished(540000);
    const QByteArray said = job.readAll();
    if (finished)
        *code = job.exitCode();
    else
        job.kill();
    display.terminate();
    display.waitForFinished(5000);
    return said;
}

} // namespace stepline

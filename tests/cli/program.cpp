#include "tests/cli/program.h"

#include <QProcess>

namespace stepline {

Run run(const QStringList &arguments, const Start &start) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("LC_ALL"), start.locale);
    process.setProcessEnvironment(environment);
    QStringList command = start.through + QStringList{QStringLiteral(PROGRAM)} + arguments;
    const QString program = command.takeFirst();
    process.start(program, command);
    process.write(start.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace stepline

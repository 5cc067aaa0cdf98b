#include "app/cli/cli.h"
#include "app/signals.h"
#include "ui/mainwindow/single_instance.h"
#include "ui/mainwindow/window_host.h"
#include "ui/settings/log_file.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <cstdio>

using namespace stepline;

namespace {

/// Qt aborts without a display; a sentence is better. False where a platform is chosen by hand or none is needed.
bool displayMissing(int argc, char **argv) {
#if defined(Q_OS_LINUX)
    for (int i = 1; i < argc; ++i)
        if (qstrncmp(argv[i], "-platform", 9) == 0 || qstrncmp(argv[i], "--platform", 10) == 0 ||
            qstrcmp(argv[i], "-display") == 0)
            return false;
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
           qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return false;
#endif
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication::setApplicationName(QStringLiteral("stepline"));
    QCoreApplication::setOrganizationName(QStringLiteral("stepline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STEPLINE_VERSION));
    if (cli::isCliCall(argc, argv))
        return cli::runCli(argc, argv);

    if (displayMissing(argc, argv)) {
        std::fputs(
            "There is no display to open the window on. Start Stepline in a desktop session, or use a subcommand: "
            "“stepline --help” lists them.\n",
            stderr);
        return cli::AnythingElse;
    }
    QApplication app(argc, argv);
    useLanguage(Language::System);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Stepline"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.stepline.Stepline"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Draw multi-channel message sequences and see what they will do."));
    const QCommandLineOption library(QStringLiteral("library"),
                                     QCoreApplication::translate("main", "Use the library at PATH."),
                                     QStringLiteral("PATH"));
    const QCommandLineOption settings(QStringLiteral("settings-dir"),
                                      QCoreApplication::translate("main", "Keep settings in FOLDER."),
                                      QStringLiteral("FOLDER"));
    const QCommandLineOption gallery(QStringLiteral("gallery"),
                                     QCoreApplication::translate("main", "Open the gallery."));
    const QCommandLineOption newWindow(
        QStringLiteral("new-window"),
        QCoreApplication::translate("main", "Open a window of its own, even where one is open already."));
    parser.addOptions({library, settings, gallery, newWindow});
    parser.addPositionalArgument(QStringLiteral("FILE"), QCoreApplication::translate("main", "Sequence files to open."),
                                 QStringLiteral("[FILE…]"));
    parser.process(app);
    if (parser.isSet(settings))
        Settings::useFolder(parser.value(settings));

    SingleInstance instance(parser.value(library));
    const bool alone = parser.isSet(newWindow);
    if (!alone && instance.handOver(parser.positionalArguments()))
        return cli::Fine;
    startLog();
    WindowHost host(parser.value(library), !alone);
    if (!alone && instance.listen())
        QObject::connect(&instance, &SingleInstance::asked, &host, &WindowHost::open);
    quitOnSignals(&host, [&host] { host.leaveQuietly(); });
    host.start(parser.positionalArguments(), parser.isSet(gallery));
    return app.exec();
}

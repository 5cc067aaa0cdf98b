#include "app/cli/cli.h"
#include "app/signals.h"
#include "app/translations.h"
#include "ui/mainwindow/main_window.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace stepline;

int main(int argc, char **argv) {
    QCoreApplication::setApplicationName(QStringLiteral("stepline"));
    QCoreApplication::setOrganizationName(QStringLiteral("stepline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STEPLINE_VERSION));
    if (cli::isCliCall(argc, argv))
        return cli::runCli(argc, argv);

    QApplication app(argc, argv);
    installTranslations(app);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Stepline"));
    QGuiApplication::setDesktopFileName(QStringLiteral("stepline"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Draw multi-channel message sequences and see what they will do."));
    const QCommandLineOption library(QStringLiteral("library"), QCoreApplication::translate("main", "Use the library at PATH."), QStringLiteral("PATH"));
    const QCommandLineOption settings(QStringLiteral("settings-dir"), QCoreApplication::translate("main", "Keep settings in FOLDER."), QStringLiteral("FOLDER"));
    const QCommandLineOption gallery(QStringLiteral("gallery"), QCoreApplication::translate("main", "Open the gallery."));
    parser.addOptions({library, settings, gallery});
    parser.addPositionalArgument(QStringLiteral("FILE"), QCoreApplication::translate("main", "Sequence files to open."), QStringLiteral("[FILE…]"));
    parser.process(app);
    if (parser.isSet(settings))
        Settings::useFolder(parser.value(settings));

    MainWindow window;
    quitOnSignals(&window, [&window] { window.leaveQuietly(); });
    window.show();
    window.start(parser.value(library), parser.positionalArguments(), parser.isSet(gallery));
    return app.exec();
}

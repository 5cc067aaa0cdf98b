#include "app/cli/cli.h"
#include "app/cli/report.h"

#include "core/base/text.h"
#include "ui/settings/language.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <clocale>
#include <cstring>
#include <memory>
#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

namespace stepline::cli {

namespace {

struct Subcommand {
    const char *name;
    void (*add)(CLI::App &app, int &exitCode);
    bool draws = false; ///< makes pictures: needs fonts and painting, so a QApplication without a screen
};

constexpr Subcommand Subcommands[] = {
    {"validate", addValidate}, {"format", addFormat},   {"trace", addTrace},         {"preview", addPreview},
    {"compare", addCompare},   {"diff", addDiff},       {"design", addDesign},       {"schema", addSchema},
    {"export", addExport},     {"library", addLibrary}, {"charts", addCharts, true}, {"completion", addCompletion},
};

/// Qt wants a UTF-8 locale and says so on standard error when it has none; texts here are UTF-8 in any case.
void ensureUtf8Locale() {
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    // The country and its way of writing numbers stay as they were asked for: Qt knows them without the system's help.
    if (qEnvironmentVariableIsSet("LC_ALL")) {
        qputenv("LANG", qgetenv("LC_ALL"));
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
#endif
}

QtMessageHandler qtSays = nullptr;

/// Qt wants a private folder for the session and says so when there is none, as in a cron job; without a window nothing
/// is kept there.
void ensureNoWordAboutTheSession() {
    qtSays = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        if (!message.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR not set"))
            qtSays(type, context, message);
    });
}

/// --version at every level, as --help is.
void addVersionBelow(CLI::App &app, const std::string &version) {
    for (CLI::App *subcommand : app.get_subcommands({})) {
        subcommand->set_version_flag("--version", version, text("Print the version").toStdString());
        addVersionBelow(*subcommand, version);
    }
}

} // namespace

bool isCliCall(int argc, char **argv) {
    if (argc < 2)
        return false;
    const std::string first = argv[1];
    if (first == "--help" || first == "-h" || first == "--version")
        return true;
    return std::any_of(std::begin(Subcommands), std::end(Subcommands),
                       [&](const Subcommand &s) { return first == s.name; });
}

int runCli(int argc, char **argv) {
    ensureUtf8Locale();
    const bool draws =
        argc > 1 && ((std::strcmp(argv[1], "export") == 0 && paintsDocument(argc, argv)) ||
                     std::any_of(std::begin(Subcommands), std::end(Subcommands),
                                 [&](const Subcommand &s) { return s.draws && std::strcmp(argv[1], s.name) == 0; }));
    if (draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        ensureNoWordAboutTheSession();
    }
    const std::unique_ptr<QCoreApplication> application(draws ? new QApplication(argc, argv)
                                                              : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(QStringLiteral("stepline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STEPLINE_VERSION));
    useLanguage(Language::System);

    int exitCode = Fine;
    const std::string version = "stepline " STEPLINE_VERSION;
    CLI::App app(
        text("Draw multi-channel message sequences and forecast them. Without a subcommand the window opens; files "
             "given then are opened in it.")
            .toStdString(),
        "stepline");
    app.set_version_flag("--version", version, text("Print the version").toStdString());
    app.set_help_flag("--help,-h", text("Print this help").toStdString());
    app.footer(text("“-” as a FILE reads standard input. Exit codes: 0 fine, 1 the file has problems, 2 wrong usage, "
                    "3 anything else.")
                   .toStdString());
    for (const Subcommand &subcommand : Subcommands)
        subcommand.add(app, exitCode);
    addVersionBelow(app, version);
    app.require_subcommand(1);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == int(CLI::ExitCodes::Success))
            return app.exit(error); // --help and --version
        complain(text("%1. “stepline --help” says what can be written.").arg(QString::fromUtf8(error.what())));
        return WrongUsage;
    }
    return exitCode;
}

} // namespace stepline::cli

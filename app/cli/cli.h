#pragma once

#include "core/json/files.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace CLI {
class App;
}

namespace stepline::cli {

/// What the program returns.
enum ExitCode { Fine = 0, FileHasProblems = 1, WrongUsage = 2, AnythingElse = 3 };

// One function per subcommand, each in a file of its own. It adds the subcommand with its options to @p app; when that
// subcommand is called, its callback does the work and sets @p exitCode. A new one needs a row in the table of cli.cpp.
void addValidate(CLI::App &app, int &exitCode);
void addFormat(CLI::App &app, int &exitCode);
void addTrace(CLI::App &app, int &exitCode);
void addPreview(CLI::App &app, int &exitCode);
void addCompare(CLI::App &app, int &exitCode);
void addDesign(CLI::App &app, int &exitCode);
void addDiff(CLI::App &app, int &exitCode);
void addSchema(CLI::App &app, int &exitCode);
void addExport(CLI::App &app, int &exitCode);
void addCharts(CLI::App &app, int &exitCode);
void addLibrary(CLI::App &app, int &exitCode);
void addCompletion(CLI::App &app, int &exitCode);

/// True when the arguments call a subcommand, --help or --version: then runCli() does everything and no window opens.
bool isCliCall(int argc, char **argv);
/// Runs the subcommand with a QCoreApplication of its own (no display needed) and returns the exit code.
int runCli(int argc, char **argv);

// Helpers for the subcommands.

/// An argument or path as CLI11 gives it.
QString argument(const std::string &utf8);
/// The bytes of a file, or of standard input for "-".
Result<QByteArray> readInput(const QString &path);
/// How the file is called in messages: its path, or "<stdin>".
QString fileLabel(const QString &path);
/// Writes to standard output. False, after a sentence on standard error, when that fails (a full disk, a closed pipe).
bool print(const QByteArray &bytes);
/// The text without what could steer a terminal: control characters and changes of the writing direction.
QString forTerminal(const QString &text);
/// One sentence to standard error.
void complain(const QString &sentence);
/// Problems to standard error, one a line: FILE:LINE:COLUMN: severity: pointer: sentence. 1:1 where the place is not
/// known.
void printProblems(const QString &file, const Problems &problems);
/// The exit code for a file that could not be opened because of @p problems: it could not be read at all (3), or it
/// could and holds errors (1).
int exitCodeFor(const Problems &problems);

/// Reads and decodes; on failure prints the problems, sets @p exitCode and returns nothing. Warnings of the reader are
/// printed too.
std::optional<SequenceFile> openSequence(const QString &path, int &exitCode);
std::optional<ProfileFile> openProfile(const QString &path, int &exitCode);
std::optional<Script> openScript(const QString &path, int &exitCode);

} // namespace stepline::cli

// Reading and printing, the same for every subcommand.
#include "app/cli/cli.h"

#include "core/base/text.h"

#include <QFile>
#include <cstdio>

namespace stepline::cli {

QString argument(const std::string &utf8) {
    return QString::fromStdString(utf8);
}

QString fileLabel(const QString &path) {
    return path == u'-' ? QStringLiteral("<stdin>") : path;
}

Result<QByteArray> readInput(const QString &path) {
    if (path != u'-')
        return readFileBytes(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        Problem problem;
        problem.structural = true;
        problem.rule = QStringLiteral("unreadable");
        problem.message = text("Standard input cannot be read: %1.").arg(input.errorString());
        return problem;
    }
    // One byte more than is allowed is enough to know that it is too much; the parser then says so.
    QByteArray bytes;
    const qint64 most = JsonLimits().bytes + 1;
    while (bytes.size() < most) {
        const QByteArray more = input.read(most - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

bool print(const QByteArray &bytes) {
    const bool written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    if (std::fflush(stdout) == 0 && written)
        return true;
    complain(text("The result could not be written to standard output. Is the disk full, or the pipe closed?"));
    return false;
}

QString forTerminal(const QString &text) {
    QString safe = text;
    for (QChar &c : safe)
        if (c.category() == QChar::Other_Control || (c >= u'\u202A' && c <= u'\u202E') ||
            (c >= u'\u2066' && c <= u'\u2069'))
            c = QChar::ReplacementCharacter;
    return safe;
}

void complain(const QString &sentence) {
    const QByteArray line = forTerminal(sentence).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

void printProblems(const QString &file, const Problems &problems) {
    for (const Problem &problem : problems)
        complain(QStringLiteral("%1:%2:%3: %4: %5: %6")
                     .arg(file, QString::number(std::max(1, problem.line)),
                          QString::number(std::max(1, problem.column)), severityName(problem.severity), problem.pointer,
                          problem.message));
}

int exitCodeFor(const Problems &problems) {
    for (const Problem &problem : problems)
        if (problem.rule == QStringLiteral("unreadable"))
            return AnythingElse;
    return allFine(problems) ? Fine : FileHasProblems;
}

namespace {

template <typename T>
std::optional<T> openWith(Result<T> (*read)(const QByteArray &), const QString &path, int &exitCode) {
    const auto failed = [&](const Problems &problems) {
        printProblems(fileLabel(path), problems);
        exitCode = exitCodeFor(problems);
        return std::nullopt;
    };
    const Result<QByteArray> bytes = readInput(path);
    if (!bytes)
        return failed(bytes.problems());
    Result<T> result = read(*bytes);
    if (!result)
        return failed(result.problems());
    printProblems(fileLabel(path), result.problems());
    return std::move(result).value();
}

} // namespace

std::optional<SequenceFile> openSequence(const QString &path, int &exitCode) {
    return openWith<SequenceFile>(readSequence, path, exitCode);
}

std::optional<ProfileFile> openProfile(const QString &path, int &exitCode) {
    return openWith<ProfileFile>(readProfile, path, exitCode);
}

std::optional<Script> openScript(const QString &path, int &exitCode) {
    return openWith<Script>(readScript, path, exitCode);
}

} // namespace stepline::cli

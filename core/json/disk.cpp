// Files on disk and in the program's resources.
#include "core/base/file_error.h"
#include "core/base/text.h"
#include "core/json/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

// The resources are in a static library: a linker leaves them out unless something asks for them. (A macro of Qt that
// must stand outside every namespace.)
static void keepResources() {
    Q_INIT_RESOURCE(stepline);
}

namespace stepline {

void initResources() {
    keepResources();
}

namespace {

Problem unreadable(const QString &sentence) {
    Problem problem;
    problem.structural = true;
    problem.rule = QStringLiteral("unreadable");
    problem.message = sentence;
    return problem;
}

Problem unwritable(const QString &sentence) {
    Problem problem;
    problem.rule = QStringLiteral("unwritable");
    problem.message = sentence;
    return problem;
}

QString shown(const QString &path) {
    return QDir::toNativeSeparators(path);
}

/// What is at the path, when it is no regular file; empty when it is one.
QString whyNotAFile(const QFileInfo &info, const QString &path) {
    if (info.isSymLink() && !info.exists())
        return text("“%1” points to “%2”, which does not exist. Choose another file.")
            .arg(shown(path), shown(info.symLinkTarget()));
    if (!info.exists())
        return text("“%1” does not exist. Check the name and the folder.").arg(shown(path));
    if (info.isDir())
        return text("“%1” is a folder. Choose a file in it.").arg(shown(path));
    if (!info.isFile())
        return text("“%1” is not an ordinary file but a pipe or device. Choose an ordinary file.").arg(shown(path));
    return {};
}

} // namespace

Result<QByteArray> readFileBytes(const QString &path, qint64 limit) {
    if (path.isEmpty() || path.contains(QChar(0)))
        return unreadable(text("The name of the file is empty or holds a character no name may hold."));
    // Asked before opening: opening a pipe would wait for ever.
    if (const QString why = whyNotAFile(QFileInfo(path), path); !why.isEmpty())
        return unreadable(why);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(
            text("“%1” cannot be opened: %2. Check that you may read it.").arg(shown(path), reasonOf(file)));
    const auto tooLarge = [&] {
        Problem problem =
            unreadable(text("“%1” is larger than %2 MiB, the most that can be opened. Split it into smaller files.")
                           .arg(shown(path), QString::number(limit / (1024 * 1024))));
        problem.rule = QStringLiteral("too-large");
        return problem;
    };
    if (file.size() > limit)
        return tooLarge();
    QByteArray bytes = file.read(limit + 1); // it may grow, and files in /proc have no size
    if (file.error() != QFile::NoError)
        return unreadable(text("“%1” cannot be read: %2.").arg(shown(path), reasonOf(file)));
    if (bytes.size() > limit)
        return tooLarge();
    return bytes;
}

std::optional<Problem> writeFileSafely(const QString &path, const QByteArray &bytes) {
    const QFileInfo info(path);
    if (info.isDir())
        return unwritable(text("“%1” is a folder. Choose a file name.").arg(shown(path)));
    if (info.exists() && !info.isFile())
        return unwritable(text("“%1” is a pipe or device. Choose an ordinary file.").arg(shown(path)));
    // QSaveFile follows a link to its target itself, and keeps the permissions of a file that is there.
    QSaveFile file(path);
    const auto failed = [&] {
        const QString why = reasonOf(file);
        file.cancelWriting();
        return unwritable(
            text("“%1” could not be saved: %2. The file is as it was; free some space, or save to another folder.")
                .arg(shown(path), why));
    };
    if (!file.open(QIODevice::WriteOnly)) {
        const QString folder = info.absolutePath();
        if (!QFileInfo::exists(folder))
            return unwritable(text("“%1” could not be saved: the folder “%2” does not exist. Choose another folder.")
                                  .arg(shown(path), shown(folder)));
        return unwritable(
            text("“%1” could not be saved: %2. Choose a folder you may write to.").arg(shown(path), reasonOf(file)));
    }
    // A short write is no error to QSaveFile, and commit() would put the shortened file in the old one's place.
    if (file.write(bytes) != bytes.size() || !file.flush())
        return failed();
    if (!file.commit())
        return failed();
    return std::nullopt;
}

QByteArray resourceBytes(const QString &path) {
    initResources();
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "resourceBytes", qPrintable(path));
    return open ? file.readAll() : QByteArray();
}

namespace {

QStringList resources(const QString &folder, const QString &pattern) {
    initResources();
    QStringList paths;
    const auto names = QDir(folder).entryList({pattern}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths << folder + u'/' + name;
    return paths;
}

} // namespace

QStringList galleryPaths() {
    return resources(QStringLiteral(":/gallery"), QStringLiteral("*.sequence.json"));
}

QStringList builtInProfilePaths() {
    return resources(QStringLiteral(":/profiles"), QStringLiteral("*.profile.json"));
}

QString defaultProfilePath() {
    return QStringLiteral(":/profiles/human-opens.profile.json");
}

} // namespace stepline

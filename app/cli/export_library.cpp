// export --library: the whole library, one file a template or one sheet of all.
#include "app/cli/export_library.h"

#include "app/cli/cli.h"
#include "app/cli/library_sheet.h"
#include "core/base/file_error.h"
#include "core/base/text.h"
#include "core/export/file_name.h"
#include "core/storage/library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QThreadPool>
#include <filesystem>
#include <mutex>
#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace stepline::cli {

namespace {

int failed(const Problems &problems) {
    for (const Problem &problem : problems)
        complain(problem.message);
    return AnythingElse;
}

/// As writeFileSafely(), but for one of thousands: whole or not at all, and it reaches the disk when Writers::finish()
/// says so, once for all, instead of waiting for the disk at each.
std::optional<Problem> writeOneOfMany(const QString &path, const QByteArray &bytes) {
    QFile file(path + QStringLiteral(".part"));
    bool whole =
        file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size() && file.flush();
    QString why = reasonOf(file);
    file.close();
    if (whole) {
        std::error_code error;
        std::filesystem::rename(std::filesystem::path(file.fileName().toStdU16String()),
                                std::filesystem::path(path.toStdU16String()), error);
        whole = !error;
        why = QString::fromStdString(error.message());
    }
    if (whole)
        return std::nullopt;
    file.remove();
    Problem problem;
    problem.rule = QStringLiteral("unwritable");
    problem.message = text("“%1” could not be saved: %2. Free some space, or choose another folder.").arg(path, why);
    return problem;
}

/// Writes files on several threads. Remembers the first problem.
class Writers {
public:
    void write(const QString &path, const QByteArray &bytes) {
        m_pool.start([this, path, bytes] {
            if (auto problem = writeOneOfMany(path, bytes)) {
                const std::lock_guard lock(m_mutex);
                if (!m_problem)
                    m_problem = std::move(problem);
            }
        });
    }
    bool hasFailed() {
        const std::lock_guard lock(m_mutex);
        return m_problem.has_value();
    }
    /// When it returns without a problem, all are on the disk of @p folder.
    std::optional<Problem> finish(const QString &folder) {
        m_pool.waitForDone();
#ifdef Q_OS_LINUX
        if (!m_problem) {
            const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
            if (descriptor >= 0) {
                ::syncfs(descriptor);
                ::close(descriptor);
            }
        }
#else
        Q_UNUSED(folder)
#endif
        return m_problem;
    }

private:
    std::mutex m_mutex;
    std::optional<Problem> m_problem;
    QThreadPool m_pool; // the last: its end waits for what still uses the others
};

/// A template of the library and the file that it becomes.
struct Planned {
    TemplateRow row;
    QString path;
    bool isWritten = false; ///< the file is there already, with just that content
};

/// Templates of one key get numbers. The same library gives the same names, whatever was edited last.
std::vector<Planned> planFiles(std::vector<TemplateRow> rows, const QString &folder) {
    std::ranges::sort(rows, {}, [](const TemplateRow &row) { return std::pair(row.key, row.id); });
    std::vector<Planned> files;
    QSet<QString> taken; // case is no difference on some systems
    for (TemplateRow &row : rows) {
        const QString base = fileNameFor(row.key);
        QString name = base;
        for (int number = 2; taken.contains(name.toLower()); ++number)
            name = QStringLiteral("%1-%2").arg(base).arg(number);
        taken.insert(name.toLower());
        files.push_back({std::move(row), QDir(folder).filePath(name + QStringLiteral(".sequence.json"))});
    }
    return files;
}

/// Files that are in the way: there already, with another content. Looked at before the first is written.
QStringList inTheWay(Library &library, std::vector<Planned> &files) {
    QStringList names;
    for (Planned &file : files) {
        if (!QFileInfo(file.path).exists())
            continue;
        const auto json = library.currentJson(file.row.id);
        const auto there = readFileBytes(file.path);
        file.isWritten = json && there && *json == *there;
        if (json && !file.isWritten)
            names << QFileInfo(file.path).fileName();
    }
    return names;
}

int writeTemplates(Library &library, const QString &folder, bool overwrite) {
    if (folder.isEmpty() || folder == u'-') {
        complain(text("A library is many files. Add --out FOLDER."));
        return WrongUsage;
    }
    auto page = library.find({}, 0, -1);
    if (!page)
        return failed(page.problems());
    std::vector<Planned> files = planFiles(std::move(page.value().rows), folder);
    if (!QDir().mkpath(folder)) {
        complain(text("The folder “%1” cannot be made. Choose another place.").arg(folder));
        return AnythingElse;
    }
    const QStringList differing = inTheWay(library, files);
    if (!differing.isEmpty() && !overwrite) {
        complain(
            text("%n file(s) in “%1” are there already and differ, “%2” first. Nothing was written. Choose another "
                 "folder, or add --overwrite.",
                 nullptr, int(differing.size()))
                .arg(folder, differing.front()));
        return AnythingElse;
    }
    Writers writers;
    int written = 0, unreadable = 0;
    for (const Planned &file : files) {
        const auto json = file.isWritten ? Result<QByteArray>(QByteArray()) : library.currentJson(file.row.id);
        if (!json) { // damaged: the others are written all the same
            complain(forTerminal(json.problems().front().message));
            ++unreadable;
            continue;
        }
        if (!file.isWritten)
            writers.write(file.path, *json);
        ++written;
        if (writers.hasFailed())
            break; // a full disk is told once, not ten thousand times
    }
    if (const auto problem = writers.finish(folder))
        return failed({*problem});
    const QString said = text("%n template(s) written to %1.", nullptr, written).arg(folder);
    return print((said + u'\n').toUtf8()) && unreadable == 0 ? Fine : AnythingElse;
}

} // namespace

bool isLibraryFormat(const std::string &format) {
    return format == "json" || format == "csv" || format == "html";
}

int exportLibrary(const QString &path, const std::string &format, const QString &out, bool overwrite) {
    if (!path.isEmpty() && !QFileInfo::exists(path)) {
        complain(text("There is no library “%1”. Check the path.").arg(path));
        return AnythingElse;
    }
    const auto library = Library::open(path);
    if (!library)
        return failed(library.problems());
    if (format == "json")
        return writeTemplates(**library, out, overwrite);
    TemplateQuery query;
    query.sort = TemplateSort::Name;
    const auto bytes = librarySheet(**library, query, format == "html" ? SheetFormat::Html : SheetFormat::Csv);
    return putSheet(bytes, out);
}

} // namespace stepline::cli

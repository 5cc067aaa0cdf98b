// export --library: the whole library, one file a template or one sheet of all.
#include "app/cli/export_library.h"

#include "app/cli/cli.h"
#include "app/cli/library_sheet.h"
#include "core/base/text.h"
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
    QString why =
        file.error() == QFile::NoError ? text("the disk is full or a size limit is reached") : file.errorString();
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
    QThreadPool m_pool;
    std::mutex m_mutex;
    std::optional<Problem> m_problem;
};

int writeTemplates(Library &library, const QString &folder) {
    if (folder.isEmpty() || folder == u'-') {
        complain(text("A library is many files. Add --out FOLDER."));
        return WrongUsage;
    }
    if (!QDir().mkpath(folder)) {
        complain(text("The folder “%1” cannot be made. Choose another place.").arg(folder));
        return AnythingElse;
    }
    auto page = library.find({}, 0, -1);
    if (!page)
        return failed(page.problems());
    // The same library gives the same names, whatever was edited last.
    std::vector<TemplateRow> &rows = page.value().rows;
    std::ranges::sort(rows, {}, [](const TemplateRow &row) { return std::pair(row.key, row.id); });
    Writers writers;
    QSet<QString> taken;
    for (const TemplateRow &row : rows) {
        const auto json = library.currentJson(row.id);
        if (!json)
            return failed(json.problems());
        const QString key = row.key.isEmpty() ? QStringLiteral("template") : row.key;
        QString name = key;
        for (int number = 2; taken.contains(name); ++number)
            name = QStringLiteral("%1-%2").arg(key).arg(number);
        taken.insert(name);
        writers.write(QDir(folder).filePath(name + QStringLiteral(".sequence.json")), *json);
        if (writers.hasFailed())
            break; // a full disk is told once, not ten thousand times
    }
    if (const auto problem = writers.finish(folder))
        return failed({*problem});
    const QString said = text("%n template(s) written to %1.", nullptr, int(rows.size())).arg(folder);
    return print((said + u'\n').toUtf8()) ? Fine : AnythingElse;
}

} // namespace

bool isLibraryFormat(const std::string &format) {
    return format == "json" || format == "csv" || format == "html";
}

int exportLibrary(const QString &path, const std::string &format, const QString &out) {
    if (!path.isEmpty() && !QFileInfo::exists(path)) {
        complain(text("There is no library “%1”. Check the path.").arg(path));
        return AnythingElse;
    }
    const auto library = Library::open(path);
    if (!library)
        return failed(library.problems());
    if (format == "json")
        return writeTemplates(**library, out);
    TemplateQuery query;
    query.sort = TemplateSort::Name;
    const auto bytes = librarySheet(**library, query, format == "html" ? SheetFormat::Html : SheetFormat::Csv);
    if (!bytes)
        return failed(bytes.problems());
    if (out.isEmpty() || out == u'-')
        return print(*bytes) ? Fine : AnythingElse;
    if (const auto problem = writeFileSafely(out, *bytes))
        return failed({*problem});
    return Fine;
}

} // namespace stepline::cli

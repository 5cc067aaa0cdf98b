#include "ui/mainwindow/workspace.h"

#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "core/model/new_template.h"
#include "core/storage/adopt.h"
#include "core/storage/team_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <utility>

namespace stepline {

namespace {

const QString OpenTabs = QStringLiteral("open-tabs");
const QString CurrentTab = QStringLiteral("current-tab");

template <typename T> Problem firstProblem(const Result<T> &result) {
    return result.problems().value(0);
}

/// The library that is used while the one that is wanted cannot be.
QString standInPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/stand-in.sqlite");
}

/// "x.json" → "x.json.bak", the older ones "x.json.2.bak" … up to @p count of them. A file that is not there has none.
std::optional<Problem> keepBackup(const QString &path, int count) {
    const auto copy = [&path](int number) {
        return number == 1 ? path + QStringLiteral(".bak") : QStringLiteral("%1.%2.bak").arg(path).arg(number);
    };
    const Result<QByteArray> bytes = readFileBytes(path);
    const Result<QByteArray> last = readFileBytes(copy(1));
    if (!bytes.ok() || (last.ok() && last.value() == bytes.value()))
        return std::nullopt; // nothing to keep, or kept already
    for (int number = count; number > 1; --number) {
        QFile::remove(copy(number));
        QFile::rename(copy(number - 1), copy(number));
    }
    return writeFileSafely(copy(1), bytes.value());
}

} // namespace

/// A template as the library has it and, of a file's working copy, the file as it was when last read or written here.
struct Workspace::Found {
    Result<OpenedTemplate> opened;
    Result<SequenceFile> base = Problems(); ///< decoded; of one that was opened
    QByteArray fileBytes;

    /// On the library's thread, so that the window need not wait while a long template is read.
    static Found in(Library &library, const QString &id) {
        Found found{library.openTemplate(id)};
        if (!found.opened.ok())
            return found;
        std::optional<JsonValue> &root = found.opened.value().root;
        found.base = root ? readSequence(found.opened->base, std::move(*root)) : readSequence(found.opened->base);
        root.reset();
        if (!found.opened->row.filePath.isEmpty())
            if (const Result<QByteArray> saved = library.versionJson(id, found.opened->row.version); saved.ok())
                found.fileBytes = saved.value();
        return found;
    }
};

Workspace::Workspace(QObject *parent) : QObject(parent) {
    connect(&m_library, &LibraryThread::opened, this, [this] {
        Q_EMIT libraryOpened();
        adopt();
        if (m_reopens)
            reopen();
        else
            Q_EMIT restoredOpen({});
    });
    connect(&m_library, &LibraryThread::becameWritable, this, [this] {
        Q_EMIT libraryOpened();
        adopt();
    });
    connect(&m_library, &LibraryThread::failed, this, &Workspace::libraryFailed);
    connect(&m_library, &LibraryThread::rescued, this, &Workspace::libraryRescued);
    connect(&m_library, &LibraryThread::canOpen, this, &Workspace::leaveStandIn);
}

Workspace::~Workspace() {
    settle();
}

OpenTemplate *Workspace::find(const QString &id) const {
    for (OpenTemplate *open : m_open)
        if (open->id() == id)
            return open;
    return nullptr;
}

void Workspace::openLibrary(const QString &path, bool keepsTabs, bool reopens) {
    m_keepsTabs = keepsTabs;
    m_reopens = reopens;
    m_wanted = path;
    m_library.open(path);
}

void Workspace::takeTeam() {
    const QList<OpenTemplate *> open = m_open;
    for (OpenTemplate *one : open)
        close(one);
    m_standIn = false;
    m_keepsTabs = m_reopens = true;
    m_library.takeTeam();
}

void Workspace::openStandIn() {
    m_standIn = true;
    QDir().mkpath(QFileInfo(standInPath()).absolutePath());
    m_library.open(standInPath());
}

void Workspace::tryAgain() {
    m_library.tryAgain(m_wanted);
}

void Workspace::leaveStandIn() {
    settle();
    if (m_library.isOpen() &&
        std::any_of(m_open.begin(), m_open.end(), [](OpenTemplate *open) { return !open->keeper()->settled(); }))
        return; // edits that are in the window only would be lost: later
    const bool keepsTabs = std::exchange(m_keepsTabs, false);
    m_leftOpen.clear();
    for (OpenTemplate *open : QList<OpenTemplate *>(m_open)) {
        m_leftOpen << open->id();
        close(open);
    }
    m_keepsTabs = keepsTabs;
    m_standIn = false;
    m_library.open(m_wanted);
}

void Workspace::adopt() {
    if (m_standIn || m_library.team() || !m_library.isWritable() || !QFileInfo::exists(standInPath()) ||
        QFileInfo(standInPath()) == QFileInfo(m_library.path()))
        return;
    m_library.ask<Adopted>(
        this, [left = m_leftOpen](Library &library) { return adoptTemplates(library, standInPath(), left); },
        [this, left = std::exchange(m_leftOpen, {})](const Adopted &found) {
            for (const QString &id : left)
                if (const auto there = found.ids.constFind(id); there != found.ids.constEnd())
                    openTemplate(*there);
            if (!found.ids.isEmpty()) {
                Q_EMIT adopted(int(found.ids.size()));
                Q_EMIT libraryChanged();
            }
            if (!found.problems.isEmpty())
                Q_EMIT failed(found.problems.first());
        });
}

void Workspace::show(const Found &found) {
    const Result<OpenedTemplate> &opened = found.opened;
    if (!opened.ok()) {
        Q_EMIT failed(firstProblem(opened));
        return;
    }
    if (OpenTemplate *present = find(opened->row.id)) {
        Q_EMIT this->opened(present);
        return;
    }
    if (!found.base.ok()) {
        Q_EMIT failed(firstProblem(found.base));
        return;
    }
    auto *open = new OpenTemplate(opened.value(), found.base->root, &m_library, this);
    open->setFileBytes(found.fileBytes);
    m_open << open;
    connect(open->keeper(), &JournalKeeper::trouble, this, &Workspace::trouble);
    connect(open->keeper(), &JournalKeeper::written, this, [this] { Q_EMIT libraryChanged(); });
    Q_EMIT this->opened(open);
    for (const Problem &problem : opened.problems()) // what was found damaged, and what was rescued
        Q_EMIT failed(problem);
}

void Workspace::openTemplate(const QString &id) {
    if (OpenTemplate *present = find(id)) {
        Q_EMIT opened(present);
        return;
    }
    m_library.ask<Found>(
        this, [id](Library &library) { return Found::in(library, id); }, [this](const Found &found) { show(found); });
}

void Workspace::openFile(const QString &path) {
    for (OpenTemplate *open : std::as_const(m_open)) // its tab's edits would stand on a base that was read anew
        if (open->isFile() && QFileInfo(open->row().filePath) == QFileInfo(path)) {
            Q_EMIT opened(open);
            return;
        }
    const Result<QByteArray> bytes = readFileBytes(path);
    if (!bytes.ok()) {
        Q_EMIT failed(firstProblem(bytes));
        return;
    }
    const Result<SequenceFile> file = readSequence(bytes.value());
    if (!file.ok()) {
        Problem problem = firstProblem(file);
        problem.message = tr("“%1” cannot be opened. Line %2, column %3: %4")
                              .arg(QFileInfo(path).fileName())
                              .arg(problem.line)
                              .arg(problem.column)
                              .arg(problem.message);
        Q_EMIT failed(problem);
        return;
    }
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_library.ask<Found>(
        this,
        [absolute, bytes = bytes.value()](Library &library) -> Found {
            const Result<TemplateRow> row = library.openFile(absolute, bytes);
            return row.ok() ? Found::in(library, row->id) : Found{row.problems()};
        },
        [this](const Found &found) { show(found); });
}

void Workspace::addTemplate(const QByteArray &json) {
    m_library.ask<Found>(
        this,
        [json](Library &library) -> Found {
            const Result<TemplateRow> row = library.addTemplate(json);
            return row.ok() ? Found::in(library, row->id) : Found{row.problems()};
        },
        [this](const Found &found) {
            show(found);
            Q_EMIT libraryChanged();
        });
}

void Workspace::duplicate(const QString &id) {
    const auto copy = [](const QByteArray &bytes) -> QByteArray {
        const Result<SequenceFile> file = readSequence(bytes);
        if (!file.ok())
            return {};
        return writeJson(copyOfTemplate(file->root, tr("%1 (copy)").arg(file->value.name))) + '\n';
    };
    if (OpenTemplate *open = find(id)) {
        addTemplate(copy(open->editor()->bytes()));
        return;
    }
    m_library.ask<Result<OpenedTemplate>>(
        this, [id](Library &library) { return library.openTemplate(id); },
        [this, copy](Result<OpenedTemplate> opened) {
            if (!opened.ok()) {
                Q_EMIT failed(firstProblem(opened));
                return;
            }
            const Result<SequenceFile> file = readSequence(opened->base);
            if (!file.ok()) {
                Q_EMIT failed(firstProblem(file));
                return;
            }
            OpenTemplate asLeft(opened.value(), file->root, &m_library);
            addTemplate(copy(asLeft.editor()->bytes()));
        });
}

void Workspace::addTemplates(const QList<QByteArray> &sequences) {
    m_library.ask<Problems>(
        this,
        [sequences](Library &library) {
            Problems problems;
            for (const QByteArray &json : sequences)
                if (const Result<TemplateRow> row = library.addTemplate(json); !row.ok())
                    problems << firstProblem(row);
            return problems;
        },
        [this](const Problems &problems) {
            if (!problems.isEmpty())
                Q_EMIT failed(problems.first());
            Q_EMIT libraryChanged();
        });
}

void Workspace::setArchived(const QString &id, const QString &name, bool archived) {
    m_library.ask<std::optional<Problem>>(
        this, [id, archived](Library &library) { return library.setArchived(id, archived); },
        [this, id, name, archived](std::optional<Problem> problem) {
            if (problem)
                Q_EMIT failed(*problem);
            else if (archived)
                Q_EMIT this->archived(id, name);
            Q_EMIT libraryChanged();
        });
}

void Workspace::remove(const QString &id, const QString &name) {
    if (OpenTemplate *open = find(id))
        close(open);
    m_library.ask<std::optional<Problem>>(
        this, [id](Library &library) { return library.removeTemplate(id); },
        [this, id, name](std::optional<Problem> problem) {
            if (problem)
                Q_EMIT failed(*problem);
            else
                Q_EMIT removed(id, name);
            Q_EMIT libraryChanged();
        });
}

void Workspace::restore(const QString &id) {
    m_library.ask<std::optional<Problem>>(
        this, [id](Library &library) { return library.restoreTemplate(id); },
        [this, id](std::optional<Problem> problem) {
            if (problem)
                Q_EMIT failed(*problem);
            else
                openTemplate(id);
            Q_EMIT libraryChanged();
        });
}

void Workspace::save(OpenTemplate *open, bool overwrite) {
    if (open->isFile() && !overwrite) {
        const Result<QByteArray> onDisk = readFileBytes(open->row().filePath);
        if (onDisk.ok() && onDisk.value() != open->fileBytes()) {
            Q_EMIT fileChangedOutside(open);
            return;
        }
    }
    open->keeper()->flush();
    const QByteArray json = open->editor()->bytes();
    const int position = open->editor()->undoStack()->index();
    if (open->isFile()) {
        if (m_backups > 0)
            if (const auto problem = keepBackup(open->row().filePath, m_backups)) {
                Q_EMIT failed(*problem);
                return;
            }
        if (const auto problem = writeFileSafely(open->row().filePath, json)) {
            Q_EMIT failed(*problem);
            return;
        }
        open->setFileBytes(json);
    }
    m_library.ask<Result<VersionRow>>(
        this, [id = open->id(), json, position](Library &library) { return library.saveVersion(id, json, position); },
        [this, id = open->id(), position](const Result<VersionRow> &version) {
            if (!version.ok()) {
                const Problem problem = firstProblem(version);
                if (problem.rule == QLatin1String(TeamConflictRule) || problem.rule == QLatin1String(TeamGoneRule))
                    Q_EMIT conflicted(id, problem);
                else
                    Q_EMIT failed(problem);
                return;
            }
            Q_EMIT libraryChanged();
            OpenTemplate *still = find(id);
            if (!still)
                return;
            TemplateRow row = still->row();
            row.version = version->number;
            still->setRow(row);
            // Edits made while the version was written keep the template modified.
            if (still->editor()->undoStack()->index() == position)
                still->editor()->undoStack()->setClean();
            Q_EMIT saved(still, version->number);
        });
}

std::optional<Problem> Workspace::exportJson(OpenTemplate *open, const QString &path) {
    return writeFileSafely(path, canonicalForm(open->editor()->document()->json(), FileKind::Sequence));
}

void Workspace::saveAs(OpenTemplate *open, const QString &path) {
    if (const auto problem = writeFileSafely(path, open->editor()->bytes())) {
        Q_EMIT failed(*problem);
        return;
    }
    if (open->isFile())
        close(open, true);
    openFile(path);
}

void Workspace::close(OpenTemplate *open, bool discard) {
    open->keeper()->flush();
    Q_EMIT aboutToClose(open);
    m_open.removeOne(open);
    const QString id = open->id();
    open->deleteLater();
    if (discard)
        m_library.ask<std::optional<Problem>>(
            this, [id](Library &library) { return library.discardWorkingCopy(id); },
            [this](std::optional<Problem> problem) {
                if (problem)
                    Q_EMIT failed(*problem);
            });
    Q_EMIT closed(id);
}

void Workspace::settle() {
    for (OpenTemplate *open : std::as_const(m_open))
        open->keeper()->flush();
    m_library.flush();
    QCoreApplication::sendPostedEvents(&m_library); // its answers
}

bool Workspace::isKept() const {
    return m_library.isWritable() &&
           std::all_of(m_open.begin(), m_open.end(), [](OpenTemplate *open) { return open->keeper()->settled(); });
}

void Workspace::rememberOpen(const QStringList &ids, const QString &currentId) {
    if (!m_keepsTabs)
        return;
    m_library.ask<std::optional<Problem>>(
        this,
        [tabs = ids.join(u'\n'), currentId](Library &library) {
            if (auto problem = library.setSetting(OpenTabs, tabs))
                return problem;
            return library.setSetting(CurrentTab, currentId);
        },
        [](const std::optional<Problem> &) {}); // a read-only library forgets the tabs; nothing is lost
}

void Workspace::reopen() {
    struct Left {
        std::vector<Found> tabs;
        QString current;
    };
    m_library.ask<std::shared_ptr<Left>>(
        this,
        [](Library &library) {
            auto left = std::make_shared<Left>();
            const Result<QString> tabs = library.setting(OpenTabs), current = library.setting(CurrentTab);
            if (current.ok())
                left->current = current.value();
            if (tabs.ok())
                for (const QString &id : tabs->split(u'\n', Qt::SkipEmptyParts))
                    left->tabs.push_back(Found::in(library, id));
            return left;
        },
        [this](const std::shared_ptr<Left> &left) {
            for (const auto &tab : left->tabs)
                if (tab.opened.ok()) // one removed meanwhile is simply not there any more
                    show(tab);
            Q_EMIT restoredOpen(left->current);
        });
}

} // namespace stepline

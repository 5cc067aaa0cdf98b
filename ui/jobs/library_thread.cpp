#include "ui/jobs/library_thread.h"

#include "core/storage/backups.h"
#include "core/storage/rescue.h"

#include <QFileInfo>

namespace stepline {

namespace {
constexpr int TendMs = 3000; ///< how soon it is noticed that the team's server is gone or back
}

LibraryThread::LibraryThread(QObject *parent) : QObject(parent), m_worker(new QObject) {
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("library"));
    m_thread.start();
}

LibraryThread::~LibraryThread() {
    if (m_probe.joinable())
        m_probe.join();
    // Queued behind all work: a connection belongs to its thread and is closed there.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            delete m_tending;
            m_ready.reset();
            m_library.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

void LibraryThread::open(const QString &path) {
    QMetaObject::invokeMethod(m_worker, [this, path] {
        m_team = nullptr;
        m_library.reset();
        Result<std::unique_ptr<Library>> result = openOrRescue(path);
        if (!result.ok()) {
            const Problem problem = result.problems().value(0);
            QMetaObject::invokeMethod(this, [this, problem] {
                m_open = false;
                m_teamState.reset();
                Q_EMIT failed(problem);
            });
            return;
        }
        m_library = std::move(result).value();
        tell(*m_library, &LibraryThread::opened);
    });
}

Result<std::unique_ptr<Library>> LibraryThread::openOrRescue(const QString &path) {
    Result<std::unique_ptr<Library>> result = Library::open(path);
    if (result.ok() || !isDamage(result.problems().value(0)))
        return result;
    const Result<Rescue> rescue = rescueLibrary(path.isEmpty() ? Library::defaultPath() : path);
    if (!rescue.ok())
        return rescue.problems();
    if (!rescue->kept.isEmpty())
        QMetaObject::invokeMethod(this, [this, sentence = rescue->sentence()] { Q_EMIT rescued(sentence); });
    return Library::open(path);
}

void LibraryThread::tell(Library &library, void (LibraryThread::*how)()) {
    const LibraryState state = library.state();
    const QString reason = library.stateReason(), where = library.path();
    const std::optional<TeamState> team = m_team ? std::optional(m_team->teamState()) : std::nullopt;
    QMetaObject::invokeMethod(this, [this, state, reason, where, team, how] {
        m_open = true;
        m_state = state;
        m_reason = reason;
        m_path = where;
        m_teamState = team;
        Q_EMIT(this->*how)();
    });
}

void LibraryThread::connectTeam(const TeamServer &server, bool setUp) {
    QMetaObject::invokeMethod(m_worker, [this, server, setUp] {
        std::optional<Problem> problem = setUp ? TeamLibrary::setUp(server) : std::nullopt;
        if (!problem) {
            auto opened = TeamLibrary::open(server);
            if (opened.ok())
                m_ready = std::move(opened).value();
            else
                problem = opened.problems().value(0);
        }
        QMetaObject::invokeMethod(this, [this, problem] {
            if (problem)
                Q_EMIT teamFailed(*problem);
            else
                Q_EMIT teamReady();
        });
    });
}

void LibraryThread::tryAgain(const QString &path) {
    if (m_teamState)
        return; // a team's library sees to that itself
    const QString wanted = path.isEmpty() ? Library::defaultPath() : QFileInfo(path).absoluteFilePath();
    if (m_open && m_path == wanted) {
        QMetaObject::invokeMethod(m_worker, [this] {
            if (m_library && m_library->state() != LibraryState::Writable && recoverLibrary(*m_library))
                tell(*m_library, &LibraryThread::becameWritable);
        });
        return;
    }
    if (m_probing)
        return;
    if (m_probe.joinable())
        m_probe.join();
    m_probing = true;
    // On a thread of its own: waiting for a lock must not hold up what is written to the stand-in.
    m_probe = std::thread([this, wanted] {
        const bool ok = openOrRescue(wanted).ok();
        QMetaObject::invokeMethod(this, [this, ok] {
            m_probing = false;
            if (ok)
                Q_EMIT canOpen();
        });
    });
}

void LibraryThread::takeTeam() {
    QMetaObject::invokeMethod(m_worker, [this] {
        if (!m_ready)
            return;
        m_team = m_ready.get();
        m_library = std::move(m_ready);
        m_team->onState = [this] {
            const TeamState state = m_team->teamState();
            QMetaObject::invokeMethod(this, [this, state] {
                m_teamState = state;
                Q_EMIT teamChanged();
            });
        };
        m_team->onChangedByOthers = [this](const QString &id) {
            QMetaObject::invokeMethod(this, [this, id] { Q_EMIT changedByOthers(id); });
        };
        if (!m_tending) {
            m_tending = new QTimer;
            QObject::connect(m_tending, &QTimer::timeout, m_worker, [this] {
                if (m_team)
                    m_team->tend();
            });
            m_tending->start(TendMs);
        }
        tell(*m_library, &LibraryThread::opened);
        if (const QString note = m_team->rescueNote(); !note.isEmpty())
            QMetaObject::invokeMethod(this, [this, note] { Q_EMIT rescued(note); });
    });
}

void LibraryThread::restore(const QString &backupPath) {
    QMetaObject::invokeMethod(m_worker, [this, path = m_path, backupPath] {
        m_team = nullptr;
        m_library.reset(); // nobody may have it open while its file is exchanged
        if (const auto problem = restoreBackup(path, backupPath))
            QMetaObject::invokeMethod(this, [this, problem] { Q_EMIT restoreFailed(*problem); });
    });
    open(m_path);
}

void LibraryThread::post(std::function<void(Library &)> work) {
    QMetaObject::invokeMethod(m_worker, [this, work = std::move(work)] {
        if (m_library)
            work(*m_library);
    });
}

void LibraryThread::flush() {
    QMetaObject::invokeMethod(
        m_worker, [] {}, Qt::BlockingQueuedConnection);
}

} // namespace stepline

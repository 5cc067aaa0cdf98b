#include "ui/jobs/library_thread.h"

#include "core/storage/backups.h"

namespace stepline {

LibraryThread::LibraryThread(QObject *parent) : QObject(parent), m_worker(new QObject) {
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("library"));
    m_thread.start();
}

LibraryThread::~LibraryThread() {
    // Queued behind all work: a connection belongs to its thread and is closed there.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_library.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

void LibraryThread::open(const QString &path) {
    QMetaObject::invokeMethod(m_worker, [this, path] {
        m_library.reset();
        Result<std::unique_ptr<Library>> result = Library::open(path);
        if (!result.ok()) {
            const Problem problem = result.problems().value(0);
            QMetaObject::invokeMethod(this, [this, problem] {
                m_open = false;
                Q_EMIT failed(problem);
            });
            return;
        }
        m_library = std::move(result).value();
        const LibraryState state = m_library->state();
        const QString reason = m_library->stateReason(), where = m_library->path();
        QMetaObject::invokeMethod(this, [this, state, reason, where] {
            m_open = true;
            m_state = state;
            m_reason = reason;
            m_path = where;
            Q_EMIT opened();
        });
    });
}

void LibraryThread::restore(const QString &backupPath) {
    QMetaObject::invokeMethod(m_worker, [this, path = m_path, backupPath] {
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

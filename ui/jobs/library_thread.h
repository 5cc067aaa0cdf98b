#pragma once

#include "core/storage/library.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>

namespace stepline {

/// The library on a thread of its own, so that no disk ever holds up the window. Work is a function of the Library; its
/// answer comes back on the window's thread. Work is done in the order it was asked for.
class LibraryThread : public QObject {
    Q_OBJECT

public:
    explicit LibraryThread(QObject *parent = nullptr);
    /// Finishes all work that was asked for, then closes the library.
    ~LibraryThread() override;

    /// Opens the library; answers by opened() or failed(). Before that, work waits.
    void open(const QString &path);
    /// Closes the library, puts a backup of it in its place and opens that; answers by opened(). When that cannot be
    /// done, restoreFailed() says why and the library is opened again as it was.
    void restore(const QString &backupPath);
    bool isOpen() const { return m_open; }
    bool isWritable() const { return m_open && m_state == LibraryState::Writable; }
    const QString &path() const { return m_path; }
    const QString &stateReason() const { return m_reason; }

    /// Asks for work; @p then gets the answer unless @p context is gone. When the library could not be opened, @p then
    /// is never called: failed() has said why.
    template <typename Answer>
    void ask(QObject *context, std::function<Answer(Library &)> work, std::function<void(Answer)> then) {
        QPointer<QObject> alive(context);
        post([alive, work = std::move(work), then = std::move(then), this](Library &library) {
            auto answer = std::make_shared<Answer>(work(library));
            QMetaObject::invokeMethod(this, [alive, answer, then] {
                if (alive)
                    then(std::move(*answer));
            });
        });
    }
    /// Waits until everything asked for so far is done: for closing.
    void flush();

Q_SIGNALS:
    void opened();
    void failed(const stepline::Problem &problem);
    void restoreFailed(const stepline::Problem &problem);

private:
    void post(std::function<void(Library &)> work);

    QThread m_thread;
    QObject *m_worker;                  ///< lives on m_thread
    std::unique_ptr<Library> m_library; ///< touched on m_thread only
    bool m_open = false;
    LibraryState m_state = LibraryState::ReadOnly;
    QString m_path, m_reason;
};

} // namespace stepline

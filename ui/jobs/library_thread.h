#pragma once

#include "core/storage/library.h"
#include "core/storage/team_library.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <functional>
#include <thread>

namespace stepline {

/// The library on a thread of its own, so that no disk ever holds up the window. Work is a function of the Library; its
/// answer comes back on the window's thread. Work is done in the order it was asked for.
class LibraryThread : public QObject {
    Q_OBJECT

public:
    explicit LibraryThread(QObject *parent = nullptr);
    /// Finishes all work that was asked for, then closes the library.
    ~LibraryThread() override;

    /// Opens the library; answers by opened() or failed(). Before that, work waits. One that is damaged is put aside
    /// and what is left of it is rescued into a new one: rescued() comes before opened().
    void open(const QString &path);
    /// Looks whether the library at @p path can be used now: one that is open for reading only answers by
    /// becameWritable(); one that is not open answers by canOpen(), and is not opened by this.
    void tryAgain(const QString &path);
    /// Closes the library, puts a backup of it in its place and opens that; answers by opened(). When that cannot be
    /// done, restoreFailed() says why and the library is opened again as it was.
    void restore(const QString &backupPath);
    /// Connects to a team's library beside the one that is open; answers by teamReady() or teamFailed(). @p setUp:
    /// makes it in an empty database first.
    void connectTeam(const TeamServer &server, bool setUp = false);
    /// Closes the library that is open and takes the team's in its place; answers by opened().
    void takeTeam();
    /// Work for the team's library, if that is the one that is open.
    template <typename Answer>
    void askTeam(QObject *context, std::function<Answer(TeamLibrary &)> work, std::function<void(Answer)> then) {
        ask<std::shared_ptr<Answer>>(
            context,
            [this, work = std::move(work)](Library &) {
                return m_team ? std::make_shared<Answer>(work(*m_team)) : nullptr;
            },
            [then = std::move(then)](const std::shared_ptr<Answer> &answer) {
                if (answer)
                    then(std::move(*answer));
            });
    }
    /// What is the case with the team; nullopt: the library that is open is one's own.
    const std::optional<TeamState> &team() const { return m_teamState; }
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
    void rescued(const QString &sentence);
    void becameWritable();
    void canOpen();
    void restoreFailed(const stepline::Problem &problem);
    void teamReady();
    void teamFailed(const stepline::Problem &problem);
    void teamChanged();
    void changedByOthers(const QString &id);

private:
    // Not on the window's thread:
    Result<std::unique_ptr<Library>> openOrRescue(const QString &path);
    void tell(Library &library, void (LibraryThread::*how)());
    void post(std::function<void(Library &)> work);

    QThread m_thread;
    QObject *m_worker;                    ///< lives on m_thread
    std::unique_ptr<Library> m_library;   ///< touched on m_thread only, as are the next three
    std::unique_ptr<TeamLibrary> m_ready; ///< connected, not yet taken
    TeamLibrary *m_team = nullptr;        ///< m_library, when it is a team's
    QTimer *m_tending = nullptr;
    std::optional<TeamState> m_teamState;
    std::thread m_probe;
    bool m_open = false, m_probing = false;
    LibraryState m_state = LibraryState::ReadOnly;
    QString m_path, m_reason;
};

} // namespace stepline

#pragma once

#include "ui/commands/editor.h"
#include "ui/jobs/library_thread.h"

#include <QTimer>

namespace stepline {

/// Keeps the library's journal of one open template equal to its undo stack, within a second of every edit. When the
/// library cannot take it (a full disk, a lock), the edits stay in memory and it tries again.
class JournalKeeper : public QObject {
    Q_OBJECT

public:
    JournalKeeper(Editor *editor, LibraryThread *library, const QString &templateId, int durable,
                  QObject *parent = nullptr);

    /// Everything is on disk.
    bool settled() const { return !m_dirty && m_unanswered == 0; }
    /// Hands what is not known to be written to the library's thread at once, and does not wait for it: before a
    /// version, a close, an exit, which that thread then comes to in its turn.
    void flush();

Q_SIGNALS:
    /// The journal could not be written; it will be tried again. An empty sentence: it is well again.
    void trouble(const QString &sentence);
    void written();

private:
    void touched(int durable);
    void write();
    void send();

    Editor *m_editor;
    LibraryThread *m_library;
    QString m_id;
    int m_durable;        ///< commands at the bottom of the stack that the journal already holds
    int m_sent = 0;       ///< the lowest m_durable of the writes that are not answered yet
    int m_unanswered = 0; ///< writes
    bool m_dirty = false, m_inTrouble = false;
    QTimer m_timer;
};

} // namespace stepline

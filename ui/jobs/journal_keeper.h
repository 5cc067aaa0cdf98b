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
    bool settled() const { return !m_dirty && !m_writing; }
    /// Hands what is not written yet to the library's thread at once: before a version, a close, an exit.
    void flush();

Q_SIGNALS:
    /// The journal could not be written; it will be tried again. An empty sentence: it is well again.
    void trouble(const QString &sentence);
    void written();

private:
    void touched(int durable);
    void write();

    Editor *m_editor;
    LibraryThread *m_library;
    QString m_id;
    int m_durable; ///< commands at the bottom of the stack that the journal already holds
    bool m_dirty = false, m_writing = false, m_inTrouble = false;
    QTimer m_timer;
};

} // namespace stepline

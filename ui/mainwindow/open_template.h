#pragma once

#include "core/storage/library.h"
#include "ui/commands/editor.h"
#include "ui/jobs/journal_keeper.h"

#include <QObject>

namespace stepline {

/// One tab: the editor of a template, its row in the library, and the keeper of its journal.
class OpenTemplate : public QObject {
    Q_OBJECT

public:
    /// @p opened as the library has it; its base must decode (checked by Workspace before).
    OpenTemplate(const OpenedTemplate &opened, const JsonValue &root, LibraryThread *library,
                 QObject *parent = nullptr);

    QString id() const { return m_row.id; }
    const TemplateRow &row() const { return m_row; }
    void setRow(const TemplateRow &row);
    bool isFile() const { return !m_row.filePath.isEmpty(); }
    Editor *editor() { return &m_editor; }
    JournalKeeper *keeper() { return &m_keeper; }
    /// Differs from the last version (or from the file).
    bool isModified() const { return !m_editor.undoStack()->isClean(); }
    /// Of a file: the bytes on disk as they were when last read or written here.
    const QByteArray &fileBytes() const { return m_fileBytes; }
    /// The file holds what the window shows.
    bool isWritten() const { return m_editor.bytes() == m_fileBytes; }
    void setFileBytes(const QByteArray &bytes) { m_fileBytes = bytes; }
    QString title() const; ///< the template's name, or the file's

Q_SIGNALS:
    void titleChanged();

private:
    TemplateRow m_row;
    QByteArray m_fileBytes;
    Editor m_editor;
    JournalKeeper m_keeper;
};

} // namespace stepline

#pragma once

#include "core/model/document.h"
#include "core/model/edits.h"
#include "ui/models/selection.h"

#include <QUndoStack>

namespace stepline {

/// One open template in the window: its document, its undo stack, its selection. push() is the one gate that every edit
/// of board, inspector and menus passes.
class Editor : public QObject {
    Q_OBJECT

public:
    explicit Editor(JsonValue root, QObject *parent = nullptr);
    ~Editor() override;

    Document *document() { return &m_document; }
    const Document *document() const { return &m_document; }
    const Template &value() const { return m_document.value(); }
    QUndoStack *undoStack() { return &m_stack; }
    const QUndoStack *undoStack() const { return &m_stack; }
    Selection *selection() { return &m_selection; }

    /// Checks, applies and puts the edit on the undo stack (merging typing). An empty edit does nothing. What the
    /// format refuses is returned, and nothing has changed.
    Problems push(const Edit &edit);
    /// While an edit is being told of: something else will be selected right after it. Who shows what is selected need
    /// not show the edit first.
    bool selectionFollows() const { return m_selectionFollows; }

    /// Plays back a journal onto the fresh document: @p position edits done, the rest to be redone.
    /// False when an edit does not fit; what fitted stays.
    bool restore(const std::vector<Edit> &journal, int position, int cleanPosition);

    /// The edit at that place of the undo stack, 0 the oldest.
    const Edit &editAt(int index) const;

    /// The last saved version as a template; nullopt when this editor never held it (its edits are no longer known).
    const std::optional<Template> &saved() const { return m_saved; }

    /// The JSON as it would be written: the original bytes while nothing differs from them, else the edited JSON.
    QByteArray bytes() const;
    /// @p bytes is what the document's JSON was read from (or just saved as).
    void setOriginalBytes(const QByteArray &bytes);

Q_SIGNALS:
    /// For the journal: a new edit is at the top (the stack was cut to @p position first).
    void pushed(int position, const stepline::Edit &edit);
    /// The top edit was merged into (typing).
    void merged(int position, const stepline::Edit &edit);
    /// Undo or redo moved to @p position.
    void moved(int position);

private:
    friend class EditCommand;
    Document m_document;
    QUndoStack m_stack;
    Selection m_selection;
    std::optional<Template> m_saved;
    QByteArray m_originalBytes;
    JsonValue m_originalRoot;
    bool m_quiet = false; ///< the stack moves for push() or restore(), which tell of it themselves
    bool m_selectionFollows = false;
};

} // namespace stepline

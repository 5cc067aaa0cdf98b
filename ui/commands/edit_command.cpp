#include "ui/commands/edit_command.h"

#include "core/base/particles.h"
#include "ui/commands/editor.h"

namespace stepline {

EditCommand::EditCommand(Editor *editor, Edit edit)
    : QUndoCommand(edit.text), m_editor(editor), m_edit(std::move(edit)) {}

void EditCommand::redo() {
    apply(m_edit);
}

void EditCommand::undo() {
    apply(m_edit.inverse());
}

void EditCommand::apply(const Edit &edit) {
    // Every edit was checked before it was pushed; one that does not fit now is obsolete and leaves the stack.
    if (!m_editor->m_document.apply(edit).isEmpty()) {
        setObsolete(true);
        return;
    }
    Selection &selection = m_editor->m_selection;
    QStringList kept;
    for (const QString &id : selection.messages())
        if (m_editor->value().message(id))
            kept << id;
    if (kept != selection.messages())
        selection.selectMessages(kept, selection.current());
    if (!selection.step().isEmpty() && !m_editor->value().step(selection.step()))
        selection.clear();
}

bool EditCommand::mergeWith(const QUndoCommand *other) {
    const Edit &next = static_cast<const EditCommand *>(other)->edit();
    if (next.mergeKey != m_edit.mergeKey)
        return false;
    m_edit = m_edit.mergedWith(next);
    setText(withParticles(m_edit.text));
    if (m_edit.isEmpty())
        setObsolete(true);
    return true;
}

} // namespace stepline

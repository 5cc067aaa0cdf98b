#pragma once

#include "core/model/edit.h"

#include <QUndoCommand>

namespace stepline {

class Editor;

/// Any edit on the undo stack: doing applies it, undoing applies its inverse. There is no other kind of command.
class EditCommand : public QUndoCommand {
public:
    EditCommand(Editor *editor, Edit edit);

    const Edit &edit() const { return m_edit; }
    void redo() override;
    void undo() override;
    int id() const override { return m_edit.mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    void apply(const Edit &edit);

    Editor *m_editor;
    Edit m_edit;
};

} // namespace stepline

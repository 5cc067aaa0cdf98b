#include "ui/commands/editor.h"

#include "core/base/json_parse.h"
#include "ui/commands/edit_command.h"

namespace stepline {

Editor::Editor(JsonValue root, QObject *parent)
    : QObject(parent), m_document(std::move(root)), m_saved(m_document.value()) {
    connect(&m_stack, &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (clean)
            m_saved = m_document.value();
    });
    connect(&m_stack, &QUndoStack::indexChanged, this, [this](int index) {
        if (!m_quiet)
            Q_EMIT moved(index);
    });
}

Editor::~Editor() {
    // A stack that goes says that it is clean now; nobody is to hear it from an editor that is half gone.
    m_stack.blockSignals(true);
}

Problems Editor::push(const Edit &edit) {
    if (edit.isEmpty())
        return {};
    if (Problems problems = m_document.check(edit); !problems.isEmpty())
        return problems;
    const int before = m_stack.index();
    const bool canMerge = before == m_stack.count() && !m_stack.isClean();
    m_quiet = true;
    m_selectionFollows = !edit.select.isEmpty() && edit.select != m_selection.messages();
    m_stack.push(new EditCommand(this, edit));
    m_selectionFollows = false;
    m_quiet = false;
    const auto *top = static_cast<const EditCommand *>(m_stack.command(m_stack.index() - 1));
    if (m_stack.index() > before)
        Q_EMIT pushed(before, edit);
    else if (m_stack.index() == before && canMerge && top)
        Q_EMIT merged(before - 1, top->edit());
    else // typing came back to where it began: the command dissolved
        Q_EMIT moved(m_stack.index());
    if (!edit.select.isEmpty())
        m_selection.selectMessages(edit.select);
    return {};
}

bool Editor::restore(const std::vector<Edit> &journal, int position, int cleanPosition) {
    m_quiet = true;
    bool fits = true;
    for (const Edit &edit : journal) {
        if (!m_document.check(edit).isEmpty()) {
            fits = false;
            break;
        }
        Edit alone = edit;
        alone.mergeKey.clear(); // each entry was a step of its own
        m_stack.push(new EditCommand(this, alone));
    }
    if (cleanPosition >= 0 && cleanPosition <= m_stack.count()) {
        m_stack.setIndex(cleanPosition);
        m_stack.setClean();
        m_saved = m_document.value();
    } else {
        m_stack.resetClean();
        m_saved.reset();
    }
    m_stack.setIndex(std::min(position, m_stack.count()));
    m_quiet = false;
    return fits;
}

const Edit &Editor::editAt(int index) const {
    return static_cast<const EditCommand *>(m_stack.command(index))->edit();
}

QByteArray Editor::bytes() const {
    if (!m_originalBytes.isEmpty() && m_document.json() == m_originalRoot)
        return m_originalBytes;
    return writeJson(m_document.json()) + '\n';
}

void Editor::setOriginalBytes(const QByteArray &bytes) {
    m_originalBytes = bytes;
    m_originalRoot = m_document.json();
}

} // namespace stepline

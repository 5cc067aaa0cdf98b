#include "ui/board/note_editor.h"

#include "ui/board/board_view.h"

#include <QKeyEvent>

namespace stepline {

using Kind = BoardElement::Kind;

namespace {
constexpr QSize Smallest(264, 112);
}

BoardNoteEditor::BoardNoteEditor(BoardView *view, BoardScene *scene, const BoardElement &element)
    : QPlainTextEdit(view->viewport()), m_view(view), m_scene(scene), m_step(!element.isCard()),
      m_id(m_step ? scene->stepAt(element) : scene->messageAt(element)) {
    const BoardCard *card = scene->content().card(element.step, element.index);
    setAccessibleName(card ? tr("Notes on %1").arg(card->name)
                           : tr("Notes on step %1").arg(scene->content().steps[size_t(element.step)].number));
    setAccessibleDescription(tr("Ctrl+Enter keeps them, Esc leaves them as they were."));
    setPlaceholderText(tr("A note for whoever works on this. Ctrl+Enter keeps it."));
    setPlainText(written());
    setTabChangesFocus(true);
    follow();
    show();
    moveCursor(QTextCursor::End);
    setFocus();
}

BoardElement BoardNoteEditor::element() const {
    if (!m_step)
        return m_scene->cardElement(m_id);
    const int step = m_scene->content().stepIndex(m_id);
    return step < 0 ? BoardElement{} : BoardElement{Kind::Step, step};
}

QString BoardNoteEditor::written() const {
    const Template &tmpl = m_scene->editor()->value();
    if (const Step *step = m_step ? tmpl.step(m_id) : nullptr)
        return step->notes;
    const Message *message = m_step ? nullptr : tmpl.message(m_id);
    return message ? message->notes : QString();
}

void BoardNoteEditor::follow() {
    const BoardElement here = element();
    if (!here) {
        finish(false);
        return;
    }
    // Below the name, as wide as the card, and never beyond the board's edge while the card itself is to be seen.
    const QRectF frame = m_view->toView(m_scene->layout().rectOf(here));
    const StepBox &step = m_scene->layout().steps[size_t(here.step)];
    const QRectF name = m_view->toView(here.isCard() ? step.cards[size_t(here.index)].title : step.title);
    QRect place(QPoint(int(frame.left()), int(name.bottom()) + 4),
                QSize(std::max(Smallest.width(), int(frame.width())), Smallest.height()));
    const QRect inside = m_view->viewport()->rect();
    if (frame.intersects(inside)) {
        place.moveLeft(std::max(0, std::min(place.left(), inside.right() - place.width())));
        place.moveTop(std::max(0, std::min(place.top(), inside.bottom() - place.height())));
    }
    setGeometry(place);
}

bool BoardNoteEditor::event(QEvent *event) {
    // Esc and Ctrl+Enter are this field's, whatever the window would do with them.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void BoardNoteEditor::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        finish(false);
    else if (enter && event->modifiers() & Qt::ControlModifier)
        finish(true);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void BoardNoteEditor::focusOutEvent(QFocusEvent *event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(true);
}

void BoardNoteEditor::finish(bool keep) {
    if (m_finished)
        return;
    const QString notes = toPlainText().trimmed();
    if (keep && m_scene->editor() && element() && notes != written()) {
        const Document &document = *m_scene->editor()->document();
        const auto value = notes.isEmpty() ? std::nullopt : std::optional(JsonValue::string(notes));
        Edit edit = m_step ? edits::setValue(document, stepPointer(document.value(), m_id) + QStringLiteral("/notes"),
                                             value, tr("Change the notes of the step"))
                           : edits::setMessageField(document, m_id, QStringLiteral("notes"), value, tr("the notes"));
        edit.mergeKey.clear(); // each time is an edit of its own
        m_finished = true;     // the edit moves things: not again
        if (const Problems problems = m_scene->editor()->push(edit); !problems.isEmpty()) {
            m_finished = false; // nothing typed is lost: it stays open and says why
            m_scene->say(problems.first().message);
            return;
        }
        m_scene->say(notes.isEmpty() ? tr("The notes are gone.") : tr("The notes are kept."));
    }
    m_finished = true;
    if (hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
}

} // namespace stepline

#include "ui/board/name_editor.h"

#include "ui/board/board_view.h"

#include <QKeyEvent>

namespace stepline {

using Kind = BoardElement::Kind;

BoardNameEditor::BoardNameEditor(BoardView *view, BoardScene *scene, const BoardElement &element)
    : QLineEdit(view->viewport()), m_view(view), m_scene(scene), m_step(!element.isCard()),
      m_id(m_step ? scene->stepAt(element) : scene->messageAt(element)) {
    const Template &tmpl = scene->editor()->value();
    if (m_step) {
        const Step *step = tmpl.step(m_id);
        setText(step ? step->name : QString());
        setPlaceholderText(tr("Name of the step"));
        setAccessibleName(tr("Name of the step"));
    } else {
        const Message *message = tmpl.message(m_id);
        const Channel *channel = message ? tmpl.channel(message->channel) : nullptr;
        setText(channel ? channel->displayName() : QString());
        setAccessibleName(tr("Name of the channel"));
    }
    setMaxLength(200);
    setFont(scene->measure().fonts().strong);
    follow();
    selectAll();
    show();
    setFocus();
}

QRectF BoardNameEditor::place() const {
    if (m_step) {
        const int step = m_scene->content().stepIndex(m_id);
        return step < 0 ? QRectF() : m_scene->layout().steps[size_t(step)].title;
    }
    const Place card = m_scene->content().cardPlace(m_id);
    return card.valid() ? m_scene->layout().steps[size_t(card.step)].cards[size_t(card.index)].title : QRectF();
}

void BoardNameEditor::follow() {
    const QRectF rect = place();
    if (rect.isNull()) {
        finish(false);
        return;
    }
    QRect shown = m_view->toView(rect).toRect().adjusted(-6, -2, 6, 2);
    const int height = std::max(shown.height(), sizeHint().height());
    shown = QRect(shown.left(), shown.center().y() - height / 2, std::max(shown.width(), 120), height);
    setGeometry(shown);
}

void BoardNameEditor::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        finish(false);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab)
        finish(true);
    else
        QLineEdit::keyPressEvent(event);
}

void BoardNameEditor::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(true);
}

void BoardNameEditor::finish(bool keep) {
    if (std::exchange(m_finished, true))
        return;
    const QString name = text().simplified();
    if (keep && m_scene->editor()) {
        const Document &document = *m_scene->editor()->document();
        const Step *step = m_step ? document.value().step(m_id) : nullptr;
        const Message *message = m_step ? nullptr : document.value().message(m_id);
        const Channel *channel = message ? document.value().channel(message->channel) : nullptr;
        if (step && step->name != name)
            m_scene->push(edits::renameStep(document, m_id, name));
        else if (channel && !name.isEmpty() && channel->displayName() != name)
            m_scene->push(edits::renameChannel(document, channel->id, name));
    }
    if (hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
}

} // namespace stepline

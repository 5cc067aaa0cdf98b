#pragma once

#include "ui/board/scene.h"

#include <QPlainTextEdit>

namespace stepline {

class BoardView;

/// The field in which the notes of a card or step are written, beside it on the board. Ctrl+Enter or a click elsewhere
/// keeps them, Esc leaves them as they were.
class BoardNoteEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    BoardNoteEditor(BoardView *view, BoardScene *scene, const BoardElement &element);

    /// Back to its place after scrolling or zooming.
    void follow();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    BoardElement element() const;
    QString written() const; ///< what the document has
    void finish(bool keep);

    BoardView *m_view;
    BoardScene *m_scene;
    bool m_step, m_finished = false;
    QString m_id; ///< of the step or the message
};

} // namespace stepline

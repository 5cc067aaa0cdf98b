#pragma once

#include "ui/board/scene.h"

#include <QLineEdit>

namespace stepline {

class BoardView;

/// The field that opens over a step's name or a card's channel name: Enter keeps, Esc leaves it as it was.
class BoardNameEditor : public QLineEdit {
    Q_OBJECT

public:
    BoardNameEditor(BoardView *view, BoardScene *scene, const BoardElement &element);

    /// Back to its place after scrolling or zooming.
    void follow();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish(bool keep);
    QRectF place() const;

    BoardView *m_view;
    BoardScene *m_scene;
    bool m_step, m_finished = false;
    QString m_id; ///< of the step, or of the message whose channel is renamed
};

} // namespace stepline

#pragma once

#include "ui/board/auto_scroll.h"
#include "ui/board/dragger.h"

class QMouseEvent;

namespace stepline {

class BoardMenus;

/// The mouse on the board: hover, click, Ctrl and Shift click, rubber band, and the start and end of a drag of its own.
class BoardPointer : public QObject {
    Q_OBJECT

public:
    BoardPointer(BoardView *view, BoardScene *scene, BoardDragger *dragger, BoardMenus *menus);

    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void doubleClick(QMouseEvent *event);
    void leave();
    /// Esc, or the window lost its focus: nothing happens to the document. True when something was going on.
    bool cancel();
    void modifiersChanged(Qt::KeyboardModifiers modifiers);
    void updateCursor();
    bool busy() const { return m_doing != Doing::Nothing; }

Q_SIGNALS:
    void writeRequested(const QString &messageId);
    void settingRequested(const QString &messageId, stepline::BoardChip::Kind what);
    void renameRequested(const stepline::BoardElement &element);
    void triggerEditRequested();
    void notesRequested(const stepline::BoardElement &element);

private:
    enum class Doing { Nothing, Pressed, Dragging, Band, Panning };

    void pressCard(const BoardElement &element, Qt::KeyboardModifiers modifiers);
    void startDrag(const QPoint &at, Qt::KeyboardModifiers modifiers);
    void growBand(const QPoint &at);
    void clicked(Qt::KeyboardModifiers modifiers);
    void hover(const QPoint &at);
    /// A double click on a card: what the chip under it shows, else the text.
    void openAt(const BoardElement &card, const QPointF &onBoard);
    /// The sign of notes, or the notes themselves, on that element.
    bool onNotes(const BoardElement &element, const QPointF &onBoard) const;

    BoardView *m_view;
    BoardScene *m_scene;
    BoardDragger *m_dragger;
    BoardMenus *m_menus;
    Doing m_doing = Doing::Nothing;
    BoardElement m_pressed;
    QString m_pressedId, m_anchor; ///< anchor: where a Shift range begins
    QPoint m_pressedAt, m_panFrom;
    QPointF m_bandFrom;
    QStringList m_bandKeeps; ///< selected before the band, with Ctrl or Shift
    bool m_selectOnRelease = false;
    BoardAutoScroll m_bandScroll;
};

} // namespace stepline

#pragma once

#include "ui/board/commands.h"

class QKeyEvent;

namespace stepline {

class BoardMenus;
class BoardView;

/// The keyboard on the board: walking, selecting, moving, editing. Whatever a drag can do has its keys here.
class BoardKeys : public QObject {
    Q_OBJECT

public:
    BoardKeys(BoardView *view, BoardScene *scene, BoardCommands *commands, BoardMenus *menus);

    /// True when the key meant something here.
    bool press(QKeyEvent *event);
    /// Tab and Shift+Tab within the board; false at either end, where the focus goes on to the next widget.
    bool tab(bool forward);
    /// What is carried stays where it is: the focus went elsewhere.
    void dropCarried();
    /// Enter on the element.
    void activate(const BoardElement &element);

Q_SIGNALS:
    void editRequested(const QString &messageId);
    void stepEditRequested(const QString &stepId);
    void triggerEditRequested();
    void renameRequested(const stepline::BoardElement &element);
    void notesRequested(const stepline::BoardElement &element);

private:
    bool carryKey(QKeyEvent *event);
    void pickUp();
    void endCarry(bool drop);
    bool walkKey(QKeyEvent *event);
    bool moveKey(QKeyEvent *event);
    bool editKey(QKeyEvent *event);
    void goTo(const BoardElement &element, Qt::KeyboardModifiers modifiers);

    BoardView *m_view;
    BoardScene *m_scene;
    BoardCommands *m_commands;
    BoardMenus *m_menus;
    QString m_anchor;  ///< where a Shift range begins
    QString m_carried; ///< what the keyboard carries, as people call it; empty: nothing
    int m_carryFrom = 0, m_carries = 0;
};

} // namespace stepline

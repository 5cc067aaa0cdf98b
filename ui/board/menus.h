#pragma once

#include "ui/board/commands.h"

class QMenu;

namespace stepline {

class BoardView;

/// The board's menus: of a card, a step, the trigger and the ground, and the choice of a channel. Everything a drag can
/// do stands here too.
class BoardMenus : public QObject {
    Q_OBJECT

public:
    BoardMenus(BoardView *view, BoardScene *scene, BoardCommands *commands);

    /// What asked for the menu: one that was opened by keys has its first line chosen, so that it can be read out.
    enum class By { Pointer, Keys };

    /// Opens below the element; @p at (global) when it was asked for with the pointer.
    void open(const BoardElement &element, const std::optional<QPoint> &at = std::nullopt, By by = By::Pointer);
    /// Which channel? It is added where the element says.
    void openChannels(const BoardElement &element, By by = By::Pointer);
    void toggleFold(const QString &stepId) { m_commands->toggleFold(stepId); }
    /// The "+ Step" place: a step, or on an empty board the choice of the first channel.
    void activateAddStep();

Q_SIGNALS:
    void editRequested(const QString &messageId);
    void writeRequested(const QString &messageId);
    void stepEditRequested(const QString &stepId);
    void triggerEditRequested();
    void forceRequested(const QString &messageId, stepline::Metric metric, double depth);
    void renameRequested(const stepline::BoardElement &element);
    void notesRequested(const stepline::BoardElement &element);

private:
    void fillCard(QMenu *menu, const BoardElement &element);
    void fillStep(QMenu *menu, const BoardElement &element);
    void fillGround(QMenu *menu);
    void fillForce(QMenu *menu, const QString &message);
    void fillMoves(QMenu *menu);
    void fillNotes(QMenu *menu, const BoardElement &element, bool none);
    void fillChannels(QMenu *menu, const edits::Target &target);
    void fillClipboard(QMenu *menu, bool chosen);
    edits::Target targetOf(const BoardElement &element) const;
    QMenu *newMenu();
    void popup(QMenu *menu, const BoardElement &element, const std::optional<QPoint> &at, By by);

    BoardView *m_view;
    BoardScene *m_scene;
    BoardCommands *m_commands;
};

} // namespace stepline

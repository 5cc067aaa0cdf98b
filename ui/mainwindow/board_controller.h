#pragma once

#include "ui/settings/settings.h"

#include <QObject>
#include <functional>

namespace stepline {

class Actions;
class BoardView;
class OpenTemplate;

/// What the window's actions do to the board that is shown, and how each board is looked at: remembered by template.
class BoardController : public QObject {
    Q_OBJECT

public:
    /// @p current: the board that is shown; nullptr without one.
    BoardController(Actions *actions, Settings *settings, std::function<BoardView *()> current, QObject *parent);

    /// A board is there for a template: it looks as it was left.
    void watch(BoardView *board, OpenTemplate *open);

private:
    Actions *m_actions;
    Settings *m_settings;
    std::function<BoardView *()> m_current;
};

} // namespace stepline

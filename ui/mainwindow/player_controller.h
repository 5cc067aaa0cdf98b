#pragma once

#include "ui/player/player.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace stepline {

class Actions;
class BoardView;
class OpenTemplate;
class PlayerPane;
class PreviewController;

/// The player of the open template: it plays what the preview would count, the board shows it, edits play it anew.
class PlayerController : public QObject {
    Q_OBJECT

public:
    PlayerController(PreviewController *preview, Actions *actions, QObject *parent);

    PlayerPane *pane() const { return m_pane; }
    Player *player() { return &m_player; }
    /// What is open, and the board that shows it; nullptr: nothing, and the player closes.
    void setCurrent(OpenTemplate *open, BoardView *board);
    void setShown(bool shown);
    bool shown() const { return m_shown; }

    /// Keys that the board has no use for: Esc closes the player.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void request();
    void showOnBoard();
    void followMoment();

    PreviewController *m_preview;
    Actions *m_actions;
    Player m_player;
    PlayerPane *m_pane;
    QPointer<OpenTemplate> m_open;
    QPointer<BoardView> m_board;
    QList<QMetaObject::Connection> m_connections; ///< to what is open
    QTimer m_soon;                                ///< one request for many changes at once
    bool m_shown = false;
    bool m_previewWasShown = true;
};

} // namespace stepline

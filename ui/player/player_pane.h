#pragma once

#include "ui/player/player.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace stepline {

class ElidedLabel;
class IconButton;
class InlineMessage;
class MomentList;
class PersonPopover;
class TimeLine;
class ToneLabel;

/// The player under the board: who is played, the transport, the time line, and what happens in words.
class PlayerPane : public QWidget {
    Q_OBJECT

public:
    explicit PlayerPane(Player *player, QWidget *parent = nullptr);

    /// The card that is selected on the board: what is made happen is offered for it first.
    void setSelectedMessage(const QString &message) { m_selected = message; }
    /// Opens with the keys on the time line: Space plays.
    void takeFocus();
    TimeLine *timeLine() const { return m_line; }
    MomentList *list() const { return m_list; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();
    void said(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeWho();
    QWidget *makeTransport();
    void showPerson();
    void showMoment();
    void showPlaying(bool playing);
    void fillFind(QMenu *menu);
    void fillForce(QMenu *menu);
    void force(const QString &message, const PlayForcible &event);
    void fillSpeed(QMenu *menu);

    Player *m_player;
    QString m_selected;
    QWidget *m_rows;
    QPushButton *m_who, *m_play;
    PersonPopover *m_person;
    IconButton *m_toStart, *m_back, *m_forward, *m_toEnd, *m_speed, *m_force, *m_forget;
    ToneLabel *m_clock, *m_elapsed;
    ElidedLabel *m_date;
    TimeLine *m_line;
    MomentList *m_list;
    InlineMessage *m_problem;
};

} // namespace stepline

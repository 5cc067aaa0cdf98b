#pragma once

#include "ui/timeview/time_view.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace stepline {

class Actions;
class OpenTemplate;
class PlayerController;
class PreviewController;

/// The time view of the open template: a page in the board's place, chosen by View > Board and View > Time.
class TimeController : public QObject {
    Q_OBJECT

public:
    /// @p pages holds the boards and gets the time view.
    TimeController(PreviewController *preview, PlayerController *player, Actions *actions, QStackedWidget *pages,
                   QObject *parent);

    TimeView *view() const { return m_view; }
    /// The time view is chosen: it stands where the board would.
    bool chosen() const;
    bool shown() const { return chosen() && m_open; }
    /// What is to be shown where @p board would stand.
    QWidget *pageFor(QWidget *board) const;
    void setCurrent(OpenTemplate *open); ///< nullptr: nothing is open

Q_SIGNALS:
    void chosenChanged();
    void editRequested(const QString &message);
    void said(const QString &sentence);
    void failed(const stepline::Problem &problem);

private:
    void followAudience();
    void followPlayer();
    void save();

    PreviewController *m_preview;
    PlayerController *m_player;
    Actions *m_actions;
    TimeView *m_view;
    QPointer<OpenTemplate> m_open;
    QTimer m_soon;
    QString m_givenZone; ///< the profile's; a zone of the user's own choice stays
};

} // namespace stepline

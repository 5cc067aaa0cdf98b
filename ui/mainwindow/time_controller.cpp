#include "ui/mainwindow/time_controller.h"

#include "ui/actions/actions.h"
#include "ui/mainwindow/open_template.h"
#include "ui/mainwindow/player_controller.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/settings/settings.h"
#include "ui/timeview/time_bar.h"
#include "ui/timeview/time_export.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>
#include <algorithm>

namespace stepline {

TimeController::TimeController(PreviewController *preview, PlayerController *player, Actions *actions,
                               QStackedWidget *pages, QObject *parent)
    : QObject(parent), m_preview(preview), m_player(player), m_actions(actions), m_view(new TimeView),
      m_givenZone(m_view->scene()->settings().zone) {
    pages->addWidget(m_view);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TimeController::followAudience);
    connect(preview->forecaster(), &Forecaster::settingsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(preview->forecaster(), &Forecaster::profileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(player->player(), &Player::changed, this, &TimeController::followPlayer);
    (Settings().showsTime() ? actions->viewTime : actions->viewBoard)->setChecked(true);
    connect(actions->viewTime, &QAction::toggled, this, &TimeController::chosenChanged);
    connect(actions->viewTime, &QAction::toggled, this, [](bool shown) { Settings().setShowsTime(shown); });
    connect(m_view, &TimeView::editRequested, this, &TimeController::editRequested);
    connect(m_view, &TimeView::said, this, &TimeController::said);
    connect(m_view, &TimeView::saveRequested, this, &TimeController::save);
    connect(m_view->canvas()->drag(), &TimeDrag::preview, preview, &PreviewController::previewArranged);
    connect(m_view->canvas()->drag(), &TimeDrag::previewEnded, preview, &PreviewController::endArranged);
    followAudience();
}

bool TimeController::chosen() const {
    return m_actions->viewTime->isChecked();
}

QWidget *TimeController::pageFor(QWidget *board) const {
    return chosen() ? m_view : board;
}

void TimeController::setCurrent(OpenTemplate *open) {
    if (m_open == open)
        return;
    m_open = open;
    m_view->scene()->setEditor(open ? open->editor() : nullptr);
}

void TimeController::followAudience() {
    const Forecaster *forecaster = m_preview->forecaster();
    PreviewRequest audience;
    audience.profile = forecaster->profile();
    audience.recipients = forecaster->settings().recipients;
    audience.seed = forecaster->settings().seed;
    audience.scenario = forecaster->settings().scenario;
    TimeSettings settings = m_view->scene()->settings();
    const auto most = std::ranges::max_element(audience.profile.zones, {}, &ZoneShare::share);
    if (settings.zone == m_givenZone && most != audience.profile.zones.end()) {
        settings.zone = m_givenZone = most->zone;
        m_view->scene()->setSettings(settings);
    }
    m_view->scene()->setAudience(audience);
    m_view->bar()->setAudience(audience);
}

/// Another person is played: where the time view follows a recipient, it is them.
void TimeController::followPlayer() {
    const Player *player = m_player->player();
    TimeSettings settings = m_view->scene()->settings();
    if (!player->active() || settings.recipient == player->choice())
        return;
    settings.recipient = player->choice();
    if (settings.course == TimeSettings::Course::Recipient)
        settings.zone = player->played().zone;
    m_view->scene()->setSettings(settings);
}

void TimeController::save() {
    if (!m_open)
        return;
    Settings settings;
    const QString key = m_open->editor()->value().key;
    const QString path = QFileDialog::getSaveFileName(
        m_view, tr("Save the time view"),
        settings.lastFolder() + u'/' + (key.isEmpty() ? QStringLiteral("template") : key) + QStringLiteral("-time.png"),
        tr("Pictures (*.png);;Scalable pictures (*.svg);;Tables (*.csv)"));
    if (path.isEmpty())
        return;
    settings.setLastFolder(QFileInfo(path).absolutePath());
    const auto problem = saveTimeView(*m_view, path);
    if (problem)
        Q_EMIT failed(*problem);
    else
        Q_EMIT said(tr("The time view is saved to %1.").arg(path));
}

} // namespace stepline

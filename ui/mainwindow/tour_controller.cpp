#include "ui/mainwindow/tour_controller.h"

#include "ui/board/board_view.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/tour/tour_panel.h"

#include <QTimer>

namespace stepline {

TourController::TourController(MainWindow *window, Settings *settings)
    : QObject(window), m_window(window), m_settings(settings),
      m_panel(new TourPanel({
          {QStringLiteral("template"), tr("Open a template"),
           tr("The gallery holds sequences that work. Yours starts as a copy of one."), tr("Open the gallery")},
          {QStringLiteral("message"), tr("Put a message on the board"),
           tr("Drag a channel from the row above the board into a step, or press Insert on the board."),
           tr("Go to the board")},
          {QStringLiteral("time"), tr("Change when it goes out"),
           tr("Choose a card. At the right, “Send after” is the time before it goes out."), tr("Show the field")},
          {QStringLiteral("stop"), tr("Say what stops the sequence"),
           tr("Whoever did what you hoped for needs no further message: set “Stop the sequence when” at the right."),
           tr("Show the field")},
          {QStringLiteral("preview"), tr("Preview the whole audience"),
           tr("The forecast below follows every edit. A run counts everybody and keeps the result."),
           tr("Run the preview")},
          {QStringLiteral("save"), tr("Save a version"),
           tr("Every edit is kept by itself. A version is a state you can come back to and compare with."),
           tr("Save a version")},
      })) {
    const QStringList known = settings->tourDone();
    m_panel->setDone(known);
    connect(m_panel, &TourPanel::leadRequested, this, &TourController::lead);
    connect(m_panel, &TourPanel::closeRequested, this, [this] { setShown(false); });
    connect(window->workspace(), &Workspace::opened, this, [this] { tick(QStringLiteral("template")); });
    connect(window->workspace(), &Workspace::saved, this, [this] { tick(QStringLiteral("save")); });
    connect(window->preview(), &PreviewController::runKept, this, [this] { tick(QStringLiteral("preview")); });
    connect(window->actions()->tour, &QAction::triggered, this, &TourController::setShown);
    m_panel->setVisible(settings->showsTour() && !m_panel->isComplete());
    window->actions()->tour->setChecked(!m_panel->isHidden());
}

void TourController::present() {
    m_panel->setVisible(m_settings->showsTour());
    m_window->actions()->tour->setChecked(m_settings->showsTour());
}

void TourController::setShown(bool shown) {
    m_settings->setShowsTour(shown);
    if (shown)
        m_window->actions()->showLibrary->setChecked(true); // it stands under the library
    present();
}

TourController::State TourController::State::of(const Template &tmpl) {
    State state;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages) {
            state.messages << message.id;
            state.times.insert(message.id, {message.delay.seconds, message.wait.seconds});
            if (message.stopWhen)
                state.stops.insert(message.id, {int(message.stopWhen->metric), message.stopWhen->atLeast.value_or(0)});
        }
    return state;
}

void TourController::setCurrent(OpenTemplate *open) {
    if (m_open)
        m_open->editor()->document()->disconnect(this);
    m_open = open;
    if (!open)
        return;
    m_state = State::of(open->editor()->value());
    m_seen = {m_state.messages.begin(), m_state.messages.end()};
    connect(open->editor()->document(), &Document::changed, this, &TourController::compare);
}

void TourController::compare() {
    const State now = State::of(m_open->editor()->value());
    for (const QString &id : now.messages) {
        const auto before = m_state.times.constFind(id);
        if (before == m_state.times.constEnd()) {
            if (!m_seen.contains(id)) // one that is back was not put there now: its deletion was undone
                tick(QStringLiteral("message"));
            continue;
        }
        if (now.times[id] != *before)
            tick(QStringLiteral("time"));
        if (now.stops.contains(id) && (!m_state.stops.contains(id) || now.stops[id] != m_state.stops[id]))
            tick(QStringLiteral("stop"));
    }
    m_state = now;
    m_seen += QSet<QString>(now.messages.begin(), now.messages.end());
}

void TourController::tick(const QString &key) {
    QStringList done = m_panel->done();
    if (done.contains(key))
        return;
    done << key;
    m_settings->setTourDone(done);
    m_panel->setDone(done);
}

void TourController::lead(const QString &key) {
    Actions *actions = m_window->actions();
    if (key == u"template" || !m_window->current()) {
        actions->gallery->trigger();
    } else if (key == u"message") {
        m_window->board()->setFocus(Qt::ShortcutFocusReason);
    } else if (key == u"time" || key == u"stop") {
        const Template &tmpl = m_open->editor()->value();
        QString id = m_open->editor()->selection()->current();
        if (!tmpl.message(id))
            id = m_state.messages.value(0);
        m_window->goTo(id, key == u"time" ? QStringLiteral("/delay") : QStringLiteral("/stop_when"));
    } else if (key == u"preview") {
        actions->showPreview->setChecked(true);
        actions->run->trigger();
    } else if (key == u"save") {
        actions->save->trigger();
    }
}

} // namespace stepline

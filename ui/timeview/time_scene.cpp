#include "ui/timeview/time_scene.h"

#include "core/base/moment.h"
#include "core/preview/play.h"
#include "ui/settings/settings.h"

namespace stepline {

namespace {
/// Room around the sequence that the calendar knows too: what can be scrolled to, and the longest drag.
constexpr qint64 Around = 40 * Duration::Day;
} // namespace

QDate nextWeekday(const QDate &today, int weekday) {
    return today.addDays((weekday - today.dayOfWeek() + 7) % 7);
}

TimeScene::TimeScene(QObject *parent) : QObject(parent) {
    m_settings.zone = Settings().homeZone();
    m_settings.date = nextWeekday(QDate::currentDate().addDays(1), Qt::Monday);
    place();
}

void TimeScene::setEditor(Editor *editor) {
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    m_editor = editor;
    m_arranged.clear();
    if (editor) {
        m_connections << connect(editor->document(), &Document::changed, this, &TimeScene::refresh)
                      << connect(editor->selection(), &Selection::changed, this, &TimeScene::selectionChanged);
    }
    refresh();
    Q_EMIT editorChanged();
    Q_EMIT selectionChanged();
}

void TimeScene::setSettings(const TimeSettings &settings) {
    if (settings == m_settings)
        return;
    m_settings = settings;
    refresh();
    Q_EMIT settingsChanged();
}

void TimeScene::setAudience(const PreviewRequest &audience) {
    m_audience = audience;
    if (m_settings.course == TimeSettings::Course::Recipient)
        refresh();
}

void TimeScene::setActive(bool active) {
    m_active = active;
    if (active && m_stale)
        refresh();
}

qint64 TimeScene::entry() const {
    const QDateTime wall(m_settings.date, m_settings.time, Qt::UTC);
    const qint64 local = wall.toSecsSinceEpoch();
    return ZoneClock(m_settings.zone, local - Duration::Day, local + Duration::Day).momentOf(local);
}

void TimeScene::refresh() {
    m_stale = !m_active;
    if (m_stale)
        return;
    Q_EMIT aboutToChange();
    m_words.reset();
    m_tmpl = m_editor ? m_editor->value() : Template();
    if (!m_arranged.isEmpty()) {
        bool there = false;
        for (Step &step : m_tmpl.sequence.steps)
            for (Message &message : step.messages)
                if (message.id == m_arranged) {
                    message.delay = m_arrangedDelay;
                    there = true;
                }
        if (!there)
            m_arranged.clear();
    }
    place();
    Q_EMIT changed();
}

void TimeScene::place() {
    m_playProblems.clear();
    const qint64 enters = entry();
    const bool views = m_settings.course == TimeSettings::Course::ViewsAtOnce;
    m_timeline =
        timelineOf(m_tmpl, enters, m_settings.zone, views ? TimelineCourse::ViewsAtOnce : TimelineCourse::NobodyReacts);
    if (m_settings.course == TimeSettings::Course::Recipient && m_editor) {
        PreviewRequest request = m_audience;
        request.tmpl = m_tmpl;
        request.entry = enters;
        request.spread = {}; // the moment is chosen here
        const Result<PersonPlayer> player = PersonPlayer::make(request);
        if (player.ok()) {
            PlayChoice choice = m_settings.recipient;
            choice.person.zone = m_settings.zone;
            m_timeline = timelineOf(m_tmpl, player->play(choice));
        } else {
            m_playProblems = player.problems();
        }
    }
    m_calendar = std::make_unique<Calendar>(m_settings.zone, enters - Around, m_timeline.last() + Around);
    m_words = std::make_unique<TimeWords>(m_tmpl, m_timeline, *m_calendar);
}

QString TimeScene::trouble() const {
    for (const Problem &problem : m_playProblems)
        if (problem.severity == Severity::Error)
            return tr("The recipient cannot be played, so nobody reacts here. %1").arg(problem.message);
    return m_words->problems();
}

QString TimeScene::current() const {
    return m_editor ? m_editor->selection()->current() : QString();
}

void TimeScene::select(const QString &message) {
    if (m_editor)
        m_editor->selection()->selectMessages(message.isEmpty() ? QStringList() : QStringList{message}, message);
}

void TimeScene::arrange(const QString &message, Duration delay) {
    if (m_arranged == message && m_arrangedDelay == delay)
        return;
    m_arranged = message;
    m_arrangedDelay = delay;
    refresh();
}

void TimeScene::settle() {
    if (m_arranged.isEmpty())
        return;
    m_arranged.clear();
    refresh();
}

bool TimeScene::setDelay(const QString &message, Duration delay, bool merging) {
    if (!m_editor)
        return false;
    Edit edit = edits::setDelay(*m_editor->document(), message, delay);
    if (edit.isEmpty())
        return false;
    if (!merging)
        edit.mergeKey.clear(); // each drag is an undo step of its own
    edit.select = {message};
    return m_editor->push(edit).isEmpty();
}

bool TimeScene::canDrag(const QString &message, QString *why) const {
    const auto refuse = [&](const QString &sentence) {
        if (why)
            *why = sentence;
        return false;
    };
    const Landing *touch = m_timeline.touch(message);
    if (!touch || !touch->placed())
        return refuse(tr("The preview ends before this message is decided."));
    if (!m_tmpl.sequence.enabled)
        return refuse(tr("The sequence is off: everything goes out at entry. Turn it on to use delays."));
    return true;
}

} // namespace stepline

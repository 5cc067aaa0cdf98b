#include "ui/timeview/time_bar.h"

#include "ui/settings/settings.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/value_edit.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <algorithm>

namespace stepline {

namespace {

const QString Nobody = QStringLiteral("nobody"), Views = QStringLiteral("views"),
              Recipient = QStringLiteral("recipient");

/// The present wall clock of the zone, to the minute.
QDateTime nowIn(const QString &zone) {
    const qint64 utc = QDateTime::currentSecsSinceEpoch() / 60 * 60;
    const Calendar calendar(zone, utc, utc);
    return calendar.localTime(utc);
}

} // namespace

TimeBar::TimeBar(TimeScene *scene, QWidget *parent)
    : QWidget(parent), m_scene(scene), m_entry(new QDateTimeEdit),
      m_presets(new IconButton(QStringLiteral("calendar"), tr("Moments to choose from"))), m_zone(new ChoiceBox),
      m_course(new ChoiceBox), m_recipient(new NumberEdit),
      m_steps(new IconButton(QStringLiteral("lanes"), tr("A row for each step instead of each channel"))),
      m_zoomIn(new IconButton(QStringLiteral("zoom-in"), tr("Closer"))),
      m_zoomOut(new IconButton(QStringLiteral("zoom-out"), tr("Farther"))),
      m_fit(new IconButton(QStringLiteral("fit"), tr("Show the whole sequence"))),
      m_table(new IconButton(QStringLiteral("table"), tr("As a table"))) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    auto *fields = new QWidget;
    auto *flow = new FlowLayout(fields, 8);
    row->addWidget(fields, 1);

    auto *label = new ToneLabel(tr("Enters"), Tone::Secondary);
    label->setBuddy(m_entry);
    label->setMinimumHeight(m_entry->sizeHint().height());
    flow->addWidget(label);
    m_entry->setTimeSpec(Qt::UTC); // the wall clock of the chosen zone
    m_entry->setCalendarPopup(true);
    m_entry->setAccessibleName(tr("Moment of entry, local time"));
    m_entry->setToolTip(tr("When the recipient enters the sequence, after the trigger's delay, on their own clock"));
    flow->addWidget(m_entry);
    auto *menu = new QMenu(m_presets);
    m_presets->setMenu(menu);
    m_presets->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillPresets(menu); });
    flow->addWidget(m_presets);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setToolTip(tr("Where the recipient lives: all times here are on that zone's clock"));
    m_zone->setFixedWidth(168);
    flow->addWidget(m_zone);
    m_course->setAccessibleName(tr("What the recipient does"));
    m_course->setToolTip(tr("What the recipient does in the meantime"));
    m_course->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_course->addChoice(Nobody, tr("Nobody reacts"), tr("Every wait runs to its end: the longest way"));
    m_course->addChoice(Views, tr("Views at once"), tr("Each message is delivered, and viewed where that can be told"));
    m_course->addChoice(Recipient, tr("One recipient"), tr("A person of the audience, as the player plays them"));
    flow->addWidget(m_course);
    m_recipient->setRange(1, 1e9);
    m_recipient->setAccessibleName(tr("Number of the recipient"));
    m_recipient->setToolTip(tr("The recipient's number in the audience"));
    m_recipient->setFixedWidth(96);
    flow->addWidget(m_recipient);
    for (IconButton *button : {m_steps, m_zoomOut, m_zoomIn, m_fit, m_table})
        row->addWidget(button, 0, Qt::AlignTop);
    m_steps->setCheckable(true);
    m_table->setCheckable(true);

    connect(m_entry, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &wall) {
        change([&](TimeSettings &settings) {
            settings.date = wall.date();
            settings.time = wall.time();
        });
    });
    connect(m_zone, &ChoiceBox::chosen, this,
            [this](const QString &key) { change([&](TimeSettings &settings) { settings.zone = key; }); });
    connect(m_course, &ChoiceBox::chosen, this, [this](const QString &key) {
        change([&](TimeSettings &settings) {
            settings.course = key == Views       ? TimeSettings::Course::ViewsAtOnce
                              : key == Recipient ? TimeSettings::Course::Recipient
                                                 : TimeSettings::Course::NobodyReacts;
        });
    });
    connect(m_recipient, &NumberEdit::edited, this, [this](std::optional<double> value) {
        change([&](TimeSettings &settings) {
            settings.recipient = {};
            settings.recipient.recipient = quint64(value.value_or(1)) - 1;
        });
    });
    connect(m_steps, &IconButton::toggled, this, [this](bool steps) {
        change([&](TimeSettings &settings) { settings.lanes = steps ? TimeLanes::ByStep : TimeLanes::ByChannel; });
    });
    connect(scene, &TimeScene::settingsChanged, this, &TimeBar::present);
    setAudience({});
}

void TimeBar::setEntry(TimeScene *scene, const QDateTime &wall) {
    TimeSettings settings = scene->settings();
    settings.date = wall.date();
    settings.time = wall.time();
    scene->setSettings(settings);
}

void TimeBar::fillPresets(QMenu *menu) {
    menu->clear();
    const QDateTime now = nowIn(m_scene->settings().zone);
    const auto add = [&](const QString &name, const QDateTime &wall) {
        menu->addAction(
            tr("%1 (%2)", "a preset, the moment it means")
                .arg(name, QLocale().toString(wall.date(), QLocale::ShortFormat) + u' ' + clockText(wall.time())),
            this, [this, wall] { setEntry(m_scene, wall); });
    };
    const auto next = [&](int weekday, const QTime &time) {
        QDateTime wall(nextWeekday(now.date(), weekday), time, Qt::UTC);
        return wall > now ? wall : wall.addDays(7);
    };
    const auto named = [](int weekday, const QTime &time) {
        return tr("%1 %2", "weekday and clock: Monday 9:00").arg(QLocale().standaloneDayName(weekday), clockText(time));
    };
    add(tr("Now"), now);
    for (const auto &[weekday, time] : {std::pair(1, QTime(9, 0)), std::pair(3, QTime(12, 0)),
                                        std::pair(5, QTime(18, 0)), std::pair(6, QTime(23, 0))})
        add(named(weekday, time), next(weekday, time));
}

void TimeBar::setAudience(const PreviewRequest &audience) {
    m_profile = audience.profile;
    m_recipient->setRange(1, double(std::max<quint64>(1, audience.recipients)));
    present();
}

void TimeBar::present() {
    m_presenting = true;
    const TimeSettings &settings = m_scene->settings();
    m_entry->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u' ' + clockFormat());
    const QString widest = QLocale().toString(QDate(2026, 12, 28), QLocale::ShortFormat) + u' ' + clockText({22, 58});
    m_entry->setMinimumWidth(m_entry->fontMetrics().horizontalAdvance(widest) + 52); // and its arrow
    m_entry->setDateTime(QDateTime(settings.date, settings.time, Qt::UTC));

    QList<ChoiceBox::Choice> zones;
    const auto offer = [&](const QString &zone, const QString &note) {
        if (std::ranges::find(zones, zone, &ChoiceBox::Choice::key) == zones.end())
            zones << ChoiceBox::Choice{zone, zone, note, {}};
    };
    double all = 0;
    for (const ZoneShare &zone : m_profile.zones)
        all += zone.share;
    for (const ZoneShare &zone : m_profile.zones)
        offer(zone.zone, tr("%1 of the audience").arg(spokenPercent(all > 0 ? zone.share / all : 0)));
    offer(Settings().homeZone(), tr("Your own"));
    for (const char *zone :
         {"UTC", "Asia/Seoul", "Asia/Tokyo", "Asia/Singapore", "Asia/Kolkata", "Asia/Dubai", "Australia/Sydney",
          "Pacific/Auckland", "Europe/London", "Europe/Berlin", "Europe/Paris", "Africa/Johannesburg",
          "America/Sao_Paulo", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"})
        offer(QLatin1String(zone), {});
    offer(settings.zone, {});
    m_zone->setChoices(zones);
    m_zone->setCurrentKey(settings.zone);
    using Course = TimeSettings::Course;
    m_course->setCurrentKey(settings.course == Course::Recipient     ? Recipient
                            : settings.course == Course::ViewsAtOnce ? Views
                                                                     : Nobody);
    m_recipient->setVisible(settings.course == Course::Recipient);
    m_recipient->setValue(double(settings.recipient.recipient + 1));
    m_steps->setChecked(settings.lanes == TimeLanes::ByStep);
    m_presenting = false;
}

void TimeBar::change(const std::function<void(TimeSettings &)> &edit) {
    if (m_presenting)
        return;
    TimeSettings settings = m_scene->settings();
    edit(settings);
    m_scene->setSettings(settings);
}

} // namespace stepline

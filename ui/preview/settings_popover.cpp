#include "ui/preview/settings_popover.h"

#include "ui/models/runs_model.h"
#include "ui/preview/precision_row.h"
#include "ui/profile/profile_title.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/field.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QPushButton>

namespace stepline {

SettingsPopover::SettingsPopover(QWidget *parent)
    : Popover(parent), m_recipients(new NumberEdit), m_seed(new NumberEdit), m_list(new Chip(QString())),
      m_profile(new ChoiceBox), m_scenario(new ChoiceBox), m_method(new ChoiceBox), m_precision(new PrecisionRow),
      m_edit(new QPushButton(tr("&Edit profile…"))), m_entry(new QDateTimeEdit), m_spread(new DurationEdit) {
    setAccessibleName(tr("Preview settings"));
    setMinimumWidth(360);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);

    m_recipients->setRange(1, double(MostRecipients));
    m_recipients->setUnit(tr("people"));
    m_recipients->setStep(10'000);
    auto *audience = new QWidget;
    auto *audienceRow = new QHBoxLayout(audience);
    audienceRow->setContentsMargins(0, 0, 0, 0);
    audienceRow->addWidget(m_recipients, 1);
    audienceRow->addWidget(m_list);
    auto *audienceField = new Field(tr("&Audience"), audience);
    audience->setFocusProxy(m_recipients);
    m_recipients->setAccessibleName(tr("Audience"));
    audienceField->explain(tr("How many people enter the sequence. All counts and costs are for them."));
    m_recipients->setWhatsThis(audience->whatsThis());
    column->addWidget(audienceField);
    m_precision->setLargest(MostRecipients);
    auto *precise = new Field(tr("To &know a figure to within"), m_precision);
    m_precision->setFocusProxy(m_precision->figure());
    precise->explain(tr("Choose a figure and how precisely you need it; the audience that gives it is worked out."));
    column->addWidget(precise);
    connect(m_precision, &PrecisionRow::taken, this, [this](quint64 people) {
        auto settings = m_settings;
        settings.recipients = people;
        change(settings);
        present();
    });

    auto *profile = new QWidget;
    auto *profileRow = new QHBoxLayout(profile);
    profileRow->setContentsMargins(0, 0, 0, 0);
    profileRow->addWidget(m_profile, 1);
    profileRow->addWidget(m_edit);
    profile->setFocusProxy(m_profile);
    m_profile->setAccessibleName(tr("Profile"));
    auto *profileField = new Field(tr("&Profile"), profile);
    profileField->explain(
        tr("How recipients behave: the rates, costs, segments and time zones that are counted with."));
    m_profile->setWhatsThis(profile->whatsThis());
    column->addWidget(profileField);

    for (const Scenario scenario : {Scenario::Low, Scenario::Likely, Scenario::High})
        m_scenario->addChoice(scenarioKey(scenario), scenarioName(scenario),
                              scenario == Scenario::Low    ? tr("Every rate and cost at its low end")
                              : scenario == Scenario::High ? tr("Every rate and cost at its high end")
                                                           : tr("As the profile says"));
    auto *rates = new Field(tr("&Rates"), m_scenario);
    rates->explain(tr("The profile's numbers as they are, or each at the low or high end of its range."));
    m_seed->setRange(0, 9e15);
    auto *luck = new Field(tr("&Seed"), m_seed);
    luck->explain(tr(
        "The same seed gives every person the same luck, so figures change because of your edits, never by chance."));
    auto *pair = new QHBoxLayout;
    pair->setSpacing(12);
    pair->addWidget(rates, 1);
    pair->addWidget(luck, 1);
    column->addLayout(pair);
    m_method->setAccessibleName(tr("Live figures"));
    m_method->addChoice(QStringLiteral("exact"), tr("Exact where possible"),
                        tr("Expected values, else a simulation; they say which they are"));
    m_method->addChoice(QStringLiteral("sampled"), tr("Always simulated"), tr("As a run counts them"));
    auto *method = new Field(tr("&Live figures"), m_method);
    method->explain(tr("How the figures that follow your edits are found; a run is always a simulation."));
    column->addWidget(method);
    connect(m_method, &ChoiceBox::chosen, this, [this](const QString &key) {
        auto settings = m_settings;
        settings.simulate = key == u"sampled";
        change(settings);
    });

    m_entry->setTimeSpec(Qt::UTC);
    m_entry->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    auto *entry = new Field(tr("&First person enters (UTC)"), m_entry);
    entry->explain(tr("When the first person enters; send windows and calendars count from there."));
    m_spread->setShortest({0}, {});
    auto *spread = new Field(tr("&All within"), m_spread);
    spread->explain(tr("People enter one after another over this time; at once when it is zero."));
    auto *times = new QHBoxLayout;
    times->setSpacing(12);
    times->addWidget(entry, 1);
    times->addWidget(spread, 1);
    column->addLayout(times);

    m_list->setFocusPolicy(Qt::TabFocus);
    connect(m_recipients, &NumberEdit::edited, this, [this](std::optional<double> value) {
        auto settings = m_settings;
        settings.recipients = quint64(value.value_or(1));
        change(settings);
    });
    connect(m_recipients, &ValueEdit::refused, audienceField, &Field::refuse);
    connect(m_recipients, &ValueEdit::accepted, audienceField, &Field::acceptValue);
    connect(m_seed, &NumberEdit::edited, this, [this](std::optional<double> value) {
        auto settings = m_settings;
        settings.seed = quint64(value.value_or(1));
        change(settings);
    });
    connect(m_seed, &ValueEdit::refused, luck, &Field::refuse);
    connect(m_seed, &ValueEdit::accepted, luck, &Field::acceptValue);
    connect(m_spread, &DurationEdit::edited, this, [this](Duration value) {
        auto settings = m_settings;
        settings.spread = value;
        change(settings);
    });
    connect(m_spread, &ValueEdit::refused, spread, &Field::refuse);
    connect(m_spread, &ValueEdit::accepted, spread, &Field::acceptValue);
    connect(m_entry, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &moment) {
        if (m_presenting)
            return;
        auto settings = m_settings;
        settings.entry = moment.toSecsSinceEpoch();
        change(settings);
    });
    connect(m_scenario, &ChoiceBox::chosen, this, [this](const QString &key) {
        auto settings = m_settings;
        settings.scenario = scenarioFromKey(key).value_or(Scenario::Likely);
        change(settings);
    });
    connect(m_list, &Chip::clicked, this, [this] {
        auto settings = m_settings;
        settings.recipients = quint64(std::max<qint64>(1, m_listSize.value_or(1)));
        change(settings);
        present();
    });
    connect(m_profile, &ChoiceBox::chosen, this, &SettingsPopover::profileChosen);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT profileEditRequested();
    });
    setListSize({});
    present();
}

void SettingsPopover::present() {
    m_presenting = true;
    m_recipients->setValue(double(m_settings.recipients));
    m_seed->setValue(double(m_settings.seed));
    m_scenario->setCurrentKey(scenarioKey(m_settings.scenario));
    m_entry->setDateTime(QDateTime::fromSecsSinceEpoch(m_settings.entry, Qt::UTC));
    m_spread->setValue(m_settings.spread);
    m_method->setCurrentKey(m_settings.simulate ? QStringLiteral("sampled") : QStringLiteral("exact"));
    m_presenting = false;
}

void SettingsPopover::change(PreviewSettings settings) {
    if (settings == m_settings)
        return;
    m_settings = settings;
    Q_EMIT settingsEdited(settings);
}

void SettingsPopover::setSettings(const PreviewSettings &settings) {
    m_settings = settings;
    present();
}

void SettingsPopover::setProfiles(const QList<ProfileChoice> &profiles, const QString &current) {
    QList<ChoiceBox::Choice> choices;
    for (const ProfileChoice &profile : profiles)
        choices << ChoiceBox::Choice{profile.id, profileTitle(profile.name), profile.note, {}};
    m_profile->setChoices(choices);
    m_profile->setCurrentKey(current);
}

void SettingsPopover::setForecast(const ForecastPtr &forecast) {
    m_precision->setForecast(forecast);
}

void SettingsPopover::setListSize(std::optional<qint64> size) {
    m_listSize = size;
    m_list->setVisible(size.has_value());
    if (size) {
        m_list->setText(tr("Your list: %1").arg(exactCount(double(*size))));
        m_list->setToolTip(tr("Take the size of your list, as the profile says it"));
        m_list->updateGeometry();
    }
}

void SettingsPopover::hideEvent(QHideEvent *event) {
    // What is half typed counts, as it would on leaving the field.
    for (ValueEdit *edit :
         {static_cast<ValueEdit *>(m_recipients), static_cast<ValueEdit *>(m_seed), static_cast<ValueEdit *>(m_spread)})
        edit->commit();
    Popover::hideEvent(event);
}

} // namespace stepline

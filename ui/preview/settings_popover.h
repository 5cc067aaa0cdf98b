#pragma once

#include "ui/jobs/forecaster.h"
#include "ui/preview/popover.h"

class QDateTimeEdit;
class QPushButton;

namespace stepline {

class Chip;
class ChoiceBox;
class DurationEdit;
class Field;
class NumberEdit;
class PrecisionRow;

/// A profile that can be chosen: the owner's id and its name.
struct ProfileChoice {
    QString id, name, note;
    bool operator==(const ProfileChoice &) const = default;
};

/// What forecast and run are made with: how many people, with which luck, by which profile and which end of its rates,
/// and when they enter.
class SettingsPopover : public Popover {
    Q_OBJECT

public:
    explicit SettingsPopover(QWidget *parent = nullptr);

    void setSettings(const PreviewSettings &settings);
    const PreviewSettings &settings() const { return m_settings; }
    void setProfiles(const QList<ProfileChoice> &profiles, const QString &current);
    /// What a wanted precision is told from.
    void setForecast(const ForecastPtr &forecast);
    PrecisionRow *precision() const { return m_precision; }
    /// The profile's own list: one click takes its size.
    void setListSize(std::optional<qint64> size);

    static constexpr quint64 MostRecipients = 1'000'000'000;

Q_SIGNALS:
    void settingsEdited(const stepline::PreviewSettings &settings);
    void profileChosen(const QString &id);
    void profileEditRequested();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void present();
    void change(PreviewSettings settings);

    PreviewSettings m_settings;
    NumberEdit *m_recipients, *m_seed;
    Chip *m_list;
    ChoiceBox *m_profile, *m_scenario, *m_method;
    PrecisionRow *m_precision;
    QPushButton *m_edit;
    QDateTimeEdit *m_entry;
    DurationEdit *m_spread;
    std::optional<qint64> m_listSize;
    bool m_presenting = false;
};

} // namespace stepline

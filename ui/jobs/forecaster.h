#pragma once

#include "core/preview/preview.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace stepline {

/// A forecast of an open template: the sequence itself and the same audience sent everything at once, with the same luck.
struct Forecast {
    Results sequence;
    Results broadcast;
    Problems warnings;
    quint64 revision = 0; ///< of the document it belongs to
    Profile profile;
    PreviewRequest request; ///< what was asked (tmpl included)
};
using ForecastPtr = std::shared_ptr<const Forecast>;

/// Settings of forecast and run that the preview panel edits.
struct PreviewSettings {
    quint64 recipients = 1'000'000;
    quint64 seed = 1;
    qint64 entry = DefaultEntry;
    Duration spread;
    Scenario scenario = Scenario::Likely;
    bool operator==(const PreviewSettings &) const = default;
};

/// Forecasts the open template in the background after every edit; the latest wins. Values in, values out: nothing is
/// shared with the window. Live forecasts use a part of the audience scaled up to it (same luck), so that they come at once.
class Forecaster : public QObject {
    Q_OBJECT

public:
    explicit Forecaster(QObject *parent = nullptr);
    ~Forecaster() override;

    void setSettings(const PreviewSettings &settings);
    const PreviewSettings &settings() const { return m_settings; }
    void setProfile(const Profile &profile);
    const Profile &profile() const { return m_profile; }

    /// Asks for a forecast of this state; an older one still running is cancelled and never arrives.
    void request(const Template &tmpl, quint64 revision);
    /// The latest that arrived; nullptr before the first, or when the template cannot be forecast.
    ForecastPtr latest() const { return m_latest; }
    /// Why there is no forecast (semantic errors); empty otherwise.
    const Problems &problems() const { return m_problems; }

Q_SIGNALS:
    void started();
    void updated();
    void settingsChanged();
    void profileChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
    PreviewSettings m_settings;
    Profile m_profile;
    ForecastPtr m_latest;
    Problems m_problems;
};

} // namespace stepline

#pragma once

#include "core/model/document.h"
#include "core/preview/preview.h"

#include <QObject>
#include <memory>
#include <optional>

namespace stepline {

/// A forecast of an open template: the sequence itself and the same audience sent everything at once, with the same
/// luck.
struct Forecast {
    Results sequence;
    Results broadcast;
    /// The honest band: the sequence with every rate at its low and at its high end. They come after the likely result
    /// and may be of a smaller sample, scaled. Absent until then, when another scenario is looked at, and when the
    /// profile gives no range for any number.
    std::optional<Results> low, high;
    /// True: of @c sampledRecipients only, scaled to the chosen audience; figures are shown with "≈". The full audience
    /// follows as soon as nothing is being edited.
    bool approximate = false;
    quint64 sampledRecipients = 0;
    Problems warnings;
    quint64 revision = 0; ///< of the document it belongs to
    Profile profile;
    PreviewRequest request; ///< what was asked (tmpl included)
};
/// True when some number of the profile has a low or high end that differs from it.
bool hasRanges(const Profile &profile);
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
/// shared with the window. First comes a part of the audience scaled up to it (same luck), within some milliseconds;
/// when nothing is edited for a moment the full audience follows, then the honest band. All three are updated().
class Forecaster : public QObject {
    Q_OBJECT

public:
    explicit Forecaster(QObject *parent = nullptr);
    ~Forecaster() override;

    void setSettings(const PreviewSettings &settings);
    const PreviewSettings &settings() const { return m_settings; }
    /// New settings or another profile forecast the last requested template again.
    void setProfile(const Profile &profile);
    const Profile &profile() const { return m_profile; }

    /// Asks for a forecast of this state; an older one still running is cancelled and never arrives.
    void request(const Template &tmpl, quint64 revision);
    /// The latest that arrived; nullptr before the first, or when the template cannot be forecast.
    ForecastPtr latest() const { return m_latest; }
    /// Why there is no forecast (semantic errors); empty otherwise.
    const Problems &problems() const { return m_problems; }
    /// A better answer is still on its way.
    bool busy() const { return m_busy; }
    /// Requests now and after every change of the document, until another is followed; nullptr: clear().
    void follow(const Document *document);
    /// Forgets the template and its forecast: nothing is open.
    void clear();

Q_SIGNALS:
    void started();
    void updated();
    void settingsChanged();
    void profileChanged();

private:
    class Worker;
    struct Outcome;
    void again();
    void take(const Outcome &outcome);

    std::unique_ptr<Worker> m_worker;
    QMetaObject::Connection m_changed, m_gone;
    std::optional<Template> m_template;
    quint64 m_revision = 0;
    quint64 m_ticket = 0; ///< of the latest request; an outcome of an older one is dropped
    bool m_busy = false;
    PreviewSettings m_settings;
    Profile m_profile;
    ForecastPtr m_latest;
    Problems m_problems;
};

} // namespace stepline

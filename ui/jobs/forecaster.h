#pragma once

#include "core/model/document.h"
#include "core/preview/intervals.h"
#include "core/preview/preview.h"

#include <QObject>
#include <memory>
#include <optional>

namespace stepline {

/// A forecast of an open template, as far as it has come: the sequence first, the rest when nothing is edited.
struct Forecast {
    Results sequence;
    /// The same audience sent everything at once, with the same luck; of nobody (recipients 0) until it is there.
    Results broadcast;
    /// The honest band: the sequence with every number at its low and at its high end. They come last and may be of a
    /// smaller sample, scaled. Absent until then, when another scenario is looked at, and when the profile gives no
    /// range for any number.
    std::optional<Results> low, high;
    /// The last saved version by the same engine for as many people with the same luck, to say what has changed since.
    /// nullptr while nothing differs from it, before it is computed, and when there is no saved version.
    std::shared_ptr<const Results> saved;
    /// True: of @c sampledRecipients only, scaled to the chosen audience; figures are shown with "≈". The full audience
    /// follows as soon as nothing is being edited.
    bool approximate = false;
    quint64 sampledRecipients = 0; ///< people simulated; none for an exact forecast
    bool complete = false;         ///< nothing more of it follows
    Problems warnings;
    quint64 revision = 0; ///< of the document it belongs to
    Profile profile;
    PreviewRequest request; ///< what was asked (tmpl included)

    bool exact() const { return isExact(sequence); }
    /// The sampling noise of its figures.
    Sampling sampling() const {
        return {double(sequence.recipients),
                exact() ? 0 : double(sampledRecipients ? sampledRecipients : sequence.recipients)};
    }
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
    bool simulate = false; ///< also where the figures could be computed exactly
    bool operator==(const PreviewSettings &) const = default;
};

/// Forecasts the open template in the background after every edit; the latest wins. Values in, values out: nothing is
/// shared with the window.
///
/// First, within some milliseconds, comes the live answer: exact where that is quick, else a part of the audience
/// scaled up to it. When nothing is edited for a moment the rest follows: the full audience or the exact figures,
/// everything at once to compare with, then the honest band. Each is updated().
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
    /// What changes are told against; nullopt: nothing. Holds from the next request on.
    void setSaved(const std::optional<Template> &saved);
    /// The live answer brings the broadcast along: somebody looks at it while editing.
    void setBroadcastWanted(bool wanted) { m_broadcastWanted = wanted; }

    /// Asks for a forecast of this state; what is still wanted of an older one but its live answer never arrives.
    void request(const Template &tmpl, quint64 revision);
    /// The latest that arrived; nullptr before the first, or when the template cannot be forecast.
    ForecastPtr latest() const { return m_latest; }
    /// Why there is no forecast (semantic errors); empty otherwise.
    const Problems &problems() const { return m_problems; }
    /// A better answer is still on its way.
    bool busy() const { return m_busy; }
    /// Requests now and after every change of the document, until another is followed; nullptr: clear().
    void follow(const Document *document);
    /// Another template comes: nothing of this one arrives any more.
    void forget();
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
    std::shared_ptr<const Template> m_saved;
    quint64 m_revision = 0;
    quint64 m_ticket = 0;        ///< of the latest request
    quint64 m_shown = 0;         ///< of the request whose answer is shown; older ones never follow
    quint64 m_circumstances = 0; ///< rises with whatever changes the saved version's figures
    bool m_broadcastWanted = false;
    bool m_busy = false;
    PreviewSettings m_settings;
    Profile m_profile;
    ForecastPtr m_latest;
    Problems m_problems;
};

} // namespace stepline

#pragma once

#include "ui/jobs/forecaster.h"
#include "ui/mainwindow/profile_store.h"
#include "ui/mainwindow/workspace.h"

#include <QObject>

namespace stepline {

class Actions;
class CompareController;
class FindingsController;
class PreviewPanel;
class ProfileEditor;
class RunJob;

/// Forecast, runs and profiles of the open template: between the document, the forecaster, the library and the panel.
class PreviewController : public QObject {
    Q_OBJECT

public:
    PreviewController(Workspace *workspace, Actions *actions, FindingsController *findings, QObject *parent);
    ~PreviewController() override;

    PreviewPanel *panel() const { return m_panel; }
    /// Every number the preview counts with; the window places it beside the preview.
    ProfileEditor *profileEditor() const { return m_profileEditor; }
    Forecaster *forecaster() { return &m_forecaster; }
    ProfileStore *profiles() { return &m_profiles; }
    CompareController *comparisons() const { return m_compare; }

    void setTemplate(OpenTemplate *open);
    /// Reads the user's own profiles and the chosen one from the library.
    void loadProfiles();
    /// Fills the profile editor when it is first wanted: its many fields are more than half of what starting would
    /// cost.
    void fillProfileEditor();
    void saveCharts(const QString &folder);

public Q_SLOTS:
    /// The template as it would be if a drag ended now; the forecast follows the pointer.
    void previewArranged(const stepline::Template &arranged);
    void endArranged();
    void run();

Q_SIGNALS:
    void forecastChanged(const stepline::ForecastPtr &forecast);
    void profileChanged(const stepline::Profile &profile);
    void failed(const stepline::Problem &problem);
    void note(const QString &sentence);
    void jumpRequested(const QString &pointer);
    void profileEditRequested();
    void runKept();
    void panelWanted(); ///< to be seen, if it is hidden

private:
    void request();
    void chooseProfile(const QString &id);
    void useProfile(const Profile &profile, const JsonValue &root);
    void showProfiles();
    /// Runs the request and keeps it, with the template and the profile as they are written.
    void startRun(const PreviewRequest &request, const QByteArray &json, const QByteArray &profileJson);
    void endRun();
    void keepRun(const QString &templateId, const QByteArray &json, const QByteArray &profileJson,
                 const ForecastPtr &result);
    void repeatRun(qint64 id);
    void loadRuns();
    void openRun(qint64 id);
    void removeRun(qint64 id);

    Workspace *m_workspace;
    Actions *m_actions;
    ProfileStore m_profiles;
    QString m_profileId;
    JsonValue m_profileRoot; ///< of the profile that the forecaster has
    Forecaster m_forecaster;
    OpenTemplate *m_open = nullptr;
    QMetaObject::Connection m_connection, m_savedConnection;
    CompareController *m_compare;
    PreviewPanel *m_panel;
    ProfileEditor *m_profileEditor;
    bool m_editorFilled = false;
    std::unique_ptr<RunJob> m_run;
    std::vector<RunRow> m_runs; ///< of the open template
};

} // namespace stepline

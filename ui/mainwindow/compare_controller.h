#pragma once

#include "core/storage/library.h"
#include "ui/compare/compare_outcome.h"
#include "ui/jobs/background_run.h"
#include "ui/widgets/choice_box.h"

#include <QPointer>

namespace stepline {

class ComparePage;
class Forecaster;
class OpenTemplate;
class ProfileStore;
class TestDialog;
class Workspace;

/// What can be compared with the open template (its versions and runs, other templates), and the playing of two of
/// them: between the library, the engine and the page. Also opens the plan of an A/B test.
class CompareController : public QObject {
    Q_OBJECT

public:
    CompareController(Workspace *workspace, ProfileStore *profiles, Forecaster *forecaster, QObject *parent);
    ~CompareController() override;

    ComparePage *page() const { return m_page; }
    void setTemplate(OpenTemplate *open);
    void setRuns(const std::vector<RunRow> &runs);

    // Keys of what can be compared.
    static QString nowKey() { return QStringLiteral("now"); }
    static QString versionKey(int number) { return QStringLiteral("version:%1").arg(number); }
    static QString runKey(qint64 id) { return QStringLiteral("run:%1").arg(id); }
    static QString templateKey(const QString &id) { return QStringLiteral("template:") + id; }

public Q_SLOTS:
    /// Compares the two and asks for the page to be seen.
    void compare(const QString &a, const QString &b);
    /// @p message: the message to be tested; empty: the selected one, or the first.
    void planTest(const QString &message);

Q_SIGNALS:
    void pageWanted();

private:
    struct Side;
    using Then = std::function<void(Result<Side>)>;

    void loadChoices();
    void showChoices();
    void chooseSides(const QString &a, const QString &b);
    void refresh();
    void edited();
    void load(const QString &key, Then then);
    void loadJson(const QString &name, std::function<Result<QByteArray>(Library &)> work, Then then);
    void loadRun(qint64 id, Then then);
    void play(const Side &a, const Side &b);
    void conclude(const CompareOutcomePtr &outcome, const Problems &problems);
    QString nameOf(const QString &key) const;
    Side now() const;

    Workspace *m_workspace;
    ProfileStore *m_profiles;
    Forecaster *m_forecaster;
    ComparePage *m_page;
    OpenTemplate *m_open = nullptr;
    QMetaObject::Connection m_connection;
    std::vector<VersionRow> m_versions;
    std::vector<RunRow> m_runs;
    std::vector<TemplateRow> m_templates;
    std::optional<std::pair<QString, QString>> m_wanted; ///< what the user chose; nothing: the default
    bool m_current = false;                              ///< what is shown is what was chosen, as it is now
    double m_seconds = 0;                                ///< the last comparison took
    quint64 m_ticket = 0;                                ///< of the latest request
    QTimer m_pause;                                      ///< after an edit
    BackgroundRun m_run;
    QPointer<TestDialog> m_test;
};

} // namespace stepline

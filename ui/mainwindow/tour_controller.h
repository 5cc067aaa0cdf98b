#pragma once

#include <QHash>
#include <QObject>
#include <QSet>

namespace stepline {

class MainWindow;
class OpenTemplate;
class Settings;
class TourPanel;
struct Template;

/// Watches what is done in the window and ticks the first steps: on whatever template it is done, nothing is staged.
class TourController : public QObject {
    Q_OBJECT

public:
    TourController(MainWindow *window, Settings *settings);

    TourPanel *panel() const { return m_panel; }
    /// Follows the open template; nullptr: none.
    void setCurrent(OpenTemplate *open);
    /// As the settings say; complete ones are not shown at the start.
    void present();
    void setShown(bool shown);

private:
    /// What of a template the tasks are about.
    struct State {
        QStringList messages;
        QHash<QString, std::pair<qint64, qint64>> times; ///< delay and wait
        QHash<QString, std::pair<int, int>> stops;
        static State of(const Template &tmpl);
    };
    void tick(const QString &key);
    void compare();
    void lead(const QString &key);

    MainWindow *m_window;
    Settings *m_settings;
    TourPanel *m_panel;
    OpenTemplate *m_open = nullptr;
    State m_state;
    QSet<QString> m_seen; ///< every message the template had since it is watched
};

} // namespace stepline

#pragma once

#include "core/preview/calendar.h"
#include "core/preview/timeline.h"
#include "ui/commands/editor.h"
#include "ui/timeview/time_layout.h"

#include <QObject>
#include <QPointer>

namespace stepline {

/// For whom the time view tells the time: who enters when, where, and what they do.
struct TimeSettings {
    enum class Course { NobodyReacts, ViewsAtOnce, Recipient };
    QDate date; ///< of entry, on the clock of `zone`
    QTime time{9, 0};
    QString zone = QStringLiteral("UTC"); ///< IANA name
    Course course = Course::NobodyReacts;
    PlayChoice recipient; ///< Recipient: as the player chose them
    TimeLanes lanes = TimeLanes::ByChannel;
    bool operator==(const TimeSettings &) const = default;
};

/// The next such weekday after @p today (1 = Monday), or today's where @p today is one.
QDate nextWeekday(const QDate &today, int weekday);

/// What the time view shows: the open template, placed on the calendar, and the selection. While a message is dragged
/// it shows the template as it would be. It edits through Editor::push alone.
class TimeScene : public QObject {
    Q_OBJECT

public:
    explicit TimeScene(QObject *parent = nullptr);

    void setEditor(Editor *editor); ///< nullptr: nothing is shown
    Editor *editor() const { return m_editor; }
    void setSettings(const TimeSettings &settings);
    const TimeSettings &settings() const { return m_settings; }
    /// Whom a recipient is drawn from; its template does not count.
    void setAudience(const PreviewRequest &audience);
    const PreviewRequest &audience() const { return m_audience; }
    /// Nothing is computed while nobody looks; what changed meanwhile is, when somebody does.
    void setActive(bool active);

    const Template &tmpl() const { return m_tmpl; }
    const Timeline &timeline() const { return m_timeline; }
    const Calendar &calendar() const { return *m_calendar; }
    const TimeWords &words() const { return *m_words; }
    qint64 entry() const;
    /// Why the recipient cannot be played, or what of the sequence is left out; empty otherwise.
    QString trouble() const;

    QString current() const; ///< the selected message; empty: none
    void select(const QString &message);

    /// Shows the message with another delay, until settle(). The timeline is computed anew.
    void arrange(const QString &message, Duration delay);
    void settle();
    const QString &arranged() const { return m_arranged; } ///< the message; empty: none
    /// The template as it would be.
    Template arrangedTemplate() const { return m_tmpl; }

    /// Stores the delay. False when it is so already. @p merging: with the edit before, if that was the same.
    bool setDelay(const QString &message, Duration delay, bool merging);
    /// False, with the sentence, when the message's delay cannot be changed here.
    bool canDrag(const QString &message, QString *why = nullptr) const;

Q_SIGNALS:
    void aboutToChange(); ///< timeline and words are about to be others
    void changed();
    void settingsChanged();
    void selectionChanged();
    void editorChanged();

private:
    void refresh();
    void place();

    QPointer<Editor> m_editor;
    QList<QMetaObject::Connection> m_connections;
    TimeSettings m_settings;
    PreviewRequest m_audience;
    Template m_tmpl;
    Timeline m_timeline;
    std::unique_ptr<Calendar> m_calendar;
    std::unique_ptr<TimeWords> m_words;
    QString m_arranged;
    Duration m_arrangedDelay;
    Problems m_playProblems;
    bool m_active = false, m_stale = false;
};

} // namespace stepline

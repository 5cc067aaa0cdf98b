#pragma once

#include "core/preview/calendar.h"
#include "core/preview/timeline.h"
#include "ui/board/words.h"

#include <QCoreApplication>

namespace stepline {

/// Says a timeline in a marketer's words and in local time.
class TimeWords {
    Q_DECLARE_TR_FUNCTIONS(stepline::TimeWords)

public:
    /// All must outlive it.
    TimeWords(const Template &tmpl, const Timeline &timeline, const Calendar &calendar);

    QString name(const Landing &touch) const; ///< "SMS 2"
    QString channelName(const Landing &touch) const;
    std::optional<ChannelType> type(const Landing &touch) const;
    QString clock(qint64 moment) const;      ///< "10:30"
    QString dayClock(qint64 moment) const;   ///< "Tue 10:30"
    QString dateClock(qint64 moment) const;  ///< "Tue 6/1/26, 10:30"
    QString longMoment(qint64 moment) const; ///< "Tuesday, 6 January 2026, 10:30"
    /// "+ 2 h 30 min"; "at once" for nothing.
    static QString delay(Duration delay);
    /// "2 h after step 2 begins", for the table.
    QString delayInWords(const Landing &touch) const;
    /// What became of it in a few words: "Sent", "Waited 12 h for its window", "Not sent: guard" …
    QString outcome(const Landing &touch) const;
    /// Why it lands when it does, or does not, in one to four sentences.
    QString reason(const Landing &touch) const;
    /// Name, place, landing: "SMS 2, step 3 of 5, Tuesday, 6 January 2026, 10:30".
    QString spoken(const Landing &touch) const;
    /// While it is dragged: "+ 2 h 30 min → Tue 10:30".
    QString dragged(const Landing &touch, Duration delay) const;
    QString change(const ClockChange &change) const; ///< "The clock goes forward by 1 h on …"
    /// How it ends: "Completed", "Stopped: viewed SMS 2".
    QString ending() const;
    /// What is wrong with the sequence as a whole and is left out; empty otherwise.
    QString problems() const;
    /// The send window that holds for the message; nullptr: none.
    const SendWindow *windowOf(const Landing &touch) const;
    QString stepName(const Landing &touch) const;

private:
    const Message *message(const Landing &touch) const { return m_tmpl.message(touch.message); }
    QString range(const Landing &touch) const;

    const Template &m_tmpl;
    const Timeline &m_timeline;
    const Calendar &m_calendar;
    BoardWords m_words;
};

} // namespace stepline

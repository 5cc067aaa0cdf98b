#pragma once

#include "core/preview/play.h"
#include "core/preview/windows.h"
#include "ui/board/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace stepline {

/// Says the moments of one recipient in a marketer's words and in the recipient's local time.
class PlayWords {
    Q_DECLARE_TR_FUNCTIONS(stepline::PlayWords)

public:
    /// Both must outlive it.
    PlayWords(const Template &tmpl, const Played &played);

    /// "Recipient 17"; numbers count from 1.
    static QString number(quint64 recipient);
    /// "Recipient 17 · Active · Asia/Seoul · reachable by App feed, SMS"
    QString who() const;
    /// The recipient's local wall clock, as if it were UTC.
    QDateTime local(double at) const;
    QString clock(double at) const;   ///< "14:05"
    QString dayTime(double at) const; ///< "Mon 5 Jan 14:05"
    QString date(double at) const;    ///< "Monday, 5 January 2026"
    /// "14:05", with the day where it is not that of @p reference; with seconds where minutes do not tell them apart.
    QString when(double at, double reference) const;
    static QString elapsed(double seconds); ///< "+2 h 5 min"; "at once" for nothing
    static QString span(double seconds);    ///< "2 h 5 min", whole and not finer than makes sense

    QString message(const QString &id) const; ///< "SMS 2"
    QString metric(const QString &message, Metric metric) const;
    /// What happened at the moment and why, in one or two sentences.
    QString sentence(const PlayMoment &moment) const;
    /// The same in the few words a card has room for.
    QString line(const PlayMoment &moment) const;

private:
    QString requested(const PlayMoment &moment) const;
    QString skipped(const PlayMoment &moment) const;
    QString event(const PlayMoment &moment) const;
    QString ended(const PlayMoment &moment) const;
    QString ending(const QString &message, Metric metric) const; ///< "viewed KakaoTalk"
    QString fact(const GuardFact &fact, double reference) const;
    QString facts(const std::vector<GuardFact> &facts, double reference) const;
    QString limit() const;
    QString person() const;
    QString happened(const QString &message, Metric metric) const; ///< "App feed was viewed"
    QString missing(const QString &message, Metric metric) const;  ///< "App feed was not viewed"
    bool hasOwnName(const QString &message, Metric metric) const;
    const Message *find(const QString &id) const { return m_tmpl.message(id); }

    const Template &m_tmpl;
    const Played &m_played;
    BoardWords m_words;
    ZoneClock m_zone;
};

} // namespace stepline

#include "core/base/duration.h"

#include "core/base/text.h"

#include <QStringList>

namespace stepline {

namespace {

std::optional<Duration> refuse(QString *why, const QString &sentence) {
    if (why)
        *why = sentence;
    return std::nullopt;
}

/// The seconds one unit stands for; 0 where the letter does not belong at this place.
qint64 unitSeconds(char16_t unit, bool inTime) {
    if (inTime)
        return unit == u'H' ? Duration::Hour : unit == u'M' ? Duration::Minute : unit == u'S' ? 1 : 0;
    return unit == u'W' ? Duration::Week : unit == u'D' ? Duration::Day : 0;
}

} // namespace

std::optional<Duration> parseDuration(QStringView iso, QString *why) {
    const QString shape = text("“%1” is not a duration. Write it like PT30M, PT2H, P1D or P2W.").arg(iso);
    if (iso.size() < 3 || iso.front() != u'P')
        return refuse(why, shape);
    qint64 total = 0;
    qint64 smallest = Duration::Longest * 2; // units must come from large to small, each once
    bool inTime = false, weeks = false, any = false;
    for (qsizetype i = 1; i < iso.size();) {
        if (iso[i] == u'T') {
            if (inTime || i + 1 == iso.size())
                return refuse(why, shape);
            inTime = true;
            ++i;
            continue;
        }
        qint64 number = 0;
        const qsizetype start = i;
        for (; i < iso.size() && iso[i] >= u'0' && iso[i] <= u'9'; ++i)
            number = std::min<qint64>(number * 10 + (iso[i].unicode() - u'0'), Duration::Longest + 1);
        if (i == start || i == iso.size())
            return refuse(why, shape);
        const char16_t unit = iso[i++].unicode();
        if (!inTime && (unit == u'Y' || unit == u'M'))
            return refuse(why, text("“%1” uses years or months, whose length is not fixed. Use weeks (P2W) or days "
                                    "(P30D).")
                                   .arg(iso));
        const qint64 seconds = unitSeconds(unit, inTime);
        if (seconds == 0 || seconds >= smallest || weeks)
            return refuse(why, shape);
        weeks = unit == u'W';
        if (weeks && any)
            return refuse(why, shape);
        smallest = seconds;
        total += number > Duration::Longest / seconds ? Duration::Longest + 1 : number * seconds;
        any = true;
    }
    if (weeks && inTime)
        return refuse(why, shape);
    if (total > Duration::Longest)
        return refuse(why, text("“%1” is longer than 365 days, the longest duration there is.").arg(iso));
    return Duration{total};
}

QString isoDuration(Duration duration) {
    if (duration.seconds == 0)
        return QStringLiteral("PT0S");
    const qint64 days = duration.seconds / Duration::Day, hours = duration.seconds % Duration::Day / Duration::Hour,
                 minutes = duration.seconds % Duration::Hour / Duration::Minute,
                 seconds = duration.seconds % Duration::Minute;
    QString iso = QStringLiteral("P");
    if (days)
        iso += QString::number(days) + u'D';
    if (hours || minutes || seconds)
        iso += u'T';
    if (hours)
        iso += QString::number(hours) + u'H';
    if (minutes)
        iso += QString::number(minutes) + u'M';
    if (seconds)
        iso += QString::number(seconds) + u'S';
    return iso;
}

QString spokenDuration(Duration duration) {
    const qint64 days = duration.seconds / Duration::Day, hours = duration.seconds % Duration::Day / Duration::Hour,
                 minutes = duration.seconds % Duration::Hour / Duration::Minute,
                 seconds = duration.seconds % Duration::Minute;
    QStringList parts;
    if (days)
        parts << text("%n day(s)", nullptr, int(days));
    if (hours)
        parts << text("%1 h").arg(hours);
    if (minutes)
        parts << text("%1 min").arg(minutes);
    if (seconds || parts.isEmpty())
        parts << (duration.seconds == 0 ? text("0 min") : text("%1 s").arg(seconds));
    return parts.join(u' ');
}

} // namespace stepline

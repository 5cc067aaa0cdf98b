#include "ui/widgets/duration_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <cmath>

namespace stepline {

namespace {

struct Words {
    qint64 seconds;
    const char *words; ///< separated by spaces: English in full, then the words of other languages
};
constexpr Words Units[] = {
    {1, "s sec secs second seconds 초"},
    {Duration::Minute, "m min mins minute minutes 분"},
    {Duration::Hour, "h hr hrs hour hours 시간"},
    {Duration::Day, "d day days day(s) 일"},
    {Duration::Week, "w wk wks week weeks week(s) 주"},
};

QString say(const char *source) {
    return QCoreApplication::translate("stepline::DurationEdit", source);
}

qint64 unitNamed(const QString &word) {
    for (const Words &unit : Units)
        if (QString::fromUtf8(unit.words).split(u' ').contains(word.toLower()))
            return unit.seconds;
    // The words in which the program itself speaks of durations, whatever its language.
    for (qint64 seconds : {qint64(1), Duration::Minute, Duration::Hour, Duration::Day}) {
        for (qint64 count : {1, 2}) {
            QString spoken = spokenDuration({seconds * count});
            spoken.remove(QString::number(count));
            if (!word.isEmpty() && spoken.trimmed().compare(word, Qt::CaseInsensitive) == 0)
                return seconds;
        }
    }
    return 0;
}

std::optional<Duration> refuse(QString *why, const QString &sentence) {
    if (why)
        *why = sentence;
    return std::nullopt;
}

} // namespace

qint64 unitOf(Duration duration) {
    if (duration.seconds == 0)
        return Duration::Minute;
    for (qint64 unit : {Duration::Day, Duration::Hour, Duration::Minute})
        if (duration.seconds % unit == 0)
            return unit;
    return 1;
}

std::optional<Duration> readDuration(const QString &text, qint64 unit, QString *why) {
    const QString plain = text.simplified();
    const QString shape = say(QT_TRANSLATE_NOOP("stepline::DurationEdit",
                                                "“%1” is not a time span. Write it like 30 min, 2 h or 1 day 2 h."))
                              .arg(plain);
    if (plain.startsWith(u'P', Qt::CaseInsensitive))
        return parseDuration(plain.toUpper(), why);
    const QString atOnce = say(QT_TRANSLATE_NOOP("stepline::DurationEdit", "at once"));
    if (plain.compare(atOnce, Qt::CaseInsensitive) == 0 || plain.compare(u"now", Qt::CaseInsensitive) == 0)
        return Duration{};
    if (plain.startsWith(u'-') || plain.startsWith(QChar(0x2212)))
        return refuse(why, say(QT_TRANSLATE_NOOP("stepline::DurationEdit",
                                                 "A time span cannot be negative. The shortest is 0 min.")));

    static const QRegularExpression clock(QStringLiteral("^(\\d{1,4}):(\\d{2})$"));
    static const QRegularExpression part(QStringLiteral("\\G\\s*(?:,|\\+)?\\s*(\\d+(?:[.,]\\d+)?)\\s*([^\\d\\s,.+]*)"));
    double total = 0;
    if (const auto match = clock.match(plain); match.hasMatch()) {
        total = match.captured(1).toDouble() * Duration::Hour + match.captured(2).toDouble() * Duration::Minute;
    } else {
        qsizetype end = 0;
        int parts = 0;
        for (auto it = part.globalMatch(plain); it.hasNext(); ++parts) {
            const auto piece = it.next();
            const QString number = piece.captured(1).replace(u',', u'.'), word = piece.captured(2);
            const bool bare = word.isEmpty() && parts == 0 && piece.capturedEnd() == plain.size();
            const qint64 seconds = bare ? unit : unitNamed(word);
            if (seconds == 0)
                return refuse(why, shape);
            total += number.toDouble() * double(seconds);
            end = piece.capturedEnd();
        }
        if (parts == 0 || end != plain.size())
            return refuse(why, shape);
    }
    if (total > double(Duration::Longest))
        return refuse(why, say(QT_TRANSLATE_NOOP("stepline::DurationEdit",
                                                 "“%1” is longer than 365 days, the longest time span there is."))
                               .arg(plain));
    return Duration{qint64(std::llround(total))};
}

} // namespace stepline

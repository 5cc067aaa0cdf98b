#include "core/base/moment.h"

#include "core/base/text.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace stepline {

std::optional<qint64> parseMoment(QStringView iso, QString *why) {
    static const QRegularExpression shape(QStringLiteral(
        "\\A([0-9]{4})-([0-9]{2})-([0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\\.[0-9]+)?)?"
        "(?:(Z)|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?\\z"));
    const auto match = shape.match(iso.toString());
    const auto number = [&](int group) { return match.capturedView(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    if (!match.hasMatch() || !date.isValid()) {
        if (why)
            *why = text("“%1” is not a date and time. Write it like 2026-11-02T09:00:00+09:00 or 2026-11-02T09:00:00Z.")
                       .arg(iso.left(40));
        return std::nullopt;
    }
    const QDateTime local(date, QTime(number(4), number(5), number(6)), Qt::UTC);
    const int offset = (number(9) * 60 + number(10)) * 60;
    return local.toSecsSinceEpoch() - (match.capturedView(8) == u"-" ? -offset : offset);
}

bool isKnownZone(const QString &name) {
    // Qt lists only the zones of today, yet opens the older names too; but it also takes "Asia" or "ABC5" for a rule of
    // its own making. So: names with a place are opened, names without one come from the database's list.
    static const QStringList placeless = QStringLiteral("CET CST6CDT Cuba EET EST EST5EDT Egypt Eire Factory GB "
                                                        "GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland "
                                                        "Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ "
                                                        "NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK "
                                                        "Singapore Turkey UCT UTC Universal W-SU WET Zulu")
                                             .split(u' ');
    if (!name.contains(u'/'))
        return placeless.contains(name) && QTimeZone(name.toUtf8()).isValid();
    const bool otherTree = name.startsWith(QStringLiteral("posix/")) || name.startsWith(QStringLiteral("right/"));
    return !otherTree && !name.contains(u'.') && QTimeZone(name.toUtf8()).isValid();
}

QString systemZone() {
    const QString zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    return zone.isEmpty() || zone == u"Etc/UTC" || zone == u"Etc/UCT" || zone == u"UCT" ? QStringLiteral("UTC") : zone;
}

} // namespace stepline

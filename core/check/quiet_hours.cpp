#include "core/check/quiet_hours.h"

#include "core/check/wording.h"

#include <QCoreApplication>

namespace stepline {

namespace {

constexpr int h(int hours, int minutes = 0) {
    return hours * 60 + minutes;
}

constexpr const char *Us =
    "America/New_York America/Detroit America/Chicago America/Denver America/Boise America/Phoenix "
    "America/Los_Angeles America/Anchorage America/Indiana/ America/Kentucky/ America/North_Dakota/ Pacific/Honolulu "
    "US/";
constexpr const char *Canada = "America/Toronto America/Vancouver America/Montreal America/Winnipeg America/Edmonton "
                               "America/Halifax America/Regina America/St_Johns America/Moncton Canada/";
constexpr const char *Tcpa = QT_TRANSLATE_NOOP(
    "stepline", "Telephone Consumer Protection Act, 47 CFR 64.1200(c)(1): 8:00 to 21:00 where the person is");
constexpr const char *Practice = QT_TRANSLATE_NOOP(
    "stepline", "no statute names the hours; 8:00 to 20:00 is the practice of the providers of SMS there");
constexpr const char *Uwg = QT_TRANSLATE_NOOP(
    "stepline", "§ 7 UWG forbids what disturbs unreasonably; 8:00 to 20:00 is the practice of the providers of SMS");

using T = ChannelType;
constexpr QuietHours Rows[] = {
    {QT_TRANSLATE_NOOP("stepline", "the United States"), Us, T::Sms, h(8), h(21), h(8), h(21), h(8), h(21), Tcpa},
    {QT_TRANSLATE_NOOP("stepline", "the United States"), Us, T::Call, h(8), h(21), h(8), h(21), h(8), h(21), Tcpa},
    {QT_TRANSLATE_NOOP("stepline", "Canada"), Canada, T::Call, h(9), h(21, 30), h(10), h(18), h(10), h(18),
     QT_TRANSLATE_NOOP("stepline", "CRTC Unsolicited Telecommunications Rules: 9:00 to 21:30, at the weekend 10:00 to "
                                   "18:00")},
    {QT_TRANSLATE_NOOP("stepline", "Canada"), Canada, T::Sms, h(8), h(21), h(8), h(21), h(8), h(21),
     QT_TRANSLATE_NOOP("stepline", "no statute names the hours; 8:00 to 21:00 is the practice of the providers of "
                                   "SMS there")},
    {QT_TRANSLATE_NOOP("stepline", "the United Kingdom"), "Europe/London Europe/Belfast GB", T::Sms, h(8), h(20), h(8),
     h(20), h(8), h(20), Practice},
    {QT_TRANSLATE_NOOP("stepline", "Germany"), "Europe/Berlin Europe/Busingen", T::Sms, h(8), h(20), h(8), h(20), h(8),
     h(20), Uwg},
    {QT_TRANSLATE_NOOP("stepline", "France"), "Europe/Paris", T::Sms, h(8), h(22), h(8), h(22), 0, 0,
     QT_TRANSLATE_NOOP("stepline", "the operators hold advertising SMS back from 22:00 to 8:00, on Sundays and on "
                                   "public holidays")},
    {QT_TRANSLATE_NOOP("stepline", "France"), "Europe/Paris", T::Call, h(10), h(20), 0, 0, 0, 0,
     QT_TRANSLATE_NOOP("stepline", "Décret n° 2022-1313: Monday to Friday, 10:00 to 13:00 and 14:00 to 20:00")},
    {QT_TRANSLATE_NOOP("stepline", "Spain"), "Europe/Madrid Atlantic/Canary Africa/Ceuta", T::Call, h(9), h(21), 0, 0,
     0, 0, QT_TRANSLATE_NOOP("stepline", "Real Decreto Legislativo 1/2007, art. 96: Monday to Friday, 9:00 to 21:00")},
    {QT_TRANSLATE_NOOP("stepline", "India"), "Asia/Kolkata Asia/Calcutta", T::Sms, h(10), h(21), h(10), h(21), h(10),
     h(21), QT_TRANSLATE_NOOP("stepline", "TRAI's TCCCPR 2018: advertising from 10:00 to 21:00")},
    {QT_TRANSLATE_NOOP("stepline", "Australia"), "Australia/", T::Call, h(9), h(20), h(9), h(17), 0, 0,
     QT_TRANSLATE_NOOP("stepline", "Telemarketing and Research Calls Industry Standard 2017: 9:00 to 20:00, Saturday "
                                   "to 17:00, not on Sundays")},
};

bool isOneOf(const char *zones, const QString &zone) {
    const QStringList names = QString::fromLatin1(zones).split(u' ');
    for (const QString &name : names)
        if (name.endsWith(u'/') ? zone.startsWith(name) : zone == name)
            return true;
    return false;
}

} // namespace

std::vector<const QuietHours *> quietHoursFor(ChannelType type, const QStringList &zones) {
    std::vector<const QuietHours *> found;
    for (const QuietHours &row : Rows)
        for (const QString &zone : zones)
            if (row.type == type && isOneOf(row.zones, zone)) {
                found.push_back(&row);
                break;
            }
    return found;
}

Week allowedBy(const QuietHours &hours) {
    Week allowed = Week::span(hours.from, hours.until, 0x1F);
    if (hours.satUntil > 0)
        allowed = allowed.with(Week::span(hours.satFrom, hours.satUntil, 0x20));
    if (hours.sunUntil > 0)
        allowed = allowed.with(Week::span(hours.sunFrom, hours.sunUntil, 0x40));
    return allowed;
}

QStringList zonesOf(const CheckContext &context, const Message &message) {
    QStringList zones;
    if (context.profile)
        for (const ZoneShare &share : context.profile->zones)
            if (share.share > 0)
                zones << share.zone;
    if (const SendWindow *window = windowOf(context.tmpl.sequence, message);
        window && window->zone != QStringLiteral("recipient"))
        zones << window->zone;
    if (hasHangul(message.content.body.value_or(QString()) + message.content.title.value_or(QString())))
        zones << QStringLiteral("Asia/Seoul");
    zones.removeDuplicates();
    return zones;
}

std::optional<SendWindow> quieterWindow(const Sequence &sequence, const Message &message, int from, int until,
                                        bool noSundays) {
    SendWindow window;
    if (const SendWindow *present = windowOf(sequence, message))
        window = *present;
    if (window.at)
        return std::nullopt; // a moment is moved by who chose it
    int opens = window.from.value_or(0), closes = window.until.value_or(24 * 60);
    if (opens >= closes) { // over midnight: the part of the day is what is kept
        if (opens >= until)
            opens = from;
        else
            closes = until;
    }
    window.from = std::max(opens, from);
    window.until = std::min(closes, until);
    if (noSundays) {
        if (!window.days) {
            window.days = QStringList();
            for (const Choice &day : weekdays())
                window.days->append(QLatin1String(day.key));
        }
        window.days->removeAll(QStringLiteral("sun"));
        if (window.days->isEmpty())
            return std::nullopt;
    }
    return *window.from < *window.until ? std::optional(window) : std::nullopt;
}

} // namespace stepline

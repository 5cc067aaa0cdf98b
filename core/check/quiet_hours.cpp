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
constexpr const char *Gb = "Europe/London Europe/Belfast GB";
constexpr const char *Tcpa = QT_TRANSLATE_NOOP(
    "stepline", "Telephone Consumer Protection Act, 47 CFR 64.1200(c)(1): 8:00 to 21:00 where the person is");
constexpr const char *TcpaUrl = "https://www.ecfr.gov/current/title-47/section-64.1200";
constexpr const char *Practice = QT_TRANSLATE_NOOP(
    "stepline", "no statute names the hours; 8:00 to 20:00 is the practice of the providers of SMS there");
constexpr const char *PracticeUrl = "https://kb.zap.co.uk/docs/a-guide-to-sms-quiet-hours/";

using T = ChannelType;
// Practice is no law: where only that is known, the sentence says so.
constexpr QuietHours Rows[] = {
    {QT_TRANSLATE_NOOP("stepline", "the United States"), Us, T::Sms, h(8), h(21), h(8), h(21), h(8), h(21), Tcpa,
     TcpaUrl},
    {QT_TRANSLATE_NOOP("stepline", "the United States"), Us, T::Call, h(8), h(21), h(8), h(21), h(8), h(21), Tcpa,
     TcpaUrl},
    {QT_TRANSLATE_NOOP("stepline", "Canada"), Canada, T::Call, h(9), h(21, 30), h(10), h(18), h(10), h(18),
     QT_TRANSLATE_NOOP("stepline", "CRTC Unsolicited Telecommunications Rules: 9:00 to 21:30, at the weekend 10:00 to "
                                   "18:00"),
     "https://www.lnnte-dncl.gc.ca/ind/ntr-nrt-eng"},
    {QT_TRANSLATE_NOOP("stepline", "Canada"), Canada, T::Sms, h(8), h(21), h(8), h(21), h(8), h(21),
     QT_TRANSLATE_NOOP("stepline", "no statute names the hours; 8:00 to 21:00 is the practice of the providers of "
                                   "SMS there"),
     "https://help.textgroove.com/support/solutions/articles/153000246390-quiet-hours-for-texting"},
    {QT_TRANSLATE_NOOP("stepline", "the United Kingdom"), Gb, T::Sms, h(8), h(20), h(8), h(20), h(8), h(20), Practice,
     PracticeUrl},
    {QT_TRANSLATE_NOOP("stepline", "Germany"), "Europe/Berlin Europe/Busingen", T::Sms, h(8), h(20), h(8), h(20), h(8),
     h(20), Practice, PracticeUrl},
    {QT_TRANSLATE_NOOP("stepline", "France"), "Europe/Paris", T::Sms, h(8), h(22), h(8), h(22), 0, 0,
     QT_TRANSLATE_NOOP("stepline", "no statute names the hours; the providers of SMS there send no advertising from "
                                   "22:00 to 8:00, on Sundays and on public holidays"),
     PracticeUrl},
    {QT_TRANSLATE_NOOP("stepline", "France"), "Europe/Paris", T::Call, h(10), h(20), 0, 0, 0, 0,
     QT_TRANSLATE_NOOP("stepline", "Code de la consommation, art. D. 223-9: Monday to Friday, 10:00 to 13:00 and 14:00 "
                                   "to 20:00; since 11 August 2026 only with consent (art. L. 223-1)"),
     "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823"},
    {QT_TRANSLATE_NOOP("stepline", "Spain"), "Europe/Madrid Atlantic/Canary Africa/Ceuta", T::Call, h(9), h(21), 0, 0,
     0, 0, QT_TRANSLATE_NOOP("stepline", "Real Decreto Legislativo 1/2007, art. 96.2: Monday to Friday, 9:00 to 21:00"),
     "https://www.genbeta.com/actualidad/llamadas-comerciales-ilegales-a-partir-hora-asi-puedes-actuar-recibes"},
    {QT_TRANSLATE_NOOP("stepline", "India"), "Asia/Kolkata Asia/Calcutta", T::Sms, h(10), h(21), h(10), h(21), h(10),
     h(21),
     QT_TRANSLATE_NOOP("stepline", "operators take advertising from 10:00 to 21:00 only, by direction of the TRAI "
                                   "(October 2025)"),
     "https://crm.smsgatewayhub.com/knowledge-base/article/"
     "important-update-new-service-explicit-message-restriction-time-10-am-to-9-pm"},
    {QT_TRANSLATE_NOOP("stepline", "Australia"), "Australia/", T::Call, h(9), h(20), h(9), h(17), 0, 0,
     QT_TRANSLATE_NOOP("stepline", "Telemarketing and Research Calls Industry Standard 2017: 9:00 to 20:00, Saturday "
                                   "to 17:00, not on Sundays"),
     "https://packleader.net.au/topic/calling-times/"},
};

// Sent to a device at once. Mail is exempt; a card in the app waits until it is opened; a letter does not ring.
constexpr QuietHours korean(ChannelType type) {
    return {QT_TRANSLATE_NOOP("stepline", "Korea"),
            "Asia/Seoul",
            type,
            h(8),
            h(21),
            h(8),
            h(21),
            h(8),
            h(21),
            QT_TRANSLATE_NOOP("stepline", "Act on Promotion of Information and Communications Network Utilization, "
                                          "art. 50(3): 8:00 to 21:00, else a consent of its own"),
            "https://www.law.go.kr/법령/정보통신망이용촉진및정보보호등에관한법률/제50조"};
}
constexpr QuietHours Korea[] = {korean(T::Push), korean(T::Sms), korean(T::Messenger), korean(T::WhatsApp),
                                korean(T::Call)};

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

const QuietHours *koreanNightHours(ChannelType type) {
    for (const QuietHours &row : Korea)
        if (row.type == type)
            return &row;
    return nullptr;
}

std::vector<const QuietHours *> legalHours(ChannelType type, const QString &zone) {
    auto found = quietHoursFor(type, {zone});
    const QuietHours *korea = koreanNightHours(type);
    if (korea && isOneOf(korea->zones, zone))
        found.push_back(korea);
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

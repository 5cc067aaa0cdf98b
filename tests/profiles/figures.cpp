#include "figures.h"

#include <algorithm>
#include <cmath>
#include <functional>

// The published figures and their conversion, worked out here anew: a profile's number must equal what its figure
// gives. A rate published per delivered message is divided by the share that is viewed, because the profile's rates are
// conditional on the event before.

namespace {

constexpr double Minute = 60, Hour = 3600, Day = 86400;
constexpr double Z90 = 1.2815515655446004; // the standard normal's 90th percentile

// Per delivered, as published.
constexpr double HumanOpens = 0.22, ReportedOpens = 0.35, ColdOpens = 0.30, WhatsAppReads = 0.68;
constexpr double LinkedInAccepted = 0.28, LinkedInSeen = 0.80;

// Half the recipients carry Android, half an iPhone; 91 % and 44 % of them allow push.
constexpr double AndroidOptIn = 0.91, IosOptIn = 0.44;
constexpr double PushReach = (AndroidOptIn + IosOptIn) / 2;
constexpr double AndroidShare = AndroidOptIn / (AndroidOptIn + IosOptIn); // of the pushes sent

// KRW a dollar, Bank of Korea, average of November 2025.
constexpr double Won = 1460.44;

double cumulative(double seconds, double median, double sigma) {
    return seconds <= 0 ? 0 : 0.5 * std::erfc(-std::log(seconds / median) / sigma / std::sqrt(2.0));
}

/// Where a rising distribution function reaches @p share.
double quantile(const std::function<double(double)> &distribution, double share) {
    double low = 0, high = 365 * Day;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (distribution(middle) < share ? low : high) = middle;
    }
    return (low + high) / 2;
}

ExpectedDelay of(const std::function<double(double)> &distribution) {
    return {quantile(distribution, 0.5), quantile(distribution, 0.9)};
}

/// A tap comes from either kind of phone, in proportion to the taps of each.
ExpectedDelay pushTaps() {
    const double android = AndroidShare * 0.04, ios = (1 - AndroidShare) * 0.02;
    return of([=](double t) {
        return (android * cumulative(t, 48 * Minute, 1.8) + ios * cumulative(t, 7 * Minute, 1.8)) / (android + ios);
    });
}

/// A text is read, then its link is clicked: the sum of two log-normal delays, integrated over the second.
ExpectedDelay smsClicks() {
    return of([](double t) {
        constexpr double step = 0.005;
        double sum = 0;
        for (double z = -7; z <= 7; z += step) {
            const double click = Minute * std::exp(1.0 * z);
            sum += cumulative(t - click, 5 * Minute, 1.8) * std::exp(-z * z / 2);
        }
        return sum * step / std::sqrt(2 * M_PI);
    });
}

/// REES46: a purchase comes 39.05 h after sending on average and a click 23.24 h; the mean of the difference, with the
/// clicks' spread.
ExpectedDelay purchase() {
    const double spread = 2.19;
    return logNormal((39.05 - 23.24) * Hour / std::exp(spread * spread / 2), spread);
}

constexpr const char *Measured = "measured", *Vendor = "vendor", *Assumed = "assumed";
const ExpectedDelay Click = logNormal(Minute, 1.0), EmailOpen = logNormal(4.2 * Hour, 2.0);
const ExpectedDelay Bought = purchase(), PushTap = pushTaps(), SmsClick = smsClicks();
const ExpectedDelay ChatRead = logNormal(10 * Minute, 1.8), Letter = logNormal(7 * Day, 0.8);
const ExpectedDepth PageDepth{2, 1.5}, VideoDepth{1, 1.6};

/// Email of people who asked for it; @p opens is the share counted as opened.
std::vector<Expected> marketingEmail(double opens) {
    const bool human = opens == HumanOpens;
    const double clicksPerOpen = HumanOpens / opens; // clickers are people, however opens are counted
    return {
        {"email", "reach", 0.95, 0.8, 1, Assumed, "Assumed"},
        {"email", "delivered", 0.990, .97, .995, Measured, "Mailchimp|October 2019|0.40 %|0.61 %", exactly(10)},
        {"email", "viewed", opens, .12, .45, human ? Measured : Vendor,
         human ? "Mailchimp|October 2019|22.71 %|4.2 h|2.0" : "Mailchimp|35 to 36 %|machine opens|4.2 h|2.0", EmailOpen,
         PageDepth},
        {"email", "clicked", 0.12 * clicksPerOpen, .06 * clicksPerOpen, .15 * clicksPerOpen, Measured,
         human ? "REES46|11.8 %|Mailchimp|12.8 %" : "REES46|Mailchimp|2.64 % of delivered|divided by 35 %", Click},
        {"email",
         "replied",
         0.001 / opens,
         {},
         {},
         Assumed,
         human ? "0.1 %|divided by 22 %" : "0.1 %|divided by 35 %",
         logNormal(6 * Hour, 1.8)},
        {"email", "unsubscribed", 0.0025 / opens, .001 / opens, .005 / opens, Measured,
         human ? "Mailchimp|0.25 %|divided by 22 %" : "Mailchimp|0.25 %|divided by 35 %", Click},
        {"email", "complained", 0.0002 / opens, .0001 / opens, .0004 / opens, Measured,
         human ? "Mailchimp|REES46|0.02 %|divided by 22 %" : "Mailchimp|REES46|0.02 %|divided by 35 %", Click},
        {"email", "converted", 0.03, .01, .05, Measured, "REES46|3.16 %|39.05 h|23.24 h|15.81 h|2.19", Bought},
    };
}

std::vector<Expected> coldEmail() {
    return {
        {"email", "reach", 0.90, 0.7, 0.98, Assumed, "Assumed"},
        {"email", "delivered", 0.95, .90, .985, Vendor, "Instantly 2026|3.3 to 5.1 %", exactly(10)},
        {"email", "viewed", ColdOpens, .25, .44, Vendor, "Instantly 2026|27.7 to 44 %", EmailOpen, PageDepth},
        {"email", "clicked", 0.04, {}, {}, Assumed, "Assumed|4 %", Click},
        {"email", "replied", 0.034 / ColdOpens, .005 / ColdOpens, .107 / ColdOpens, Vendor,
         "Instantly 2026|3.43 %|10.7 %|divided by 30 %", logNormal(6 * Hour, 1.8)},
        {"email",
         "unsubscribed",
         0.004 / ColdOpens,
         {},
         .02 / ColdOpens,
         Vendor,
         "0.38 to 2.1 %|divided by 30 %",
         Click},
        {"email", "complained", 0.001 / ColdOpens, {}, {}, Assumed, "0.1 %|divided by 30 %", Click},
        {"email", "converted", 0.03, .01, .05, Assumed, "Assumed|as marketing email", Bought},
    };
}

std::vector<Expected> alimTalk() {
    return {
        {"messenger", "reach", 0.70, 0.1, 0.95, Assumed, "Assumed"},
        {"messenger", "delivered", 0.95, {}, {}, Assumed, "AlimTalk|95 %", exactly(3)},
        {"messenger",
         "clicked",
         0.70 * 0.05,
         {},
         {},
         Assumed,
         "AlimTalk|70 % see it|5 % of these|3.5 % of delivered",
         ChatRead},
        {"messenger", "unsubscribed", 0.001, {}, {}, Assumed, "AlimTalk|0.1 % of delivered", ChatRead},
        {"messenger", "converted", 0.02, 0, 0.05, Assumed, "Assumed|as push", Bought},
    };
}

std::vector<Expected> brandMessage() {
    return {
        {"messenger", "reach", 0.60, 0.3, 0.85, Assumed, "Assumed"},
        {"messenger", "delivered", 0.93, {}, {}, Assumed, "Brand Message|93 %", exactly(3)},
        {"messenger",
         "clicked",
         0.50 * 0.06,
         {},
         {},
         Assumed,
         "Brand Message|50 % see it|6 % of these|3 % of delivered",
         ChatRead},
        {"messenger", "unsubscribed", 0.005, {}, {}, Assumed, "Brand Message|0.5 % of delivered", ChatRead},
        {"messenger", "converted", 0.02, 0, 0.05, Assumed, "Assumed|as push", Bought},
    };
}

/// What all profiles share; @p cold: business prospects instead of people on an own list.
std::vector<Expected> others(bool cold) {
    const double perSeen = LinkedInAccepted * LinkedInSeen;
    const auto letter = cold ? Expected{"direct_mail",
                                        "clicked",
                                        0.029,
                                        0.01,
                                        0.049,
                                        Vendor,
                                        "DMA|ANA|prospects: 2.9 % (2016)|1 %|7 d|0.8",
                                        Letter}
                             : Expected{"direct_mail",
                                        "clicked",
                                        0.05,
                                        0.029,
                                        0.09,
                                        Vendor,
                                        "DMA|ANA|own customers: 5.1 % (2016)|2.9 %|7 d|0.8",
                                        Letter};
    return {
        {"in_app", "reach", 0.85, 0.5, 1, Assumed, "Assumed"},
        {"in_app", "delivered", 1, {}, {}, Assumed, "when the app is opened", exactly(0)},
        {"in_app", "viewed", 1, 0.22, 1, Assumed, "Localytics 2015|14.7|2.0 days|1.39 d|4.61 d|22 % (Acoustic 2019)",
         exponential(2.0 * Day), PageDepth},
        {"in_app", "clicked", 0.10, .03, .25, Assumed, "Assumed|10 %", Click},
        {"in_app", "converted", 0.03, {}, {}, Assumed, "Assumed|3 %", Bought},

        {"push", "reach", PushReach, IosOptIn, AndroidOptIn, Vendor, "2019 study|91 %|44 %|Half the recipients"},
        {"push", "delivered", AndroidShare * 0.90 + (1 - AndroidShare) * 0.95, .6, .98, Assumed,
         "90 % on Android|95 % on iPhone|Half the recipients|67.4 %", exactly(5)},
        {"push", "clicked", AndroidShare * 0.04 + (1 - AndroidShare) * 0.02, .01, .11, Vendor,
         "Leanplum|Appboy|2019 study|per delivered: 4 % on Android, 2 % on iPhone|67.4 %|48 min|7 min", PushTap},
        {"push", "unsubscribed", 0.0036, {}, {}, Measured, "REES46|0.36 %", PushTap},
        {"push", "converted", 0.02, {}, {}, Assumed, "Assumed|2 %", Bought},

        {"sms", "reach", 0.80, 0.5, 0.95, Assumed, "Assumed"},
        {"sms", "delivered", 0.97, .93, .99, Assumed, "97 %", exactly(10)},
        {"sms", "clicked", 0.06, .04, .16, Vendor, "Klaviyo|6 % of delivered|5 min|1 min", SmsClick},
        {"sms", "replied", 0.02, {}, {}, Assumed, "Assumed|2 % of delivered", SmsClick},
        {"sms", "unsubscribed", 0.010, .003, .02, Vendor, "Klaviyo|0.5 to 1.4 %", SmsClick},
        {"sms", "converted", 0.15, {}, {}, Vendor, "Klaviyo|15 % of clickers is 1 % of delivered", Bought},

        {"whatsapp", "reach", 0.50, 0.1, 0.9, Assumed, "Assumed"},
        {"whatsapp", "delivered", 0.95, .92, .98, Assumed, "Richautomate|92 to 98 %", exactly(5)},
        {"whatsapp", "viewed", WhatsAppReads, .38, .90, Assumed, "Richautomate|68 %|38 %|15 to 20 %", ChatRead},
        {"whatsapp", "clicked", 0.12, .05 / WhatsAppReads, .15 / WhatsAppReads, Assumed,
         "Richautomate|5 to 15 % of delivered|divided by 68 %", Click},
        {"whatsapp", "replied", 0.10 / WhatsAppReads, .05 / WhatsAppReads, .15 / WhatsAppReads, Assumed,
         "10 % of delivered|divided by 68 %", ChatRead},
        {"whatsapp",
         "unsubscribed",
         0.005 / WhatsAppReads,
         {},
         {},
         Assumed,
         "0.5 % of delivered|divided by 68 %",
         Click},
        {"whatsapp", "complained", 0.001 / WhatsAppReads, {}, {}, Assumed, "0.1 % of delivered|divided by 68 %", Click},
        {"whatsapp", "converted", 0.05, {}, {}, Assumed, "Assumed|5 %", Bought},

        {"call", "reach", cold ? 0.70 : 0.60, cold ? 0.4 : 0.3, cold ? 0.9 : 0.85, Assumed, "Assumed"},
        {"call", "delivered", 0.099, .054, .133, Vendor, "Belkins 2025|9.9 %|Gong|5.4 %|13.3 %",
         within(Minute, 5 * Minute)},
        {"call", "replied", 0.58, {}, {}, Vendor, "Belkins 2025|58 %|UCI bank marketing|185 s", logNormal(185, 1.0)},
        {"call", "converted", 0.046, {}, {}, Vendor, "Belkins 2025|4.6 %", within(10 * Minute, Day)},

        {"linkedin", "reach", cold ? 0.70 : 0.30, cold ? 0.5 : 0.1, cold ? 0.9 : 0.6, Assumed, "Assumed"},
        {"linkedin", "delivered", LinkedInAccepted, .19, .41, Vendor, "Expandi|Belkins 2024|26.4 %|29.61 %|28 %",
         logNormal(Day, 1.5)},
        {"linkedin", "viewed", LinkedInSeen, {}, {}, Assumed, "Assumed|80 %", within(4 * Hour, 2 * Day)},
        {"linkedin",
         "replied",
         std::min(1.0, 0.094 / perSeen),
         std::min(1.0, 0.054 / perSeen),
         {},
         Vendor,
         "Belkins 2024|9.36 %|divided by 28 % accepted and 80 % seen|without a note, 5.4 %",
         logNormal(Day, 1.5)},
        {"linkedin", "converted", 0.046, 0, 0.1, Assumed, "as a call's conversation|4.6 %", within(2 * Day, 7 * Day)},

        {"direct_mail", "reach", cold ? 0.70 : 0.80, cold ? 0.4 : 0.5, cold ? 0.9 : 0.95, Assumed, "Assumed"},
        {"direct_mail", "delivered", 0.96, {}, {}, Assumed, "96 %|3 to 10 days|Lob", within(3 * Day, 10 * Day)},
        letter,
        {"direct_mail", "unsubscribed", 0.0005, {}, {}, Assumed, "0.05 % of delivered", Letter},
        {"direct_mail", "converted", 0.03, .01, .05, Assumed, "Assumed|3 %", Bought},

        {"ads", "reach", 0.50, 0.3, 0.7, Assumed, "Assumed"},
        {"ads", "delivered", 0.70, .4, .9, Assumed, "Assumed", within(12 * Hour, 3 * Day)},
        {"ads", "viewed", 0.25, .1, .5, Assumed, "Assumed", within(30, 2 * Minute), VideoDepth},
        {"ads", "clicked", 0.01 / 0.25, .02, .08, Assumed, "Assumed|1 % of impressions|divided by 25 %", Click},
        {"ads", "converted", 0.02, .005, .05, Assumed, "Assumed|as push", Bought},
    };
}

/// A cost published in one currency, in the profile's. A rate and its date must be said where there is one.
Expected cost(const char *channel, double amount, std::optional<double> low, std::optional<double> high,
              const char *grade, const char *words, double rate = 1) {
    const auto convert = [&](std::optional<double> number) { return number ? std::optional(*number * rate) : number; };
    return {channel, "cost", amount * rate, convert(low), convert(high), grade, words};
}

std::vector<Expected> costs(const QString &profile) {
    const bool won = profile == QLatin1String("brand-message"), cold = profile == QLatin1String("cold-outbound");
    const double dollar = won ? Won : 1; // in the profile's currency
    return {
        cost("in_app", 0, {}, {}, Assumed, "no fee"),
        cost("push", 0, {}, {}, Assumed, "free of charge"),
        won ? cost("sms", 10, {}, 25, Assumed, "10 KRW|25 KRW")
            : cost("sms", 0.012, {}, {}, Vendor, "Twilio|$0.0083|$0.0035|$0.012"),
        won ? cost("messenger", (15 + 30) / 2.0, 15, 30, Assumed, "15 KRW|30 KRW|22.5 KRW")
            : cost("messenger", 8, {}, {}, Assumed, "AlimTalk|8 KRW|1,460.44 KRW|November 2025", 1 / Won),
        cost("whatsapp", 0.025 + 0.005, .015, .14, Assumed,
             won ? "$0.025|$0.005|1,460.44 KRW|November 2025" : "$0.025|$0.005", dollar),
        cost("email", cold ? 0.0005 : 0.0001, {}, {}, Assumed,
             cold  ? "$0.0005"
             : won ? "$0.0001|1,460.44 KRW|November 2025"
                   : "$0.0001",
             dollar),
        cost("call", (0.5 + 2) / 2, .5, 2, Assumed, won ? "$0.5 to 2|1,460.44 KRW|November 2025" : "$0.5 to 2|$1.25",
             dollar),
        cost("linkedin", 0, {}, 2, Vendor, won ? "$2|1,460.44 KRW|November 2025" : "free|$2", dollar),
        cost("direct_mail", 1, .6, 1.5, Assumed, won ? "$0.6 to 1.5|1,460.44 KRW|November 2025" : "$0.6 to 1.5|Lob",
             dollar),
        cost("ads", 5 * 10 / 1000.0, .02, .1, Assumed,
             won ? "$10 a thousand|1,460.44 KRW|November 2025" : "five impressions|$10 a thousand", dollar),
    };
}

} // namespace

ExpectedDelay logNormal(double median, double sigma) {
    return {median, median * std::exp(Z90 * sigma)};
}

ExpectedDelay within(double median, double p90) {
    return {median, p90};
}

ExpectedDelay exactly(double seconds) {
    return {seconds, seconds};
}

ExpectedDelay exponential(double mean) {
    return {mean * std::log(2.0), mean * std::log(10.0)};
}

std::vector<Expected> expectedNumbers(const QString &profile) {
    const bool cold = profile == QLatin1String("cold-outbound"), brand = profile == QLatin1String("brand-message");
    const double opens = profile == QLatin1String("reported-opens") ? ReportedOpens : HumanOpens;
    std::vector<Expected> all;
    for (const auto &part : {others(cold), cold ? coldEmail() : marketingEmail(opens),
                             brand ? brandMessage() : alimTalk(), costs(profile)})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

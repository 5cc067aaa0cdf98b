#include "core/content/limits.h"

#include "core/base/text.h"
#include "core/content/sms.h"

#include <QLocale>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

using Measure = ContentLimit::Measure;
using Part = TextPlace::Part;
constexpr ChannelType Push = ChannelType::Push, Kakao = ChannelType::Messenger, WhatsApp = ChannelType::WhatsApp,
                      Email = ChannelType::Email, LinkedIn = ChannelType::LinkedIn, Ads = ChannelType::Ads;

// "advised" figures are what is seen on a usual phone; "most" figures are the provider's and refuse the message.
constexpr ContentLimit Limits[] = {
    {Email, ContentField::Subject, Part::Text, Measure::Characters, 50, 0,
     QT_TRANSLATE_NOOP("stepline", "Longer subjects are cut in most inboxes; an iPhone shows 48 characters."),
     "EmailToolTester, subject line character limits (tested devices)",
     "https://www.emailtooltester.com/en/blog/email-subject-lines-character-limit/"},
    {Email, ContentField::Preheader, Part::Text, Measure::Characters, 99, 0,
     QT_TRANSLATE_NOOP("stepline", "The rest is not seen in the inbox; an iPhone shows 99 characters."),
     "EmailToolTester, subject line character limits (tested devices)",
     "https://www.emailtooltester.com/en/blog/email-subject-lines-character-limit/"},
    {Push, ContentField::Title, Part::Text, Measure::Characters, 40, 0,
     QT_TRANSLATE_NOOP("stepline", "Longer titles are cut: a phone gives the title one line."),
     "Emarsys SDK, Content limits; Batch, optimal push length",
     "https://help.batch.com/en/articles/2117730-what-is-the-optimal-length-for-every-ios-android-push-notification"},
    {Push, ContentField::Body, Part::Text, Measure::Characters, 140, 0,
     QT_TRANSLATE_NOOP("stepline", "A locked iPhone shows four lines, Android one until it is opened."),
     "Batch, optimal push length; Braze, Message format",
     "https://help.batch.com/en/articles/2117730-what-is-the-optimal-length-for-every-ios-android-push-notification"},
    {Kakao, ContentField::Body, Part::Text, Measure::Characters, 0, 1000,
     QT_TRANSLATE_NOOP("stepline", "KakaoTalk refuses a template of more than 1,000 characters, variables filled in."),
     "Infobip, KakaoTalk AlimTalk", "https://www.infobip.com/docs/kakaotalk/message-types/alim-talk"},
    {Kakao, ContentField::Buttons, Part::Text, Measure::Items, 0, 5,
     QT_TRANSLATE_NOOP("stepline", "KakaoTalk takes five buttons."), "Infobip, KakaoTalk AlimTalk",
     "https://www.infobip.com/docs/kakaotalk/message-types/alim-talk"},
    {Kakao, ContentField::Buttons, Part::Label, Measure::Characters, 0, 14,
     QT_TRANSLATE_NOOP("stepline", "KakaoTalk takes 14 characters on a button."), "Infobip, KakaoTalk Brand Message",
     "https://www.infobip.com/docs/kakaotalk/message-types/brand-message"},
    {WhatsApp, ContentField::Title, Part::Text, Measure::Characters, 0, 60,
     QT_TRANSLATE_NOOP("stepline", "WhatsApp refuses a header of more than 60 characters."),
     "Meta, WhatsApp template components",
     "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"},
    {WhatsApp, ContentField::Body, Part::Text, Measure::Characters, 0, 1024,
     QT_TRANSLATE_NOOP("stepline", "WhatsApp refuses a template of more than 1,024 characters."),
     "Meta, WhatsApp template components",
     "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"},
    {WhatsApp, ContentField::Buttons, Part::Text, Measure::Items, 3, 10,
     QT_TRANSLATE_NOOP("stepline", "From the fourth button on, WhatsApp shows two and folds the rest into a list; it "
                                   "takes ten."),
     "Meta, WhatsApp template components",
     "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"},
    {WhatsApp, ContentField::Buttons, Part::Label, Measure::Characters, 0, 25,
     QT_TRANSLATE_NOOP("stepline", "WhatsApp takes 25 characters on a button."), "Meta, WhatsApp template components",
     "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"},
    {WhatsApp, ContentField::Cta, Part::Label, Measure::Characters, 0, 25,
     QT_TRANSLATE_NOOP("stepline", "WhatsApp takes 25 characters on a button."), "Meta, WhatsApp template components",
     "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"},
    {LinkedIn, ContentField::Body, Part::Text, Measure::Characters, 200, 300,
     QT_TRANSLATE_NOOP("stepline", "LinkedIn takes 300 characters; a free account may write 200."),
     "Linked Helper, LinkedIn invitation", "https://www.linkedhelper.com/en/glossary/linkedin-invitation"},
    {Ads, ContentField::Title, Part::Text, Measure::Characters, 40, 255,
     QT_TRANSLATE_NOOP("stepline", "Longer headlines are cut in the feed."), "Meta ad copy specifications",
     "https://adsuploader.com/blog/meta-ad-copy-specs"},
    {Ads, ContentField::Body, Part::Text, Measure::Characters, 125, 2200,
     QT_TRANSLATE_NOOP("stepline", "What comes later hides behind “See more”."), "Meta ad copy specifications",
     "https://adsuploader.com/blog/meta-ad-copy-specs"},
    {ChannelType::DirectMail, ContentField::Body, Part::Text, Measure::Words, 100, 0,
     QT_TRANSLATE_NOOP("stepline", "A postcard holds some 100 words in a size that is read without effort."),
     QT_TRANSLATE_NOOP("stepline", "Stepline's own recommendation: no carrier limits the words"), nullptr},
};

int wordsOf(const QString &text) {
    int words = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary())
        if (finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem))
            ++words;
    return words;
}

int measured(const ContentLimit &limit, const QString &text) {
    return limit.measure == Measure::Words ? wordsOf(text) : characterCount(text);
}

Count counted(const ContentLimit &limit, int shown, int worst) {
    const QLocale locale;
    Count count;
    count.source = text(limit.source);
    const bool refused = limit.most > 0 && worst > limit.most;
    const bool cut = limit.advised > 0 && worst > limit.advised;
    count.state = refused ? Count::State::Refused : cut ? Count::State::Cut : Count::State::Quiet;
    const int against = limit.advised > 0 && !(cut && limit.most > 0) ? limit.advised : limit.most;
    count.shown = (limit.measure == ContentLimit::Measure::Words ? text("%1 of %2 words") : text("%1 of %2"))
                      .arg(locale.toString(shown), locale.toString(against));
    if (count.state != Count::State::Quiet)
        count.reason = text(limit.beyond);
    return count;
}

/// Short messages: parts rather than a limit.
Count countShortMessage(const QString &source, const SamplePerson &shown, const QList<SamplePerson> &people) {
    const QLocale locale;
    const QString sent = renderText(source, shown.values);
    const SmsCount own = countSms(sent);
    Count count;
    count.source = QStringLiteral("3GPP TS 23.038, TS 23.040");
    const int room = own.units > own.room ? own.units + own.left : own.room;
    count.shown =
        text("%1 of %2 · %n part(s)", nullptr, own.segments).arg(locale.toString(own.units), locale.toString(room));
    int worst = own.segments;
    QString costly;
    for (const SamplePerson &person : people)
        if (const int theirs = countSms(renderText(source, person.values)).segments; theirs > worst) {
            worst = theirs;
            costly = person.name;
        }
    QStringList reasons;
    if (own.segments > 1)
        reasons << text("Each part is paid for: %n.", nullptr, own.segments);
    else if (worst > own.segments)
        reasons << text("For %1 it takes %n part(s), and each is paid for.", nullptr, worst).arg(costly);
    if (own.unicode && !hasHangul(sent))
        reasons << text("%1 is not in the short message alphabet: a part now holds 70 characters instead of 160.")
                       .arg(own.forcing.mid(0, 3).join(QStringLiteral(" ")));
    if (hasHangul(sent)) {
        const KoreanSmsCount korean = countKoreanSms(sent);
        count.shown +=
            QStringLiteral(" · ") +
            text("in Korea %1 of %2 bytes (%3)")
                .arg(locale.toString(korean.bytes),
                     locale.toString(korean.kind == KoreanSmsCount::Kind::Sms ? KoreanSmsCount::SmsBytes
                                                                              : KoreanSmsCount::LmsBytes),
                     korean.kind == KoreanSmsCount::Kind::Sms ? QStringLiteral("SMS") : QStringLiteral("LMS"));
        if (korean.kind == KoreanSmsCount::Kind::TooLong) {
            count.state = Count::State::Refused;
            reasons << text("Korean carriers take up to 2,000 bytes.");
        }
    }
    count.reason = reasons.join(u' ');
    if (!reasons.isEmpty() && count.state == Count::State::Quiet)
        count.state = Count::State::Cut;
    return count;
}

/// The room of a short message while nothing is written.
Count nothingYet() {
    Count count;
    count.shown = text("%1 of %2").arg(QLocale().toString(0), QLocale().toString(countSms(QString()).room));
    return count;
}

/// A call has no limit; what counts is how long somebody speaks.
Count countScript(const QString &source, const SamplePerson &shown) {
    const QString sent = renderText(source, shown.values);
    // Words of English, syllables of Korean: both are spoken at a rate of their own.
    const int syllables =
        int(std::count_if(sent.begin(), sent.end(), [](QChar c) { return c >= QChar(0xAC00) && c <= QChar(0xD7A3); }));
    const double seconds = syllables > 0 ? syllables / 5.0 : wordsOf(sent) / 2.5;
    Count count;
    if (seconds > 0)
        count.shown = text("about %1 s spoken").arg(QLocale().toString(int(std::ceil(seconds / 5) * 5)));
    count.source = text("Stepline's own estimate: 150 words or 300 Korean syllables a minute, an unhurried "
                        "conversation");
    return count;
}

} // namespace

std::span<const ContentLimit> contentLimits() {
    return Limits;
}

const ContentLimit *contentLimit(ChannelType type, ContentField field, TextPlace::Part part) {
    for (const ContentLimit &limit : Limits)
        if (limit.type == type && limit.field == field && limit.part == part)
            return &limit;
    return nullptr;
}

int characterCount(const QString &text) {
    return int(std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); }));
}

Count countField(ChannelType type, ContentField field, TextPlace::Part part, const QString &source,
                 const SamplePerson &shown, const QList<SamplePerson> &people) {
    if (type == ChannelType::Sms && field == ContentField::Body)
        return source.isEmpty() ? nothingYet() : countShortMessage(source, shown, people);
    if (type == ChannelType::Call && field == ContentField::Body)
        return countScript(source, shown);
    const ContentLimit *limit = contentLimit(type, field, part);
    if (!limit)
        return {};
    const int own = measured(*limit, renderText(source, shown.values));
    int worst = own;
    QString longest;
    for (const SamplePerson &person : people)
        if (const int theirs = measured(*limit, renderText(source, person.values)); theirs > worst) {
            worst = theirs;
            longest = person.name;
        }
    Count count = counted(*limit, own, worst);
    // The one on the picture is fine, somebody else is not: say who.
    if (!longest.isEmpty() && counted(*limit, own, own).state != count.state)
        count.reason += u' ' + text("(%1 for %2)").arg(QLocale().toString(worst), longest);
    return count;
}

Count countButtons(ChannelType type, int buttons) {
    const ContentLimit *limit = contentLimit(type, ContentField::Buttons);
    return limit && buttons > 0 ? counted(*limit, buttons, buttons) : Count{};
}

} // namespace stepline

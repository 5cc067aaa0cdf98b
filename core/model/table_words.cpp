// The words of tables: column headers and channel names as people write them, in English and Korean.
#include "core/model/sequence_table.h"

#include <QHash>

namespace stepline {

namespace {

/// "E-Mail (cold)" → "emailcold": case, spaces and signs do not matter.
QString plain(const QString &word) {
    QString letters;
    for (const QChar c : word.normalized(QString::NormalizationForm_KC).toLower())
        if (c.isLetterOrNumber())
            letters += c;
    return letters;
}

template <typename T> struct Words {
    T meaning;
    const char16_t *words; ///< separated by spaces, as plain() writes them
};

constexpr Words<TableColumn> Columns[] = {
    {TableColumn::Day, u"day days dayno daynumber dayoffset senddate sendday when date time timing offset 일차 일 날짜 "
                       u"일자 발송일 발송일차 발송시점 시점 일정 시기"},
    {TableColumn::Channel, u"channel channels channeltype medium media type touchpoint 채널 채널명 매체 발송채널 수단 "
                           u"발송수단 유형"},
    {TableColumn::Subject, u"subject subjectline title headline heading 제목 메일제목 이메일제목 타이틀 헤드라인"},
    {TableColumn::Body, u"body text message content copy bodytext messagetext script 본문 내용 메시지 메세지 문구 문안 "
                        u"텍스트 스크립트"},
    {TableColumn::Step, u"step stepname name phase stage 단계 단계명 스텝 스텝명 이름"},
    {TableColumn::Notes, u"note notes comment comments remark remarks 메모 비고 노트 참고 코멘트"},
};

constexpr Words<ChannelType> Channels[] = {
    {ChannelType::InApp, u"inapp inappmessage inappnotification app appfeed feed appmessage 인앱 인앱메시지 앱 앱내 "
                         u"앱내메시지 앱피드 피드"},
    {ChannelType::Push,
     u"push pushnotification pushmessage apppush mobilepush 푸시 푸쉬 앱푸시 앱푸쉬 푸시알림 푸시메시지 "
     u"푸쉬알림"},
    {ChannelType::Sms, u"sms text textmessage mms lms 문자 문자메시지 문자메세지 단문 장문"},
    {ChannelType::Messenger, u"messenger messengers kakao kakaotalk messengerskakaotalk messengerkakaotalk alimtalk "
                             u"kakaoalimtalk 카카오 카카오톡 카톡 알림톡 친구톡 카카오알림톡 메신저"},
    {ChannelType::WhatsApp, u"whatsapp wa 왓츠앱 왓츠업 와츠앱"},
    {ChannelType::Email, u"email mail emails newsletter 이메일 메일 전자우편 뉴스레터"},
    {ChannelType::Call, u"call calls phone phonecall telephone coldcall 전화 통화 콜 전화통화 콜드콜"},
    {ChannelType::LinkedIn, u"linkedin linkedinmessage linkedinnote inmail 링크드인 링크트인"},
    {ChannelType::DirectMail,
     u"directmail post postal postcard letter mailer dm 우편 우편물 엽서 편지 디엠 다이렉트메일"},
    {ChannelType::Ads,
     u"ads ad advert advertising socialads retargeting retargetingads 광고 소셜광고 리타게팅 리타겟팅 "
     u"리타게팅광고"},
};

/// What each word means. A table has thousands of cells: they are looked up, not searched for.
template <typename T, size_t N> QHash<QString, T> dictionary(const Words<T> (&table)[N]) {
    QHash<QString, T> meanings;
    for (const Words<T> &row : table)
        for (const auto word : QStringView(row.words).split(u' ', Qt::SkipEmptyParts))
            if (!meanings.contains(word.toString())) // the first meaning of a word holds
                meanings.insert(word.toString(), row.meaning);
    return meanings;
}

template <typename T> std::optional<T> find(const QHash<QString, T> &meanings, const QString &plainWord) {
    const auto it = meanings.find(plainWord);
    return it == meanings.end() ? std::nullopt : std::optional(*it);
}

} // namespace

std::optional<TableColumn> tableColumn(const QString &word) {
    static const auto meanings = dictionary(Columns);
    return find(meanings, plain(word));
}

std::optional<ChannelType> channelTypeFromWord(const QString &word) {
    const QString wanted = plain(word);
    if (wanted.isEmpty())
        return std::nullopt;
    for (const ChannelType type : allChannelTypes()) // first the names that the window shows, in its language
        if (wanted == plain(channelTypeKey(type)) || wanted == plain(channelTypeName(type)))
            return type;
    static const auto meanings = dictionary(Channels);
    return find(meanings, wanted);
}

} // namespace stepline

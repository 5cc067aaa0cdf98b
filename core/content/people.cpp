#include "core/content/people.h"

#include "core/base/text.h"
#include "core/content/texts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace stepline {

namespace {

/// What a variable asks about a person, as far as its name tells.
enum class Role { FirstName, LastName, FullName, Company, City, Child, Job, Email, Phone };
constexpr int RoleCount = 9;

/// Lower case without separators: "First-Name" and "first_name" are one.
QString plain(const QString &name) {
    QString letters;
    for (const QChar c : name.toLower())
        if (c.isLetterOrNumber())
            letters += c;
    return letters;
}

std::optional<Role> roleOf(const QString &variable) {
    struct Name {
        const char16_t *name;
        Role role;
    };
    static constexpr Name Names[] = {
        {u"firstname", Role::FirstName},
        {u"givenname", Role::FirstName},
        {u"forename", Role::FirstName},
        {u"fname", Role::FirstName},
        {u"이름", Role::FirstName},
        {u"고객이름", Role::FirstName},
        {u"lastname", Role::LastName},
        {u"surname", Role::LastName},
        {u"familyname", Role::LastName},
        {u"성", Role::LastName},
        {u"name", Role::FullName},
        {u"fullname", Role::FullName},
        {u"customername", Role::FullName},
        {u"고객명", Role::FullName},
        {u"성명", Role::FullName},
        {u"회원명", Role::FullName},
        {u"company", Role::Company},
        {u"companyname", Role::Company},
        {u"account", Role::Company},
        {u"organization", Role::Company},
        {u"organisation", Role::Company},
        {u"회사", Role::Company},
        {u"회사명", Role::Company},
        {u"city", Role::City},
        {u"town", Role::City},
        {u"도시", Role::City},
        {u"지역", Role::City},
        {u"childname", Role::Child},
        {u"자녀이름", Role::Child},
        {u"자녀명", Role::Child},
        {u"jobtitle", Role::Job},
        {u"role", Role::Job},
        {u"직함", Role::Job},
        {u"email", Role::Email},
        {u"이메일", Role::Email},
        {u"phone", Role::Phone},
        {u"mobile", Role::Phone},
        {u"전화번호", Role::Phone},
    };
    const QString wanted = plain(variable);
    for (const Name &known : Names)
        if (wanted == QStringView(known.name))
            return known.role;
    return std::nullopt;
}

struct Invented {
    const char *key;
    std::array<const char *, RoleCount> values; ///< in the order of Role
};
constexpr Invented People[] = {
    {"korean",
     {"서연", "김", "김서연", "한빛상사", "서울", "도윤", "마케팅 팀장", "seoyeon@example.com", "010-0000-0000"}},
    {"long",
     {"Maximiliane-Charlotte", "von Hohenlohe-Langenburg", "Maximiliane-Charlotte von Hohenlohe-Langenburg",
      "Landesbetrieb Wasserwirtschaft Süd GmbH & Co. KG", "Garmisch-Partenkirchen", "Konstantin-Alexander",
      "Leiterin der Abteilung Öffentlichkeitsarbeit", "maximiliane.charlotte@example.com", "+49 0000 000000-000"}},
    {"accents",
     {"Zoë", "O’Neill", "Zoë O’Neill", "Café Łódź", "Kraków", "Søren", "Fondée de pouvoir", "zoe@example.com",
      "+353 00 000 0000"}},
};

QString whyOf(const char *key) {
    const QLatin1String k(key);
    if (k == QLatin1String("korean"))
        return text("A Korean name: is the order of the words right, and the particle after the name?");
    if (k == QLatin1String("long"))
        return text("Very long values: does everything important still fit?");
    return text("Letters that a short message’s alphabet does not have: each of them makes it cost more.");
}

/// What the template's own sample calls its person.
QString sampleName(const Template &tmpl) {
    for (const Role wanted : {Role::FullName, Role::FirstName})
        for (const Variable &variable : tmpl.variables)
            if (roleOf(variable.name) == wanted && !variable.sample.isEmpty())
                return variable.sample;
    return text("Sample person");
}

} // namespace

bool isSendersOwn(const QString &variable) {
    const QString name = plain(variable);
    for (const char16_t *part : {u"sender", u"unsubscribe", u"preferences", u"postaladdress", u"보내는사람", u"발신",
                                 u"수신거부", u"수신설정", u"사업장"})
        if (name.contains(QStringView(part)))
            return true;
    return false;
}

QList<SamplePerson> samplePeople(const Template &tmpl) {
    QList<SamplePerson> people;
    people << SamplePerson{QStringLiteral("sample"), sampleName(tmpl),
                           text("The samples that the template’s variables name."), sampleValues(tmpl)};
    for (const Invented &invented : People) {
        SamplePerson person{QString::fromLatin1(invented.key),
                            QString::fromUtf8(invented.values[size_t(Role::FullName)]), whyOf(invented.key),
                            sampleValues(tmpl)};
        for (const Variable &variable : tmpl.variables)
            if (const auto role = roleOf(variable.name); role && !isSendersOwn(variable.name))
                person.values[variable.name] = QString::fromUtf8(invented.values[size_t(*role)]);
        people << person;
    }
    SamplePerson unknown{
        QStringLiteral("unknown"),
        text("Nothing known"),
        text("No value of this person is known: fallbacks stand in, and where there is none, nothing."),
        {}};
    for (const Variable &variable : tmpl.variables)
        unknown.values[variable.name] =
            isSendersOwn(variable.name) && !variable.sample.isEmpty() ? variable.sample : variable.fallback;
    people << unknown;
    return people;
}

QString senderName(const Template &tmpl, const Message &message, const SamplePerson &person) {
    const Channel *channel = tmpl.channel(message.channel);
    const bool personal = channel && (channel->type == ChannelType::Email || channel->type == ChannelType::LinkedIn);
    for (const Variable &variable : tmpl.variables) {
        const QString name = plain(variable.name);
        const QString value = person.values.value(variable.name);
        if (personal && !value.isEmpty() && (name == u"sendername" || name == u"sender" || name == u"보내는사람"))
            return value;
    }
    return channel ? channel->displayName() : message.channel;
}

std::vector<Variable> usualVariables(const Template &tmpl) {
    const QString unsubscribe = QStringLiteral("https://example.com/unsubscribe");
    const QString preferences = QStringLiteral("https://example.com/preferences");
    // What is the sender's own has no fallback: an invented one would go out to people.
    const std::vector<Variable> english{
        {QStringLiteral("first_name"), QStringLiteral("Mina"), QStringLiteral("there")},
        {QStringLiteral("company"), QStringLiteral("Riverside Ltd"), QStringLiteral("your company")},
        {QStringLiteral("sender_name"), QStringLiteral("Alex"), {}},
        {QStringLiteral("unsubscribe_url"), unsubscribe, {}},
        {QStringLiteral("preferences_url"), preferences, {}},
        {QStringLiteral("postal_address"), QStringLiteral("Riverside Ltd, 1 Mill Lane, York YO1 1AA"), {}}};
    const std::vector<Variable> korean{
        {QStringLiteral("이름"), QStringLiteral("서연"), QStringLiteral("고객")},
        {QStringLiteral("회사명"), QStringLiteral("한빛상사"), QStringLiteral("귀사")},
        {QStringLiteral("보내는사람"), QStringLiteral("한지우"), {}},
        {QStringLiteral("수신거부링크"), unsubscribe, {}},
        {QStringLiteral("수신설정링크"), preferences, {}},
        {QStringLiteral("사업장주소"), QStringLiteral("한빛상사, 서울시 중구 세종대로 1"), {}}};
    const auto hangul = [](const QString &words) {
        return std::any_of(words.begin(), words.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
    };
    bool inKorean = hangul(tmpl.name);
    for (const TextPlace &place : textsOf(tmpl))
        inKorean = inKorean || hangul(place.text);
    std::vector<Variable> missing;
    for (size_t i = 0; i < english.size(); ++i) {
        const bool known = std::any_of(tmpl.variables.begin(), tmpl.variables.end(), [&](const Variable &declared) {
            const auto role = roleOf(english[i].name);
            return plain(declared.name) == plain(english[i].name) || plain(declared.name) == plain(korean[i].name) ||
                   (role && role == roleOf(declared.name));
        });
        if (!known)
            missing.push_back(inKorean ? korean[i] : english[i]);
    }
    return missing;
}

SamplePerson inSegment(SamplePerson person, const QString &segment) {
    person.values[QStringLiteral("segment")] = segment;
    return person;
}

} // namespace stepline

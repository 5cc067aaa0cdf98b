#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"
#include "core/content/people.h"

#include <QRegularExpression>
#include <algorithm>

namespace stepline::rules_of_meaning {

namespace {

/// A variable as another tool writes it.
struct Placeholder {
    QString written;
    QString name;     ///< as it would be called here
    QString fallback; ///< that stands in it: {{ first_name | default: "there" }}
    qsizetype from = 0;
};

/// #{이름} KakaoTalk's templates, *|FNAME|* Mailchimp, %%FirstName%% Salesforce, %FIRSTNAME% ActiveCampaign, ${name}
/// and {name} of many programs' own, [[name]], {{name|…}} with a filter: Liquid, Braze, Customer.io. In a link, the
/// bytes of one letter follow each other: %C3%AAtre%20.
const QRegularExpression &foreign() {
    static const QRegularExpression pattern(
        QStringLiteral(R"(#\{\s*(?<kakao>[^{}\s][^{}\n]{0,38}?)\s*\})"
                       R"(|\*\|\s*(?<mailchimp>[A-Z][\w: ]{0,38}?)\s*\|\*)"
                       R"(|%%\s*(?<salesforce>[A-Za-z_][\w. ]{0,38}?)\s*%%)"
                       R"(|(?<![\d%])(?<!%[\dA-Fa-f]{2})%(?<campaign>[A-Za-z][A-Za-z_]{2,30})%(?!%))"
                       R"(|\$\{\s*(?<dollar>[\p{L}_][\w.]{0,38}?)\s*\})"
                       R"(|\[\[\s*(?<square>[\p{L}_][\w. ]{0,38}?)\s*\]\])"
                       R"(|\{\{\s*(?<liquid>[\p{L}_][\w.]{0,38}?)\s*\|\s*(?<filter>[^{}]*?)\s*\}\})"
                       R"(|(?<![{#$])\{(?<single>[\p{L}_][\w.]{1,38})\}(?!\}))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QString nameHere(QString name) {
    static const std::pair<const char *, const char *> known[] = {
        {"fname", "first_name"}, {"firstname", "first_name"}, {"lname", "last_name"}, {"lastname", "last_name"}};
    if (name.contains(u'.') && !name.endsWith(u'.'))
        name = name.section(u'.', -1); // contact.first_name
    const QString plain = name.toLower();
    for (const auto &[there, here] : known)
        if (QString(plain).remove(u' ').remove(u'_') == QLatin1String(there))
            return QLatin1String(here);
    if (name == name.toUpper() || name.contains(u' '))
        name = plain;
    return name.replace(u' ', u'_');
}

/// “default: "there"”, “"there"” or plain words; a filter that only changes the look, as “upcase”, is none.
QString fallbackIn(const QString &filter) {
    static const QRegularExpression quoted(QStringLiteral("[\"'“”](?<words>[^\"'“”]*)[\"'“”]")),
        function(QStringLiteral("^[A-Za-z_]+(:.*)?$"));
    if (const auto match = quoted.match(filter); match.hasMatch())
        return match.captured(u"words");
    return function.match(filter).hasMatch() ? QString() : filter;
}

std::vector<Placeholder> placeholdersIn(const Template &tmpl, const QString &text) {
    std::vector<Placeholder> found;
    for (auto each = foreign().globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        Placeholder placeholder{match.captured(), {}, fallbackIn(match.captured(u"filter")), match.capturedStart()};
        for (const char *kind :
             {"kakao", "mailchimp", "salesforce", "campaign", "dollar", "square", "liquid", "single"})
            if (const QString name = match.captured(QLatin1String(kind)); !name.isEmpty())
                placeholder.name = nameHere(name);
        for (const Variable &variable : tmpl.variables)
            if (variable.name.compare(placeholder.name, Qt::CaseInsensitive) == 0)
                placeholder.name = variable.name;
        found.push_back(placeholder);
    }
    return found;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    forEachText(context.tmpl, [&](const QString &words, const QString &pointer) {
        if (!words.contains(u'{') && !words.contains(u'%') && !words.contains(u'|') && !words.contains(u'['))
            return;
        if (const auto found = placeholdersIn(context.tmpl, words); !found.empty())
            findings.add(pointer, text("“%1” is how another tool writes a variable: nobody fills it in here. Write "
                                       "{{%2}}, and give a fallback with the variable.")
                                      .arg(found.front().written, found.front().name));
    });
}

static Edit fix(const FixContext &context) {
    QString words = fixes::textAt(context, context.pointer);
    const std::vector<Placeholder> found = placeholdersIn(context.tmpl, words);
    if (found.empty())
        return {};
    EditBuilder builder(context.root, text("Write {{%1}}").arg(found.front().name));
    for (auto each = found.rbegin(); each != found.rend(); ++each) // from behind: places before stay
        words.replace(each->from, each->written.size(), QStringLiteral("{{%1}}").arg(each->name));
    builder.set(context.pointer, JsonValue::string(words));
    QStringList declared;
    for (const Variable &variable : context.tmpl.variables)
        declared << variable.name;
    for (const Placeholder &each : found) {
        if (declared.contains(each.name))
            continue;
        declared << each.name;
        Variable variable{.name = each.name};
        for (const Variable &usual : usualVariables(context.tmpl))
            if (usual.name == each.name)
                variable = usual;
        if (!each.fallback.isEmpty())
            variable.fallback = each.fallback;
        builder.declare(variable);
    }
    return std::move(builder).edit();
}

const Rule foreignPlaceholder{
    "foreign-placeholder",
    Severity::Warning,
    check,
    QT_TRANSLATE_NOOP("stepline",
                      "Every tool writes its variables in a way of its own. What is not written as {{name}} "
                      "goes out as it stands: “Hi *|FNAME|*”."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning

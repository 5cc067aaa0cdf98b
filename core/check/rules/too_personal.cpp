#include "core/check/rules/walk.h"

#include <QRegularExpression>

namespace stepline::rules_of_meaning {

namespace {

/// What is said of somebody who was watched: that they opened, looked, clicked, how often, how long.
const QRegularExpression &english() {
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(we|i) (just )?(saw|see|noticed|notice|spotted|can see|could see|know|tracked)( that)? "
            "(you|you've|you're)( have| had| were| are|'ve|'re)?( just| recently| never| already| also)? "
            "(opened|looked|looking|viewed|viewing|visited|visiting|clicked|watched|watching|browsed|browsing|"
            "searched|spent|downloaded|came back|checked out|checking out|scrolled|hovered|"
            "(didn't|did not|haven't|have not) (yet )?"
            "(open|opened|read|click|clicked|reply|replied|respond|responded|watch|watched))\\b"
            "|\\b(saw|noticed|tracked) your (visit|visits|clicks|browsing|location|ip address)\\b"
            "|\\byou('ve| have)? (opened|viewed|visited|looked at|clicked|browsed|been on|been to|returned "
            "to|came back to)\\b[^.!?\\n]{0,60}"
            "\\b(twice|(two|three|four|five|several|many|\\d+) times)\\b"
            "|\\b(since|because) you (opened|viewed|clicked|read) (my|our|the) (last |previous |first "
            ")?(e-?mail|mail|message|text)\\b"
            "|\\b(we've|we have|i've|i have) been (watching|tracking|monitoring) (you|your)\\b"
            "|\\bour (records|logs|tracking|system|data) (show|shows|tell|tells)( us)?( that)? you\\b"
            "|(?<!if )(?<!once )(?<!when )(?<!after )\\byou('ve| have)? (opened|clicked|read) (my|our|all|both)\\b"
            "[^.!?\\n]{0,24}\\b(e-?mails?|mails|messages?|texts?)\\b"
            "|\\byou('ve| have) been (browsing|looking at|viewing|visiting|checking out|eyeing)\\b"
            "|\\byou left (the|our) (page|site|website|shop) after (\\d+|\\w+) (seconds|minutes)\\b"
            "|\\bwe know (where you|what you|that you)\\b"
            "|\\byou spent (\\d+|\\w+) (seconds|minutes|hours) (on|reading|looking|watching)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words;
}

const QRegularExpression &korean() {
    static const QRegularExpression words(
        QStringLiteral("(보신|방문하신|열어 ?보신|클릭하신|조회하신|열람하신|둘러보신|검색하신|머무르신|머무신|읽으신) "
                       "(것을|걸|것이|기록|사실|이력)[가-힣 ]{0,6}"
                       "(확인|봤|보았|알|포착|남아|감지|있어|있으)"
                       "|(두|세|네|다섯|여러|몇|\\d+) ?(번|차례|회)(이나|씩|씩이나)? ?(이상 "
                       ")?(보셨|보신|방문하|열어|여신|여셨|클릭하|조회하|찾아오|들르|둘러보)"
                       "|(보셨|방문하셨|클릭하셨|열어보셨|열어 보셨|조회하셨|둘러보셨)더(라고요|군요|라구요)"
                       "|(보시는|둘러보시는|머무시는) (것을|걸) (봤|보았|지켜)"
                       "|지켜보(고|았)"
                       "|(보고|둘러보고|살펴보고|구경하고) (계셨|계시네|계시는군|계시더)"
                       "|(접속|방문|열람|클릭|조회) ?(기록|이력|로그)(을|를|이|에)"
                       "|(\\d+|몇) ?(분|초|시간)(이나|간|동안)? ?(머무|보셨|읽으셨|살펴보셨)"));
    return words;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    forEachText(context.tmpl, [&](const QString &words, const QString &pointer) {
        if (words.size() < 8 || pointer.endsWith(QStringLiteral("/url")))
            return;
        QString plain = words;
        plain.replace(u'’', u'\'');
        auto found = english().match(plain);
        if (!found.hasMatch())
            found = korean().match(plain);
        if (found.hasMatch())
            findings.add(pointer,
                         text("“%1” tells people that they were watched. Offer what helps them, without saying "
                              "how you came to it.")
                             .arg(found.captured().simplified()));
    });
}

const Rule tooPersonal{"too-personal", Severity::Warning, check,
                       QT_TRANSLATE_NOOP("stepline",
                                         "Knowing what somebody looked at is useful; saying so is eerie. The "
                                         "same offer without the sentence is taken as good service.")};

} // namespace stepline::rules_of_meaning

#include "core/base/particles.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace stepline {

namespace {

enum class Ending { Open, Rieul, Closed }; ///< a vowel, the consonant ㄹ, any other consonant

/// How a word that ends in @p last ends when it is spoken.
std::optional<Ending> endingOf(QChar last) {
    const char16_t code = last.unicode();
    constexpr char16_t FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, FinalRieul = 8;
    if (code >= FirstSyllable && code <= LastSyllable) {
        const int consonant = (code - FirstSyllable) % 28;
        return consonant == 0 ? Ending::Open : consonant == FinalRieul ? Ending::Rieul : Ending::Closed;
    }
    switch (code) { // 영 일 이 삼 사 오 육 칠 팔 구, 퍼센트
    case u'1':
    case u'7':
    case u'8': return Ending::Rieul;
    case u'0':
    case u'3':
    case u'6': return Ending::Closed;
    case u'2':
    case u'4':
    case u'5':
    case u'9':
    case u'%': return Ending::Open;
    default: return {};
    }
}

/// How a Latin word ends, where that can be told: it is read letter by letter (엘, 엠, 엔, 알; the others end in a
/// vowel), or is the well-known ending of a file's name.
std::optional<Ending> endingOfLatin(QStringView text) {
    qsizetype from = text.size();
    while (from > 0 && text[from - 1].unicode() < 0x80 && text[from - 1].isLetter())
        --from;
    const QStringView word = text.mid(from);
    const bool isFileEnding = from > 0 && text[from - 1] == u'.';
    if (isFileEnding && word.compare(u"json", Qt::CaseInsensitive) == 0)
        return Ending::Closed; // 제이슨
    if (isFileEnding && word.compare(u"sqlite", Qt::CaseInsensitive) == 0)
        return Ending::Open; // 에스큐라이트
    if (isFileEnding && word.compare(u"zip", Qt::CaseInsensitive) == 0)
        return Ending::Closed; // 집
    constexpr qsizetype LongestSpelled = 4;
    const bool isCapitals = std::ranges::all_of(word, [](QChar letter) { return letter.isUpper(); });
    if (word.isEmpty() || word.size() > LongestSpelled || !(isFileEnding || (isCapitals && word.size() > 1)))
        return {};
    switch (word.back().toLower().unicode()) {
    case u'l':
    case u'r': return Ending::Rieul;
    case u'm':
    case u'n': return Ending::Closed;
    default: return Ending::Open;
    }
}

} // namespace

QString withParticles(const QString &text) {
    if (!text.contains(u'('))
        return text;
    static const QRegularExpression both(
        QStringLiteral("(\\S)([”’\"'\\])]*)(은\\(는\\)|이\\(가\\)|을\\(를\\)|과\\(와\\)|\\(으\\)로)"));
    QString fitted;
    qsizetype done = 0;
    for (auto it = both.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        auto ending = endingOf(match.capturedView(1).front());
        if (!ending)
            ending = endingOfLatin(QStringView(text).left(match.capturedEnd(1)));
        if (!ending)
            continue;
        const QString pair = match.captured(3); // "은(는)": after a consonant, after a vowel
        const QString fitting = pair.startsWith(u'(')
                                    ? (*ending == Ending::Closed ? QStringLiteral("으로") : QStringLiteral("로"))
                                    : QString(pair[*ending == Ending::Open ? 2 : 0]);
        fitted += text.mid(done, match.capturedStart(3) - done) + fitting;
        done = match.capturedEnd(3);
    }
    return fitted + text.mid(done);
}

} // namespace stepline

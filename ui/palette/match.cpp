#include "ui/palette/match.h"

#include <algorithm>

namespace stepline {

namespace {

// Unicode's order of the leading consonants of Hangul syllables, as they are typed alone.
constexpr char16_t Initials[] = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr int SyllablesPerInitial = 588;

bool isSyllable(QChar c) {
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

bool same(QChar typed, QChar letter) {
    if (typed.toLower() == letter.toLower())
        return true;
    return isSyllable(letter) && QChar(Initials[(letter.unicode() - 0xAC00) / SyllablesPerInitial]) == typed;
}

bool beginsWord(const QString &text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

/// The word as it stands; the best of its places.
std::optional<Match> together(const QString &word, const QString &text) {
    std::optional<Match> best;
    for (qsizetype at = 0; at + word.size() <= text.size(); ++at) {
        qsizetype i = 0;
        while (i < word.size() && same(word[i], text[at + i]))
            ++i;
        if (i < word.size())
            continue;
        const int score = 100 + 4 * int(word.size()) + (at == 0 ? 60 : beginsWord(text, at) ? 40 : 0);
        if (!best || score > best->score) {
            best = Match{score, {}};
            for (qsizetype n = 0; n < word.size(); ++n)
                best->places << int(at + n);
        }
    }
    return best;
}

/// Its letters in their order, scattered: from the left, a beginning of a word where there is one.
std::optional<Match> scattered(const QString &word, const QString &text) {
    Match found;
    qsizetype from = 0;
    for (const QChar typed : word) {
        qsizetype at = -1;
        for (qsizetype i = from; i < text.size(); ++i) {
            if (!same(typed, text[i]))
                continue;
            if (at < 0)
                at = i;
            if (i == from || beginsWord(text, i)) {
                at = i;
                break;
            }
        }
        if (at < 0)
            return std::nullopt;
        found.score += beginsWord(text, at) ? 8 : at == from ? 4 : 0;
        found.places << int(at);
        from = at + 1;
    }
    const int spread = found.places.last() - found.places.first() + 1 - int(word.size());
    found.score -= std::min(spread, 30);
    // Letters that lie about in a long text by chance are no find.
    const bool likely = found.score >= 4 * int(word.size());
    return likely ? std::optional(found) : std::nullopt;
}

} // namespace

std::optional<Match> match(const QString &query, const QString &text) {
    Match whole;
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        std::optional<Match> found = together(word, text);
        if (!found && word.size() > 1)
            found = scattered(word, text);
        if (!found)
            return std::nullopt;
        whole.score += found->score;
        whole.places += found->places;
    }
    if (!words.isEmpty())
        whole.score -= int(std::min<qsizetype>(text.size(), 60)) / 4; // the shorter text says it more exactly
    std::sort(whole.places.begin(), whole.places.end());
    whole.places.erase(std::unique(whole.places.begin(), whole.places.end()), whole.places.end());
    return whole;
}

} // namespace stepline

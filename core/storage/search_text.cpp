#include "core/storage/search_text.h"

#include <QCryptographicHash>
#include <QHash>
#include <QStringList>
#include <algorithm>
#include <functional>

namespace stepline {

namespace {

constexpr qsizetype MostWords = 16, LongestWord = 100;      ///< of what is typed: more cannot narrow it further
constexpr qsizetype MostTerms = 16'000, LongestLabel = 400; ///< what a tsvector takes with room to spare
constexpr qsizetype LongestKnownBeginning = 2;              ///< letters behind a "^", see stepline.findable()
/// What stepline.marks_of() marks: beginnings of words of so many letters.
constexpr qsizetype MarkedBeginnings[] = {6, 4, 3, 2, 1};
constexpr qsizetype MostMarks = 4, MostMarkedLabels = 6; ///< looked for: more hardly tell more

/// Is that letter of a writing in which a word is not found by its beginning alone?
bool isDense(char32_t letter) {
    switch (QChar::script(letter)) {
    case QChar::Script_Hangul:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana: return QChar::isLetterOrNumber(letter);
    default: return letter == 0x30FC; // the long-vowel mark that both Kana share
    }
}

QString textOf(const QList<uint> &letters, qsizetype from, qsizetype count) {
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()) + from, count);
}

/// Calls @p dense or @p other for each run of letters, in order.
template <typename Dense, typename Other> void eachRun(const QString &text, Dense dense, Other other) {
    const QList<uint> letters = text.toUcs4();
    for (qsizetype from = 0, to; from < letters.size(); from = to) {
        const bool kind = isDense(letters[from]);
        for (to = from + 1; to < letters.size() && isDense(letters[to]) == kind;)
            ++to;
        kind ? dense(letters, from, to) : other(textOf(letters, from, to - from));
    }
}

/// Does it hold anything that the index would keep as a word?
bool hasWord(const QString &text) {
    const QList<uint> letters = text.toUcs4();
    return std::any_of(letters.begin(), letters.end(), [](uint letter) {
        return QChar::isLetterOrNumber(letter) || QChar::category(letter) == QChar::Other_PrivateUse;
    });
}

/// The words of an indexText(), as the index of SQLite would part them: letters and digits, without accents.
QStringList termsOf(const QString &indexText) {
    QString letters;
    for (const uint letter : indexText.normalized(QString::NormalizationForm_D).toUcs4())
        if (const auto category = QChar::category(letter); category != QChar::Mark_NonSpacing)
            letters += QChar::isLetterOrNumber(letter) || category == QChar::Other_PrivateUse ||
                               category == QChar::Mark_SpacingCombining
                           ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1)
                           : QStringLiteral(" ");
    QStringList terms;
    for (const QString &term :
         letters.normalized(QString::NormalizationForm_C).split(u' ', Qt::SkipEmptyParts).mid(0, MostTerms))
        terms << term.left(LongestWord);
    return terms;
}

QString lexeme(QString text) {
    return u'\'' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString labelTerm(const QString &label) {
    return u'=' + label.left(LongestLabel);
}

QString labelLexeme(const QString &label) {
    return lexeme(labelTerm(label));
}

/// What a word is marked by that begins with @p beginning.
QString markOf(const QString &beginning) {
    const QList<uint> letters = beginning.toUcs4();
    for (const qsizetype count : MarkedBeginnings)
        if (letters.size() >= count)
            return textOf(letters, 0, count);
    return {};
}

QString quoted(QString words) {
    return u'"' + words.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QString searchText(const QString &text) {
    // Qt folds letter by letter: ß, which folds to two, comes from the way over capitals.
    return text.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded().simplified();
}

QString indexText(const QString &searchText) {
    QString words;
    eachRun(
        searchText,
        [&](const QList<uint> &letters, qsizetype from, qsizetype to) {
            for (qsizetype i = from; i < to; ++i)
                words += u' ' + textOf(letters, i, std::min<qsizetype>(2, to - i));
            words += u' ';
        },
        [&](const QString &other) { words += other; });
    return words;
}

QString matchExpression(const QString &typed) {
    QStringList parts;
    QString plain = typed;
    plain.replace(QChar(0), u' ');
    for (const QString &word : searchText(plain).split(u' ', Qt::SkipEmptyParts).mid(0, MostWords))
        eachRun(
            word.left(LongestWord),
            [&](const QList<uint> &letters, qsizetype from, qsizetype to) {
                if (to - from == 1) {
                    parts << quoted(textOf(letters, from, 1)) + u'*';
                    return;
                }
                QStringList pairs;
                for (qsizetype i = from; i + 1 < to; ++i)
                    pairs << textOf(letters, i, 2);
                parts << quoted(pairs.join(u' '));
            },
            [&](const QString &other) {
                if (hasWord(other))
                    parts << quoted(other) + u'*';
            });
    if (parts.isEmpty() && !typed.trimmed().isEmpty())
        return quoted(QString()); // marks alone are nowhere
    return parts.join(QStringLiteral(" AND "));
}

QString labelWord(const QString &facet, const QString &label) {
    const QByteArray hash = QCryptographicHash::hash((facet + u'/' + label).toUtf8(), QCryptographicHash::Sha256);
    return QChar(0xE000) + QString::fromLatin1(hash.toHex().left(16)); // for private use: the tokenizer keeps it
}

QString vectorText(const QString &searchText, const QStringList &labels) {
    QHash<QString, QStringList> places;
    int place = 0;
    for (const QString &term : termsOf(indexText(searchText)))
        places[term] << QString::number(++place);
    QStringList parts;
    for (auto term = places.cbegin(); term != places.cend(); ++term)
        parts << lexeme(term.key()) + u':' + term->mid(0, 200).join(u',');
    for (const QString &label : labels)
        parts << labelLexeme(label);
    return parts.join(u' ');
}

namespace {

/// A tsquery in the making: @p phrase gets the terms of each run of letters in what is typed, and whether the last of
/// them is the beginning of a word only.
QString queryOf(const QString &typed, const QList<QStringList> &anyOf,
                const std::function<QString(const QStringList &terms, bool isBeginning)> &phrase) {
    QStringList parts;
    QString plain = typed;
    plain.replace(QChar(0), u' ');
    const auto add = [&](const QStringList &terms, bool isBeginning) {
        if (!terms.isEmpty())
            parts << u'(' + phrase(terms, isBeginning) + u')';
    };
    for (const QString &word : searchText(plain).split(u' ', Qt::SkipEmptyParts).mid(0, MostWords))
        eachRun(
            word.left(LongestWord),
            [&](const QList<uint> &letters, qsizetype from, qsizetype to) {
                QStringList pairs;
                for (qsizetype i = from; i + 1 < to; ++i)
                    pairs << textOf(letters, i, 2);
                add(to - from == 1 ? QStringList{textOf(letters, from, 1)} : pairs, to - from == 1);
            },
            [&](const QString &other) { add(termsOf(other), true); });
    if (parts.isEmpty() && !plain.trimmed().isEmpty())
        parts << lexeme(QStringLiteral("= marks alone are nowhere"));
    for (const QStringList &labels : anyOf) {
        QStringList lexemes;
        for (const QString &label : labels)
            lexemes << labelLexeme(label);
        parts << u'(' + lexemes.join(QStringLiteral(" | ")) + u')';
    }
    return parts.join(QStringLiteral(" & "));
}

} // namespace

QString vectorQuery(const QString &typed, const QList<QStringList> &anyOf) {
    return queryOf(typed, anyOf, [](const QStringList &terms, bool isBeginning) {
        QStringList lexemes;
        for (const QString &term : terms)
            lexemes << lexeme(term);
        return lexemes.join(QStringLiteral(" <-> ")) + (isBeginning ? QStringLiteral(":*") : QString());
    });
}

IndexQuery indexQuery(const QString &typed, const QList<QStringList> &anyOf) {
    IndexQuery query;
    query.text = queryOf(typed, anyOf, [&query](const QStringList &terms, bool isBeginning) {
        query.isExact = query.isExact && terms.size() == 1;
        QStringList lexemes;
        for (const QString &term : terms)
            lexemes << lexeme(term);
        if (isBeginning)
            lexemes.back() = terms.back().toUcs4().size() > LongestKnownBeginning
                                 ? lexemes.back() + QStringLiteral(":*")
                                 : QStringLiteral("(%1 | %2)").arg(lexeme(u'^' + terms.back()), lexemes.back());
        return lexemes.join(QStringLiteral(" & "));
    });
    return query;
}

QList<QStringList> marksQuery(const QString &typed, const QList<QStringList> &anyOf) {
    QStringList marks;
    (void)queryOf(typed, {}, [&marks](const QStringList &terms, bool) {
        for (const QString &term : terms)
            if (const QString mark = markOf(term); !marks.contains(mark))
                marks << mark;
        return QString();
    });
    // The longest are the rarest.
    std::stable_sort(marks.begin(), marks.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QList<QStringList> wanted;
    for (const QString &mark : std::as_const(marks))
        if (wanted.size() < MostMarks)
            wanted << QStringList{mark};
    for (const QStringList &labels : anyOf)
        if (labels.size() <= MostMarkedLabels) {
            QStringList any;
            for (const QString &label : labels)
                any << labelTerm(label);
            wanted << any;
        }
    return wanted;
}

QString sortText(const QString &name) {
    QString sorted;
    QString number;
    const auto endNumber = [&] {
        // Ten digits wide: "A 2" stands before "A 10".
        sorted += number.rightJustified(10, u'0');
        number.clear();
    };
    for (const QChar letter : searchText(name).normalized(QString::NormalizationForm_D)) {
        if (letter.isDigit()) {
            number += letter;
            continue;
        }
        if (!number.isEmpty())
            endNumber();
        if (!letter.isMark())
            sorted += letter;
    }
    if (!number.isEmpty())
        endNumber();
    return sorted.normalized(QString::NormalizationForm_C).left(200);
}

} // namespace stepline

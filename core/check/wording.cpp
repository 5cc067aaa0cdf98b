#include "core/check/wording.h"

#include "core/content/render.h"

namespace stepline {

namespace {

bool isLatinLetter(QChar c) {
    return c.isLetter() && c.unicode() < 0x250;
}

} // namespace

Phrases::Phrases(std::initializer_list<const char *> phrases) {
    for (const char *phrase : phrases)
        m_phrases << QString::fromUtf8(phrase).toCaseFolded();
}

QString Phrases::in(const QString &text) const {
    QString folded = text.toCaseFolded();
    folded.replace(u'’', u'\'');
    for (const QString &phrase : m_phrases) {
        for (qsizetype at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
            const qsizetype end = at + phrase.size();
            const bool cutBefore = at > 0 && isLatinLetter(folded[at - 1]) && isLatinLetter(phrase.front());
            const bool cutAfter = end < folded.size() && isLatinLetter(folded[end]) && isLatinLetter(phrase.back());
            if (!cutBefore && !cutAfter)
                return phrase;
        }
    }
    return {};
}

bool hasHangul(QStringView text) {
    for (const QChar c : text)
        if (c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3)
            return true;
    return false;
}

bool hasAdLabel(const QString &text) {
    const QString words = text.trimmed();
    return words.startsWith(QStringLiteral("(광고)")) || words.startsWith(QStringLiteral("[광고]"));
}

QString withSamples(const Template &tmpl, const QString &text) {
    QString filled;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = text.indexOf(QStringLiteral("{{"), from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QStringLiteral("}}"), open);
        if (close < 0)
            return filled + text.mid(from);
        filled += QStringView(text).mid(from, open - from);
        QString name = text.mid(open + 2, close - open - 2).trimmed();
        from = close + 2;
        if (name.startsWith(u'{')) { // {{{name}}}
            name = name.mid(1).trimmed();
            if (from < text.size() && text[from] == u'}')
                ++from;
        } else if (name.startsWith(u'&')) {
            name = name.mid(1).trimmed();
        }
        for (const Variable &variable : tmpl.variables)
            if (variable.name == name)
                filled += variable.sample.isEmpty() ? variable.fallback : variable.sample;
    }
}

QString withoutFooter(const QString &body) {
    for (const char *line : {"\n--\n", "\n-- \n", "\n—\n", "\n___"})
        if (const qsizetype at = body.indexOf(QString::fromUtf8(line)); at >= 0)
            return body.left(at);
    return body;
}

int wordCount(const QString &text) {
    int words = 0;
    bool inside = false, letter = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            words += inside && letter;
            inside = letter = false;
        } else {
            inside = true;
            letter |= c.isLetterOrNumber();
        }
    }
    return words + (inside && letter);
}

Content wholeContent(const Message &message, const Variant &variant) {
    return contentOf(message, variant);
}

} // namespace stepline

// What is wrong with a JSON text, in words for people who do not know JSON well.
#include "core/base/json_cursor.h"
#include "core/base/text.h"

#include <QStringDecoder>
#include <QStringView>

namespace stepline {

namespace {

bool isWordChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/// Length of the well-formed UTF-8 sequence at @p at; 0 when it is not well formed.
int utf8Length(const char *at, const char *end) {
    const auto byte = [&](int i) { return i < end - at ? uchar(at[i]) : uchar(0); };
    const auto continues = [&](int i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0, surrogate = first == 0xED && byte(1) > 0x9F;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90, tooLarge = first == 0xF4 && byte(1) > 0x8F;
        return continues(1) && continues(2) && continues(3) && !overlong && !tooLarge ? 4 : 0;
    }
    return 0;
}

QString badUtf8() {
    return text("This is not valid UTF-8 text. Save the file again with the encoding UTF-8.");
}

} // namespace

QString JsonCursor::explainEnd(const JsonPlace &place) const {
    switch (place.inside) {
    case JsonPlace::Inside::Nothing:
        return text("The file is empty. Open a file that holds a sequence, profile or script.");
    case JsonPlace::Inside::Array:
        return text("The file ends too early: the “[” of line %1, column %2 is never closed. Add the missing rest, "
                    "ending with “]”.")
            .arg(place.openedLine)
            .arg(place.openedColumn);
    case JsonPlace::Inside::Object: break;
    }
    return text("The file ends too early: the “{” of line %1, column %2 is never closed. Add the missing rest, ending "
                "with “}”.")
        .arg(place.openedLine)
        .arg(place.openedColumn);
}

QString JsonCursor::explain(const JsonPlace &place) {
    using Inside = JsonPlace::Inside;
    skipSpace();
    if (place.inside == Inside::Nothing && !place.empty)
        return text("There is text after the end of the document. Remove everything from here on.");
    if (atEnd())
        return explainEnd(place);
    if (utf8Length(m_at, m_end) == 0)
        return badUtf8();
    if (place.inside == Inside::Nothing)
        return explainValue(place);

    if (place.afterName) {
        if (*m_at != ':')
            return text("A colon is missing after the name “%1”.").arg(place.name);
        skip(1);
        skipSpace();
        return explainValue(place);
    }
    const bool object = place.inside == Inside::Object;
    if (!place.empty) {
        if (*m_at == (object ? ']' : '}'))
            return object ? text("A “]” stands where the “{” of line %1, column %2 must be closed with “}”.")
                                .arg(place.openedLine)
                                .arg(place.openedColumn)
                          : text("A “}” stands where the “[” of line %1, column %2 must be closed with “]”.")
                                .arg(place.openedLine)
                                .arg(place.openedColumn);
        if (*m_at == '/' || *m_at == '#')
            return text("Comments are not allowed in this file. Remove it; “notes” are kept with a step or message.");
        if (*m_at != ',')
            return text("A comma is missing before this place.");
        const int line = m_line, column = m_column;
        skip(1);
        skipSpace();
        if (!atEnd() && (*m_at == '}' || *m_at == ']')) {
            m_line = line, m_column = column;
            return text("There is a comma too many: nothing follows it. Remove the comma.");
        }
    }
    if (!object)
        return explainValue(place);
    if (atEnd())
        return explainEnd(place);
    if (*m_at == '"')
        return explainString();
    if (*m_at == '\'')
        return text("A name stands in single quotes. Use double quotes: \"name\".");
    if (*m_at == ',')
        return text("There is a comma too many. Remove it.");
    if (*m_at == '/' || *m_at == '#')
        return text("Comments are not allowed in this file. Remove it; “notes” are kept with a step or message.");
    return text("A name in double quotes must stand here, as in \"name\": \"…\".");
}

QString JsonCursor::explainValue(const JsonPlace &place) {
    if (atEnd())
        return explainEnd(place);
    const char c = *m_at;
    if (utf8Length(m_at, m_end) == 0)
        return badUtf8();
    if (c == '"')
        return explainString();
    if (c == '\'')
        return text("A text stands in single quotes. Use double quotes: \"text\".");
    if (QByteArrayView(m_at, m_end).startsWith("\xE2\x80\x9C") ||
        QByteArrayView(m_at, m_end).startsWith("\xE2\x80\x9D"))
        return text("A text stands in curly quotes. Use straight double quotes: \"text\".");
    if (c == '-' || c == '+' || c == '.' || (c >= '0' && c <= '9'))
        return explainNumber();
    if (c == '/' || c == '#')
        return text("Comments are not allowed in this file. Remove it; “notes” are kept with a step or message.");
    if (c == ',')
        return place.afterName ? text("The value of “%1” is missing.").arg(place.name)
                               : text("There is a comma too many. Remove it.");
    if (c == '}' || c == ']')
        return place.afterName ? text("The value of “%1” is missing.").arg(place.name)
                               : text("A “%1” stands here that closes nothing. Remove it.").arg(QLatin1Char(c));
    if (isWordChar(c))
        return explainWord();
    if (c == '\0')
        return text("The file holds a zero byte here. It is no text file, or it is damaged.");
    return text("A value must stand here: a text in double quotes, a number, true, false, null, a list or an object.");
}

QString JsonCursor::explainWord() {
    const char *end = m_at;
    while (end != m_end && isWordChar(*end))
        ++end;
    const QString word = QString::fromLatin1(m_at, std::min<qsizetype>(end - m_at, 40));
    const QString lower = word.toLower();
    if (lower == QStringLiteral("nan") || lower == QStringLiteral("infinity"))
        return text("“%1” is not a number that can be used. Write a number, or leave the value out.").arg(word);
    if (lower == QStringLiteral("true") || lower == QStringLiteral("false") || lower == QStringLiteral("null"))
        return text("“%1” must be written in small letters: %2.").arg(word, lower);
    if (lower == QStringLiteral("none") || lower == QStringLiteral("undefined"))
        return text("“%1” is not known here. Write null for “nothing”.").arg(word);
    return text("“%1” stands without quotes. Write it in double quotes: \"%1\".").arg(word);
}

QString JsonCursor::explainNumber() const {
    const char *end = m_at;
    while (end != m_end && (isWordChar(*end) || *end == '-' || *end == '+' || *end == '.'))
        ++end;
    const QString number = QString::fromLatin1(m_at, std::min<qsizetype>(end - m_at, 40));
    if (number.contains(QStringLiteral("Infinity")) || number.contains(QStringLiteral("NaN")))
        return text("“%1” is not a number that can be used. Write a number, or leave the value out.").arg(number);
    return text("“%1” is not written as a number must be: digits with a point, as 0.5 or -3, without “+”, leading "
                "zeros or letters.")
        .arg(number);
}

QString JsonCursor::explainString() {
    const int line = m_line, column = m_column;
    skip(1);
    while (!atEnd() && *m_at != '"') {
        const uchar c = uchar(*m_at);
        if (c == '\n' || c == '\r') {
            m_line = line, m_column = column;
            return text("The text that begins here is not closed on its line. Close it with a double quote; write a "
                        "line break inside it as \\n.");
        }
        if (c == '\0')
            return text("The file holds a zero byte here. It is no text file, or it is damaged.");
        if (c < 0x20)
            return c == '\t' ? text("A tab stands inside a text. Write it as \\t.")
                             : text("A control character stands inside a text. Remove it.");
        const int length = utf8Length(m_at, m_end);
        if (length == 0)
            return badUtf8();
        if (c != '\\') {
            m_at += length;
            ++m_column;
            continue;
        }
        const char next = m_end - m_at > 1 ? m_at[1] : '\0';
        if (next == 'u') {
            for (int i = 2; i < 6; ++i)
                if (m_end - m_at <= i)
                    break;
                else if (!isxdigit(uchar(m_at[i])))
                    return text("After \\u four hexadecimal digits must follow, as in \\u00e9.");
        } else if (m_end - m_at > 1 && !strchr("\"\\/bfnrt", next)) {
            return text("A backslash stands before a character that needs none. Write \\\\ for a backslash.");
        }
        skip(int(std::min<qsizetype>(next == 'u' ? 6 : 2, m_end - m_at)));
    }
    m_line = line, m_column = column;
    return text("The file ends inside the text that begins here. Add the missing rest.");
}

} // namespace stepline

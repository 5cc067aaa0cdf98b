#include "core/base/json_cursor.h"

#include <cctype>
#include <charconv>

namespace stepline {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isNumberChar(char c) {
    return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// The four hexadecimal digits at @p at, or -1.
int hex4(const char *at, const char *end) {
    if (end - at < 4)
        return -1;
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = at[i];
        const int digit = isDigit(c)             ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// Bytes of the escape at @p at (which is a backslash) and whether it is half of a surrogate pair.
struct Escape {
    int bytes = 2;
    int unit = -1; ///< of \uXXXX
    bool half = false;
};

Escape escapeAt(const char *at, const char *end) {
    Escape escape;
    if (end - at < 2 || at[1] != 'u')
        return escape;
    escape.unit = hex4(at + 2, end);
    if (escape.unit < 0)
        return escape;
    escape.bytes = 6;
    if (escape.unit < 0xD800 || escape.unit > 0xDFFF)
        return escape;
    const int low = end - at >= 12 && at[6] == '\\' && at[7] == 'u' ? hex4(at + 8, end) : -1;
    escape.half = escape.unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF;
    if (!escape.half)
        escape.bytes = 12;
    return escape;
}

/// Is it a number as JSON's grammar has it?
bool isNumber(const char *at, const char *end) {
    const auto digits = [&] {
        const char *start = at;
        while (at != end && isDigit(*at))
            ++at;
        return at != start;
    };
    if (at != end && *at == '-')
        ++at;
    if (at != end && *at == '0')
        ++at;
    else if (!digits())
        return false;
    if (at != end && *at == '.' && (++at, !digits()))
        return false;
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at != end && (*at == '+' || *at == '-'))
            ++at;
        if (!digits())
            return false;
    }
    return at == end;
}

} // namespace

bool overflows(const QByteArray &number) {
    constexpr int digitsOfTheLargest = 309;
    if (number.size() < digitsOfTheLargest && !number.contains('e') && !number.contains('E'))
        return false;
    double value = 0;
    if (std::from_chars(number.begin(), number.end(), value).ec != std::errc::result_out_of_range)
        return false;
    // Too large or too small for a double? Its first digit's power of ten tells: only the large do not fit, the small
    // are 0.
    qint64 power = 0;
    bool fraction = false, significant = false;
    for (qsizetype i = 0; i < number.size(); ++i) {
        const char c = number[i];
        if (c == 'e' || c == 'E') {
            bool fits = false;
            const qint64 exponent = number.mid(i + 1).toLongLong(&fits);
            return fits ? power + exponent > 0 : number[i + 1] != '-';
        }
        significant = significant || (isDigit(c) && c != '0');
        fraction = fraction || c == '.';
        if (isDigit(c))
            power += significant && !fraction ? 1 : fraction && !significant ? -1 : 0;
    }
    return power > 0;
}

QByteArray withoutForbidden(const QByteArray &bytes) {
    QByteArray result = bytes; // shares the bytes until something must be blanked out
    const char *begin = bytes.constData(), *end = begin + bytes.size();
    bool inString = false;
    for (const char *at = begin; at < end;) {
        if (inString) {
            if (*at == '\\') {
                const Escape escape = escapeAt(at, end);
                if (escape.half)
                    result.replace(at - begin + 2, 4, "0020");
                at += escape.bytes;
                continue;
            }
            inString = *at++ != '"';
        } else if (isDigit(*at) || *at == '-') {
            const char *start = at;
            while (at < end && isNumberChar(*at))
                ++at;
            if (isNumber(start, at) && overflows(QByteArray::fromRawData(start, at - start)))
                result.replace(start - begin, at - start, QByteArray(at - start, ' ').replace(0, 1, "0"));
        } else {
            inString = *at++ == '"';
        }
    }
    return result;
}

void JsonCursor::step() {
    if (*m_at == '\n') {
        ++m_line;
        m_column = 1;
    } else if ((*m_at & 0xC0) != 0x80) { // a code point's first byte
        ++m_column;
    }
    ++m_at;
}

void JsonCursor::skipSpace() {
    while (m_at != m_end && isSpace(*m_at))
        step();
}

void JsonCursor::seekToken() {
    while (m_at != m_end && (isSpace(*m_at) || *m_at == ',' || *m_at == ':'))
        step();
}

QByteArray JsonCursor::takeNumber() {
    const char *start = m_at, *end = m_at;
    while (end != m_end && isNumberChar(*end))
        ++end;
    const bool goesOn = end != m_end && (std::isalnum(uchar(*end)) || *end == '_');
    if (goesOn || !isNumber(start, end))
        return {};
    skip(int(end - start));
    return QByteArray::fromRawData(start, end - start);
}

void JsonCursor::skipString(const std::function<void(char16_t)> &forbidden) {
    skip(1);
    while (m_at != m_end && *m_at != '"') {
        if (*m_at != '\\') {
            m_column += (*m_at & 0xC0) != 0x80;
            ++m_at;
            continue;
        }
        const Escape escape = escapeAt(m_at, m_end);
        if (escape.half || escape.unit == 0)
            forbidden(char16_t(escape.unit));
        skip(escape.bytes);
    }
    if (m_at != m_end)
        skip(1);
}

} // namespace stepline

#pragma once

#include "core/base/problem.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace stepline {

/// Where the reader stands among the containers: what may come next depends on it.
struct JsonPlace {
    enum class Inside { Nothing, Array, Object };
    Inside inside = Inside::Nothing;
    bool empty = true;      ///< nothing has been read in this container yet (or nothing at all)
    bool afterName = false; ///< an object's name was read, its colon and value not yet
    QString name;           ///< that name
    int openedLine = 0, openedColumn = 0;
};

/// Walks the bytes of a JSON text token by token and knows the line and column (in code points, from 1). It follows a
/// parser that has already accepted each token; where the parser gave up, explain() finds out why in plain words.
class JsonCursor {
public:
    JsonCursor(const char *begin, const char *end) : m_at(begin), m_end(end) {}

    int line() const { return m_line; }
    int column() const { return m_column; }
    bool atEnd() const { return m_at == m_end; }

    void skipSpace();
    /// Goes to the next token: over white space, commas and colons.
    void seekToken();
    /// Goes over @p bytes bytes of one line of ASCII.
    void skip(int bytes) { m_at += bytes, m_column += bytes; }
    /// Takes the spelling of a number; empty, and nothing taken, when what stands here is none as a whole (01, 12px).
    QByteArray takeNumber();
    /// Goes over a string. @p forbidden is called, with the cursor at the escape, for U+0000 and for half of a
    /// surrogate pair.
    void skipString(const std::function<void(char16_t)> &forbidden);

    /// Why no parser can go on from here: a sentence. The cursor then stands at the fault.
    QString explain(const JsonPlace &place);
    /// The same for a number that takeNumber() did not take.
    QString explainNumber() const;

private:
    void step();
    QString explainValue(const JsonPlace &place);
    QString explainString();
    QString explainWord();
    QString explainEnd(const JsonPlace &place) const;

    const char *m_at;
    const char *m_end;
    int m_line = 1;
    int m_column = 1;
};

/// The bytes with what a parser would stop at, though it is no fault of syntax, blanked out: halves of surrogate pairs
/// and numbers too large for a double. Same length; the cursor reports them from the original.
QByteArray withoutForbidden(const QByteArray &bytes);

/// True when the number, a JSON number's spelling, does not fit a double.
bool overflows(const QByteArray &number);

} // namespace stepline

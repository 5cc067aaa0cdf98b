#include "core/model/delimited.h"

#include "core/base/text.h"

#include <QStringDecoder>
#include <algorithm>

namespace stepline {

namespace {

class Reader {
public:
    Reader(const QString &text, QChar separator) : m_text(text), m_separator(separator) {}

    DelimitedText read() {
        while (m_at < m_text.size())
            readRow();
        return std::move(m_out);
    }

    /// Only the first row: enough to guess the separator.
    QStringList first() {
        while (m_at < m_text.size() && m_out.rows.empty())
            readRow();
        return m_out.rows.empty() ? QStringList() : m_out.rows.front().cells;
    }

private:
    QChar now() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool atLineEnd() const { return m_at >= m_text.size() || now() == u'\n' || now() == u'\r'; }

    void skipLineEnd() {
        if (now() == u'\r')
            ++m_at;
        if (now() == u'\n')
            ++m_at;
        ++m_line;
    }

    void readRow() {
        DelimitedRow row{m_line, {}};
        for (;;) {
            row.cells.append(readCell());
            if (m_at < m_text.size() && now() == m_separator) {
                ++m_at;
                continue;
            }
            break;
        }
        if (m_at < m_text.size())
            skipLineEnd();
        const bool blank =
            std::all_of(row.cells.begin(), row.cells.end(), [](const QString &cell) { return cell.isEmpty(); });
        if (!blank)
            m_out.rows.push_back(std::move(row));
    }

    QString readCell() {
        qsizetype start = m_at;
        while (start < m_text.size() && m_text[start] == u' ')
            ++start;
        if (start < m_text.size() && m_text[start] == u'"')
            if (const auto quoted = readQuoted(start))
                return *quoted;
        const qsizetype from = m_at;
        while (!atLineEnd() && now() != m_separator)
            ++m_at;
        return m_text.mid(from, m_at - from).trimmed();
    }

    /// Nothing when the mark is never closed: the cell is then read as it stands.
    std::optional<QString> readQuoted(qsizetype open) {
        QString cell;
        int lines = 0;
        for (qsizetype i = open + 1; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (c == u'"') {
                if (i + 1 < m_text.size() && m_text[i + 1] == u'"') {
                    cell += c;
                    ++i;
                    continue;
                }
                m_at = i + 1;
                m_line += lines;
                const qsizetype from = m_at;
                while (!atLineEnd() && now() != m_separator)
                    ++m_at;
                return cell + m_text.mid(from, m_at - from).trimmed();
            }
            if (c == u'\r' || c == u'\n') {
                ++lines;
                if (c == u'\r' && i + 1 < m_text.size() && m_text[i + 1] == u'\n')
                    ++i;
                cell += u'\n';
            } else {
                cell += c;
            }
        }
        m_out.problems.append(Problem{.severity = Severity::Warning,
                                      .line = m_line,
                                      .rule = QStringLiteral("table-quote"),
                                      .message = text("Line %1: a quotation mark is opened and never closed. It is "
                                                      "kept as an ordinary sign.")
                                                     .arg(m_line)});
        return std::nullopt;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    DelimitedText m_out;
};

} // namespace

DelimitedText readDelimited(const QString &text, QChar separator) {
    return Reader(text, separator).read();
}

QChar guessSeparator(const QString &text, const std::function<bool(const QString &)> &known) {
    QChar best = u',';
    qsizetype bestScore = 0;
    for (const QChar separator : {QChar(u'\t'), QChar(u';'), QChar(u',')}) {
        const QStringList cells = Reader(text, separator).first();
        if (cells.size() < 2)
            continue;
        const qsizetype score = 1000 * std::count_if(cells.begin(), cells.end(), known) + cells.size();
        if (score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

QString textFromBytes(const QByteArray &bytes) {
    if (const auto marked = QStringConverter::encodingForData(bytes)) { // by its byte order mark
        QStringDecoder decode(*marked);
        return decode(bytes);
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString asUtf8 = utf8(bytes);
    if (!utf8.hasError() && !asUtf8.contains(QChar(u'\0')))
        return asUtf8;
    if (bytes.size() >= 4 && bytes.size() % 2 == 0) { // UTF-16 without a mark: every other byte of plain letters is 0
        const qsizetype odd = std::min<qsizetype>(bytes.size(), 400);
        int low = 0, high = 0;
        for (qsizetype i = 0; i + 1 < odd; i += 2) {
            high += bytes[i] == 0;
            low += bytes[i + 1] == 0;
        }
        if (std::max(low, high) * 4 > odd / 2) {
            QStringDecoder utf16(low > high ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
            return utf16(bytes);
        }
    }
    if (QStringDecoder korean("windows-949"); korean.isValid()) { // where Qt was built with ICU
        const QString asKorean = korean(bytes);
        if (!korean.hasError())
            return asKorean;
    }
    QStringDecoder latin(QStringConverter::Latin1);
    return latin(bytes);
}

} // namespace stepline

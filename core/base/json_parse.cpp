#include "core/base/json_parse.h"

#include "core/base/json_cursor.h"
#include "core/base/text.h"

#include <QHash>
#include <QLocale>
#include <QSet>
#include <nlohmann/json.hpp>

namespace stepline {

namespace {

constexpr char16_t ByteOrderMark = 0xFEFF;

/// QString::fromUtf8 drops a leading U+FEFF; a text may begin with one.
QString stringOf(const std::string &utf8) {
    if (utf8.rfind("\xEF\xBB\xBF", 0) == 0)
        return QChar(ByteOrderMark) + stringOf(utf8.substr(3));
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

Problem structural(const char *rule, const QString &pointer, int line, int column, const QString &sentence) {
    Problem problem;
    problem.structural = true;
    problem.pointer = pointer;
    problem.line = line;
    problem.column = column;
    problem.rule = QLatin1String(rule);
    problem.message = sentence;
    return problem;
}

/// Takes nlohmann's events and builds JsonValues; the cursor walks the same bytes for positions and spellings.
class Builder {
public:
    using string_t = std::string;

    Builder(const QByteArray &bytes, const JsonLimits &limits)
        : m_cursor(bytes.constData(), bytes.constData() + bytes.size()), m_limits(limits) {}

    // nlohmann's SAX interface
    bool null() { return scalar(JsonValue::null(), 4); }
    bool boolean(bool value) { return scalar(JsonValue::boolean(value), value ? 4 : 5); }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string &) { return number(); }
    bool binary(std::vector<std::uint8_t> &) { return false; }

    bool string(std::string &value) {
        m_cursor.seekToken();
        JsonValue json = placed(JsonValue::string(stringOf(value)));
        m_cursor.skipString([this](char16_t unit) { forbidden(unit); });
        return add(std::move(json));
    }

    bool key(std::string &value) {
        m_cursor.seekToken();
        Frame &frame = m_frames.back();
        frame.name = interned(value);
        frame.afterName = true;
        if (frame.isKnown(frame.name))
            m_problems << structural(
                "duplicate-key", pointer(), m_cursor.line(), m_cursor.column(),
                text("The name “%1” stands twice in the same object. Keep one of the two.").arg(frame.name));
        m_cursor.skipString([this](char16_t unit) { forbidden(unit); });
        return true;
    }

    bool start_object(std::size_t) { return open(JsonValue::object()); }
    bool start_array(std::size_t) { return open(JsonValue::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) {
        explain();
        return false;
    }

    Result<JsonValue> finish() && {
        if (!m_done || !m_problems.isEmpty())
            return std::move(m_problems);
        m_cursor.skipSpace();
        if (!m_cursor.atEnd()) { // nlohmann takes a zero byte for the end
            explain();
            return std::move(m_problems);
        }
        return std::move(m_root);
    }

private:
    /// A container that is still open.
    struct Frame {
        JsonValue value;
        QString name; ///< of the member being read
        bool afterName = false;
        QSet<QString> names; ///< filled once there are too many members to look through

        bool isKnown(const QString &candidate) {
            constexpr size_t few = 16;
            const auto &members = value.members();
            if (members.size() < few)
                return value.find(candidate);
            if (names.isEmpty())
                for (const auto &member : members)
                    names.insert(member.first);
            else
                names.insert(members.back().first);
            return names.contains(candidate);
        }
    };

    JsonValue placed(JsonValue value) const {
        value.line = m_cursor.line();
        value.column = m_cursor.column();
        return value;
    }

    bool scalar(JsonValue value, int bytes) {
        m_cursor.seekToken();
        value = placed(std::move(value));
        m_cursor.skip(bytes);
        return add(std::move(value));
    }

    bool number() {
        m_cursor.seekToken();
        JsonValue value = placed({});
        const QByteArray spelling = m_cursor.takeNumber();
        if (spelling.isEmpty()) {
            m_problems = {structural("syntax", pointer(), value.line, value.column, m_cursor.explainNumber())};
            return false;
        }
        if (overflows(spelling))
            m_problems << structural(
                "number-range", pointer(), value.line, value.column,
                text("The number %1 is too large. Write a smaller one.").arg(QString::fromLatin1(spelling.left(40))));
        const int line = value.line, column = value.column;
        value = JsonValue::spelledNumber(interned(std::string(spelling.constData(), size_t(spelling.size()))));
        value.line = line;
        value.column = column;
        return add(std::move(value));
    }

    bool open(JsonValue container) {
        m_cursor.seekToken();
        if (int(m_frames.size()) >= m_limits.depth) {
            m_problems << structural(
                "too-deep", pointer(), m_cursor.line(), m_cursor.column(),
                text("Lists and objects are nested more than %1 levels deep. Make the structure flatter.")
                    .arg(m_limits.depth));
            return false;
        }
        m_frames.push_back({placed(std::move(container)), {}, false, {}});
        m_cursor.skip(1);
        return counted();
    }

    bool close() {
        m_cursor.skipSpace();
        m_cursor.skip(1);
        JsonValue value = std::move(m_frames.back().value);
        m_frames.pop_back();
        return place(std::move(value));
    }

    bool add(JsonValue value) { return counted() && place(std::move(value)); }

    bool place(JsonValue value) {
        if (m_frames.empty()) {
            m_root = std::move(value);
            m_done = true;
            return true;
        }
        Frame &frame = m_frames.back();
        frame.afterName = false;
        if (frame.value.isArray())
            frame.value.items().push_back(std::move(value));
        else
            frame.value.members().emplace_back(frame.name, std::move(value));
        return true;
    }

    bool counted() {
        if (++m_count <= m_limits.values)
            return true;
        m_problems << structural("too-large", pointer(), m_cursor.line(), m_cursor.column(),
                                 text("The file holds more than %1 values. Split it into smaller files.")
                                     .arg(QLocale().toString(m_limits.values)));
        return false;
    }

    void forbidden(char16_t unit) {
        const QString code = QStringLiteral("U+%1").arg(uint(unit), 4, 16, QLatin1Char('0')).toUpper();
        m_problems << structural(
            "forbidden-character", pointer(), m_cursor.line(), m_cursor.column(),
            unit == 0 ? text("The text holds the character U+0000, which no text may hold. Remove the \\u0000.")
                      : text("The text holds half of a character (%1 without its partner). Remove it or "
                             "write the whole character.")
                            .arg(code));
    }

    /// A syntax error stands alone: what was found before it may be its consequence.
    void explain() {
        JsonPlace place;
        if (!m_frames.empty()) {
            const Frame &frame = m_frames.back();
            place.inside = frame.value.isArray() ? JsonPlace::Inside::Array : JsonPlace::Inside::Object;
            place.empty = frame.value.items().empty() && frame.value.members().empty();
            place.afterName = frame.afterName;
            place.name = frame.name;
            place.openedLine = frame.value.line;
            place.openedColumn = frame.value.column;
        } else {
            place.empty = !m_done;
        }
        const QString sentence = m_cursor.explain(place);
        m_problems = {structural("syntax", pointer(), m_cursor.line(), m_cursor.column(), sentence)};
    }

    /// Where the next value belongs.
    QString pointer() const {
        QString path;
        for (const Frame &frame : m_frames) {
            if (frame.value.isArray())
                path = pointerTo(path, qsizetype(frame.value.items().size()));
            else if (frame.afterName)
                path = pointerTo(path, frame.name);
        }
        return path;
    }

    /// One shared string for each name or short number, which come again and again.
    QString interned(const std::string &utf8) {
        constexpr size_t shortEnough = 32;
        if (utf8.size() > shortEnough)
            return stringOf(utf8);
        const auto known = m_strings.find(QByteArray::fromRawData(utf8.data(), qsizetype(utf8.size())));
        if (known != m_strings.end())
            return *known;
        constexpr qsizetype enough = 10000;
        if (m_strings.size() >= enough)
            return stringOf(utf8);
        return *m_strings.insert(QByteArray::fromStdString(utf8), stringOf(utf8));
    }

    JsonCursor m_cursor;
    JsonLimits m_limits;
    std::vector<Frame> m_frames;
    JsonValue m_root;
    bool m_done = false;
    qint64 m_count = 0;
    QHash<QByteArray, QString> m_strings;
    Problems m_problems;
};

std::optional<Problem> wrongEncoding(const QByteArray &bytes) {
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith(QByteArrayView("\xFE\xFF")))
        return structural("syntax", {}, 1, 1,
                          text("The file is saved as UTF-16. Save it again with the encoding UTF-8."));
    for (const char *start : {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "%PDF", "PK\x03\x04", "SQLite format 3"})
        if (bytes.startsWith(start))
            return structural("syntax", {}, 1, 1,
                              text("This is a picture, a document or a library, not a sequence, profile or script. "
                                   "Choose another file."));
    return std::nullopt;
}

} // namespace

Result<JsonValue> parseJson(const QByteArray &bytes, const JsonLimits &limits) {
    if (bytes.size() > limits.bytes)
        return structural(
            "too-large", {}, 0, 0,
            text("The file is larger than %1 MiB, the most that can be opened. Split it into smaller files.")
                .arg(limits.bytes / (1024 * 1024)));
    if (const auto problem = wrongEncoding(bytes))
        return *problem;
    const bool marked = bytes.startsWith("\xEF\xBB\xBF");
    // From here on without the mark, so that columns count what people see.
    const QByteArray original = marked ? QByteArray::fromRawData(bytes.constData() + 3, bytes.size() - 3) : bytes;
    if (original.startsWith("\xEF\xBB\xBF"))
        return structural("syntax", {}, 1, 1,
                          text("The file begins with two byte order marks. Save it again as UTF-8 without one."));
    const QByteArray readable = withoutForbidden(original);
    Builder builder(original, limits);
    nlohmann::json::sax_parse(readable.constData(), readable.constData() + readable.size(), &builder);
    return std::move(builder).finish();
}

} // namespace stepline

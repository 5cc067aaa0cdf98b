#pragma once

#include <QByteArray>
#include <QExplicitlySharedDataPointer>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace stepline {

/// A JSON value that keeps what it was read from: the order of its members, the spelling of its numbers, and where it
/// stood. It is what a file is opened into, what the document edits, and what is written back, so that an edit changes
/// only the values edited and unknown keys survive.
///
/// A copy is cheap however large the value: copies share what stands below them until one of them is written to. What
/// is asked of a value that is not const counts as writing; a pointer or reference taken that way is used before the
/// value it came from is copied again.
class JsonValue {
public:
    enum class Kind : std::uint8_t { Null, Bool, Number, String, Array, Object };
    using Member = std::pair<QString, JsonValue>;

    JsonValue(); ///< null
    JsonValue(const JsonValue &other);
    JsonValue(JsonValue &&other) noexcept;
    JsonValue &operator=(const JsonValue &other);
    JsonValue &operator=(JsonValue &&other) noexcept;
    ~JsonValue();
    static JsonValue null();
    static JsonValue boolean(bool value);
    /// The shortest spelling that reads back as the same number; @p value must be finite.
    static JsonValue number(double value);
    static JsonValue number(qint64 value);
    static JsonValue number(int value);
    /// A number as it was spelled in a file.
    static JsonValue spelledNumber(QString spelling);
    static JsonValue string(QString value);
    static JsonValue array(std::vector<JsonValue> items = {});
    static JsonValue object(std::vector<Member> members = {});

    Kind kind() const { return m_kind; }
    bool isNull() const { return m_kind == Kind::Null; }
    bool isBool() const { return m_kind == Kind::Bool; }
    bool isNumber() const { return m_kind == Kind::Number; }
    bool isString() const { return m_kind == Kind::String; }
    bool isArray() const { return m_kind == Kind::Array; }
    bool isObject() const { return m_kind == Kind::Object; }

    bool toBool() const { return m_bool; }
    double toDouble() const;
    /// A string's text, or a number's spelling.
    const QString &text() const { return m_text; }
    const std::vector<JsonValue> &items() const;
    std::vector<JsonValue> &items();
    const std::vector<Member> &members() const;
    std::vector<Member> &members();

    /// The member of that name, or nullptr (also when this is no object).
    const JsonValue *find(QStringView key) const;
    JsonValue *find(QStringView key);
    /// The value at an RFC 6901 pointer, or nullptr.
    const JsonValue *at(QStringView pointer) const;
    JsonValue *at(QStringView pointer);

    /// Adds or replaces a member at the end; chains, for building values: object().with(u"label"_qs, string(x)).
    JsonValue with(QString key, JsonValue value) &&;

    int line = 0;   ///< where it stood in the file, from 1; 0: made by the program
    int column = 0; ///< in code points, from 1

    /// Same kind, spelling, order and members; positions do not count.
    bool operator==(const JsonValue &other) const;

private:
    Kind m_kind = Kind::Null;
    bool m_bool = false;
    QString m_text;
    struct Below; ///< what stands below an array or object
    QExplicitlySharedDataPointer<Below> m_below;

    Below &ownBelow();
};

struct JsonValue::Below : QSharedData {
    std::vector<JsonValue> items;
    std::vector<Member> members;
};

// Here, where what stands below is known: all of it is called for every value read.
inline JsonValue::JsonValue() = default;
inline JsonValue::JsonValue(const JsonValue &other) = default;
inline JsonValue::JsonValue(JsonValue &&other) noexcept = default;
inline JsonValue &JsonValue::operator=(const JsonValue &other) = default;
inline JsonValue &JsonValue::operator=(JsonValue &&other) noexcept = default;
inline JsonValue::~JsonValue() = default;

inline JsonValue JsonValue::null() {
    return {};
}
inline JsonValue JsonValue::number(int value) {
    return number(qint64(value));
}

/// Steps of an RFC 6901 pointer, unescaped: "/a~1b/0" is ("a/b", "0").
QStringList pointerSteps(QStringView pointer);
/// A pointer one level deeper.
QString pointerTo(const QString &parent, const QString &key);
QString pointerTo(const QString &parent, qsizetype index);

} // namespace stepline

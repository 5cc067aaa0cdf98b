#pragma once

#include "core/base/duration.h"
#include "core/base/json_value.h"
#include "core/base/result.h"
#include "core/model/vocabulary.h"

#include <limits>

namespace stepline {

class KnownParts;

/// Reads values out of a JSON document and gathers every structural problem on the way, each with its pointer, line and
/// column. After a problem a reader returns something harmless, so that all problems are found in one pass.
///
/// Sentences are given as functions and asked for when there is a problem only: looking them up for each of the
/// thousands of values that are fine took most of the time of reading a long template.
class Decoder {
public:
    using Words = QString (*)();

    /// @p known: what need not be read again; nullptr: everything is read.
    explicit Decoder(const KnownParts *known = nullptr) : m_known(known) {}
    const KnownParts *known() const { return m_known; }

    /// Members that are absent or null are not read.
    template <typename Read> bool optional(const JsonValue &object, const char16_t *key, Read read) {
        const JsonValue *value = object.find(key);
        if (!value || value->isNull())
            return false;
        const Into into(*this, key);
        read(*value);
        return true;
    }

    /// @p needed, a function, says who needs it: "Every message needs one."
    template <typename Needed, typename Read>
    void required(const JsonValue &object, const char16_t *key, Needed needed, Read read) {
        if (!optional(object, key, read))
            reportMissing(object, key, needed());
    }

    /// Reads each item; more than @p most are a problem, for which @p tooMany is the sentence, with %1 for how many
    /// there are and %2 for how many there may be.
    template <typename Read> void each(const JsonValue &array, Read read, size_t most = 0, Words tooMany = nullptr) {
        if (!isArray(array))
            return;
        if (most > 0 && array.items().size() > most)
            report(array, "too-many", tooMany().arg(array.items().size()).arg(most));
        for (size_t i = 0; i < array.items().size(); ++i) {
            const Into into(*this, i);
            read(array.items()[i]);
        }
    }

    // One value of a kind; a problem when it is of another kind, malformed or out of range.
    bool isObject(const JsonValue &value);
    bool isArray(const JsonValue &value);
    bool boolean(const JsonValue &value);
    QString text(const JsonValue &value); ///< at most 64 KiB
    QString id(const JsonValue &value);
    QString key(const JsonValue &value);
    QString choice(const JsonValue &value, std::span<const Choice> choices); ///< its key
    double number(const JsonValue &value, double least, double most = std::numeric_limits<double>::infinity());
    /// 3 and 3.0 are whole, 3.5 is not. Held within what a double counts exactly.
    qint64 whole(const JsonValue &value, qint64 least, qint64 most = MostExact);
    Duration duration(const JsonValue &value, bool aboveZero = false);
    int clock(const JsonValue &value); ///< "HH:MM" in minutes
    Metric metric(const JsonValue &value);
    ChannelType channelType(const JsonValue &value);

    /// "format" and "version" of a file. False when it is another kind of file or of a newer version: the rest would be
    /// misread.
    bool header(const JsonValue &root, const char *format, const QString &what);
    /// Reports nesting beyond 64 levels, which cannot come from a file but from edits.
    bool depth(const JsonValue &root);

    void report(const JsonValue &at, const char *rule, const QString &sentence);
    void warn(const JsonValue &at, const char *rule, const QString &sentence);
    /// The member being read, for sentences: “delay”, “tags”, item 3.
    QString label() const;

    const Problems &problems() const { return m_problems; }
    bool failed() const { return !allFine(m_problems); }
    template <typename T> Result<T> result(T value) && {
        return failed() ? Result<T>(std::move(m_problems)) : Result<T>(std::move(value), std::move(m_problems));
    }

    static constexpr qint64 MostExact = Q_INT64_C(1) << 53;

private:
    /// One step of the path from the root; the pointer is only spelled out when a problem needs it.
    class Into {
    public:
        Into(Decoder &decoder, const char16_t *key) : m_decoder(decoder) { decoder.m_path.push_back({key, 0}); }
        Into(Decoder &decoder, size_t index) : m_decoder(decoder) { decoder.m_path.push_back({nullptr, index}); }
        ~Into() { m_decoder.m_path.pop_back(); }
        Q_DISABLE_COPY_MOVE(Into)

    private:
        Decoder &m_decoder;
    };
    struct PathItem {
        const char16_t *key; ///< nullptr: an item of a list
        size_t index;
    };

    bool isString(const JsonValue &value, Words kind);
    void reportMissing(const JsonValue &object, const char16_t *key, const QString &needed);
    void reportType(const JsonValue &value, const QString &kind);
    void add(Severity severity, const JsonValue &at, const char *rule, const QString &sentence);
    QString pointer() const;

    const KnownParts *m_known;
    std::vector<PathItem> m_path;
    Problems m_problems;
};

/// Is it an id as the format has it: [A-Za-z0-9_-]{1,64}?
bool isId(QStringView id);
/// Is it a template key: [a-z0-9]+(-[a-z0-9]+)*, at most 64?
bool isTemplateKey(QStringView key);

} // namespace stepline

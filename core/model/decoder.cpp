#include "core/model/decoder.h"

#include "core/base/text.h"
#include "core/model/decode_parts.h"

#include <QLocale>
#include <cmath>

namespace stepline {

namespace {

constexpr qsizetype LongestText = 64 * 1024; // bytes of UTF-8
constexpr qsizetype LongestId = 64;

bool isLowerOrDigit(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

QString kindName(JsonValue::Kind kind) {
    switch (kind) {
    case JsonValue::Kind::Null: return text("null");
    case JsonValue::Kind::Bool: return text("true or false");
    case JsonValue::Kind::Number: return text("a number");
    case JsonValue::Kind::String: return text("a text");
    case JsonValue::Kind::Array: return text("a list");
    case JsonValue::Kind::Object: return text("an object");
    }
    return {};
}

/// What a person wrote, short enough for a sentence.
QString quoted(const QString &string) {
    constexpr qsizetype longest = 40;
    return string.size() <= longest ? string : string.left(longest) + u'…';
}

QString spelled(double number) {
    return std::isinf(number) ? QString() : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

bool isId(QStringView id) {
    return !id.isEmpty() && id.size() <= LongestId && std::all_of(id.begin(), id.end(), [](QChar c) {
        return isLowerOrDigit(c) || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'-';
    });
}

bool isTemplateKey(QStringView key) {
    if (key.isEmpty() || key.size() > LongestId || key.front() == u'-' || key.back() == u'-' ||
        key.contains(QStringLiteral("--")))
        return false;
    return std::all_of(key.begin(), key.end(), [](QChar c) { return isLowerOrDigit(c) || c == u'-'; });
}

bool Decoder::isObject(const JsonValue &value) {
    if (!value.isObject())
        reportType(value, stepline::text("an object in braces { }"));
    return value.isObject();
}

bool Decoder::isArray(const JsonValue &value) {
    if (!value.isArray())
        reportType(value, stepline::text("a list in brackets [ ]"));
    return value.isArray();
}

bool Decoder::isString(const JsonValue &value, Words kind) {
    if (!value.isString())
        reportType(value, kind());
    return value.isString();
}

bool Decoder::boolean(const JsonValue &value) {
    if (!value.isBool())
        reportType(value, stepline::text("true or false"));
    return value.toBool();
}

QString Decoder::text(const JsonValue &value) {
    if (!isString(value, [] { return stepline::text("a text in double quotes"); }))
        return {};
    const QString &string = value.text();
    // A UTF-16 unit takes at most three bytes, so short texts need no counting.
    if (string.size() > LongestText / 3 && string.toUtf8().size() > LongestText)
        report(value, "too-long",
               stepline::text("%1 is longer than 64 KiB, the most a text may have. Shorten it.").arg(label()));
    if (string.contains(QChar(0)) || !string.isValidUtf16())
        report(value, "forbidden-character",
               stepline::text("%1 holds a character that no text may hold. Remove it.").arg(label()));
    return string;
}

QString Decoder::id(const JsonValue &value) {
    if (!isString(value, [] { return stepline::text("an id in double quotes"); }))
        return {};
    if (!isId(value.text()))
        report(value, "malformed-id",
               stepline::text("“%1” is not an id. Use 1 to 64 letters (a-z), digits, “-” and “_”, as in “m1”.")
                   .arg(quoted(value.text())));
    return value.text();
}

QString Decoder::key(const JsonValue &value) {
    if (!isString(value, [] { return stepline::text("a key in double quotes"); }))
        return {};
    if (!isTemplateKey(value.text()))
        report(value, "malformed-key",
               stepline::text(
                   "“%1” is not a key. Use small letters (a-z) and digits, in words joined by single “-”, at most 64 "
                   "characters, as in “cart-recovery”.")
                   .arg(quoted(value.text())));
    return value.text();
}

QString Decoder::choice(const JsonValue &value, std::span<const Choice> choices) {
    if (!isString(value, [] { return stepline::text("a text in double quotes"); }))
        return {};
    for (const Choice &choice : choices)
        if (value.text() == QLatin1String(choice.key))
            return value.text();
    QStringList keys;
    for (const Choice &choice : choices)
        keys << QLatin1String(choice.key);
    report(value, "unknown-value",
           stepline::text("“%1” is not known for %2. Use one of: %3.")
               .arg(quoted(value.text()), label(), keys.join(QStringLiteral(", "))));
    return {};
}

double Decoder::number(const JsonValue &value, double least, double most) {
    if (!value.isNumber()) {
        reportType(value, stepline::text("a number"));
        return least;
    }
    const double number = value.toDouble();
    if (std::isfinite(number) && number >= least && number <= most)
        return number;
    if (std::isinf(most))
        report(value, "out-of-range",
               stepline::text("%1 is %2, but must be %3 or more.").arg(label(), quoted(value.text()), spelled(least)));
    else
        report(value, "out-of-range",
               stepline::text("%1 is %2, but must be between %3 and %4.")
                   .arg(label(), quoted(value.text()), spelled(least), spelled(most)));
    return least;
}

qint64 Decoder::whole(const JsonValue &value, qint64 least, qint64 most) {
    if (!value.isNumber()) {
        reportType(value, stepline::text("a whole number"));
        return least;
    }
    const double number = value.toDouble();
    if (!std::isfinite(number) || number != std::floor(number)) {
        report(value, "out-of-range",
               stepline::text("%1 is %2, but must be a whole number, without decimals.")
                   .arg(label(), quoted(value.text())));
        return least;
    }
    if (number < double(least) || (most < MostExact && number > double(most))) {
        report(value, "out-of-range",
               most < MostExact ? stepline::text("%1 is %2, but must be a whole number between %3 and %4.")
                                      .arg(label(), quoted(value.text()))
                                      .arg(least)
                                      .arg(most)
                                : stepline::text("%1 is %2, but must be a whole number, %3 or more.")
                                      .arg(label(), quoted(value.text()))
                                      .arg(least));
        return least;
    }
    return qint64(std::min(number, double(MostExact)));
}

Duration Decoder::duration(const JsonValue &value, bool aboveZero) {
    if (!isString(value, [] { return stepline::text("a duration in double quotes, as in \"PT2H\""); }))
        return {};
    QString why;
    const auto duration = parseDuration(value.text(), &why);
    if (!duration)
        report(value, "malformed-duration", why);
    else if (aboveZero && duration->seconds == 0)
        report(value, "out-of-range", stepline::text("%1 must be longer than zero, as in \"P1D\".").arg(label()));
    return duration.value_or(Duration{});
}

int Decoder::clock(const JsonValue &value) {
    if (!isString(value, [] { return stepline::text("a time of day in double quotes, as in \"09:00\""); }))
        return 0;
    const QString &string = value.text();
    const auto digits = [&](int at, int most) {
        const int tens = string[at].unicode() - u'0', ones = string[at + 1].unicode() - u'0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones <= most ? tens * 10 + ones : -1;
    };
    if (string.size() == 5 && string[2] == u':' && digits(0, 23) >= 0 && digits(3, 59) >= 0)
        return digits(0, 23) * 60 + digits(3, 59);
    report(value, "malformed-time",
           stepline::text("“%1” is not a time of day. Write hours and minutes from 00:00 to 23:59, as in \"09:00\".")
               .arg(quoted(string)));
    return 0;
}

Metric Decoder::metric(const JsonValue &value) {
    if (!isString(value, [] { return stepline::text("a metric in double quotes, as in \"viewed\""); }))
        return Metric::Viewed;
    if (const auto metric = metricFromKey(value.text()))
        return *metric;
    QStringList keys;
    for (Metric metric : AllMetrics)
        keys << metricKey(metric);
    report(value, "unknown-value",
           stepline::text("“%1” is not a metric. Use one of: %2.")
               .arg(quoted(value.text()), keys.join(QStringLiteral(", "))));
    return Metric::Viewed;
}

ChannelType Decoder::channelType(const JsonValue &value) {
    if (!isString(value, [] { return stepline::text("a channel type in double quotes, as in \"email\""); }))
        return ChannelType::InApp;
    if (const auto type = channelTypeFromKey(value.text()))
        return *type;
    QStringList keys;
    for (ChannelType type : allChannelTypes())
        keys << channelTypeKey(type);
    report(value, "unknown-value",
           stepline::text("“%1” is not a channel type. Use one of: %2.")
               .arg(quoted(value.text()), keys.join(QStringLiteral(", "))));
    return ChannelType::InApp;
}

bool Decoder::header(const JsonValue &root, const char *format, const QString &what) {
    constexpr int ourVersion = 1;
    if (!isObject(root))
        return false;
    bool fits = true;
    required(
        root, u"format",
        [&] { return stepline::text("It says what kind of file this is: \"%1\".").arg(QLatin1String(format)); },
        [&](const JsonValue &value) {
            fits = isString(value, [] { return stepline::text("a text in double quotes"); }) &&
                   value.text() == QLatin1String(format);
            if (value.isString() && !fits)
                report(
                    value, "wrong-format",
                    stepline::text(
                        "This file is of the format “%1”, but %2 with the format “%3” is needed. Choose another file.")
                        .arg(quoted(value.text()), what, QLatin1String(format)));
        });
    required(
        root, u"version", [] { return stepline::text("It is %1 for this version of the format.").arg(ourVersion); },
        [&](const JsonValue &value) {
            const qint64 version = whole(value, 1);
            if (version > ourVersion) {
                fits = false;
                report(value, "newer-version",
                       stepline::text("This file is of version %1 of the format; this program knows versions up "
                                      "to %2. Open it with a newer "
                                      "Stepline.")
                           .arg(quoted(value.text()))
                           .arg(ourVersion));
            }
        });
    return fits;
}

bool Decoder::depth(const JsonValue &root) {
    constexpr int deepest = 64;
    std::vector<std::pair<const JsonValue *, int>> open{{&root, 1}};
    while (!open.empty()) {
        const auto [value, level] = open.back();
        open.pop_back();
        if (level > deepest && (value->isArray() || value->isObject())) {
            report(root, "too-deep",
                   stepline::text("Lists and objects are nested more than %1 levels deep. Make the structure flatter.")
                       .arg(deepest));
            return false;
        }
        if (m_known && ((level == KnownParts::StepDepth && m_known->step(*value)) ||
                        (level == KnownParts::MessageDepth && m_known->message(*value))))
            continue; // it stood as deep before
        for (const JsonValue &item : value->items())
            open.emplace_back(&item, level + 1);
        for (const auto &member : value->members())
            open.emplace_back(&member.second, level + 1);
    }
    return true;
}

QString Decoder::label() const {
    if (m_path.empty())
        return stepline::text("The document");
    if (m_path.back().key)
        return QStringLiteral("“%1”").arg(QString::fromUtf16(m_path.back().key));
    const size_t index = m_path.back().index + 1;
    if (m_path.size() < 2 || !m_path[m_path.size() - 2].key)
        return stepline::text("Item %1").arg(index);
    return stepline::text("Item %1 of “%2”")
        .arg(QString::number(index), QString::fromUtf16(m_path[m_path.size() - 2].key));
}

QString Decoder::pointer() const {
    QString path;
    for (const PathItem &item : m_path)
        path = item.key ? pointerTo(path, QString::fromUtf16(item.key)) : pointerTo(path, qsizetype(item.index));
    return path;
}

void Decoder::add(Severity severity, const JsonValue &at, const char *rule, const QString &sentence) {
    Problem problem;
    problem.severity = severity;
    problem.structural = severity == Severity::Error;
    problem.pointer = pointer();
    problem.line = at.line;
    problem.column = at.column;
    problem.rule = QLatin1String(rule);
    problem.message = sentence;
    m_problems << problem;
}

void Decoder::report(const JsonValue &at, const char *rule, const QString &sentence) {
    add(Severity::Error, at, rule, sentence);
}

void Decoder::warn(const JsonValue &at, const char *rule, const QString &sentence) {
    add(Severity::Warning, at, rule, sentence);
}

void Decoder::reportMissing(const JsonValue &object, const char16_t *key, const QString &needed) {
    // The pointer names the missing member, the line the object that lacks it (or the null that stands for it).
    const JsonValue *null = object.find(key);
    const Into into(*this, key);
    report(null ? *null : object, "missing-field",
           null ? stepline::text("“%1” is null, but it is needed. %2").arg(QString::fromUtf16(key), needed)
                : stepline::text("“%1” is missing. %2").arg(QString::fromUtf16(key), needed));
}

void Decoder::reportType(const JsonValue &value, const QString &kind) {
    report(value, "wrong-type", stepline::text("%1 must be %2, not %3.").arg(label(), kind, kindName(value.kind())));
}

} // namespace stepline

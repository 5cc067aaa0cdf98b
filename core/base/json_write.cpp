#include "core/base/json_parse.h"

namespace stepline {

namespace {

void writeString(QByteArray &out, const QString &string) {
    static const char hex[] = "0123456789abcdef";
    const QByteArray utf8 = string.toUtf8();
    out += '"';
    qsizetype written = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const uchar c = uchar(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.constData() + written, i - written);
        written = i + 1;
        switch (c) {
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        default: out.append("\\u00").append(hex[c >> 4]).append(hex[c & 15]);
        }
    }
    out.append(utf8.constData() + written, utf8.size() - written);
    out += '"';
}

/// @p indent < 0: one line without spaces.
void write(QByteArray &out, const JsonValue &value, int indent) {
    const auto newLine = [&](int depth) {
        if (depth >= 0)
            out.append('\n').append(QByteArray(depth * 2, ' '));
    };
    const int inner = indent < 0 ? indent : indent + 1;
    switch (value.kind()) {
    case JsonValue::Kind::Null: out += "null"; break;
    case JsonValue::Kind::Bool: out += value.toBool() ? "true" : "false"; break;
    case JsonValue::Kind::Number: out += value.text().toLatin1(); break;
    case JsonValue::Kind::String: writeString(out, value.text()); break;
    case JsonValue::Kind::Array:
        out += '[';
        for (size_t i = 0; i < value.items().size(); ++i) {
            if (i > 0)
                out += ',';
            newLine(inner);
            write(out, value.items()[i], inner);
        }
        if (!value.items().empty())
            newLine(indent);
        out += ']';
        break;
    case JsonValue::Kind::Object:
        out += '{';
        for (size_t i = 0; i < value.members().size(); ++i) {
            if (i > 0)
                out += ',';
            newLine(inner);
            writeString(out, value.members()[i].first);
            out += indent < 0 ? ":" : ": ";
            write(out, value.members()[i].second, inner);
        }
        if (!value.members().empty())
            newLine(indent);
        out += '}';
        break;
    }
}

} // namespace

QByteArray writeJson(const JsonValue &value) {
    QByteArray out;
    write(out, value, 0);
    return out;
}

QByteArray writeCompactJson(const JsonValue &value) {
    QByteArray out;
    write(out, value, -1);
    return out;
}

} // namespace stepline

#pragma once

#include "core/base/json_value.h"
#include "core/base/result.h"

namespace stepline {

/// What a file may be at most before it is refused.
struct JsonLimits {
    qint64 bytes = 64 * 1024 * 1024;
    int depth = 64;
    qint64 values = 10'000'000; ///< ten million take about a gigabyte of memory
};

/// Reads strict JSON: UTF-8 (a leading BOM is accepted), no duplicate keys, no U+0000 and no lone surrogate in a
/// string, nesting and size within @p limits. A syntax error is reported as the first one, with line and column in
/// code points from 1; duplicate keys and forbidden characters are all reported. Every problem is structural.
Result<JsonValue> parseJson(const QByteArray &bytes, const JsonLimits &limits = {});

/// Two-space indent in the layout of nlohmann's dump(2), without a final newline; numbers as they are spelled, no \u
/// but the mandatory ones.
QByteArray writeJson(const JsonValue &value);

/// One line, no spaces: for the journal and for JSON lines.
QByteArray writeCompactJson(const JsonValue &value);

} // namespace stepline

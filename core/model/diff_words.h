#pragma once

#include "core/base/json_value.h"

#include <QString>

namespace stepline {

/// The name of a member of the format, in words: "review_by" is "Review by". The key itself when it is none of ours.
QString fieldName(const QString &key);
/// A value in words, as what its key says it is: "PT2H" of a wait is "2 h". @p parent: the key of the object it is in.
QString valueInWords(const QString &parent, const QString &key, const JsonValue &value);
/// Do both mean the same? Null is absent, 1 is 1.0, P1D is PT24H, the format's defaults are what they stand for.
bool sameValue(const QString &key, const JsonValue *a, const JsonValue *b);

} // namespace stepline

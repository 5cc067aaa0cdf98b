#include "core/preview/json_numbers.h"

#include <cmath>

namespace stepline {

JsonValue countNumber(double value) {
    return std::trunc(value) == value && std::abs(value) <= 9007199254740992.0 ? JsonValue::number(qint64(value))
                                                                               : JsonValue::number(value);
}

JsonValue realNumber(double value) {
    JsonValue number = JsonValue::number(value);
    const QString &spelling = number.text();
    const bool whole = !spelling.contains(u'.') && !spelling.contains(u'e') && !spelling.contains(u'E');
    return whole ? JsonValue::spelledNumber(spelling + QStringLiteral(".0")) : number;
}

} // namespace stepline

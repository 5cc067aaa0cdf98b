#pragma once

#include "core/base/json_value.h"
#include "core/model/vocabulary.h"

namespace stepline {

/// A key from a name: "Cart recovery!" → "cart-recovery"; what has no Latin letter or digit becomes "template".
QString keyFromName(const QString &name);

/// The JSON of a fresh template: named, with its goal and channels, and no step yet.
JsonValue newTemplate(const QString &name, const QString &goal, const QList<ChannelType> &channels);

/// A copy with an id of its own and that name.
JsonValue copyOfTemplate(JsonValue original, const QString &name);

} // namespace stepline

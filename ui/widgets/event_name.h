#pragma once

#include <QString>

namespace stepline {

/// What starts a sequence, as people say it: "cart_abandoned" → "Cart abandoned". The gallery's events are translated;
/// any other is the user's own word and only loses its underscores.
QString eventName(const QString &event);

} // namespace stepline

#pragma once

#include <QFont>
#include <QString>

namespace stepline {

struct Palette;

/// How the standard widgets look: fields, buttons, menus, lists, scroll bars. Buttons take a property `kind`:
/// "primary", "quiet" (no frame until hovered), "danger"; labels take `tone`: "secondary", "good", "warning", "error".
QString styleSheet(const Palette &palette, const QFont &font);

} // namespace stepline

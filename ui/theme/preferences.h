#pragma once

#include <optional>

namespace stepline {

// What the user wants otherwise than the system says.

/// No movement: Theme::animationMs() is 0.
void setLessMotion(bool less);
/// What the desktop says of it where Qt does not know; nothing: Qt knows.
void setDesktopsLessMotion(std::optional<bool> less);
/// All texts in @p percent of the system's size; shown at once where a widget takes its font from the application.
void setTextPercent(int percent);

} // namespace stepline

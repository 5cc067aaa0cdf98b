#pragma once

#include <QString>

namespace stepline {

class TimeCanvas;

/// Gives each message of every TimeCanvas an accessible interface of its own: name, place, landing, reason, actions.
/// Called by the canvas itself; a second call does nothing.
void installTimeAccessibility();

/// Tells a screen reader where the focus went.
void announceTimeFocus(TimeCanvas *canvas);
/// Tells a screen reader what happened.
void announceInTimeView(TimeCanvas *canvas, const QString &sentence);

} // namespace stepline

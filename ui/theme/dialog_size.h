#pragma once

#include <QEvent>

class QWidget;

namespace stepline {

/// Height of a window's title bar and borders, which are not known before the window is shown.
constexpr int FrameHeight = 40;

/// Every dialog fits on its screen with its title bar, and the toolkit's own file dialog is wide enough for the columns
/// it shows. Tab walks through its row of buttons, also where the first of them is off. For an event filter of the
/// whole program; it acts before the dialog appears.
void fitDialog(QWidget *widget, QEvent::Type event);

} // namespace stepline

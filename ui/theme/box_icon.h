#pragma once

#include <QEvent>

class QWidget;

namespace stepline {

/// A question or warning box shows the project's own sign in the theme's colour instead of the toolkit's bitmap. For
/// an event filter of the whole program; it acts before the box appears.
void giveBoxIcon(QWidget *widget, QEvent::Type event);

} // namespace stepline

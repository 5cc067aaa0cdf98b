#pragma once

#include <QList>

class QWidget;

namespace stepline {

/// What Tab reaches inside @p root, in the order in which the layouts show it. Qt's own order is the one in which
/// widgets were made: a row that is added to a form later would come after everything else in the window.
QList<QWidget *> tabOrderOf(QWidget *root);

/// Moves the focus to the next (or the previous) widget of @p root in that order, round at its ends. For
/// QWidget::focusNextPrevChild; false when there is nothing to go to or nothing in it has the focus.
bool focusInReadingOrder(QWidget *root, bool next);

} // namespace stepline

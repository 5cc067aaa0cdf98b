#pragma once

#include <QEvent>

class QWidget;

namespace stepline {

/// No text of a template, a file or a library is ever taken for HTML: Qt guesses that of labels and tooltips by their
/// look. For an event filter of the whole program: every label, those of tooltips and message boxes included, shows
/// its text as it is written. A label that means rich text says so (Qt::RichText). Long tooltips are broken into lines.
void keepTextPlain(QWidget *widget, QEvent::Type event);

} // namespace stepline

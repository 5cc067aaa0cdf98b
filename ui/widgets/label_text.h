#pragma once

#include <QString>

namespace stepline {

/// A text of an action, button or label as people read it: without the letter's sign behind Alt and without the dots.
QString plainText(QString text);

} // namespace stepline

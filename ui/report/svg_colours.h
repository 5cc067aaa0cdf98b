#pragma once

#include <QString>

namespace stepline {

/// Rules of style for the dark: each colour of paper that occurs in the pictures of @p html becomes the one of the dark
/// window. On paper and in a light window the pictures stay as they are drawn.
QString darkRulesFor(const QString &html);

} // namespace stepline

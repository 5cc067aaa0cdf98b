#pragma once

#include "ui/board/play_overlay.h"
#include "ui/player/play_words.h"

namespace stepline {

/// What the board shows when the first @p count moments have happened. A pure function.
BoardPlay boardPlayAt(const Template &tmpl, const Played &played, const PlayWords &words, size_t count);

/// What can be made happen of a message by then: what its channel reports and has not happened; a view also as deep,
/// and half as deep, as some condition of the template asks. Empty while it was not sent.
std::vector<PlayForcible> forcibleAt(const Template &tmpl, const Played &played, const PlayWords &words,
                                     const QString &message, size_t count);

} // namespace stepline

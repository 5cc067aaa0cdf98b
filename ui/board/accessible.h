#pragma once

#include <QString>

namespace stepline {

class BoardView;

/// From here on Qt asks us for the accessible interface of a BoardView: trigger, steps, cards and their buttons, each
/// with name, role, state, rectangle and actions. Calling it again does nothing.
void installBoardAccessibility();
/// Tells assistive programs where the focus on the board is.
void announceBoardFocus(BoardView *view);
/// Has a sentence read aloud, as "SMS moved to step 3".
void announceOnBoard(BoardView *view, const QString &sentence);

} // namespace stepline

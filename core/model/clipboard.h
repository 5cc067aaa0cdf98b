#pragma once

#include "core/model/edits.h"

namespace stepline::edits {

// Cards and steps as JSON text, for the clipboard, other windows and text editors. Cards of one step travel as
// messages; cards of several steps, and a step as a whole, as steps with their names and notes, so that they arrive as
// steps.

QByteArray stepToClipboard(const Document &doc, const QString &stepId);
/// Does it hold steps? They are pasted as new steps where the target is one.
bool clipboardHasSteps(const QByteArray &clipboard);

// messagesToClipboard() and pasteMessages() are declared in edits.h. What they promise about ids: what is pasted back
// into the template it came from keeps its ids while they are free, so that conditions on what was cut hold again;
// conditions among what is pasted follow it; one that names a message which was left behind stays, and stays marked as
// dangling, rather than coming to mean another message that has the same id here. A hint says so.

} // namespace stepline::edits

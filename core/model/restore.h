#pragma once

#include "core/model/document.h"

namespace stepline::edits {

/// The whole document becomes @p root, an earlier version, as one edit that can be undone. @p title is its text.
Edit restoreDocument(const Document &document, const JsonValue &root, const QString &title);

/// One message becomes as it was in @p root: its fields come back, or itself, into the step it stood in (the last one
/// where that is gone) with its channel where that is gone too. Empty when @p root has no such message or nothing
/// differs.
Edit restoreMessage(const Document &document, const JsonValue &root, const Template &version, const QString &id);

} // namespace stepline::edits

#pragma once

#include "core/base/json_value.h"

namespace stepline {

/// What the library's list shows and its search finds of a template. Taken from any JSON, as far as it goes: a draft
/// that is being edited may lack anything.
struct TemplateDigest {
    QString name, key, kind, description;
    QStringList tags, channelTypes; ///< channel types in document order, each once
    int steps = 0, messages = 0;
    bool enabled = true;
    QString words; ///< what a search looks through, already searchText()
};

TemplateDigest digestOf(const JsonValue &root);

/// Text as it is compared when searching: one form of each character, small letters, single spaces. Hangul typed as
/// syllables or as letters, full-width and plain Latin are then the same.
QString searchText(const QString &text);

} // namespace stepline

#pragma once

#include "core/model/edits.h"

namespace stepline::edits {

// Shared by the makers of edits in this folder.

inline const QString Steps = QStringLiteral("/sequence/steps");

JsonValue newStep(const QString &id, const QString &name, std::vector<JsonValue> messages);

/// Gives copies of messages ids of their own; guards among the copies follow to the copies. Returns the new ids.
QStringList giveFreshIds(std::vector<JsonValue> &messages, const Template &tmpl);

/// "“App feed”" for one message, "3 messages" for several.
QString spokenMessages(const Template &tmpl, const QStringList &ids);

} // namespace stepline::edits

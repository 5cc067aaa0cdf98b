#pragma once

#include "core/base/json_value.h"
#include "core/base/result.h"
#include "core/model/profile.h"
#include "core/model/script.h"
#include "core/model/template.h"

namespace stepline {

// From JSON to plain values. These find every *structural* problem (wrong type, unknown enumeration value, malformed
// string, number out of range, duplicate or missing id …), each with its pointer, line and column; with any of them the
// result holds no value. Meaning across the document (dangling ids and the like) is core/check's.

Result<Template> decodeTemplate(const JsonValue &root);
/// The same result as the other, sooner: what @p root shares with @p before, whose value is @p known, is not read again
/// but taken from there. For documents that are edited: most of them stays.
Result<Template> decodeTemplate(const JsonValue &root, const JsonValue &before, const Template &known);
Result<Profile> decodeProfile(const JsonValue &root);
Result<Script> decodeScript(const JsonValue &root);

/// One value of a document, for fields and clipboard: a message, a step, a channel, with the same problems.
Result<Message> decodeMessage(const JsonValue &value);
Result<Step> decodeStep(const JsonValue &value);
Result<Channel> decodeChannel(const JsonValue &value);

} // namespace stepline

#pragma once

#include "core/base/json_value.h"

namespace stepline {

/// A published JSON Schema as a document for people, in Markdown: every field with what it means, what it takes,
/// whether it is needed, its default and an example. Nothing in it is written anywhere but in the schema.
QByteArray schemaDocument(const JsonValue &schema);

} // namespace stepline

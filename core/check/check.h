#pragma once

#include "core/base/json_value.h"
#include "core/base/problem.h"
#include "core/model/edit.h"
#include "core/model/profile.h"
#include "core/model/template.h"

namespace stepline {

class Document;

/// Everything about the document's meaning: semantic errors (which stop trace, preview and executable exports),
/// warnings and hints, in document order. Pointers are filled in; lines and columns when @p source is given (the JSON
/// it was decoded from).
Problems checkTemplate(const Template &tmpl, const Profile *profile = nullptr, const JsonValue *source = nullptr);
Problems checkProfile(const Profile &profile, const JsonValue *source = nullptr);
/// A script against the sequence it is for.
Problems checkScript(const Template &tmpl, const struct Script &script);

/// The semantic errors alone: what makes trace and preview refuse.
Problems semanticErrors(const Template &tmpl, const JsonValue *source = nullptr);

/// What stands behind a finding, in the user's language.
struct Advice {
    QString reason; ///< why it matters
    QString source; ///< the law or figure behind it; may be empty
};
Advice adviceFor(const QString &rule);

/// The edit that mends a finding of the document; its text says what it does. Empty: there is none.
Edit fixFor(const Document &document, const Problem &finding, const Profile *profile = nullptr);

/// One edit that mends every finding shown whose fix needs no second look, as often as one brings the next; empty:
/// there is nothing such to mend.
Edit fixForAll(const Document &document, const Profile *profile = nullptr);
/// Could fixForAll() mend a finding of that rule?
bool isMendedWithAll(const QString &rule);

/// Fills line and column from the JSON for problems that have a pointer and no line.
void locate(Problems &problems, const JsonValue &source);

} // namespace stepline

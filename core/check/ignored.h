#pragma once

#include "core/base/problem.h"
#include "core/model/edit.h"
#include "core/model/template.h"

namespace stepline {

class Document;

// Findings that somebody has looked at and lets stand, “ignored here”. They are kept in the document, in the template's
// “ignored_findings”, a key that other programs keep and do not read: a list of {"rule": …, "at": …}, where “at” names
// a place by ids, so that it goes along when a message is moved.

/// A place that outlives moves: "/messages/m1/content/subject", "/channels/kakao", "/template/goal".
QString stablePlace(const QString &pointer, const Template &tmpl);

struct SortedFindings {
    Problems shown, ignored;
    bool operator==(const SortedFindings &) const = default;
};
/// Parts the findings of a document by what is ignored in it. Errors are never ignored.
SortedFindings sortOut(const Problems &findings, const Template &tmpl, const JsonValue &root);

/// Ignores a warning or hint at its place; empty for an error.
Edit ignoreFinding(const Document &document, const Problem &finding);
/// Takes that back.
Edit heedFinding(const Document &document, const Problem &finding);

} // namespace stepline

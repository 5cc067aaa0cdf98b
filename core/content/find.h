#pragma once

#include "core/content/texts.h"
#include "core/model/document.h"

namespace stepline {

/// What is looked for in the texts of a sequence.
struct FindQuery {
    QString text;
    bool matchCase = false;
    bool wholeWords = false; ///< not part of a longer word

    bool operator==(const FindQuery &) const = default;
};

struct FoundText {
    TextPlace place;
    int start = 0, length = 0; ///< UTF-16 units in place.text

    bool operator==(const FoundText &) const = default;
};

/// Places in one text, in order, none over another. Nothing is found for an empty query.
QList<std::pair<int, int>> findIn(const QString &text, const FindQuery &query);
/// In every text of every message and variant, in document order.
QList<FoundText> findAll(const Template &tmpl, const FindQuery &query);

/// Replaces one find (which must be one of findAll() of the document as it is), or all: one step of undo. Empty when
/// nothing would change.
Edit replaceOne(const Document &doc, const FoundText &found, const QString &replacement);
Edit replaceAll(const Document &doc, const FindQuery &query, const QString &replacement);

} // namespace stepline

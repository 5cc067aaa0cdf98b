#pragma once

#include "core/storage/template_query.h"

namespace stepline {

/// What the library's list looks like, as it is remembered between starts: filters, order, pictures; not the search.
struct LibraryView {
    TemplateQuery query;
    bool pictures = true;

    QString toText() const;
    /// Anything it cannot read is left at its default.
    static LibraryView fromText(const QString &text);
};

} // namespace stepline

#pragma once

#include "core/storage/template_digest.h"

namespace stepline {

class Sql;

// What the library's list and its search read: the tables listing, listing_labels and search (migration_5.cpp). They
// are derived from the templates, within the transaction that changes one. All throw StoreError.

/// Writes what the list shows and finds of a template; nothing for one in the bin or a file's working copy.
void writeListing(Sql &sql, const QString &id, const TemplateDigest &digest);
/// Puts the template first in the order of changes, as its row in "templates" says.
void reorderListing(Sql &sql, const QString &id);
/// Writes it from the template as it stands in the library; takes it off the list when it is in the bin.
void renewListing(Sql &sql, const QString &id);
/// The full-text index can be damaged where SQLite's own check of the file sees nothing. It is derived, so then it is
/// made anew, in a transaction of its own; false: it was whole.
bool mendSearch(Sql &sql);
/// Makes everything anew: after an upgrade.
void rebuildListing(Sql &sql);

} // namespace stepline

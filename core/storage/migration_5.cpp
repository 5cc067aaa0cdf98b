#include "core/storage/migration_5.h"

namespace stepline {

namespace {

// All of this is derived from documents.current and made anew afterwards (core/storage/listing.h).
const char *const statements[] = {
    R"(DROP TABLE listing)",

    R"(CREATE TABLE listing ( -- one row a template of the library, but for those in the bin
    number     INTEGER PRIMARY KEY, -- rowid in "search": templates.changed_order; in the archive the negative of it
    template   TEXT    NOT NULL UNIQUE REFERENCES templates (id) ON DELETE CASCADE,
    name_order TEXT    NOT NULL, -- the name as it is sorted
    messages   INTEGER NOT NULL,
    stage      TEXT    NOT NULL,
    tier       TEXT    NOT NULL,
    owner      TEXT    NOT NULL,
    review_by  TEXT    NOT NULL, -- YYYY-MM-DD; empty: no review is due
    outline    TEXT    NOT NULL  -- channel types as they stand: steps parted by |, messages by a comma
) STRICT)",
    R"(CREATE INDEX listing_name ON listing (name_order))",
    R"(CREATE INDEX listing_review ON listing (review_by = '', review_by))",
    R"(CREATE INDEX listing_messages ON listing (messages))",

    // A search gives its matches by rowid: the last changed first. Each label (kind, owner, tag …) is a word of its
    // own in the second column, so that filters are part of the search.
    R"(DROP TABLE search)",
    R"(CREATE VIRTUAL TABLE search USING fts5(words, labels, tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3'))",
};

} // namespace

std::span<const char *const> migration5() {
    return statements;
}

} // namespace stepline

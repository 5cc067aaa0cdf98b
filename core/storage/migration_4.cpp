#include "core/storage/migration_4.h"

namespace stepline {

namespace {

// Everything here but the archive is derived from documents.current (core/storage/listing.h) and can be made anew.
const char *const statements[] = {
    R"(CREATE TABLE archive (
    template TEXT NOT NULL PRIMARY KEY REFERENCES templates (id) ON DELETE CASCADE,
    since    TEXT NOT NULL
) STRICT)",

    R"(CREATE TABLE listing ( -- one row a template of the library, but for those in the bin
    number        INTEGER PRIMARY KEY, -- rowid in "search"; negative: in the archive
    template      TEXT    NOT NULL UNIQUE REFERENCES templates (id) ON DELETE CASCADE,
    changed_order INTEGER NOT NULL,
    name_order    TEXT    NOT NULL, -- the name as it is sorted
    messages      INTEGER NOT NULL,
    stage         TEXT    NOT NULL,
    tier          TEXT    NOT NULL,
    owner         TEXT    NOT NULL,
    review_by     TEXT    NOT NULL, -- YYYY-MM-DD; empty: no review is due
    outline       TEXT    NOT NULL  -- channel types as they stand: steps parted by |, messages by a comma
) STRICT)",
    R"(CREATE INDEX listing_changed ON listing (changed_order))",
    R"(CREATE INDEX listing_name ON listing (name_order))",
    R"(CREATE INDEX listing_review ON listing (review_by = '', review_by))",
    R"(CREATE INDEX listing_messages ON listing (messages))",

    R"(CREATE TABLE listing_labels (
    facet  TEXT    NOT NULL, -- kind, stage, tier, owner, tag, channel
    label  TEXT    NOT NULL,
    number INTEGER NOT NULL REFERENCES listing (number) ON DELETE CASCADE ON UPDATE CASCADE,
    PRIMARY KEY (facet, label, number)
) STRICT, WITHOUT ROWID)",
    R"(CREATE INDEX listing_labels_number ON listing_labels (number))",

    // Words begin where one searches, so prefixes of one to three letters have an index of their own. Hangul and other
    // writing without spaces between words stands in it as pairs of letters (core/storage/search_text.h).
    R"(CREATE VIRTUAL TABLE search USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'))",

    R"(DROP TABLE words)",
};

} // namespace

std::span<const char *const> migration4() {
    return statements;
}

} // namespace stepline

#include "core/storage/migration_7.h"

namespace stepline {

namespace {

// Texts have their check since schema 1. These are the checks of what stands in columns of its own: SHA-256 in hex, as
// core/storage/seals.h makes them. A later schema that adds a column to a table of the runs must seal the runs anew.
const char *const statements[] = {
    // Of template, number, json_check, saved, author, name and note.
    R"(ALTER TABLE versions ADD COLUMN words_check TEXT NOT NULL DEFAULT '')",
    // Of this run's rows in all tables whose name begins with run_.
    R"(ALTER TABLE runs ADD COLUMN figures_check TEXT NOT NULL DEFAULT '')",
    // Of every column before it but template_json, which template_check proves.
    R"(ALTER TABLE runs ADD COLUMN row_check TEXT NOT NULL DEFAULT '')",
};

} // namespace

std::span<const char *const> migration7() {
    return statements;
}

} // namespace stepline

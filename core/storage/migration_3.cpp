#include "core/storage/migration_3.h"

namespace stepline {

namespace {

const char *const statements[] = {
    R"(CREATE TABLE run_setups ( -- with its template, audience, seed and scenario: all that makes a kept run again
    run            INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
    profile_json   BLOB    NOT NULL, -- every number the run counted with
    profile_check  TEXT    NOT NULL,
    entry          TEXT    NOT NULL, -- when the first recipient entered, UTC
    spread_seconds INTEGER NOT NULL  -- how long after it the last one did
) STRICT)",
};

} // namespace

std::span<const char *const> migration3() {
    return statements;
}

} // namespace stepline

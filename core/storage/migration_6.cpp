#include "core/storage/migration_6.h"

namespace stepline {

namespace {

const char *const statements[] = {
    // Filled only in the copy of a team's library on this computer (core/storage/team_copy.h). What is to be sent to
    // the team follows from it: versions above "shared", and what the bin and the archive say otherwise.
    R"(CREATE TABLE team (
    template TEXT    NOT NULL PRIMARY KEY REFERENCES templates (id) ON DELETE CASCADE,
    rev      INTEGER NOT NULL, -- the team's revision this copy stands on; 0: the team does not have it yet
    shared   INTEGER NOT NULL, -- the last version that the team has
    archived INTEGER NOT NULL, -- as the team has it
    removed  INTEGER NOT NULL,
    theirs   INTEGER NOT NULL  -- a newer revision of the team that contradicts this copy; 0: none
) STRICT)",
};

} // namespace

std::span<const char *const> migration6() {
    return statements;
}

} // namespace stepline

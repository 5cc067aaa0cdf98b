#include "core/storage/migration_2.h"

namespace stepline {

namespace {

const char *const statements[] = {
    R"(CREATE TABLE run_scenarios ( -- what a kept run would have been at the ends of the profile's numbers
    run      INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    scenario TEXT    NOT NULL, -- low: every number at its low end; high
    results  TEXT    NOT NULL, -- JSON, as "stepline preview --scenario low --json" prints it
    PRIMARY KEY (run, scenario)
) STRICT)",
};

} // namespace

std::span<const char *const> migration2() {
    return statements;
}

} // namespace stepline

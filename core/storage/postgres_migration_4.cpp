#include "core/storage/postgres_migration_4.h"

namespace stepline {

namespace {

const char *const statements[] = {
    // Whoever may execute a function of a trigger may have it run for a temporary table of their own, with rows they
    // make up. The triggers themselves ask for no such right.
    R"(REVOKE ALL ON ALL FUNCTIONS IN SCHEMA stepline FROM PUBLIC)",
    R"(GRANT EXECUTE ON FUNCTION stepline.findable(tsvector) TO stepline_viewer)",

    // Unless it is named last, the schema of temporary things is looked into first: "text" could be anybody's.
    R"(ALTER FUNCTION stepline.count_labels() SET search_path = pg_catalog, pg_temp)",
    R"(ALTER FUNCTION stepline.keep_search() SET search_path = pg_catalog, pg_temp)",
    R"(ALTER FUNCTION stepline.note_presence() SET search_path = pg_catalog, pg_temp)",
    R"(ALTER FUNCTION stepline.guard_template() SET search_path = pg_catalog, pg_temp)",
    R"(ALTER FUNCTION stepline.tell_template() SET search_path = pg_catalog, pg_temp)",
    R"(ALTER FUNCTION stepline.tell_deleted() SET search_path = pg_catalog, pg_temp)",
};

} // namespace

std::span<const char *const> postgresMigration4() {
    return statements;
}

} // namespace stepline

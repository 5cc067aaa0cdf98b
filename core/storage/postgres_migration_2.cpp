#include "core/storage/postgres_migration_2.h"

namespace stepline {

namespace {

const char *const statements[] = {
    // What the list shows of a template then stands close together, whatever it has to be searched.
    R"(ALTER TABLE stepline.templates SET (toast_tuple_target = 512))",
    R"(ALTER TABLE stepline.templates ALTER words SET STORAGE EXTERNAL)",

    R"(ALTER TABLE stepline.templates ADD removed_by name)", // who put it into the bin
    R"(CREATE OR REPLACE FUNCTION stepline.guard_template() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NEW.removed IS NULL THEN
        NEW.removed_by := NULL;
    ELSIF TG_OP = 'UPDATE' AND OLD.removed IS NOT NULL THEN
        NEW.removed_by := OLD.removed_by;
    ELSE
        NEW.removed_by := session_user;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF NEW.rev <> OLD.rev + 1 OR NEW.id <> OLD.id OR NEW.version < OLD.version THEN
            RAISE EXCEPTION 'template % is at revision % by now', OLD.id, OLD.rev USING ERRCODE = 'serialization_failure';
        END IF;
        IF NEW.version = OLD.version THEN
            NEW.changed := OLD.changed;
            NEW.changed_by := OLD.changed_by;
            RETURN NEW;
        END IF;
    END IF;
    NEW.changed := clock_timestamp();
    NEW.changed_by := session_user;
    RETURN NEW;
END $$)",

    R"(CREATE FUNCTION stepline.tell_deleted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_notify('stepline_templates', OLD.id || ' 0 ' || session_user);
    RETURN NULL;
END $$)",
    R"(CREATE TRIGGER tell_deleted AFTER DELETE ON stepline.templates
    FOR EACH ROW EXECUTE FUNCTION stepline.tell_deleted())",

    // Everybody writes that of themselves only; owners see it.
    R"(CREATE TABLE stepline.presence (
    member name        PRIMARY KEY,
    seen   timestamptz NOT NULL
))",
    R"(CREATE FUNCTION stepline.note_presence() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    INSERT INTO stepline.presence VALUES (session_user, now()) ON CONFLICT (member) DO UPDATE SET seen = now()
$$)",
    R"(REVOKE ALL ON FUNCTION stepline.note_presence() FROM PUBLIC)",
    R"(GRANT EXECUTE ON FUNCTION stepline.note_presence() TO stepline_viewer)",
    R"(GRANT SELECT ON stepline.presence TO stepline_owner)",

    // Every owner makes viewers and editors; other owners, whoever was given that right. Where the maker of these roles
    // was somebody else, that is theirs to say.
    R"(DO $$
BEGIN
    GRANT stepline_viewer, stepline_editor TO stepline_owner WITH ADMIN OPTION;
EXCEPTION WHEN insufficient_privilege THEN
    NULL;
END $$)",
};

} // namespace

std::span<const char *const> postgresMigration2() {
    return statements;
}

} // namespace stepline

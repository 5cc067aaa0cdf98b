#include "core/storage/postgres_migration_1.h"

namespace stepline {

namespace {

const char *const statements[] = {
    // Group roles belong to the whole server; another library on it may have made them.
    R"(DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['stepline_viewer', 'stepline_editor', 'stepline_owner'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
    IF NOT pg_has_role('stepline_editor', 'stepline_viewer', 'member') THEN
        GRANT stepline_viewer TO stepline_editor;
    END IF;
    IF NOT pg_has_role('stepline_owner', 'stepline_editor', 'member') THEN
        GRANT stepline_editor TO stepline_owner;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
                   WHERE m.roleid = 'stepline_owner'::regrole AND r.rolname = session_user) THEN
        EXECUTE format('GRANT stepline_owner TO %I WITH ADMIN OPTION', session_user);
    END IF;
END $$)",

    R"(CREATE SCHEMA stepline)",
    R"(CREATE TABLE stepline.migrations (
    version int         PRIMARY KEY,
    applied timestamptz NOT NULL DEFAULT now()
))",

    R"(CREATE TABLE stepline.templates (
    id            uuid        PRIMARY KEY,
    rev           bigint      NOT NULL CHECK (rev > 0), -- rises by one with every change, whatever it is
    version       int         NOT NULL,                 -- the last one: what the template is now
    name          text        NOT NULL,                 -- this and what follows up to "words" is taken from its JSON
    name_order    text        NOT NULL COLLATE "C",     -- the name as it is sorted
    key           text        NOT NULL,
    kind          text        NOT NULL,
    description   text        NOT NULL,
    stage         text        NOT NULL,
    tier          text        NOT NULL,
    owner         text        NOT NULL,
    tags          text        NOT NULL, -- a JSON list
    channel_types text        NOT NULL, -- a JSON list
    steps         int         NOT NULL,
    messages      int         NOT NULL,
    outline       text        NOT NULL, -- channel types as they stand: steps parted by |, messages by a comma
    review_by     date,                 -- NULL: no review is due
    enabled       boolean     NOT NULL,
    labels        text[]      NOT NULL, -- "tag=spring", "kind=…": what the list is filtered by
    words         tsvector    NOT NULL, -- what is searched; the labels too, behind a "="
    archived      boolean     NOT NULL DEFAULT false,
    removed       timestamptz,          -- since when it is in the bin
    changed       timestamptz NOT NULL DEFAULT clock_timestamp(), -- its last version
    changed_by    name        NOT NULL DEFAULT session_user
))",
    R"(CREATE INDEX templates_words ON stepline.templates USING gin (words) WITH (fastupdate = off)
    WHERE removed IS NULL)",
    R"(CREATE INDEX templates_changed ON stepline.templates (archived, changed DESC, id) WHERE removed IS NULL)",
    R"(CREATE INDEX templates_name ON stepline.templates (archived, name_order, id) WHERE removed IS NULL)",
    R"(CREATE INDEX templates_review ON stepline.templates (archived, review_by, id) WHERE removed IS NULL)",
    R"(CREATE INDEX templates_messages ON stepline.templates (archived, messages DESC, id) WHERE removed IS NULL)",

    R"(CREATE TABLE stepline.versions (
    template uuid        NOT NULL REFERENCES stepline.templates ON DELETE CASCADE,
    number   int         NOT NULL,
    rev      bigint      NOT NULL, -- the template's revision with which it came
    json     text        NOT NULL,
    sha256   text        NOT NULL CHECK (sha256 = encode(pg_catalog.sha256(convert_to(json, 'UTF8')), 'hex')),
    saved    timestamptz NOT NULL, -- by the clock of whoever saved it, who may have been offline
    received timestamptz NOT NULL DEFAULT clock_timestamp(),
    author   name        NOT NULL DEFAULT session_user,
    name     text        NOT NULL,
    note     text        NOT NULL,
    save     uuid        NOT NULL UNIQUE, -- one saving, however often it is sent
    PRIMARY KEY (template, number)
))",

    R"(CREATE TABLE stepline.label_counts ( -- how many templates of the list carry a label; "listed=", "archived="
    label     text   PRIMARY KEY,
    templates bigint NOT NULL
))",
    R"(CREATE FUNCTION stepline.labels_of(archived boolean, removed timestamptz, labels text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN removed IS NOT NULL THEN '{}'
                WHEN archived THEN ARRAY['archived=']
                ELSE labels || 'listed='::text END
$$)",
    // In the order of the labels, so that two writers never wait for each other.
    R"(CREATE FUNCTION stepline.count_labels() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO stepline.label_counts AS counts
            SELECT label, count(*) FROM new_rows, unnest(stepline.labels_of(archived, removed, labels)) AS label
            GROUP BY label ORDER BY label
            ON CONFLICT (label) DO UPDATE SET templates = counts.templates + excluded.templates;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO stepline.label_counts AS counts
            SELECT label, -count(*) FROM old_rows, unnest(stepline.labels_of(archived, removed, labels)) AS label
            GROUP BY label ORDER BY label
            ON CONFLICT (label) DO UPDATE SET templates = counts.templates + excluded.templates;
    ELSE
        INSERT INTO stepline.label_counts AS counts
            SELECT label, sum(change) FROM (
                SELECT unnest(stepline.labels_of(archived, removed, labels)) AS label, 1 AS change FROM new_rows
                UNION ALL
                SELECT unnest(stepline.labels_of(archived, removed, labels)), -1 FROM old_rows) AS changes
            GROUP BY label HAVING sum(change) <> 0 ORDER BY label
            ON CONFLICT (label) DO UPDATE SET templates = counts.templates + excluded.templates;
    END IF;
    RETURN NULL;
END $$)",
    R"(CREATE TRIGGER count_inserted AFTER INSERT ON stepline.templates REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION stepline.count_labels())",
    R"(CREATE TRIGGER count_deleted AFTER DELETE ON stepline.templates REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION stepline.count_labels())",
    R"(CREATE TRIGGER count_updated AFTER UPDATE ON stepline.templates
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION stepline.count_labels())",

    // A writer names the revision it has seen, one lower than its own: whoever has not seen the last one is refused
    // here, too, whatever program it is.
    R"(CREATE FUNCTION stepline.guard_template() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
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
    R"(CREATE TRIGGER guard_template BEFORE INSERT OR UPDATE ON stepline.templates
    FOR EACH ROW EXECUTE FUNCTION stepline.guard_template())",
    R"(CREATE FUNCTION stepline.tell_template() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_notify('stepline_templates', NEW.id || ' ' || NEW.rev || ' ' || session_user);
    RETURN NULL;
END $$)",
    R"(CREATE TRIGGER tell_template AFTER INSERT OR UPDATE ON stepline.templates
    FOR EACH ROW EXECUTE FUNCTION stepline.tell_template())",

    R"(ALTER TABLE stepline.templates ENABLE ROW LEVEL SECURITY)",
    R"(ALTER TABLE stepline.versions ENABLE ROW LEVEL SECURITY)",
    R"(CREATE POLICY look ON stepline.templates FOR SELECT TO stepline_viewer USING (true))",
    R"(CREATE POLICY make ON stepline.templates FOR INSERT TO stepline_editor WITH CHECK (changed_by = session_user))",
    R"(CREATE POLICY change ON stepline.templates FOR UPDATE TO stepline_editor USING (true) WITH CHECK (true))",
    R"(CREATE POLICY empty_bin ON stepline.templates FOR DELETE TO stepline_owner USING (removed IS NOT NULL))",
    R"(CREATE POLICY look ON stepline.versions FOR SELECT TO stepline_viewer USING (true))",
    R"(CREATE POLICY make ON stepline.versions FOR INSERT TO stepline_editor WITH CHECK (author = session_user))",
    R"(CREATE POLICY describe_own ON stepline.versions FOR UPDATE TO stepline_editor USING (author = session_user))",
    R"(CREATE POLICY describe_any ON stepline.versions FOR UPDATE TO stepline_owner USING (true))",

    R"(GRANT USAGE ON SCHEMA stepline TO stepline_viewer)",
    R"(GRANT SELECT ON ALL TABLES IN SCHEMA stepline TO stepline_viewer)",
    R"(GRANT INSERT, UPDATE ON stepline.templates TO stepline_editor)",
    R"(GRANT INSERT, UPDATE (name, note) ON stepline.versions TO stepline_editor)", // what was saved stays as it is
    R"(GRANT DELETE ON stepline.templates TO stepline_owner)",
};

} // namespace

std::span<const char *const> postgresMigration1() {
    return statements;
}

} // namespace stepline

#include "core/storage/postgres_migration_3.h"

namespace stepline {

namespace {

const char *const statements[] = {
    R"(LOCK TABLE stepline.templates IN SHARE ROW EXCLUSIVE MODE)", // read, but not written, until this is done
    R"(SET LOCAL maintenance_work_mem = '256MB')",

    // Many of these rows stand on a page, so that finding thousands of them touches few pages; only the words are
    // elsewhere: the server moves them there from rows of 2 KB at least, which "room" makes of each before it is
    // compressed to nearly nothing. Who writes a template writes its words with it; nobody writes here.
    R"(CREATE TABLE stepline.search (
    changed    timestamptz NOT NULL,
    messages   int         NOT NULL,
    review_by  date,
    template   uuid        NOT NULL,
    archived   boolean,              -- NULL: in the bin
    name_order text        NOT NULL COLLATE "C",
    words      tsvector    NOT NULL,
    room       text        NOT NULL GENERATED ALWAYS AS (repeat(' ', 2040)) STORED
) WITH (toast_tuple_target = 256, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02))",
    R"(ALTER TABLE stepline.search ALTER words SET STORAGE EXTERNAL, ALTER name_order SET STORAGE PLAIN)",
    R"(INSERT INTO stepline.search (changed, messages, review_by, template, archived, name_order, words)
    SELECT changed, messages, review_by, id, CASE WHEN removed IS NULL THEN archived END, name_order, words
    FROM stepline.templates)",

    // What the index knows a template by: its words and labels and, behind a "^", the first letter and the first two of
    // every longer word. By these it need not gather all the words that begin so.
    R"(CREATE FUNCTION stepline.findable(words tsvector) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000 AS $$
    SELECT strip(words) || array_to_tsvector(ARRAY(
        SELECT '^' || left(word, letters)
        FROM unnest(tsvector_to_array(words)) AS word, generate_series(1, 2) AS letters
        WHERE length(word) > letters AND left(word, 1) <> '='))
$$)",
    R"(ALTER TABLE stepline.search ADD PRIMARY KEY (template))",
    R"(CREATE INDEX search_changed ON stepline.search (archived, changed DESC, template))",
    R"(CREATE INDEX search_name ON stepline.search (archived, name_order, template))",
    R"(CREATE INDEX search_review ON stepline.search (archived, review_by, template))",
    // Not of the list alone: the server then reads it together with the index of words.
    R"(CREATE INDEX search_due ON stepline.search (review_by) WHERE review_by IS NOT NULL)",
    R"(CREATE INDEX search_messages ON stepline.search (archived, messages DESC, template))",
    R"(CREATE INDEX search_listed ON stepline.search USING gin (stepline.findable(words)) WITH (fastupdate = off)
    WHERE NOT archived)",
    R"(CREATE INDEX search_archived ON stepline.search USING gin (stepline.findable(words)) WITH (fastupdate = off)
    WHERE archived)",
    R"(ALTER TABLE stepline.search ADD FOREIGN KEY (template) REFERENCES stepline.templates ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED)", // the row is there before the template's

    R"(DROP INDEX stepline.templates_words, stepline.templates_changed, stepline.templates_name,
    stepline.templates_review, stepline.templates_messages)",
    R"(ALTER TABLE stepline.templates DROP words)",
    R"(ALTER TABLE stepline.templates ADD words tsvector)", // given with a template, kept in stepline.search
    // After guard_template, by its name.
    R"(CREATE FUNCTION stepline.keep_search() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO stepline.search AS kept (changed, messages, review_by, template, archived, name_order, words)
        VALUES (NEW.changed, NEW.messages, NEW.review_by, NEW.id, CASE WHEN NEW.removed IS NULL THEN NEW.archived END,
                NEW.name_order, coalesce(NEW.words, ''))
        ON CONFLICT (template) DO UPDATE SET changed = excluded.changed, messages = excluded.messages,
            review_by = excluded.review_by, archived = excluded.archived, name_order = excluded.name_order,
            words = coalesce(NEW.words, kept.words);
    NEW.words := NULL;
    RETURN NEW;
END $$)",
    R"(CREATE TRIGGER keep_search BEFORE INSERT OR UPDATE ON stepline.templates
    FOR EACH ROW EXECUTE FUNCTION stepline.keep_search())",

    R"(ALTER TABLE stepline.search ENABLE ROW LEVEL SECURITY)",
    R"(CREATE POLICY look ON stepline.search FOR SELECT TO stepline_viewer USING (true))",
    R"(GRANT SELECT ON stepline.search TO stepline_viewer)",
    R"(ANALYZE stepline.search)",
};

} // namespace

std::span<const char *const> postgresMigration3() {
    return statements;
}

} // namespace stepline

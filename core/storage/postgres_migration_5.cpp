#include "core/storage/postgres_migration_5.h"

namespace stepline {

namespace {

const char *const statements[] = {
    R"(LOCK TABLE stepline.templates IN SHARE ROW EXCLUSIVE MODE)", // read, but not written, until this is done
    R"(SET LOCAL maintenance_work_mem = '256MB')",
    R"(SET LOCAL max_parallel_workers_per_gather = 4)",
    R"(SET LOCAL enable_seqscan = on)",

    // A Bloom filter of a template's labels and of the beginnings of its words, of 1, 2, 3, 4 and 6 letters. Three of
    // its bits are set for each, taken from its hash; of 24 bits a word one in four is set, and one template in a
    // hundred seems to hold what it does not. Who searches looks for the same bits (core/storage/search_text.h).
    R"(CREATE FUNCTION stepline.marks_of(words tsvector) RETURNS varbit
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000 SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    size    int := least(8000, 64 + 24 * length(words)); -- an index takes no longer rows than three to a page
    marks   varbit := repeat('0', size)::varbit;
    word    text;
    letters int;
    known   text;
    before  text[] := '{"", "", "", "", "", ""}';
    hash    bigint;
BEGIN
    FOREACH word IN ARRAY tsvector_to_array(words) LOOP
        FOREACH letters IN ARRAY '{1, 2, 3, 4, 6}'::int[] LOOP
            known := CASE WHEN left(word, 1) = '=' THEN word ELSE left(word, letters) END;
            EXIT WHEN length(known) < letters;
            CONTINUE WHEN known = before[letters];
            before[letters] := known;
            hash := hashtextextended(known, 0);
            marks := set_bit(set_bit(set_bit(marks, ((hash & 1048575) % size)::int, 1),
                                     ((hash >> 20 & 1048575) % size)::int, 1),
                             ((hash >> 40 & 1048575) % size)::int, 1);
            EXIT WHEN known = word;
        END LOOP;
    END LOOP;
    RETURN marks;
END $$)",
    R"(REVOKE ALL ON FUNCTION stepline.marks_of(tsvector) FROM PUBLIC)",

    R"(CREATE TABLE stepline.marked
    WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02) AS
    SELECT changed, messages, review_by, template, archived, name_order, stepline.marks_of(words) AS marks
    FROM stepline.search)",
    R"(ALTER TABLE stepline.marked ALTER changed SET NOT NULL, ALTER messages SET NOT NULL,
    ALTER name_order SET NOT NULL, ALTER marks SET NOT NULL, ADD PRIMARY KEY (template))",
    R"(CREATE INDEX marked_changed ON stepline.marked (archived, changed DESC, template) INCLUDE (review_by, marks))",
    R"(CREATE INDEX marked_name ON stepline.marked (archived, name_order, template) INCLUDE (review_by, marks))",
    R"(CREATE INDEX marked_review ON stepline.marked (archived, review_by, template) INCLUDE (marks))",
    R"(CREATE INDEX marked_messages ON stepline.marked (archived, messages DESC, template) INCLUDE (review_by, marks))",
    R"(ALTER TABLE stepline.marked ADD FOREIGN KEY (template) REFERENCES stepline.search ON DELETE CASCADE)",

    R"(CREATE OR REPLACE FUNCTION stepline.keep_search() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    standing boolean := CASE WHEN NEW.removed IS NULL THEN NEW.archived END;
BEGIN
    INSERT INTO stepline.search AS kept (changed, messages, review_by, template, archived, name_order, words)
        VALUES (NEW.changed, NEW.messages, NEW.review_by, NEW.id, standing, NEW.name_order, coalesce(NEW.words, ''))
        ON CONFLICT (template) DO UPDATE SET changed = excluded.changed, messages = excluded.messages,
            review_by = excluded.review_by, archived = excluded.archived, name_order = excluded.name_order,
            words = coalesce(NEW.words, kept.words);
    INSERT INTO stepline.marked AS kept (changed, messages, review_by, template, archived, name_order, marks)
        VALUES (NEW.changed, NEW.messages, NEW.review_by, NEW.id, standing, NEW.name_order,
                stepline.marks_of(coalesce(NEW.words, '')))
        ON CONFLICT (template) DO UPDATE SET changed = excluded.changed, messages = excluded.messages,
            review_by = excluded.review_by, archived = excluded.archived, name_order = excluded.name_order,
            marks = CASE WHEN NEW.words IS NULL THEN kept.marks ELSE excluded.marks END;
    NEW.words := NULL;
    RETURN NEW;
END $$)",

    R"(ALTER TABLE stepline.marked ENABLE ROW LEVEL SECURITY)",
    R"(CREATE POLICY look ON stepline.marked FOR SELECT TO stepline_viewer USING (true))",
    R"(GRANT SELECT ON stepline.marked TO stepline_viewer)",
    R"(ANALYZE stepline.marked)",
};

} // namespace

std::span<const char *const> postgresMigration5() {
    return statements;
}

} // namespace stepline

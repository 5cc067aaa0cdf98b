#include "core/storage/migration_1.h"

namespace stepline {

namespace {

// Written to be read by people with the sqlite3 program: SQLite keeps these texts, comments included, and prints them
// at
// ".schema". Times are UTC in ISO 8601; JSON is kept as the very bytes (BLOB): CAST(json AS TEXT) shows it. A "check"
// is the SHA-256 of the bytes beside it: it finds what a bad disk did inside a text, where SQLite sees no damage.
//
// A template's state is: base, then the journal's edits number folded … position - 1 applied to it. Edits from position
// to edits - 1 were undone and can be redone. Edits before `folded` are part of the base already. It stands as last
// saved when saved_position = position.
const char *const statements[] = {
    R"(CREATE TABLE templates (
    id             TEXT    NOT NULL PRIMARY KEY, -- the library's own, not the document's
    name           TEXT    NOT NULL,
    key            TEXT    NOT NULL,
    kind           TEXT    NOT NULL,
    description    TEXT    NOT NULL,
    tags           TEXT    NOT NULL,             -- JSON list of texts
    channel_types  TEXT    NOT NULL,             -- JSON list: in_app, push, sms, messenger …
    steps          INTEGER NOT NULL,
    messages       INTEGER NOT NULL,
    enabled        INTEGER NOT NULL,             -- 1 on, 0 off (a broadcast)
    version        INTEGER NOT NULL,             -- last version's number; 0: none yet
    folded         INTEGER NOT NULL,             -- edits that are part of the base
    edits          INTEGER NOT NULL,             -- number of the next edit
    position       INTEGER NOT NULL,             -- edits that are applied
    saved_position INTEGER,                      -- position of the last version; NULL: not reachable by undo
    standing_check TEXT    NOT NULL,             -- of the five numbers above
    changed        TEXT    NOT NULL,             -- last edit or save
    changed_order  INTEGER NOT NULL UNIQUE,      -- rises with every edit or save in the library
    rev            INTEGER NOT NULL,             -- rises with every change of this row
    file_path      TEXT    UNIQUE,               -- a working copy of that file; NULL: a template of the library
    removed        TEXT                          -- in the bin since; NULL: not in the bin
) STRICT, WITHOUT ROWID)",

    R"(CREATE TABLE documents (
    template      TEXT NOT NULL PRIMARY KEY REFERENCES templates (id) ON DELETE CASCADE,
    base          BLOB NOT NULL, -- JSON that the journal starts from
    base_check    TEXT NOT NULL,
    current       BLOB NOT NULL, -- JSON as it stands now
    current_check TEXT NOT NULL
) STRICT)",

    R"(CREATE TABLE words (
    template TEXT NOT NULL PRIMARY KEY REFERENCES templates (id) ON DELETE CASCADE,
    words    TEXT NOT NULL -- name, key, description, tags and message texts, case folded, for searching
) STRICT)",

    R"(CREATE TABLE journal (
    template   TEXT    NOT NULL REFERENCES templates (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    edit       BLOB    NOT NULL, -- JSON: text, changes: at (pointer), before, after
    edit_check TEXT    NOT NULL,
    made       TEXT    NOT NULL,
    PRIMARY KEY (template, number)
) STRICT, WITHOUT ROWID)",

    R"(CREATE TABLE versions (
    template   TEXT    NOT NULL REFERENCES templates (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL, -- from 1; 0: a file as it was opened
    json       BLOB    NOT NULL,
    json_check TEXT    NOT NULL,
    saved      TEXT    NOT NULL,
    author     TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    note       TEXT    NOT NULL,
    PRIMARY KEY (template, number)
) STRICT)",

    R"(CREATE TABLE runs (
    id                     INTEGER PRIMARY KEY AUTOINCREMENT,
    template               TEXT    NOT NULL REFERENCES templates (id) ON DELETE CASCADE,
    template_json          BLOB    NOT NULL, -- the template as it was previewed
    template_check         TEXT    NOT NULL,
    profile                TEXT    NOT NULL,
    scenario               TEXT    NOT NULL,
    engine                 TEXT    NOT NULL, -- sampled: counts are whole numbers; exact: expectations
    started                TEXT    NOT NULL,
    recipients             INTEGER NOT NULL,
    seed                   TEXT    NOT NULL, -- decimal digits of an unsigned 64-bit number
    horizon_seconds        INTEGER NOT NULL,
    currency               TEXT    NOT NULL,
    held_out               REAL    NOT NULL,
    stopped                REAL    NOT NULL,
    exited                 REAL    NOT NULL,
    completed              REAL    NOT NULL,
    in_progress            REAL    NOT NULL,
    reached                REAL    NOT NULL,
    converted              REAL    NOT NULL, -- recipients; run_metrics counts conversions
    held_out_converted     REAL    NOT NULL,
    lift                   REAL    NOT NULL,
    messages_per_recipient REAL    NOT NULL,
    cost                   REAL    NOT NULL,
    saved                  REAL    NOT NULL, -- against sending everything at once
    revenue                REAL    NOT NULL,
    late                   REAL    NOT NULL, -- of all messages, as in run_messages
    messages_cost          REAL    NOT NULL,
    series_step_seconds    INTEGER NOT NULL,
    series_points          INTEGER NOT NULL,
    seconds                REAL    NOT NULL  -- the engine took
) STRICT)",

    R"(CREATE TABLE run_metrics (
    run    INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    metric TEXT    NOT NULL, -- requested, delivered, viewed, clicked, replied, unsubscribed, complained, converted
    count  REAL    NOT NULL,
    PRIMARY KEY (run, metric)
) STRICT)",

    R"(CREATE TABLE run_channels (
    run     INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    place   INTEGER NOT NULL, -- in document order, from 0
    channel TEXT    NOT NULL, -- the channel's id in the document
    type    TEXT    NOT NULL,
    late    REAL    NOT NULL,
    cost    REAL    NOT NULL,
    PRIMARY KEY (run, channel)
) STRICT)",

    R"(CREATE TABLE run_channel_metrics (
    run      INTEGER NOT NULL,
    channel  TEXT    NOT NULL,
    metric   TEXT    NOT NULL,
    count    REAL    NOT NULL,
    reported INTEGER NOT NULL, -- 1: a channel of this type can report the metric
    PRIMARY KEY (run, channel, metric),
    FOREIGN KEY (run, channel) REFERENCES run_channels (run, channel) ON DELETE CASCADE
) STRICT)",

    R"(CREATE TABLE run_messages (
    run           INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    place         INTEGER NOT NULL, -- in document order, from 0
    message       TEXT    NOT NULL, -- the message's id in the document
    step          TEXT    NOT NULL,
    channel       TEXT    NOT NULL,
    unreachable   REAL    NOT NULL, -- skipped: the channel does not reach the recipient
    guard         REAL    NOT NULL, -- skipped: the message's condition did not hold
    "limit"       REAL    NOT NULL, -- skipped: the sequence's limit
    ended         REAL    NOT NULL, -- not needed any more
    after_horizon REAL    NOT NULL,
    late          REAL    NOT NULL, -- a stop or exit came too late to prevent the request
    late_low      REAL,
    late_high     REAL,
    cost          REAL    NOT NULL,
    PRIMARY KEY (run, message)
) STRICT)",

    R"(CREATE TABLE run_message_metrics (
    run          INTEGER NOT NULL,
    message      TEXT    NOT NULL,
    step         TEXT    NOT NULL,
    channel      TEXT    NOT NULL,
    channel_type TEXT    NOT NULL, -- empty: the channel is unknown
    metric       TEXT    NOT NULL,
    count        REAL    NOT NULL,
    low          REAL,             -- 95 % interval; NULL: the count is exact
    high         REAL,
    reported     INTEGER NOT NULL, -- 1: a channel of this type can report the metric
    PRIMARY KEY (run, message, metric),
    FOREIGN KEY (run, message) REFERENCES run_messages (run, message) ON DELETE CASCADE
) STRICT)",

    R"(CREATE TABLE run_variants (
    run     INTEGER NOT NULL,
    message TEXT    NOT NULL,
    place   INTEGER NOT NULL,
    variant TEXT    NOT NULL,
    late    REAL    NOT NULL,
    cost    REAL    NOT NULL,
    PRIMARY KEY (run, message, variant),
    FOREIGN KEY (run, message) REFERENCES run_messages (run, message) ON DELETE CASCADE
) STRICT)",

    R"(CREATE TABLE run_variant_metrics (
    run     INTEGER NOT NULL,
    message TEXT    NOT NULL,
    variant TEXT    NOT NULL,
    metric  TEXT    NOT NULL,
    count   REAL    NOT NULL,
    PRIMARY KEY (run, message, variant, metric),
    FOREIGN KEY (run, message, variant) REFERENCES run_variants (run, message, variant) ON DELETE CASCADE
) STRICT)",

    R"(CREATE TABLE run_series (
    run     INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    message TEXT    NOT NULL,
    metric  TEXT    NOT NULL,
    points  TEXT    NOT NULL, -- JSON list: point i counts the events until i * series_step_seconds after entry
    PRIMARY KEY (run, message, metric)
) STRICT)",

    R"(CREATE TABLE profiles (
    id         TEXT NOT NULL PRIMARY KEY,
    json       BLOB NOT NULL,
    json_check TEXT NOT NULL,
    changed    TEXT NOT NULL
) STRICT)",

    R"(CREATE TABLE settings (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT)",

    "CREATE INDEX runs_of_template ON runs (template, id)",

    R"(CREATE VIEW list_of_templates AS -- what the window lists, the last changed first
    SELECT id, name, key, kind, description, tags, channel_types, steps, messages, enabled,
           saved_position IS NOT position AS modified, version, changed
    FROM templates WHERE file_path IS NULL AND removed IS NULL ORDER BY changed_order DESC)",

    R"(CREATE VIEW channels_of_templates AS -- one row a channel, as the template stands now
    SELECT t.id AS template, t.name AS template_name, c.value ->> '$.id' AS channel, c.value ->> '$.type' AS type,
           c.value ->> '$.name' AS name
    FROM templates t JOIN documents d ON d.template = t.id,
         json_each(CASE WHEN json_valid(CAST(d.current AS TEXT)) THEN CAST(d.current AS TEXT) ELSE '{}' END,
                   '$.channels') c
    WHERE c.type = 'object')",

    R"(CREATE VIEW edits AS -- every edit that can still be undone or redone, in words
    SELECT t.id AS template, t.name AS template_name, j.number, CAST(j.edit AS TEXT) ->> '$.text' AS edit, j.made,
           j.number < t.position AS applied
    FROM journal j JOIN templates t ON t.id = j.template)",

    R"(CREATE VIEW kept_runs AS
    SELECT r.id AS run, r.template, t.name AS template_name, r.profile, r.scenario, r.engine, r.started, r.recipients,
           r.seed, r.reached, r.converted, r.lift, r.messages_per_recipient, r.cost, r.saved, r.revenue, r.currency
    FROM runs r JOIN templates t ON t.id = r.template)",

    R"(CREATE VIEW metrics_per_message AS -- one row a message and metric
    SELECT m.run, t.name AS template_name, p.place, m.step, m.message, m.channel, m.channel_type, m.metric, m.count,
           m.low, m.high
    FROM run_message_metrics m
    JOIN run_messages p ON p.run = m.run AND p.message = m.message
    JOIN runs r ON r.id = m.run JOIN templates t ON t.id = r.template
    WHERE m.reported)",

    R"(CREATE VIEW metrics_per_channel AS -- one row a channel and metric
    SELECT m.run, t.name AS template_name, c.place, m.channel, c.type AS channel_type, m.metric, m.count
    FROM run_channel_metrics m
    JOIN run_channels c ON c.run = m.run AND c.channel = m.channel
    JOIN runs r ON r.id = m.run JOIN templates t ON t.id = r.template
    WHERE m.reported)",

    R"(CREATE VIEW table_of_messages AS -- one row a message; NULL: this kind of channel cannot report it
    SELECT p.run, t.name AS template_name, p.place, p.step, p.message, p.channel, m.channel_type,
           max(CASE WHEN m.metric = 'requested' AND m.reported THEN m.count END) AS requested,
           max(CASE WHEN m.metric = 'delivered' AND m.reported THEN m.count END) AS delivered,
           max(CASE WHEN m.metric = 'viewed' AND m.reported THEN m.count END) AS viewed,
           max(CASE WHEN m.metric = 'clicked' AND m.reported THEN m.count END) AS clicked,
           max(CASE WHEN m.metric = 'replied' AND m.reported THEN m.count END) AS replied,
           max(CASE WHEN m.metric = 'unsubscribed' AND m.reported THEN m.count END) AS unsubscribed,
           max(CASE WHEN m.metric = 'complained' AND m.reported THEN m.count END) AS complained,
           max(CASE WHEN m.metric = 'converted' AND m.reported THEN m.count END) AS converted,
           p.unreachable, p.guard, p."limit", p.ended, p.after_horizon, p.late, p.cost
    FROM run_messages p
    JOIN run_message_metrics m ON m.run = p.run AND m.message = p.message
    JOIN runs r ON r.id = p.run JOIN templates t ON t.id = r.template
    GROUP BY p.run, p.message)",

    R"(CREATE VIEW cumulative_per_message AS -- one row a message, metric and moment
    SELECT s.run, s.message, s.metric, p.key * r.series_step_seconds AS seconds_since_entry, p.value AS count
    FROM run_series s JOIN runs r ON r.id = s.run, json_each(s.points) p)",
};

} // namespace

std::span<const char *const> migration1() {
    return statements;
}

} // namespace stepline

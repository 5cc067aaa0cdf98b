#include "core/storage/sqlite_library.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/storage/seals.h"

#include <map>

namespace stepline {

namespace {

StoreError unknownRun() {
    return storeError("run-unknown", text("This kept preview is not in the library any more. Run it again."));
}

/// Throws when a figure of the run is not the one that was written.
void requireSealed(Sql &sql, qint64 run) {
    if (sql.value(QStringLiteral("SELECT 1 FROM runs WHERE id = ?"), {run}).isValid() && !isRunSealed(sql, run))
        throw storeError("run-damaged", text("The figures of this kept preview are damaged. Run it again."));
}

/// Reads one run's tables back into the value that was added.
class RunReader {
public:
    RunReader(Sql &sql, qint64 run) : m_sql(sql), m_run(run) {}

    Results read() {
        readRun();
        readChannels();
        readMessages();
        readVariants();
        readSeries();
        return std::move(m_results);
    }

private:
    void each(const char *sql, const std::function<void(const QSqlQuery &)> &row) {
        m_sql.each(QString::fromLatin1(sql), {m_run}, row);
    }
    static double number(const QSqlQuery &row, int column) { return row.value(column).toDouble(); }
    static QString word(const QSqlQuery &row, int column) { return row.value(column).toString(); }
    static void count(Tally &tally, const QSqlQuery &row, int metric, int value) {
        if (const auto known = metricFromKey(word(row, metric)))
            tally[*known] = number(row, value);
    }
    static Interval interval(const QSqlQuery &row, int low) { return {number(row, low), number(row, low + 1)}; }
    MessageResult *message(const QString &id) {
        for (MessageResult &message : m_results.messages)
            if (message.id == id)
                return &message;
        return nullptr;
    }

    void readRun();
    void readChannels();
    void readMessages();
    void readVariants();
    void readSeries();

    Sql &m_sql;
    qint64 m_run;
    Results m_results;
};

void RunReader::readRun() {
    bool found = false;
    each("SELECT engine, recipients, seed, horizon_seconds, currency, held_out, stopped, exited, completed, "
         "in_progress, "
         "reached, converted, held_out_converted, lift, messages_per_recipient, cost, saved, revenue, late, "
         "messages_cost, series_step_seconds, series_points, seconds FROM runs WHERE id = ?",
         [&](const QSqlQuery &row) {
             found = true;
             Results &r = m_results;
             r.engine = word(row, 0);
             r.recipients = quint64(row.value(1).toLongLong());
             r.seed = word(row, 2).toULongLong();
             r.horizon.seconds = row.value(3).toLongLong();
             r.currency = word(row, 4);
             int column = 5;
             for (double *value : {&r.heldOut, &r.stopped, &r.exited, &r.completed, &r.inProgress, &r.reached,
                                   &r.converted, &r.heldOutConverted, &r.lift, &r.messagesPerRecipient, &r.cost,
                                   &r.saved, &r.revenue, &r.total.late, &r.total.cost})
                 *value = number(row, column++);
             r.series.step.seconds = row.value(20).toLongLong();
             r.series.points = row.value(21).toInt();
             r.seconds = number(row, 22);
         });
    if (!found)
        throw unknownRun();
    each("SELECT metric, count FROM run_metrics WHERE run = ?",
         [&](const QSqlQuery &row) { count(m_results.total, row, 0, 1); });
}

void RunReader::readChannels() {
    each("SELECT channel, type, late, cost FROM run_channels WHERE run = ? ORDER BY place", [&](const QSqlQuery &row) {
        ChannelResult channel;
        channel.id = word(row, 0);
        channel.type = channelTypeFromKey(word(row, 1)).value_or(ChannelType::InApp);
        channel.tally.late = number(row, 2);
        channel.tally.cost = number(row, 3);
        m_results.channels.push_back(channel);
    });
    each("SELECT channel, metric, count FROM run_channel_metrics WHERE run = ?", [&](const QSqlQuery &row) {
        for (ChannelResult &channel : m_results.channels)
            if (channel.id == word(row, 0))
                count(channel.tally, row, 1, 2);
    });
}

void RunReader::readMessages() {
    each("SELECT message, step, channel, unreachable, guard, \"limit\", ended, after_horizon, late, late_low, "
         "late_high, "
         "cost FROM run_messages WHERE run = ? ORDER BY place",
         [&](const QSqlQuery &row) {
             MessageResult m;
             m.id = word(row, 0);
             m.step = word(row, 1);
             m.channel = word(row, 2);
             int column = 3;
             for (double *value : {&m.unreachable, &m.guard, &m.limit, &m.ended, &m.afterHorizon, &m.tally.late})
                 *value = number(row, column++);
             m.lateInterval = interval(row, 9);
             m.tally.cost = number(row, 11);
             m_results.messages.push_back(std::move(m));
         });
    each("SELECT message, metric, count, low, high FROM run_message_metrics WHERE run = ?", [&](const QSqlQuery &row) {
        MessageResult *m = message(word(row, 0));
        const auto metric = metricFromKey(word(row, 1));
        if (!m || !metric)
            return;
        m->tally[*metric] = number(row, 2);
        m->intervals[size_t(*metric)] = interval(row, 3);
    });
}

void RunReader::readVariants() {
    each("SELECT message, variant, late, cost FROM run_variants WHERE run = ? ORDER BY message, place",
         [&](const QSqlQuery &row) {
             VariantResult variant;
             variant.id = word(row, 1);
             variant.tally.late = number(row, 2);
             variant.tally.cost = number(row, 3);
             if (MessageResult *m = message(word(row, 0)))
                 m->variants.push_back(variant);
         });
    each("SELECT message, variant, metric, count FROM run_variant_metrics WHERE run = ?", [&](const QSqlQuery &row) {
        if (MessageResult *m = message(word(row, 0)))
            for (VariantResult &variant : m->variants)
                if (variant.id == word(row, 1))
                    count(variant.tally, row, 2, 3);
    });
}

void RunReader::readSeries() {
    each("SELECT message, metric, points FROM run_series WHERE run = ?", [&](const QSqlQuery &row) {
        const auto metric = metricFromKey(word(row, 1));
        const Result<JsonValue> points = parseJson(word(row, 2).toUtf8());
        if (!metric || !points.ok())
            return;
        std::vector<double> &curve = m_results.series.messages[word(row, 0)][*metric];
        for (const JsonValue &point : points->items())
            curve.push_back(point.toDouble());
    });
}

} // namespace

Result<Results> SqliteLibrary::runResults(qint64 runId) {
    return answer<Results>([&] {
        Results results;
        m_sql->read([&] {
            requireSealed(*m_sql, runId);
            results = RunReader(*m_sql, runId).read();
        });
        return results;
    });
}

Result<QByteArray> SqliteLibrary::runTemplate(qint64 runId) {
    return answer<QByteArray>([&] {
        const auto json =
            checked(QStringLiteral("SELECT template_json, template_check FROM runs WHERE id = ?"), {runId});
        if (!json)
            throw unknownRun();
        return *json;
    });
}

void SqliteLibrary::requireRun(qint64 runId) {
    if (m_sql->value(QStringLiteral("SELECT count(*) FROM runs WHERE id = ?"), {runId}).toInt() == 0)
        throw unknownRun();
}

std::optional<Problem> SqliteLibrary::keepRunBand(qint64 runId, const RunBand &band) {
    return done([&] {
        write([&] {
            requireRun(runId);
            for (const auto &[scenario, results] :
                 {std::pair(Scenario::Low, &band.low), std::pair(Scenario::High, &band.high)})
                m_sql->run(QStringLiteral("INSERT OR REPLACE INTO run_scenarios VALUES (?, ?, ?)"),
                           {runId, scenarioKey(scenario), QString::fromUtf8(resultsToJson(*results))});
            sealRun(*m_sql, runId);
        });
    });
}

Result<std::optional<RunBand>> SqliteLibrary::runBand(qint64 runId) {
    return answer<std::optional<RunBand>>([&]() -> std::optional<RunBand> {
        std::map<QString, QByteArray> kept;
        QString currency;
        m_sql->read([&] {
            requireSealed(*m_sql, runId);
            m_sql->each(QStringLiteral("SELECT s.scenario, s.results, r.currency FROM run_scenarios s "
                                       "JOIN runs r ON r.id = s.run WHERE s.run = ?"),
                        {runId}, [&](const QSqlQuery &row) {
                            kept[row.value(0).toString()] = row.value(1).toString().toUtf8();
                            currency = row.value(2).toString();
                        });
        });
        auto low = resultsFromJson(kept[scenarioKey(Scenario::Low)]);
        auto high = resultsFromJson(kept[scenarioKey(Scenario::High)]);
        if (!low.ok() || !high.ok())
            return {};
        RunBand band{std::move(low).value(), std::move(high).value()};
        band.low.currency = band.high.currency = currency;
        return band;
    });
}

} // namespace stepline

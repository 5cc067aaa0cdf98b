#include "core/storage/sqlite_library.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"
#include "core/storage/seals.h"

#include <algorithm>

namespace stepline {

namespace {

/// Exact counts have no interval.
QVariant bound(const Results &results, const Interval &interval, double end) {
    return results.engine == u"exact" && interval == Interval{} ? QVariant() : QVariant(end);
}

QString pointsText(const std::vector<double> &points) {
    std::vector<JsonValue> items;
    items.reserve(points.size());
    for (const double point : points)
        items.push_back(JsonValue::number(point));
    return QString::fromUtf8(writeCompactJson(JsonValue::array(std::move(items))));
}

qint64 insertRun(Sql &sql, const QString &templateId, const QString &profileName, const QString &scenario,
                 const QByteArray &templateJson, const Results &r) {
    return sql
        .prepare(QStringLiteral(
            "INSERT INTO runs (template, template_json, template_check, profile, scenario, engine, started, "
            "recipients, "
            "seed, horizon_seconds, currency, held_out, stopped, exited, completed, in_progress, reached, converted, "
            "held_out_converted, lift, messages_per_recipient, cost, saved, revenue, late, messages_cost, "
            "series_step_seconds, series_points, seconds) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .insert({templateId,
                 templateJson,
                 fingerprint(templateJson),
                 profileName,
                 scenario,
                 r.engine,
                 nowText(),
                 qint64(r.recipients),
                 QString::number(r.seed),
                 r.horizon.seconds,
                 r.currency,
                 r.heldOut,
                 r.stopped,
                 r.exited,
                 r.completed,
                 r.inProgress,
                 r.reached,
                 r.converted,
                 r.heldOutConverted,
                 r.lift,
                 r.messagesPerRecipient,
                 r.cost,
                 r.saved,
                 r.revenue,
                 r.total.late,
                 r.total.cost,
                 r.series.step.seconds,
                 r.series.points,
                 r.seconds});
}

void insertChannels(Sql &sql, qint64 run, const Results &results) {
    Statement channels = sql.prepare(QStringLiteral("INSERT INTO run_channels VALUES (?, ?, ?, ?, ?, ?)"));
    Statement metrics = sql.prepare(QStringLiteral("INSERT INTO run_channel_metrics VALUES (?, ?, ?, ?, ?)"));
    for (size_t i = 0; i < results.channels.size(); ++i) {
        const ChannelResult &channel = results.channels[i];
        channels.run({run, int(i), channel.id, channelTypeKey(channel.type), channel.tally.late, channel.tally.cost});
        for (const Metric metric : AllMetrics)
            metrics.run(
                {run, channel.id, metricKey(metric), channel.tally[metric], int(reports(channel.type, metric))});
    }
}

void insertVariants(Sql &sql, qint64 run, const MessageResult &message) {
    if (message.variants.empty())
        return;
    Statement variants = sql.prepare(QStringLiteral("INSERT INTO run_variants VALUES (?, ?, ?, ?, ?, ?)"));
    Statement metrics = sql.prepare(QStringLiteral("INSERT INTO run_variant_metrics VALUES (?, ?, ?, ?, ?)"));
    for (size_t i = 0; i < message.variants.size(); ++i) {
        const VariantResult &variant = message.variants[i];
        variants.run({run, message.id, int(i), variant.id, variant.tally.late, variant.tally.cost});
        for (const Metric metric : AllMetrics)
            metrics.run({run, message.id, variant.id, metricKey(metric), variant.tally[metric]});
    }
}

void insertMessages(Sql &sql, qint64 run, const Results &results) {
    Statement messages =
        sql.prepare(QStringLiteral("INSERT INTO run_messages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    Statement metrics =
        sql.prepare(QStringLiteral("INSERT INTO run_message_metrics VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (size_t i = 0; i < results.messages.size(); ++i) {
        const MessageResult &m = results.messages[i];
        messages.run({run, int(i), m.id, m.step, m.channel, m.unreachable, m.guard, m.limit, m.ended, m.afterHorizon,
                      m.tally.late, bound(results, m.lateInterval, m.lateInterval.low),
                      bound(results, m.lateInterval, m.lateInterval.high), m.tally.cost});
        const auto channel = std::find_if(results.channels.begin(), results.channels.end(),
                                          [&](const ChannelResult &c) { return c.id == m.channel; });
        const bool known = channel != results.channels.end();
        for (const Metric metric : AllMetrics) {
            const Interval &interval = m.intervals[size_t(metric)];
            metrics.run({run, m.id, m.step, m.channel, known ? channelTypeKey(channel->type) : QString(),
                         metricKey(metric), m.tally[metric], bound(results, interval, interval.low),
                         bound(results, interval, interval.high), int(known && reports(channel->type, metric))});
        }
        insertVariants(sql, run, m);
    }
}

void insertTotals(Sql &sql, qint64 run, const Results &results) {
    Statement metrics = sql.prepare(QStringLiteral("INSERT INTO run_metrics VALUES (?, ?, ?)"));
    for (const Metric metric : AllMetrics)
        metrics.run({run, metricKey(metric), results.total[metric]});
    Statement series = sql.prepare(QStringLiteral("INSERT INTO run_series VALUES (?, ?, ?, ?)"));
    for (const auto &[message, curves] : results.series.messages)
        for (const auto &[metric, points] : curves)
            series.run({run, message, metricKey(metric), pointsText(points)});
}

} // namespace

Result<qint64> SqliteLibrary::addRun(const QString &templateId, const QString &profileName, const QString &scenario,
                                     const QByteArray &templateJson, const Results &results) {
    return answer<qint64>([&] {
        qint64 run = 0;
        write([&] {
            standing(templateId);
            run = insertRun(*m_sql, templateId, profileName, scenario, templateJson, results);
            insertChannels(*m_sql, run, results);
            insertMessages(*m_sql, run, results);
            insertTotals(*m_sql, run, results);
            sealRun(*m_sql, run);
        });
        return run;
    });
}

std::optional<Problem> SqliteLibrary::removeRun(qint64 runId) {
    return done([&] { write([&] { m_sql->run(QStringLiteral("DELETE FROM runs WHERE id = ?"), {runId}); }); });
}

Result<std::vector<RunRow>> SqliteLibrary::runs(const QString &templateId) {
    return answer<std::vector<RunRow>>([&] {
        std::vector<RunRow> rows;
        m_sql->each(QStringLiteral("SELECT id, template, profile, engine, scenario, started, recipients, seed, cost, "
                                   "saved, seconds FROM runs WHERE template = ? ORDER BY id DESC"),
                    {templateId}, [&](const QSqlQuery &row) {
                        RunRow run;
                        run.id = row.value(0).toLongLong();
                        run.templateId = row.value(1).toString();
                        run.profileName = row.value(2).toString();
                        run.engine = row.value(3).toString();
                        run.scenario = row.value(4).toString();
                        run.started = timeOf(row.value(5).toString());
                        run.recipients = quint64(row.value(6).toLongLong());
                        run.seed = row.value(7).toString().toULongLong();
                        run.cost = row.value(8).toDouble();
                        run.saved = row.value(9).toDouble();
                        run.seconds = row.value(10).toDouble();
                        rows.push_back(run);
                    });
        for (RunRow &run : rows)
            if (!isRunRowSealed(*m_sql, run.id)) {
                run = RunRow{.id = run.id, .templateId = run.templateId};
                run.profileName = text("Damaged: keep a new run");
            }
        return rows;
    });
}

} // namespace stepline

#include "tests/export/engines.h"

#include "core/base/json_parse.h"
#include "core/export/export_parts.h"
#include "core/model/edits.h"
#include "core/preview/trace.h"
#include "core/preview/windows.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <algorithm>
#include <cstdlib>

namespace stepline::test {

namespace {

QJsonArray windowsOf(const Template &tmpl, const Script &script) {
    QJsonArray windows;
    std::vector<SendWindow> known;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages) {
            const auto window = effectiveWindow(tmpl.sequence, message);
            if (!window || std::ranges::find(known, *window) != known.end())
                continue;
            known.push_back(*window);
            QJsonArray open;
            const qint64 entry = script.entry;
            const Openings openings(*window, script.zone, entry, entry + 400 * Duration::Day);
            for (const auto &interval : openings.intervals())
                open << QJsonArray{interval.open - entry, interval.close - entry};
            windows << QJsonObject{{QStringLiteral("window"), QString::fromUtf8(writeCompactJson(toJson(*window)))},
                                   {QStringLiteral("open"), open}};
        }
    return windows;
}

QJsonObject scriptOf(const Script &script) {
    QJsonArray events, unreachable;
    for (const ScriptEvent &event : script.events) {
        QJsonObject each{{QStringLiteral("metric"), metricKey(event.metric)},
                         {QStringLiteral("after"), event.after.seconds},
                         {QStringLiteral("depth"), event.depth}};
        if (!event.message.isEmpty())
            each[QStringLiteral("message")] = event.message;
        events << each;
    }
    for (const QString &channel : script.unreachable)
        unreachable << channel;
    QJsonObject json{{QStringLiteral("events"), events}, {QStringLiteral("unreachable"), unreachable}};
    if (!script.segment.isEmpty())
        json[QStringLiteral("segment")] = script.segment;
    return json;
}

QString told(const std::vector<std::pair<qint64, QString>> &sent) {
    QStringList list;
    for (const auto &[at, message] : sent)
        list << QStringLiteral("%1 at %2").arg(message).arg(at);
    return list.join(QStringLiteral(", "));
}

/// How the answer of one run differs from the trace; empty when it does not. @p sentAs is the member to look at.
QString difference(const EngineCase &expected, const QJsonObject &run, const QString &sentAs) {
    if (run.contains(QStringLiteral("error")))
        return run[QStringLiteral("error")].toString();
    std::vector<std::pair<qint64, QString>> sent;
    for (const QJsonValue &each : run[sentAs].toArray())
        sent.emplace_back(qint64(each[QStringLiteral("at")].toDouble()), each[QStringLiteral("message")].toString());
    std::ranges::sort(sent);
    if (sent != expected.sent)
        return QStringLiteral("%1: trace sends %2; the engine sends %3").arg(sentAs, told(expected.sent), told(sent));
    const int entered = run[QStringLiteral("entered")].toInt();
    if (sentAs == u"sent" && expected.entered >= 0 && std::abs(entered - expected.entered) > expected.tolerated)
        return QStringLiteral("the walk enters %1 states, the engine %2").arg(expected.entered).arg(entered);
    const int jobs = run[QStringLiteral("jobs")].toInt();
    if (sentAs == u"sent" && expected.jobs >= 0 && std::abs(jobs - expected.jobs) > expected.tolerated)
        return QStringLiteral("the estimate counts %1 jobs, the engine %2").arg(expected.jobs).arg(jobs);
    if (sentAs == u"sent" && run[QStringLiteral("ending")].toString() != expected.ending)
        return QStringLiteral("trace ends %1, the engine %2")
            .arg(expected.ending, run[QStringLiteral("ending")].toString());
    return {};
}

/// The driver's answer to some jobs: an array, or a sentence why there is none.
QJsonValue answersOf(const QString &driver, const QJsonArray &jobs) {
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral(ENGINES "/node_modules"));
    node.setProcessEnvironment(environment);
    const QString own = QStringLiteral(ENGINES "/node_modules/.bin/node");
    node.start(QFile::exists(own) ? own : QStringLiteral("node"),
               {QStringLiteral(SOURCE_DIR "/tests/export/engines/") + driver});
    if (!node.waitForStarted())
        return QStringLiteral("node cannot be started: packaging/test.sh installs it");
    node.write(QJsonDocument(jobs).toJson(QJsonDocument::Compact));
    node.closeWriteChannel();
    if (!node.waitForFinished(300'000))
        return QStringLiteral("the driver did not come to an end");
    const QByteArray answer = node.readAllStandardOutput();
    const QJsonDocument json = QJsonDocument::fromJson(answer);
    return json.isArray() ? QJsonValue(json.array()) : QString::fromUtf8(answer + node.readAllStandardError());
}

QString disagreement(const EngineJob &job, const QJsonValue &answer) {
    if (const QJsonArray problems = answer[QStringLiteral("problems")].toArray(); !problems.isEmpty())
        return QString::fromUtf8(QJsonDocument(problems).toJson(QJsonDocument::Compact));
    const QJsonArray runs = answer[QStringLiteral("runs")].toArray();
    if (runs.size() != qsizetype(job.cases.size()))
        return QStringLiteral("%1 runs instead of %2").arg(runs.size()).arg(job.cases.size());
    for (qsizetype i = 0; i < runs.size(); ++i)
        for (const char *sentAs : {"sent", "unanswered"}) {
            if (!runs[i].toObject().contains(QLatin1String(sentAs)) &&
                !runs[i].toObject().contains(QStringLiteral("error")))
                continue; // that driver has no such run
            const QString found = difference(job.cases[size_t(i)], runs[i].toObject(), QLatin1String(sentAs));
            if (!found.isEmpty())
                return QStringLiteral("script %1: %2").arg(i).arg(found);
        }
    return {};
}

} // namespace

Result<EngineCase> engineCase(const Template &tmpl, const Script &script) {
    const auto lines = trace(tmpl, script);
    if (!lines)
        return lines.problems();
    EngineCase made{.script = script, .json = {}, .sent = {}, .ending = {}};
    for (const TraceLine &line : *lines) {
        using Action = TraceLine::Action;
        if (line.action == Action::Requested)
            made.sent.emplace_back(line.at, line.message);
        if (line.action == Action::Stopped)
            made.ending = QStringLiteral("stopped");
        if (line.action == Action::Exited)
            made.ending = QStringLiteral("exited");
        if (line.action == Action::Completed)
            made.ending = QStringLiteral("completed");
    }
    std::ranges::sort(made.sent);
    made.json = {{QStringLiteral("script"), scriptOf(script)}, {QStringLiteral("windows"), windowsOf(tmpl, script)}};
    if (tmpl.sequence.limit)
        made.json[QStringLiteral("limit")] = QJsonObject{{QStringLiteral("max"), tmpl.sequence.limit->max},
                                                         {QStringLiteral("per"), tmpl.sequence.limit->per.seconds}};
    return made;
}

QStringList disagreements(const QString &driver, const std::vector<EngineJob> &jobs) {
    constexpr size_t AtOnce = 25; // one start of the engine for so many
    QStringList found;
    for (size_t first = 0; first < jobs.size(); first += AtOnce) {
        const size_t last = std::min(first + AtOnce, jobs.size());
        QJsonArray asked;
        for (size_t i = first; i < last; ++i) {
            QJsonArray cases;
            for (const EngineCase &each : jobs[i].cases)
                cases << each.json;
            asked << QJsonObject{{QStringLiteral("machine"), jobs[i].machine}, {QStringLiteral("cases"), cases}};
        }
        const QJsonValue answers = answersOf(driver, asked);
        if (!answers.isArray())
            return found << answers.toString();
        for (size_t i = first; i < last; ++i) {
            const QString each = disagreement(jobs[i], answers[qsizetype(i - first)]);
            if (!each.isEmpty())
                found << jobs[i].name + QStringLiteral(": ") + each;
        }
    }
    return found;
}

} // namespace stepline::test

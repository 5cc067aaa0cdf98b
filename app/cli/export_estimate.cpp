#include "app/cli/export_estimate.h"

#include "app/cli/cli.h"
#include "app/cli/text_table.h"

#include "core/base/text.h"
#include "core/export/bpmn.h"
#include "core/export/estimate.h"
#include "core/export/prices.h"
#include "core/model/edits.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace stepline::cli {

namespace {

QString whole(double value) {
    return QLocale().toString(std::round(value), 'f', 0);
}
QString fine(double value, int decimals = 2) {
    return QLocale().toString(value, 'f', decimals);
}
QString dollars(double value) {
    return QStringLiteral("$") + fine(value, value < 100 ? 2 : 0);
}

/// "23.41 (± 0.03; 7 to 41)"
QString perRecipient(const PerRecipient &figure) {
    return figure.margin > 0
               ? text("%1 (± %2; %3 to %4)")
                     .arg(fine(figure.mean), fine(figure.margin), whole(double(figure.least)),
                          whole(double(figure.most)))
               : text("%1 (%2 to %3)").arg(fine(figure.mean), whole(double(figure.least)), whole(double(figure.most)));
}

/// What stands in the way of running it on AWS Step Functions, and what does not: a sentence each.
QStringList limits(const Estimate &estimate) {
    const double all = double(estimate.recipients);
    const StatesRegion &region = statesRegions().front();
    QStringList lines;
    lines << (estimate.waits || estimate.seconds.most > ExpressSeconds
                  ? text("Express workflows cannot run it: they end after five minutes and wait for no answers from "
                         "outside. Make it a Standard workflow.")
                  : text("It neither waits nor asks for answers: an Express workflow can run it, too, and is billed by "
                         "requests and running time instead."));
    if (estimate.seconds.most > StandardSeconds)
        lines << text("It can last longer than a year, the longest that a Standard workflow runs. Shorten its waits.");
    const qint64 history = HistoryPerState * estimate.transitions.most + 4;
    lines << (history > MostHistory
                  ? text("An execution may write %1 events of history; at %2 it fails. Shorten the sequence.")
                        .arg(whole(double(history)), whole(MostHistory))
                  : text("An execution writes at most %1 of the %2 events of history that it may.")
                        .arg(whole(double(history)), whole(MostHistory)));
    const double hours = all * estimate.transitions.mean / region.transitionsASecond / 3600;
    lines << text("An account may make %1 state transitions a second in %2: all of them take %3 hours at least. "
                  "Elsewhere it may be fewer.")
                 .arg(whole(region.transitionsASecond), QLatin1String(region.place), fine(hours, 1));
    if (all * estimate.started > MostOpenExecutions)
        lines << text("An account may have %1 executions open at a time: spread the entries, or ask for more.")
                     .arg(whole(MostOpenExecutions));
    return lines;
}

JsonValue toJson(const PerRecipient &figure) {
    return JsonValue::object()
        .with(QStringLiteral("mean"), JsonValue::number(figure.mean))
        .with(QStringLiteral("margin"), JsonValue::number(figure.margin))
        .with(QStringLiteral("least"), JsonValue::number(double(figure.least)))
        .with(QStringLiteral("most"), JsonValue::number(double(figure.most)));
}

JsonValue toJson(const Estimate &estimate, bool states) {
    const double all = double(estimate.recipients);
    JsonValue json =
        JsonValue::object()
            .with(QStringLiteral("format"), JsonValue::string(states ? QStringLiteral("asl") : QStringLiteral("bpmn")))
            .with(QStringLiteral("recipients"), JsonValue::number(all))
            .with(QStringLiteral("played"), JsonValue::number(double(estimate.played)))
            .with(QStringLiteral("started"), JsonValue::number(estimate.started));
    JsonValue each = JsonValue::object();
    if (states)
        each = std::move(each)
                   .with(QStringLiteral("transitions"), toJson(estimate.transitions))
                   .with(QStringLiteral("calls"), toJson(estimate.calls));
    else
        each = std::move(each).with(QStringLiteral("jobs"), toJson(estimate.jobs));
    each = std::move(each)
               .with(QStringLiteral("sends"), toJson(estimate.sends))
               .with(QStringLiteral("sent"), toJson(estimate.sent))
               .with(QStringLiteral("events"), toJson(estimate.events))
               .with(QStringLiteral("seconds"), toJson(estimate.seconds));
    json = std::move(json).with(QStringLiteral("per_recipient"), std::move(each));
    if (!states)
        return std::move(json)
            .with(QStringLiteral("process_instances"), JsonValue::number(std::round(all * estimate.started)))
            .with(QStringLiteral("jobs"), JsonValue::number(std::round(all * estimate.jobs.mean)));
    std::vector<JsonValue> prices;
    for (const StatesRegion &region : statesRegions())
        prices.push_back(JsonValue::object()
                             .with(QStringLiteral("region"), JsonValue::string(QLatin1String(region.name)))
                             .with(QStringLiteral("per_thousand"), JsonValue::number(region.perThousand))
                             .with(QStringLiteral("cost"),
                                   JsonValue::number(all * estimate.transitions.mean / 1000 * region.perThousand)));
    std::vector<JsonValue> said;
    for (const QString &line : limits(estimate))
        said.push_back(JsonValue::string(line));
    return std::move(json)
        .with(QStringLiteral("transitions"), JsonValue::number(std::round(all * estimate.transitions.mean)))
        .with(QStringLiteral("currency"), JsonValue::string(QStringLiteral("USD")))
        .with(QStringLiteral("prices_read"), JsonValue::string(QLatin1String(PricesRead)))
        .with(QStringLiteral("prices_from"), JsonValue::string(QLatin1String(StatePriceSource)))
        .with(QStringLiteral("prices"), JsonValue::array(std::move(prices)))
        .with(QStringLiteral("limits"), JsonValue::array(std::move(said)));
}

QStringList head(const Estimate &estimate, const QString &where) {
    QStringList lines{text("%1 recipients on %2").arg(whole(double(estimate.recipients)), where)};
    if (estimate.played < estimate.recipients)
        lines << text("Estimated from %1 recipients of the forecast, each followed through the exported file; ± is "
                      "where the mean lies with 95 % certainty.")
                     .arg(whole(double(estimate.played)));
    else
        lines << text("Every recipient of the forecast was followed through the exported file.");
    if (estimate.started < 1)
        lines << text("%1 % are started; the others are held out.").arg(fine(100 * estimate.started));
    return lines << QString();
}

QString statesText(const Estimate &estimate) {
    const double all = double(estimate.recipients), transitions = all * estimate.transitions.mean;
    QStringList lines = head(estimate, text("AWS Step Functions, Standard workflow"));
    lines << text("State transitions per recipient  %1").arg(perRecipient(estimate.transitions))
          << text("Calls of your function           %1").arg(perRecipient(estimate.calls))
          << text("  to send a message              %1").arg(perRecipient(estimate.sends))
          << text("  messages that do go out        %1").arg(perRecipient(estimate.sent))
          << text("Events that you send in          %1").arg(perRecipient(estimate.events)) << QString()
          << text("State transitions in all         %1").arg(whole(transitions));
    for (const StatesRegion &region : statesRegions())
        lines << QStringLiteral("  %1 %2  %3 / 1,000")
                     .arg(QLatin1String(region.name).toString().leftJustified(16),
                          dollars(transitions / 1000 * region.perThousand).rightJustified(14))
                     .arg(region.perThousand, 0, 'f', 4);
    lines << text("Calls of your function in all     %1: %2 for AWS Lambda's requests, its running time aside")
                 .arg(whole(all * estimate.calls.mean), dollars(all * estimate.calls.mean / 1e6 * CallsPerMillion))
          << text("Prices in US dollars without tax, read on %1; they change. %2, %3")
                 .arg(QLatin1String(PricesRead), QLatin1String(StatePriceSource), QLatin1String(CallPriceSource))
          << QString() << limits(estimate) << text("Limits: %1").arg(QLatin1String(QuotaSource));
    return lines.join(u'\n') + u'\n';
}

QString bpmnText(const Estimate &estimate) {
    const double all = double(estimate.recipients);
    QStringList lines = head(estimate, text("Camunda 8 (Zeebe)"));
    lines << text("Process instances                 %1").arg(whole(all * estimate.started))
          << text("Jobs for your workers, each       %1").arg(perRecipient(estimate.jobs))
          << text("  to send a message              %1").arg(perRecipient(estimate.sends))
          << text("  messages that do go out        %1").arg(perRecipient(estimate.sent))
          << text("Jobs in all                       %1").arg(whole(all * estimate.jobs.mean)) << QString()
          << text("Camunda publishes no price per process instance: run it yourself, or ask for an offer.")
          << text("How many partitions so many instances need, its sizing guide says: "
                  "https://docs.camunda.io/docs/components/best-practices/architecture/sizing-your-environment/");
    return lines.join(u'\n') + u'\n';
}

} // namespace

int printEstimate(const QString &path, const SequenceFile &file, const std::string &format,
                  const PreviewOptions &options, bool json) {
    const bool states = format == "asl";
    if (!states && format != "bpmn") {
        complain(text("--estimate goes with asl and bpmn: only they are run by an engine."));
        return WrongUsage;
    }
    PreviewRequest request;
    request.tmpl = file.value;
    int exitCode = Fine;
    if (!readSettings(options, request))
        return WrongUsage;
    if (!readProfileInto(options, request, exitCode))
        return exitCode;
    const auto refused = [&](const Problems &problems) {
        printProblems(fileLabel(path), problems);
        const bool target = std::ranges::any_of(
            problems, [](const Problem &problem) { return problem.rule == QStringLiteral("not_expressible"); });
        return target ? AnythingElse : FileHasProblems;
    };
    if (!states) // what only BPMN cannot say
        if (const auto written = toBpmn(file.value); !written)
            return refused(written.problems());
    const auto estimate = estimateRun(request);
    if (!estimate)
        return refused(estimate.problems());
    printProblems(fileLabel(path), estimate.problems());
    const QByteArray bytes = json     ? writeJson(toJson(*estimate, states)) + '\n'
                             : states ? statesText(*estimate).toUtf8()
                                      : bpmnText(*estimate).toUtf8();
    return print(bytes) ? Fine : AnythingElse;
}

} // namespace stepline::cli

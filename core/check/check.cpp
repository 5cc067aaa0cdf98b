#include "core/check/check.h"

#include "core/base/text.h"
#include "core/check/ignored.h"
#include "core/check/rules.h"
#include "core/model/document.h"
#include "core/model/keys.h"
#include "core/model/script.h"

#include <algorithm>
#include <set>

namespace stepline {

namespace {

/// What a pointer sorts by: keys by the format's order, items by their index.
std::vector<qsizetype> documentOrder(const QString &pointer) {
    std::vector<qsizetype> order;
    QString parent;
    const QStringList steps = pointerSteps(pointer);
    for (const QString &step : steps) {
        bool isIndex = false;
        const qsizetype index = step.toLongLong(&isIndex);
        order.push_back(isIndex ? index : sequenceKeys(parent).indexOf(step));
        parent = pointerTo(parent, step);
    }
    return order;
}

Problems inDocumentOrder(Problems problems) {
    std::vector<std::pair<std::vector<qsizetype>, Problem>> sorted;
    for (Problem &problem : problems)
        sorted.emplace_back(documentOrder(problem.pointer), std::move(problem));
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Problems result;
    for (auto &[order, problem] : sorted)
        result << std::move(problem);
    return result;
}

Problems check(const Template &tmpl, const Profile *profile, const JsonValue *source, bool errorsOnly) {
    Problems problems = inDocumentOrder(runRules({tmpl, profile}, errorsOnly));
    if (source)
        locate(problems, *source);
    return problems;
}

Problem finding(Severity severity, const char *rule, const QString &pointer, const QString &sentence) {
    Problem problem;
    problem.severity = severity;
    problem.rule = QLatin1String(rule);
    problem.pointer = pointer;
    problem.message = sentence;
    return problem;
}

} // namespace

Problems checkTemplate(const Template &tmpl, const Profile *profile, const JsonValue *source) {
    return check(tmpl, profile, source, false);
}

Problems semanticErrors(const Template &tmpl, const JsonValue *source) {
    return check(tmpl, nullptr, source, true);
}

Problems checkProfile(const Profile &profile, const JsonValue *source) {
    Problems problems;
    if (profile.horizon && profile.horizon->seconds == 0)
        problems << finding(
            Severity::Warning, "no-horizon", QStringLiteral("/horizon"),
            text("The horizon is zero, so nearly nothing is counted. Write a longer one, as in \"P30D\"."));
    if (profile.channels.empty())
        problems << finding(
            Severity::Warning, "no-behaviour", QStringLiteral("/channels"),
            text("The profile says nothing about any channel, so nobody is reached. Add the channels you use."));
    if (source)
        locate(problems, *source);
    return problems;
}

Problems checkScript(const Template &tmpl, const Script &script) {
    Problems problems;
    for (const ScriptEvent &event : script.events) {
        const auto report = [&](const char *rule, const char *member, const QString &sentence) {
            problems << finding(Severity::Error, rule, event.pointer + QLatin1String(member), sentence);
        };
        if (event.message.isEmpty()) {
            if (event.metric != Metric::Converted)
                report("metric-not-allowed", "/metric",
                       text("Without a message only “converted” can happen. Name the message that is %1.")
                           .arg(metricKey(event.metric)));
            continue;
        }
        const Message *message = tmpl.message(event.message);
        if (!message) {
            report("dangling-message", "/message",
                   text("There is no message “%1” in the sequence. Write the id of one of its messages.")
                       .arg(event.message));
            continue;
        }
        if (event.metric == Metric::Requested) {
            report(
                "metric-not-allowed", "/metric",
                text(
                    "“requested” is what the sequence does, not what happens to it. Use delivered or a later metric."));
            continue;
        }
        const auto type = tmpl.typeOf(*message);
        if (type && !reports(*type, event.metric)) {
            QStringList possible;
            for (Metric metric : reportedMetrics(*type))
                if (metric != Metric::Requested)
                    possible << metricKey(metric);
            report("metric-not-reported", "/metric",
                   text("“%1” cannot happen on %2, the channel of “%3”. Use one of: %4.")
                       .arg(metricKey(event.metric), channelTypeName(*type), event.message,
                            possible.join(QStringLiteral(", "))));
        }
    }
    return problems;
}

Advice adviceFor(const QString &rule) {
    const Rule *known = ruleNamed(rule);
    return known ? Advice{text(known->reason), known->source ? text(known->source) : QString()} : Advice();
}

Edit fixFor(const Document &document, const Problem &finding, const Profile *profile) {
    const Rule *rule = ruleNamed(finding.rule);
    if (!rule || !rule->fix)
        return {};
    Edit edit = rule->fix({document.json(), document.value(), profile, finding.pointer});
    return document.check(edit).isEmpty() ? edit : Edit();
}

bool isMendedWithAll(const QString &rule) {
    const Rule *found = ruleNamed(rule);
    return found && found->fix && !found->fixNeedsEyes;
}

Edit fixForAll(const Document &document, const Profile *profile) {
    Document mended(document.json());
    Edit all;
    int count = 0;
    std::set<std::pair<QString, QString>> tried; // a fix that does not help must not run for ever
    for (bool again = true; again;) {
        again = false;
        for (const Problem &finding :
             sortOut(checkTemplate(mended.value(), profile), mended.value(), mended.json()).shown) {
            if (!isMendedWithAll(finding.rule) || !tried.emplace(finding.rule, finding.pointer).second)
                continue;
            const Edit edit = fixFor(mended, finding, profile);
            if (edit.isEmpty() || !mended.apply(edit).isEmpty())
                continue;
            all.changes.insert(all.changes.end(), edit.changes.begin(), edit.changes.end());
            ++count;
            again = true; // places may be others now
            break;
        }
    }
    all.text = text("Mend %n finding(s)", nullptr, count);
    return all;
}

void locate(Problems &problems, const JsonValue &source) {
    for (Problem &problem : problems) {
        QString pointer = problem.pointer;
        const JsonValue *value = source.at(pointer);
        while (!value && !pointer.isEmpty()) { // what is missing is shown where it should be
            pointer.truncate(pointer.lastIndexOf(u'/'));
            value = source.at(pointer);
        }
        if (problem.line > 0 || !value)
            continue;
        problem.line = value->line;
        problem.column = value->column;
    }
}

} // namespace stepline

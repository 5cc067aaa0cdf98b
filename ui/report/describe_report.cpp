#include "ui/report/describe_report.h"

#include "core/check/check.h"
#include "core/checklist/checklist.h"
#include "core/export/sheet_words.h"
#include "ui/board/words.h"
#include "ui/checklist/checklist_model.h"
#include "ui/report/report_words.h"
#include "ui/timeview/time_words.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace stepline {

namespace {

/// As the country writes a day in full, without its weekday.
QString longDay(const QDate &date) {
    static const QRegularExpression weekday(QStringLiteral("[\\s,]*dddd[\\s,]*"));
    return QLocale().toString(date, QLocale().dateFormat(QLocale::LongFormat).remove(weekday));
}

QString whenInWords(qint64 seconds) {
    return seconds == 0 ? ReportWords::tr("at once")
                        : ReportWords::tr("+ %1", "time after entry").arg(spokenDuration({seconds}));
}

/// "in the recipient’s time zone", or the zone's name.
QString windowInWords(const SendWindow &window) {
    const QString words = BoardWords::window(window);
    if (window.any)
        return words;
    return window.zone == u"recipient" ? ReportWords::tr("%1, in the recipient’s time zone").arg(words)
                                       : ReportWords::tr("%1, in %2", "a window, a time zone").arg(words, window.zone);
}

QString limitInWords(const Limit &limit) {
    const QString words =
        ReportWords::tr("at most %n message(s) in %1", nullptr, int(limit.max)).arg(spokenDuration(limit.per));
    return limit.defer ? ReportWords::tr("%1, the rest later").arg(words)
                       : ReportWords::tr("%1, the rest is left out").arg(words);
}

QString afterwardsInWords(const Afterwards &after) {
    QStringList parts;
    if (!after.next.isEmpty())
        parts << ReportWords::tr("next sequence: %1").arg(after.next);
    if (!after.tag.isEmpty())
        parts << ReportWords::tr("tag: %1").arg(after.tag);
    if (!after.task.isEmpty())
        parts << ReportWords::tr("task: %1").arg(after.task);
    if (after.suppress)
        parts << ReportWords::tr("no further messages");
    return parts.join(QStringLiteral(", "));
}

std::vector<ReportFact> factsOf(const Template &tmpl) {
    std::vector<ReportFact> facts;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.push_back({name, value, {}});
    };
    const Sequence &sequence = tmpl.sequence;
    add(ReportWords::tr("Trigger"), triggerInWords(tmpl));
    add(ReportWords::tr("Segment"), tmpl.audience);
    add(ReportWords::tr("Goal"), goalInWords(tmpl));
    add(ReportWords::tr("Leaves when"), exitsInWords(sequence));
    add(ReportWords::tr("Channels"), channelsInWords(tmpl).join(QStringLiteral(", ")));
    add(ReportWords::tr("Length"), sequence.steps.empty() ? QString() : lengthInWords(sequence));
    if (sequence.sendWindow)
        add(ReportWords::tr("Send window"), windowInWords(*sequence.sendWindow));
    if (sequence.limit)
        add(ReportWords::tr("Limit"), limitInWords(*sequence.limit));
    if (sequence.holdout > 0)
        add(ReportWords::tr("Held out"),
            ReportWords::tr("%1 are sent nothing, to compare with").arg(spokenPercent(sequence.holdout)));
    add(ReportWords::tr("After completing"), afterwardsInWords(tmpl.onCompleted));
    add(ReportWords::tr("After a stop"), afterwardsInWords(tmpl.onStopped));
    add(ReportWords::tr("After leaving"), afterwardsInWords(tmpl.onExited));
    add(ReportWords::tr("Owner"), tmpl.owner);
    add(ReportWords::tr("Review by"), tmpl.reviewBy.isValid() ? longDay(tmpl.reviewBy) : QString());
    add(ReportWords::tr("Tags"), tmpl.tags.join(QStringLiteral(", ")));
    add(ReportWords::tr("Key"), tmpl.key);
    return facts;
}

void addContent(std::vector<ReportFact> &facts, const Content &content) {
    const auto add = [&](const QString &name, const std::optional<QString> &value) {
        if (value && !value->trimmed().isEmpty())
            facts.push_back({name, value->trimmed(), {}});
    };
    const auto addButton = [&](const Link &button) {
        if (!button.label.isEmpty() || !button.url.isEmpty())
            facts.push_back({ReportWords::tr("Button"), button.label.trimmed(), button.url.trimmed()});
    };
    add(ReportWords::tr("Subject"), content.subject);
    add(ReportWords::tr("Preheader"), content.preheader);
    add(ReportWords::tr("Title"), content.title);
    add({}, content.body);
    if (content.imageUrl || content.imageAlt)
        add(ReportWords::tr("Image"),
            content.imageAlt && !content.imageAlt->isEmpty() ? content.imageAlt : content.imageUrl);
    if (content.cta)
        addButton(*content.cta);
    if (content.buttons)
        for (const Link &button : *content.buttons)
            addButton(button);
}

std::vector<ReportFact> rulesOf(const BoardWords &words, const Message &message) {
    std::vector<ReportFact> rules;
    if (message.stopWhen)
        rules.push_back({ReportWords::tr("Stops when"), words.metricCondition(message, *message.stopWhen), {}});
    if (message.onlyIf)
        rules.push_back({ReportWords::tr("Only if"), words.condition(*message.onlyIf), {}});
    if (message.advanceWhen)
        rules.push_back({ReportWords::tr("Goes on when"), words.metricCondition(message, *message.advanceWhen), {}});
    if (message.sendWindow)
        rules.push_back({ReportWords::tr("Send window"), windowInWords(*message.sendWindow), {}});
    return rules;
}

ReportMessage messageOf(const BoardWords &words, const Message &message, qint64 stepStart, int number) {
    ReportMessage out;
    out.number = number;
    out.name = words.messageName(message);
    out.type = words.type(message);
    out.when = whenInWords(stepStart + message.delay.seconds);
    if (message.wait.seconds > 0)
        out.wait = ReportWords::tr("then waits %1").arg(spokenDuration(message.wait));
    addContent(out.content, message.content);
    double weights = 0;
    for (const Variant &variant : message.variants)
        weights += variant.weight;
    for (const Variant &variant : message.variants) {
        out.content.push_back(
            {ReportWords::tr("Variant"),
             QStringLiteral("%1 · %2").arg(variant.id, spokenPercent(weights > 0 ? variant.weight / weights : 0)),
             {}});
        addContent(out.content, variant.content);
    }
    out.rules = rulesOf(words, message);
    out.notes = message.notes.trimmed();
    return out;
}

std::vector<ReportStep> stepsOf(const Template &tmpl, const BoardWords &words) {
    const std::vector<Duration> starts = nominalStarts(tmpl.sequence);
    std::vector<ReportStep> steps;
    int number = 0;
    for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s) {
        const Step &step = tmpl.sequence.steps[s];
        const qint64 start = tmpl.sequence.enabled ? starts[s].seconds : 0;
        ReportStep out{int(s) + 1, step.name, whenInWords(start), step.notes.trimmed(), {}};
        if (out.name.isEmpty())
            out.name = ReportWords::tr("Step %1").arg(QLocale().toString(out.number));
        for (const Message &message : step.messages) {
            out.messages.push_back(messageOf(words, message, start, ++number));
            if (!tmpl.sequence.enabled)
                out.messages.back().when = whenInWords(0);
        }
        steps.push_back(std::move(out));
    }
    return steps;
}

QString sequenceSentence(const Template &tmpl) {
    const int steps = int(tmpl.sequence.steps.size());
    if (steps == 0)
        return ReportWords::tr("The sequence has no steps yet.");
    const QString size = ReportWords::tr("%1 in %2", "messages in steps")
                             .arg(ReportWords::tr("%n message(s)", nullptr, tmpl.messageCount()),
                                  ReportWords::tr("%n step(s)", nullptr, steps));
    if (!tmpl.sequence.enabled)
        return ReportWords::tr("%1. The sequence is off: everything goes out at once.").arg(size);
    const Duration whole = nominalStarts(tmpl.sequence).back();
    return whole.seconds == 0 ? ReportWords::tr("%1, all at once.").arg(size)
                              : ReportWords::tr("%1, over %2 when nobody reacts.").arg(size, spokenDuration(whole));
}

void describeCalendar(Report &report, const ReportInput &input) {
    const Timeline timeline = timelineOf(input.tmpl, input.entry, input.zone, TimelineCourse::NobodyReacts);
    const Calendar calendar(input.zone, input.entry - Duration::Day, timeline.last() + Duration::Day);
    const TimeWords words(input.tmpl, timeline, calendar);
    report.entry = input.entry;
    report.zone = input.zone;
    report.calendar =
        ReportWords::tr(
            "For somebody who enters on %1 (%2) and reacts to nothing. Every message that is not needed any "
            "more falls away earlier.")
            .arg(words.longMoment(input.entry), input.zone);
    const BoardWords names(input.tmpl);
    QHash<QString, int> numbers;
    int number = 0;
    for (const Step &step : input.tmpl.sequence.steps)
        for (const Message &message : step.messages)
            numbers.insert(message.id, ++number);
    for (const Landing &touch : timeline.touches) {
        if (!touch.placed())
            continue;
        ReportLanding landing;
        landing.number = numbers.value(touch.message);
        landing.name = words.name(touch);
        landing.type = words.type(touch);
        const qint64 days = calendar.dateOf(input.entry).daysTo(calendar.dateOf(touch.at));
        landing.when = ReportWords::tr("Day %1, %2", "day number since entry, weekday and time")
                           .arg(QLocale().toString(days + 1), words.dayClock(touch.at));
        landing.outcome = words.outcome(touch);
        landing.planned = touch.planned - input.entry;
        landing.at = touch.at - input.entry;
        report.landings.push_back(landing);
    }
}

QString placeInWords(const Template &tmpl, const BoardWords &words, const QString &pointer) {
    const Place place = placeOfPointer(pointer);
    if (!place.valid() || place.step >= int(tmpl.sequence.steps.size()))
        return ReportWords::tr("Whole sequence");
    const Step &step = tmpl.sequence.steps[size_t(place.step)];
    if (place.index >= 0 && place.index < int(step.messages.size()))
        return words.messageName(step.messages[size_t(place.index)]);
    return step.name.isEmpty() ? ReportWords::tr("Step %1").arg(QLocale().toString(place.step + 1)) : step.name;
}

QString versionInWords(const ReportInput &input) {
    const QString day = input.changed.isValid() ? longDay(input.changed.toLocalTime().date()) : QString();
    if (input.version <= 0)
        return day.isEmpty() ? QString() : ReportWords::tr("As of %1").arg(day);
    const QString number = QLocale().toString(input.version);
    const QString words = input.modified ? ReportWords::tr("Version %1, edited since").arg(number)
                                         : ReportWords::tr("Version %1").arg(number);
    return day.isEmpty() ? words : QStringLiteral("%1 · %2").arg(words, day);
}

} // namespace

Report describeReport(const ReportInput &input) {
    const Template &tmpl = input.tmpl;
    const BoardWords words(tmpl);
    Report report;
    report.language = QLocale().bcp47Name();
    report.title = tmpl.name.isEmpty() ? ReportWords::tr("Sequence without a name") : tmpl.name;
    QStringList label{choiceName(templateKinds(), tmpl.kind), choiceName(stages(), tmpl.stage),
                      choiceName(tiers(), tmpl.tier)};
    label.removeAll(QString());
    report.label = label.join(QStringLiteral(" · "));
    report.description = tmpl.description.trimmed();
    report.notes = tmpl.notes.trimmed();
    report.version = versionInWords(input);
    report.made = ReportWords::tr("Made with Stepline on %1").arg(longDay(input.made.toLocalTime().date()));
    report.facts = factsOf(tmpl);
    report.sequence = sequenceSentence(tmpl);
    report.steps = stepsOf(tmpl, words);
    describeCalendar(report, input);
    describeForecast(report, input);
    for (const Problem &finding : input.findings)
        report.findings.push_back({finding.severity, placeInWords(tmpl, words, finding.pointer), finding.message,
                                   adviceFor(finding.rule).reason});
    std::ranges::stable_sort(report.findings, {}, &ReportFinding::severity);
    const std::vector<ChecklistRow> rows = checklistOf(tmpl, input.root, input.findings);
    const ChecklistProgress progress = progressOf(rows);
    report.checked = ReportWords::tr("%1 of %2 done").arg(progress.done).arg(progress.all);
    for (const bool automatic : {true, false})
        for (const ChecklistRow &row : rows)
            if (row.automatic == automatic)
                report.checks.push_back({row.text, checklistNote(row), row.done, automatic});
    return report;
}

} // namespace stepline

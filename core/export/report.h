#pragma once

#include "core/base/problem.h"
#include "core/model/vocabulary.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace stepline {

// The report of a template as plain values: every word that its PDF, web page and Markdown say, in reading order. It is
// described once (ui/report/describe_report.h); the writers here and the pages in ui/report only lay it out.

struct ReportFact {
    QString name, value;
    QString link; ///< where a button or picture leads to
    bool operator==(const ReportFact &) const = default;
};

/// Value and link in one line: "Book now → https://…".
QString whole(const ReportFact &fact);

/// A headline figure: "81 %", what it counts, and a quiet word on it.
struct ReportFigure {
    QString value, name, note;
    bool good = false; ///< money saved
    bool operator==(const ReportFigure &) const = default;
};

struct ReportMessage {
    int number = 0; ///< from 1, in document order: what calendar and tables call it by
    QString name;   ///< "SMS 2"
    std::optional<ChannelType> type;
    QString when;                    ///< after entry: "at once", "+ 1 day 2 h"
    QString wait;                    ///< "then waits 30 min"; empty: does not
    std::vector<ReportFact> content; ///< subject, body, button …; variables as written
    std::vector<ReportFact> rules;   ///< what stops it, its guard, its window …
    QString notes;
    bool operator==(const ReportMessage &) const = default;
};

struct ReportStep {
    int number = 0; ///< from 1
    QString name, starts, notes;
    std::vector<ReportMessage> messages;
    bool operator==(const ReportStep &) const = default;
};

/// When a message lands for somebody who reacts to nothing.
struct ReportLanding {
    int number = 0; ///< of the message
    QString name, when, outcome;
    std::optional<ChannelType> type;
    qint64 planned = 0, at = 0; ///< seconds since entry; planned < at: it had to wait
    bool operator==(const ReportLanding &) const = default;
};

/// A table of figures. Cells from @c firstNumber on are set to the right.
struct ReportTable {
    QString caption, note; ///< above and below it
    QStringList headers;
    std::vector<QStringList> rows;
    int firstNumber = 1;
    bool total = false; ///< the last row sums up
    bool empty() const { return rows.empty(); }
    bool operator==(const ReportTable &) const = default;
};

struct ReportFinding {
    Severity severity = Severity::Hint;
    QString where, sentence, reason;
    bool operator==(const ReportFinding &) const = default;
};

struct ReportCheck {
    QString text, note;
    bool done = false;
    bool automatic = false; ///< answered by the findings
    bool operator==(const ReportCheck &) const = default;
};

struct Report {
    QString language; ///< as in HTML: "ko"
    QString title;    ///< the template's name
    QString label;    ///< "Customer · active · Tier 1"; may be empty
    QString description, notes;
    QString version, made; ///< "Version 7, 21 November 2026"; when the report was made
    std::vector<ReportFact> facts;

    QString sequence; ///< the sequence in a sentence: what its picture shows
    std::vector<ReportStep> steps;

    QString calendar; ///< for whom the calendar holds
    qint64 entry = 0; ///< seconds since 1970 UTC
    QString zone;
    std::vector<ReportLanding> landings;

    QString forecast;   ///< of whom, with which profile
    QString noForecast; ///< why there is none; empty: there is
    std::vector<ReportFigure> figures;
    ReportTable channels, messages;

    std::vector<ReportFinding> findings;
    QString checked; ///< "5 of 8 done"
    std::vector<ReportCheck> checks;
};

/// The headings, the same in every format.
namespace reportTitles {
QString report(); ///< above the title: what this document is
QString sequence();
QString calendar();
QString messages();
QString forecast();
QString overTime();
QString numbersAtLines();
QString findings();
QString checklist();
QString noFindings();
QString answeredByChecks();
QString tickedByPeople();
QString severity(Severity severity);
QString done(bool done);
} // namespace reportTitles

/// GitHub-flavoured Markdown: headings, tables, task lists. Texts are data: nothing in them is read as markup.
QByteArray reportMarkdown(const Report &report);
/// The messages of the template with timing, rules, content and forecast, one row each; UTF-8 with a byte-order mark.
QByteArray reportCsv(const Report &report);

} // namespace stepline

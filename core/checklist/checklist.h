#pragma once

#include "core/base/problem.h"
#include "core/model/edit.h"
#include "core/model/template.h"

#include <QDate>

namespace stepline {

class Document;

/// One line of the pre-launch checklist.
struct ChecklistRow {
    QString text;
    bool automatic = false; ///< answered by the findings; else ticked by a person
    bool done = false;
    Problems missing; ///< automatic: what keeps it open, the first of it to jump to
    int item = -1;    ///< by hand: its index in the template's checklist
    // By hand, where somebody said so:
    QString by;
    QDate on;
    QString note;

    bool operator==(const ChecklistRow &) const = default;
};

struct ChecklistProgress {
    int done = 0, all = 0;
    bool complete() const { return all > 0 && done == all; }
};

/// The pre-launch checklist of a template: what the findings answer, then what the template's own list asks of people.
/// Who ticked an item, when, and their note are kept in the item as "by", "on" and "note", beside the format's "text"
/// and "done". @p findings are those that are shown: what is ignored keeps nothing open.
std::vector<ChecklistRow> checklistOf(const Template &tmpl, const JsonValue &root, const Problems &findings);
ChecklistProgress progressOf(const std::vector<ChecklistRow> &rows);

/// What is worth a look before every launch and only people can answer; for the template's channels.
QStringList usualItems(const Template &tmpl);

namespace edits {

/// Ticks or unticks an item of the template's checklist; ticked, it says who did so and when.
Edit tickItem(const Document &doc, int item, bool done, const QString &by, const QDate &on);
Edit noteItem(const Document &doc, int item, const QString &note);
Edit renameItem(const Document &doc, int item, const QString &text);
Edit addItems(const Document &doc, const QStringList &texts);
Edit removeItem(const Document &doc, int item);

} // namespace edits
} // namespace stepline

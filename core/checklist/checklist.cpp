#include "core/checklist/checklist.h"

#include "core/base/text.h"
#include "core/checklist/questions.h"
#include "core/model/document.h"
#include "core/model/edits.h"

#include <algorithm>

namespace stepline {

namespace {

const QString List = QStringLiteral("/template/checklist");

QString itemPointer(int item) {
    return pointerTo(List, item);
}

/// A member that other programs may have filled with anything: read as a text or not at all.
QString memberText(const JsonValue *item, QStringView key) {
    const JsonValue *value = item ? item->find(key) : nullptr;
    return value && value->isString() ? value->text() : QString();
}

bool isFilled(const Template &tmpl, const QString &field) {
    if (field == QStringLiteral("/template/trigger"))
        return tmpl.trigger.has_value();
    if (field == QStringLiteral("/template/audience"))
        return !tmpl.audience.trimmed().isEmpty();
    return tmpl.reviewBy.isValid();
}

ChecklistRow answered(const ChecklistQuestion &question, const Template &tmpl, const Problems &findings) {
    ChecklistRow row;
    row.text = text(question.text);
    row.automatic = true;
    const QStringList rules = QString::fromLatin1(question.rules).split(u' ');
    const bool errors = rules.contains(QStringLiteral("errors"));
    for (const Problem &finding : findings)
        if (errors ? finding.severity == Severity::Error : rules.contains(finding.rule))
            row.missing << finding;
    if (row.missing.isEmpty() && question.field && !isFilled(tmpl, QLatin1String(question.field))) {
        Problem empty;
        empty.severity = Severity::Hint;
        empty.pointer = QLatin1String(question.field);
        empty.message = text("This is not filled in yet.");
        row.missing << empty;
    }
    if (row.missing.isEmpty() && question.ofMessages && tmpl.messageCount() == 0) {
        Problem nothing;
        nothing.severity = Severity::Hint;
        nothing.pointer = QStringLiteral("/sequence/steps");
        nothing.message = text("There is no message yet to answer this.");
        row.missing << nothing;
    }
    row.done = row.missing.isEmpty();
    return row;
}

} // namespace

std::vector<ChecklistRow> checklistOf(const Template &tmpl, const JsonValue &root, const Problems &findings) {
    std::vector<ChecklistRow> rows;
    for (const ChecklistQuestion &question : checklistQuestions())
        rows.push_back(answered(question, tmpl, findings));
    for (size_t i = 0; i < tmpl.checklist.size(); ++i) {
        const JsonValue *item = root.at(itemPointer(int(i)));
        ChecklistRow row;
        row.text = tmpl.checklist[i].text;
        row.done = tmpl.checklist[i].done;
        row.item = int(i);
        row.by = memberText(item, u"by");
        row.on = QDate::fromString(memberText(item, u"on"), Qt::ISODate);
        row.note = memberText(item, u"note");
        rows.push_back(std::move(row));
    }
    return rows;
}

ChecklistProgress progressOf(const std::vector<ChecklistRow> &rows) {
    const auto done = std::count_if(rows.begin(), rows.end(), [](const ChecklistRow &row) { return row.done; });
    return {int(done), int(rows.size())};
}

QStringList usualItems(const Template &tmpl) {
    const auto has = [&](ChannelType type) {
        return std::any_of(tmpl.channels.begin(), tmpl.channels.end(),
                           [type](const Channel &channel) { return channel.type == type; });
    };
    const bool human =
        std::any_of(tmpl.channels.begin(), tmpl.channels.end(), [](const Channel &c) { return info(c.type).human; });
    QStringList items{text("A test of every message was received and read, on a phone too"),
                      text("Every link was tried"),
                      text("Everybody on the list has agreed to be contacted on these channels"),
                      text("Customers, open deals and the do-not-contact list are left out"),
                      text("Somebody else has read the sequence"),
                      text("The event that reaches the goal arrives, tried with a test person")};
    if (has(ChannelType::Email))
        items << text("The sending domain passes SPF, DKIM and DMARC");
    if (has(ChannelType::Sms) || has(ChannelType::Messenger) || has(ChannelType::WhatsApp))
        items << text("Sender numbers and message templates are approved by the provider");
    if (human)
        items << text("Those who call and write know of it, and have time");
    items << text("Replies reach somebody who answers within a working day");
    return items;
}

namespace edits {

Edit tickItem(const Document &doc, int item, bool done, const QString &by, const QDate &on) {
    if (item < 0 || item >= int(doc.value().checklist.size()))
        return {};
    const QString pointer = itemPointer(item);
    EditBuilder builder(doc.json(), done ? text("Tick “%1”").arg(doc.value().checklist[size_t(item)].text)
                                         : text("Untick “%1”").arg(doc.value().checklist[size_t(item)].text));
    builder.set(pointer + QStringLiteral("/done"), JsonValue::boolean(done));
    if (done && !by.isEmpty())
        builder.set(pointer + QStringLiteral("/by"), JsonValue::string(by));
    else
        builder.remove(pointer + QStringLiteral("/by"));
    if (done)
        builder.set(pointer + QStringLiteral("/on"), JsonValue::string(on.toString(Qt::ISODate)));
    else
        builder.remove(pointer + QStringLiteral("/on"));
    return std::move(builder).edit();
}

Edit noteItem(const Document &doc, int item, const QString &note) {
    if (item < 0 || item >= int(doc.value().checklist.size()))
        return {};
    const QString pointer = itemPointer(item) + QStringLiteral("/note");
    EditBuilder builder(doc.json(), text("Note on the checklist"), pointer);
    if (note.isEmpty())
        builder.remove(pointer);
    else
        builder.set(pointer, JsonValue::string(note));
    return std::move(builder).edit();
}

Edit renameItem(const Document &doc, int item, const QString &words) {
    if (item < 0 || item >= int(doc.value().checklist.size()))
        return {};
    const QString pointer = itemPointer(item) + QStringLiteral("/text");
    EditBuilder builder(doc.json(), text("Change the checklist"), pointer);
    builder.set(pointer, JsonValue::string(words));
    return std::move(builder).edit();
}

Edit addItems(const Document &doc, const QStringList &texts) {
    EditBuilder builder(doc.json(), text("Add to the checklist"));
    qsizetype at = qsizetype(doc.value().checklist.size());
    for (const QString &words : texts)
        builder.insert(List, at++,
                       JsonValue::object()
                           .with(QStringLiteral("text"), JsonValue::string(words))
                           .with(QStringLiteral("done"), JsonValue::boolean(false)));
    return std::move(builder).edit();
}

Edit removeItem(const Document &doc, int item) {
    if (item < 0 || item >= int(doc.value().checklist.size()))
        return {};
    EditBuilder builder(doc.json(), text("Remove from the checklist"));
    builder.remove(itemPointer(item));
    return std::move(builder).edit();
}

} // namespace edits
} // namespace stepline

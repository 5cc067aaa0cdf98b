#include "core/check/check.h"
#include "core/check/rules.h"
#include "core/checklist/checklist.h"
#include "core/checklist/questions.h"
#include "core/json/files.h"
#include "core/model/document.h"

#include <QtTest>

using namespace stepline;

namespace {

const char *Bare = R"({"format": "stepline.sequence", "version": 1,
"template": {"key": "k", "name": "N", "goal": {"name": "Order", "event": "ordered"}, "audience": "Shoppers",
 "checklist": [{"text": "Links tried", "done": false, "owner": "kept"}, {"text": "검수 완료", "done": true, "by": "민아", "on": "2026-11-02", "note": "두 번"},
               {"text": "Odd", "by": 7, "on": ["x"]}]},
"channels": [{"id": "mail", "type": "email"}, {"id": "sms", "type": "sms"}],
"sequence": {"send_window": {"from": "09:00", "until": "19:00"}, "steps": [{"id": "s1", "messages": [
 {"id": "m1", "channel": "mail", "wait": "P2D", "content": {"subject": "Hi", "body": "Words"}}]}, {"id": "s2", "messages": [
 {"id": "m2", "channel": "sms", "content": {"body": "Words"}}]}]}})";

JsonValue root() {
    const auto file = readSequence(Bare);
    if (!file)
        qFatal("%s", qPrintable(file.sentence()));
    return file->root;
}

std::vector<ChecklistRow> rowsOf(const Document &document) {
    return checklistOf(document.value(), document.json(), checkTemplate(document.value()));
}

const ChecklistRow &byHand(const std::vector<ChecklistRow> &rows, int item) {
    for (const ChecklistRow &row : rows)
        if (row.item == item)
            return row;
    qFatal("no item %d", item);
}

} // namespace

/// What the findings answer and what people tick, before a launch.
class TestChecklist : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleAnswersOneQuestion();
    void findingsAnswerQuestions();
    void whatIsMissingCanBeJumpedTo();
    void peopleTick();
    void undoTakesItBack();
    void readsWhatOthersWrote();
    void usualItemsFitTheChannels();
    void withoutMessagesNothingOfThemIsAnswered();
};

void TestChecklist::everyRuleAnswersOneQuestion() {
    QStringList asked;
    for (const ChecklistQuestion &question : checklistQuestions())
        asked << QString::fromLatin1(question.rules).split(u' ');
    for (const Rule *rule : rules())
        if (rule->severity != Severity::Error)
            QCOMPARE(asked.count(QLatin1String(rule->name)), 1);
    for (const QString &name : std::as_const(asked))
        QVERIFY2(name == QStringLiteral("errors") || ruleNamed(name), qPrintable(name));
}

void TestChecklist::findingsAnswerQuestions() {
    Document document(root());
    const auto rows = rowsOf(document);
    QCOMPARE(int(rows.size()), int(checklistQuestions().size()) + 3);
    QStringList open;
    for (const ChecklistRow &row : rows)
        if (row.automatic && !row.done)
            open << row.text;
    QVERIFY(open.contains(QStringLiteral("Every mail and text says who sends it and can be refused")));
    QVERIFY(open.contains(QStringLiteral("A date for the next review is set")));
    QVERIFY(open.contains(QStringLiteral("The trigger shows intent"))); // there is none
    QVERIFY(!open.contains(QStringLiteral("Nothing in the sequence is wrong")));
    QVERIFY(!open.contains(QStringLiteral("The audience is described")));
    const ChecklistProgress progress = progressOf(rows);
    QCOMPARE(progress.all, int(rows.size()));
    QCOMPARE(progress.done, int(checklistQuestions().size()) - int(open.size()) + 1);
    QVERIFY(!progress.complete());
}

void TestChecklist::withoutMessagesNothingOfThemIsAnswered() {
    for (const char *steps : {R"([])", R"([{"id": "s1", "messages": []}])"}) {
        const auto file = readSequence(QByteArray(R"({"format": "stepline.sequence", "version": 1,
"template": {"key": "k", "name": "N", "goal": {"name": "Order", "event": "ordered"}, "audience": "Shoppers"},
"channels": [{"id": "mail", "type": "email"}, {"id": "sms", "type": "sms"}], "sequence": {"steps": )") +
                                       steps + "}}");
        QVERIFY2(bool(file), qPrintable(file ? QString() : file.sentence()));
        QStringList done;
        for (const ChecklistRow &row : rowsOf(Document(file->root)))
            if (row.done)
                done << row.text;
        QCOMPARE(done, (QStringList{QStringLiteral("The goal has a name and an event, and its links can be counted"),
                                    QStringLiteral("The audience is described")}));
    }
}

void TestChecklist::whatIsMissingCanBeJumpedTo() {
    Document document(root());
    for (const ChecklistRow &row : rowsOf(document)) {
        QCOMPARE(row.done, row.automatic ? row.missing.isEmpty() : row.done);
        for (const Problem &missing : row.missing)
            QVERIFY2(missing.pointer.startsWith(u'/'), qPrintable(row.text));
    }
    const auto rows = rowsOf(document);
    const auto mail = std::find_if(rows.begin(), rows.end(), [](const ChecklistRow &row) {
        return row.text == QStringLiteral("Every mail and text says who sends it and can be refused");
    });
    QCOMPARE(mail->missing.first().pointer, QStringLiteral("/sequence/steps/0/messages/0/content/body"));
}

void TestChecklist::peopleTick() {
    Document document(root());
    QVERIFY(document.apply(edits::tickItem(document, 0, true, QStringLiteral("Mina"), QDate(2026, 11, 22))).isEmpty());
    QVERIFY(document.apply(edits::noteItem(document, 0, QStringLiteral("on two phones"))).isEmpty());
    const auto rows = rowsOf(document);
    const ChecklistRow &row = byHand(rows, 0);
    QVERIFY(row.done);
    QCOMPARE(row.by, QStringLiteral("Mina"));
    QCOMPARE(row.on, QDate(2026, 11, 22));
    QCOMPARE(row.note, QStringLiteral("on two phones"));
    QCOMPARE(document.json().at(QStringLiteral("/template/checklist/0/owner"))->text(), QStringLiteral("kept"));
    QVERIFY(document.value().checklist[0].done);
    // Unticked, nobody did it; the note stays.
    QVERIFY(document.apply(edits::tickItem(document, 0, false, QStringLiteral("Mina"), QDate(2026, 11, 23))).isEmpty());
    const auto again = rowsOf(document);
    QVERIFY(!byHand(again, 0).done);
    QVERIFY(byHand(again, 0).by.isEmpty());
    QVERIFY(!byHand(again, 0).on.isValid());
    QCOMPARE(byHand(again, 0).note, QStringLiteral("on two phones"));
    QVERIFY(edits::tickItem(document, 9, true, {}, {}).isEmpty());
    QVERIFY(edits::tickItem(document, -1, true, {}, {}).isEmpty());
}

void TestChecklist::undoTakesItBack() {
    Document document(root());
    const JsonValue before = document.json();
    const std::vector<Edit> all{edits::tickItem(document, 0, true, QStringLiteral("Mina"), QDate(2026, 11, 22)),
                                edits::tickItem(document, 1, false, {}, {}),
                                edits::noteItem(document, 1, QString()),
                                edits::renameItem(document, 0, QStringLiteral("Links tried twice")),
                                edits::addItems(document, usualItems(document.value())),
                                edits::removeItem(document, 1)};
    for (const Edit &edit : all) {
        QVERIFY(!edit.isEmpty());
        QVERIFY(!edit.text.isEmpty());
        QVERIFY(document.apply(edit).isEmpty());
        QVERIFY(document.json() != before);
        QVERIFY(document.apply(edit.inverse()).isEmpty());
        QVERIFY(document.json() == before);
    }
}

void TestChecklist::readsWhatOthersWrote() {
    Document document(root());
    const auto rows = rowsOf(document);
    QCOMPARE(byHand(rows, 1).by, QStringLiteral("민아"));
    QCOMPARE(byHand(rows, 1).on, QDate(2026, 11, 2));
    QVERIFY(byHand(rows, 2).by.isEmpty()); // 7 is nobody's name
    QVERIFY(!byHand(rows, 2).on.isValid());
}

void TestChecklist::usualItemsFitTheChannels() {
    Template tmpl;
    const auto few = usualItems(tmpl);
    tmpl.channels = {{QStringLiteral("mail"), ChannelType::Email, {}},
                     {QStringLiteral("phone"), ChannelType::Call, {}}};
    const auto more = usualItems(tmpl);
    QCOMPARE(more.size(), few.size() + 2);
    QVERIFY(more.join(u'\n').contains(QStringLiteral("DMARC")));
    QVERIFY(!few.join(u'\n').contains(QStringLiteral("DMARC")));
}

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"

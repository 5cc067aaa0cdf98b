#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "core/model/edits.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stepline;

namespace {

JsonValue sequence(const char *json) {
    const auto file = readSequence(json);
    if (!file.ok())
        qFatal("%s", qPrintable(file.sentence()));
    return file->root;
}

const char *TwoSteps = R"({"format":"stepline.sequence","version":1,"x-own":{"a":1.50},
 "template":{"key":"t","name":"T"},
 "channels":[{"id":"feed","type":"in_app","name":"App feed"},{"id":"sms","type":"sms","color":"red"},{"id":"mail","type":"email"}],
 "sequence":{"steps":[
  {"id":"s1","name":"First","messages":[{"id":"m1","channel":"feed","wait":"PT120M","note-of-mine":true},{"id":"m2","channel":"sms","delay":"PT1H"}]},
  {"id":"s2","messages":[{"id":"m3","channel":"mail","only_if":{"not":{"message":"m1","metric":"viewed"}}}]}]}})";

QString layout(const Document &doc) {
    QStringList steps;
    for (const Step &step : doc.value().sequence.steps) {
        QStringList ids;
        for (const Message &message : step.messages)
            ids << message.id;
        steps << ids.join(u' ');
    }
    return steps.join(QStringLiteral(" | "));
}

/// Applies the edit, and checks that taking it back and doing it again give the very same bytes.
void doUndoRedo(Document &doc, const Edit &edit) {
    const QByteArray before = writeJson(doc.json());
    const Problems problems = doc.apply(edit);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).message));
    const QByteArray after = writeJson(doc.json());
    QVERIFY(doc.apply(edit.inverse()).isEmpty());
    QCOMPARE(writeJson(doc.json()), before);
    QVERIFY(doc.apply(edit).isEmpty());
    QCOMPARE(writeJson(doc.json()), after);
    // What the journal keeps is the same edit.
    const auto kept = editFromJson(parseJson(writeCompactJson(toJson(edit))).value());
    QVERIFY(kept.ok());
    QCOMPARE(kept.value(), edit);
}

} // namespace

class TestEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moving_data() {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("newStep");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *ids, int step, int index, bool fresh, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(ids).split(u' ') << step << index << fresh
                                << QString::fromLatin1(expected);
        };
        row("down within its step", "m1", 0, 2, false, "m2 m1 | m3");
        row("up within its step", "m2", 0, 0, false, "m2 m1 | m3");
        row("where it stands", "m1", 0, 0, false, "m1 m2 | m3");
        row("just after itself", "m1", 0, 1, false, "m1 m2 | m3");
        row("to another step's start", "m1", 1, 0, false, "m2 | m1 m3");
        row("to another step's end", "m1", 1, 1, false, "m2 | m3 m1");
        row("into a gap at the start", "m3", 0, 0, true, "m3 | m1 m2 | ");
        row("into a gap in the middle", "m2", 1, 0, true, "m1 | m2 | m3");
        row("into a gap at the end", "m1", 2, 0, true, "m2 | m3 | m1");
        row("several keep the document's order", "m3 m1", 0, 2, false, "m2 m1 m3 | ");
        row("several into a gap", "m1 m3", 1, 0, true, "m2 | m1 m3 | ");
    }
    void moving() {
        QFETCH(QStringList, ids);
        QFETCH(int, step);
        QFETCH(int, index);
        QFETCH(bool, newStep);
        QFETCH(QString, expected);
        Document doc(sequence(TwoSteps));
        const Edit edit = edits::moveMessages(doc, ids, {step, index, newStep});
        if (!edit.isEmpty())
            doUndoRedo(doc, edit);
        QCOMPARE(layout(doc), expected);
    }

    void movingNowhereIsNoEdit() {
        Document doc(sequence(TwoSteps));
        QVERIFY(edits::moveMessages(doc, {QStringLiteral("m1")}, {0, 1, false}).isEmpty());
        QVERIFY(edits::moveMessages(doc, {QStringLiteral("nobody")}, {0, 1, false}).isEmpty());
        QVERIFY(edits::moveMessages(doc, {QStringLiteral("m1")}, {9, 0, false}).isEmpty());
    }

    void anEditChangesOnlyWhatItEdits() {
        Document doc(sequence(TwoSteps));
        QVERIFY(doc.apply(edits::setWait(doc, QStringLiteral("m2"), {7200})).isEmpty());
        const QByteArray json = writeJson(doc.json());
        QVERIFY(json.contains("1.50"));         // a number's spelling
        QVERIFY(json.contains("PT120M"));       // another message's duration as it was written
        QVERIFY(json.contains("note-of-mine")); // unknown keys
        QVERIFY(json.contains("\"color\": \"red\""));
        QCOMPARE(doc.value().message(u"m2")->wait.seconds, 7200);
    }

    void theSameValueIsNoEdit() {
        Document doc(sequence(TwoSteps));
        QVERIFY(edits::setWait(doc, QStringLiteral("m1"), {7200}).isEmpty()); // PT120M is two hours already
        QVERIFY(edits::setEnabled(doc, true).isEmpty());
    }

    void keysTakeTheirPlace() {
        Document doc(sequence(TwoSteps));
        QVERIFY(doc.apply(edits::setDelay(doc, QStringLiteral("m1"), {60})).isEmpty());
        QVERIFY(doc.apply(edits::setStop(doc, QStringLiteral("m1"), MetricCondition{Metric::Viewed, 50})).isEmpty());
        QStringList keys;
        for (const auto &member : doc.json().at(u"/sequence/steps/0/messages/0")->members())
            keys << member.first;
        // A stranger stays behind the key it followed.
        QCOMPARE(keys.join(u' '), QStringLiteral("id channel delay wait note-of-mine stop_when"));
    }

    void whatTheFormatRefusesChangesNothing() {
        Document doc(sequence(TwoSteps));
        const QByteArray before = writeJson(doc.json());
        const Edit bad = edits::setMessageField(doc, QStringLiteral("m1"), QStringLiteral("wait"),
                                                JsonValue::string(QStringLiteral("P1M")), {});
        QVERIFY(!doc.apply(bad).isEmpty());
        QCOMPARE(writeJson(doc.json()), before);
        QCOMPARE(doc.revision(), 0u);
    }

    void typingMergesIntoOneExchange() {
        Document doc(sequence(TwoSteps));
        const QByteArray before = writeJson(doc.json());
        Edit typed;
        for (const QString &text : {QStringLiteral("H"), QStringLiteral("He"), QStringLiteral("Hey")}) {
            const Edit next = edits::setMessageField(doc, QStringLiteral("m2"), QStringLiteral("content/body"),
                                                     JsonValue::string(text), {});
            QVERIFY(doc.apply(next).isEmpty());
            typed = typed.isEmpty() ? next : typed.mergedWith(next);
        }
        QCOMPARE(doc.value().message(u"m2")->content.body, QStringLiteral("Hey"));
        QVERIFY(doc.apply(typed.inverse()).isEmpty());
        QCOMPARE(writeJson(doc.json()), before);
    }

    void aCopiedGroupKeepsItsGuardsAmongItself() {
        Document doc(sequence(TwoSteps));
        doUndoRedo(doc, edits::copyMessages(doc, {QStringLiteral("m1"), QStringLiteral("m3")}, {2, 0, true}));
        QCOMPARE(layout(doc), QStringLiteral("m1 m2 | m3 | m4 m5"));
        QCOMPARE(doc.value().message(u"m5")->onlyIf->parts.front().message, QStringLiteral("m4"));
        QCOMPARE(doc.value().message(u"m3")->onlyIf->parts.front().message, QStringLiteral("m1"));
    }

    void removingAChannelTakesItsMessages() {
        Document doc(sequence(TwoSteps));
        doUndoRedo(doc, edits::removeChannel(doc, QStringLiteral("sms")));
        QCOMPARE(layout(doc), QStringLiteral("m1 | m3"));
        QVERIFY(!doc.value().channel(u"sms"));
    }

    void pastingBringsTheChannelAlong() {
        Document from(sequence(TwoSteps));
        Document to(sequence(R"({"format":"stepline.sequence","version":1,"template":{"key":"t","name":"T"},
            "channels":[{"id":"sms","type":"push"}],"sequence":{"steps":[{"id":"s1","messages":[]}]}})"));
        const QByteArray clipboard = edits::messagesToClipboard(from, {QStringLiteral("m1"), QStringLiteral("m2")});
        const auto edit = edits::pasteMessages(to, clipboard, {0, 0, false});
        QVERIFY2(edit.ok(), qPrintable(edit.sentence()));
        doUndoRedo(to, edit.value());
        QCOMPARE(to.value().messageCount(), 2);
        for (const Message &message : to.value().sequence.steps[0].messages)
            QVERIFY(to.value().channel(message.channel));
        QCOMPARE(to.value().typeOf(to.value().sequence.steps[0].messages[1]),
                 ChannelType::Sms); // not the push that has its id
    }

    void hostileClipboardIsRefused() {
        Document doc(sequence(TwoSteps));
        for (const char *bad :
             {"", "hello", "{", "[]", R"({"format":"stepline.messages"})",
              R"({"format":"stepline.messages","version":2,"messages":[{"id":"a","channel":"sms"}]})",
              R"({"format":"stepline.messages","version":1,"messages":[{"id":"a b","channel":"sms"}]})",
              R"({"format":"stepline.messages","version":1,"messages":[{"id":"a","channel":"sms","wait":"forever"}]})",
              R"({"format":"stepline.messages","version":1,"messages":[42]})"}) {
            const auto edit = edits::pasteMessages(doc, bad, {0, 0, false});
            QVERIFY2(!edit.ok(), bad);
            QVERIFY(!edit.sentence().isEmpty());
        }
    }

    void anyEditsTakenBackGiveTheFirstBytes() {
        const quint32 seed = randomSeed();
        qInfo("STEPLINE_SEED=%u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 60; ++round) {
            Document doc(sequence(TwoSteps));
            const QByteArray first = writeJson(doc.json());
            std::vector<Edit> done;
            for (int n = 0; n < 25; ++n) {
                const Edit edit = randomEdit(doc, random);
                if (edit.isEmpty())
                    continue;
                const QByteArray before = writeJson(doc.json());
                if (doc.apply(edit).isEmpty())
                    done.push_back(edit);
                else // more than 20 messages in a step, say: refused as a whole
                    QCOMPARE(writeJson(doc.json()), before);
            }
            QVERIFY(done.size() > 5);
            const QByteArray last = writeJson(doc.json());
            for (auto it = done.rbegin(); it != done.rend(); ++it)
                QVERIFY(doc.apply(it->inverse()).isEmpty());
            QCOMPARE(writeJson(doc.json()), first);
            for (const Edit &edit : done)
                QVERIFY(doc.apply(edit).isEmpty());
            QCOMPARE(writeJson(doc.json()), last);
        }
    }

private:
    static Edit randomEdit(const Document &doc, QRandomGenerator &random) {
        const Template &tmpl = doc.value();
        QStringList ids;
        for (const Step &step : tmpl.sequence.steps)
            for (const Message &message : step.messages)
                if (random.bounded(3) == 0)
                    ids << message.id;
        const int steps = int(tmpl.sequence.steps.size());
        const QString stepId = steps ? tmpl.sequence.steps[size_t(random.bounded(steps))].id : QString();
        const QString channelId =
            tmpl.channels.empty() ? QString() : tmpl.channels[size_t(random.bounded(int(tmpl.channels.size())))].id;
        const bool fresh = steps == 0 || random.bounded(3) == 0;
        const edits::Target target{random.bounded(fresh ? steps + 1 : steps), random.bounded(4), fresh};
        const auto type = ChannelType(random.bounded(ChannelTypeCount));
        const QString one = ids.value(0);
        switch (random.bounded(22)) {
        case 0: return edits::addMessage(doc, target, channelId, type);
        case 1: return edits::addMessage(doc, target, {}, type);
        case 2: return edits::moveMessages(doc, ids, target, random.bounded(2));
        case 3: return edits::copyMessages(doc, ids, target);
        case 4: return edits::removeMessages(doc, ids);
        case 5: return edits::duplicateMessages(doc, ids);
        case 6: return edits::addChannel(doc, type);
        case 7: return edits::renameChannel(doc, channelId, QStringLiteral("Name %1").arg(random.bounded(9)));
        case 8:
            return tmpl.channels.empty()
                       ? Edit{}
                       : edits::moveChannel(doc, channelId, random.bounded(int(tmpl.channels.size())));
        case 9: return edits::removeChannel(doc, channelId);
        case 10: return edits::addStep(doc, random.bounded(steps + 1));
        case 11: return edits::renameStep(doc, stepId, QStringLiteral("Step %1").arg(random.bounded(9)));
        case 12: return steps ? edits::moveStep(doc, stepId, random.bounded(steps)) : Edit{};
        case 13: return edits::removeStep(doc, stepId);
        case 14: return edits::duplicateStep(doc, stepId);
        case 15: return edits::setDelay(doc, one, {random.bounded(4) * 3600});
        case 16: return edits::setWait(doc, one, {random.bounded(4) * 3600});
        case 17:
            return edits::setStop(
                doc, one, random.bounded(2) ? std::optional(MetricCondition{Metric::Delivered, {}}) : std::nullopt);
        case 18: return edits::setEnabled(doc, random.bounded(2));
        case 19: return edits::setHoldout(doc, random.bounded(10) / 10.0);
        case 20:
            return edits::setLimit(doc, random.bounded(2) ? std::optional(Limit{2, {86400}, false}) : std::nullopt);
        default: return edits::setWindow(doc, one, SendWindow{.any = true});
        }
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"

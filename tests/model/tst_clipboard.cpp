#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "core/model/clipboard.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stepline;

namespace {

const char *Three = R"({"format":"stepline.sequence","version":1,"template":{"key":"three","name":"T"},
 "channels":[{"id":"feed","type":"in_app","name":"App feed"},{"id":"sms","type":"sms","name":"SMS"},{"id":"mail","type":"email"}],
 "sequence":{"steps":[
  {"id":"s1","name":"First","notes":"Cheap ones","messages":[{"id":"m1","channel":"feed","own":[1.50]},{"id":"m2","channel":"sms","delay":"PT1H"}]},
  {"id":"s2","name":"Second","messages":[{"id":"m3","channel":"mail","only_if":{"all":[{"not":{"message":"m1","metric":"viewed"}},{"message":"m2","metric":"delivered"}]}}]}]}})";
const char *Other = R"({"format":"stepline.sequence","version":1,"template":{"key":"other","name":"T"},
 "channels":[{"id":"sms","type":"push","name":"Push"},{"id":"text","type":"sms","name":"Texts"},{"id":"text2","type":"sms","name":"SMS"}],
 "sequence":{"steps":[{"id":"s1","messages":[{"id":"m1","channel":"sms"},{"id":"m2","channel":"text"}]}]}})";

JsonValue sequence(const char *json) {
    const auto file = readSequence(json);
    if (!file.ok())
        qFatal("%s", qPrintable(file.sentence()));
    return file->root;
}

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

/// Pastes, undoes, redoes; returns what was said besides.
QString paste(Document &doc, const QByteArray &clipboard, const edits::Target &target) {
    const auto edit = edits::pasteMessages(doc, clipboard, target);
    if (!edit.ok())
        return QStringLiteral("refused: ") + edit.sentence();
    const QByteArray before = writeJson(doc.json());
    const Problems problems = doc.apply(*edit);
    if (!problems.isEmpty())
        return QStringLiteral("does not apply: ") + problems.first().message;
    const QByteArray after = writeJson(doc.json());
    if (!doc.apply(edit->inverse()).isEmpty() || writeJson(doc.json()) != before || !doc.apply(*edit).isEmpty() ||
        writeJson(doc.json()) != after)
        return QStringLiteral("undo and redo differ");
    return edit.sentence();
}

QStringList references(const Message &message) {
    QStringList ids;
    for (const Condition &part : message.onlyIf->parts)
        ids << (part.kind == Condition::Kind::Not ? part.parts.front().message : part.message);
    return ids;
}

const QString M1 = QStringLiteral("m1"), M2 = QStringLiteral("m2"), M3 = QStringLiteral("m3");

} // namespace

/// Cards and steps as text, and what arrives of them.
class TestClipboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardsOfOneStepAreCardsAndOfSeveralAreSteps() {
        Document doc(sequence(Three));
        QVERIFY(!edits::clipboardHasSteps(edits::messagesToClipboard(doc, {M1, M2})));
        QVERIFY(edits::clipboardHasSteps(edits::messagesToClipboard(doc, {M2, M3})));
        QVERIFY(edits::clipboardHasSteps(edits::stepToClipboard(doc, QStringLiteral("s2"))));
        QVERIFY(!edits::clipboardHasSteps("{}"));
    }

    void aWholeSequenceArrivesAsItsSteps() {
        Document from(sequence(Three)), to(sequence(Other));
        QCOMPARE(paste(to, edits::messagesToClipboard(from, {M1, M2, M3}), {1, 0, true}), QString());
        QCOMPARE(layout(to), QStringLiteral("m1 m2 | m3 m4 | m5"));
        const auto &steps = to.value().sequence.steps;
        QCOMPARE(steps[1].name, QStringLiteral("First"));
        QCOMPARE(steps[1].notes, QStringLiteral("Cheap ones"));
        QCOMPARE(steps[2].name, QStringLiteral("Second"));
        // The guard names what came along, not what has the same ids here.
        QCOMPARE(references(steps[2].messages[0]), (QStringList{M3, QStringLiteral("m4")}));
        QVERIFY(writeJson(to.json()).contains("1.50")); // what is not understood comes along
    }

    void droppedIntoAStepTheyAreItsCards() {
        Document from(sequence(Three)), to(sequence(Other));
        QCOMPARE(paste(to, edits::messagesToClipboard(from, {M1, M2, M3}), {0, 1, false}), QString());
        QCOMPARE(layout(to), QStringLiteral("m1 m3 m4 m5 m2"));
    }

    void whatWasCutComesBackAsItWas() {
        Document doc(sequence(Three));
        const QByteArray clipboard = edits::messagesToClipboard(doc, {M1});
        QVERIFY(doc.apply(edits::removeMessages(doc, {M1})).isEmpty());
        QCOMPARE(paste(doc, clipboard, {0, 1, false}), QString());
        QCOMPARE(layout(doc), QStringLiteral("m2 m1 | m3")); // m3's guard holds again
    }

    void aCopyInTheSameTemplateKeepsWhatItsGuardsName() {
        Document doc(sequence(Three));
        QCOMPARE(paste(doc, edits::messagesToClipboard(doc, {M3}), {1, 1, false}), QString());
        QCOMPARE(references(*doc.value().message(u"m4")), (QStringList{M1, M2}));
    }

    void whatWasLeftBehindNeverMeansAnother() {
        Document from(sequence(Three)), to(sequence(Other));
        const QString said = paste(to, edits::messagesToClipboard(from, {M3}), {0, 2, false});
        QVERIFY2(said.contains(QLatin1Char('2')), qPrintable(said));
        for (const QString &id : references(*to.value().message(u"m3")))
            QVERIFY2(!to.value().message(id), qPrintable(id)); // the checks mark them; m1 and m2 here are others
    }

    void aWholeStepKeepsItsNameAndAnEmptyOneIsAStep() {
        Document doc(sequence(Three));
        QCOMPARE(paste(doc, edits::stepToClipboard(doc, QStringLiteral("s1")), {2, 0, true}), QString());
        QCOMPARE(layout(doc), QStringLiteral("m1 m2 | m3 | m4 m5"));
        QCOMPARE(doc.value().sequence.steps[2].name, QStringLiteral("First"));
        QVERIFY(doc.apply(edits::addStep(doc, 0, QStringLiteral("Pause"))).isEmpty());
        const QString empty = doc.value().sequence.steps[0].id;
        QCOMPARE(paste(doc, edits::stepToClipboard(doc, empty), {4, 0, true}), QString());
        QCOMPARE(doc.value().sequence.steps[4].name, QStringLiteral("Pause"));
    }

    void theChannelOfTheSameNameServes() {
        Document from(sequence(Three)), to(sequence(Other));
        QCOMPARE(paste(to, edits::messagesToClipboard(from, {M2}), {0, 0, false}), QString());
        QCOMPARE(to.value().sequence.steps[0].messages[0].channel, QStringLiteral("text2")); // "SMS", not the push
        QCOMPARE(paste(to, edits::messagesToClipboard(from, {M1}), {0, 0, false}), QString());
        QCOMPARE(to.value().channels.back().id, QStringLiteral("feed")); // there was none in the app
    }

    void aGroupIsDuplicatedStepByStep() {
        Document doc(sequence(Three));
        const Edit edit = edits::duplicateMessages(doc, {M3, M1});
        const QByteArray before = writeJson(doc.json());
        QVERIFY(doc.apply(edit).isEmpty());
        QCOMPARE(layout(doc), QStringLiteral("m1 m4 m2 | m3 m5"));
        QCOMPARE(references(*doc.value().message(u"m5")), (QStringList{QStringLiteral("m4"), M2}));
        QCOMPARE(edit.select, (QStringList{QStringLiteral("m4"), QStringLiteral("m5")}));
        QVERIFY(doc.apply(edit.inverse()).isEmpty());
        QCOMPARE(writeJson(doc.json()), before);
    }

    void hostileTextIsRefusedWithASentence_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *members) {
            QTest::newRow(name) << QByteArray(R"({"format":"stepline.messages","version":1,)") + members + "}";
        };
        row("the same id twice", R"("messages":[{"id":"a","channel":"sms"},{"id":"a","channel":"sms"}])");
        row("the same id in two steps",
            R"("steps":[{"messages":[{"id":"a","channel":"sms"}]},{"messages":[{"id":"a","channel":"sms"}]}])");
        row("steps are no list", R"("steps":{"messages":[]})");
        row("a step without messages", R"("steps":[{"name":"x"}])");
        row("a step is a number", R"("steps":[7])");
        row("no steps", R"("steps":[])");
        row("a name that is none", R"("messages":[{"id":7,"channel":"sms"}])");
        row("a guard of nothing", R"("messages":[{"id":"a","channel":"sms","only_if":{}}])");
        row("a guard that is a list", R"("messages":[{"id":"a","channel":"sms","only_if":[{"message":"m1"}]}])");
        row("U+0000", R"("messages":[{"id":"a","channel":"sms","content":{"body":"\u0000"}}])");
        row("deep", (R"("messages":[{"id":"a","channel":"sms","only_if":)" + QByteArray("{\"not\":").repeated(90) +
                     "{}" + QByteArray("}").repeated(90) + "}]")
                        .constData());
        QByteArray many;
        for (int n = 0; n < 21; ++n)
            many += (n ? "," : "") + QByteArray("{\"id\":\"x") + QByteArray::number(n) + "\",\"channel\":\"sms\"}";
        row("21 in a step", (R"("messages":[)" + many + "]").constData());
    }
    void hostileTextIsRefusedWithASentence() {
        QFETCH(QByteArray, text);
        Document doc(sequence(Three));
        for (const edits::Target &target : {edits::Target{0, 0, false}, edits::Target{2, 0, true}}) {
            const auto edit = edits::pasteMessages(doc, text, target);
            QVERIFY(!edit.ok());
            QVERIFY(edit.sentence().size() > 10);
        }
    }

    void anyGroupPastedAnywhereIsWholeAndCanBeTakenBack() {
        const quint32 seed = randomSeed();
        qInfo("STEPLINE_SEED=%u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            Document three(sequence(Three)), other(sequence(Other));
            Document &to = random.bounded(2) ? three : other;
            QStringList ids;
            for (const QString &id : {M1, M2, M3})
                if (random.bounded(2))
                    ids << id;
            if (ids.isEmpty())
                continue;
            const int steps = int(to.value().sequence.steps.size()), count = to.value().messageCount();
            const bool fresh = random.bounded(2);
            const edits::Target target{random.bounded(fresh ? steps + 1 : steps), random.bounded(3), fresh};
            const QString said = paste(to, edits::messagesToClipboard(three, ids), target);
            QVERIFY2(!said.startsWith(QLatin1String("refused")) && !said.startsWith(QLatin1String("undo")),
                     qPrintable(said));
            QCOMPARE(to.value().messageCount(), count + int(ids.size()));
        }
    }
};

QTEST_GUILESS_MAIN(TestClipboard)
#include "tst_clipboard.moc"

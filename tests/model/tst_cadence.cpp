#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "core/model/cadence.h"
#include "core/model/edits.h"

#include <QTest>

using namespace stepline;

namespace {

const char *Empty = R"({"format":"stepline.sequence","version":1,"template":{"key":"t","name":"T"},
 "channels":[{"id":"mail","type":"email"},{"id":"sms","type":"sms"}],"sequence":{"steps":[]}})";
const char *TwoSteps = R"({"format":"stepline.sequence","version":1,"template":{"key":"t","name":"T"},
 "channels":[{"id":"mail","type":"email"},{"id":"sms","type":"sms"}],
 "sequence":{"steps":[{"id":"s1","messages":[{"id":"m1","channel":"mail","wait":"PT48H"},{"id":"m2","channel":"sms","delay":"P1D"}]},
  {"id":"s2","messages":[]},
  {"id":"s3","messages":[{"id":"m3","channel":"mail","only_if":{"not":{"message":"m1","metric":"viewed"}}}]}]}})";

JsonValue sequence(const char *json) {
    const auto file = readSequence(json);
    if (!file.ok())
        qFatal("%s", qPrintable(file.sentence()));
    return file->root;
}

void doUndoRedo(Document &doc, const Edit &edit) {
    const QByteArray before = writeJson(doc.json());
    const Problems problems = doc.apply(edit);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).message));
    const QByteArray after = writeJson(doc.json());
    QVERIFY(doc.apply(edit.inverse()).isEmpty());
    QCOMPARE(writeJson(doc.json()), before);
    QVERIFY(doc.apply(edit).isEmpty());
    QCOMPARE(writeJson(doc.json()), after);
}

QString days(const std::vector<Duration> &times) {
    QStringList list;
    for (const Duration time : times)
        list << QString::number(time.seconds / Duration::Day + 1);
    return list.join(u' ');
}

const std::vector<CadenceChannel> MailAndSms{{QStringLiteral("mail"), ChannelType::Email},
                                             {QStringLiteral("sms"), ChannelType::Sms}};

} // namespace

/// The rhythms as they are promised, and the steps they make.
class TestCadence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDaysOfEachRhythm_data() {
        QTest::addColumn<int>("rhythm");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("expected");
        QTest::newRow("three days") << 0 << 3 << "1 2 3";
        QTest::newRow("five days") << 0 << 5 << "1 2 3 4 5";
        QTest::newRow("held in its bounds") << 0 << 40 << "1 2 3 4 5";
        QTest::newRow("three weeks") << 1 << 3 << "1 3 6 8 11 13 16 18 21";
        QTest::newRow("four weeks") << 1 << 4 << "1 4 7 10 13 16 19 22 25 28";
        QTest::newRow("six weeks") << 2 << 6 << "1 8 15 22 29 36";
        QTest::newRow("eight weeks") << 2 << 8 << "1 8 15 22 29 36 43 50";
        QTest::newRow("not too short") << 2 << 0 << "1 8 15 22 29 36";
    }
    void theDaysOfEachRhythm() {
        QFETCH(int, rhythm);
        QFETCH(int, length);
        QFETCH(QString, expected);
        QCOMPARE(days(touchTimes(Rhythm(rhythm), length)), expected);
    }

    void noRhythmAsksForMoreThanTenTouches() {
        for (const RhythmInfo &row : rhythms()) {
            QVERIFY(row.shortest <= row.usual && row.usual <= row.longest);
            QVERIFY(!rhythmName(row.rhythm).isEmpty() && !rhythmSentence(row.rhythm).isEmpty());
            for (int length = row.shortest; length <= row.longest; ++length)
                QVERIFY(touchTimes(row.rhythm, length).size() <= 10);
        }
    }

    void theStepsStartWhenTheRhythmSays() {
        for (const RhythmInfo &row : rhythms()) {
            for (int length = row.shortest; length <= row.longest; ++length) {
                Document doc(sequence(Empty));
                doUndoRedo(doc, edits::addCadence(doc, row.rhythm, length, MailAndSms, LayOut::AfterLast));
                auto starts = nominalStarts(doc.value().sequence);
                starts.pop_back();
                QCOMPARE(days(starts), days(touchTimes(row.rhythm, length)));
                const auto &steps = doc.value().sequence.steps;
                for (size_t s = 0; s < steps.size(); ++s) {
                    QCOMPARE(steps[s].messages.size(), size_t(1));
                    QCOMPARE(steps[s].messages[0].channel, s % 2 ? QStringLiteral("sms") : QStringLiteral("mail"));
                    QCOMPARE(steps[s].name, dayName(starts[s]));
                    QVERIFY(steps[s].messages[0].wait.seconds > 0); // people have time to answer the last one, too
                }
            }
        }
    }

    void aCadenceFollowsTheStepsThatAreThere() {
        Document doc(sequence(TwoSteps));
        const Edit edit = edits::addCadence(doc, Rhythm::Aggressive, 3, MailAndSms, LayOut::AfterLast);
        doUndoRedo(doc, edit);
        QCOMPARE(doc.value().sequence.steps.size(), size_t(6));
        QCOMPARE(doc.value().sequence.steps[0].messages[0].id, QStringLiteral("m1"));
        QCOMPARE(edit.select.size(), 3);
        for (const QString &id : edit.select)
            QVERIFY(placeOf(doc.value(), id).step >= 3);
    }

    void orTakesTheirPlace() {
        Document doc(sequence(TwoSteps));
        doUndoRedo(doc, edits::addCadence(doc, Rhythm::LongNurture, 6, MailAndSms, LayOut::InsteadOfAll));
        QCOMPARE(doc.value().sequence.steps.size(), size_t(6));
        QVERIFY(!doc.value().message(u"m1"));
    }

    void newChannelsComeAlongOnce() {
        Document doc(sequence(Empty));
        doUndoRedo(doc, edits::addCadence(doc, Rhythm::Aggressive, 5,
                                          {{QStringLiteral("mail"), ChannelType::Email}, {{}, ChannelType::Call}},
                                          LayOut::AfterLast));
        QCOMPARE(doc.value().channels.size(), size_t(3));
        QCOMPARE(doc.value().channels[2].type, ChannelType::Call);
        QCOMPARE(doc.value().sequence.steps[3].messages[0].channel, doc.value().channels[2].id);
    }

    void noChannelIsNoEdit() {
        Document doc(sequence(Empty));
        QVERIFY(edits::addCadence(doc, Rhythm::Aggressive, 5, {}, LayOut::AfterLast).isEmpty());
    }

    void theStepsThatAreThereTakeTheRhythm() {
        Document doc(sequence(TwoSteps));
        doUndoRedo(doc, edits::applyRhythm(doc, Rhythm::Standard, 3));
        // Two days to the next touch, then three; the empty step takes no turn.
        const auto starts = nominalStarts(doc.value().sequence);
        QCOMPARE(starts[2].seconds, 2 * Duration::Day);
        QCOMPARE(starts[3].seconds, 5 * Duration::Day);
        QCOMPARE(doc.value().message(u"m2")->delay.seconds, Duration::Day);
        // What is so already keeps its spelling.
        QVERIFY(writeJson(doc.json()).contains("PT48H"));
        QVERIFY(edits::applyRhythm(doc, Rhythm::Standard, 3).isEmpty());
    }

    void aMessageLaterThanTheGapKeepsItsDelay() {
        Document doc(sequence(TwoSteps));
        QVERIFY(doc.apply(edits::setDelay(doc, QStringLiteral("m2"), {9 * Duration::Day})).isEmpty());
        doUndoRedo(doc, edits::applyRhythm(doc, Rhythm::Aggressive, 5));
        QCOMPARE(doc.value().message(u"m2")->wait.seconds, 0);
        QCOMPARE(doc.value().message(u"m2")->delay.seconds, 9 * Duration::Day);
    }
};

QTEST_GUILESS_MAIN(TestCadence)
#include "tst_cadence.moc"

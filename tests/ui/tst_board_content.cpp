#include "board_fixture.h"
#include "tests/support/random_documents.h"

#include "core/check/check.h"
#include "core/json/files.h"
#include "sample_forecast.h"
#include "tests/support/seed.h"
#include "ui/board/text_measure.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stepline;

namespace {

/// Any edit of a message, a step or more.
Edit anyEdit(const Document &doc, QRandomGenerator &random) {
    const Template &tmpl = doc.value();
    QStringList ids;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            ids << message.id;
    const int steps = int(tmpl.sequence.steps.size());
    if (ids.isEmpty() || steps == 0)
        return edits::addMessage(doc, {0, 0, true}, tmpl.channels.front().id, tmpl.channels.front().type);
    const QString id = ids[random.bounded(int(ids.size()))];
    const edits::Target place{random.bounded(steps), 0, random.bounded(4) == 0};
    switch (random.bounded(14)) {
    case 0: return edits::setDelay(doc, id, {3600 * random.bounded(5)});
    case 1: return edits::setWait(doc, id, {3600 * random.bounded(5)});
    case 2: return edits::setMessageField(doc, id, QStringLiteral("notes"), JsonValue::string(id), {});
    case 3:
        return edits::setGuard(
            doc, id, Condition{.kind = Condition::Kind::Event, .message = ids.first(), .metric = Metric::Delivered});
    case 4: return edits::setStop(doc, id, MetricCondition{.metric = Metric::Delivered});
    case 5: return edits::setWindow(doc, id, SendWindow{.any = true});
    case 6:
        return edits::setMessageChannel(doc, id, tmpl.channels[size_t(random.bounded(int(tmpl.channels.size())))].id);
    case 7:
        return edits::renameStep(doc, tmpl.sequence.steps[size_t(random.bounded(steps))].id,
                                 QStringLiteral("Step %1").arg(random.bounded(9)));
    case 8: return edits::moveMessages(doc, {id}, place);
    case 9: return edits::duplicateMessages(doc, {id});
    case 10: return edits::removeMessages(doc, {id});
    case 11: return edits::renameChannel(doc, tmpl.channels.front().id, QStringLiteral("N%1").arg(random.bounded(9)));
    case 12: return edits::setMessageField(doc, id, QStringLiteral("id"), JsonValue::string(id + u'x'), {});
    default:
        return edits::setMessageField(doc, id, QStringLiteral("content/body"),
                                      JsonValue::string(QString::number(random.bounded(99))), {});
    }
}

void compare(const BoardContent &shown, const BoardContent &whole) {
    QCOMPARE(shown.off, whole.off);
    QVERIFY(shown.trigger == whole.trigger);
    QVERIFY(shown.endings == whole.endings);
    QCOMPARE(shown.places, whole.places);
    QCOMPARE(shown.steps.size(), whole.steps.size());
    for (size_t s = 0; s < whole.steps.size(); ++s) {
        QVERIFY(shown.steps[s].sameHeader(whole.steps[s]));
        QCOMPARE(shown.steps[s].name, whole.steps[s].name);
        QCOMPARE(shown.steps[s].cards.size(), whole.steps[s].cards.size());
        for (size_t m = 0; m < whole.steps[s].cards.size(); ++m)
            QVERIFY2(shown.steps[s].cards[m] == whole.steps[s].cards[m], qPrintable(whole.steps[s].cards[m].name));
    }
}

} // namespace

class TestBoardContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAnEditLeavesAloneIsDescribedAsIfAnew() {
        const quint32 seed = randomSeed();
        qInfo("STEPLINE_SEED=%u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 15; ++round) {
            const std::string json = random_documents::sequence(seed + quint32(round));
            Editor editor(readSequence(QByteArray::fromStdString(json))->root);
            BoardScene scene;
            scene.setEditor(&editor);
            Problems findings;
            for (int n = 0; n < 40; ++n) {
                const int act = random.bounded(10);
                if (act == 0)
                    editor.undoStack()->undo();
                else if (act == 1)
                    editor.undoStack()->redo();
                else if (act == 2)
                    scene.setFindings(findings = checkTemplate(editor.value()).mid(random.bounded(3)));
                else
                    editor.push(anyEdit(*editor.document(), random));
                // Findings stay with what they were found on until they are told again: those of now are told.
                scene.setFindings(findings = checkTemplate(editor.value()));
                compare(scene.content(),
                        describeBoard(editor.value(), nullptr, findingsById(editor.value(), findings)));
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void theForecastOfACardStaysWithIt() {
        const Template tmpl = sample::cheapFirst();
        Forecast forecast;
        forecast.sequence = sample::results(tmpl);
        BoardStrips strips;
        const BoardContent before = describeBoard(tmpl, &forecast, {}, &strips);
        Template after = tmpl;
        after.sequence.steps[1].messages[0].delay = {7200};
        after.sequence.steps[1].messages[0].notes = QStringLiteral("Later");
        const auto content = describeMessages(before, {QStringLiteral("m2")}, after, &forecast, {}, &strips);
        QVERIFY(content);
        QVERIFY(content->steps[1].cards[0].strip);
        compare(*content, describeBoard(after, &forecast, {}));
        // On another channel other cards are called something else.
        after.sequence.steps[1].messages[0].channel = QStringLiteral("feed");
        QVERIFY(!describeMessages(before, {QStringLiteral("m2")}, after, &forecast, {}, &strips));
    }

    void whatIsAskedForAgainIsNotForgotten() {
        Remembered<int, int> known(100);
        known.put(1, 10);
        for (int i = 2; i < 1000; ++i) {
            known.put(i, i);
            QVERIFY(known.find(1));
            QCOMPARE(*known.find(1), 10);
            QVERIFY(known.find(i));
            QVERIFY(known.size() <= 201);
        }
        QVERIFY(!known.find(2));
    }
};

QTEST_MAIN(TestBoardContent)
#include "tst_board_content.moc"

#include "tests/cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stepline;

/// `stepline design` as a process of its own, without a display.
class TestCliDesign : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void variantsOfAMessage();
    void anotherTiming();
    void tableSaysWhatIsNeeded();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
};

namespace {

Run runDesign(const QStringList &arguments) {
    return run(QStringList{QStringLiteral("design")} + arguments);
}

/// The sum-mail has two variants; b has a lift.
const QString Sequence = QStringLiteral(SOURCE_DIR "/resources/gallery/plan-upgrade.sequence.json");
const QString Message = QStringLiteral("sum-mail");

QJsonObject object(const QByteArray &json) {
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestCliDesign::variantsOfAMessage() {
    const QStringList arguments{Sequence,
                                Message,
                                QStringLiteral("--recipients"),
                                QStringLiteral("20000"),
                                QStringLiteral("--audience"),
                                QStringLiteral("5000"),
                                QStringLiteral("--json")};
    const Run both = runDesign(arguments);
    QVERIFY2(both.exitCode == 0, both.err);
    const QJsonObject design = object(both.out);
    const QJsonArray arms = design[QStringLiteral("arms")].toArray();
    QVERIFY(arms.size() >= 2);
    QCOMPARE(design[QStringLiteral("audience")].toInt(), 5000);
    double weights = 0, best = 0;
    for (const QJsonValue &arm : arms) {
        weights += arm[QStringLiteral("weight")].toDouble();
        best += arm[QStringLiteral("best")].toDouble();
        QVERIFY(!arm[QStringLiteral("name")].toString().isEmpty());
    }
    QVERIFY(qAbs(weights - 1) < 1e-9);
    QVERIFY(qAbs(best - 1) < 1e-6);
    QCOMPARE(runDesign(arguments + QStringList{QStringLiteral("--threads"), QStringLiteral("1")}).out, both.out);
}

void TestCliDesign::anotherTiming() {
    const Run later = runDesign({Sequence, Message, QStringLiteral("--delay"), QStringLiteral("P5D"),
                                 QStringLiteral("--recipients"), QStringLiteral("20000"), QStringLiteral("--outcome"),
                                 QStringLiteral("conversion"), QStringLiteral("--json")});
    QVERIFY2(later.exitCode == 0, later.err);
    QCOMPARE(object(later.out)[QStringLiteral("arms")].toArray().size(), 2);
}

void TestCliDesign::tableSaysWhatIsNeeded() {
    const Run table = runDesign({Sequence, Message, QStringLiteral("--recipients"), QStringLiteral("20000")});
    QVERIFY2(table.exitCode == 0, table.err);
    for (const char *word : {"Part", "Share", "Needs", "the chance to see it is"})
        QVERIFY2(table.out.contains(word), word);
}

void TestCliDesign::tellsWhatIsWrong_data() {
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("unknown message") << QStringList{QStringLiteral("nobody")} << 2 << QByteArray("nobody");
    QTest::newRow("no variants") << QStringList{QStringLiteral("limit-card")} << 3 << QByteArray("variant");
    QTest::newRow("outcome") << QStringList{Message, QStringLiteral("--outcome"), QStringLiteral("luck")} << 2
                             << QByteArray("--outcome");
    QTest::newRow("audience") << QStringList{Message, QStringLiteral("--audience"), QStringLiteral("many")} << 2
                              << QByteArray("--audience");
    QTest::newRow("delay") << QStringList{Message, QStringLiteral("--delay"), QStringLiteral("later")} << 2
                           << QByteArray("--delay");
}

void TestCliDesign::tellsWhatIsWrong() {
    QFETCH(QStringList, more);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const Run wrong = runDesign(QStringList{Sequence} + more);
    QCOMPARE(wrong.exitCode, exitCode);
    QVERIFY2(wrong.err.contains(says), wrong.err);
    QVERIFY(wrong.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliDesign)
#include "tst_cli_design.moc"

#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace stepline;

/// `stepline compare` as a process of its own, without a display.
class TestCliCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameForAnyThreads();
    void tableSaysWhatDiffers();
    void jsonAgreesWithPreview();
    void readsStandardInput();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();

private:
    QTemporaryDir m_folder;
    QString m_other;
};

namespace {

const QString Sequence = QStringLiteral(SOURCE_DIR "/resources/gallery/cart-recovery.sequence.json");

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray withoutSeconds(const QByteArray &json) {
    const qsizetype at = json.indexOf("\"seconds\":");
    return at < 0 ? QByteArray() : json.left(at);
}

QStringList few(const QStringList &arguments) {
    return arguments + QStringList{QStringLiteral("--recipients"), QStringLiteral("20011")};
}

} // namespace

void TestCliCompare::initTestCase() {
    m_other = m_folder.filePath(QStringLiteral("other.sequence.json"));
    QByteArray changed = bytesOf(Sequence);
    QVERIFY(changed.contains("\"wait\": \"P2D\""));
    changed.replace("\"wait\": \"P2D\"", "\"wait\": \"PT6H\"");
    QFile file(m_other);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(changed) == changed.size());
}

void TestCliCompare::sameForAnyThreads() {
    QByteArray first;
    for (const char *threads : {"1", "2", "3", "7"}) {
        const Run result = run(few({QStringLiteral("compare"), Sequence, m_other, QStringLiteral("--json"),
                                    QStringLiteral("--threads"), QString::fromLatin1(threads)}));
        QCOMPARE(result.exitCode, 0);
        const QByteArray json = withoutSeconds(result.out);
        QVERIFY(!json.isEmpty());
        if (first.isEmpty())
            first = json;
        QCOMPARE(json, first);
    }
}

void TestCliCompare::tableSaysWhatDiffers() {
    const Run result = run(few({QStringLiteral("compare"), Sequence, m_other}));
    QCOMPARE(result.exitCode, 0);
    for (const char *word : {"General", "B − A", "95 % interval", "untouched", "Message cart-push", "Channel ",
                             "All messages", "real at 95 %"})
        QVERIFY2(result.out.contains(word), word);
}

void TestCliCompare::jsonAgreesWithPreview() {
    const Run result = run(few({QStringLiteral("compare"), Sequence, m_other, QStringLiteral("--json")}));
    const Run preview = run(few({QStringLiteral("preview"), m_other, QStringLiteral("--json")}));
    const QJsonObject compared = QJsonDocument::fromJson(result.out).object();
    const QJsonObject alone = QJsonDocument::fromJson(preview.out).object();
    QVERIFY(!compared.isEmpty() && !alone.isEmpty());
    for (const char *key : {"held_out", "stopped", "exited", "completed", "in_progress", "reached", "converted", "lift",
                            "cost", "saved", "revenue", "messages_per_recipient"})
        QCOMPARE(compared[QLatin1String(key)][QStringLiteral("b")], alone[QLatin1String(key)]);
    const QJsonArray messages = compared[QStringLiteral("messages")].toArray();
    QCOMPARE(messages.size(), alone[QStringLiteral("messages")].toArray().size());
    for (qsizetype i = 0; i < messages.size(); ++i)
        QCOMPARE(messages[i][QStringLiteral("requested")][QStringLiteral("b")],
                 alone[QStringLiteral("messages")][i][QStringLiteral("requested")]);
}

void TestCliCompare::readsStandardInput() {
    const Run result = run(few({QStringLiteral("compare"), QStringLiteral("-"), Sequence, QStringLiteral("--json")}),
                           {bytesOf(Sequence)});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject cost = QJsonDocument::fromJson(result.out)[QStringLiteral("cost")].toObject();
    QCOMPARE(cost[QStringLiteral("difference")].toDouble(-1), 0.0);
    QCOMPARE(cost[QStringLiteral("interval")].toArray(), QJsonArray({0.0, 0.0}));
}

void TestCliCompare::tellsWhatIsWrong_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &arguments, int exitCode, const char *says) {
        QTest::newRow(name) << arguments << exitCode << QString::fromUtf8(says);
    };
    const QString dash = QStringLiteral("-");
    row("one side", {Sequence}, 2, "B is required");
    row("both from standard input", {dash, dash}, 2, "Standard input can be one of");
    row("no such file", {Sequence, QStringLiteral("/nonexistent/x.json")}, 3, "/nonexistent/x.json");
    row("not a sequence", {dash, Sequence}, 1, "<stdin>");
    row("bad option", {Sequence, Sequence, QStringLiteral("--scenario"), QStringLiteral("best")}, 2, "--scenario");
}

void TestCliCompare::tellsWhatIsWrong() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    const Run result = run(QStringList{QStringLiteral("compare")} + arguments, {"{\"format\": 1}"});
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(QString::fromUtf8(result.err).contains(says), result.err);
}

QTEST_GUILESS_MAIN(TestCliCompare)
#include "tst_cli_compare.moc"

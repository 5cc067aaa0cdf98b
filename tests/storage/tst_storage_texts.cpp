#include "tests/storage/support.h"

#include <QDirIterator>
#include <QTest>

using namespace storage_tests;

/// Texts of any kind come back letter by letter.
class TestTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyTextComesBack_data();
    void anyTextComesBack();
    void zeroCharactersComeBackWhereTheyMayStand();
    void noncharactersComeBackInTemplates();
    void bytesComeBackAsTheyWere();
    void sqlStandsInOnePlace();
};

void TestTexts::anyTextComesBack_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("injection") << QStringLiteral("x'; DROP TABLE templates; --");
    QTest::newRow("place holders") << QStringLiteral("? :name ?1 @x $y %1 %2 %n %s");
    QTest::newRow("wild cards") << QStringLiteral("%_*[a-z]\\");
    QTest::newRow("emoji with joiners") << QString::fromUtf8("👩‍👩‍👧‍👦🇰🇷");
    QTest::newRow("Korean") << QStringLiteral("장바구니를 잊으셨나요?");
    QTest::newRow("letters of Hangul") << QStringLiteral("장바구니").normalized(QString::NormalizationForm_D);
    QTest::newRow("right to left") << QString::fromUtf8("مرحبا \u202Eabc");
    QTest::newRow("markup") << QStringLiteral("<b>x</b>&amp;\"'");
    QTest::newRow("lines") << QStringLiteral("a\r\nb\tc\u2028d\x7f\x01");
    QTest::newRow("long") << QString(10'000, QChar(0xAC00));
}

void TestTexts::anyTextComesBack() {
    QFETCH(QString, text);
    TestLibrary library;
    const QByteArray json = sequence(text, text);
    const auto added = library->addTemplate(json, text);
    QVERIFY2(added.ok(), qPrintable(added.sentence()));
    QVERIFY(library->saveVersion(added->id, json, 0, text, text).ok());
    QVERIFY(!library->appendJournal(added->id, 0, {rename(text, text + text)}, sequence(text + text, text)));
    QVERIFY(!library->setSetting(text, text));
    QVERIFY(!library->saveProfile(text, text.toUtf8()));
    Results results = someResults(1, QStringLiteral("sampled"));
    results.currency = results.messages[0].id = results.messages[0].variants.emplace_back().id = text;
    results.series.messages[text][Metric::Viewed] = {1};
    const auto run = library->addRun(added->id, text, text, json, results);
    QVERIFY2(run.ok(), qPrintable(run.sentence()));
    library.reopen();
    const auto opened = library->openTemplate(added->id);
    QCOMPARE(opened->base, json);
    QCOMPARE(opened->row.name, text + text);
    QCOMPARE(opened->journal, (std::vector<Edit>{rename(text, text + text)}));
    QCOMPARE(library->versions(added->id)->front().name, text);
    QCOMPARE(library->versions(added->id)->front().note, text);
    QCOMPARE(*library->versionJson(added->id, 2), json);
    QCOMPARE(*library->setting(text), text);
    QCOMPARE(library->profiles()->front(), std::pair(text, text.toUtf8()));
    QVERIFY(*library->runResults(*run) == results);
    QCOMPARE(library->runs(added->id)->front().profileName, text);
}

void TestTexts::zeroCharactersComeBackWhereTheyMayStand() {
    TestLibrary library;
    const QString zero = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QVERIFY(!library->setSetting(zero, zero + zero));
    QVERIFY(!library->setSetting(QStringLiteral("a"), QStringLiteral("other")));
    library.reopen();
    QCOMPARE(*library->setting(zero), zero + zero);
    QCOMPARE(*library->setting(QStringLiteral("a")), QStringLiteral("other"));
    // In a template the format forbids them.
    QVERIFY(!library->addTemplate(sequence(zero)).ok());
}

void TestTexts::noncharactersComeBackInTemplates() {
    // SQLite turns these into U+FFFD in a TEXT. What a person wrote must not depend on that.
    TestLibrary library;
    const QString a = QString::fromUtf8("\uFFFE\uFFFF\U0010FFFF"), b = a + a;
    const QString id = library->addTemplate(sequence(a))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(a, b)}, sequence(b)));
    library.reopen();
    const auto opened = library->openTemplate(id);
    QVERIFY(opened.problems().isEmpty());
    QCOMPARE(opened->base, sequence(a));
    QCOMPARE(opened->journal, (std::vector<Edit>{rename(a, b)}));
}

void TestTexts::bytesComeBackAsTheyWere() {
    TestLibrary library;
    // A byte order mark, Windows line ends, number spellings and unknown keys are the file's own.
    QByteArray json = "\xEF\xBB\xBF" + sequence(QStringLiteral("A"));
    json.replace("\n", "\r\n").replace("\"key\"", "\"x-ours\": 1.50e+1, \"key\"");
    const auto added = library->addTemplate(json);
    QVERIFY2(added.ok(), qPrintable(added.sentence()));
    library.reopen();
    QCOMPARE(library->openTemplate(added->id)->base, json);
    QCOMPARE(*library->versionJson(added->id, 1), json);
}

void TestTexts::sqlStandsInOnePlace() {
    QDirIterator files(QStringLiteral(SOURCE_DIR), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        const QString path = files.next().mid(int(qstrlen(SOURCE_DIR)) + 1);
        const bool ours = path.startsWith(u"core/") || path.startsWith(u"ui/") || path.startsWith(u"app/");
        if (!ours)
            continue;
        ++seen;
        const QByteArray code = bytesOf(QStringLiteral(SOURCE_DIR "/") + path);
        if (!path.startsWith(u"core/storage/"))
            QVERIFY2(!code.contains("QSql"), qPrintable(path));
    }
    QVERIFY(seen > 50);
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_storage_texts.moc"

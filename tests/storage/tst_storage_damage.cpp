#include "core/storage/rescue.h"
#include "core/storage/sqlite_library.h"
#include "tests/storage/support.h"

#include <QRandomGenerator>
#include <QTest>
#include <limits>

using namespace storage_tests;

namespace {
const QString A = QStringLiteral("A"), B = QStringLiteral("B");
} // namespace

/// What a bad disk does to a library is noticed, and what is left is given back.
class TestDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damageIsNeverTakenForContent_data();
    void damageIsNeverTakenForContent();
    void aKeyThatLeadsToAnotherRowIsNoticed();
    void aDamagedUndoHistoryLosesNoText();
    void aDamagedTextComesFromItsVersion();
    void damagedPositionsAreNoticed_data();
    void damagedPositionsAreNoticed();
    void aStrangersNumbersAreNotCountedWith_data();
    void aStrangersNumbersAreNotCountedWith();
    void changedFiguresAreNoticed_data();
    void changedFiguresAreNoticed();
    void changedWordsOfAVersionAreNoticed_data();
    void changedWordsOfAVersionAreNoticed();
};

void TestDamage::damageIsNeverTakenForContent_data() {
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"zeroed page", "noise in a page", "flipped byte", "cut off"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

/// However a page is damaged: the library is refused, or says so, or gives what was put in.
void TestDamage::damageIsNeverTakenForContent() {
    QFETCH(QString, damage);
    TestLibrary library;
    const QString longText(9'000, u'x');
    const QString id = library->addTemplate(sequence(A, longText))->id;
    std::vector<Edit> edits;
    for (int i = 0; i < 30; ++i)
        edits.push_back(rename(i ? QString::number(i) : A, QString::number(i + 1)));
    const QByteArray now = sequence(QStringLiteral("30"), longText);
    QVERIFY(!library->appendJournal(id, 0, edits, now));
    QVERIFY(library->saveVersion(id, now, 30).ok());
    library.close();
    const QByteArray good = bytesOf(library.path());
    const int pages = int(good.size() / 4096);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int refused = 0, warned = 0;
    for (int page = 1; page < pages; ++page) {
        QByteArray bad = good;
        if (damage == u"zeroed page")
            bad.replace(page * 4096, 4096, QByteArray(4096, '\0'));
        else if (damage == u"noise in a page")
            for (int i = 0; i < 512; ++i)
                bad[page * 4096 + 2048 + i] = char(random.generate());
        else if (damage == u"flipped byte")
            bad[page * 4096 + int(random.bounded(4096))] ^= char(1 << random.bounded(8));
        else
            bad.truncate(page * 4096 + int(random.bounded(4096)));
        const QString path = library.file(QStringLiteral("damaged.sqlite"));
        writeBytes(path, bad);
        const auto opened = Library::open(path);
        if (!opened.ok()) {
            ++refused;
            QVERIFY(!opened.sentence().isEmpty());
            QCOMPARE(bytesOf(path), bad); // left as it was
            continue;
        }
        const auto tmpl = (*opened)->openTemplate(id);
        const auto version = (*opened)->versionJson(id, 2);
        warned += !tmpl.problems().isEmpty() || !version.ok();
        const QByteArray where = QStringLiteral("page %1, seed %2").arg(page).arg(seed).toUtf8();
        if (tmpl.ok() && tmpl.problems().isEmpty()) {
            QVERIFY2(tmpl->base == sequence(A, longText) && tmpl->journal == edits, where.constData());
        } else if (tmpl.ok()) {
            QVERIFY2(tmpl->base == now || tmpl->base == sequence(A, longText), where.constData());
        }
        if (version.ok())
            QVERIFY2(*version == now, where.constData());
    }
    QVERIFY2(refused + warned > 0, "no damage was noticed at all: the test proves nothing");
    qInfo("%d pages: %d refused, %d opened with a warning", pages - 1, refused, warned);
}

/// A key of one template, wherever one stands in an index, is made to lead to another's row: SQLite's quick_check sees
/// nothing, and the text of the other would be shown, and overwritten.
void TestDamage::aKeyThatLeadsToAnotherRowIsNoticed() {
    TestLibrary library;
    QStringList ids;
    for (int i = 0; i < 6; ++i) {
        ids << library->addTemplate(sequence(QString::number(i)))->id;
        QVERIFY(library->saveVersion(ids[i], sequence(QString::number(i)), 0, QStringLiteral("kept")).ok());
    }
    library.close();
    const QByteArray good = bytesOf(library.path());
    // A key of an index: the lengths of its parts (a text of 36 characters, a row's number of one byte), then these.
    const auto key = [&](int i) { return QByteArray("\x03\x55\x01", 3) + ids[i].toLatin1(); };
    const QString path = library.file(QStringLiteral("misled.sqlite"));
    int refused = 0;
    for (qsizetype at = good.indexOf(key(3)); at >= 0; at = good.indexOf(key(3), at + 1)) {
        QByteArray bad = good;
        bad[at + key(3).size()] = char(bad[at + key(3).size()] ^ 1); // row 4 becomes 5, or the other way round
        writeBytes(path, bad);
        const auto opened = Library::open(path);
        if (opened.ok()) { // what stood there is no key any more
            for (int i = 0; i < 6; ++i)
                QCOMPARE((*opened)->currentJson(ids[i]).value(), sequence(QString::number(i)));
            continue;
        }
        ++refused;
        QVERIFY2(isDamage(opened.problems().value(0)), qPrintable(opened.sentence()));
        QCOMPARE(bytesOf(path), bad);
        const auto rescue = rescueLibrary(path);
        QVERIFY2(rescue.ok(), qPrintable(rescue.sentence()));
        QFile::remove(rescue->kept);
        const auto whole = Library::open(path);
        QVERIFY2(whole.ok(), qPrintable(whole.sentence()));
        for (int i = 0; i < 6; ++i)
            QCOMPARE((*whole)->currentJson(ids[i]).value(), sequence(QString::number(i)));
    }
    QVERIFY2(refused >= 2, qPrintable(QString::number(refused))); // the texts, and the list
}

void TestDamage::aDamagedUndoHistoryLosesNoText() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    library.close();
    QVERIFY(alter(library.path(),
                  {QStringLiteral("UPDATE journal SET edit = CAST(replace(CAST(edit AS TEXT), 'B', 'X') AS BLOB)")}));
    library.reopen();
    auto opened = library->openTemplate(id);
    QVERIFY(opened.ok());
    QCOMPARE(opened.problems().value(0).severity, Severity::Warning);
    QCOMPARE(opened->base, sequence(B));
    QVERIFY(opened->journal.empty());
    QVERIFY(opened->row.modified);
    QCOMPARE(opened->savedPosition, -1);
    // Mended: it goes on from here, and does not warn twice.
    QVERIFY(!library->appendJournal(id, 0, {rename(B, A)}, sequence(A)));
    library.reopen();
    opened = library->openTemplate(id);
    QVERIFY(opened.problems().isEmpty());
    QCOMPARE(opened->journal.size(), size_t(1));
}

void TestDamage::aDamagedTextComesFromItsVersion() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    library.close();
    QVERIFY(alter(library.path(), {QStringLiteral("UPDATE documents SET base = x'7b', current = x'7b'")}));
    library.reopen();
    const auto opened = library->openTemplate(id);
    QCOMPARE(opened->base, sequence(A));
    QCOMPARE(opened->savedPosition, 0);
    QCOMPARE(opened.problems().value(0).rule, QStringLiteral("template-rescued"));
    library.close();
    QVERIFY(alter(library.path(), {QStringLiteral("UPDATE documents SET base = x'7b', current = x'7b'"),
                                   QStringLiteral("UPDATE versions SET json = x'7b'")}));
    library.reopen();
    QCOMPARE(library->openTemplate(id).problems().value(0).rule, QStringLiteral("library-damaged"));
    QVERIFY(!library->openTemplate(id).ok());
}

void TestDamage::damagedPositionsAreNoticed_data() {
    QTest::addColumn<QString>("damage");
    for (const char *damage :
         {"edits = 1", "edits = 3", "position = 1", "folded = 1", "saved_position = 2", "version = 0"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void TestDamage::damagedPositionsAreNoticed() {
    QFETCH(QString, damage);
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id, c = QStringLiteral("C");
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B), rename(B, c)}, sequence(c)));
    library.close();
    QVERIFY(alter(library.path(), {QStringLiteral("UPDATE templates SET ") + damage}));
    library.reopen();
    const auto opened = library->openTemplate(id);
    QCOMPARE(opened.problems().value(0).rule, QStringLiteral("template-rescued"));
    QCOMPARE(opened->base, sequence(c));
    QVERIFY(opened->row.modified);
    QVERIFY(library->saveVersion(id, sequence(c), 0).ok());
    QCOMPARE(library->versions(id)->size(), size_t(2));
}

void TestDamage::aStrangersNumbersAreNotCountedWith_data() {
    QTest::addColumn<qint64>("version");
    QTest::addColumn<qint64>("folded");
    QTest::addColumn<qint64>("edits");
    QTest::addColumn<qint64>("position");
    constexpr qint64 Least = std::numeric_limits<qint64>::min(), Most = std::numeric_limits<qint64>::max();
    QTest::newRow("the ends") << qint64(1) << Least << Most << qint64(0);
    QTest::newRow("as many as none") << qint64(1) << qint64(0) << (qint64(1) << 32) << (qint64(1) << 32);
    QTest::newRow("no further") << qint64(1) << Most << Most << Most;
    QTest::newRow("out of order") << qint64(1) << qint64(5) << qint64(3) << qint64(4);
    QTest::newRow("the last version") << qint64(std::numeric_limits<int>::max()) << qint64(0) << qint64(0) << qint64(0);
}

/// They have the right check, as only somebody who means ill can give it, and the text beside them is gone.
void TestDamage::aStrangersNumbersAreNotCountedWith() {
    QFETCH(qint64, version);
    QFETCH(qint64, folded);
    QFETCH(qint64, edits);
    QFETCH(qint64, position);
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    library.close();
    QByteArray numbers;
    for (const qint64 number : {version, folded, edits, position, qint64(-1)})
        numbers += QByteArray::number(number) + ' ';
    QVERIFY(alter(library.path(),
                  {QStringLiteral("UPDATE templates SET version = %1, folded = %2, edits = %3, position = %4, "
                                  "saved_position = NULL, standing_check = '%5'")
                       .arg(QString::number(version), QString::number(folded), QString::number(edits),
                            QString::number(position), fingerprint(numbers)),
                   QStringLiteral("UPDATE versions SET number = %1").arg(version),
                   QStringLiteral("UPDATE documents SET current = x'00'")}));
    library.reopen();
    const auto opened = library->openTemplate(id);
    if (version > 1) { // its one version has a number that no history reaches
        QCOMPARE(opened.problems().value(0).rule, QStringLiteral("library-damaged"));
        return;
    }
    QCOMPARE(opened.problems().value(0).rule, QStringLiteral("template-rescued"));
    QCOMPARE(opened->base, sequence(A));
    QVERIFY(library->saveVersion(id, sequence(B), 0).ok());
    QCOMPARE(library->versions(id)->front().number, 2);
}

void TestDamage::changedFiguresAreNoticed_data() {
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("inTheList"); ///< what the list shows is hit
    for (const char *statement :
         {"UPDATE run_metrics SET count = count + 1 WHERE metric = 'viewed'",
          "UPDATE run_channels SET cost = cost * 2 WHERE place = 0",
          "DELETE FROM run_channel_metrics WHERE metric = 'clicked'",
          "UPDATE run_messages SET \"limit\" = 3 WHERE place = 1",
          "UPDATE run_message_metrics SET low = NULL WHERE metric = 'viewed'",
          "UPDATE run_variants SET variant = variant || 'x' WHERE place = 0",
          "UPDATE run_variant_metrics SET count = -count WHERE metric = 'replied'",
          "UPDATE run_series SET points = '[1,2]' WHERE metric = 'viewed'",
          "UPDATE run_scenarios SET results = replace(results, '1', '2')", "UPDATE run_setups SET spread_seconds = 1"})
        QTest::newRow(statement) << QString::fromLatin1(statement) << false;
    for (const char *statement :
         {"UPDATE runs SET cost = cost * 10", "UPDATE runs SET recipients = recipients + 1",
          "UPDATE runs SET profile = 'Bank'", "UPDATE runs SET started = '2001-01-01T00:00:00.000Z'",
          "UPDATE runs SET reached = reached + 1e-9"})
        QTest::newRow(statement) << QString::fromLatin1(statement) << true;
}

void TestDamage::changedFiguresAreNoticed() {
    QFETCH(QString, statement);
    QFETCH(bool, inTheList);
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    const Results results = someResults(1, QStringLiteral("sampled"));
    const qint64 run = *library->addRun(id, QStringLiteral("Shop"), QStringLiteral("likely"), "{}", results);
    QVERIFY(!library->keepRunBand(run, {results, results}));
    QVERIFY(!library->keepRunSetup(run, {"{}", 1767603600, {7}}));
    QCOMPARE(library->runs(id)->front().profileName, QStringLiteral("Shop"));
    QVERIFY(library->runResults(run).ok() && library->runBand(run).ok() && library->runSetup(run).ok());
    library.close();
    QVERIFY(alter(library.path(), {statement}));
    library.reopen();
    QCOMPARE(library->runResults(run).problems().value(0).rule, QStringLiteral("run-damaged"));
    QVERIFY(!library->runBand(run).ok());
    QVERIFY(!library->runSetup(run).ok());
    const RunRow row = library->runs(id)->front();
    QCOMPARE(row.id, run);
    QCOMPARE(row.started.isValid(), !inTheList);
    QCOMPARE(row.profileName != u"Shop", inTheList);
    QVERIFY(!library->removeRun(run));
}

void TestDamage::changedWordsOfAVersionAreNoticed_data() {
    QTest::addColumn<QString>("statement");
    for (const char *statement :
         {"UPDATE versions SET note = 'Why?'", "UPDATE versions SET name = ''", "UPDATE versions SET author = 'lee'",
          "UPDATE versions SET saved = '2001-01-01T00:00:00.000Z'", "UPDATE versions SET number = 9 WHERE number = 2"})
        QTest::newRow(statement) << QString::fromLatin1(statement);
}

void TestDamage::changedWordsOfAVersionAreNoticed() {
    QFETCH(QString, statement);
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QVERIFY(library->openTemplate(id).ok());
    QVERIFY(library->saveVersion(id, sequence(A), 0, QStringLiteral("Name"), QStringLiteral("Note")).ok());
    QCOMPARE(library->versions(id)->front().note, QStringLiteral("Note"));
    library.close();
    QVERIFY(alter(library.path(), {statement}));
    library.reopen();
    const VersionRow row = library->versions(id)->front();
    QVERIFY(!row.saved.isValid() && row.name.isEmpty() && row.author.isEmpty());
    QVERIFY2(row.note.contains(QStringLiteral("damaged")), qPrintable(row.note));
    QCOMPARE(*library->versionJson(id, row.number), sequence(A)); // the text is whole
    // Said anew, it counts again.
    QVERIFY(!library->describeVersion(id, row.number, QStringLiteral("Name"), QStringLiteral("Again")));
    QCOMPARE(library->versions(id)->front().note, QStringLiteral("Again"));
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_storage_damage.moc"

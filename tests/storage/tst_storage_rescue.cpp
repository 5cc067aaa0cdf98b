#include "core/storage/backups.h"
#include "core/storage/migrations.h"
#include "core/storage/rescue.h"
#include "core/storage/sql.h"
#include "tests/storage/support.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace storage_tests;

namespace {

constexpr int PageSize = 4096;

QString nameOf(int i) {
    return QStringLiteral("Template %1").arg(i);
}

/// The page at which a table's or index's tree begins.
int rootOf(const QString &path, const QString &name) {
    return ask(path, QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = ?"), {name}).toInt();
}

void zeroPage(const QString &path, int number) {
    QByteArray bytes = bytesOf(path);
    bytes.replace((number - 1) * PageSize, PageSize, QByteArray(PageSize, '\0'));
    writeBytes(path, bytes);
}

QString ruleOf(const QString &path) {
    return Library::open(path).problems().value(0).rule;
}

} // namespace

/// A damaged library is kept, and what is left of it is given back in a new one.
class TestRescue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingIsThereAgain_data();
    void everythingIsThereAgain();
    void aLostPageCostsWhatStoodOnItOnly();
    void aTornRunKeepsNothingBack();
    void theBackupFillsTheGaps();
    void anEmptyFileComesBackFromItsBackup();
    void whatTheLogHoldsIsRescued();
    void strangersFilesStayWhereTheyAre_data();
    void strangersFilesStayWhereTheyAre();
    void aNewerLibraryIsLeftAlone();
    void aHeldLibraryIsLeftAlone();
    void anInterruptedRescueIsFinished();
    void aFullDiskChangesNothing();
    void noiseIsSurvived();

private:
    /// A library with @p count templates: each with a version, an edit since and one undone; the last is in the archive
    /// and the one before it in the bin.
    void fill(int count);
    void requireTemplate(Library &library, int i);

    std::unique_ptr<TestLibrary> m_library;
    QStringList m_ids;
};

void TestRescue::init() {
    m_library = std::make_unique<TestLibrary>();
    m_ids.clear();
}

void TestRescue::fill(int count) {
    TestLibrary &library = *m_library;
    for (int i = 0; i < count; ++i) {
        const QString draft = QStringLiteral("Draft %1").arg(i), longText(i % 3 ? 200 : 9000, u'x');
        m_ids << library->addTemplate(sequence(draft, longText))->id;
        QVERIFY(!library->appendJournal(m_ids.last(), 0,
                                        {rename(draft, nameOf(i)), rename(nameOf(i), QStringLiteral("undone"))},
                                        sequence(nameOf(i), longText), 1));
    }
    QVERIFY(library
                ->addRun(m_ids[0], QStringLiteral("p"), QStringLiteral("mid"), sequence(nameOf(0)),
                         someResults(7, QStringLiteral("sampled")))
                .ok());
    QVERIFY(!library->saveProfile(QStringLiteral("mine"), "{\"profile\": 1}"));
    QVERIFY(!library->setSetting(QStringLiteral("open-tabs"), m_ids[0]));
    QVERIFY(!library->setArchived(m_ids[count - 1], true));
    QVERIFY(!library->removeTemplate(m_ids[count - 2]));
}

/// It opens without a warning, with its text, its version and its undo history.
void TestRescue::requireTemplate(Library &library, int i) {
    const auto opened = library.openTemplate(m_ids[i]);
    QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
    QVERIFY2(opened.problems().isEmpty(), qPrintable(opened.sentence()));
    QCOMPARE(opened->row.name, nameOf(i));
    QCOMPARE(opened->journal.size(), size_t(2));
    QCOMPARE(opened->position, 1);
    QCOMPARE(library.versions(m_ids[i])->size(), size_t(1));
}

void TestRescue::everythingIsThereAgain_data() {
    QTest::addColumn<QString>("lost");
    // Trees and indexes can be damaged without a row being lost: rows are found page by page.
    for (const char *name :
         {"documents", "sqlite_autoindex_documents_1", "sqlite_autoindex_versions_1", "listing", "header"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRescue::everythingIsThereAgain() {
    QFETCH(QString, lost);
    fill(40);
    const QString path = m_library->path();
    m_library->close();
    // The root of a tree of several pages holds no row itself.
    if (lost == u"header") {
        QByteArray bytes = bytesOf(path);
        bytes.replace(0, PageSize, QByteArray(PageSize, '\0'));
        writeBytes(path, bytes);
    } else {
        zeroPage(path, rootOf(path, lost));
    }
    const QByteArray damaged = bytesOf(path);
    QVERIFY(isDamage(Library::open(path).problems().value(0)));
    QCOMPARE(bytesOf(path), damaged);

    const auto rescue = rescueLibrary(path);
    QVERIFY2(rescue.ok(), qPrintable(rescue.sentence()));
    QCOMPARE(rescue->templates, 39); // one is in the bin
    QCOMPARE(rescue->lost, 0);
    QCOMPARE(bytesOf(rescue->kept), damaged);
    QVERIFY2(rescue->sentence().contains(u"39") && rescue->sentence().contains(rescue->kept),
             qPrintable(rescue->sentence()));
    m_library->reopen();
    TestLibrary &library = *m_library;
    QCOMPARE(library->state(), LibraryState::Writable);
    for (int i = 0; i < 40; ++i)
        if (i != 38)
            requireTemplate(*library, i);
    QCOMPARE(library->templates()->size(), size_t(38));
    QCOMPARE(library->find({.archived = true}, 0, -1)->rows.at(0).id, m_ids[39]);
    QCOMPARE(library->templates()->front().name, nameOf(37)); // the last changed first, as before
    QVERIFY(!library->restoreTemplate(m_ids[38]));
    requireTemplate(*library, 38);
    QCOMPARE(library->profiles()->size(), size_t(1));
    QCOMPARE(library->find({.search = nameOf(17)}, 0, -1)->total, 1);
    if (lost != u"header") {
        QCOMPARE(library->setting(QStringLiteral("open-tabs")).value(), m_ids[0]);
        QCOMPARE(library->runs(m_ids[0])->size(), size_t(1));
        QVERIFY(library->runResults(library->runs(m_ids[0])->front().id).value() ==
                someResults(7, QStringLiteral("sampled")));
    }
    // It goes on from here.
    QVERIFY(library->openTemplate(m_ids[3]).ok());
    QVERIFY(!library->appendJournal(m_ids[3], 1, {rename(nameOf(3), QStringLiteral("on"))},
                                    sequence(QStringLiteral("on"))));
    QCOMPARE(ask(path, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    QCOMPARE(ask(path, QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")).toInt(), 0);
}

/// Every page in turn: what is given back is what was put in, and hardly anything is not given back.
void TestRescue::aLostPageCostsWhatStoodOnItOnly() {
    fill(12);
    const QString path = m_library->path();
    m_library->close();
    const QByteArray good = bytesOf(path);
    const int pages = int(good.size() / PageSize);
    int rescued = 0, complete = 0, rounds = 0;
    const int step = pages / times(15, pages); // every page in the full run
    for (int page = 1; page <= pages; page += step) {
        writeBytes(path, good);
        zeroPage(path, page);
        if (Library::open(path).ok())
            continue; // a page whose loss SQLite does not see: what stood on it has a check (tst_storage_damage)
        ++rounds;
        const auto rescue = rescueLibrary(path);
        QVERIFY2(rescue.ok(), qPrintable(rescue.sentence()));
        QVERIFY(QFile::remove(rescue->kept));
        const auto library = openLibrary(path);
        QVERIFY(library);
        QVERIFY2(rescue->templates + rescue->lost >= 11,
                 qPrintable(QStringLiteral("page %1: %2 and %3").arg(page).arg(rescue->templates).arg(rescue->lost)));
        for (int i = 0; i < 12; ++i) {
            if (i == 10) // removed; where the page that said so is lost, it comes back rather than be lost
                continue;
            const auto opened = library->openTemplate(m_ids[i]);
            if (!opened.ok())
                continue;
            ++rescued;
            const auto json = library->currentJson(m_ids[i]);
            const QString longText(i % 3 ? 200 : 9000, u'x');
            QVERIFY(json.ok());
            QVERIFY(*json == sequence(nameOf(i), longText) ||
                    *json == sequence(QStringLiteral("Draft %1").arg(i), longText));
            complete += opened.problems().isEmpty() && opened->journal.size() == 2;
        }
    }
    QVERIFY(rounds > 10);
    QVERIFY2(rescued >= rounds * 11 * 95 / 100, qPrintable(QStringLiteral("%1 of %2").arg(rescued).arg(rounds * 11)));
    qInfo("%d pages lost in turn: %d of %d templates rescued, %d with their undo history", rounds, rescued, rounds * 11,
          complete);
}

/// A flipped bit made a part of a run stand for a message that the run does not have.
void TestRescue::aTornRunKeepsNothingBack() {
    fill(3);
    QVERIFY((*m_library)
                ->addRun(m_ids[0], QStringLiteral("q"), QStringLiteral("mid"), sequence(nameOf(0)),
                         someResults(8, QStringLiteral("sampled")))
                .ok());
    const QString path = m_library->path();
    m_library->close();
    QVERIFY(alter(path, {QStringLiteral("UPDATE run_messages SET message = 'flipped' WHERE rowid = "
                                        "(SELECT min(rowid) FROM run_messages)")}));
    zeroPage(path, rootOf(path, QStringLiteral("sqlite_autoindex_documents_1")));
    QVERIFY(isDamage(Library::open(path).problems().value(0)));
    const auto rescue = rescueLibrary(path);
    QVERIFY2(rescue.ok(), qPrintable(rescue.sentence()));
    m_library->reopen();
    const auto runs = (*m_library)->runs(m_ids[0]);
    QVERIFY(runs.ok());
    QCOMPARE(runs->size(), size_t(1));
    QVERIFY((*m_library)->runResults(runs->front().id).ok());
}

void TestRescue::theBackupFillsTheGaps() {
    fill(12);
    const QString path = m_library->path();
    QVERIFY(makeBackup(path).ok());
    // Changed since the backup: that state counts.
    QVERIFY(!(*m_library)
                 ->appendJournal(m_ids[0], 1, {rename(nameOf(0), QStringLiteral("Newer"))},
                                 sequence(QStringLiteral("Newer"), QString(9000, u'x'))));
    m_library->close();
    // Everything of one template goes: its texts and versions, wherever they stand.
    QVERIFY(alter(
        path, {QStringLiteral("UPDATE documents SET base = x'00', current = x'00' WHERE template = '%1'").arg(m_ids[4]),
               QStringLiteral("UPDATE versions SET json = x'00' WHERE template = '%1'").arg(m_ids[4])}));
    zeroPage(path, rootOf(path, QStringLiteral("documents")));
    const auto rescue = rescueLibrary(path);
    QVERIFY2(rescue.ok(), qPrintable(rescue.sentence()));
    QCOMPARE(rescue->fromBackup, 1);
    QCOMPARE(rescue->lost, 0);
    QVERIFY2(rescue->sentence().contains(u"backup"), qPrintable(rescue->sentence()));
    m_library->reopen();
    requireTemplate(**m_library, 4);
    QCOMPARE((*m_library)->openTemplate(m_ids[0])->row.name, QStringLiteral("Newer"));
}

void TestRescue::anEmptyFileComesBackFromItsBackup() {
    fill(5);
    const QString path = m_library->path();
    QVERIFY(makeBackup(path).ok());
    m_library->close();
    writeBytes(path, {});
    QCOMPARE(ruleOf(path), QStringLiteral("library-not-a-library"));
    const auto rescue = rescueLibrary(path);
    QVERIFY2(rescue.ok(), qPrintable(rescue.sentence()));
    QCOMPARE(rescue->fromBackup, 5);
    m_library->reopen();
    requireTemplate(**m_library, 2);
}

/// The program was killed: the newest edits stand in the write-ahead log only.
void TestRescue::whatTheLogHoldsIsRescued() {
    fill(8);
    const QString path = m_library->path(), copy = m_library->file(QStringLiteral("killed.sqlite"));
    m_library->reopen(); // an empty log
    QVERIFY((*m_library)->openTemplate(m_ids[2]).ok());
    QVERIFY(!(*m_library)
                 ->appendJournal(m_ids[2], 1, {rename(nameOf(2), QStringLiteral("In the log"))},
                                 sequence(QStringLiteral("In the log"), QString(200, u'x'))));
    QVERIFY(QFile::copy(path, copy) && QFile::copy(path + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
    QVERIFY(bytesOf(copy + QStringLiteral("-wal")).size() > PageSize);
    const int root = rootOf(path, QStringLiteral("documents"));
    m_library->close();
    QByteArray bytes = bytesOf(copy);
    bytes.replace((root - 1) * PageSize, PageSize, QByteArray(PageSize, '\0'));
    bytes.replace((rootOf(path, QStringLiteral("sqlite_autoindex_versions_1")) - 1) * PageSize, PageSize,
                  QByteArray(PageSize, '\0'));
    writeBytes(copy, bytes);
    const QByteArray damaged = bytesOf(copy), log = bytesOf(copy + QStringLiteral("-wal"));
    const auto rescue = rescueLibrary(copy);
    QVERIFY2(rescue.ok(), qPrintable(rescue.sentence()));
    QCOMPARE(bytesOf(rescue->kept), damaged);
    QCOMPARE(bytesOf(rescue->kept + QStringLiteral("-wal")), log);
    const auto library = openLibrary(copy);
    QVERIFY(library);
    const auto opened = library->openTemplate(m_ids[2]);
    QVERIFY2(opened.problems().isEmpty(), qPrintable(opened.sentence()));
    QCOMPARE(opened->row.name, QStringLiteral("In the log"));
    QCOMPARE(opened->journal.size(), size_t(2));
}

void TestRescue::strangersFilesStayWhereTheyAre_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("dear diary");
    QTest::newRow("empty, no backup") << QByteArray();
    QTest::newRow("zeros") << QByteArray(20'000, '\0');
    QTemporaryDir folder;
    const QString other = folder.filePath(QStringLiteral("other.sqlite"));
    alter(other, {QStringLiteral("CREATE TABLE t (x TEXT)"), QStringLiteral("INSERT INTO t VALUES ('y')")});
    QTest::newRow("another program's database") << bytesOf(other);
}

void TestRescue::strangersFilesStayWhereTheyAre() {
    QFETCH(QByteArray, bytes);
    const QString path = m_library->file(QStringLiteral("stranger"));
    writeBytes(path, bytes);
    const QStringList before = QFileInfo(path).dir().entryList(QDir::Files);
    const auto rescue = rescueLibrary(path);
    QVERIFY(!rescue.ok());
    QCOMPARE(rescue.problems().value(0).rule, QStringLiteral("library-not-a-library"));
    QCOMPARE(bytesOf(path), bytes);
    QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files), before);
}

void TestRescue::aNewerLibraryIsLeftAlone() {
    fill(12);
    const QString path = m_library->path();
    m_library->close();
    QVERIFY(alter(path, {QStringLiteral("PRAGMA user_version = 999")}));
    zeroPage(path, rootOf(path, QStringLiteral("documents")));
    const QByteArray damaged = bytesOf(path);
    const auto rescue = rescueLibrary(path);
    QCOMPARE(rescue.problems().value(0).rule, QStringLiteral("library-newer-damaged"));
    QCOMPARE(bytesOf(path), damaged);
}

void TestRescue::aHeldLibraryIsLeftAlone() {
    fill(12);
    const QString path = m_library->path();
    m_library->close();
    zeroPage(path, rootOf(path, QStringLiteral("documents")));
    const QByteArray damaged = bytesOf(path);
    Sql other(path, Sql::Mode::Write);
    other.run(QStringLiteral("BEGIN IMMEDIATE"));
    QCOMPARE(rescueLibrary(path).problems().value(0).rule, QStringLiteral("library-locked"));
    QCOMPARE(bytesOf(path), damaged);
    other.run(QStringLiteral("COMMIT"));
    QVERIFY(rescueLibrary(path).ok());
}

/// Killed between the two renames: nothing stands at the path, and the next start must not begin with an empty library.
void TestRescue::anInterruptedRescueIsFinished() {
    fill(4);
    const QString path = m_library->path();
    m_library->close();
    QVERIFY(QFile::copy(path, path + QStringLiteral(".rescued")));
    QVERIFY(QFile::rename(path, path + QStringLiteral(".damaged-20260102-030405-006")));
    writeBytes(path + QStringLiteral("-wal"), "the damaged one's");
    m_library->reopen();
    requireTemplate(**m_library, 1);
    QCOMPARE(bytesOf(path + QStringLiteral(".damaged-20260102-030405-006-wal")), QByteArray("the damaged one's"));
    QVERIFY(!QFile::exists(path + QStringLiteral(".rescued")));
}

void TestRescue::aFullDiskChangesNothing() {
    SmallDisk disk(QStringLiteral("3m"));
    if (!disk.isMounted())
        QSKIP("NOT TESTED: a rescue on a full disk. Mounting a small tmpfs needs root.");
    fill(40);
    m_library->close();
    const QString path = disk.file(QStringLiteral("library.sqlite"));
    QVERIFY(QFile::copy(m_library->path(), path));
    zeroPage(path, rootOf(path, QStringLiteral("documents")));
    disk.fillUp(100'000);
    const QByteArray damaged = bytesOf(path);
    const auto rescue = rescueLibrary(path);
    QVERIFY(!rescue.ok());
    QVERIFY2(!isDamage(rescue.problems().value(0)), qPrintable(rescue.sentence()));
    QCOMPARE(bytesOf(path), damaged);
    QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files).filter(QStringLiteral(".rescued")), QStringList());
    disk.freeSpace();
    QCOMPARE(rescueLibrary(path)->templates, 39);
}

/// Noise all over the file: nothing but what was put in comes back, and nothing falls over.
void TestRescue::noiseIsSurvived() {
    fill(12);
    const QString path = m_library->path();
    m_library->close();
    const QByteArray good = bytesOf(path);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int rescued = 0;
    for (int round = 0; round < times(12, 100); ++round) {
        QByteArray bad = good;
        for (int i = 0; i < (1 << (round % 10)); ++i)
            bad[int(random.bounded(int(bad.size())))] = char(random.generate());
        if (round % 4 == 0)
            bad.truncate(int(random.bounded(int(bad.size()))));
        writeBytes(path, bad);
        if (Library::open(path).ok())
            continue;
        const auto rescue = rescueLibrary(path);
        if (!rescue.ok())
            continue;
        QFile::remove(rescue->kept);
        const auto library = openLibrary(path);
        QVERIFY2(library, qPrintable(QStringLiteral("round %1, seed %2").arg(round).arg(seed)));
        for (int i = 0; i < 12; ++i) {
            const auto json = library->currentJson(m_ids[i]);
            const QString longText(i % 3 ? 200 : 9000, u'x');
            if (json.ok())
                QVERIFY2(*json == sequence(nameOf(i), longText) ||
                             *json == sequence(QStringLiteral("Draft %1").arg(i), longText),
                         qPrintable(QStringLiteral("round %1, seed %2").arg(round).arg(seed)));
            rescued += json.ok();
        }
    }
    QVERIFY(rescued > 0);
    qInfo("seed %u: %d templates came back whole", seed, rescued);
}

QTEST_GUILESS_MAIN(TestRescue)
#include "tst_storage_rescue.moc"

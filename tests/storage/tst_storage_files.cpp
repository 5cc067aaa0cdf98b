#include "core/storage/guard.h"
#include "tests/storage/support.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <sys/stat.h>
#include <thread>

using namespace storage_tests;

namespace {

const QString A = QStringLiteral("A"), B = QStringLiteral("B");

/// Copies the library with what its write-ahead log holds, as it would be found after a crash.
void copyLibrary(const QString &from, const QString &to) {
    for (const char *part : {"", "-wal"})
        if (QFile::exists(from + QLatin1String(part)) &&
            !QFile::copy(from + QLatin1String(part), to + QLatin1String(part)))
            qFatal("cannot copy");
}

} // namespace

/// What stands at a library's path is looked at before it is trusted.
class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void otherThingsAreNotTakenForALibrary_data();
    void otherThingsAreNotTakenForALibrary();
    void changedTablesAreRefused_data();
    void changedTablesAreRefused();
    void foreignThingsMakeItReadOnly_data();
    void foreignThingsMakeItReadOnly();
    void aNewerLibraryIsReadOnly();
    void aReadOnlyFolderIsRead();
    void aReadOnlyFolderWithALogIsRead();
    void aReadOnlyFileIsRead();
    void aFolderThatCannotBeMadeIsSaid();
    void aMissingFolderIsMade();
    void manyMayMakeTheSameLibrary();
    void aDeletedLibraryIsNoticed();
    void networkDrivesAreKnown();
};

void TestFiles::otherThingsAreNotTakenForALibrary_data() {
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"folder", "pipe", "device", "dangling link", "empty", "json", "noise", "zeros",
                             "header only", "another program's", "SQLite with no application"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestFiles::otherThingsAreNotTakenForALibrary() {
    QFETCH(QString, kind);
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("library.sqlite"));
    QRandomGenerator random(1);
    QByteArray noise;
    for (int i = 0; i < 20'000; ++i)
        noise += char(random.generate());
    if (kind == u"folder")
        QVERIFY(QDir().mkpath(path));
    else if (kind == u"pipe")
        QCOMPARE(mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    else if (kind == u"device")
        path = QStringLiteral("/dev/zero");
    else if (kind == u"dangling link")
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("nowhere")), path));
    else if (kind == u"empty")
        writeBytes(path, "");
    else if (kind == u"json")
        writeBytes(path, sequence(A));
    else if (kind == u"noise")
        writeBytes(path, noise);
    else if (kind == u"zeros")
        writeBytes(path, QByteArray(100, '\0'));
    else if (kind == u"header only")
        writeBytes(path, bytesOf(TestLibrary().path()).left(60));
    else if (kind == u"another program's")
        QVERIFY(
            alter(path, {QStringLiteral("CREATE TABLE templates (id)"), QStringLiteral("PRAGMA application_id = 7")}));
    else
        QVERIFY(alter(path, {QStringLiteral("CREATE TABLE templates (id)")}));
    const QStringList before = QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden);
    const bool readable = QFileInfo(path).isFile();
    const QByteArray bytes = readable ? bytesOf(path) : QByteArray();
    QElapsedTimer timer;
    timer.start();
    const auto library = Library::open(path);
    QVERIFY(!library.ok());
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY2(library.sentence().contains(path), qPrintable(library.sentence()));
    QVERIFY(library.sentence().endsWith(u'.'));
    if (readable)
        QCOMPARE(bytesOf(path), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden), before);
}

void TestFiles::changedTablesAreRefused_data() {
    QTest::addColumn<QString>("change");
    QTest::newRow("dropped table") << QStringLiteral("DROP TABLE settings");
    QTest::newRow("dropped view") << QStringLiteral("DROP VIEW kept_runs");
    QTest::newRow("column more") << QStringLiteral("ALTER TABLE settings ADD COLUMN more TEXT");
    QTest::newRow("generated column") << QStringLiteral("ALTER TABLE settings ADD COLUMN more TEXT AS (upper(value))");
    QTest::newRow("renamed table") << QStringLiteral("ALTER TABLE journal RENAME TO diary");
    QTest::newRow("no version") << QStringLiteral("PRAGMA user_version = 0");
    QTest::newRow("negative version") << QStringLiteral("PRAGMA user_version = -1");
}

void TestFiles::changedTablesAreRefused() {
    QFETCH(QString, change);
    TestLibrary library;
    library->addTemplate(sequence(A));
    library.close();
    QVERIFY(alter(library.path(), {change}));
    const QByteArray bytes = bytesOf(library.path());
    const auto opened = Library::open(library.path());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.problems().value(0).rule, QStringLiteral("library-damaged"));
    QCOMPARE(bytesOf(library.path()), bytes);
}

void TestFiles::foreignThingsMakeItReadOnly_data() {
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("name");
    QTest::newRow("trigger") << QStringLiteral(
                                    "CREATE TRIGGER spy AFTER INSERT ON templates BEGIN DELETE FROM runs; END")
                             << QStringLiteral("trigger spy");
    QTest::newRow("view") << QStringLiteral("CREATE VIEW spy AS SELECT load_extension('x')")
                          << QStringLiteral("view spy");
    QTest::newRow("table") << QStringLiteral("CREATE TABLE spy (y, x AS (abs(y)))") << QStringLiteral("table spy");
    QTest::newRow("index") << QStringLiteral("CREATE INDEX spy ON templates (abs(rev))") << QStringLiteral("index spy");
}

void TestFiles::foreignThingsMakeItReadOnly() {
    QFETCH(QString, statement);
    QFETCH(QString, name);
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    library.close();
    QVERIFY(alter(library.path(), {statement}));
    const QByteArray bytes = bytesOf(library.path());
    library.reopen();
    QCOMPARE(library->state(), LibraryState::ReadOnly);
    QVERIFY2(library->stateReason().contains(name), qPrintable(library->stateReason()));
    QVERIFY(library->openTemplate(id).ok());
    QCOMPARE(library->addTemplate(sequence(B)).sentence(), library->stateReason());
    library.close();
    QCOMPARE(bytesOf(library.path()), bytes);
}

void TestFiles::aNewerLibraryIsReadOnly() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    library.close();
    QVERIFY(alter(library.path(), {QStringLiteral("PRAGMA user_version = 999"),
                                   QStringLiteral("CREATE TABLE things_of_tomorrow (x)")}));
    const QByteArray bytes = bytesOf(library.path());
    library.reopen();
    QCOMPARE(library->state(), LibraryState::ReadOnly);
    QVERIFY2(library->stateReason().contains(u"newer version"), qPrintable(library->stateReason()));
    QCOMPARE(library->templates()->size(), size_t(1));
    QCOMPARE(library->openTemplate(id)->base, sequence(A));
    for (const auto &problem : {library->appendJournal(id, 0, {rename(A, B)}, sequence(B)), library->removeTemplate(id),
                                library->removeRun(1), library->setSetting(A, B), library->saveProfile(A, "{}"),
                                library->discardWorkingCopy(id)})
        QCOMPARE(problem.value_or(Problem{}).message, library->stateReason());
    library.close();
    QCOMPARE(bytesOf(library.path()), bytes);
}

void TestFiles::aReadOnlyFolderIsRead() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    library.close();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    copyLibrary(library.path(), path);
    QFile::setPermissions(path, QFileDevice::Permissions(0x6444));
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x5555));
    {
        const Unprivileged user;
        const auto opened = Library::open(path);
        QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
        QCOMPARE((*opened)->state(), LibraryState::ReadOnly);
        QVERIFY2((*opened)->stateReason().contains(path), qPrintable((*opened)->stateReason()));
        QCOMPARE((*opened)->openTemplate(id)->base, sequence(A));
        QCOMPARE((*opened)->addTemplate(sequence(B)).sentence(), (*opened)->stateReason());
    }
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7777));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({QStringLiteral("library.sqlite")}));
}

void TestFiles::aReadOnlyFolderWithALogIsRead() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    copyLibrary(library.path(), path); // still open: the template is only in the log
    QVERIFY(QFileInfo(path + QStringLiteral("-wal")).size() > 0);
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x5555));
    {
        const Unprivileged user;
        const auto opened = Library::open(path);
        QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
        QCOMPARE((*opened)->state(), LibraryState::ReadOnly);
        QCOMPARE((*opened)->openTemplate(id)->base, sequence(A));
        QVERIFY(!(*opened)->addTemplate(sequence(B)).ok());
    }
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7777));
}

void TestFiles::aReadOnlyFileIsRead() {
    TestLibrary library;
    library->addTemplate(sequence(A));
    library.close();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    copyLibrary(library.path(), path);
    QFile::setPermissions(path, QFileDevice::Permissions(0x4444));
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7777));
    const Unprivileged user;
    const auto opened = Library::open(path);
    QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
    QCOMPARE((*opened)->state(), LibraryState::ReadOnly);
    QCOMPARE((*opened)->templates()->size(), size_t(1));
}

void TestFiles::aFolderThatCannotBeMadeIsSaid() {
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x5555));
    {
        const Unprivileged user;
        for (const char *name : {"library.sqlite", "a/b/library.sqlite"}) {
            const auto opened = Library::open(folder.filePath(QLatin1String(name)));
            QCOMPARE(opened.problems().value(0).rule, QStringLiteral("library-no-folder"));
            QVERIFY2(opened.sentence().contains(folder.path()), qPrintable(opened.sentence()));
        }
    }
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7777));
    QVERIFY(QDir(folder.path()).isEmpty());
    writeBytes(folder.filePath(QStringLiteral("file")), "x");
    QVERIFY(!Library::open(folder.filePath(QStringLiteral("file/library.sqlite"))).ok());
}

void TestFiles::aMissingFolderIsMade() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("새 폴더/a b?#%20/library.sqlite"));
    QVERIFY(openLibrary(path)->addTemplate(sequence(A)).ok());
    QCOMPARE(openLibrary(path)->templates()->size(), size_t(1));
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files), QStringList({QStringLiteral("library.sqlite")}));
}

void TestFiles::manyMayMakeTheSameLibrary() {
    for (int round = 0; round < 5; ++round) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.sqlite"));
        std::vector<std::thread> programs;
        for (int i = 0; i < 4; ++i)
            programs.emplace_back([path] {
                if (auto library = openLibrary(path))
                    library->addTemplate(sequence(A));
            });
        for (std::thread &program : programs)
            program.join();
        QCOMPARE(openLibrary(path)->templates()->size(), size_t(4));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({QStringLiteral("library.sqlite")}));
    }
}

void TestFiles::aDeletedLibraryIsNoticed() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    const QString away = library.file(QStringLiteral("away"));
    QVERIFY(QFile::rename(library.path(), away));
    QCOMPARE(library->appendJournal(id, 0, {rename(A, B)}, sequence(B))->rule, QStringLiteral("library-gone"));
    QVERIFY(QFile::rename(away, library.path()));
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
}

void TestFiles::networkDrivesAreKnown() {
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"})
        QVERIFY(isNetworkFileSystem(type));
    for (const char *type : {"ext4", "btrfs", "tmpfs", "overlay", "NTFS", "apfs", ""})
        QVERIFY(!isNetworkFileSystem(type));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_storage_files.moc"

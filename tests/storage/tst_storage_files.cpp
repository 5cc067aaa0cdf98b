#include "core/storage/guard.h"
#include "core/storage/migrations.h"
#include "core/storage/sql.h"
#include "tests/storage/support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

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

/// Without the rights of root, which no read-only folder keeps out.
class Unprivileged {
public:
    Unprivileged() {
        if (m_root && (setresgid(65534, 65534, 0) != 0 || setresuid(65534, 65534, 0) != 0))
            qFatal("cannot drop privileges");
    }
    ~Unprivileged() {
        if (m_root && (setresuid(0, 0, 0) != 0 || setresgid(0, 0, 0) != 0))
            qFatal("cannot take privileges back");
    }

private:
    const bool m_root = geteuid() == 0;
};

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
    void damageIsNeverTakenForContent_data();
    void damageIsNeverTakenForContent();
    void aDamagedUndoHistoryLosesNoText();
    void aDamagedTextComesFromItsVersion();
    void damagedPositionsAreNoticed_data();
    void damagedPositionsAreNoticed();
    void aReadOnlyFolderIsRead();
    void aReadOnlyFolderWithALogIsRead();
    void aReadOnlyFileIsRead();
    void aFolderThatCannotBeMadeIsSaid();
    void aMissingFolderIsMade();
    void manyMayMakeTheSameLibrary();
    void aDeletedLibraryIsNoticed();
    void aShortLockIsWaitedFor();
    void aLongLockIsSaidAndLosesNothing();
    void aLibraryHeldByAnotherProgramIsSaid();
    void pragmasAreSet();
    void migrationsAreAllOrNothing();
    void aBackupIsComplete();
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

void TestFiles::damageIsNeverTakenForContent_data() {
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"zeroed page", "noise in a page", "flipped byte", "cut off"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

/// However a page is damaged: the library is refused, or says so, or gives what was put in.
void TestFiles::damageIsNeverTakenForContent() {
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

void TestFiles::aDamagedUndoHistoryLosesNoText() {
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

void TestFiles::aDamagedTextComesFromItsVersion() {
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

void TestFiles::damagedPositionsAreNoticed_data() {
    QTest::addColumn<QString>("damage");
    for (const char *damage :
         {"edits = 1", "edits = 3", "position = 1", "folded = 1", "saved_position = 2", "version = 0"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void TestFiles::damagedPositionsAreNoticed() {
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

namespace {
/// Another program with a transaction open, until it is released.
class Holder {
public:
    Holder(const QString &path, const char *begin) : m_sql(path, Sql::Mode::Write) { m_sql.run(QLatin1String(begin)); }
    void release() { m_sql.run(QStringLiteral("COMMIT")); }

private:
    Sql m_sql;
};
} // namespace

void TestFiles::aShortLockIsWaitedFor() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    std::atomic<bool> held = false;
    std::thread other([&] {
        Holder holder(library.path(), "BEGIN IMMEDIATE");
        held = true;
        QTest::qSleep(700);
        holder.release();
    });
    while (!held)
        QTest::qSleep(1);
    QElapsedTimer timer;
    timer.start();
    const auto problem = library->appendJournal(id, 0, {rename(A, B)}, sequence(B));
    other.join();
    QVERIFY2(!problem, qPrintable(problem.value_or(Problem{}).message));
    QVERIFY(timer.elapsed() >= 300);
}

void TestFiles::aLongLockIsSaidAndLosesNothing() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    for (const char *begin : {"BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"}) {
        Holder holder(library.path(), begin);
        QElapsedTimer timer;
        timer.start();
        const auto problem = library->appendJournal(id, 0, {rename(A, B)}, sequence(B));
        QCOMPARE(problem.value_or(Problem{}).rule, QStringLiteral("library-locked"));
        QVERIFY2(problem->message.contains(library.path()), qPrintable(problem->message));
        QVERIFY(timer.elapsed() >= 2000 && timer.elapsed() < 10'000);
        QCOMPARE(library->templates()->size(), size_t(1)); // reading goes on
        QCOMPARE(library->openTemplate(id)->base, sequence(A));
        QVERIFY(openLibrary(library.path())); // and so does opening
        holder.release();
        QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
        QCOMPARE(library->openTemplate(id)->journal.size(), size_t(1));
    }
}

void TestFiles::aLibraryHeldByAnotherProgramIsSaid() {
    TestLibrary library;
    library->addTemplate(sequence(A));
    library.close();
    {
        Sql other(library.path(), Sql::Mode::Write);
        other.run(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
        other.run(QStringLiteral("BEGIN EXCLUSIVE"));
        const auto opened = Library::open(library.path());
        QCOMPARE(opened.problems().value(0).rule, QStringLiteral("library-locked"));
        other.run(QStringLiteral("COMMIT"));
    }
    QCOMPARE(openLibrary(library.path())->templates()->size(), size_t(1));
}

void TestFiles::pragmasAreSet() {
    TestLibrary library;
    Sql sql(library.path(), Sql::Mode::Write);
    const auto pragma = [&](const char *name) {
        return sql.value(QLatin1String("PRAGMA ") + QLatin1String(name)).toInt();
    };
    QCOMPARE(pragma("synchronous"), 2); // FULL
    QCOMPARE(pragma("foreign_keys"), 1);
    QCOMPARE(pragma("trusted_schema"), 0);
    QCOMPARE(pragma("cell_size_check"), 1);
    QCOMPARE(pragma("mmap_size"), 0);
    QVERIFY(BusyTimeoutMs >= 2000 && BusyTimeoutMs <= 5000);
}

void TestFiles::migrationsAreAllOrNothing() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    library.close();
    const char *const second[] = {"ALTER TABLE settings ADD COLUMN changed TEXT", "CREATE TABLE more (x TEXT) STRICT"};
    const char *const third[] = {"DROP TABLE more", "CREATE TABLE nonsense (x NOTATYPE) STRICT"};
    const std::vector<Migration> steps = {migrations().front(), {2, second}, {3, third}};
    Sql sql(library.path(), Sql::Mode::Write);
    QVERIFY_EXCEPTION_THROWN(migrate(sql, steps), StoreError);
    QCOMPARE(sql.value(QStringLiteral("PRAGMA user_version")).toInt(), 2); // the second is whole, the third not begun
    const std::vector<Migration> whole(steps.begin(), steps.begin() + 2);
    QVERIFY(schemaOf(sql) == expectedSchema(2, whole));
    migrate(sql, whole); // once more does nothing
    QCOMPARE(sql.value(QStringLiteral("SELECT name FROM templates WHERE id = ?"), {id}).toString(), A);
    // For this program, that is a library of a newer one.
    library.reopen();
    QCOMPARE(library->state(), LibraryState::ReadOnly);
}

void TestFiles::aBackupIsComplete() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    const QString copy = library.file(QStringLiteral("copy's.sqlite"));
    {
        Sql sql(library.path(), Sql::Mode::Write);
        backUp(sql, copy);
        QVERIFY_EXCEPTION_THROWN(backUp(sql, copy), StoreError); // never over another one
    }
    QCOMPARE(openLibrary(copy)->openTemplate(id)->base, sequence(A));
}

void TestFiles::networkDrivesAreKnown() {
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"})
        QVERIFY(isNetworkFileSystem(type));
    for (const char *type : {"ext4", "btrfs", "tmpfs", "overlay", "NTFS", "apfs", ""})
        QVERIFY(!isNetworkFileSystem(type));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_storage_files.moc"

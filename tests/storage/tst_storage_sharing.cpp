#include "core/storage/migrations.h"
#include "core/storage/sql.h"
#include "tests/storage/support.h"

#include <QElapsedTimer>
#include <QTest>
#include <thread>

using namespace storage_tests;

namespace {
const QString A = QStringLiteral("A"), B = QStringLiteral("B");

/// Another program with a transaction open, until it is released.
class Holder {
public:
    Holder(const QString &path, const char *begin) : m_sql(path, Sql::Mode::Write) { m_sql.run(QLatin1String(begin)); }
    void release() { m_sql.run(QStringLiteral("COMMIT")); }

private:
    Sql m_sql;
};
} // namespace

/// Locks of other programs, and changes of the schema under a lock.
class TestSharing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortLockIsWaitedFor();
    void aLongLockIsSaidAndLosesNothing();
    void aLibraryHeldByAnotherProgramIsSaid();
    void pragmasAreSet();
    void migrationsAreAllOrNothing();
    void aBackupIsComplete();
};

void TestSharing::aShortLockIsWaitedFor() {
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

void TestSharing::aLongLockIsSaidAndLosesNothing() {
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

void TestSharing::aLibraryHeldByAnotherProgramIsSaid() {
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

void TestSharing::pragmasAreSet() {
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

void TestSharing::migrationsAreAllOrNothing() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    library.close();
    const char *const second[] = {"ALTER TABLE settings ADD COLUMN changed TEXT", "CREATE TABLE more (x TEXT) STRICT"};
    const char *const third[] = {"DROP TABLE more", "CREATE TABLE nonsense (x NOTATYPE) STRICT"};
    const int latest = schemaVersion();
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps.push_back({latest + 1, second});
    steps.push_back({latest + 2, third});
    Sql sql(library.path(), Sql::Mode::Write);
    QVERIFY_EXCEPTION_THROWN(migrate(sql, steps), StoreError);
    QCOMPARE(sql.value(QStringLiteral("PRAGMA user_version")).toInt(), latest + 1); // whole; the one after it not begun
    const std::vector<Migration> whole(steps.begin(), steps.end() - 1);
    QVERIFY(schemaOf(sql) == expectedSchema(latest + 1, whole));
    migrate(sql, whole); // once more does nothing
    QCOMPARE(sql.value(QStringLiteral("SELECT name FROM templates WHERE id = ?"), {id}).toString(), A);
    // For this program, that is a library of a newer one.
    library.reopen();
    QCOMPARE(library->state(), LibraryState::ReadOnly);
}

void TestSharing::aBackupIsComplete() {
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

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_storage_sharing.moc"

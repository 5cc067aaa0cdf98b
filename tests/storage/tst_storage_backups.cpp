#include "core/storage/backups.h"
#include "core/storage/sql.h"
#include "tests/storage/support.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

using namespace storage_tests;

namespace {

const QString A = QStringLiteral("A"), B = QStringLiteral("B");
const QDateTime Noon({2026, 6, 15}, {12, 0}, Qt::UTC);

QStringList names(Library &library) {
    QStringList names;
    const auto rows = library.templates();
    for (const TemplateRow &row : *rows)
        names << row.name;
    names.sort();
    return names;
}

} // namespace

/// Backups are made while one works, go when they are old, and come back whole.
class TestBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupHoldsWhatWasWritten() {
        TestLibrary library;
        library->addTemplate(sequence(A));
        const auto backup = makeBackup(library.path()); // while it is open
        QVERIFY2(backup.ok(), qPrintable(backup.sentence()));
        library->addTemplate(sequence(B));
        QCOMPARE(backupsOf(library.path()).size(), size_t(1));
        QCOMPARE(backupsOf(library.path()).front().bytes, backup->bytes);
        const auto copy = openLibrary(backup->path);
        QCOMPARE(names(*copy), QStringList{A});
        QCOMPARE(copy->find({.search = QStringLiteral("hello")}, 0, -1)->total, 1);
        QVERIFY(
            !QDir(backupFolder(library.path())).entryList(QDir::Files).join(u' ').contains(QStringLiteral(".part")));
    }

    void aBackupComesBack() {
        TestLibrary library;
        const QString a = library->addTemplate(sequence(A))->id;
        QVERIFY(!library->appendJournal(a, 0, {rename(A, QStringLiteral("AA"))}, sequence(QStringLiteral("AA"))));
        const QString backup = makeBackup(library.path())->path;
        library->removeTemplate(a);
        library->addTemplate(sequence(B));
        library.close();
        const auto problem = restoreBackup(library.path(), backup);
        QVERIFY2(!problem, qPrintable(problem.value_or(Problem{}).message));
        library.reopen();
        QCOMPARE(names(*library), QStringList{QStringLiteral("AA")});
        QCOMPARE(library->openTemplate(a)->journal.size(), size_t(1));
        // What stood there can come back too.
        const auto backups = backupsOf(library.path());
        QCOMPARE(backups.size(), size_t(2));
        library.close();
        QVERIFY(!restoreBackup(library.path(), backups.front().path));
        library.reopen();
        QCOMPARE(names(*library), QStringList{B});
    }

    void aLibraryInUseIsNotExchanged() {
        TestLibrary library;
        library->addTemplate(sequence(A));
        const QString backup = makeBackup(library.path())->path;
        library->addTemplate(sequence(B));
        const auto problem = restoreBackup(library.path(), backup);
        QVERIFY(problem);
        QCOMPARE(problem->rule, QStringLiteral("library-locked"));
        QCOMPARE(names(*library), (QStringList{A, B}));
        QVERIFY(!library->addTemplate(sequence(A)).problems().size());
        QCOMPARE(QDir(QFileInfo(library.path()).path()).entryList({QStringLiteral("*.new")}).size(), 0);
    }

    void aDamagedBackupChangesNothing() {
        TestLibrary library;
        library->addTemplate(sequence(A));
        const QString backup = makeBackup(library.path())->path;
        QByteArray bytes = bytesOf(backup);
        library.close();
        const QByteArray before = bytesOf(library.path());
        for (const QByteArray &bad : {QByteArray(), QByteArray("{}"), bytes.left(5000),
                                      QByteArray(bytes).replace(8192, 4096, QByteArray(4096, '\0'))}) {
            writeBytes(backup, bad);
            const auto problem = restoreBackup(library.path(), backup);
            QVERIFY(problem);
            QVERIFY2(problem->message.contains(backup), qPrintable(problem->message));
            QCOMPARE(bytesOf(library.path()), before);
        }
        QFile::remove(backup);
        QCOMPARE(restoreBackup(library.path(), backup)->rule, QStringLiteral("backup-gone"));
        library.reopen();
        QCOMPARE(names(*library), QStringList{A});
    }

    void aDamagedLibraryIsKeptAside() {
        TestLibrary library;
        library->addTemplate(sequence(A));
        const QString backup = makeBackup(library.path())->path;
        library.close();
        QByteArray bad = bytesOf(library.path());
        bad.replace(4096, bad.size() - 4096, QByteArray(bad.size() - 4096, '\0'));
        writeBytes(library.path(), bad);
        const auto problem = restoreBackup(library.path(), backup);
        QVERIFY2(!problem, qPrintable(problem.value_or(Problem{}).message));
        library.reopen();
        QCOMPARE(names(*library), QStringList{A});
        const QStringList aside = QDir(QFileInfo(library.path()).path()).entryList({QStringLiteral("*.damaged-*")});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(bytesOf(library.file(aside.first())), bad);
    }

    void oldOnesGoAndSomeOfEachAgeStay() {
        std::vector<Backup> backups;
        for (int hour = 0; hour < 24 * 60; hour += 4)
            backups.push_back({QString::number(hour), Noon.addSecs(-3600LL * hour), 1});
        const auto gone = outdated(backups, Noon);
        const int kept = int(backups.size() - gone.size());
        QVERIFY2(kept >= 12 && kept <= 18, qPrintable(QString::number(kept)));
        const auto isKept = [&](const Backup &backup) {
            return std::find(gone.begin(), gone.end(), backup) == gone.end();
        };
        for (int i = 0; i < 5; ++i)
            QVERIFY(isKept(backups[size_t(i)]));
        for (int day = 0; day < 28; day += day < 6 ? 1 : 7)
            QVERIFY2(std::any_of(backups.begin(), backups.end(),
                                 [&](const Backup &b) {
                                     const qint64 age = b.made.date().daysTo(Noon.date());
                                     return (day < 7 ? age == day : age > day - 7 && age <= day) && isKept(b);
                                 }),
                     qPrintable(QString::number(day)));
        QVERIFY(outdated({}, Noon).empty());
    }

    /// One a day for a year, each day asked anew: there are always some, and never many.
    void aYearOfBackups() {
        std::vector<Backup> kept;
        for (int day = 0; day < 365; ++day) {
            const QDateTime now = Noon.addDays(day);
            kept.insert(kept.begin(), {QString::number(day), now, 1});
            for (const Backup &gone : outdated(kept, now))
                std::erase(kept, gone);
            QVERIFY(kept.size() <= 14);
            QVERIFY(int(kept.size()) >= std::min(day + 1, 7));
        }
        QVERIFY(kept.back().made.daysTo(Noon.addDays(364)) >= 14);
    }

    void anUnchangedLibraryNeedsNone() {
        TestLibrary library;
        library->addTemplate(sequence(A));
        QVERIFY(isBackupDue(library.path(), 24));
        QVERIFY(makeBackup(library.path()).ok());
        QVERIFY(!isBackupDue(library.path(), 24));
        QVERIFY(!isBackupDue(library.path(), 24, QDateTime::currentDateTimeUtc().addDays(2))); // nothing written since
        QTest::qWait(30);
        library->addTemplate(sequence(B));
        QVERIFY(isBackupDue(library.path(), 24, QDateTime::currentDateTimeUtc().addDays(2)));
        QVERIFY(!isBackupDue(library.path(), 24));
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_storage_backups.moc"

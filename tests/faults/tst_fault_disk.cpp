#include "tests/faults/stores.h"

#include <QFile>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace fault_tests;

/// Disks that take no more.
class TestDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullAtEachPoint_data();
    void fullAtEachPoint();
    void aFileSizeLimit();

private:
    static constexpr int Edits = 60;
};

void TestDisk::fullAtEachPoint_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isWeak");
    QTest::newRow("weak twin: a plain file, written anew") << QStringLiteral("truncating") << true;
    QTest::newRow("the library") << QStringLiteral("library") << false;
}

/// A session of opening, editing, closing and opening again needs some two megabytes; the disk has less, at each of
/// the points a little more.
void TestDisk::fullAtEachPoint() {
    QFETCH(QString, kind);
    QFETCH(bool, isWeak);
    const int points = times(10, 100);
    constexpr qint64 Most = 1'200'000;
    int bad = 0, filled = 0, unopened = 0;
    for (int point = 0; point < points; ++point) {
        SmallDisk disk(QStringLiteral("4m"));
        if (!disk.isMounted())
            QSKIP("NOT TESTED: a disk that fills. Mounting a small tmpfs needs root.");
        const QString folder = disk.folder();
        auto store = openStore(kind, folder);
        QVERIFY(store->append(0)); // something stands there before
        disk.fillUp(Most * point / points);
        int kept = 1;
        while (kept < Edits && store->append(kept))
            ++kept;
        filled += kept < Edits;
        bool right = store->count() == kept; // what was acknowledged, and it still reads
        store.reset();
        store = openStore(kind, folder); // and it opens on the full disk, or says why not
        const auto again = store->count();
        unopened += !again;
        right = right && (!again || *again == kept);
        store.reset();
        disk.freeSpace();
        store = openStore(kind, folder);
        right = right && store->count() == kept && store->append(kept); // and goes on once there is space
        bad += !right;
        const QByteArray where = QByteArray::number(point) + ": " + QByteArray::number(kept) + " kept, " +
                                 QByteArray::number(store->count().value_or(-1)) + " found";
        if (!isWeak) {
            QVERIFY2(right, where.constData());
            QCOMPARE(
                ask(disk.file(QStringLiteral("library.sqlite")), QStringLiteral("PRAGMA integrity_check")).toString(),
                QStringLiteral("ok"));
        }
    }
    QVERIFY2(isWeak || filled > points / 4, "the disk hardly ever filled: the test proves nothing");
    QVERIFY2(!isWeak || bad > 0, "the weak twin survives: the fault is none");
    qInfo("%s: %d points, full at %d of them, %d not opened while full, %d times something was lost or torn",
          qPrintable(kind), points, filled, unopened, bad);
}

void TestDisk::aFileSizeLimit() {
    QTemporaryDir folder;
    auto store = openStore(QStringLiteral("library"), folder.path());
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit limit = before;
    limit.rlim_cur = 1'000'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    int kept = 0;
    while (kept < 1000 && store->append(kept))
        ++kept;
    const auto count = store->count();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY2(kept > 0 && kept < 1000, "the limit was not met: the test proves nothing");
    QVERIFY(count == kept);
    QVERIFY(store->append(kept));
    store.reset();
    QVERIFY(openStore(QStringLiteral("library"), folder.path())->count() == kept + 1);
}

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_fault_disk.moc"

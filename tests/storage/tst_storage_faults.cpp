#include "tests/storage/support.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace storage_tests;

namespace {

QString step(const QString &who, int i) {
    return who + QString::number(i);
}

/// The end of the journal, wherever others have moved it to.
struct End {
    int position = 0;
    QString name;
};
std::optional<End> endOf(Library &library, const QString &id) {
    const auto opened = library.openTemplate(id);
    if (!opened.ok())
        return std::nullopt;
    return End{int(opened->journal.size()), opened->row.name};
}

/// Child program: one edit after another, each printed once the library has acknowledged it, until it is killed.
int writeUntilKilled(const QString &path, const QString &id) {
    const auto library = openLibrary(path);
    for (int i = 0; library; ++i) {
        if (library->appendJournal(id, i, {rename(step(QStringLiteral("n"), i), step(QStringLiteral("n"), i + 1))},
                                   sequence(step(QStringLiteral("n"), i + 1))))
            return 1;
        std::printf("%d\n", i + 1);
        std::fflush(stdout);
    }
    return 1;
}

/// Child program: @p count edits at the end of one template that others edit, too; those who come late look again.
int interleave(const QString &path, const QString &id, const QString &who, int count) {
    const auto library = openLibrary(path);
    for (int i = 0; library && i < count;) {
        const auto end = endOf(*library, id);
        if (!end)
            continue;
        const auto problem =
            library->appendJournal(id, end->position, {rename(end->name, step(who, i))}, sequence(step(who, i)));
        if (!problem)
            ++i;
        else if (problem->rule != u"template-changed-elsewhere" && problem->rule != u"library-locked") {
            qWarning("%s", qPrintable(problem->message));
            return 1;
        }
    }
    return library ? 0 : 1;
}

void startChild(QProcess &child, const QStringList &arguments) {
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForStarted())
        qFatal("cannot start the child program");
}

/// A template of some size after @p i edits.
QByteArray heavy(int i) {
    return sequence(step(QStringLiteral("n"), i), QString(3000, u'x'));
}

/// Appends edits until the library says no; returns how many it acknowledged.
int appendUntilFull(Library &library, const QString &id, int from, QString *rule) {
    for (int i = from; i < from + 5000; ++i)
        if (const auto problem = library.appendJournal(
                id, i, {rename(step(QStringLiteral("n"), i), step(QStringLiteral("n"), i + 1))}, heavy(i + 1))) {
            *rule = problem->rule;
            return i;
        }
    return -1;
}

bool holdsEdits(Library &library, const QString &id, int count) {
    const auto opened = library.openTemplate(id);
    if (!opened.ok() || !opened.problems().isEmpty() || int(opened->journal.size()) != count)
        return false;
    for (int i = 0; i < count; ++i)
        if (opened->journal[size_t(i)] != rename(step(QStringLiteral("n"), i), step(QStringLiteral("n"), i + 1)))
            return false;
    return opened->position == count && opened->row.name == step(QStringLiteral("n"), count);
}

} // namespace

/// What was acknowledged stays, whatever happens to the program or the disk.
class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMoment();
    void twoProgramsOnTheirOwnTemplates();
    void twoProgramsOnOneTemplate();
    void anotherProgramsChangeIsNeverOverwritten();
    void aFullDisk();
    void aFileSizeLimit();
};

void TestFaults::killedAtAnyMoment() {
    TestLibrary library;
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int total = 0;
    for (int round = 0; round < 20; ++round) {
        const QString id = library->addTemplate(sequence(QStringLiteral("n0")))->id;
        library.close();
        QProcess child;
        startChild(child, {QStringLiteral("write"), library.path(), id});
        if (!child.waitForReadyRead(20'000))
            QFAIL("the writer wrote nothing");
        QTest::qSleep(int(random.bounded(60)));
        child.kill(); // SIGKILL
        child.waitForFinished();
        QCOMPARE(child.exitStatus(), QProcess::CrashExit); // it was killed while writing
        const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
        const int acknowledged = lines.size() < 2 ? 0 : lines[lines.size() - 2].toInt();
        total += acknowledged;
        library.reopen();
        const QByteArray where = QStringLiteral("round %1, seed %2").arg(round).arg(seed).toUtf8();
        QCOMPARE(ask(library.path(), QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
        const auto end = endOf(*library, id);
        QVERIFY2(end.has_value(), where.constData());
        // The last one may have been committed, but not yet said.
        QVERIFY2(end->position == acknowledged || end->position == acknowledged + 1, where.constData());
        QVERIFY2(holdsEdits(*library, id, end->position), where.constData());
    }
    QVERIFY2(total > 20, "hardly anything was written: the test proves nothing");
    qInfo("20 rounds, %d acknowledged edits, none lost", total);
}

void TestFaults::twoProgramsOnTheirOwnTemplates() {
    TestLibrary library;
    QStringList ids;
    QProcess children[2];
    for (QProcess &child : children) {
        ids << library->addTemplate(sequence(QStringLiteral("start")))->id;
        startChild(child, {QStringLiteral("interleave"), library.path(), ids.last(), QStringLiteral("x"),
                           QStringLiteral("200")});
    }
    for (QProcess &child : children) {
        QVERIFY(child.waitForFinished(120'000));
        QCOMPARE(child.exitCode(), 0);
    }
    for (const QString &id : ids) {
        QCOMPARE(openLibrary(library.path())->openTemplate(id)->journal.size(), size_t(200));
        QCOMPARE(endOf(*openLibrary(library.path()), id)->name, QStringLiteral("x199"));
    }
}

void TestFaults::twoProgramsOnOneTemplate() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("start")))->id;
    QProcess children[2];
    startChild(children[0],
               {QStringLiteral("interleave"), library.path(), id, QStringLiteral("a"), QStringLiteral("200")});
    startChild(children[1],
               {QStringLiteral("interleave"), library.path(), id, QStringLiteral("b"), QStringLiteral("200")});
    for (QProcess &child : children) {
        QVERIFY(child.waitForFinished(120'000));
        QCOMPARE(child.exitCode(), 0);
    }
    library.reopen();
    const auto opened = library->openTemplate(id);
    QVERIFY(opened.problems().isEmpty());
    QCOMPARE(opened->journal.size(), size_t(400));
    int next[2] = {0, 0}; // each one's edits are all there, in order
    for (const Edit &edit : opened->journal) {
        const QString name = edit.changes[0].after->text();
        const int who = name[0] == u'a' ? 0 : 1;
        QCOMPARE(name, step(QString(name[0]), next[who]++));
    }
}

void TestFaults::anotherProgramsChangeIsNeverOverwritten() {
    TestLibrary library;
    const QString a = QStringLiteral("A"), b = QStringLiteral("B"), c = QStringLiteral("C");
    const QString id = library->addTemplate(sequence(a))->id;
    const auto other = openLibrary(library.path());
    QVERIFY(other->openTemplate(id).ok());
    QVERIFY(!other->appendJournal(id, 0, {rename(a, b)}, sequence(b)));
    const QString rule = QStringLiteral("template-changed-elsewhere");
    const auto problem = library->appendJournal(id, 0, {rename(a, c)}, sequence(c));
    QCOMPARE(problem->rule, rule);
    QVERIFY2(problem->message.contains(u"“B”"), qPrintable(problem->message));
    QCOMPARE(library->saveVersion(id, sequence(c), 0).problems().value(0).rule, rule);
    QCOMPARE(library->removeTemplate(id)->rule, rule);
    QVERIFY(!other->appendJournal(id, 1, {rename(b, c)}, sequence(c))); // the other one goes on undisturbed
    QCOMPARE(library->openTemplate(id)->journal.size(), size_t(2));
    QVERIFY(!library->appendJournal(id, 2, {rename(c, a)}, sequence(a)));
}

void TestFaults::aFullDisk() {
    QTemporaryDir folder;
    const QByteArray where = folder.path().toLocal8Bit();
    if (mount("tmpfs", where.constData(), "tmpfs", 0, "size=3m") != 0)
        QSKIP("NOT TESTED: a full disk. Mounting a small tmpfs needs root; the file-size limit is tested instead.");
    struct Unmount {
        QByteArray path;
        ~Unmount() { umount2(path.constData(), MNT_DETACH); }
    } unmount{where};
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    auto library = openLibrary(path);
    QVERIFY(library);
    const QString id = library->addTemplate(heavy(0))->id;
    const QString ballast = folder.filePath(QStringLiteral("ballast"));
    writeBytes(ballast, QByteArray(1'500'000, 'x'));
    QString rule;
    const int kept = appendUntilFull(*library, id, 0, &rule);
    QVERIFY2(kept > 0, "the disk did not fill: the test proves nothing");
    QCOMPARE(rule, QStringLiteral("library-full"));
    QVERIFY(holdsEdits(*library, id, kept)); // all that was acknowledged, and it still reads
    QVERIFY(!library->saveVersion(id, sequence(QStringLiteral("n1"), QString(60'000, u'y')), 0).ok());
    QVERIFY(holdsEdits(*library, id, kept));
    library.reset();
    library = openLibrary(path); // and it opens on the full disk
    QVERIFY(library);
    QVERIFY(holdsEdits(*library, id, kept));
    QVERIFY(QFile::remove(ballast));
    const int more = appendUntilFull(*library, id, kept, &rule); // goes on once there is space
    QVERIFY(more > kept);
    library.reset();
    QVERIFY(holdsEdits(*openLibrary(path), id, more));
    QCOMPARE(ask(path, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    qInfo("full after %d edits, again after %d, none lost", kept, more);
}

void TestFaults::aFileSizeLimit() {
    TestLibrary library;
    const QString id = library->addTemplate(heavy(0))->id;
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit limit = before;
    limit.rlim_cur = 1'000'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    QString rule;
    const int kept = appendUntilFull(*library, id, 0, &rule);
    const bool whole = holdsEdits(*library, id, kept);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY2(kept > 0, "the limit was not met: the test proves nothing");
    QVERIFY2(rule == u"library-disk" || rule == u"library-full", qPrintable(rule));
    QVERIFY(whole);
    QVERIFY(!library->appendJournal(
        id, kept, {rename(step(QStringLiteral("n"), kept), step(QStringLiteral("n"), kept + 1))}, heavy(kept + 1)));
    library.reopen();
    QVERIFY(holdsEdits(*library, id, kept + 1));
}

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"write")
        return writeUntilKilled(arguments.value(2), arguments.value(3));
    if (arguments.value(1) == u"interleave")
        return interleave(arguments.value(2), arguments.value(3), arguments.value(4), arguments.value(5).toInt());
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storage_faults.moc"

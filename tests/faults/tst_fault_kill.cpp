#include "tests/faults/stores.h"
#include "ui/mainwindow/workspace.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>
#include <QUndoStack>
#include <cstdio>

using namespace fault_tests;

namespace {

/// Child program: one edit after another, each printed once the store says that it is kept, until it is killed.
int writeUntilKilled(const QString &kind, const QString &folder) {
    const auto store = openStore(kind, folder);
    for (int i = 0; store->append(i); ++i) {
        std::printf("%d\n", i + 1);
        std::fflush(stdout);
    }
    return 1;
}

QByteArray digest(const QByteArray &bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex();
}

/// Child program: somebody edits a template in the program's own workspace: renames, undoes, redoes, saves versions.
/// Every state is printed as "made NUMBER EDITS POSITION DIGEST", and "kept NUMBER" once its keeper has settled.
int editUntilKilled(const QString &libraryPath, quint32 seed) {
    Workspace workspace;
    QRandomGenerator random(seed);
    QTimer hands;
    int made = 0;
    const auto say = [](const QByteArray &line) {
        std::printf("%s\n", line.constData());
        std::fflush(stdout);
    };
    QObject::connect(&workspace, &Workspace::opened, &workspace, [&](OpenTemplate *open) {
        Editor *editor = open->editor();
        QObject::connect(open->keeper(), &JournalKeeper::written, &workspace, [&, open] {
            if (open->keeper()->settled())
                say("kept " + QByteArray::number(made));
        });
        QObject::connect(&hands, &QTimer::timeout, &workspace, [&, open, editor] {
            QUndoStack *stack = editor->undoStack();
            const int what = random.bounded(10);
            if (what == 0 && stack->canUndo())
                stack->undo();
            else if (what == 1 && stack->canRedo())
                stack->redo();
            else if (what == 2)
                workspace.save(open);
            else
                editor->push(rename(editor->value().name, QStringLiteral("n%1").arg(random.generate())));
            say("made " + QByteArray::number(++made) + ' ' + QByteArray::number(stack->count()) + ' ' +
                QByteArray::number(stack->index()) + ' ' + digest(editor->bytes()));
        });
        hands.start(7);
    });
    QObject::connect(&workspace, &Workspace::restoredOpen, &workspace,
                     [&] { workspace.addTemplate(heavy(int(seed % 1000))); });
    QObject::connect(&workspace, &Workspace::failed, &workspace,
                     [](const Problem &problem) { qFatal("%s", qPrintable(problem.message)); });
    workspace.openLibrary(libraryPath, true, false);
    return QApplication::exec();
}

/// Lets a child work, kills it at a random moment and returns what it printed, whole lines only.
QList<QByteArray> killedAfter(const QStringList &arguments, int ms, bool *killed) {
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForStarted() || !child.waitForReadyRead(30'000))
        qFatal("the child program does nothing");
    QTest::qSleep(ms);
    child.kill(); // SIGKILL
    child.waitForFinished();
    *killed = child.exitStatus() == QProcess::CrashExit;
    QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    lines.removeLast();
    return lines;
}

} // namespace

/// kill -9 at random moments: nothing that was said to be kept is lost.
class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStore_data();
    void theStore();
    void anEditingSession();
};

void TestKill::theStore_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isWeak");
    QTest::newRow("weak twin: a plain file, written anew") << QStringLiteral("truncating") << true;
    QTest::newRow("weak twin: says so before it commits") << QStringLiteral("early") << true;
    QTest::newRow("the library") << QStringLiteral("library") << false;
}

void TestKill::theStore() {
    QFETCH(QString, kind);
    QFETCH(bool, isWeak);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const int rounds = isWeak ? times(8, 40) : times(12, 200);
    int total = 0, bad = 0;
    for (int round = 0; round < rounds; ++round) {
        QTemporaryDir folder;
        bool killed = false;
        const QList<QByteArray> lines =
            killedAfter({QStringLiteral("write"), kind, folder.path()}, int(random.bounded(60)), &killed);
        QVERIFY2(killed, "it was not killed while writing");
        const int acknowledged = lines.isEmpty() ? 0 : lines.last().toInt();
        total += acknowledged;
        const auto count = openStore(kind, folder.path())->count();
        // The last one may have been kept, but not yet said.
        const bool right = count && (*count == acknowledged || *count == acknowledged + 1);
        bad += !right;
        if (!isWeak) {
            QVERIFY2(right, qPrintable(QStringLiteral("round %1, seed %2: %3 acknowledged, %4 found")
                                           .arg(round)
                                           .arg(seed)
                                           .arg(acknowledged)
                                           .arg(count.value_or(-1))));
            QCOMPARE(ask(folder.filePath(QStringLiteral("library.sqlite")), QStringLiteral("PRAGMA integrity_check"))
                         .toString(),
                     QStringLiteral("ok"));
        }
    }
    QVERIFY2(total > rounds, "hardly anything was written: the test proves nothing");
    QVERIFY2(!isWeak || bad > 0, "the weak twin survives: the fault is none");
    qInfo("%s: killed %d times, %d edits acknowledged, %d times something was lost or torn", qPrintable(kind), rounds,
          total, bad);
}

/// The template opens as it stood at the last moment kept or at one after it, with exactly that undo history.
void TestKill::anEditingSession() {
    const int rounds = times(4, 200);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    int made = 0, kept = 0, worst = 0;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray where = QStringLiteral("round %1, seed %2").arg(round).arg(seed).toUtf8();
        bool killed = false;
        const QList<QByteArray> lines =
            killedAfter({QStringLiteral("edit"), path, QString::number(random.generate() >> 1)},
                        int(random.bounded(1500)), &killed);
        QVERIFY2(killed, where.constData());
        QHash<int, QList<QByteArray>> states;
        int last = 0, safe = 0;
        for (const QByteArray &line : lines) {
            const QList<QByteArray> words = line.split(' ');
            if (words[0] == "kept")
                safe = words[1].toInt();
            else
                states.insert(last = words[1].toInt(), words.mid(2));
        }
        const auto library = openLibrary(path);
        QVERIFY2(library, where.constData());
        const auto rows = library->templates();
        QCOMPARE(int(rows->size()), round + 1); // the earlier ones are still there
        const auto opened = library->openTemplate(rows->front().id);
        QVERIFY2(opened.ok() && opened.problems().isEmpty(), where.constData());
        const auto json = library->currentJson(opened->row.id);
        const QList<QByteArray> found = {QByteArray::number(opened->journal.size()),
                                         QByteArray::number(opened->position), digest(*json)};
        bool known = safe == 0 && opened->journal.empty();
        for (int number = std::max(1, safe); !known && number <= last; ++number)
            known = states.value(number) == found;
        QVERIFY2(known, (where + ": the state found is not one from the last kept moment on").constData());
        // Undo and redo walk through the whole of it.
        QCOMPARE(applied(opened->base, {opened->journal.begin(), opened->journal.begin() + opened->position}), *json);
        made += last;
        kept += safe;
        worst = std::max(worst, last - safe);
    }
    QVERIFY2(kept > rounds, "hardly anything was kept: the test proves nothing");
    qInfo(
        "%d sessions killed: %d states made, %d kept before the kill, none of them lost; at most %d were on their way",
        rounds, made, kept, worst);
}

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"write")
        return writeUntilKilled(arguments.value(2), arguments.value(3));
    if (arguments.value(1) == u"edit")
        return editUntilKilled(arguments.value(2), arguments.value(3).toUInt());
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fault_kill.moc"

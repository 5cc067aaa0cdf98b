#include "tests/storage/support.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace storage_tests;

namespace {

/// Edits that each of two programs makes.
int rounds() {
    return times(100, 1000);
}

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

/// Child program, the weak twin: reads a plain file, adds a line and writes it back.
int addToPlainFile(const QString &path, int count) {
    for (int i = 0; i < count; ++i)
        writeBytes(path, bytesOf(path) + "edit\n");
    return 0;
}

void startChild(QProcess &child, const QStringList &arguments) {
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForStarted())
        qFatal("cannot start the child program");
}

} // namespace

/// Two programs on one library.
class TestFaultSharing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlainFileLosesUpdates();
    void twoProgramsOnTheirOwnTemplates();
    void twoProgramsOnOneTemplate();
    void anotherProgramsChangeIsNeverOverwritten();
};

/// The fault is one: where nobody takes care, updates are lost.
void TestFaultSharing::aPlainFileLosesUpdates() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plain"));
    writeBytes(path, {});
    QProcess children[2];
    for (QProcess &child : children)
        startChild(child, {QStringLiteral("plain"), path, QString::number(rounds())});
    for (QProcess &child : children)
        QVERIFY(child.waitForFinished(120'000));
    const qsizetype kept = bytesOf(path).count('\n');
    QVERIFY2(kept < 2 * rounds(), "the weak twin survives: the two do not meet");
    qInfo("a plain file kept %d of %d edits", int(kept), 2 * rounds());
}

void TestFaultSharing::twoProgramsOnTheirOwnTemplates() {
    TestLibrary library;
    QStringList ids;
    QProcess children[2];
    for (QProcess &child : children) {
        ids << library->addTemplate(sequence(QStringLiteral("start")))->id;
        startChild(child, {QStringLiteral("interleave"), library.path(), ids.last(), QStringLiteral("x"),
                           QString::number(rounds())});
    }
    for (QProcess &child : children) {
        QVERIFY(child.waitForFinished(120'000));
        QCOMPARE(child.exitCode(), 0);
    }
    for (const QString &id : ids) {
        QCOMPARE(openLibrary(library.path())->openTemplate(id)->journal.size(), size_t(rounds()));
        QCOMPARE(endOf(*openLibrary(library.path()), id)->name, step(QStringLiteral("x"), rounds() - 1));
    }
}

void TestFaultSharing::twoProgramsOnOneTemplate() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("start")))->id;
    QProcess children[2];
    startChild(children[0],
               {QStringLiteral("interleave"), library.path(), id, QStringLiteral("a"), QString::number(rounds())});
    startChild(children[1],
               {QStringLiteral("interleave"), library.path(), id, QStringLiteral("b"), QString::number(rounds())});
    for (QProcess &child : children) {
        QVERIFY(child.waitForFinished(120'000));
        QCOMPARE(child.exitCode(), 0);
    }
    library.reopen();
    const auto opened = library->openTemplate(id);
    QVERIFY(opened.problems().isEmpty());
    QCOMPARE(opened->journal.size(), size_t(2 * rounds()));
    int next[2] = {0, 0}; // each one's edits are all there, in order
    for (const Edit &edit : opened->journal) {
        const QString name = edit.changes[0].after->text();
        const int who = name[0] == u'a' ? 0 : 1;
        QCOMPARE(name, step(QString(name[0]), next[who]++));
    }
}

void TestFaultSharing::anotherProgramsChangeIsNeverOverwritten() {
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

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"plain")
        return addToPlainFile(arguments.value(2), arguments.value(3).toInt());
    if (arguments.value(1) == u"interleave")
        return interleave(arguments.value(2), arguments.value(3), arguments.value(4), arguments.value(5).toInt());
    TestFaultSharing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fault_sharing.moc"

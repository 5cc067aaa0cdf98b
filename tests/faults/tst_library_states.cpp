#include "core/storage/sql.h"
#include "tests/faults/stores.h"
#include "ui/jobs/library_thread.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/message_bar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <cstdio>
#include <sys/mount.h>

using namespace fault_tests;

namespace {

const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");
constexpr int Patience = 30'000; ///< for what takes some looks of the window, on a busy machine

/// Child program: holds a lock on the library until its input ends.
int hold(const QString &path, const QString &begin) {
    Sql sql(path, Sql::Mode::Write);
    if (begin.endsWith(u"EXCLUSIVE"))
        sql.run(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
    sql.run(begin);
    std::puts("held");
    std::fflush(stdout);
    while (std::getchar() != EOF)
        ;
    sql.run(QStringLiteral("COMMIT"));
    return 0;
}

class Holder {
public:
    Holder(const QString &path, const QString &begin) {
        m_child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("hold"), path, begin});
        if (!m_child.waitForReadyRead(20'000))
            qFatal("the library is not held");
    }
    ~Holder() { release(); }
    void release() {
        m_child.closeWriteChannel();
        m_child.waitForFinished(20'000);
    }

private:
    QProcess m_child;
};

/// A library with template A, closed.
void makeLibrary(const QString &path) {
    const auto library = openLibrary(path);
    QVERIFY(library && library->addTemplate(sequence(A)).ok());
}

/// The real window on that library.
struct Window {
    explicit Window(const QString &path) {
        QSignalSpy ready(&window, &MainWindow::ready);
        window.show();
        window.start(path, {}, false);
        if (!ready.wait(Patience))
            qWarning("the window is not ready");
    }
    QString says() { return window.findChild<MessageBar *>()->text(); }
    Editor *editor() { return window.current()->editor(); }
    /// Opens the first template there is.
    void openFirst() {
        const auto id = std::make_shared<QString>();
        window.workspace()->library()->ask<QString>(
            &window, [](Library &library) { return library.templates()->front().id; },
            [id](const QString &found) { *id = found; });
        QTRY_VERIFY_WITH_TIMEOUT(!id->isEmpty(), Patience);
        window.workspace()->openTemplate(*id);
        QTRY_VERIFY_WITH_TIMEOUT(window.current(), Patience);
    }
    bool kept() { return window.workspace()->isKept(); }

    MainWindow window;
};

/// The names of the templates in the file, asked of it by another connection.
QStringList namesIn(const QString &path) {
    QStringList names;
    const auto library = openLibrary(path);
    for (const TemplateRow &row : library ? library->templates().value() : std::vector<TemplateRow>())
        names << row.name;
    return names;
}

} // namespace

/// Whatever keeps the library from being used: the window says it, loses nothing, and goes on when the cause is gone.
class TestLibraryStates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDiskThatFillsWhileEditing();
    void aFullDiskAtTheStart();
    void aReadOnlyFolder();
    void anotherProgramWhileEditing();
    void anotherProgramAtTheStart();
    void aNewerVersion();
    void aDamagedLibrary();
    void aLibraryThatIsMovedAway();
    void aLibraryThatIsReplaced();

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibraryStates::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->path().toLocal8Bit()); // where a stand-in goes
    Settings::useFolder(m_folder->path());
}

void TestLibraryStates::aDiskThatFillsWhileEditing() {
    SmallDisk disk(QStringLiteral("8m"));
    if (!disk.isMounted())
        QSKIP("NOT TESTED: a disk that fills. Mounting a small tmpfs needs root.");
    const QString path = disk.file(QStringLiteral("library.sqlite"));
    makeLibrary(path);
    Window window(path);
    window.openFirst();
    disk.fillUp(0);
    window.editor()->push(rename(A, B));
    const auto subject = [](int i) {
        return JsonValue::string(i ? QString(5000, QChar(u'a' + i)) : QStringLiteral("Hello"));
    };
    for (int i = 0; i < 10; ++i) // more than what is left of the log
        window.editor()->push(
            {QStringLiteral("Write"),
             {},
             {{QStringLiteral("/sequence/steps/0/messages/0/content/subject"), -1, subject(i), subject(i + 1)}},
             {}});
    QTRY_VERIFY_WITH_TIMEOUT(window.says().contains(u"full"), Patience);
    QVERIFY2(window.says().contains(u"safe in this window"), qPrintable(window.says()));
    QVERIFY(!window.kept());
    QCOMPARE(window.editor()->value().name, B); // and editing goes on
    disk.freeSpace();
    QTRY_VERIFY_WITH_TIMEOUT(window.kept(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!window.says().contains(u"full"), Patience);
    QCOMPARE(namesIn(path), QStringList{B});
}

void TestLibraryStates::aFullDiskAtTheStart() {
    SmallDisk disk(QStringLiteral("2m"));
    if (!disk.isMounted())
        QSKIP("NOT TESTED: a full disk. Mounting a small tmpfs needs root.");
    const QString path = disk.file(QStringLiteral("library.sqlite"));
    disk.fillUp(0);
    Window window(path);
    QVERIFY2(window.says().contains(u"full"), qPrintable(window.says()));
    QVERIFY2(window.says().contains(u"library of its own"), qPrintable(window.says()));
    window.window.workspace()->addTemplate(sequence(A));
    QTRY_VERIFY_WITH_TIMEOUT(window.window.current(), Patience);
    window.editor()->push(rename(A, B));
    disk.freeSpace();
    // The work goes over into the library, with its undo history, and stays open.
    QTRY_COMPARE_WITH_TIMEOUT(window.window.workspace()->library()->path(), path, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(window.window.current(), Patience);
    QCOMPARE(window.editor()->value().name, B);
    window.editor()->undoStack()->undo();
    QCOMPARE(window.editor()->value().name, A);
    QTRY_VERIFY_WITH_TIMEOUT(window.kept(), Patience);
    QCOMPARE(namesIn(path), QStringList{A});
}

void TestLibraryStates::aReadOnlyFolder() {
    SmallDisk disk(QStringLiteral("4m"));
    if (!disk.isMounted())
        QSKIP("NOT TESTED: a folder that cannot be written. Mounting a small tmpfs needs root.");
    const QString path = disk.file(QStringLiteral("library.sqlite"));
    makeLibrary(path);
    const QByteArray folder = disk.folder().toLocal8Bit();
    QCOMPARE(mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
    Window window(path);
    QVERIFY2(window.says().contains(u"reading only"), qPrintable(window.says()));
    window.openFirst();
    window.editor()->push(rename(A, B));
    QTRY_VERIFY_WITH_TIMEOUT(window.says().contains(u"safe in this window"), Patience);
    QVERIFY(!window.kept());
    QCOMPARE(mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT, nullptr), 0);
    QTRY_VERIFY_WITH_TIMEOUT(window.kept(), Patience);
    QVERIFY2(!window.says().contains(u"reading only"), qPrintable(window.says()));
    QCOMPARE(namesIn(path), QStringList{B});
}

void TestLibraryStates::anotherProgramWhileEditing() {
    const QString path = file("library.sqlite");
    makeLibrary(path);
    Window window(path);
    window.openFirst();
    Holder other(path, QStringLiteral("BEGIN IMMEDIATE"));
    window.editor()->push(rename(A, B));
    QTRY_VERIFY_WITH_TIMEOUT(window.says().contains(u"Another program"), Patience);
    QVERIFY(!window.kept());
    other.release();
    QTRY_VERIFY_WITH_TIMEOUT(window.kept(), Patience);
    QCOMPARE(namesIn(path), QStringList{B});
}

void TestLibraryStates::anotherProgramAtTheStart() {
    const QString path = file("library.sqlite");
    makeLibrary(path);
    Holder other(path, QStringLiteral("BEGIN EXCLUSIVE"));
    Window window(path);
    QVERIFY2(window.says().contains(u"Another program"), qPrintable(window.says()));
    window.window.workspace()->addTemplate(sequence(C));
    QTRY_VERIFY_WITH_TIMEOUT(window.window.current(), Patience);
    other.release();
    QTRY_COMPARE_WITH_TIMEOUT(window.window.workspace()->library()->path(), path, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(namesIn(path), (QStringList{C, A}), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(window.window.current(), Patience);
    QCOMPARE(window.editor()->value().name, C);
}

void TestLibraryStates::aNewerVersion() {
    const QString path = file("library.sqlite");
    makeLibrary(path);
    const QString version = ask(path, QStringLiteral("PRAGMA user_version")).toString();
    QVERIFY(alter(path, {QStringLiteral("PRAGMA user_version = 999")}));
    const QByteArray bytes = bytesOf(path);
    Window window(path);
    QVERIFY2(window.says().contains(u"newer version"), qPrintable(window.says()));
    window.openFirst();
    QCOMPARE(window.editor()->value().name, A); // reading goes on
    window.editor()->push(rename(A, B));
    QTRY_VERIFY_WITH_TIMEOUT(window.says().contains(u"safe in this window"), Patience);
    QCOMPARE(bytesOf(path), bytes); // never written
    QTest::qWait(1100);             // file times may be whole seconds
    QVERIFY(alter(path, {QStringLiteral("PRAGMA user_version = ") + version}));
    QTRY_VERIFY_WITH_TIMEOUT(window.kept(), Patience);
    QCOMPARE(namesIn(path), QStringList{B});
}

void TestLibraryStates::aDamagedLibrary() {
    const QString path = file("library.sqlite");
    makeLibrary(path);
    QByteArray bytes = bytesOf(path);
    const int root = ask(path, QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'listing'")).toInt();
    bytes.replace((root - 1) * 4096, 4096, QByteArray(4096, '\0'));
    writeBytes(path, bytes);
    Window window(path);
    QVERIFY2(window.says().contains(u"rescued"), qPrintable(window.says()));
    const QStringList aside =
        QDir(m_folder->path()).entryList({QStringLiteral("library.sqlite.damaged-*")}, QDir::Files);
    QVERIFY(!aside.isEmpty());
    QVERIFY2(window.says().contains(aside.first()), qPrintable(window.says()));
    QCOMPARE(bytesOf(m_folder->filePath(aside.first())), bytes);
    QVERIFY(!window.window.workspace()->isStandIn());
    window.openFirst();
    window.editor()->push(rename(A, B));
    QTRY_VERIFY_WITH_TIMEOUT(window.kept(), Patience);
    QCOMPARE(namesIn(path), QStringList{B});
}

void TestLibraryStates::aLibraryThatIsMovedAway() {
    const QString path = file("library.sqlite"), away = file("away.sqlite");
    makeLibrary(path);
    Window window(path);
    window.openFirst();
    QVERIFY(QFile::rename(path, away));
    window.editor()->push(rename(A, B));
    QTRY_VERIFY_WITH_TIMEOUT(window.says().contains(u"not there any more"), Patience);
    QVERIFY(QFile::rename(away, path));
    QTRY_VERIFY_WITH_TIMEOUT(window.kept(), Patience);
    QCOMPARE(namesIn(path), QStringList{B});
}

/// Another program put a copy in its place (restored a backup, rescued a damaged library): edits go into that one.
void TestLibraryStates::aLibraryThatIsReplaced() {
    const QString path = file("library.sqlite"), copy = file("copy.sqlite");
    makeLibrary(path);
    QVERIFY(QFile::copy(path, copy));
    Window window(path);
    window.openFirst();
    for (const char *part : {"-wal", "-shm"})
        QFile::remove(path + QLatin1String(part));
    QVERIFY(QFile::remove(path) && QFile::rename(copy, path));
    window.editor()->push(rename(A, B));
    QTRY_VERIFY_WITH_TIMEOUT(window.kept(), Patience);
    QCOMPARE(namesIn(path), QStringList{B});
}

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"hold")
        return hold(arguments.value(2), arguments.value(3));
    TestLibraryStates test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_library_states.moc"

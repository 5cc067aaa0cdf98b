#include "tests/storage/support.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace storage_tests;

namespace {
const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

QByteArray shown(const OpenedTemplate &opened) {
    return applied(opened.base, {opened.journal.begin(), opened.journal.begin() + opened.position});
}
} // namespace

/// Files opened from disk: edited as a working copy in the library, the file itself untouched until a save.
class TestWorkingCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsNotListedAmongTheTemplates();
    void oneFileHasOneWorkingCopy();
    void unsavedEditsComeBack();
    void aFileThatChangedMeanwhileIsReadAnew();
    void unsavedEditsAreKeptWhenTheFileChanged();
    void aSaveThatWasCutShortIsNoticed();
    void discardGoesBackToTheFile();
    void discardGoesBackToTheLastSave();
    void aRemovedWorkingCopyBeginsAnew();
    void aFileThatIsNoSequenceIsRefused();
};

void TestWorkingCopies::aFileIsNotListedAmongTheTemplates() {
    TestLibrary library;
    const QString file = library.file(QStringLiteral("a.sequence.json"));
    writeBytes(file, sequence(A));
    const auto row = library->openFile(file, sequence(A));
    QVERIFY2(row.ok(), qPrintable(row.sentence()));
    QCOMPARE(row->filePath, file);
    QCOMPARE(row->version, 0);
    QVERIFY(!row->modified);
    QVERIFY(library->templates()->empty());
    QVERIFY(library->versions(row->id)->empty());
    QCOMPARE(library->openTemplate(row->id)->base, sequence(A));
    QCOMPARE(bytesOf(file), sequence(A));
}

void TestWorkingCopies::oneFileHasOneWorkingCopy() {
    TestLibrary library;
    QVERIFY(QDir().mkpath(library.file(QStringLiteral("folder"))));
    const QString file = library.file(QStringLiteral("folder/a.json"));
    writeBytes(file, sequence(A));
    QVERIFY(QFile::link(file, library.file(QStringLiteral("link.json"))));
    const QString id = library->openFile(file, sequence(A))->id;
    QCOMPARE(library->openFile(library.file(QStringLiteral("folder/../folder/./a.json")), sequence(A))->id, id);
    QCOMPARE(library->openFile(library.file(QStringLiteral("link.json")), sequence(A))->id, id);
    library.reopen();
    QCOMPARE(library->openFile(file, sequence(A))->id, id);
    QVERIFY(library->openFile(library.file(QStringLiteral("b.json")), sequence(A))->id != id);
}

void TestWorkingCopies::unsavedEditsComeBack() {
    TestLibrary library;
    const QString file = library.file(QStringLiteral("a.json"));
    const QString id = library->openFile(file, sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    library.reopen();
    const auto row = library->openFile(file, sequence(A));
    QCOMPARE(row->id, id);
    QVERIFY(row->modified);
    QVERIFY(!row->fileDiffers);
    const auto opened = library->openTemplate(id);
    QCOMPARE(shown(*opened), sequence(B));
    QCOMPARE(opened->savedPosition, 0);
}

void TestWorkingCopies::aFileThatChangedMeanwhileIsReadAnew() {
    TestLibrary library;
    const QString file = library.file(QStringLiteral("a.json"));
    const QString id = library->openFile(file, sequence(A))->id;
    QVERIFY(!library->openFile(file, sequence(B))->modified);
    QCOMPARE(library->openTemplate(id)->base, sequence(B));
    QCOMPARE(library->openTemplate(id)->row.version, 0);
    // The same with a history: what others wrote becomes a version of its own.
    QVERIFY(!library->appendJournal(id, 0, {rename(B, C)}, sequence(C)));
    QVERIFY(library->saveVersion(id, sequence(C), 1).ok());
    library.reopen();
    const auto row = library->openFile(file, sequence(A));
    QVERIFY(!row->modified);
    QVERIFY(!row->fileDiffers);
    QCOMPARE(row->name, A);
    QCOMPARE(row->version, 2);
    QCOMPARE(*library->versionJson(id, 1), sequence(C));
    QCOMPARE(*library->versionJson(id, 2), sequence(A));
    const auto opened = library->openTemplate(id);
    QCOMPARE(opened->base, sequence(A));
    QVERIFY(opened->journal.empty());
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    QCOMPARE(shown(*library->openTemplate(id)), sequence(B));
}

void TestWorkingCopies::unsavedEditsAreKeptWhenTheFileChanged() {
    TestLibrary library;
    const QString file = library.file(QStringLiteral("a.json"));
    const QString id = library->openFile(file, sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    const auto row = library->openFile(file, sequence(C));
    QCOMPARE(row->id, id);
    QVERIFY(row->modified);
    QVERIFY(row->fileDiffers);
    QCOMPARE(shown(*library->openTemplate(id)), sequence(B));
}

void TestWorkingCopies::aSaveThatWasCutShortIsNoticed() {
    TestLibrary library;
    const QString file = library.file(QStringLiteral("a.json"));
    const QString id = library->openFile(file, sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    // The file was written, and then the program was stopped before it could note the version.
    library.reopen();
    const auto row = library->openFile(file, sequence(B));
    QVERIFY(!row->modified);
    QVERIFY(!row->fileDiffers);
    const auto opened = library->openTemplate(id);
    QCOMPARE(opened->savedPosition, 1);
    QCOMPARE(opened->journal.size(), size_t(1)); // undo still works
    QCOMPARE(shown(*opened), sequence(B));
}

void TestWorkingCopies::discardGoesBackToTheFile() {
    TestLibrary library;
    const QString id = library->openFile(library.file(QStringLiteral("a.json")), sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B), rename(B, C)}, sequence(C)));
    QVERIFY(!library->discardWorkingCopy(id));
    const auto opened = library->openTemplate(id);
    QVERIFY(opened->journal.empty());
    QCOMPARE(opened->base, sequence(A));
    QCOMPARE(opened->row.name, A);
    QVERIFY(!opened->row.modified);
}

void TestWorkingCopies::discardGoesBackToTheLastSave() {
    TestLibrary library;
    const QString id = library->openFile(library.file(QStringLiteral("a.json")), sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    QVERIFY(library->saveVersion(id, sequence(B), 1).ok());
    QVERIFY(!library->appendJournal(id, 1, {rename(B, C)}, sequence(C)));
    QVERIFY(!library->discardWorkingCopy(id));
    auto opened = library->openTemplate(id);
    QCOMPARE(shown(*opened), sequence(B));
    QCOMPARE(opened->journal.size(), size_t(1)); // what was done before the save can still be undone
    QVERIFY(!opened->row.modified);
    // Undone below the save, and then done anew: the save itself is out of reach, its version is not.
    QVERIFY(!library->appendJournal(id, 0, {rename(A, C)}, sequence(C)));
    QVERIFY(!library->discardWorkingCopy(id));
    opened = library->openTemplate(id);
    QCOMPARE(shown(*opened), sequence(B));
    QVERIFY(!opened->row.modified);
}

void TestWorkingCopies::aRemovedWorkingCopyBeginsAnew() {
    TestLibrary library;
    const QString file = library.file(QStringLiteral("a.json"));
    const QString id = library->openFile(file, sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    QVERIFY(!library->removeTemplate(id));
    const auto row = library->openFile(file, sequence(A));
    QVERIFY(!row->modified);
    const auto opened = library->openTemplate(row->id);
    QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
    QCOMPARE(shown(*opened), sequence(A));
}

void TestWorkingCopies::aFileThatIsNoSequenceIsRefused() {
    TestLibrary library;
    QVERIFY(!library->openFile(library.file(QStringLiteral("a.json")), "{}").ok());
    QCOMPARE(ask(library.path(), QStringLiteral("SELECT count(*) FROM templates")).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestWorkingCopies)
#include "tst_storage_working_copies.moc"

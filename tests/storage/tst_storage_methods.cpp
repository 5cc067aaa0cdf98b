#include "tests/storage/support.h"

#include <QFileInfo>
#include <QTest>

using namespace storage_tests;

namespace {

const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C"), D = QStringLiteral("D");

QString nameIn(const QByteArray &json) {
    return parseJson(json)->at(u"/template/name")->text();
}

/// What an editor would show after opening.
QString shownName(const OpenedTemplate &opened) {
    return nameIn(applied(opened.base, {opened.journal.begin(), opened.journal.begin() + opened.position}));
}

} // namespace

/// Every method of a library: what it promises when all is well.
class TestLibraryMethods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewLibraryIsEmptyAndWritable();
    void aTemplateIsListedWithWhatItIs();
    void theListStandsInTheOrderOfChanges();
    void whatOpeningReadIsHandedOn();
    void aTemplateThatIsNoSequenceIsRefused();
    void searchFindsWordsAnywhere_data();
    void searchFindsWordsAnywhere();
    void editsComeBackInOrder();
    void undoneEditsComeBackUndone();
    void newEditsReplaceUndoneOnes();
    void typingReplacesTheLastEdit();
    void anEditBeyondTheJournalIsRefused();
    void aVersionIsMadeAndKept();
    void savingTheSameTwiceMakesOneVersion();
    void undoBehindASaveIsModified();
    void aSavedStateThatWasCutOffIsNotReachable();
    void aLongJournalIsFoldedAndShowsTheSame();
    void undoingBelowAFoldKeepsWhatIsShown();
    void theBinKeepsEverything();
    void profilesAreKept();
    void settingsAreKept();
};

void TestLibraryMethods::aNewLibraryIsEmptyAndWritable() {
    TestLibrary library;
    QCOMPARE(library->state(), LibraryState::Writable);
    QVERIFY(library->stateReason().isEmpty());
    QCOMPARE(library->path(), library.path());
    QVERIFY(library->templates()->empty());
    QVERIFY(library->profiles()->empty());
    QCOMPARE(*library->setting(QStringLiteral("none")), QString());
    QCOMPARE(ask(library.path(), QStringLiteral("PRAGMA application_id")).toLongLong(), 0x53746570);
    QCOMPARE(ask(library.path(), QStringLiteral("PRAGMA user_version")).toInt(), 7);
    QCOMPARE(ask(library.path(), QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
}

void TestLibraryMethods::aTemplateIsListedWithWhatItIs() {
    TestLibrary library;
    const auto added = library->addTemplate(sequence(A));
    QVERIFY2(added.ok(), qPrintable(added.sentence()));
    library.reopen();
    const auto rows = library->templates();
    QCOMPARE(rows->size(), size_t(1));
    const TemplateRow row = rows->front();
    QCOMPARE(row.id, added->id);
    QCOMPARE(row.name, A);
    QCOMPARE(row.key, QStringLiteral("test-key"));
    QCOMPARE(row.tags, QStringList({QStringLiteral("spring"), QStringLiteral("재구매")}));
    QCOMPARE(row.channelTypes, QStringList({QStringLiteral("email")}));
    QCOMPARE(row.steps, 1);
    QCOMPARE(row.messages, 1);
    QVERIFY(row.enabled);
    QVERIFY(!row.modified);
    QCOMPARE(row.version, 1);
    QVERIFY(qAbs(row.changed.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(row.filePath.isEmpty());
    const auto opened = library->openTemplate(row.id);
    QCOMPARE(opened->base, sequence(A));
    QVERIFY(opened->journal.empty());
    QCOMPARE(opened->position, 0);
    QCOMPARE(opened->savedPosition, 0);
}

void TestLibraryMethods::whatOpeningReadIsHandedOn() {
    TestLibrary library;
    const QString a = library->addTemplate(sequence(A))->id, b = library->addTemplate(sequence(B))->id;
    const auto fits = [](const Result<OpenedTemplate> &opened, const QString &base) {
        return opened.ok() && opened->base == sequence(base) && opened->root &&
               *opened->root == *parseJson(opened->base);
    };
    for (int round = 0; round < 2; ++round) {
        QVERIFY(fits(library->openTemplate(a), A));
        QVERIFY(fits(library->openTemplate(b), B));
    }
    QVERIFY(!library->appendJournal(a, 0, {rename(A, C)}, sequence(C))); // the base stays what it was
    QVERIFY(fits(library->openTemplate(b), B));
    QVERIFY(fits(library->openTemplate(a), A));
    QCOMPARE(shownName(*library->openTemplate(a)), C);
}

void TestLibraryMethods::theListStandsInTheOrderOfChanges() {
    TestLibrary library;
    const QString a = library->addTemplate(sequence(A))->id;
    library->addTemplate(sequence(B));
    QCOMPARE(library->templates()->front().name, B);
    QVERIFY(!library->appendJournal(a, 0, {rename(A, C)}, sequence(C)));
    QCOMPARE(library->templates()->front().name, C);
    QVERIFY(library->templates()->front().modified);
}

void TestLibraryMethods::aTemplateThatIsNoSequenceIsRefused() {
    TestLibrary library;
    for (const QByteArray &json : {QByteArray(), QByteArray("{"), QByteArray("{}"), QByteArray("[1]"),
                                   sequence(A).replace("\"email\"", "\"telepathy\"")}) {
        const auto added = library->addTemplate(json);
        QVERIFY2(!added.ok(), json.constData());
        QVERIFY(!added.sentence().isEmpty());
    }
    QVERIFY(library->templates()->empty());
}

void TestLibraryMethods::searchFindsWordsAnywhere_data() {
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("found");
    QTest::newRow("part of the name") << QStringLiteral("cart") << 1;
    QTest::newRow("case") << QStringLiteral("CART") << 1;
    QTest::newRow("two words, any order") << QStringLiteral("recovery  cart") << 1;
    QTest::newRow("one of two is missing") << QStringLiteral("cart zebra") << 0;
    QTest::newRow("message text") << QStringLiteral("basket waits") << 1;
    QTest::newRow("tag of both") << QStringLiteral("재구매") << 2;
    QTest::newRow("one Korean syllable") << QStringLiteral("장") << 1;
    QTest::newRow("Korean typed as letters")
        << QStringLiteral("장바구니").normalized(QString::NormalizationForm_D) << 1;
    QTest::newRow("full-width Latin") << QStringLiteral("ＣＡＲＴ") << 1;
    QTest::newRow("key") << QStringLiteral("test-key") << 2;
    QTest::newRow("sharp s") << QStringLiteral("STRASSE") << 1;
    QTest::newRow("wild cards are plain") << QStringLiteral("%") << 0;
    QTest::newRow("underscore is plain") << QStringLiteral("c_rt") << 0;
    QTest::newRow("quote") << QStringLiteral("' OR 1=1 --") << 0;
    QTest::newRow("only spaces") << QStringLiteral("   ") << 2;
}

void TestLibraryMethods::searchFindsWordsAnywhere() {
    QFETCH(QString, search);
    QFETCH(int, found);
    TestLibrary library;
    library->addTemplate(sequence(QStringLiteral("Cart Recovery"), QStringLiteral("Your basket waits in the Straße")));
    library->addTemplate(sequence(QStringLiteral("장바구니 알림"), QStringLiteral("안녕하세요")));
    QCOMPARE(int(library->templates(search)->size()), found);
}

void TestLibraryMethods::editsComeBackInOrder() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    Edit second = rename(B, C);
    second.mergeKey = QStringLiteral("name");
    second.select = QStringList{QStringLiteral("m1")};
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    QVERIFY(!library->appendJournal(id, 1, {second}, sequence(C)));
    library.reopen();
    const auto opened = library->openTemplate(id);
    QCOMPARE(opened->journal, (std::vector<Edit>{rename(A, B), second}));
    QCOMPARE(opened->position, 2);
    QCOMPARE(opened->savedPosition, 0);
    QCOMPARE(opened->base, sequence(A));
    QVERIFY(opened->row.modified);
    QCOMPARE(opened->row.name, C);
    QVERIFY(opened.problems().isEmpty());
    QCOMPARE(library->templates(QStringLiteral("test-key"))->front().name, C);
}

void TestLibraryMethods::undoneEditsComeBackUndone() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B), rename(B, C)}, sequence(C)));
    QVERIFY(!library->setJournalPosition(id, 1, sequence(B)));
    library.reopen();
    auto opened = library->openTemplate(id);
    QCOMPARE(opened->journal.size(), size_t(2));
    QCOMPARE(opened->position, 1);
    QCOMPARE(shownName(*opened), B);
    QVERIFY(!library->setJournalPosition(id, 0, sequence(A)));
    QVERIFY(!library->openTemplate(id)->row.modified);
    // Both at once: what was pushed and where undo went since.
    QVERIFY(!library->appendJournal(id, 0, {rename(A, C), rename(C, D)}, sequence(C), 1));
    opened = library->openTemplate(id);
    QCOMPARE(opened->journal.size(), size_t(2));
    QCOMPARE(opened->position, 1);
    QCOMPARE(shownName(*opened), C);
}

void TestLibraryMethods::newEditsReplaceUndoneOnes() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B), rename(B, C)}, sequence(C)));
    QVERIFY(!library->setJournalPosition(id, 1, sequence(B)));
    QVERIFY(!library->appendJournal(id, 1, {rename(B, D)}, sequence(D)));
    library.reopen();
    QCOMPARE(library->openTemplate(id)->journal, (std::vector<Edit>{rename(A, B), rename(B, D)}));
}

void TestLibraryMethods::typingReplacesTheLastEdit() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    QVERIFY(!library->replaceLastEdit(id, 0, rename(A, C), sequence(C)));
    const auto opened = library->openTemplate(id);
    QCOMPARE(opened->journal, (std::vector<Edit>{rename(A, C)}));
    QCOMPARE(shownName(*opened), C);
}

void TestLibraryMethods::anEditBeyondTheJournalIsRefused() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QCOMPARE(library->appendJournal(id, 1, {rename(B, C)}, sequence(C))->rule, QStringLiteral("journal-behind"));
    QCOMPARE(library->appendJournal(id, -1, {rename(B, C)}, sequence(C))->rule, QStringLiteral("journal-behind"));
    QCOMPARE(library->setJournalPosition(id, 1, sequence(C))->rule, QStringLiteral("journal-behind"));
    QCOMPARE(library->saveVersion(id, sequence(C), 1).problems().value(0).rule, QStringLiteral("journal-behind"));
    QCOMPARE(library->appendJournal(QStringLiteral("nobody"), 0, {}, sequence(C))->rule,
             QStringLiteral("template-unknown"));
    QVERIFY(library->appendJournal(id, 0, {rename(A, C)}, "{"));
    QCOMPARE(library->openTemplate(id)->base, sequence(A));
    QVERIFY(library->openTemplate(id)->journal.empty());
}

void TestLibraryMethods::aVersionIsMadeAndKept() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A), QStringLiteral("First draft"))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    const auto saved = library->saveVersion(id, sequence(B), 1, QStringLiteral("Spring"), QStringLiteral("for Ms Kim"));
    QVERIFY2(saved.ok(), qPrintable(saved.sentence()));
    QCOMPARE(saved->number, 2);
    library.reopen();
    const auto versions = library->versions(id);
    QCOMPARE(versions->size(), size_t(2));
    QCOMPARE(versions->at(0).number, 2);
    QCOMPARE(versions->at(0).name, QStringLiteral("Spring"));
    QCOMPARE(versions->at(0).note, QStringLiteral("for Ms Kim"));
    QCOMPARE(versions->at(1).name, QStringLiteral("First draft"));
    QCOMPARE(versions->at(0).author, qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME")));
    QVERIFY(versions->at(0).saved >= versions->at(1).saved);
    QCOMPARE(*library->versionJson(id, 1), sequence(A));
    QCOMPARE(*library->versionJson(id, 2), sequence(B));
    QCOMPARE(library->versionJson(id, 3).problems().value(0).rule, QStringLiteral("version-unknown"));
    QCOMPARE(library->versions(QStringLiteral("nobody")).problems().value(0).rule, QStringLiteral("template-unknown"));
    const auto opened = library->openTemplate(id);
    QVERIFY(!opened->row.modified);
    QCOMPARE(opened->journal.size(), size_t(1)); // undo goes back behind the save
    QCOMPARE(opened->position, 1);
    QCOMPARE(opened->savedPosition, 1);
}

void TestLibraryMethods::savingTheSameTwiceMakesOneVersion() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QCOMPARE(library->saveVersion(id, sequence(A), 0)->number, 1);
    QCOMPARE(library->saveVersion(id, sequence(A), 0, QStringLiteral("Named"))->number, 2);
    QCOMPARE(library->versions(id)->size(), size_t(2));
}

void TestLibraryMethods::undoBehindASaveIsModified() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    QVERIFY(library->saveVersion(id, sequence(B), 1).ok());
    QVERIFY(!library->setJournalPosition(id, 0, sequence(A)));
    QVERIFY(library->openTemplate(id)->row.modified);
    QCOMPARE(library->openTemplate(id)->savedPosition, 1);
    QVERIFY(!library->setJournalPosition(id, 1, sequence(B)));
    QVERIFY(!library->openTemplate(id)->row.modified);
}

void TestLibraryMethods::aSavedStateThatWasCutOffIsNotReachable() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    QVERIFY(library->saveVersion(id, sequence(B), 1).ok());
    QVERIFY(!library->setJournalPosition(id, 0, sequence(A)));
    QVERIFY(!library->appendJournal(id, 0, {rename(A, C)}, sequence(C)));
    const auto opened = library->openTemplate(id);
    QCOMPARE(opened->savedPosition, -1);
    QVERIFY(opened->row.modified);
    QVERIFY(!library->discardWorkingCopy(id));
    QCOMPARE(shownName(*library->openTemplate(id)), B);
    QVERIFY(!library->openTemplate(id)->row.modified);
}

void TestLibraryMethods::aLongJournalIsFoldedAndShowsTheSame() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("0")))->id;
    std::vector<Edit> edits;
    for (int i = 0; i < 2100; ++i)
        edits.push_back(rename(QString::number(i), QString::number(i + 1)));
    QVERIFY(!library->appendJournal(id, 0, edits, sequence(QStringLiteral("2090")), 2090));
    library.reopen();
    auto opened = library->openTemplate(id);
    QVERIFY(opened->journal.size() <= 2000);
    QVERIFY(opened->journal.size() >= 1000);
    QCOMPARE(shownName(*opened), QStringLiteral("2090"));
    QCOMPARE(int(opened->journal.size()) - opened->position, 10); // what was undone can still be redone
    QCOMPARE(opened->savedPosition, -1);
    QVERIFY(opened->row.modified);
    const auto again = library->openTemplate(id);
    QCOMPARE(again->base, opened->base);
    QCOMPARE(again->journal, opened->journal);
    // Positions count from what was given.
    const int at = opened->position;
    QVERIFY(!library->appendJournal(id, at, {rename(QStringLiteral("2090"), A)}, sequence(A)));
    opened = library->openTemplate(id);
    QCOMPARE(shownName(*opened), A);
    QCOMPARE(opened->position, at + 1);
    QVERIFY(!library->discardWorkingCopy(id));
    QCOMPARE(shownName(*library->openTemplate(id)), QStringLiteral("0"));
}

void TestLibraryMethods::undoingBelowAFoldKeepsWhatIsShown() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("0")))->id;
    QVERIFY(library->openTemplate(id).ok());
    std::vector<Edit> edits;
    for (int i = 0; i < 2100; ++i)
        edits.push_back(rename(QString::number(i), QString::number(i + 1)));
    QVERIFY(!library->appendJournal(id, 0, edits, sequence(QStringLiteral("2100"))));
    // Another program opens it, which folds; this one still counts from the first edit.
    QVERIFY(openLibrary(library.path())->openTemplate(id).ok());
    QVERIFY(!library->setJournalPosition(id, 2099, sequence(QStringLiteral("2099"))));
    QVERIFY(!library->setJournalPosition(id, 5, sequence(QStringLiteral("5"))));
    QVERIFY(!library->appendJournal(id, 5, {rename(QStringLiteral("5"), A), rename(A, B)}, sequence(B)));
    QVERIFY(!library->setJournalPosition(id, 6, sequence(A)));
    QCOMPARE(shownName(*openLibrary(library.path())->openTemplate(id)), A);
}

void TestLibraryMethods::theBinKeepsEverything() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(A, B)}, sequence(B)));
    QVERIFY(library->addRun(id, {}, {}, sequence(B), someResults(1, QStringLiteral("sampled"))).ok());
    const TemplateRow before = library->templates()->front();
    QVERIFY(!library->removeTemplate(id));
    QVERIFY(library->templates()->empty());
    QCOMPARE(library->openTemplate(id).problems().value(0).rule, QStringLiteral("template-removed"));
    library.reopen();
    QVERIFY(!library->restoreTemplate(id));
    const TemplateRow after = library->templates()->front();
    QCOMPARE(after.id, id);
    QCOMPARE(after.changed, before.changed);
    QVERIFY(after.modified);
    QCOMPARE(library->openTemplate(id)->journal.size(), size_t(1));
    QCOMPARE(library->runs(id)->size(), size_t(1));
    QCOMPARE(library->removeTemplate(QStringLiteral("nobody"))->rule, QStringLiteral("template-unknown"));
}

void TestLibraryMethods::profilesAreKept() {
    TestLibrary library;
    QVERIFY(!library->saveProfile(QStringLiteral("mine"), "{\"a\": 1.10}"));
    QVERIFY(!library->saveProfile(QStringLiteral("yours"), "{}"));
    QVERIFY(!library->saveProfile(QStringLiteral("mine"), "{\"a\": 1.20}"));
    library.reopen();
    const auto profiles = library->profiles();
    QCOMPARE(profiles->size(), size_t(2));
    QCOMPARE(profiles->at(0), std::pair(QStringLiteral("mine"), QByteArray("{\"a\": 1.20}")));
    QVERIFY(!library->removeProfile(QStringLiteral("mine")));
    QCOMPARE(library->profiles()->size(), size_t(1));
}

void TestLibraryMethods::settingsAreKept() {
    TestLibrary library;
    QVERIFY(!library->setSetting(QStringLiteral("tabs"), QStringLiteral("a b")));
    QVERIFY(!library->setSetting(QStringLiteral("tabs"), QStringLiteral("c")));
    QVERIFY(!library->setSetting(QStringLiteral("empty"), {}));
    library.reopen();
    QCOMPARE(*library->setting(QStringLiteral("tabs")), QStringLiteral("c"));
    QCOMPARE(*library->setting(QStringLiteral("empty")), QString());
}

QTEST_GUILESS_MAIN(TestLibraryMethods)
#include "tst_storage_methods.moc"

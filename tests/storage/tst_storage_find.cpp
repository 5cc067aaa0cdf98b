#include "core/storage/migrations.h"
#include "core/storage/search_text.h"
#include "core/storage/sql.h"
#include "tests/storage/support.h"

#include <QRandomGenerator>
#include <QTest>

using namespace storage_tests;

namespace {

const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");
const QDate Today(2026, 6, 15);

/// The sequence of that name with more said about it: "stage" → "purchase" …
QByteArray sequenceWith(const QString &name, const std::vector<std::pair<QString, QString>> &fields,
                        const QString &subject = QStringLiteral("Hello")) {
    JsonValue root = parseJson(sequence(name, subject)).value();
    JsonValue &tmpl = *root.find(u"template");
    for (const auto &[key, value] : fields)
        tmpl = std::move(tmpl).with(key, JsonValue::string(value));
    return writeJson(root) + '\n';
}

QString names(const Result<TemplatePage> &page) {
    if (!page.ok())
        return page.sentence();
    QStringList names;
    for (const TemplateRow &row : page->rows)
        names << row.name;
    return names.join(u' ');
}

QString found(Library &library, const TemplateQuery &query) {
    return names(library.find(query, 0, -1));
}

TemplateQuery searching(const QString &words) {
    TemplateQuery query;
    query.search = words;
    return query;
}

} // namespace

/// What the list of templates shows: search, filters, order, pages, archive.
class TestFind : public QObject {
    Q_OBJECT

    std::unique_ptr<TestLibrary> m_two; ///< for every row of wordsAreFound()

private Q_SLOTS:
    void cleanupTestCase() { m_two.reset(); }
    void wordsAreFound_data();
    void wordsAreFound();
    void anySearchIsWellFormed();
    void searchFollowsEveryEdit();
    void filtersNarrow();
    void theOrderIsTheOneAskedFor();
    void namesSortAsPeopleReadThem();
    void pagesMakeTheWhole();
    void broadSearchesAgreeWithNarrowOnes();
    void theArchiveIsApart();
    void theBinIsNotListed();
    void filesAreNotListed();
    void facetsCountWhatIsListed();
    void theRowTellsTheOutline();
    void anOlderLibraryIsListedAfterItsUpgrade();
    void aDamagedIndexKeepsNoEditOut();
    void randomTemplatesAreFoundAsReadingFindsThem();
};

void TestFind::wordsAreFound_data() {
    m_two = std::make_unique<TestLibrary>();
    (*m_two)->addTemplate(sequence(QStringLiteral("장바구니를"), QStringLiteral("SMS로 カートを 購物車 다시 보내기")));
    (*m_two)->addTemplate(
        sequence(QStringLiteral("Cart"), QStringLiteral("{{first_name}}, your basket waits in the Café, 20 % off")));
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("expected");
    const QString cart = QStringLiteral("Cart"), korean = QStringLiteral("장바구니를"), both = cart + u' ' + korean;
    QTest::newRow("nothing typed") << QString() << both;
    QTest::newRow("first letter") << QStringLiteral("c") << cart;
    QTest::newRow("beginning of a message's word") << QStringLiteral("bask") << cart;
    QTest::newRow("two beginnings") << QStringLiteral("wait bask") << cart;
    QTest::newRow("not the middle of a Latin word") << QStringLiteral("asket") << QString();
    QTest::newRow("accent left out") << QStringLiteral("cafe") << cart;
    QTest::newRow("accent typed") << QStringLiteral("CAFÉ") << cart;
    QTest::newRow("two words as one stands") << QStringLiteral("first_na") << cart;
    QTest::newRow("not in that order") << QStringLiteral("name_first") << QString();
    QTest::newRow("a mark alone") << QStringLiteral("%") << QString();
    QTest::newRow("a mark beside a word") << QStringLiteral("cart - %") << cart;
    QTest::newRow("number") << QStringLiteral("20") << cart;
    QTest::newRow("first syllable") << QStringLiteral("장") << korean;
    QTest::newRow("middle syllable") << QStringLiteral("바") << korean;
    QTest::newRow("last syllable") << QStringLiteral("를") << korean;
    QTest::newRow("two syllables") << QStringLiteral("구니") << korean;
    QTest::newRow("word without its ending") << QStringLiteral("장바구니") << korean;
    QTest::newRow("the middle of a word") << QStringLiteral("바구니") << korean;
    QTest::newRow("the pairs, but not together") << QStringLiteral("장바니를") << QString();
    QTest::newRow("Latin with a Korean ending") << QStringLiteral("sms로") << korean;
    QTest::newRow("Japanese") << QStringLiteral("トを") << korean;
    QTest::newRow("Chinese") << QStringLiteral("購物") << korean;
    QTest::newRow("tag of both") << QStringLiteral("spring") << both;
    QTest::newRow("Korean tag of both") << QStringLiteral("구매") << both;
}

void TestFind::wordsAreFound() {
    QFETCH(QString, search);
    QFETCH(QString, expected);
    QCOMPARE(found(**m_two, searching(search)), expected);
}

void TestFind::anySearchIsWellFormed() {
    TestLibrary library;
    library->addTemplate(sequence(A, QStringLiteral("and or not near words \" ' * ( ) { } : ^ -")));
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QString letters = QStringLiteral("ab\"'*(){}:^-+, \t%_\\가나ー購é\u0301") + QChar(0) + QChar(0xD800);
    QStringList searches{QStringLiteral("NOT"),     QStringLiteral("a AND"),   QStringLiteral("NEAR(a b)"),
                         QStringLiteral("words:a"), QStringLiteral("\"open"),  QStringLiteral("^a"),
                         QStringLiteral("a*b*"),    QString(10'000, u'x'),     QString(5'000, QChar(0xAC00)),
                         QStringLiteral("-a"),      QStringLiteral("{words}"), QStringLiteral("a + b")};
    for (int i = 0; i < 500; ++i) {
        QString search;
        for (int n = int(random.bounded(12)); n > 0; --n)
            search += letters[int(random.bounded(int(letters.size())))];
        searches << search;
    }
    for (const QString &search : std::as_const(searches)) {
        const auto page = library->find(searching(search), 0, 10);
        QVERIFY2(page.ok(),
                 qPrintable(QStringLiteral("“%1” (seed %2): %3").arg(search).arg(seed).arg(page.sentence())));
    }
}

void TestFind::searchFollowsEveryEdit() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(QStringLiteral("Autumn")))->id;
    QVERIFY(!library->appendJournal(id, 0, {rename(QStringLiteral("Autumn"), QStringLiteral("겨울 세일"))},
                                    sequence(QStringLiteral("겨울 세일"))));
    QCOMPARE(found(*library, searching(QStringLiteral("autumn"))), QString());
    QCOMPARE(found(*library, searching(QStringLiteral("울"))), QStringLiteral("겨울 세일"));
    QVERIFY(!library->setJournalPosition(id, 0, sequence(QStringLiteral("Autumn"))));
    QCOMPARE(found(*library, searching(QStringLiteral("autumn"))), QStringLiteral("Autumn"));
    library.reopen();
    QCOMPARE(found(*library, searching(QStringLiteral("autumn"))), QStringLiteral("Autumn"));
}

void TestFind::filtersNarrow() {
    TestLibrary library;
    const auto add = [&](const QString &name, const char *kind, const char *stage, const char *owner,
                         const char *review) {
        const auto added =
            library->addTemplate(sequenceWith(name, {{QStringLiteral("kind"), QLatin1String(kind)},
                                                     {QStringLiteral("stage"), QLatin1String(stage)},
                                                     {QStringLiteral("owner"), QString::fromUtf8(owner)},
                                                     {QStringLiteral("review_by"), QLatin1String(review)}}));
        QVERIFY2(added.ok(), qPrintable(added.sentence()));
    };
    add(C, "welcome", "purchase", "지은", "2026-06-15");
    add(B, "welcome", "retention", "Mina", "2026-06-16");
    add(A, "onboarding", "purchase", "지은", "2025-01-01");
    const auto with = [&](std::map<Facet, QStringList> filters, const QDate &due = {}, const QString &search = {}) {
        TemplateQuery query;
        query.filters = std::move(filters);
        query.dueBy = due;
        query.search = search;
        return found(*library, query);
    };
    const QString welcome = QStringLiteral("welcome"), onboarding = QStringLiteral("onboarding");
    QCOMPARE(with({}), QStringLiteral("A B C"));
    QCOMPARE(with({{Facet::Kind, {welcome}}}), QStringLiteral("B C"));
    QCOMPARE(with({{Facet::Kind, {welcome, onboarding}}}), QStringLiteral("A B C"));
    QCOMPARE(with({{Facet::Kind, {welcome}}, {Facet::Stage, {QStringLiteral("purchase")}}}), C);
    QCOMPARE(with({{Facet::Owner, {QStringLiteral("지은")}}}), QStringLiteral("A C"));
    QCOMPARE(with({{Facet::Owner, {QStringLiteral("지은' OR 1=1 --")}}}), QString());
    QCOMPARE(with({{Facet::Tag, {QStringLiteral("재구매")}}}), QStringLiteral("A B C"));
    QCOMPARE(with({{Facet::Channel, {QStringLiteral("sms")}}}), QString());
    QCOMPARE(with({{Facet::Channel, {QStringLiteral("sms"), QStringLiteral("email")}}}), QStringLiteral("A B C"));
    QCOMPARE(with({}, Today), QStringLiteral("A C"));
    QCOMPARE(with({{Facet::Kind, {welcome}}}, Today), C);
    QCOMPARE(with({{Facet::Kind, {welcome}}}, {}, QStringLiteral("hel")), QStringLiteral("B C"));
    QCOMPARE(with({{Facet::Kind, {welcome}}}, {}, QStringLiteral("zebra")), QString());
    const auto page = library->find(searching(QStringLiteral("hello")), 0, 1);
    QCOMPARE(page->total, 3);
    QCOMPARE(page->rows.size(), size_t(1));
    QCOMPARE(page->rows[0].owner, QStringLiteral("지은"));
    QCOMPARE(page->rows[0].stage, QStringLiteral("purchase"));
    QVERIFY(page->rows[0].isDue(Today));
}

void TestFind::theOrderIsTheOneAskedFor() {
    TestLibrary library;
    const QString review = QStringLiteral("review_by");
    library->addTemplate(sequenceWith(B, {{review, QStringLiteral("2027-01-01")}}));
    const QString c = library->addTemplate(sequenceWith(C, {}))->id;
    library->addTemplate(sequenceWith(A, {{review, QStringLiteral("2026-01-01")}}));
    TemplateQuery query;
    QCOMPARE(found(*library, query), QStringLiteral("A C B"));
    query.sort = TemplateSort::Name;
    QCOMPARE(found(*library, query), QStringLiteral("A B C"));
    query.sort = TemplateSort::Review; // those with none stand last
    QCOMPARE(found(*library, query), QStringLiteral("A B C"));
    query.sort = TemplateSort::Changed;
    QVERIFY(!library->appendJournal(c, 0, {rename(C, C + C)}, sequence(C + C)));
    QCOMPARE(found(*library, query), QStringLiteral("CC A B"));
    query.search = QStringLiteral("hello");
    QCOMPARE(found(*library, query), QStringLiteral("CC A B"));
    query.sort = TemplateSort::Name;
    QCOMPARE(found(*library, query), QStringLiteral("A B CC"));
}

void TestFind::namesSortAsPeopleReadThem() {
    const QStringList ordered{QStringLiteral("Day 2"), QStringLiteral("Day 10"), QStringLiteral("école"),
                              QStringLiteral("Edge"),  QStringLiteral("zebra"),  QStringLiteral("가을"),
                              QStringLiteral("나무"),  QStringLiteral("하늘")};
    for (qsizetype i = 1; i < ordered.size(); ++i)
        QVERIFY2(sortText(ordered[i - 1]).toUtf8() < sortText(ordered[i]).toUtf8(), qPrintable(ordered[i]));
}

void TestFind::pagesMakeTheWhole() {
    TestLibrary library;
    for (int i = 0; i < 25; ++i)
        library->addTemplate(sequence(QString::number(i)));
    for (const QString &search : {QString(), QStringLiteral("hel")}) {
        QString all;
        for (int offset = 0; offset < 25; offset += 10) {
            const auto page = library->find(searching(search), offset, 10);
            QCOMPARE(page->total, 25);
            QCOMPARE(page->offset, offset);
            QCOMPARE(int(page->rows.size()), std::min(10, 25 - offset));
            all += (all.isEmpty() ? QString() : QStringLiteral(" ")) + names(page);
        }
        QCOMPARE(all, found(*library, searching(search)));
        QVERIFY(library->find(searching(search), 25, 10)->rows.empty());
        QVERIFY(library->find(searching(search), -1, 10)->offset == 0);
    }
}

/// Beyond some thousands a search goes another way through the same tables: it must find the same.
void TestFind::broadSearchesAgreeWithNarrowOnes() {
    TestLibrary library;
    library.close();
    {
        Sql sql(library.path(), Sql::Mode::Write);
        sql.write([&] {
            Statement templates = sql.prepare(QStringLiteral(
                "INSERT INTO templates (id, name, key, kind, description, tags, channel_types, steps, messages, "
                "enabled, version, folded, edits, position, saved_position, standing_check, changed, changed_order, "
                "rev) VALUES (?, ?, '', '', '', '[]', '[]', 0, 0, 1, 1, 0, 0, 0, 0, '', '', ?, 1)"));
            Statement listing =
                sql.prepare(QStringLiteral("INSERT INTO listing VALUES (?, ?, ?, ?, '', '', '', '', '')"));
            Statement search = sql.prepare(QStringLiteral("INSERT INTO search (rowid, words) VALUES (?, ?)"));
            for (int i = 1; i <= 21'000; ++i) {
                const QString name = QString::number(i * 7919 % 21'001);
                templates.run({name, name, i});
                listing.run({i, name, sortText(name), i % 9});
                search.run({i, QStringLiteral("every ") + (i % 2 ? QStringLiteral("odd") : QStringLiteral("even"))});
            }
        });
    }
    library.reopen();
    for (const TemplateSort sort : AllTemplateSorts) {
        TemplateQuery query = searching(QStringLiteral("ever"));
        query.sort = sort;
        const auto broad = library->find(query, 50, 100);
        QCOMPARE(broad->total, 21'000);
        query.search.clear();
        const auto all = library->find(query, 0, -1); // the other way
        QCOMPARE(int(all->rows.size()), 21'000);
        QVERIFY(std::equal(broad->rows.begin(), broad->rows.end(), all->rows.begin() + 50));
        QCOMPARE(broad->rows.size(), size_t(100));
    }
    QCOMPARE(library->find(searching(QStringLiteral("every odd")), 0, 5)->total, 10'500);
}

void TestFind::theArchiveIsApart() {
    TestLibrary library;
    const QString a = library->addTemplate(sequence(A))->id, b = library->addTemplate(sequence(B))->id;
    QVERIFY(!library->setArchived(a, true));
    QVERIFY(!library->setArchived(a, true)); // once more changes nothing
    library.reopen();
    QCOMPARE(found(*library, {}), B);
    QCOMPARE(found(*library, searching(QStringLiteral("hello"))), B);
    TemplateQuery archive = searching(QStringLiteral("hello"));
    archive.archived = true;
    QCOMPARE(found(*library, archive), A);
    QVERIFY(library->find(archive, 0, 1)->rows[0].archived);
    QCOMPARE(library->facets(Today)->archived, 1);
    QCOMPARE(library->facets(Today)->templates, 1);
    // It can be opened and edited there, and comes back as it is then.
    QCOMPARE(library->openTemplate(a)->base, sequence(A));
    QVERIFY(!library->appendJournal(a, 0, {rename(A, C)}, sequence(C)));
    QCOMPARE(found(*library, archive), C);
    // Through the bin and out of it, it is still in the archive.
    QVERIFY(!library->removeTemplate(a));
    QCOMPARE(found(*library, archive), QString());
    QVERIFY(!library->restoreTemplate(a));
    QCOMPARE(found(*library, archive), C);
    QVERIFY(!library->setArchived(a, false));
    QCOMPARE(found(*library, archive), QString());
    QCOMPARE(found(*library, {}), QStringLiteral("C B"));
    QCOMPARE(library->facets(Today)->labels.at(Facet::Tag)[0].second, 2);
    QVERIFY(library->setArchived(QStringLiteral("no such"), true));
    // In the archive too the last changed stands first.
    archive.search.clear();
    QVERIFY(!library->setArchived(a, true) && !library->setArchived(b, true));
    QCOMPARE(found(*library, archive), QStringLiteral("C B"));
    QVERIFY(!library->appendJournal(b, 0, {rename(B, A)}, sequence(A)));
    QCOMPARE(found(*library, archive), QStringLiteral("A C"));
    QVERIFY(!library->setArchived(b, false));
    QVERIFY(!library->setArchived(b, false));
}

void TestFind::theBinIsNotListed() {
    TestLibrary library;
    const QString a = library->addTemplate(sequence(A))->id;
    QVERIFY(!library->removeTemplate(a));
    QCOMPARE(library->find({}, 0, -1)->total, 0);
    QCOMPARE(library->find(searching(QStringLiteral("hello")), 0, -1)->total, 0);
    QVERIFY(library->facets(Today)->labels.empty());
    QVERIFY(!library->restoreTemplate(a));
    QCOMPARE(found(*library, searching(QStringLiteral("hello"))), A);
    QCOMPARE(library->facets(Today)->labels.at(Facet::Tag).size(), size_t(2));
}

void TestFind::filesAreNotListed() {
    TestLibrary library;
    const QString path = library.file(QStringLiteral("a.sequence.json"));
    writeBytes(path, sequence(A));
    const auto file = library->openFile(path, sequence(A));
    QVERIFY(file.ok());
    QVERIFY(!library->appendJournal(file->id, 0, {rename(A, B)}, sequence(B)));
    QCOMPARE(library->find({}, 0, -1)->total, 0);
    QCOMPARE(library->find(searching(QStringLiteral("hello")), 0, -1)->total, 0);
    QCOMPARE(library->setArchived(file->id, true)->rule, QStringLiteral("template-is-file"));
}

void TestFind::facetsCountWhatIsListed() {
    TestLibrary library;
    const auto kind = [](const char *key) { return std::pair(QStringLiteral("kind"), QString::fromLatin1(key)); };
    const auto due = std::pair(QStringLiteral("review_by"), QStringLiteral("2026-06-01"));
    library->addTemplate(sequenceWith(A, {kind("welcome"), due}));
    library->addTemplate(sequenceWith(B, {kind("welcome")}));
    library->addTemplate(sequenceWith(C, {kind("custom")}));
    const auto facets = library->facets(Today);
    QCOMPARE(facets->templates, 3);
    QCOMPARE(facets->due, 1);
    QCOMPARE(facets->archived, 0);
    using Counted = std::vector<std::pair<QString, int>>;
    QCOMPARE(facets->labels.at(Facet::Kind), (Counted{{QStringLiteral("welcome"), 2}, {QStringLiteral("custom"), 1}}));
    QCOMPARE(facets->labels.at(Facet::Channel), (Counted{{QStringLiteral("email"), 3}}));
    QVERIFY(!facets->labels.contains(Facet::Owner));
}

void TestFind::theRowTellsTheOutline() {
    TestLibrary library;
    const QByteArray json = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "o", "name": "O"},
 "channels": [{"id": "feed", "type": "in_app"}, {"id": "a", "type": "sms"}, {"id": "b", "type": "sms"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "feed"}, {"id": "m2", "channel": "a"}]},
  {"id": "s2", "messages": []},
  {"id": "s3", "messages": [{"id": "m3", "channel": "b"}, {"id": "m4", "channel": "gone"}]}]}})";
    QVERIFY(library->addTemplate(json).ok());
    QCOMPARE(library->templates()->front().outline, QStringLiteral("in_app,sms||sms,"));
}

void TestFind::anOlderLibraryIsListedAfterItsUpgrade() {
    TestLibrary library;
    const QString a = library->addTemplate(sequence(QStringLiteral("장바구니")))->id;
    library->addTemplate(sequence(B));
    QVERIFY(!library->appendJournal(a, 0, {rename(QStringLiteral("장바구니"), C)}, sequence(C)));
    library.close();
    // As version 3 left it: no checks of words and runs, no team, no listing, no index, the words in a table of their
    // own.
    QVERIFY(alter(library.path(),
                  {QStringLiteral("ALTER TABLE versions DROP COLUMN words_check"),
                   QStringLiteral("ALTER TABLE runs DROP COLUMN figures_check"),
                   QStringLiteral("ALTER TABLE runs DROP COLUMN row_check"), QStringLiteral("DROP TABLE team"),
                   QStringLiteral("DROP TABLE IF EXISTS listing_labels"), QStringLiteral("DROP TABLE listing"),
                   QStringLiteral("DROP TABLE archive"), QStringLiteral("DROP TABLE search")}));
    for (const SchemaObject &object : expectedSchema(3))
        if (object.name == u"words")
            QVERIFY(alter(library.path(), {object.sql}));
    QVERIFY(alter(library.path(), {QStringLiteral("PRAGMA user_version = 3")}));
    library.reopen();
    QCOMPARE(library->state(), LibraryState::Writable);
    QCOMPARE(found(*library, {}), QStringLiteral("C B"));
    QCOMPARE(found(*library, searching(QStringLiteral("hello spring"))), QStringLiteral("C B"));
    QCOMPARE(library->openTemplate(a)->journal.size(), size_t(1));
}

void TestFind::aDamagedIndexKeepsNoEditOut() {
    TestLibrary library;
    const QString id = library->addTemplate(sequence(A))->id;
    library.close();
    QVERIFY(alter(library.path(), {QStringLiteral("UPDATE search_data SET block = zeroblob(length(block)) "
                                                  "WHERE id > 1"),
                                   QStringLiteral("DELETE FROM search_data WHERE id > 10")}));
    library.reopen();
    const auto problem = library->appendJournal(id, 0, {rename(A, B)}, sequence(B));
    QVERIFY2(!problem, qPrintable(problem.value_or(Problem{}).message));
    library.reopen();
    QCOMPARE(library->openTemplate(id)->journal.size(), size_t(1));
    QCOMPARE(found(*library, searching(QStringLiteral("hello"))), B);
}

/// The index against reading every text: whole words and, in Korean, parts of words.
void TestFind::randomTemplatesAreFoundAsReadingFindsThem() {
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const auto word = [&](bool korean) {
        QString made;
        for (int n = 1 + int(random.bounded(3)); n > 0; --n)
            made += korean ? QChar(0xAC00 + random.bounded(6)) : QChar(u'a' + random.bounded(4));
        return made;
    };
    TestLibrary library;
    std::vector<QStringList> texts;
    for (int i = 0; i < 40; ++i) {
        QStringList words;
        for (int n = 3; n > 0; --n)
            words << word(random.bounded(2));
        texts.push_back(words);
        QVERIFY(library->addTemplate(sequence(QString::number(i), words.join(u' '))).ok());
    }
    for (int round = 0; round < 300; ++round) {
        const bool korean = random.bounded(2);
        const QString search = word(korean);
        QStringList expected;
        for (size_t i = texts.size(); i-- > 0;)
            if (std::any_of(texts[i].begin(), texts[i].end(), [&](const QString &text) {
                    return korean ? text.contains(search) : text.startsWith(search);
                }))
                expected << QString::number(i);
        // Names, the key and the tags hold none of these letters at the beginning of a word.
        QCOMPARE(found(*library, searching(search)), expected.join(u' '));
    }
}

QTEST_GUILESS_MAIN(TestFind)
#include "tst_storage_find.moc"

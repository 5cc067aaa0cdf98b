#include "core/model/new_template.h"
#include "core/storage/team_library.h"
#include "tests/storage/support.h"
#include "tests/support/postgres_server.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace storage_tests;
using team_tests::PostgresServer;

/// What every library promises, whatever holds it: the own one in SQLite and a team's in PostgreSQL. Each test runs on
/// both, through the one interface the window knows.
class TestConformance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            return;
        QVERIFY(m_server.startTeam({{"kim", "editor"}}));
    }

    void init() {
        QFETCH_GLOBAL(QString, store);
        m_folder = std::make_unique<QTemporaryDir>();
        if (store == u"PostgreSQL") {
            if (!PostgresServer::missing().isEmpty())
                QSKIP(qPrintable(PostgresServer::missing()));
            m_server.empty();
        }
        reopen();
    }

    void cleanup() { m_library.reset(); }

    void initTestCase_data() {
        QTest::addColumn<QString>("store");
        QTest::newRow("SQLite") << QStringLiteral("SQLite");
        QTest::newRow("PostgreSQL") << QStringLiteral("PostgreSQL");
    }

    void whatIsAddedIsThereAgain() {
        const QByteArray json = sequence(QStringLiteral("Spring"));
        const auto row = m_library->addTemplate(json, QStringLiteral("First"));
        QVERIFY2(row.ok(), qPrintable(row.sentence()));
        QCOMPARE(row->name, QStringLiteral("Spring"));
        QCOMPARE(row->version, 1);
        reopen();
        const auto list = m_library->templates();
        QCOMPARE(list->size(), size_t(1));
        QCOMPARE(list->front().id, row->id);
        QCOMPARE(list->front().key, QStringLiteral("test-key"));
        QCOMPARE(list->front().tags, (QStringList{QStringLiteral("spring"), QString::fromUtf8("재구매")}));
        QCOMPARE(list->front().channelTypes, QStringList{QStringLiteral("email")});
        QCOMPARE(list->front().messages, 1);
        QVERIFY(!list->front().modified);
        QCOMPARE(*m_library->currentJson(row->id), json);
        const auto opened = m_library->openTemplate(row->id);
        QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
        QCOMPARE(opened->base, json);
        QCOMPARE(opened->journal.size(), size_t(0));
        QCOMPARE(m_library->versions(row->id)->front().name, QStringLiteral("First"));
    }

    void whatIsNoSequenceIsRefused() {
        for (const QByteArray &json : {QByteArray("{"), QByteArray("{}"), QByteArray("\xff\xfe")})
            QVERIFY(!m_library->addTemplate(json).ok());
        QVERIFY(m_library->templates()->empty());
    }

    void editsAndUndoneOnesOutliveTheProgram() {
        const QByteArray json = sequence(QStringLiteral("a"));
        const QString id = m_library->addTemplate(json)->id;
        QVERIFY(m_library->openTemplate(id).ok());
        const std::vector<Edit> edits{rename(QStringLiteral("a"), QStringLiteral("b")),
                                      rename(QStringLiteral("b"), QStringLiteral("c"))};
        QVERIFY(!m_library->appendJournal(id, 0, edits, applied(json, edits)));
        QVERIFY(!m_library->setJournalPosition(id, 1, applied(json, {edits[0]})));
        reopen();
        const auto opened = m_library->openTemplate(id);
        QCOMPARE(opened->journal, edits);
        QCOMPARE(opened->position, 1);
        QCOMPARE(opened->savedPosition, 0);
        QVERIFY(opened->row.modified);
        QVERIFY(m_library->templates()->front().modified);
        QCOMPARE(*m_library->currentJson(id), applied(json, {edits[0]}));
    }

    void versionsFormAHistory() {
        const QByteArray json = sequence(QStringLiteral("a"));
        const QString id = m_library->addTemplate(json)->id;
        QVERIFY(m_library->openTemplate(id).ok());
        const Edit edit = rename(QStringLiteral("a"), QStringLiteral("b"));
        const QByteArray later = applied(json, {edit});
        QVERIFY(!m_library->appendJournal(id, 0, {edit}, later));
        const auto saved = m_library->saveVersion(id, later, 1, QStringLiteral("Summer"), QStringLiteral("why"));
        QVERIFY2(saved.ok(), qPrintable(saved.sentence()));
        QCOMPARE(saved->number, 2);
        QCOMPARE(m_library->saveVersion(id, later, 1)->number, 2); // the same again is no version
        reopen();
        const auto versions = m_library->versions(id);
        QCOMPARE(versions->size(), size_t(2));
        QCOMPARE(versions->at(0).number, 2);
        QCOMPARE(versions->at(0).name, QStringLiteral("Summer"));
        QCOMPARE(versions->at(0).note, QStringLiteral("why"));
        QVERIFY(qAbs(versions->at(0).saved.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(*m_library->versionJson(id, 1), json);
        QCOMPARE(*m_library->versionJson(id, 2), later);
        QCOMPARE(m_library->versionJson(id, 3).problems().value(0).rule, QStringLiteral("version-unknown"));
        QVERIFY(!m_library->describeVersion(id, 1, QStringLiteral("Spring"), QStringLiteral("old")));
        QCOMPARE(m_library->versions(id)->at(1).name, QStringLiteral("Spring"));
        QVERIFY(!m_library->openTemplate(id)->row.modified);
        QCOMPARE(m_library->templates()->front().version, 2);
        QCOMPARE(m_library->templates()->front().name, QStringLiteral("b"));
    }

    void theBinGivesBack() {
        const QString id = m_library->addTemplate(sequence(QStringLiteral("a")))->id;
        QVERIFY(!m_library->removeTemplate(id));
        QVERIFY(m_library->templates()->empty());
        reopen();
        QVERIFY(m_library->templates()->empty());
        QVERIFY(!m_library->restoreTemplate(id));
        QCOMPARE(m_library->templates()->size(), size_t(1));
        QVERIFY(m_library->openTemplate(id).ok());
    }

    void theArchiveIsOutOfTheWay() {
        const QString id = m_library->addTemplate(sequence(QStringLiteral("a")))->id;
        QVERIFY(!m_library->setArchived(id, true));
        reopen();
        QVERIFY(m_library->templates()->empty());
        QCOMPARE(m_library->find({.archived = true}, 0, -1)->rows.front().id, id);
        QCOMPARE(m_library->facets(QDate(2026, 1, 1))->archived, 1);
        QCOMPARE(m_library->facets(QDate(2026, 1, 1))->templates, 0);
        QVERIFY(!m_library->setArchived(id, false));
        QCOMPARE(m_library->templates()->size(), size_t(1));
        QCOMPARE(m_library->facets(QDate(2026, 1, 1))->templates, 1);
    }

    void searchFinds_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *typed, const char *found) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(found);
        };
        row("welc", "Welcome ÉTÉ");
        row("WELCOME ete", "Welcome ÉTÉ");
        row("elcome", "");
        row("리마인드", "장바구니리마인드 48시간");
        row("마인", "장바구니리마인드 48시간");
        row("니", "장바구니리마인드 48시간");
        row("구리", "");
        row("48", "장바구니리마인드 48시간");
        row("カート", "カートのお知らせ");
        row("welcome 리마인드", "");
        row("half-price", "Half-price week");
        row("price half", "Half-price week");
        row("!!!", "");
        row("'", "");
        row("a' | b & !c <-> ( \\ :*", "");
        row("%", "");
        row("subject-of-welcome", "Welcome ÉTÉ");
    }

    void searchFinds() {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        for (const char *name : {"Welcome ÉTÉ", "장바구니리마인드 48시간", "カートのお知らせ", "Half-price week"})
            QVERIFY(
                m_library
                    ->addTemplate(sequence(QString::fromUtf8(name),
                                           QStringLiteral("Subject of ") + QString::fromUtf8(name).section(u' ', 0, 0)))
                    .ok());
        const auto page = m_library->find({.search = typed}, 0, 10);
        QVERIFY2(page.ok(), qPrintable(page.sentence()));
        QStringList names;
        for (const TemplateRow &row : page->rows)
            names << row.name;
        QCOMPARE(names.join(u','), found);
        QCOMPARE(page->total, int(names.size()));
    }

    void filtersSortsAndPages() {
        for (int i = 0; i < 25; ++i) {
            QByteArray json = sequence(QStringLiteral("Name %1").arg(i));
            if (i % 5 == 0)
                json.replace("\"key\": \"test-key\"", "\"key\": \"test-key\",\n    \"stage\": \"purchase\",\n"
                                                      "    \"review_by\": \"2026-03-01\"");
            const auto row = m_library->addTemplate(json);
            QVERIFY2(row.ok(), qPrintable(row.sentence()));
        }
        TemplateQuery query;
        query.sort = TemplateSort::Name;
        const auto page = m_library->find(query, 10, 5);
        QCOMPARE(page->total, 25);
        QCOMPARE(page->rows.size(), size_t(5));
        QCOMPARE(page->rows.front().name, QStringLiteral("Name 10")); // by value: 2 before 10
        query.filters[Facet::Stage] = {QStringLiteral("purchase"), QStringLiteral("awareness")};
        QCOMPARE(m_library->find(query, 0, -1)->total, 5);
        query.filters[Facet::Tag] = {QString::fromUtf8("재구매")};
        query.search = QStringLiteral("name 15");
        QCOMPARE(m_library->find(query, 0, -1)->rows.front().name, QStringLiteral("Name 15"));
        query.filters[Facet::Tag] = {QStringLiteral("it's \\ \"another\"")};
        QCOMPARE(m_library->find(query, 0, -1)->total, 0);
        TemplateQuery due;
        due.dueBy = QDate(2026, 3, 1);
        QCOMPARE(m_library->find(due, 0, -1)->total, 5);
        due.dueBy = QDate(2026, 2, 28);
        QCOMPARE(m_library->find(due, 0, -1)->total, 0);
        const auto facets = m_library->facets(QDate(2026, 3, 1));
        QCOMPARE(facets->templates, 25);
        QCOMPARE(facets->due, 5);
        const auto &stages = facets->labels.at(Facet::Stage);
        QCOMPARE(stages, (std::vector<std::pair<QString, int>>{{QStringLiteral("purchase"), 5}}));
        QCOMPARE(facets->labels.at(Facet::Tag).size(), size_t(2));
        QCOMPARE(m_library->find({}, 0, 3)->rows.front().name, QStringLiteral("Name 24")); // the last changed first
    }

    void strangeTextsComeBackAsTheyWere() {
        for (const char *text : {"'; DROP TABLE templates; --", "\\", "$$", "${jndi}", "<b>x</b>", "%s %1 %n",
                                 "🎉👩‍👩‍👧‍👦", "a\tb", "{}", "\"quoted\"", "ß İ ı",
                                 "\xE2\x80\xAE abc", "=cmd()", "?"}) {
            const QString name = QString::fromUtf8(text);
            const auto row = m_library->addTemplate(sequence(name, name));
            QVERIFY2(row.ok(), qPrintable(row.sentence()));
            QCOMPARE(*m_library->currentJson(row->id), sequence(name, name));
            QCOMPARE(m_library->openTemplate(row->id)->base, sequence(name, name));
            QCOMPARE(m_library->templates()->front().name, name);
            QVERIFY(!m_library->describeVersion(row->id, 1, name, name));
            QCOMPARE(m_library->versions(row->id)->front().note, name);
        }
    }

    void filesAreOnesOwn() {
        const QString path = m_folder->filePath(QStringLiteral("a.json"));
        writeBytes(path, sequence(QStringLiteral("On disk")));
        const auto row = m_library->openFile(path, bytesOf(path));
        QVERIFY2(row.ok(), qPrintable(row.sentence()));
        QVERIFY(m_library->templates()->empty());
        QVERIFY(m_library->openTemplate(row->id).ok());
        const Edit edit = rename(QStringLiteral("On disk"), QStringLiteral("Here"));
        const QByteArray later = applied(sequence(QStringLiteral("On disk")), {edit});
        QVERIFY(!m_library->appendJournal(row->id, 0, {edit}, later));
        QVERIFY(m_library->saveVersion(row->id, later, 1).ok());
        QVERIFY(m_library->templates()->empty());
        QVERIFY(!m_library->discardWorkingCopy(row->id));
    }

    void runsProfilesAndSettings() {
        const QByteArray json = sequence(QStringLiteral("a"));
        const QString id = m_library->addTemplate(json)->id;
        const auto run =
            m_library->addRun(id, QStringLiteral("Shop"), QString(), json, someResults(1, QStringLiteral("exact")));
        QVERIFY2(run.ok(), qPrintable(run.sentence()));
        QVERIFY(!m_library->saveProfile(QStringLiteral("p"), "{}"));
        QVERIFY(!m_library->setSetting(QStringLiteral("x"), QStringLiteral("y")));
        reopen();
        QCOMPARE(m_library->runs(id)->size(), size_t(1));
        QCOMPARE(m_library->runResults(*run)->recipients, 1'000'000.0);
        QCOMPARE(m_library->profiles()->size(), size_t(1));
        QCOMPARE(*m_library->setting(QStringLiteral("x")), QStringLiteral("y"));
        QVERIFY(!m_library->removeRun(*run));
        QVERIFY(m_library->runs(id)->empty());
    }

    void whatIsNotThereIsSaid() {
        const QString id = QStringLiteral("00000000-0000-4000-8000-000000000000");
        QCOMPARE(m_library->openTemplate(id).problems().value(0).rule, QStringLiteral("template-unknown"));
        QCOMPARE(m_library->currentJson(id).problems().value(0).rule, QStringLiteral("template-unknown"));
        QCOMPARE(m_library->versions(id).problems().value(0).rule, QStringLiteral("template-unknown"));
        QVERIFY(m_library->removeTemplate(id));
    }

    /// Random work against a plain model of it: names by id, in the list, the archive or the bin.
    void aLongRandomLife() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        struct Known {
            QString name;
            QByteArray json;
            int version = 1, place = 0;
            bool archived = false, removed = false;
        };
        std::map<QString, Known> known;
        for (int i = 0; i < 150; ++i) {
            const int what = random.bounded(8);
            auto each = known.begin();
            if (!known.empty())
                std::advance(each, random.bounded(int(known.size())));
            if (known.empty() || what == 0) {
                Known fresh{QStringLiteral("n%1").arg(i)};
                fresh.json = sequence(fresh.name);
                const auto row = m_library->addTemplate(fresh.json);
                QVERIFY2(row.ok(), qPrintable(row.sentence()));
                QVERIFY(m_library->openTemplate(row->id).ok());
                known[row->id] = fresh;
            } else if (what == 1) {
                each->second.archived = !each->second.archived;
                QVERIFY(!m_library->setArchived(each->first, each->second.archived));
            } else if (what == 2) {
                each->second.removed = !each->second.removed;
                QVERIFY(!(each->second.removed ? m_library->removeTemplate(each->first)
                                               : m_library->restoreTemplate(each->first)));
            } else if (!each->second.removed) {
                Known &one = each->second;
                const QString name = QStringLiteral("n%1").arg(i);
                const Edit edit = rename(one.name, name);
                one.json = applied(one.json, {edit});
                one.name = name;
                const auto problem = m_library->appendJournal(each->first, one.place, {edit}, one.json);
                QVERIFY2(!problem, qPrintable(problem ? problem->message : QString()));
                const auto saved = m_library->saveVersion(each->first, one.json, ++one.place);
                QVERIFY2(saved.ok(), qPrintable(saved.sentence()));
                QCOMPARE(saved->number, ++one.version);
            }
        }
        reopen();
        int listed = 0, archived = 0;
        for (const auto &[id, one] : known) {
            listed += !one.removed && !one.archived;
            archived += !one.removed && one.archived;
            QCOMPARE(*m_library->versionJson(id, one.version), one.json);
            QCOMPARE(m_library->versions(id)->size(), size_t(one.version));
        }
        QCOMPARE(m_library->find({}, 0, -1)->total, listed);
        QCOMPARE(m_library->find({.archived = true}, 0, -1)->total, archived);
        QCOMPARE(m_library->facets(QDate(2026, 1, 1))->templates, listed);
        const auto page = m_library->find({}, 0, -1);
        for (const TemplateRow &row : page->rows)
            QCOMPARE(row.name, known[row.id].name);
    }

private:
    void reopen() {
        QFETCH_GLOBAL(QString, store);
        m_library.reset();
        if (store == u"SQLite") {
            m_library = openLibrary(m_folder->filePath(QStringLiteral("library.sqlite")));
        } else {
            auto opened = TeamLibrary::open(m_server.as(QStringLiteral("kim")),
                                            m_folder->filePath(QStringLiteral("copy.sqlite")));
            QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
            m_library = std::move(opened).value();
        }
        QVERIFY(m_library);
    }

    PostgresServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"

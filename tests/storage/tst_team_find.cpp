#include "tests/storage/team_person.h"

#include <QTest>

using namespace storage_tests;
using team_tests::PostgresServer;

/// Finding in a team's library that is larger than what is looked through at once: near the beginning of the list, far
/// from it, and page by page.
class TestTeamFind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 14,000 templates: "common" is in all of them, "rare" in every 500th, "some" in every 60th, "old" in the 900 that
    /// were changed first; "left" and "right" stand in every tenth, side by side in every 50th, and
    /// "farther" as two words side by side in the old ones. "early" and "bird" stand in the 10,000 that were changed
    /// first, side by side in every 20th, and "lone" and "wolf" side by side in one of these.
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            QSKIP(qPrintable(PostgresServer::missing()));
        QVERIFY(m_server.startTeam({{"kim", "editor"}}));
        const QString failed =
            m_server
                .ask(QStringLiteral(
                    "INSERT INTO stepline.templates (id, rev, version, name, name_order, key, kind, description, "
                    "stage, tier, owner, tags, channel_types, steps, messages, outline, review_by, enabled, labels, "
                    "words) SELECT gen_random_uuid(), 1, 1, 'T ' || i, 't ' || lpad((i * 7919 % 14000)::text, 10, "
                    "'0'), '', '', '', '', '', '', '[]', '[]', 1, i % 7, '', CASE WHEN i % 3 = 0 THEN date "
                    "'2026-01-01' + i END, true, ARRAY['tag=' || i % 40], (concat('''common'':1 ''=tag=', i % 40, "
                    "'''', "
                    "CASE WHEN i % 500 = 0 THEN ' ''rare'':2' END, CASE WHEN i <= 900 THEN ' ''old'':3 "
                    "''far'':5 ''ther'':6' END, CASE WHEN i % 60 = 0 THEN ' ''some'':4' END, CASE WHEN i % 10 = 0 THEN "
                    "' ''left'':7 "
                    "''right'':' || CASE WHEN i % 50 = 0 THEN 8 ELSE 9 END END, CASE WHEN i <= 10000 THEN ' "
                    "''early'':11 "
                    "''bird'':' || CASE WHEN i % 20 = 0 THEN 12 ELSE 13 END || ' ''lone'':15 ''wolf'':' || CASE WHEN i "
                    "= 9990 THEN 16 ELSE 17 END END))::tsvector "
                    "FROM generate_series(1, 14000) AS i"))
                .toString();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        m_server.ask(QStringLiteral("SELECT pg_stat_reset()"));
        m_kim = std::make_unique<Person>(m_server, QStringLiteral("kim"));
        QVERIFY(m_kim->open());
    }

    /// Before anything is searched, since the server was started just now.
    void whatSearchesBeginWithIsReadAhead() {
        QTRY_VERIFY_WITH_TIMEOUT(
            m_server.ask(QStringLiteral("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'search'")).toInt() >
                0,
            20'000);
    }

    void whatIsFrequentIsNotCounted() {
        const TemplateQuery query{.search = QStringLiteral("common")};
        const TemplatePage first = find(query, 0, 60);
        QVERIFY(first.isMore && first.total >= 300 && first.total < 14'000);
        QCOMPARE(first.rows.size(), size_t(60));
        QCOMPARE(first.rows.front().name, QStringLiteral("T 14000"));
        const TemplatePage last = find(query, first.total - 10, 60);
        QCOMPARE(last.total, first.total);
        QCOMPARE(last.rows.size(), size_t(10));
        QCOMPARE(last.rows.back().name, QStringLiteral("T %1").arg(14001 - first.total));
    }

    void whatIsRareIsCounted() {
        const TemplatePage page = find({.search = QStringLiteral("rare")}, 0, 60);
        QCOMPARE(page.total, 28);
        QVERIFY(!page.isMore);
        QCOMPARE(namesOf(page.rows).front(), QStringLiteral("T 14000"));
        QCOMPARE(namesOf(page.rows).back(), QStringLiteral("T 500"));
        QCOMPARE(find({.search = QStringLiteral("nowhere")}, 0, 60).total, 0);
    }

    void whatStandsSideBySideIsFound() {
        QCOMPARE(find({.search = QStringLiteral("left-right old")}, 0, 60).total, 18);
        QCOMPARE(find({.search = QStringLiteral("left-right")}, 0, -1).rows.size(), size_t(280));
        QCOMPARE(find({.search = QStringLiteral("left right")}, 0, -1).rows.size(), size_t(1400));
        // Of many that stand far no more are looked at than are shown.
        const TemplatePage far = find({.search = QStringLiteral("far-ther")}, 0, 60);
        QVERIFY(far.isMore && far.total >= 300 && far.total < 900);
        QCOMPARE(far.rows.front().name, QStringLiteral("T 900"));
        QCOMPARE(find({.search = QStringLiteral("far-other")}, 0, 60).total, 0);
        QCOMPARE(find({.search = QStringLiteral("ther-far")}, 0, 60).total, 0);
    }

    /// Where the words alone stand in too many templates to look into all of them.
    void ofManyThatMayStandSideBySideSomeAreFound() {
        for (const TemplateSort sort : AllTemplateSorts) {
            const TemplateQuery query{.search = QStringLiteral("early-bird"), .sort = sort};
            const QStringList all = namesOf(find(query, 0, -1).rows);
            QCOMPARE(all.size(), qsizetype(500));
            const TemplatePage first = find(query, 0, 60);
            QVERIFY(first.isMore && first.total >= 60 && first.total < 500);
            QStringList found = namesOf(first.rows);
            while (found.size() < first.total) {
                const TemplatePage next = find(query, int(found.size()), 60);
                QCOMPARE(next.total, first.total);
                QVERIFY(!next.rows.empty());
                found += namesOf(next.rows);
            }
            QStringList sorted; // which also says that none comes twice
            for (const QString &name : all)
                if (found.contains(name))
                    sorted << name;
            QCOMPARE(found, sorted);
        }
        QCOMPARE(find({.search = QStringLiteral("lone-wolf")}, 0, 60).total, 1);
        QCOMPARE(find({.search = QStringLiteral("bird-early")}, 0, 60).total, 0);
    }

    void whatStandsFarIsFound() {
        const TemplateQuery query{.search = QStringLiteral("old")};
        const TemplatePage page = find(query, 0, 60);
        QCOMPARE(page.total, 900);
        QVERIFY(!page.isMore);
        QCOMPARE(page.rows.front().name, QStringLiteral("T 900"));
        QCOMPARE(find(query, 840, 60).rows.back().name, QStringLiteral("T 1"));
        QCOMPARE(find(query, 0, -1).rows.size(), size_t(900));
    }

    void everyPageIsWhatTheWholeListHasThere_data() {
        QTest::addColumn<int>("sort");
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QDate>("dueBy");
        for (const TemplateSort sort : AllTemplateSorts)
            for (const char *search : {"", "common", "rare", "old", "old common", "com ra", "r common", "r", "o c",
                                       "some", "some old", "left-right", "left-ri old", "far-ther"})
                for (const char *tag : {"", "7"})
                    for (const QDate &due : {QDate(), QDate(2031, 6, 1)})
                        QTest::addRow("order %d, “%s”, tag “%s”%s", int(sort), search, tag,
                                      due.isValid() ? ", due" : "")
                            << int(sort) << QString::fromLatin1(search) << QString::fromLatin1(tag) << due;
    }
    void everyPageIsWhatTheWholeListHasThere() {
        QFETCH(int, sort);
        QFETCH(QString, search);
        QFETCH(QString, tag);
        QFETCH(QDate, dueBy);
        TemplateQuery query{.search = search, .dueBy = dueBy, .sort = TemplateSort(sort)};
        if (!tag.isEmpty())
            query.filters[Facet::Tag] = {tag};
        const QStringList whole = namesOf(find(query, 0, -1).rows);
        const TemplatePage first = find(query, 0, 60);
        QVERIFY(first.isMore ? first.total < whole.size() : first.total == whole.size());
        for (const int offset : {0, 40, first.total / 2, first.total - 30, first.total - 1}) {
            if (offset < 0 || offset >= first.total)
                continue;
            const TemplatePage page = find(query, offset, 60);
            QCOMPARE(page.total, first.total);
            QCOMPARE(namesOf(page.rows), whole.mid(offset, std::min(60, first.total - offset)));
        }
    }

    /// The marks of its words rule out no template that is asked for, in whatever writing.
    void everyBeginningFindsIt() {
        const QString name = QString::fromUtf8("Straße Ünïcödé naïve-bayes d'accord ＡＢＣ x 7 12345678 ЖУК 長い𠮷野家 "
                                               "장바구니를 표준 カタカナー 👍ok ﬁne");
        QVERIFY((*m_kim)->addTemplate(sequence(name), {}).ok());
        for (const QString &word : name.split(u' '))
            for (qsizetype letters = 1; letters <= word.size(); ++letters) {
                if (word[letters - 1].isHighSurrogate())
                    continue;
                const TemplateQuery query{.search = word.left(letters)};
                const TemplatePage found = find(query, 0, 60);
                if (!found.isMore)
                    QCOMPARE(found.total, find(query, 0, -1).total);
                const bool isNothing = word.left(letters) == QString::fromUtf8("👍");
                QCOMPARE(namesOf(found.rows).contains(name), !isNothing);
            }
    }

private:
    TemplatePage find(const TemplateQuery &query, int offset, int limit) {
        const auto page = (*m_kim)->find(query, offset, limit);
        if (!page.ok())
            qWarning("%s", qPrintable(page.sentence()));
        return page.ok() ? *page : TemplatePage();
    }
    static QStringList namesOf(const std::vector<TemplateRow> &rows) {
        QStringList names;
        for (const TemplateRow &row : rows)
            names << row.name;
        return names;
    }

    PostgresServer m_server;
    std::unique_ptr<Person> m_kim;
};

QTEST_GUILESS_MAIN(TestTeamFind)
#include "tst_team_find.moc"

#include "core/storage/team_store.h"
#include "tests/storage/team_person.h"
#include "tests/support/tcp_proxy.h"

#include <QTest>
#include <QUuid>
#include <future>

using namespace storage_tests;
using team_tests::PostgresServer;
using team_tests::TcpProxy;

namespace {

TeamVersion versionOf(const QString &name, int number) {
    TeamVersion version;
    version.json = sequence(name);
    version.row = {number, QDateTime::currentDateTimeUtc(), {}, {}, {}};
    version.save = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return version;
}

} // namespace

/// What goes over the line: how often a person far away from the server waits for it, and what becomes of a message
/// that was sent once more because its answer got lost.
class TestTeamLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            QSKIP(qPrintable(PostgresServer::missing()));
        QVERIFY(m_server.startTeam({{"kim", "editor"}}));
    }
    void init() { m_server.empty(); }

    void eachThingIsOneMessageThereAndBack() {
        TcpProxy line(m_server.port());
        TeamServer far = m_server.as(QStringLiteral("kim"));
        far.port = line.port();
        TeamStore store(far);
        // Encryption and password six, the driver's own questions five, the settings, the library and the role.
        const int connecting = line.roundTrips();
        qInfo("connecting: %d", connecting);
        QVERIFY2(connecting <= 14, qPrintable(QString::number(connecting)));

        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        // The server is told each statement once; only then it is asked by its name.
        const auto trips = [&](const char *what, int most, const std::function<void()> &work) {
            work();
            const int before = line.roundTrips();
            work();
            const int count = line.roundTrips() - before;
            QVERIFY2(count <= most, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(count)));
        };
        trips("a new template", 1,
              [&] { QVERIFY(store.save(QUuid::createUuid().toString(QUuid::WithoutBraces), 0, {versionOf(id, 1)})); });
        QVERIFY(store.save(id, 0, {versionOf(QStringLiteral("v1"), 1)}));
        qint64 rev = 1;
        trips("a version", 1, [&] {
            const auto head = store.save(id, rev, {versionOf(QStringLiteral("v%1").arg(rev + 1), int(rev) + 1)});
            QVERIFY(head && head->rev == rev + 1 && head->version == int(rev) + 1);
            QCOMPARE(head->changedBy, QStringLiteral("kim"));
            rev = head->rev;
        });
        trips("opening", 1, [&] {
            const auto now = store.now(id, 0);
            QVERIFY(now && now->version && now->head.rev == rev);
            QCOMPARE(now->version->json, sequence(QStringLiteral("v3")));
        });
        trips("opening what stands here", 1, [&] { QVERIFY(!store.now(id, rev)->version); });
        trips("the archive", 1, [&] { rev = store.put(id, true, false).rev; });
        trips("the list", 1, [&] { QCOMPARE(store.find({}, 0, 60).total, 2); });
        trips("a search", 1, [&] { QCOMPARE(store.find({.search = QStringLiteral("v3")}, 0, 60).total, 0); });
        trips("what it is filtered by", 1, [&] { QCOMPARE(store.facets(QDate(2026, 1, 1)).archived, 1); });
        QVERIFY(!store.now(QUuid::createUuid().toString(QUuid::WithoutBraces), 0));
    }

    /// A page far from the front, beyond the end, and all of it.
    void pagesFitTogether() {
        Person kim(m_server, QStringLiteral("kim"));
        QVERIFY(kim.open());
        for (int i = 0; i < 7; ++i)
            QVERIFY(kim->addTemplate(sequence(QString::number(i)), {}).ok());
        TeamStore store(m_server.as(QStringLiteral("kim")));
        TemplateQuery query;
        for (const TemplateSort sort : AllTemplateSorts) {
            query.sort = sort;
            QStringList whole, pages;
            for (const TemplateRow &row : store.find(query, 0, -1).rows)
                whole << row.id;
            QCOMPARE(whole.size(), 7);
            for (int offset = 0; offset < 9; offset += 3) {
                const TemplatePage page = store.find(query, offset, 3);
                QCOMPARE(page.total, 7);
                for (const TemplateRow &row : page.rows)
                    pages << row.id;
            }
            QCOMPARE(pages, whole);
        }
        QVERIFY(store.find(query, 90, 3).rows.empty());
        QVERIFY(store.find(query, 90'000, 3).rows.empty());
        QCOMPARE(store.find(query, 90, 3).total, 7);
    }

    void whatIsSentAgainMeetsItsFirstSending_data() {
        QTest::addColumn<bool>("withMore");
        QTest::newRow("alone") << false;
        QTest::newRow("with what was saved since") << true;
    }

    /// The connection was lost while the server was at a save; by the time it has it, the save comes once more.
    void whatIsSentAgainMeetsItsFirstSending() {
        QFETCH(bool, withMore);
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        TeamStore first(m_server.as(QStringLiteral("kim")));
        QVERIFY(first.save(id, 0, {versionOf(QStringLiteral("v1"), 1)}));
        std::vector<TeamVersion> versions{versionOf(QStringLiteral("v2"), 2)};
        first.sql().script(QStringLiteral("BEGIN"));
        QVERIFY(first.save(id, 1, versions));
        if (withMore)
            versions.push_back(versionOf(QStringLiteral("v3"), 3));
        auto second = std::async(std::launch::async, [&] {
            TeamStore store(m_server.as(QStringLiteral("kim")));
            return store.save(id, 1, versions);
        });
        const QString waiting = QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted");
        QTRY_VERIFY_WITH_TIMEOUT(m_server.ask(waiting).toInt() > 0, 3000);
        first.sql().script(QStringLiteral("COMMIT"));
        const auto head = second.get();
        QVERIFY(head); // else the person would be told that somebody had changed it: they themselves
        QCOMPARE(head->version, int(versions.size()) + 1);
        QCOMPARE(head->rev, qint64(versions.size()) + 1);
        QCOMPARE(m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.versions")).toInt(),
                 int(versions.size()) + 1);
        QCOMPARE(first.version(id, head->version).json, versions.back().json);
    }

    /// The same of a template that the server does not have yet.
    void aNewOneSentAgainIsThereOnce() {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const TeamVersion version = versionOf(QStringLiteral("v1"), 1);
        TeamStore first(m_server.as(QStringLiteral("kim")));
        first.sql().script(QStringLiteral("BEGIN"));
        QVERIFY(first.save(id, 0, {version}));
        auto second = std::async(std::launch::async, [&] {
            TeamStore store(m_server.as(QStringLiteral("kim")));
            return store.save(id, 0, {version});
        });
        QTRY_VERIFY_WITH_TIMEOUT(
            m_server.ask(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")).toInt() > 0, 3000);
        first.sql().script(QStringLiteral("COMMIT"));
        const auto head = second.get();
        QVERIFY(head && head->rev == 1);
        QCOMPARE(first.save(id, 0, {version})->rev, 1);
        QCOMPARE(m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.versions")).toInt(), 1);
    }

private:
    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(TestTeamLine)
#include "tst_team_line.moc"

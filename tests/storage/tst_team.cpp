#include "core/model/merge.h"
#include "core/storage/team_library.h"
#include "core/storage/team_store.h"
#include "tests/storage/team_person.h"
#include "tests/support/postgres_server.h"

#include <QDir>
#include <QTest>
#include <QUuid>
#include <thread>

using namespace storage_tests;
using team_tests::PostgresServer;

/// A team's library and the people in it: who overwrites whom (nobody), who may what, who hears of what.
class TestTeam : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            QSKIP(qPrintable(PostgresServer::missing()));
        QVERIFY(m_server.startTeam(
            {{"kim", "editor"}, {"lee", "editor"}, {"vera", "viewer"}, {"olga", "owner"}, {"nobody_yet", ""}}));
    }
    void init() { m_server.empty(); }

    // ---- Nobody overwrites anybody

    void theSecondIsToldAndKeepsBoth() {
        Person kim(m_server, QStringLiteral("kim")), lee(m_server, QStringLiteral("lee"));
        QVERIFY(kim.open() && lee.open());
        const QString id = kim->addTemplate(sequence(QStringLiteral("a")), {})->id;
        const auto leesView = lee->openTemplate(id);
        QCOMPARE(kim.saveName(id, QStringLiteral("kim's"))->number, 2);
        const auto refused = lee.change(id, *leesView, QStringLiteral("lee's"));
        QCOMPARE(ruleOf(refused), QString::fromLatin1(TeamConflictRule));
        QVERIFY(refused.sentence().contains(QStringLiteral("kim")));
        QCOMPARE(lee->teamState().conflicts, QStringList{id});
        const auto conflict = lee->conflict(id);
        QVERIFY(conflict.ok() && conflict->has_value());
        QCOMPARE((*conflict)->by, QStringLiteral("kim"));
        QCOMPARE((*conflict)->base, sequence(QStringLiteral("a")));
        QCOMPARE((*conflict)->theirs, sequence(QStringLiteral("kim's")));
        QCOMPARE(*lee->currentJson(id), sequence(QStringLiteral("lee's")));
        // Nothing of it got to the server, and it lasts.
        QCOMPARE(*kim->currentJson(id), sequence(QStringLiteral("kim's")));
        QVERIFY(lee.open());
        QCOMPARE(lee->teamState().conflicts, QStringList{id});

        const auto again = lee->openTemplate(id);
        const Merge merge = mergeOf(*parseJson((*conflict)->base), *parseJson(*lee->currentJson(id)),
                                    *parseJson((*conflict)->theirs), {{0, MergeSide::Theirs}});
        QCOMPARE(merge.conflicts(), 1);
        const QByteArray merged = writeJson(merge.root) + '\n';
        const auto resolved = lee->resolve(id, **conflict, merged, again->position);
        QVERIFY2(resolved.ok(), qPrintable(resolved.sentence()));
        QVERIFY(lee->teamState().conflicts.isEmpty());
        QCOMPARE(lee->teamState().waiting, 0);
        QCOMPARE(*kim->currentJson(id), merged);
        // Everybody's work is in the history: a, kim's, lee's own, the merged one.
        QStringList names;
        for (int number = 1; number <= kim->versions(id)->front().number; ++number)
            names << parseJson(*kim->versionJson(id, number))->at(u"/template/name")->text();
        QCOMPARE(names, (QStringList{QStringLiteral("a"), QStringLiteral("kim's"), QStringLiteral("lee's"),
                                     QStringLiteral("kim's")}));
    }

    void theirsCanBeTakenWithoutAVersionOfOnesOwn() {
        Person kim(m_server, QStringLiteral("kim")), lee(m_server, QStringLiteral("lee"));
        QVERIFY(kim.open() && lee.open());
        const QString id = kim->addTemplate(sequence(QStringLiteral("a")), {})->id;
        const auto view = lee->openTemplate(id);
        QVERIFY(kim.saveName(id, QStringLiteral("b")).ok());
        const auto conflict = lee->conflict(id);
        const Edit edit = rename(QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(!lee->appendJournal(id, view->position, {edit}, (*conflict)->theirs, -1));
        const auto taken = lee->resolve(id, **conflict, (*conflict)->theirs, 1);
        QVERIFY2(taken.ok(), qPrintable(taken.sentence()));
        QCOMPARE(taken->number, 2);
        QCOMPARE(kim->versions(id)->size(), size_t(2));
        QCOMPARE(lee.change(id, *lee->openTemplate(id), QStringLiteral("c"))->number, 3);
    }

    void archivingInBetweenIsNoConflict() {
        Person kim(m_server, QStringLiteral("kim")), lee(m_server, QStringLiteral("lee"));
        QVERIFY(kim.open() && lee.open());
        const QString id = kim->addTemplate(sequence(QStringLiteral("a")), {})->id;
        const auto view = lee->openTemplate(id);
        QVERIFY(!kim->setArchived(id, true));
        const auto saved = lee.change(id, *view, QStringLiteral("b"));
        QVERIFY2(saved.ok(), qPrintable(saved.sentence()));
        QVERIFY(kim->find({.archived = true}, 0, -1)->rows.front().name == QStringLiteral("b"));
    }

    /// 200 saves of two people, none of whom looks before saving: each save is either in the history or was refused.
    void aRaceOfSaves() {
        const int rounds = 100;
        Person kim(m_server, QStringLiteral("kim"));
        QVERIFY(kim.open());
        const QString id = kim->addTemplate(sequence(QStringLiteral("start")), {})->id;
        QVERIFY(kim->openTemplate(id).ok());
        std::atomic<int> saved = 0, refused = 0, other = 0;
        const auto race = [&](const QString &user) {
            TeamStore store(m_server.as(user));
            for (int i = 0; i < rounds; ++i) {
                const TeamHead head = store.requireHead(id);
                TeamVersion version;
                version.json = sequence(QStringLiteral("%1 %2").arg(user).arg(i));
                version.row = {head.version + 1, QDateTime::currentDateTimeUtc(), {}, user, {}};
                version.save = QUuid::createUuid().toString(QUuid::WithoutBraces);
                try {
                    ++(store.save(id, head.rev, {version}) ? saved : refused);
                } catch (const StoreError &error) {
                    qWarning("%s", qPrintable(error.problem.message));
                    ++other;
                }
            }
        };
        std::thread one(race, QStringLiteral("kim")), two(race, QStringLiteral("lee"));
        one.join();
        two.join();
        qInfo("%d saves: %d taken, %d refused", 2 * rounds, int(saved), int(refused));
        QCOMPARE(int(other), 0);
        QCOMPARE(saved + refused, 2 * rounds);
        const auto count = m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.versions"));
        QCOMPARE(count.toInt(), saved + 1);
        QCOMPARE(m_server.ask(QStringLiteral("SELECT max(number) FROM stepline.versions")).toInt(), saved + 1);
        QCOMPARE(m_server.ask(QStringLiteral("SELECT max(rev) FROM stepline.templates")).toInt(), saved + 1);
    }

    /// The weak twin of the above: a store that does not ask for the revision loses saves; the table's own guard
    /// refuses such a program, and only without that guard does it get through.
    void aStoreWithoutRevisionsLoses() {
        Person kim(m_server, QStringLiteral("kim"));
        QVERIFY(kim.open());
        kim->addTemplate(sequence(QStringLiteral("start")), {});
        const QString blind = QStringLiteral("UPDATE stepline.templates SET name = 'lee', rev = 2");
        QVERIFY(m_server.ask(blind, QStringLiteral("kim")).isNull());
        // The second has seen revision 1, too, and says so.
        QVERIFY(m_server.ask(blind, QStringLiteral("lee")).toString().contains(QStringLiteral("revision 2 by now")));
        m_server.ask(QStringLiteral("ALTER TABLE stepline.templates DISABLE TRIGGER guard_template"));
        QVERIFY(m_server.ask(blind, QStringLiteral("lee")).isNull()); // kim's work is gone, and nobody was told
        m_server.ask(QStringLiteral("ALTER TABLE stepline.templates ENABLE TRIGGER guard_template"));
    }

    // ---- Who may what: asked past the window, with SQL

    void theDatabaseKeepsTheRoles_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("least"); ///< the least role that may
        const auto row = [](const char *name, const char *sql, const char *least) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(least);
        };
        row("look", "SELECT count(*) FROM stepline.templates", "viewer");
        row("read", "SELECT json FROM stepline.versions", "viewer");
        row("change", "UPDATE stepline.templates SET name = 'x', rev = rev + 1", "editor");
        row("bin", "UPDATE stepline.templates SET removed = now(), rev = rev + 1", "editor");
        row("describe another's version", "UPDATE stepline.versions SET note = 'x' WHERE author = 'kim'", "owner");
        row("empty the bin", "DELETE FROM stepline.templates WHERE removed IS NOT NULL", "owner");
        row("delete what is in use", "DELETE FROM stepline.templates WHERE removed IS NULL", "none");
        row("rewrite history", "UPDATE stepline.versions SET json = '{}', sha256 = encode(sha256('{}'), 'hex')",
            "none");
        row("delete history", "DELETE FROM stepline.versions", "none");
        row("sign for another",
            "INSERT INTO stepline.versions SELECT template, 99, 1, json, sha256, saved, received, 'kim', '', '', "
            "gen_random_uuid() FROM stepline.versions LIMIT 1",
            "none");
        row("search", "SELECT words FROM stepline.search", "viewer");
        row("change what is searched", "UPDATE stepline.search SET words = ''", "none");
        row("look at its marks", "SELECT marks FROM stepline.marked", "viewer");
        row("change its marks", "UPDATE stepline.marked SET marks = B'0'", "none");
        row("take its marks away", "DELETE FROM stepline.marked", "none");
        row("hide from the search", "DELETE FROM stepline.search", "none");
        row("change the counts", "UPDATE stepline.label_counts SET templates = 0", "none");
        row("change the schema's version", "UPDATE stepline.migrations SET version = 99", "none");
        row("drop the guard", "ALTER TABLE stepline.templates DISABLE TRIGGER guard_template", "none");
    }

    void theDatabaseKeepsTheRoles() {
        QFETCH(QString, sql);
        QFETCH(QString, least);
        Person kim(m_server, QStringLiteral("kim"));
        QVERIFY(kim.open());
        const QString id = kim->addTemplate(sequence(QStringLiteral("a")), {})->id;
        const QString binned = kim->addTemplate(sequence(QStringLiteral("b")), {})->id;
        QVERIFY(!kim->removeTemplate(binned));
        const QStringList order{QStringLiteral("viewer"), QStringLiteral("editor"), QStringLiteral("owner")};
        const QStringList users{QStringLiteral("vera"), QStringLiteral("lee"), QStringLiteral("olga")};
        const QString state = QStringLiteral(
            "SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM (SELECT t::text FROM stepline.templates t UNION "
            "ALL SELECT v::text FROM stepline.versions v UNION ALL SELECT l::text FROM stepline.label_counts l UNION "
            "ALL SELECT s::text FROM stepline.search s UNION ALL SELECT k::text FROM stepline.marked k UNION ALL "
            "SELECT m::text FROM stepline.migrations m) AS all_of_it(t)");
        QVERIFY(m_server.ask(QStringLiteral("SELECT 1 FROM stepline.templates"), QStringLiteral("nobody_yet"))
                    .toString()
                    .contains(QStringLiteral("permission denied")));
        for (int i = 0; i < 3; ++i) {
            const QString before = m_server.ask(state).toString();
            const QString answer = m_server.ask(sql, users[i]).toString();
            const bool mayIt = least != u"none" && i >= order.indexOf(least);
            const bool changed = m_server.ask(state).toString() != before;
            const bool isQuestion = sql.startsWith(u"SELECT");
            const bool denied = answer.contains(QStringLiteral("denied")) ||
                                answer.contains(QStringLiteral("must be")) ||
                                answer.contains(QStringLiteral("row-level"));
            QVERIFY2(mayIt == (isQuestion ? !denied : changed), qPrintable(users[i] + QStringLiteral(": ") + answer));
            if (changed)
                break; // the next one would find nothing to do
        }
    }

    void aViewerLooks() {
        Person kim(m_server, QStringLiteral("kim")), vera(m_server, QStringLiteral("vera"));
        QVERIFY(kim.open() && vera.open());
        const QString id = kim->addTemplate(sequence(QStringLiteral("a")), {})->id;
        QCOMPARE(vera->state(), LibraryState::ReadOnly);
        QVERIFY(!vera->stateReason().isEmpty());
        const auto opened = vera->openTemplate(id);
        QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
        QCOMPARE(ruleOf(vera->saveVersion(id, sequence(QStringLiteral("b")), 0, {}, {})),
                 QString::fromLatin1(TeamForbidden));
        QCOMPARE(ruleOf(vera->removeTemplate(id)), QString::fromLatin1(TeamForbidden));
        QCOMPARE(ruleOf(vera->addTemplate(sequence(QStringLiteral("b")), {})), QString::fromLatin1(TeamForbidden));
    }

    void whoLosesARoleKeepsTheWork() {
        Person kim(m_server, QStringLiteral("kim"));
        QVERIFY(kim.open());
        const QString id = kim->addTemplate(sequence(QStringLiteral("a")), {})->id;
        const auto view = kim->openTemplate(id);
        m_server.ask(QStringLiteral("REVOKE stepline_editor FROM kim"));
        m_server.ask(QStringLiteral("GRANT stepline_viewer TO kim"));
        QCOMPARE(ruleOf(kim.change(id, *view, QStringLiteral("b"))), QString::fromLatin1(TeamForbidden));
        QCOMPARE(*kim->currentJson(id), sequence(QStringLiteral("b")));
        m_server.ask(QStringLiteral("GRANT stepline_editor TO kim"));
        kim->tend();
        QCOMPARE(kim->teamState().waiting, 0);
        QCOMPARE(m_server.ask(QStringLiteral("SELECT name FROM stepline.templates")).toString(), QStringLiteral("b"));
    }

    void onlyMembersComeIn() {
        Person stranger(m_server, QStringLiteral("nobody_yet"));
        QVERIFY(!stranger.open());
        QVERIFY2(!stranger.problem().message.contains(QStringLiteral("stepline.")),
                 qPrintable(stranger.problem().message));
        Person wrong(m_server, QStringLiteral("kim"));
        wrong.server().password = QStringLiteral("not it");
        QVERIFY(!wrong.open());
        QCOMPARE(wrong.problem().rule, QString::fromLatin1(TeamPassword));
        Person empty(m_server, QStringLiteral("kim"));
        empty.server().database = QStringLiteral("postgres");
        QVERIFY(!empty.open());
        QCOMPARE(empty.problem().rule, QStringLiteral("team-empty"));
        QCOMPARE(ruleOf(TeamLibrary::setUp(empty.server())), QString::fromLatin1(TeamForbidden));
        empty.server().database = QStringLiteral("no_such");
        QVERIFY(!empty.open());
        QCOMPARE(empty.problem().rule, QStringLiteral("team-database"));
    }

    // ---- Whom one talks to

    void encryptionIsChecked_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("tls");
        QTest::addColumn<bool>("otherRoot");
        QTest::addColumn<QString>("rule"); ///< empty: it connects
        const auto row = [](const char *name, const char *host, const char *tls, bool otherRoot, const char *rule) {
            QTest::newRow(name) << QString::fromLatin1(host) << QString::fromLatin1(tls) << otherRoot
                                << QString::fromLatin1(rule);
        };
        row("its name, its authority", "localhost", "verify-full", false, "");
        row("another name", "127.0.0.1", "verify-full", false, "team-certificate");
        row("another name, only the authority asked", "127.0.0.1", "verify-ca", false, "");
        row("another authority", "localhost", "verify-full", true, "team-certificate");
        row("another authority, only the authority asked", "localhost", "verify-ca", true, "team-certificate");
        row("unencrypted to a server that wants encryption", "localhost", "disable", false, "team-encryption");
    }

    void encryptionIsChecked() {
        QFETCH(QString, host);
        QFETCH(QString, tls);
        QFETCH(bool, otherRoot);
        QFETCH(QString, rule);
        Person kim(m_server, QStringLiteral("kim"));
        kim.server().host = host;
        kim.server().tls = tlsFromKey(tls);
        if (otherRoot)
            kim.server().rootCertificate = m_server.otherCertificate();
        QCOMPARE(kim.open(), rule.isEmpty());
        QCOMPARE(kim.problem().rule, rule);
        if (rule.isEmpty())
            QVERIFY(m_server
                        .ask(QStringLiteral("SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) "
                                            "WHERE usename = 'kim'"))
                        .toBool());
    }

    void unknownProtectionIsTheStrongest() {
        QCOMPARE(tlsFromKey(QStringLiteral("prefer")), TlsMode::VerifyFull);
        QCOMPARE(tlsFromKey(QString()), TlsMode::VerifyFull);
        QCOMPARE(TeamServer().tls, TlsMode::VerifyFull);
    }

    void theSecretIsInNoFileAndNoSentence() {
        QTemporaryDir folder;
        const QString secret = PostgresServer::secretOf(QStringLiteral("kim"));
        {
            auto library =
                TeamLibrary::open(m_server.as(QStringLiteral("kim")), folder.filePath(QStringLiteral("c.sqlite")));
            QVERIFY(library.ok());
            QVERIFY((*library)->addTemplate(sequence(QStringLiteral("a")), {}).ok());
        }
        TeamServer wrong = m_server.as(QStringLiteral("kim"));
        wrong.database = QStringLiteral("no_such");
        auto refused = TeamLibrary::open(wrong, folder.filePath(QStringLiteral("d.sqlite")));
        QVERIFY(!refused.sentence().contains(secret));
        int files = 0;
        for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::Files)) {
            QVERIFY2(!bytesOf(file.filePath()).contains(secret.toUtf8()), qPrintable(file.filePath()));
            ++files;
        }
        QVERIFY(files > 0);
        QVERIFY(!bytesOf(QStringLiteral("/proc/self/cmdline")).contains(secret.toUtf8()));
    }

    // ---- Who hears of what

    void changesOfOthersAreHeard() {
        Person kim(m_server, QStringLiteral("kim")), lee(m_server, QStringLiteral("lee"));
        QVERIFY(kim.open() && lee.open());
        QStringList heard;
        lee->onChangedByOthers = [&](const QString &id) { heard << id; };
        const QString id = kim->addTemplate(sequence(QStringLiteral("a")), {})->id;
        QTRY_COMPARE(heard, QStringList{id});
        QVERIFY(kim.saveName(id, QStringLiteral("b")).ok());
        QTRY_COMPARE(heard.size(), 2);
        // One's own are no news.
        const QString own = lee->addTemplate(sequence(QStringLiteral("c")), {})->id;
        QVERIFY(kim.saveName(id, QStringLiteral("d")).ok());
        QTRY_COMPARE(heard.size(), 3);
        QVERIFY(!heard.contains(own));
    }

private:
    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(TestTeam)
#include "tst_team.moc"

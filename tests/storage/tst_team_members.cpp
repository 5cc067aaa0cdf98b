#include "core/storage/postgres_migration_1.h"
#include "core/storage/postgres_migration_2.h"
#include "core/storage/postgres_migration_3.h"
#include "core/storage/postgres_migration_4.h"
#include "core/storage/team_store.h"
#include "tests/storage/team_person.h"

#include <QTest>

using namespace storage_tests;
using team_tests::PostgresServer;

namespace {

const TeamMember *memberIn(const TeamMembers &members, const QString &name) {
    for (const TeamMember &member : members.all)
        if (member.name == name)
            return &member;
    return nullptr;
}

QString messageOf(const std::optional<Problem> &problem) {
    return problem ? problem->message : QString();
}

} // namespace

/// Who may open the team's library is a matter of the database's roles: the members are read from them and changed in
/// them, as far as they allow it.
class TestTeamMembers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            QSKIP(qPrintable(PostgresServer::missing()));
        QVERIFY(m_server.startTeam({{"kim", "editor"}, {"vera", "viewer"}, {"olga", "owner"}, {"stranger", ""}}));
    }
    void cleanup() {
        for (const char *group : {"viewer", "editor", "owner"})
            m_server.ask(QStringLiteral("REVOKE stepline_%1 FROM stranger").arg(QLatin1String(group)));
    }

    void theListSaysWhoIsThere() {
        Person kim(m_server, QStringLiteral("kim")), boss(m_server, QStringLiteral("boss"));
        QVERIFY(kim.open() && boss.open());
        // That somebody is here, they note after they have come in.
        QTRY_VERIFY(memberIn(*boss->members(), QStringLiteral("kim"))->seen.isValid());
        const auto members = boss->members();
        QVERIFY2(members.ok(), qPrintable(members.sentence()));
        QCOMPARE(members->all.size(), size_t(4));
        QStringList order;
        for (const TeamMember &member : members->all)
            order << member.name;
        QCOMPARE(order, (QStringList{QStringLiteral("boss"), QStringLiteral("olga"), QStringLiteral("kim"),
                                     QStringLiteral("vera")}));
        QVERIFY(memberIn(*members, QStringLiteral("boss"))->isMe);
        const TeamMember seen = *memberIn(*members, QStringLiteral("kim"));
        QCOMPARE(seen.role, TeamRole::Editor);
        QVERIFY(seen.isHere && seen.mayConnect && !seen.isMe && !seen.isGroup);
        QVERIFY(qAbs(seen.seen.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QVERIFY(!memberIn(*members, QStringLiteral("vera"))->seen.isValid());
        QCOMPARE(members->others, QStringList{QStringLiteral("stranger")});
        QVERIFY(members->mayChange && members->mayMakeOwners && members->mayMakeUsers);
        // Others see the list, but not when somebody was here, and may not change it.
        const auto seenByKim = kim->members();
        QVERIFY(seenByKim.ok());
        QCOMPARE(seenByKim->all.size(), size_t(4));
        QVERIFY(!memberIn(*seenByKim, QStringLiteral("boss"))->seen.isValid());
        QVERIFY(!seenByKim->mayChange && !seenByKim->mayMakeOwners && !seenByKim->mayMakeUsers);
    }

    void anOwnerLetsPeopleInAndOut() {
        Person olga(m_server, QStringLiteral("olga")), stranger(m_server, QStringLiteral("stranger"));
        QVERIFY(olga.open() && !stranger.open());
        const QString name = QStringLiteral("stranger");
        for (const TeamRole role : {TeamRole::Viewer, TeamRole::Editor, TeamRole::Viewer}) {
            const auto problem = olga->setMember(name, role);
            QVERIFY2(!problem, qPrintable(messageOf(problem)));
            QVERIFY(stranger.open());
            QCOMPARE(stranger->teamState().role, role);
            QCOMPARE(memberIn(*olga->members(), name)->role, role);
        }
        QVERIFY(!olga->setMember(name, TeamRole::None));
        QVERIFY(!stranger.open());
        QCOMPARE(stranger.problem().rule, QString::fromLatin1(TeamForbidden));
        QVERIFY(!memberIn(*olga->members(), name));
    }

    void onlyWhoMaySaysWhoIsAnOwner() {
        Person olga(m_server, QStringLiteral("olga")), boss(m_server, QStringLiteral("boss")),
            stranger(m_server, QStringLiteral("stranger"));
        QVERIFY(olga.open() && boss.open());
        const QString name = QStringLiteral("stranger");
        const auto refused = olga->setMember(name, TeamRole::Owner);
        QCOMPARE(ruleOf(refused), QString::fromLatin1(TeamForbidden));
        QVERIFY(!memberIn(*olga->members(), name)); // all of it or nothing
        QVERIFY(!olga->members()->mayMakeOwners);
        QVERIFY(!boss->setMember(name, TeamRole::Owner));
        QVERIFY(stranger.open());
        QVERIFY(stranger->members()->mayMakeOwners); // whoever is made one here may do the same
        QCOMPARE(ruleOf(olga->setMember(name, TeamRole::Editor)), QString::fromLatin1(TeamForbidden));
        QVERIFY(!boss->setMember(name, TeamRole::Editor));
        QCOMPARE(memberIn(*boss->members(), name)->role, TeamRole::Editor);
    }

    void nobodyTakesTheirOwnRole() {
        Person olga(m_server, QStringLiteral("olga"));
        QVERIFY(olga.open());
        QCOMPARE(ruleOf(olga->setMember(QStringLiteral("olga"), TeamRole::Viewer)), QStringLiteral("team-member"));
        QCOMPARE(olga->teamState().role, TeamRole::Owner);
    }

    void theDatabaseRefusesOthers() {
        Person kim(m_server, QStringLiteral("kim"));
        QVERIFY(kim.open());
        QCOMPARE(ruleOf(kim->setMember(QStringLiteral("stranger"), TeamRole::Viewer)),
                 QString::fromLatin1(TeamForbidden));
        QCOMPARE(ruleOf(kim->createMember(QStringLiteral("new"), QStringLiteral("x"), TeamRole::Viewer)),
                 QString::fromLatin1(TeamForbidden));
        // Past the window, too.
        for (const char *sql :
             {"GRANT stepline_owner TO kim", "GRANT stepline_viewer TO stranger", "REVOKE stepline_viewer FROM vera",
              "SELECT * FROM stepline.presence", "INSERT INTO stepline.presence VALUES ('vera', now())"}) {
            const QString answer = m_server.ask(QString::fromLatin1(sql), QStringLiteral("kim")).toString();
            QVERIFY2(answer.contains(QStringLiteral("denied")) || answer.contains(QStringLiteral("must have")),
                     qPrintable(QLatin1String(sql) + u' ' + answer));
        }
        QVERIFY(kim->teamState().connected);
        QCOMPARE(kim->teamState().role, TeamRole::Editor);
    }

    void aUserIsMadeAsFarAsTheRightsGo_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("mina");
        QTest::newRow("nasty") << QString::fromUtf8("o'brien \"x\"; -- 한글 %I");
    }

    void aUserIsMadeAsFarAsTheRightsGo() {
        QFETCH(QString, name);
        const QString secret = QStringLiteral("pass'word \\ 1");
        Person olga(m_server, QStringLiteral("olga")), boss(m_server, QStringLiteral("boss"));
        QVERIFY(olga.open() && boss.open());
        const auto refused = olga->createMember(name, secret, TeamRole::Editor);
        QCOMPARE(ruleOf(refused), QString::fromLatin1(TeamForbidden));
        QVERIFY(messageOf(refused).contains(name));
        const auto made = boss->createMember(name, secret, TeamRole::Editor);
        QVERIFY2(!made, qPrintable(messageOf(made)));
        QCOMPARE(memberIn(*boss->members(), name)->role, TeamRole::Editor);
        Person newcomer(m_server, name);
        newcomer.server().password = secret;
        QVERIFY2(newcomer.open(), qPrintable(newcomer.problem().message));
        QVERIFY(newcomer->addTemplate(sequence(QStringLiteral("first")), {}).ok());
        QVERIFY(boss->createMember(name, secret, TeamRole::Viewer)); // there is one already
        QVERIFY(!boss->setMember(name, TeamRole::None));
    }

    void namesThatCannotBeAreRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("long") << QString(64, u'a');
        QTest::newRow("the server's") << QStringLiteral("pg_x");
        QTest::newRow("ours") << QStringLiteral("stepline_owner");
    }
    void namesThatCannotBeAreRefused() {
        QFETCH(QString, name);
        Person boss(m_server, QStringLiteral("boss"));
        QVERIFY(boss.open());
        QCOMPARE(ruleOf(boss->createMember(name, QStringLiteral("x"), TeamRole::Viewer)),
                 QStringLiteral("team-member"));
    }

    /// A library of each older version works on after the upgrade, and only its maker can upgrade it.
    void anOlderLibraryIsBroughtUp_data() {
        QTest::addColumn<int>("version");
        for (int version = 1; version < teamSchemaVersion(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void anOlderLibraryIsBroughtUp() {
        QFETCH(int, version);
        const QString database = QStringLiteral("older_%1").arg(version);
        m_server.ask(QStringLiteral("CREATE DATABASE ") + database);
        m_server.useDatabase(database);
        const std::span<const char *const> steps[] = {postgresMigration1(), postgresMigration2(), postgresMigration3(),
                                                      postgresMigration4()};
        QVERIFY(version <= int(std::size(steps)));
        for (int step = 1; step <= version; ++step) { // each in one transaction, as it was
            QString all;
            for (const char *statement : steps[step - 1])
                all += QString::fromUtf8(statement) + QStringLiteral("\n;\n");
            m_server.ask(all + QStringLiteral("INSERT INTO stepline.migrations (version) VALUES (%1)").arg(step));
            QCOMPARE(m_server.ask(QStringLiteral("SELECT max(version) FROM stepline.migrations")).toInt(), step);
        }
        for (const char *state : {"false, NULL", "true, NULL", "false, now()"})
            QCOMPARE(m_server
                         .ask(QStringLiteral(
                                  "INSERT INTO stepline.templates (id, rev, version, name, name_order, key, kind, "
                                  "description, stage, tier, owner, tags, channel_types, steps, messages, outline, "
                                  "enabled, labels, words, archived, removed) VALUES (gen_random_uuid(), 1, 1, 'old', "
                                  "'old', '', '', '', '', '', '', '[]', '[]', 0, 0, '', true, '{tag=spring}', "
                                  "$$'older':1 '=tag=spring'$$, %1)")
                                  .arg(QLatin1String(state)))
                         .toString(),
                     QString());
        Person kim(m_server, QStringLiteral("kim")), olga(m_server, QStringLiteral("olga")),
            boss(m_server, QStringLiteral("boss"));
        for (Person *person : {&kim, &olga}) {
            QVERIFY(!person->open());
            QCOMPARE(person->problem().rule, QStringLiteral("team-older"));
        }
        QVERIFY2(olga.problem().message.contains(QStringLiteral("boss")), qPrintable(olga.problem().message));
        QVERIFY2(boss.open(), qPrintable(boss.problem().message));
        QCOMPARE(m_server.ask(QStringLiteral("SELECT max(version) FROM stepline.migrations")).toInt(),
                 teamSchemaVersion());
        QVERIFY2(kim.open(), qPrintable(kim.problem().message));
        const QString id = kim->addTemplate(sequence(QStringLiteral("new")), {})->id;
        QCOMPARE(kim->templates({})->size(), size_t(2));
        for (const char *search : {"o", "ol", "old", "older"}) {
            TemplateQuery query{.search = QLatin1String(search), .filters = {{Facet::Tag, {QStringLiteral("spring")}}}};
            QCOMPARE(kim->find(query, 0, -1)->total, 1);
            query.archived = true;
            QCOMPARE(kim->find(query, 0, -1)->total, 1);
        }
        m_server.ask(QStringLiteral("UPDATE stepline.templates SET removed = NULL, rev = rev + 1 WHERE removed IS NOT "
                                    "NULL"));
        QCOMPARE(kim->find({.search = QStringLiteral("older")}, 0, 10)->total, 2);
        QCOMPARE(m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.search WHERE words = ''")).toInt(), 0);
        // Whether it was brought up or written since, each is marked by its words.
        QCOMPARE(
            m_server
                .ask(QStringLiteral("SELECT count(*) FROM stepline.search s JOIN stepline.marked m ON (m.template, "
                                    "m.changed, m.messages, m.archived, m.name_order) IS NOT DISTINCT FROM "
                                    "(s.template, s.changed, s.messages, s.archived, s.name_order) WHERE m.marks = "
                                    "stepline.marks_of(s.words) AND m.marks <> stepline.marks_of('')"))
                .toInt(),
            4);
        m_server.useDatabase(QStringLiteral("team"));
    }

private:
    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(TestTeamMembers)
#include "tst_team_members.moc"

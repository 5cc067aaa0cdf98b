#include "tests/storage/team_person.h"

#include <QTest>

using namespace storage_tests;
using team_tests::PostgresServer;

/// What somebody's own script may do in the team's database, past every window: what their role says, and nothing else.
class TestTeamRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            QSKIP(qPrintable(PostgresServer::missing()));
        QVERIFY(m_server.startTeam(
            {{"kim", "editor"}, {"vera", "viewer"}, {"olga", "owner"}, {"lee", "editor"}, {"nobody_yet", ""}}));
    }
    void init() {
        m_server.empty();
        Person lee(m_server, QStringLiteral("lee"));
        QVERIFY(lee.open());
        m_id = lee->addTemplate(sequence(QStringLiteral("lee's")), {})->id;
        QVERIFY(lee.saveName(m_id, QStringLiteral("lee's second")).ok());
    }

    // ---- Every table, so also those that come later

    void everyTableAsksForARole() {
        const QStringList tables = listOf(QStringLiteral("SELECT relname FROM pg_class WHERE relnamespace = "
                                                         "'stepline'::regnamespace AND relkind IN ('r', 'v', 'm')"));
        QVERIFY(tables.size() >= 7 && tables.contains(QStringLiteral("marked")));
        for (const QString &table : tables) {
            const QString name = QStringLiteral("stepline.") + table;
            const QString column = m_server
                                       .ask(QStringLiteral("SELECT attname FROM pg_attribute WHERE attrelid = '%1'::"
                                                           "regclass AND attnum = 1")
                                                .arg(name))
                                       .toString();
            refuse(QStringLiteral("nobody_yet"), QStringLiteral("SELECT count(*) FROM ") + name);
            for (const QString &user : {QStringLiteral("nobody_yet"), QStringLiteral("vera"), QStringLiteral("kim"),
                                        QStringLiteral("olga")}) {
                const bool isEditor = user == u"kim" || user == u"olga",
                           isWritten = isEditor && (table == u"templates" || table == u"versions");
                if (!isWritten) {
                    refuse(user, QStringLiteral("INSERT INTO %1 DEFAULT VALUES").arg(name));
                    refuse(user, QStringLiteral("UPDATE %1 SET %2 = %2").arg(name, column));
                }
                if (user != u"olga" || table != u"templates")
                    refuse(user, QStringLiteral("DELETE FROM ") + name);
                refuse(user, QStringLiteral("TRUNCATE %1 CASCADE").arg(name));
                refuse(user, QStringLiteral("DROP TABLE %1 CASCADE").arg(name));
                refuse(user, QStringLiteral("ALTER TABLE %1 ADD mine int").arg(name));
                refuse(user, QStringLiteral("CREATE POLICY mine ON %1 USING (true)").arg(name));
                refuse(user, QStringLiteral("CREATE TRIGGER mine BEFORE INSERT ON %1 FOR EACH ROW EXECUTE FUNCTION "
                                            "suppress_redundant_updates_trigger()")
                                 .arg(name));
            }
        }
    }

    // ---- Every function, so also those that come later

    void functionsAreMembersOnly() {
        const QString functions = QStringLiteral(" FROM pg_proc WHERE pronamespace = 'stepline'::regnamespace");
        QVERIFY(m_server.ask(QStringLiteral("SELECT count(*)") + functions).toInt() >= 7);
        QCOMPARE(listOf(QStringLiteral("SELECT proname%1 AND has_function_privilege('nobody_yet', oid, 'execute')")
                            .arg(functions)),
                 QStringList());
        // These two a member's own statements call; the others are the triggers'.
        QCOMPARE(listOf(QStringLiteral("SELECT proname%1 AND has_function_privilege('olga', oid, 'execute') ORDER BY 1")
                            .arg(functions)),
                 (QStringList{QStringLiteral("findable"), QStringLiteral("note_presence")}));
        // What runs with its maker's rights takes nothing from whoever calls it, temporary things included.
        QVERIFY(m_server.ask(QStringLiteral("SELECT count(*)%1 AND prosecdef").arg(functions)).toInt() >= 3);
        QCOMPARE(listOf(QStringLiteral("SELECT proname%1 AND prosecdef AND NOT coalesce(proconfig @> "
                                       "'{\"search_path=pg_catalog, pg_temp\"}', false)")
                            .arg(functions)),
                 QStringList());
    }

    /// A trigger's function for a table of one's own would write the team's search with rows that one made up.
    void noTriggerIsBorrowed() {
        for (const char *user : {"vera", "kim", "olga"}) {
            const QString before = searched();
            refuse(
                QLatin1String(user),
                QStringLiteral("DO $$ BEGIN CREATE TEMP TABLE mine (id uuid, removed timestamptz, archived boolean, "
                               "changed timestamptz, messages int, review_by date, name_order text, words tsvector);"
                               "CREATE TRIGGER mine BEFORE INSERT ON mine FOR EACH ROW EXECUTE FUNCTION "
                               "stepline.keep_search(); INSERT INTO mine SELECT id, now(), true, now(), 0, NULL, '', "
                               "'' FROM stepline.templates; END $$"));
            QCOMPARE(searched(), before);
            refuse(QLatin1String(user),
                   QStringLiteral("DO $$ BEGIN CREATE TEMP TABLE mine (archived boolean, removed timestamptz, labels "
                                  "text[]); CREATE TRIGGER mine AFTER INSERT ON mine REFERENCING NEW TABLE AS new_rows "
                                  "FOR EACH STATEMENT EXECUTE FUNCTION stepline.count_labels(); INSERT INTO mine "
                                  "VALUES (false, NULL, '{tag=mine}'); END $$"));
            QCOMPARE(m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.label_counts WHERE label = 'tag=mine'"))
                         .toInt(),
                     0);
        }
    }

    /// A type of one's own named like one of the system's is no door to the rights of the library's maker.
    void noTypeIsSlippedIn() {
        m_server.ask(QStringLiteral("CREATE TABLE public.who (name name); GRANT INSERT ON public.who TO PUBLIC"));
        const QString answer =
            m_server
                .ask(QStringLiteral(
                         "DO $$ BEGIN "
                         "CREATE FUNCTION pg_temp.look(pg_catalog.text) RETURNS boolean LANGUAGE plpgsql AS "
                         "'BEGIN INSERT INTO public.who VALUES (current_user); RETURN true; END'; "
                         "CREATE DOMAIN pg_temp.text AS pg_catalog.text CHECK (pg_temp.look(VALUE)); "
                         "UPDATE stepline.templates SET labels = '{tag=new}', version = version + 1, rev = rev + 1; "
                         "PERFORM 'x'::pg_temp.text; END $$"),
                     QStringLiteral("kim"))
                .toString();
        QCOMPARE(answer, QString());
        // It was called, but by kim herself only.
        QCOMPARE(listOf(QStringLiteral("SELECT DISTINCT name FROM public.who")), QStringList{QStringLiteral("kim")});
        m_server.ask(QStringLiteral("DROP TABLE public.who"));
    }

    // ---- People

    void nobodyTakesARole() {
        for (const char *user : {"nobody_yet", "vera", "kim"})
            for (const char *sql : {"GRANT stepline_owner TO %1",
                                    "GRANT stepline_editor TO %1",
                                    "GRANT stepline_viewer TO nobody_yet",
                                    "REVOKE stepline_editor FROM lee",
                                    "REVOKE stepline_owner FROM olga",
                                    "SET ROLE stepline_owner",
                                    "SET ROLE boss",
                                    "SET SESSION AUTHORIZATION olga",
                                    "CREATE ROLE mine",
                                    "DROP ROLE lee",
                                    "ALTER ROLE lee PASSWORD 'x'",
                                    "ALTER ROLE %1 SUPERUSER",
                                    "ALTER ROLE %1 CREATEROLE",
                                    "ALTER ROLE olga SET search_path = mine",
                                    "GRANT ALL ON ALL TABLES IN SCHEMA stepline TO %1",
                                    "ALTER SCHEMA stepline OWNER TO %1",
                                    "CREATE TABLE stepline.mine (x int)",
                                    "CREATE FUNCTION stepline.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                                    "ALTER FUNCTION stepline.guard_template() SECURITY DEFINER",
                                    "DROP SCHEMA stepline CASCADE",
                                    "ALTER DATABASE team SET search_path = mine"})
                refuse(QLatin1String(user),
                       QString::fromLatin1(sql).replace(QStringLiteral("%1"), QLatin1String(user)));
        QCOMPARE(roles(), (QStringList{QStringLiteral("boss stepline_owner"), QStringLiteral("kim stepline_editor"),
                                       QStringLiteral("lee stepline_editor"), QStringLiteral("olga stepline_owner"),
                                       QStringLiteral("vera stepline_viewer")}));
    }

    void aViewerSeesNoMoreBySearching() {
        Person vera(m_server, QStringLiteral("vera"));
        QVERIFY(vera.open());
        // When others were here is the owners'; who may not see the templates, may not by what is searched either.
        refuse(QStringLiteral("vera"), QStringLiteral("SELECT * FROM stepline.presence"));
        const QString both = QStringLiteral("SELECT count(*) FROM stepline.search FULL JOIN stepline.templates ON id = "
                                            "template WHERE id IS NULL OR template IS NULL");
        QCOMPARE(m_server.ask(both, QStringLiteral("vera")).toInt(), 0);
        QCOMPARE(
            m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.search"), QStringLiteral("vera")).toInt(),
            m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.templates"), QStringLiteral("vera")).toInt());
        QCOMPARE(
            m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.marked"), QStringLiteral("vera")).toInt(),
            m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.templates"), QStringLiteral("vera")).toInt());
        refuse(QStringLiteral("nobody_yet"), QStringLiteral("SELECT words FROM stepline.search"));
        refuse(QStringLiteral("nobody_yet"), QStringLiteral("SELECT marks FROM stepline.marked"));
        refuse(QStringLiteral("vera"), QStringLiteral("SELECT stepline.marks_of('a'::tsvector)"));
        refuse(QStringLiteral("nobody_yet"), QStringLiteral("SELECT stepline.findable('a'::tsvector)"));
        refuse(QStringLiteral("nobody_yet"), QStringLiteral("SELECT stepline.note_presence()"));
    }

private:
    void refuse(const QString &user, const QString &sql) {
        const QString answer = m_server.ask(sql, user).toString();
        const QStringList words{QStringLiteral("denied"), QStringLiteral("must be"), QStringLiteral("must have"),
                                QStringLiteral("row-level")};
        QVERIFY2(std::any_of(words.begin(), words.end(), [&](const QString &word) { return answer.contains(word); }),
                 qPrintable(user + QStringLiteral(": ") + sql + QStringLiteral(": ") + answer));
    }
    QStringList listOf(const QString &select) {
        return m_server.ask(QStringLiteral("SELECT string_agg(one::text, '|') FROM (%1) AS all_of_it(one)").arg(select))
            .toString()
            .split(u'|', Qt::SkipEmptyParts);
    }
    QString searched() {
        return m_server
            .ask(QStringLiteral(
                "SELECT md5(string_agg(s::text || m::text, '' ORDER BY template)) FROM stepline.search s "
                "JOIN stepline.marked m USING (template)"))
            .toString();
    }
    QStringList roles() {
        return listOf(QStringLiteral("SELECT member::regrole || ' ' || roleid::regrole FROM pg_auth_members WHERE "
                                     "member::regrole::text NOT LIKE 'stepline%' AND roleid::regrole::text LIKE "
                                     "'stepline%' ORDER BY 1"));
    }

    PostgresServer m_server;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestTeamRights)
#include "tst_team_rights.moc"

#include "core/storage/team_store.h"
#include "tests/storage/team_person.h"
#include "tests/support/tcp_proxy.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>
#include <QUuid>

using namespace storage_tests;
using team_tests::PostgresServer;
using team_tests::TcpProxy;
using Line = TcpProxy::Line;

/// A damaged copy of the team's library: it is noticed, what was not sent yet is rescued, and the rest comes from the
/// server.
class TestTeamDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            QSKIP(qPrintable(PostgresServer::missing()));
        QVERIFY(m_server.startTeam({{"kim", "editor"}, {"lee", "editor"}}));
        m_proxy = std::make_unique<TcpProxy>(m_server.port());
    }

    /// Kim's copy holds: "sent", which the team has; "draft" with an unsaved edit; "later" with a version that was
    /// saved offline; "own", made offline.
    void init() {
        m_server.empty();
        m_proxy->set(Line::Open);
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(open());
        for (const char *name : {"sent", "draft", "later"})
            m_ids[QLatin1String(name)] = m_kim->addTemplate(sequence(QLatin1String(name)), {})->id;
        for (const char *name : {"draft", "later"})
            QVERIFY(m_kim->openTemplate(m_ids[QLatin1String(name)]).ok());
        m_proxy->set(Line::Cut);
        const Edit draft = rename(QStringLiteral("draft"), QStringLiteral("draft 2"));
        QVERIFY(!m_kim->appendJournal(m_ids[QStringLiteral("draft")], 0, {draft},
                                      applied(sequence(QStringLiteral("draft")), {draft}), -1));
        const Edit later = rename(QStringLiteral("later"), QStringLiteral("later 2"));
        const QByteArray json = applied(sequence(QStringLiteral("later")), {later});
        QVERIFY(!m_kim->appendJournal(m_ids[QStringLiteral("later")], 0, {later}, json, -1));
        QVERIFY(m_kim->saveVersion(m_ids[QStringLiteral("later")], json, 1, {}, {}).ok());
        m_ids[QStringLiteral("own")] = m_kim->addTemplate(sequence(QStringLiteral("own")), {})->id;
        QCOMPARE(m_kim->teamState().waiting, 2);
        m_kim.reset();
    }

    void whatWasNotSentIsRescued() {
        damageHeader();
        m_proxy->set(Line::Open);
        QVERIFY(open());
        QVERIFY2(m_kim->rescueNote().contains(QStringLiteral("4 template")), qPrintable(m_kim->rescueNote()));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
        m_kim->tend();
        QCOMPARE(m_kim->teamState().waiting, 0);
        QVERIFY(m_kim->teamState().conflicts.isEmpty() && m_kim->teamState().gone.isEmpty());
        QCOMPARE(nameOf("later"), QStringLiteral("later 2"));
        QCOMPARE(nameOf("draft"), QStringLiteral("draft 2"));
        QCOMPARE(nameOf("sent"), QStringLiteral("sent"));
        QCOMPARE(onServer(), (QStringList{QStringLiteral("draft"), QStringLiteral("later 2"), QStringLiteral("own"),
                                          QStringLiteral("sent")}));
        QCOMPARE(m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.versions")).toInt(), 5); // none twice
        // Work goes on.
        const auto opened = m_kim->openTemplate(m_ids[QStringLiteral("draft")]);
        QVERIFY(opened.ok());
        QVERIFY(m_kim
                    ->saveVersion(m_ids[QStringLiteral("draft")], *m_kim->currentJson(m_ids[QStringLiteral("draft")]),
                                  opened->position, {}, {})
                    .ok());
        QVERIFY(onServer().contains(QStringLiteral("draft 2")));
    }

    void whatOthersSavedMeanwhileIsNotWrittenOver() {
        damageHeader();
        for (const char *name : {"later", "draft", "sent"}) {
            TeamStore lee(m_server.as(QStringLiteral("lee")));
            const TeamHead head = lee.requireHead(m_ids[QLatin1String(name)]);
            TeamVersion version;
            version.json = sequence(QStringLiteral("lee's ") + QLatin1String(name));
            version.row = {head.version + 1, QDateTime::currentDateTimeUtc(), {}, {}, {}};
            version.save = QUuid::createUuid().toString(QUuid::WithoutBraces);
            QVERIFY(lee.save(head.id, head.rev, {version}));
        }
        m_proxy->set(Line::Open);
        QVERIFY(open());
        m_kim->tend();
        QCOMPARE(onServer(), (QStringList{QStringLiteral("lee's draft"), QStringLiteral("lee's later"),
                                          QStringLiteral("lee's sent"), QStringLiteral("own")}));
        QStringList conflicts = m_kim->teamState().conflicts;
        conflicts.sort();
        QStringList expected{m_ids[QStringLiteral("draft")], m_ids[QStringLiteral("later")]};
        expected.sort();
        QCOMPARE(conflicts, expected);
        const auto conflict = m_kim->conflict(m_ids[QStringLiteral("later")]);
        QVERIFY(conflict.ok() && conflict->has_value());
        QCOMPARE((*conflict)->base, sequence(QStringLiteral("later")));
        QCOMPARE(nameOf("later"), QStringLiteral("later 2"));
        QVERIFY(m_kim->openTemplate(m_ids[QStringLiteral("sent")]).ok());
        QCOMPARE(nameOf("sent"), QStringLiteral("lee's sent"));
    }

    /// A file of which nothing is left.
    void whatIsNothingIsMadeAnew() {
        QByteArray noise(64 * 1024, '\0');
        QRandomGenerator random(1);
        for (char &byte : noise)
            byte = char(random.bounded(256));
        writeBytes(path(), noise);
        for (const char *part : {"-wal", "-shm"})
            QFile::remove(path() + QLatin1String(part));
        m_proxy->set(Line::Open);
        QVERIFY(open());
        QVERIFY(!m_kim->rescueNote().isEmpty());
        const QStringList aside = QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(bytesOf(m_folder->filePath(aside.first())), noise);
        QCOMPARE(m_kim->templates({})->size(), size_t(3)); // what the team has
        QVERIFY(m_kim->openTemplate(m_ids[QStringLiteral("draft")]).ok());
        QCOMPARE(nameOf("draft"), QStringLiteral("draft"));
    }

    /// A byte of one text flipped by a bad disk: of what the team has, nobody notices anything.
    void aDamagedTextIsFetchedAnew() {
        const QString id = m_ids[QStringLiteral("sent")];
        QVERIFY(alter(
            path(), {QStringLiteral("UPDATE documents SET current = x'00', base = x'00' WHERE template = '%1'").arg(id),
                     QStringLiteral("UPDATE versions SET json = x'00' WHERE template = '%1'").arg(id)}));
        m_proxy->set(Line::Open);
        QVERIFY(open());
        const auto opened = m_kim->openTemplate(id);
        QVERIFY2(opened.ok(), qPrintable(opened.sentence()));
        QVERIFY(opened.problems().isEmpty());
        QCOMPARE(nameOf("sent"), QStringLiteral("sent"));
        QCOMPARE(*m_kim->versionJson(id, 1), sequence(QStringLiteral("sent")));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("copy.sqlite")); }
    bool open() {
        TeamServer server = m_server.as(QStringLiteral("kim"));
        server.port = m_proxy->port();
        auto opened = TeamLibrary::open(server, path());
        if (!opened.ok()) {
            qWarning("%s", qPrintable(opened.sentence()));
            return false;
        }
        m_kim = std::move(opened).value();
        return true;
    }
    /// The first page is gone, where SQLite begins to read; the rows stand in the others.
    void damageHeader() {
        QVERIFY(alter(path(), {QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")}));
        QByteArray bytes = bytesOf(path());
        bytes.replace(0, 64, QByteArray(64, 'x'));
        writeBytes(path(), bytes);
    }
    QString nameOf(const char *name) {
        const Result<QByteArray> json = m_kim->currentJson(m_ids[QLatin1String(name)]);
        return json.ok() ? parseJson(*json)->at(u"/template/name")->text() : json.sentence();
    }
    QStringList onServer() {
        return m_server
            .ask(QStringLiteral("SELECT string_agg(name, ',' ORDER BY name) FROM stepline.templates WHERE removed IS "
                                "NULL"))
            .toString()
            .split(u',');
    }

    PostgresServer m_server;
    std::unique_ptr<TcpProxy> m_proxy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TeamLibrary> m_kim;
    QHash<QString, QString> m_ids;
};

QTEST_GUILESS_MAIN(TestTeamDamage)
#include "tst_team_damage.moc"

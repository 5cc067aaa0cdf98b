#include "core/storage/team_store.h"
#include "tests/storage/team_person.h"

#include <QTest>

using namespace storage_tests;
using team_tests::PostgresServer;

/// A template that somebody else puts away while it is changed here: that is said, and nothing of it is lost.
class TestTeamRemoval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            QSKIP(qPrintable(PostgresServer::missing()));
        QVERIFY(m_server.startTeam({{"kim", "editor"}, {"lee", "editor"}, {"olga", "owner"}}));
    }
    void init() {
        m_server.empty();
        m_kim = std::make_unique<Person>(m_server, QStringLiteral("kim"));
        m_lee = std::make_unique<Person>(m_server, QStringLiteral("lee"));
        QVERIFY(kim().open() && lee().open());
        m_id = kim()->addTemplate(sequence(QStringLiteral("a")), {})->id;
        const auto view = lee()->openTemplate(m_id);
        QVERIFY(view.ok());
        m_view = *view;
    }

    void aSaveIsToldWhoPutItIntoTheBin() {
        QVERIFY(!kim()->removeTemplate(m_id));
        const auto refused = lee().change(m_id, m_view, QStringLiteral("lee's"));
        QCOMPARE(ruleOf(refused), QString::fromLatin1(TeamGoneRule));
        QVERIFY2(refused.sentence().contains(QStringLiteral("kim put “lee's” into the bin")),
                 qPrintable(refused.sentence()));
        QCOMPARE(lee()->teamState().gone, QStringList{m_id});
        QVERIFY(lee()->teamState().conflicts.isEmpty());
        QVERIFY(isInBin()); // it is not brought back unasked
        const auto removal = lee()->removal(m_id);
        QVERIFY(removal.ok() && removal->has_value());
        QCOMPARE((*removal)->by, QStringLiteral("kim"));
        QVERIFY((*removal)->when.isValid() && !(*removal)->forGood && (*removal)->changed);
        // It lasts, and is not sent by itself.
        QVERIFY(lee().open());
        lee()->tend();
        QCOMPARE(lee()->teamState().gone, QStringList{m_id});
        QCOMPARE(*lee()->currentJson(m_id), sequence(QStringLiteral("lee's")));
        QCOMPARE(versions(), 1);
    }

    void itCanBeKeptAsANewOne() {
        QVERIFY(!kim()->removeTemplate(m_id));
        QVERIFY(!lee().change(m_id, m_view, QStringLiteral("lee's")).ok());
        const auto kept = lee()->keepAsNew(m_id);
        QVERIFY2(kept.ok(), qPrintable(kept.sentence()));
        QVERIFY(kept->id != m_id);
        QVERIFY(lee()->teamState().gone.isEmpty());
        QCOMPARE(lee()->teamState().waiting, 0);
        QCOMPARE(*kim()->currentJson(kept->id), sequence(QStringLiteral("lee's")));
        QVERIFY(isInBin());
    }

    void itCanBeTakenOutOfTheBin() {
        QVERIFY(!kim()->removeTemplate(m_id));
        QVERIFY(!lee().change(m_id, m_view, QStringLiteral("lee's")).ok());
        const auto problem = lee()->restoreTemplate(m_id);
        QVERIFY2(!problem, qPrintable(problem ? problem->message : QString()));
        QVERIFY(!isInBin());
        QVERIFY(lee()->teamState().gone.isEmpty());
        QCOMPARE(lee()->teamState().waiting, 0);
        QCOMPARE(*kim()->currentJson(m_id), sequence(QStringLiteral("lee's")));
    }

    void outOfTheBinItMayBeAConflict() {
        QVERIFY(kim().saveName(m_id, QStringLiteral("kim's")).ok());
        QVERIFY(!kim()->removeTemplate(m_id));
        QCOMPARE(ruleOf(lee().change(m_id, m_view, QStringLiteral("lee's"))), QString::fromLatin1(TeamGoneRule));
        (void)lee()->restoreTemplate(m_id);
        QVERIFY(!isInBin());
        QCOMPARE(lee()->teamState().conflicts, QStringList{m_id});
        QCOMPARE(*kim()->currentJson(m_id), sequence(QStringLiteral("kim's"))); // nobody was written over
        QCOMPARE((*lee()->conflict(m_id))->by, QStringLiteral("kim"));
    }

    void itCanBeLetGo() {
        QVERIFY(!kim()->removeTemplate(m_id));
        QVERIFY(!lee().change(m_id, m_view, QStringLiteral("lee's")).ok());
        const auto was = lee()->letGo(m_id);
        QVERIFY2(was.ok(), qPrintable(was.sentence()));
        QCOMPARE(*was, sequence(QStringLiteral("lee's"))); // for whoever thinks better of it
        QCOMPARE(lee()->teamState().waiting, 0);
        QVERIFY(lee()->teamState().gone.isEmpty());
        QCOMPARE(versions(), 1);
        // When it comes back one day, it is the team's.
        QVERIFY(!kim()->restoreTemplate(m_id));
        QVERIFY(lee()->openTemplate(m_id).ok());
        QVERIFY(lee()->teamState().conflicts.isEmpty());
        QCOMPARE(*lee()->currentJson(m_id), sequence(QStringLiteral("a")));
        QVERIFY(lee().saveName(m_id, QStringLiteral("b")).ok());
    }

    void whatIsDeletedForGoodIsKeptHere() {
        QStringList heard;
        lee()->onChangedByOthers = [&](const QString &id) { heard << id; };
        QVERIFY(!kim()->removeTemplate(m_id));
        m_server.ask(QStringLiteral("DELETE FROM stepline.templates WHERE removed IS NOT NULL"),
                     QStringLiteral("olga"));
        QTRY_COMPARE(heard, (QStringList{m_id, m_id}));
        QCOMPARE(ruleOf(lee().change(m_id, m_view, QStringLiteral("lee's"))), QString::fromLatin1(TeamGoneRule));
        const auto removal = lee()->removal(m_id);
        QVERIFY(removal.ok() && removal->has_value() && (*removal)->forGood);
        QVERIFY(!lee()->removal(lee()->keepAsNew(m_id)->id)->has_value());
        QCOMPARE(kim()->templates({})->front().name, QStringLiteral("lee's"));
    }

    void anUnsavedChangeIsEnough() {
        const Edit edit = rename(QStringLiteral("a"), QStringLiteral("unsaved"));
        QVERIFY(!lee()->appendJournal(m_id, 0, {edit}, applied(sequence(QStringLiteral("a")), {edit}), -1));
        QVERIFY(!kim()->removeTemplate(m_id));
        QVERIFY(lee().open());
        QVERIFY(lee()->openTemplate(m_id).ok());
        QCOMPARE(lee()->teamState().gone, QStringList{m_id});
        QCOMPARE(*lee()->currentJson(lee()->keepAsNew(m_id)->id), sequence(QStringLiteral("unsaved")));
    }

    void whatWasNotChangedHereJustGoes() {
        QVERIFY(!kim()->removeTemplate(m_id));
        QVERIFY(!(*lee()->removal(m_id))->changed);
        const auto opened = lee()->openTemplate(m_id);
        QCOMPARE(ruleOf(opened), QStringLiteral("template-removed"));
        QVERIFY(lee()->teamState().gone.isEmpty());
        QCOMPARE(lee()->teamState().waiting, 0);
        // A change in a tab that is still open is not sent unasked either.
        QCOMPARE(ruleOf(lee().change(m_id, m_view, QStringLiteral("later"))), QString::fromLatin1(TeamGoneRule));
        QVERIFY(isInBin());
    }

private:
    Person &kim() { return *m_kim; }
    Person &lee() { return *m_lee; }
    bool isInBin() {
        return m_server
                   .ask(QStringLiteral("SELECT count(*) FROM stepline.templates WHERE id = '%1' AND removed IS NOT "
                                       "NULL")
                            .arg(m_id))
                   .toInt() == 1;
    }
    int versions() { return m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.versions")).toInt(); }

    PostgresServer m_server;
    std::unique_ptr<Person> m_kim, m_lee;
    QString m_id;
    OpenedTemplate m_view;
};

QTEST_GUILESS_MAIN(TestTeamRemoval)
#include "tst_team_removal.moc"

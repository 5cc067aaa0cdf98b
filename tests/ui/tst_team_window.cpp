#include "core/json/files.h"
#include "core/storage/team_store.h"
#include "tests/support/postgres_server.h"
#include "tests/ui/window_fixture.h"
#include "ui/library/library_panel.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/team_controller.h"
#include "ui/team/conflict_dialog.h"
#include "ui/team/connect_dialog.h"
#include "ui/team/team_strip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QUuid>

using namespace stepline;
using team_tests::PostgresServer;

namespace {

QByteArray document(const QString &name, const QString &body) {
    return QStringLiteral(R"({"format": "stepline.sequence", "version": 1, "template": {"key": "one", "name": "%1"},
 "channels": [{"id": "sms", "type": "sms"}],
 "sequence": {"steps": [{"id": "s1", "messages": [{"id": "m1", "channel": "sms", "content": {"body": "%2"}}]}]}}
)")
        .arg(name, body)
        .toUtf8();
}

} // namespace

/// The team's library in the window: connecting, its states, and two people on one template.
class TestTeamWindow : public QObject {
    Q_OBJECT

    PostgresServer m_server;
    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow *window() { return m_fixture->window.get(); }
    TeamController *team() { return window()->team(); }
    Editor *editor() { return window()->current()->editor(); }
    MessageBar *messages() { return window()->findChild<MessageBar *>(); }
    template <typename Widget> Widget *named(QWidget *in, const QString &name) {
        for (Widget *found : in->findChildren<Widget *>())
            if (found->accessibleName() == name)
                return found;
        return nullptr;
    }
    QPushButton *button(QWidget *in, const QString &text) {
        for (QPushButton *found : in->findChildren<QPushButton *>())
            if (found->text().remove(u'&') == text && !found->isHidden())
                return found;
        return nullptr;
    }
    void fill(const QString &user, const QString &password) {
        window()->actions()->teamLibrary->trigger();
        QVERIFY(team()->dialog());
        named<QLineEdit>(team()->dialog(), QStringLiteral("Server"))->setText(QStringLiteral("localhost"));
        team()->dialog()->findChild<QSpinBox *>()->setValue(m_server.port());
        named<QLineEdit>(team()->dialog(), QStringLiteral("Database"))->setText(QStringLiteral("team"));
        named<QLineEdit>(team()->dialog(), QStringLiteral("User"))->setText(user);
        named<QLineEdit>(team()->dialog(), QStringLiteral("Password"))->setText(password);
        named<QLineEdit>(team()->dialog(), QStringLiteral("Root certificate"))->setText(m_server.rootCertificate());
    }
    void connectAs(const QString &user) {
        fill(user, PostgresServer::secretOf(user));
        button(team()->dialog(), QStringLiteral("Connect"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!team()->strip()->isHidden(), 30'000);
    }
    /// A save of somebody else, past this window.
    void saveAs(const QString &user, const QString &id, const QByteArray &json) {
        TeamStore store(m_server.as(user));
        const TeamHead head = store.requireHead(id);
        TeamVersion version;
        version.json = json;
        version.row = {head.version + 1, QDateTime::currentDateTimeUtc(), {}, {}, {}};
        version.save = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QVERIFY(store.save(id, head.rev, {version}));
    }
    void setBody(const QString &body) {
        QVERIFY(editor()
                    ->push(edits::setMessageField(*editor()->document(), QStringLiteral("m1"),
                                                  QStringLiteral("content/body"), JsonValue::string(body), body))
                    .isEmpty());
    }

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresServer::missing().isEmpty())
            QSKIP(qPrintable(PostgresServer::missing()));
        QStandardPaths::setTestModeEnabled(true); // the copy of the team's library goes beside nobody's own
        QVERIFY(m_server.start());
        m_server.setUpLibrary(QStringLiteral("team"));
        m_server.addMember(QStringLiteral("kim"), QStringLiteral("editor"));
        m_server.addMember(QStringLiteral("lee"), QStringLiteral("editor"));
        m_server.addMember(QStringLiteral("vera"), QStringLiteral("viewer"));
    }
    void init() {
        m_server.empty();
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window = std::make_unique<MainWindow>();
        window()->resize(1440, 900);
        window()->show();
        QSignalSpy isReady(window(), &MainWindow::ready);
        window()->start(m_fixture->folder.filePath(QStringLiteral("library.sqlite")), {}, false);
        QVERIFY(isReady.wait(20'000));
    }
    void cleanup() {
        m_fixture.reset();
        QDir(QFileInfo(teamCopyPath(m_server.as(QStringLiteral("kim")))).absolutePath()).removeRecursively();
    }

    void theDialogSaysWhatIsWrong() {
        fill(QStringLiteral("kim"), QStringLiteral("not it"));
        ConnectDialog *dialog = team()->dialog();
        button(dialog, QStringLiteral("Connect"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(dialog, QStringLiteral("Connect"))->isEnabled(), 30'000);
        bool said = false;
        for (const InlineMessage *message : dialog->findChildren<InlineMessage *>())
            said = said || message->text().contains(QStringLiteral("did not accept the user “kim”"));
        QVERIFY(said);
        QVERIFY(team()->strip()->isHidden());
        // Less protection is a choice, and said.
        auto *tls = named<ChoiceBox>(dialog, QStringLiteral("Protection"));
        QCOMPARE(tls->currentKey(), tlsKey(TlsMode::VerifyFull));
        dialog->close();
    }

    void savingSharesAndOthersAreHeard() {
        connectAs(QStringLiteral("kim"));
        QVERIFY(team()->strip()->text().contains(QStringLiteral("Connected, editor")));
        window()->workspace()->addTemplate(document(QStringLiteral("Spring"), QStringLiteral("Hello")));
        QTRY_VERIFY_WITH_TIMEOUT(window()->current(), 30'000);
        const QString id = window()->current()->id();
        setBody(QStringLiteral("kim's"));
        window()->actions()->save->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.ask(QStringLiteral("SELECT version FROM stepline.templates")).toInt(), 2,
                                  30'000);
        QTRY_VERIFY(!window()->current()->isModified());
        saveAs(QStringLiteral("lee"), id, document(QStringLiteral("Spring"), QStringLiteral("lee's")));
        QTRY_VERIFY_WITH_TIMEOUT(messages()->text().contains(QStringLiteral("lee saved a new version")), 30'000);
        button(messages(), QStringLiteral("Show it here"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(window()->current()->row().version, 3, 30'000);
        QCOMPARE(editor()->document()->json().at(u"/sequence/steps/0/messages/0/content/body")->text(),
                 QStringLiteral("lee's"));
        QVERIFY(!window()->current()->isModified());
        QCOMPARE(m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.versions")).toInt(), 3);
    }

    void twoPeopleOnOneTemplate() {
        connectAs(QStringLiteral("kim"));
        window()->workspace()->addTemplate(document(QStringLiteral("Spring"), QStringLiteral("Hello")));
        QTRY_VERIFY_WITH_TIMEOUT(window()->current(), 30'000);
        const QString id = window()->current()->id();
        setBody(QStringLiteral("kim's"));
        saveAs(QStringLiteral("lee"), id, document(QStringLiteral("Lee's spring"), QStringLiteral("lee's")));
        window()->actions()->save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(team()->conflictDialog(), 30'000);
        ConflictDialog *dialog = team()->conflictDialog();
        QCOMPARE(dialog->merge().conflicts(), 1);
        QCOMPARE(dialog->merge().items.size(), size_t(2));
        // Both values are seen.
        QString seen;
        const auto *list = dialog->findChild<QTreeWidget *>();
        for (int part = 0; part < list->topLevelItemCount(); ++part)
            for (int row = 0; row < list->topLevelItem(part)->childCount(); ++row)
                for (int column = 0; column < 4; ++column)
                    seen += list->topLevelItem(part)->child(row)->text(column) + u'|';
        for (const char *value : {"Hello", "kim's", "lee's", "Spring", "Lee's spring"})
            QVERIFY2(seen.contains(QLatin1String(value)), qPrintable(seen));
        button(dialog, QStringLiteral("Save both together"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.ask(QStringLiteral("SELECT version FROM stepline.templates")).toInt(), 4,
                                  30'000);
        const QString json =
            m_server.ask(QStringLiteral("SELECT json FROM stepline.versions ORDER BY number DESC LIMIT 1")).toString();
        QVERIFY2(json.contains(QStringLiteral("Lee's spring")) && json.contains(QStringLiteral("kim's")),
                 qPrintable(json));
        QTRY_VERIFY(window()->workspace()->library()->team()->conflicts.isEmpty());
        // It is an edit like any other.
        QVERIFY(editor()->undoStack()->undoText().contains(QStringLiteral("lee")));
    }

    void offlineIsSaidAndWorkGoesOn() {
        connectAs(QStringLiteral("kim"));
        window()->workspace()->addTemplate(document(QStringLiteral("Spring"), QStringLiteral("Hello")));
        QTRY_VERIFY_WITH_TIMEOUT(window()->current(), 30'000);
        m_server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(team()->strip()->text().contains(QStringLiteral("offline")), 30'000);
        setBody(QStringLiteral("offline"));
        window()->actions()->save->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window()->current()->row().version, 2, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(team()->strip()->text().contains(u'1'), 30'000);
        QVERIFY(m_server.start());
        QTRY_VERIFY_WITH_TIMEOUT(team()->strip()->text() == QStringLiteral("Connected, editor"), 60'000);
        QCOMPARE(m_server.ask(QStringLiteral("SELECT version FROM stepline.templates")).toInt(), 2);
    }

    void aViewerCannotChange() {
        connectAs(QStringLiteral("vera"));
        QVERIFY(team()->strip()->text().contains(QStringLiteral("viewer")));
        QVERIFY(!window()->workspace()->library()->isWritable());
        QVERIFY(messages()->text().contains(QStringLiteral("viewer")));
        window()->actions()->ownLibrary->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(team()->strip()->isHidden(), 30'000);
        QVERIFY(window()->workspace()->library()->isWritable());
    }

    void theSecretIsWrittenNowhere() {
        connectAs(QStringLiteral("kim"));
        window()->workspace()->addTemplate(document(QStringLiteral("Spring"), QStringLiteral("Hello")));
        QTRY_VERIFY_WITH_TIMEOUT(window()->current(), 30'000);
        const QByteArray secret = PostgresServer::secretOf(QStringLiteral("kim")).toUtf8();
        const QString copies = QFileInfo(teamCopyPath(m_server.as(QStringLiteral("kim")))).absolutePath();
        m_fixture->window.reset(); // everything it writes is written
        int files = 0;
        for (const QString &folder : {m_fixture->folder.path(), copies}) {
            QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (each.hasNext()) {
                QFile file(each.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
                ++files;
            }
        }
        QVERIFY(files >= 2);
    }
};

QTEST_MAIN(TestTeamWindow)
#include "tst_team_window.moc"

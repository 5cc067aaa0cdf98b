#include "core/json/files.h"
#include "core/storage/sql.h"
#include "core/storage/team_store.h"
#include "tests/support/postgres_server.h"
#include "tests/ui/window_fixture.h"
#include "ui/library/diff_picture.h"
#include "ui/library/library_panel.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/team_controller.h"
#include "ui/mainwindow/team_members_controller.h"
#include "ui/mainwindow/team_removals.h"
#include "ui/team/conflict_dialog.h"
#include "ui/team/connect_dialog.h"
#include "ui/team/members_dialog.h"
#include "ui/team/merge_list.h"
#include "ui/team/removal_dialog.h"
#include "ui/team/team_roles.h"
#include "ui/team/team_strip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>
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
        try {
            TeamStore store(m_server.as(user));
            const TeamHead head = store.requireHead(id);
            TeamVersion version;
            version.json = json;
            version.row = {head.version + 1, QDateTime::currentDateTimeUtc(), {}, {}, {}};
            version.save = QUuid::createUuid().toString(QUuid::WithoutBraces);
            QVERIFY(store.save(id, head.rev, {version}));
        } catch (const StoreError &error) {
            QFAIL(qPrintable(error.problem.message));
        }
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
        QVERIFY(m_server.startTeam({{"kim", "editor"}, {"lee", "editor"}, {"vera", "viewer"}, {"nobody_yet", ""}}));
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
        // The password can be written again at once, and Return in any field connects.
        QVERIFY(named<QLineEdit>(dialog, QStringLiteral("Password"))->hasFocus() || !dialog->isActiveWindow());
        QStringList defaults;
        for (const QPushButton *push : dialog->findChildren<QPushButton *>())
            if (push->isDefault())
                defaults << push->text().remove(u'&');
        QCOMPARE(defaults, QStringList{QStringLiteral("Connect")});
        QVERIFY(!button(dialog, QStringLiteral("Set up the library here"))); // nothing says it is empty
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
        // A button that comes into a window which is seen is shown a moment after the words beside it.
        QTRY_VERIFY(button(messages(), QStringLiteral("Show it here")));
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
        for (const QLabel *label : dialog->findChild<MergeList *>()->findChildren<QLabel *>())
            seen += label->text() + u'|';
        const QList<QRadioButton *> values = dialog->findChildren<QRadioButton *>();
        QCOMPARE(values.size(), 4);
        for (const QRadioButton *value : values)
            seen += value->accessibleName() + u'|';
        for (const char *value : {"Hello", "kim's", "lee's", "Spring", "Lee's spring"})
            QVERIFY2(seen.contains(QLatin1String(value)), qPrintable(seen));
        // The first thing to decide has the focus; Tab goes through the decisions before it comes to the buttons.
        QTRY_VERIFY(qobject_cast<QRadioButton *>(dialog->focusWidget()));
        auto *first = static_cast<QRadioButton *>(dialog->focusWidget());
        QVERIFY2(first->isChecked() && first->accessibleName().endsWith(QStringLiteral("Yours: kim's")),
                 qPrintable(first->accessibleName()));
        QVERIFY(!first->accessibleDescription().isEmpty());
        button(dialog, QStringLiteral("All theirs"))->click();
        // As it is read: the picture, the decisions, which were just made anew, and the buttons.
        auto *picture = dialog->findChild<DiffPicture *>();
        picture->setFocus();
        QStringList way;
        do {
            QWidget *at = dialog->focusWidget();
            const QString kind = at == picture                            ? QStringLiteral("picture")
                                 : qobject_cast<const QRadioButton *>(at) ? QStringLiteral("decision")
                                                                          : QStringLiteral("button");
            if (way.isEmpty() || way.last() != kind)
                way << kind;
            QTest::keyClick(at, Qt::Key_Tab);
        } while (dialog->focusWidget() != picture && way.size() < 9);
        QCOMPARE(way, QStringList({QStringLiteral("picture"), QStringLiteral("decision"), QStringLiteral("button")}));
        QVERIFY(QString::fromUtf8(writeJson(dialog->merge().root)).contains(u"lee's\""));
        for (QRadioButton *value : dialog->findChildren<QRadioButton *>())
            if (value->accessibleName().endsWith(QStringLiteral("Yours: kim's")))
                value->click();
        QVERIFY(!QString::fromUtf8(writeJson(dialog->merge().root)).contains(u"lee's\""));
        button(dialog, QStringLiteral("Save both together"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.ask(QStringLiteral("SELECT version FROM stepline.templates")).toInt(), 4,
                                  30'000);
        const QString json =
            m_server.ask(QStringLiteral("SELECT json FROM stepline.versions ORDER BY number DESC LIMIT 1")).toString();
        QVERIFY2(json.contains(QStringLiteral("Lee's spring")) && json.contains(QStringLiteral("kim's")),
                 qPrintable(json));
        QTRY_VERIFY(window()->workspace()->library()->team()->conflicts.isEmpty());
        QTRY_VERIFY2(!messages()->text().contains(QStringLiteral("Both are kept")) &&
                         !messages()->text().contains(QStringLiteral("while you are changing it")),
                     qPrintable(messages()->text())); // nothing is left to be brought together
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

    /// Puts a template into the bin past this window.
    void binAs(const QString &user, const QString &id) { TeamStore(m_server.as(user)).put(id, false, true); }

    void whatAnotherPutsAwayIsSaidAndKept() {
        connectAs(QStringLiteral("kim"));
        window()->workspace()->addTemplate(document(QStringLiteral("Spring"), QStringLiteral("Hello")));
        QTRY_VERIFY_WITH_TIMEOUT(window()->current(), 30'000);
        const QString id = window()->current()->id();
        setBody(QStringLiteral("kim's"));
        binAs(QStringLiteral("lee"), id);
        QTRY_VERIFY_WITH_TIMEOUT(messages()->text().contains(QStringLiteral("lee put “Spring” into the bin")), 30'000);
        // A save does not bring it back: what becomes of it is asked.
        window()->actions()->save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(team()->removals()->dialog(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(team()->strip()->text().contains(QStringLiteral("put away")), 30'000);
        QVERIFY(!m_server.ask(QStringLiteral("SELECT removed FROM stepline.templates")).isNull());
        button(team()->removals()->dialog(), QStringLiteral("Keep it as a new one"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(window()->current() && window()->current()->id() != id, 30'000);
        QCOMPARE(editor()->document()->json().at(u"/sequence/steps/0/messages/0/content/body")->text(),
                 QStringLiteral("kim's"));
        QVERIFY(!window()->workspace()->find(id));
        QCOMPARE(m_server.ask(QStringLiteral("SELECT count(*) FROM stepline.templates WHERE removed IS NULL")).toInt(),
                 1);
        QTRY_COMPARE_WITH_TIMEOUT(team()->strip()->text(), QStringLiteral("Connected, editor"), 30'000);
    }

    void whatAnotherPutsAwayCanBeLetGoAndHadAfterAll() {
        connectAs(QStringLiteral("kim"));
        window()->workspace()->addTemplate(document(QStringLiteral("Spring"), QStringLiteral("Hello")));
        QTRY_VERIFY_WITH_TIMEOUT(window()->current(), 30'000);
        const QString id = window()->current()->id();
        setBody(QStringLiteral("kim's"));
        binAs(QStringLiteral("lee"), id);
        QTRY_VERIFY_WITH_TIMEOUT(button(messages(), QStringLiteral("Decide…")), 30'000);
        button(messages(), QStringLiteral("Decide…"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(team()->removals()->dialog(), 30'000);
        button(team()->removals()->dialog(), QStringLiteral("Let it go"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!window()->workspace()->find(id), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(button(messages(), QStringLiteral("Keep it as a new one after all")), 30'000);
        button(messages(), QStringLiteral("Keep it as a new one after all"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(window()->current() && window()->current()->id() != id, 30'000);
        QCOMPARE(editor()->document()->json().at(u"/sequence/steps/0/messages/0/content/body")->text(),
                 QStringLiteral("kim's"));
    }

    MembersDialog *showMembers() {
        window()->actions()->teamMembers->trigger();
        MembersDialog *dialog = team()->members()->dialog();
        const auto *list = dialog->findChild<QTreeWidget *>();
        (void)QTest::qWaitFor([&] { return list->topLevelItemCount() > 0 && list->isEnabled(); }, 30'000);
        return dialog;
    }
    QString roleInDatabase(const QString &user) {
        return m_server
            .ask(QStringLiteral("SELECT coalesce(max(g.rolname), '') FROM pg_auth_members JOIN pg_roles AS g ON g.oid "
                                "= roleid JOIN pg_roles AS r ON r.oid = member WHERE r.rolname = '%1'")
                     .arg(user))
            .toString();
    }

    void anOwnerManagesTheMembers() {
        connectAs(QStringLiteral("boss"));
        MembersDialog *dialog = showMembers();
        QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 4);
        // A user of the server becomes a member …
        auto *name = named<QLineEdit>(dialog, QStringLiteral("Name of the new member"));
        QPushButton *add = button(dialog, QStringLiteral("Add"));
        QVERIFY(!add->isEnabled());
        name->setText(QStringLiteral("nobody_yet"));
        QVERIFY(add->isEnabled() && named<QLineEdit>(dialog, QStringLiteral("First password"))->isHidden());
        add->click();
        QTRY_COMPARE_WITH_TIMEOUT(roleInDatabase(QStringLiteral("nobody_yet")), QStringLiteral("stepline_editor"),
                                  30'000);
        QTRY_VERIFY_WITH_TIMEOUT(named<ChoiceBox>(dialog, QStringLiteral("Role of nobody_yet")), 30'000);
        QVERIFY(name->text().isEmpty());
        // … gets another role …
        QTRY_VERIFY(dialog->findChild<QTreeWidget *>()->isEnabled());
        auto *role = named<ChoiceBox>(dialog, QStringLiteral("Role of nobody_yet"));
        showRole(role, TeamRole::Viewer);
        Q_EMIT role->chosen(role->currentKey());
        QTRY_COMPARE_WITH_TIMEOUT(roleInDatabase(QStringLiteral("nobody_yet")), QStringLiteral("stepline_viewer"),
                                  30'000);
        // … is taken out, and that is undone.
        const QString takeOut = QStringLiteral("Take nobody_yet out of the team's library");
        QTRY_VERIFY(dialog->findChild<QTreeWidget *>()->isEnabled() && named<QToolButton>(dialog, takeOut));
        named<QToolButton>(dialog, takeOut)->click();
        QTRY_COMPARE_WITH_TIMEOUT(roleInDatabase(QStringLiteral("nobody_yet")), QString(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            button(dialog, QStringLiteral("Undo")) && button(dialog, QStringLiteral("Undo"))->isEnabled(), 30'000);
        button(dialog, QStringLiteral("Undo"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(roleInDatabase(QStringLiteral("nobody_yet")), QStringLiteral("stepline_viewer"),
                                  30'000);
        // Nobody takes their own role.
        QVERIFY(!named<ChoiceBox>(dialog, QStringLiteral("Role of boss")));
        m_server.ask(QStringLiteral("REVOKE stepline_viewer FROM nobody_yet"));
    }

    void aNewUserOfTheServerNeedsAPassword() {
        connectAs(QStringLiteral("boss"));
        MembersDialog *dialog = showMembers();
        named<QLineEdit>(dialog, QStringLiteral("Name of the new member"))->setText(QStringLiteral("mina"));
        QPushButton *add = button(dialog, QStringLiteral("Add"));
        auto *password = named<QLineEdit>(dialog, QStringLiteral("First password"));
        QVERIFY(!add->isEnabled() && !password->isHidden());
        password->setText(PostgresServer::secretOf(QStringLiteral("mina")));
        QVERIFY(add->isEnabled());
        add->click();
        QTRY_COMPARE_WITH_TIMEOUT(roleInDatabase(QStringLiteral("mina")), QStringLiteral("stepline_editor"), 30'000);
        QCOMPARE(m_server.ask(QStringLiteral("SELECT 1"), QStringLiteral("mina")).toInt(), 1);
        QTRY_VERIFY(password->text().isEmpty());
    }

    void othersSeeTheMembersOnly() {
        connectAs(QStringLiteral("vera"));
        MembersDialog *dialog = showMembers();
        QVERIFY(dialog->findChild<QTreeWidget *>()->topLevelItemCount() >= 4);
        QVERIFY(!button(dialog, QStringLiteral("Add")) || !button(dialog, QStringLiteral("Add"))->isVisible());
        QVERIFY(dialog->findChildren<ChoiceBox *>().size() == 1); // that of the part for adding, which is hidden
        bool said = false;
        for (const InlineMessage *message : dialog->findChildren<InlineMessage *>())
            said = said || message->text().contains(QStringLiteral("Ask one of them"));
        QVERIFY(said);
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

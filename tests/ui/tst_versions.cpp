#include "core/json/files.h"
#include "tests/ui/window_fixture.h"
#include "ui/library/backups_dialog.h"
#include "ui/library/diff_picture.h"
#include "ui/library/library_panel.h"
#include "ui/library/versions_dialog.h"
#include "ui/mainwindow/backups_controller.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/versions_controller.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace stepline;

namespace {

const QByteArray TwoCards = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "two", "name": "Two cards"},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "sms", "type": "sms", "name": "Text"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H", "content": {"body": "Hello"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "sms", "content": {"body": "Hello"}}]}]}}
)";

} // namespace

/// The history of a template in the window, and the backups of the library.
class TestVersions : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow *window() { return m_fixture->window.get(); }
    Editor *editor() { return window()->current()->editor(); }
    VersionsDialog *dialog() { return window()->versions()->dialog(); }
    QListWidget *list() { return dialog()->findChild<QListWidget *>(); }
    QString words() {
        for (const QPlainTextEdit *text : dialog()->findChildren<QPlainTextEdit *>())
            if (text->isReadOnly())
                return text->toPlainText();
        return {};
    }
    QPushButton *button(const QString &text) {
        for (QPushButton *found : dialog()->findChildren<QPushButton *>())
            if (found->text().remove(u'&') == text)
                return found;
        return nullptr;
    }
    qint64 waitOf(const QString &id) { return editor()->value().message(id)->wait.seconds; }
    void setWait(const QString &id, qint64 seconds) {
        QVERIFY(editor()->push(edits::setWait(*editor()->document(), id, {seconds})).isEmpty());
    }
    void saveVersion(int number) {
        window()->actions()->save->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window()->current()->row().version, number, 10000);
    }
    /// Shows the versions and waits for the list.
    void showVersions(int entries) {
        window()->actions()->versions->trigger();
        QVERIFY(dialog());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), entries, 10000);
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->open(TwoCards);
    }
    void cleanup() { m_fixture.reset(); }

    void theHistoryTellsWhatEachVersionChanged() {
        setWait(QStringLiteral("m1"), 3 * 3600);
        saveVersion(2);
        QVERIFY(editor()->push(edits::setEnabled(*editor()->document(), false)).isEmpty());
        showVersions(3); // now, version 2, version 1
        QVERIFY(list()->item(0)->text().startsWith(QStringLiteral("Now")));
        QVERIFY2(list()->item(0)->text().contains(QStringLiteral("1 setting")), qPrintable(list()->item(0)->text()));
        QVERIFY2(list()->item(1)->text().contains(QStringLiteral("1 card")), qPrintable(list()->item(1)->text()));
        QTRY_VERIFY2(words().contains(QStringLiteral("Sequence: ")), qPrintable(words()));
        list()->setCurrentRow(1);
        QTRY_COMPARE(words(), QString::fromUtf8("~ App feed\n    Wait: “2 h” → “3 h”"));
        list()->setCurrentRow(2);
        QTRY_COMPARE(words(), QStringLiteral("There is no difference.")); // the first one
    }

    void aVersionIsRestoredAndTheRestoreUndone() {
        setWait(QStringLiteral("m1"), 3 * 3600);
        saveVersion(2);
        showVersions(2);
        list()->setCurrentRow(1);
        button(QStringLiteral("Restore this version"))->click();
        QTRY_COMPARE(waitOf(QStringLiteral("m1")), 2 * 3600);
        QVERIFY(window()->isWindowModified());
        QVERIFY(window()->actions()->undo->text().contains(QStringLiteral("Restore version 1")));
        window()->actions()->undo->trigger();
        QCOMPARE(waitOf(QStringLiteral("m1")), 3 * 3600);
    }

    void oneCardIsRestored() {
        setWait(QStringLiteral("m1"), 3 * 3600);
        setWait(QStringLiteral("m2"), 4 * 3600);
        saveVersion(2);
        showVersions(2);
        list()->setCurrentRow(1);
        Q_EMIT dialog()->restoreCardRequested(1, QStringLiteral("m1"));
        QTRY_COMPARE(waitOf(QStringLiteral("m1")), 2 * 3600);
        QCOMPARE(waitOf(QStringLiteral("m2")), 4 * 3600);
    }

    void aDeletedCardComesBackWithItsChannel() {
        QByteArray without = TwoCards;
        without.replace(R"({"id": "m2", "channel": "sms", "content": {"body": "Hello"}})", "");
        without.replace(R"(, {"id": "sms", "type": "sms", "name": "Text"})", "");
        const auto file = readSequence(without);
        QVERIFY2(file.ok(), qPrintable(file.sentence()));
        Edit all{QStringLiteral("x"), {}, {{QString(), -1, editor()->document()->json(), file->root}}, {}};
        QVERIFY(editor()->push(all).isEmpty());
        QVERIFY(!editor()->value().message(u"m2"));
        saveVersion(2);
        showVersions(2);
        list()->setCurrentRow(1);
        Q_EMIT dialog()->restoreCardRequested(1, QStringLiteral("m2"));
        QTRY_VERIFY(editor()->value().message(u"m2"));
        QVERIFY(editor()->value().channel(u"sms"));
        QCOMPARE(placeOf(editor()->value(), u"m2"), (Place{1, 0}));
    }

    void aNameAndANoteAreKept() {
        showVersions(1);
        auto *name = dialog()->findChild<QLineEdit *>();
        name->setFocus();
        QTRY_VERIFY(name->hasFocus());
        QSignalSpy restore(dialog(), &VersionsDialog::restoreRequested);
        name->setText(QString::fromUtf8("여름 세일 전"));
        QTest::keyClick(name, Qt::Key_Return); // ends the name, and restores nothing
        QVERIFY(restore.isEmpty());
        QVERIFY(dialog() && dialog()->isVisible());
        for (QPlainTextEdit *text : dialog()->findChildren<QPlainTextEdit *>())
            if (!text->isReadOnly())
                text->setPlainText(QStringLiteral("Why: <b>10 %</b>"));
        dialog()->close();
        window()->workspace()->settle();
        QTRY_VERIFY(!dialog());
        showVersions(1);
        QVERIFY2(list()->item(0)->text().contains(QString::fromUtf8("여름 세일 전")),
                 qPrintable(list()->item(0)->text()));
        QVERIFY(list()->item(0)->text().contains(QStringLiteral("<b>10 %</b>")));
    }

    void aVersionOpensAsATemplateOfItsOwn() {
        const QString first = window()->current()->id();
        setWait(QStringLiteral("m1"), 3 * 3600);
        saveVersion(2);
        showVersions(2);
        list()->setCurrentRow(1);
        button(QStringLiteral("Open as a new template"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(window()->current()->id() != first, 10000);
        QCOMPARE(waitOf(QStringLiteral("m1")), 2 * 3600);
    }

    void thePictureMarksWhatDiffers() {
        const auto before = readSequence(TwoCards);
        QByteArray bytes = TwoCards;
        bytes.replace("\"id\": \"m2\", \"channel\": \"sms\"", "\"id\": \"m9\", \"channel\": \"feed\"");
        bytes.replace("PT2H", "PT5H");
        const auto after = readSequence(bytes);
        DiffPicture picture;
        picture.resize(560, 220);
        picture.showDiff(before->value, after->value, diffOf(before->root, before->value, after->root, after->value));
        QStringList chosen;
        connect(&picture, &DiffPicture::choiceChanged, this, [&](const QString &id) { chosen << id; });
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&picture, Qt::Key_Right);
        QCOMPARE(chosen.size(), 3); // changed, gone, new
        QCOMPARE(chosen.first(), QStringLiteral("m1"));
        QVERIFY(chosen.contains(QStringLiteral("m2")) && chosen.contains(QStringLiteral("m9")));
        QVERIFY(picture.accessibleDescription().contains(QStringLiteral("gone from step 2")));
        QVERIFY(!picture.grab().isNull());
    }

    void aBackupIsMadeAndRestored() {
        setWait(QStringLiteral("m1"), 3 * 3600);
        window()->workspace()->settle();
        auto *backups = window()->findChild<BackupsController *>();
        window()->actions()->backups->trigger();
        QVERIFY(backups->dialog());
        QSignalSpy made(backups, &BackupsController::made);
        Q_EMIT backups->dialog()->makeRequested();
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 20000);
        const Backup backup = made[0][0].value<Backup>();
        QTRY_COMPARE(backups->dialog()->findChild<QListWidget *>()->count(), 1);
        backups->dialog()->close();
        setWait(QStringLiteral("m1"), 9 * 3600);
        window()->workspace()->settle();
        backups->restore(backup);
        QTRY_VERIFY_WITH_TIMEOUT(window()->findChild<MessageBar *>()->text().contains(QStringLiteral("backup")), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(window()->current(), 20000); // its tab is open again
        QCOMPARE(waitOf(QStringLiteral("m1")), 3 * 3600);
        // And the state of before is a backup now.
        QCOMPARE(backupsOf(window()->workspace()->library()->path()).size(), size_t(2));
    }
};

QTEST_MAIN(TestVersions)
#include "tst_versions.moc"

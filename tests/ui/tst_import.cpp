#include "core/json/files.h"
#include "tests/ui/window_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/library/library_panel.h"
#include "ui/mainwindow/import_controller.h"
#include "ui/mainwindow/library_controller.h"
#include "ui/mainwindow/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

using namespace stepline;

namespace {

QByteArray sequence(const char *id, const char *name, const char *wait = "PT2H") {
    return QByteArray(R"({"format": "stepline.sequence", "version": 1,
 "template": {"id": ")") +
           id + R"(", "key": "two", "name": ")" + name + R"("},
 "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "sms", "type": "sms", "name": "Text"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "feed", "wait": ")" +
           wait + R"(", "content": {"body": "Hello"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "sms", "content": {"body": "Hello"}}]}]}}
)";
}

} // namespace

/// Sequences that come into the library: by files, by a drop on it, by paste.
class TestImport : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow *window() { return m_fixture->window.get(); }
    Editor *editor() { return window()->current()->editor(); }
    ImportDialog *dialog() { return window()->imports()->dialog(); }
    LibraryPanel *panel() { return window()->findChild<LibraryPanel *>(); }
    QString message() { return window()->findChild<MessageBar *>()->text(); }
    QString file(const char *name, const QByteArray &bytes) {
        const QString path = m_fixture->folder.filePath(QLatin1String(name));
        if (writeFileSafely(path, bytes))
            qFatal("%s cannot be written", name);
        return path;
    }
    int versions(const QString &id) {
        int count = -1;
        window()->workspace()->library()->ask<int>(
            this, [id](Library &library) { return int(library.versions(id)->size()); },
            [&](int found) { count = found; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(count >= 0, 10000); }();
        return count;
    }
    void press(const char *text) {
        for (QPushButton *button : dialog()->findChildren<QPushButton *>())
            if (button->text().remove(u'&') == QLatin1String(text))
                return button->click();
        QFAIL(text);
    }
    void drop(const QMimeData &data) {
        QDragEnterEvent enter(QPoint(40, 300), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(40, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel(), &dropped);
        QVERIFY(dropped.isAccepted());
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->open(sequence("t-1", "Two cards"));
        QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), 1, 20000);
    }
    void cleanup() { m_fixture.reset(); }

    void whatIsNewComesInAtOnce() {
        const int before = panel()->total();
        window()->imports()->importFiles(
            {file("a.sequence.json", sequence("t-2", "Second")), file("b.sequence.json", sequence("t-3", "Third"))});
        QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), before + 2, 10000);
        QVERIFY(!dialog());
        QTRY_VERIFY(message().contains(QStringLiteral("2")));
    }

    void anUpdateIsShownFirstAndCanBeUndone() {
        const QString id = window()->current()->id();
        // Edited since its version: that state must not be lost.
        QVERIFY(editor()->push(edits::setWait(*editor()->document(), QStringLiteral("m1"), {3 * 3600})).isEmpty());
        window()->imports()->importFiles({file("new.sequence.json", sequence("t-4", "Fourth")),
                                          file("a.sequence.json", sequence("t-1", "Two cards", "PT5H")),
                                          file("bad.sequence.json", "{\"format\": ")});
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10000);
        auto *list = dialog()->findChild<QListWidget *>();
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->currentRow(), 1); // the one that changes something
        QVERIFY2(list->item(1)->text().contains(QStringLiteral("Update: 1 card")), qPrintable(list->item(1)->text()));
        auto *words = dialog()->findChild<QPlainTextEdit *>();
        QVERIFY2(words->toPlainText().contains(QStringLiteral("5 h")), qPrintable(words->toPlainText()));
        list->setCurrentRow(2);
        QVERIFY2(words->toPlainText().contains(QStringLiteral("“bad.sequence.json” is not imported. Line 1")),
                 qPrintable(words->toPlainText()));
        QCOMPARE(editor()->value().message(QStringLiteral("m1"))->wait.seconds, 3 * 3600); // nothing is done yet
        press("Import");
        QTRY_COMPARE_WITH_TIMEOUT(window()->workspace()->find(id)->row().version, 3, 10000);
        QCOMPARE(window()->workspace()->find(id)->editor()->value().message(QStringLiteral("m1"))->wait.seconds,
                 5 * 3600);
        QCOMPARE(versions(id), 3); // as it was first, as it was edited, as it is
        window()->workspace()->find(id)->editor()->undoStack()->undo();
        QCOMPARE(window()->workspace()->find(id)->editor()->value().message(QStringLiteral("m1"))->wait.seconds,
                 3 * 3600);
        QTRY_VERIFY(message().contains(QStringLiteral("updated")));
    }

    void aClosedTemplateIsUpdatedAndOpened() {
        const QString id = window()->current()->id();
        window()->workspace()->close(window()->current());
        QVERIFY(!window()->workspace()->find(id));
        window()->imports()->importFiles({file("a.sequence.json", sequence("t-1", "Renamed", "PT5H"))});
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10000);
        press("Import");
        QTRY_VERIFY_WITH_TIMEOUT(window()->workspace()->find(id), 10000);
        QCOMPARE(editor()->value().name, QStringLiteral("Renamed"));
        QVERIFY(!window()->current()->isModified());
        QCOMPARE(versions(id), 2);
        editor()->undoStack()->undo();
        QCOMPARE(editor()->value().name, QStringLiteral("Two cards"));
    }

    void itCanComeInAsAnotherOrBeLeftOut() {
        const int before = panel()->total();
        const QString path = file("a.sequence.json", sequence("t-1", "Changed", "PT5H"));
        window()->imports()->importFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10000);
        auto *choice = dialog()->findChild<QComboBox *>();
        choice->setCurrentIndex(2);
        for (QPushButton *button : dialog()->findChildren<QPushButton *>())
            if (button->text().remove(u'&') == QStringLiteral("Import"))
                QVERIFY(!button->isEnabled());
        choice->setCurrentIndex(1);
        press("Import");
        QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), before + 1, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(editor()->value().name, QStringLiteral("Changed"), 10000);
        window()->imports()->importFiles({file("same.sequence.json", sequence("t-1", "Two cards"))});
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10000);
        QVERIFY(dialog()->findChild<QListWidget *>()->item(0)->text().contains(QStringLiteral("as it is")));
    }

    void filesCanBeDroppedOnTheLibrary() {
        const int before = panel()->total();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file("a.sequence.json", sequence("t-2", "Dropped")))});
        drop(data);
        QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), before + 1, 10000);
        QMimeData other;
        other.setText(QStringLiteral("a shopping list"));
        QDragEnterEvent enter(QPoint(40, 300), Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(panel(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void aSequenceCanBePasted() {
        const int before = panel()->total();
        QApplication::clipboard()->setText(QString::fromUtf8(sequence("t-5", "Pasted")));
        panel()->findChild<QListView *>()->setFocus();
        window()->actions()->paste->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->total(), before + 1, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(editor()->value().name, QStringLiteral("Pasted"), 10000);
        QApplication::clipboard()->setText(QStringLiteral("{\"format\": \"stepline.sequence\", broken"));
        panel()->findChild<QListView *>()->setFocus();
        window()->actions()->paste->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10000);
        QVERIFY(dialog()->findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("Line 1")));
    }
};

QTEST_MAIN(TestImport)
#include "tst_import.moc"

#include "core/check/check.h"
#include "core/json/files.h"
#include "ui/checklist/checklist_panel.h"
#include "ui/commands/editor.h"
#include "ui/findings/findings_panel.h"
#include "ui/mainwindow/checklist_controller.h"
#include "ui/mainwindow/findings_controller.h"
#include "ui/widgets/text_field.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace stepline;

namespace {

const QByteArray ListedItems = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "k", "name": "N", "checklist": [{"text": "Links tried", "done": false}, {"text": "Read by Ada"}]},
 "channels": [{"id": "mail", "type": "email"}, {"id": "push", "type": "push"}],
 "sequence": {"steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "mail", "wait": "P2D", "content": {"subject": "Hello", "body": "Words"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "push", "content": {"title": "Words"}}]}]}}
)";

struct Bench {
    Bench() : editor(readSequence(ListedItems).value().root), checklist(&findings) {
        findingsPanel.reset(findings.panel());
        panel.reset(checklist.panel());
        panel->resize(900, 400);
        panel->show();
        findings.setEditor(&editor);
        checklist.setEditor(&editor);
    }
    ~Bench() {
        checklist.setEditor(nullptr);
        findings.setEditor(nullptr);
    }
    QModelIndex automatic(const char *text) const {
        for (int i = 0; i < panel->model()->rowCount(); ++i)
            if (panel->model()->index(i).data().toString() == QString::fromUtf8(text))
                return panel->model()->index(i);
        return {};
    }
    QPushButton *button(const char *text) const {
        for (QPushButton *button : panel->findChildren<QPushButton *>())
            if (button->isVisible() && button->text().remove(u'&') == QString::fromUtf8(text))
                return button;
        return nullptr;
    }

    Editor editor;
    FindingsController findings;
    ChecklistController checklist;
    std::unique_ptr<FindingsPanel> findingsPanel;
    std::unique_ptr<ChecklistPanel> panel;
};

} // namespace

/// The pre-launch checklist: ticked by keys, answered by the findings, undone like everything else.
class TestChecklistPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksBySpaceAndUndoes() {
        Bench b;
        ChecklistModel *model = b.panel->model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const JsonValue before = b.editor.document()->json();
        QTRY_VERIFY(model->indexOfItem(0).isValid());
        b.panel->list()->setCurrentIndex(model->indexOfItem(0));
        QTest::keyClick(b.panel->list(), Qt::Key_Space);
        QTRY_VERIFY(model->rowAt(model->indexOfItem(0))->done);
        QCOMPARE(model->rowAt(model->indexOfItem(0))->on, QDate::currentDate());
        QCOMPARE(b.panel->list()->currentIndex(), model->indexOfItem(0)); // ticking loses no place
        QVERIFY(model->indexOfItem(0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Links tried: done")));
        QCOMPARE(b.editor.undoStack()->undoText(), QStringLiteral("Tick “Links tried”"));
        b.editor.undoStack()->undo();
        QTRY_VERIFY(!model->rowAt(model->indexOfItem(0))->done);
        QVERIFY(b.editor.document()->json() == before);
    }

    void findingsAnswer() {
        Bench b;
        QTRY_VERIFY(b.panel->model()->rowAt(b.automatic("Every mail and text says who sends it and can be refused")));
        QTRY_VERIFY(
            !b.panel->model()->rowAt(b.automatic("Every mail and text says who sends it and can be refused"))->done);
        QSignalSpy jumps(&b.checklist, &ChecklistController::jumpRequested);
        b.panel->list()->setCurrentIndex(b.automatic("Every mail and text says who sends it and can be refused"));
        QTest::keyClick(b.panel->list(), Qt::Key_Return);
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps[0][0].toString(), QStringLiteral("/sequence/steps/0/messages/0/content/body"));
        // They are not ticked by hand.
        const int index = b.editor.undoStack()->index();
        QTest::keyClick(b.panel->list(), Qt::Key_Space);
        QCOMPARE(b.editor.undoStack()->index(), index);
        // Mended, it is done without being asked.
        const int done = b.checklist.progress().done;
        b.editor.push(edits::setValue(*b.editor.document(), QStringLiteral("/sequence/steps/0/messages/0/content/body"),
                                      JsonValue::string(QStringLiteral("Words\n--\nA Ltd, 4 Elm Row, Leeds LS1 4AP\n"
                                                                       "Unsubscribe: https://a.example/u")),
                                      QStringLiteral("x")));
        QTRY_VERIFY(
            b.panel->model()->rowAt(b.automatic("Every mail and text says who sends it and can be refused"))->done);
        QVERIFY(b.checklist.progress().done > done);
    }

    void takesNotesAndItems() {
        Bench b;
        ChecklistModel *model = b.panel->model();
        QTRY_VERIFY(model->indexOfItem(1).isValid());
        b.panel->list()->setCurrentIndex(model->indexOfItem(1));
        const auto fields = b.panel->findChildren<TextField *>();
        TextField *note = nullptr, *item = nullptr;
        for (TextField *field : fields)
            (field->accessibleName() == QStringLiteral("Note") ? note : item) = field;
        QVERIFY(note && note->isVisible() && item);
        QTest::keyClicks(note, QStringLiteral("by phone"));
        QTRY_COMPARE(model->rowAt(model->indexOfItem(1))->note, QStringLiteral("by phone"));
        QCOMPARE(b.editor.undoStack()->count(), 1); // typing is one step
        QTest::keyClicks(item, QStringLiteral("Stock checked"));
        QTest::keyClick(item, Qt::Key_Return);
        QTRY_VERIFY(model->indexOfItem(2).isValid());
        QCOMPARE(b.editor.value().checklist.back().text, QStringLiteral("Stock checked"));
        QVERIFY(item->text().isEmpty());
        b.panel->list()->setCurrentIndex(model->indexOfItem(2));
        QTest::keyClick(b.panel->list(), Qt::Key_Delete);
        QTRY_VERIFY(!model->indexOfItem(2).isValid());
        while (b.editor.undoStack()->canUndo())
            b.editor.undoStack()->undo();
        QVERIFY(b.editor.document()->json() == readSequence(ListedItems).value().root);
    }

    void offersTheUsualItems() {
        Bench b;
        QTRY_VERIFY(b.panel->model()->indexOfItem(0).isValid());
        QVERIFY(!b.button("Add the usual items"));
        b.editor.push(edits::removeItem(*b.editor.document(), 0));
        b.editor.push(edits::removeItem(*b.editor.document(), 0));
        QTRY_VERIFY(b.button("Add the usual items"));
        b.button("Add the usual items")->click();
        QTRY_VERIFY(b.panel->model()->indexOfItem(5).isValid());
        QTRY_VERIFY(!b.button("Add the usual items"));
    }

    void showsHowFarItIs() {
        Bench b;
        QSignalSpy progressed(&b.checklist, &ChecklistController::progressed);
        QTRY_VERIFY(!b.findings.findings().isEmpty());
        QTRY_VERIFY(!progressed.isEmpty());
        // Checks answer from a thread of their own: until the last of them has.
        do {
            progressed.clear();
            QTest::qWait(1000);
        } while (!progressed.isEmpty());
        auto *bar = b.panel->findChild<QProgressBar *>();
        QCOMPARE(bar->maximum(), b.checklist.progress().all);
        QCOMPARE(bar->value(), b.checklist.progress().done);
        const int before = b.checklist.progress().done;
        b.editor.push(edits::tickItem(*b.editor.document(), 0, true, QStringLiteral("Ada"), QDate(2026, 1, 2)));
        QTRY_COMPARE(b.checklist.progress().done, before + 1);
        QCOMPARE(bar->value(), before + 1);
    }
};

QTEST_MAIN(TestChecklistPanel)
#include "tst_checklist_panel.moc"

#include "core/check/check.h"
#include "core/json/files.h"
#include "ui/commands/editor.h"
#include "ui/findings/findings_panel.h"
#include "ui/mainwindow/findings_controller.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace stepline;

namespace {

/// Replies do not end it, the SMS may go out at night, and the mail has no way to be refused.
const QByteArray Faulty = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "k", "name": "N", "goal": {"name": "Order", "event": "ordered"}},
 "channels": [{"id": "mail", "type": "email", "name": "Mail"}, {"id": "sms", "type": "sms", "name": "Text"}],
 "sequence": {"exit_on": ["unsubscribed", "complained", "converted"], "steps": [
  {"id": "s1", "messages": [{"id": "m1", "channel": "mail", "wait": "P2D", "content": {"subject": "Hello", "body": "Words"}}]},
  {"id": "s2", "messages": [{"id": "m2", "channel": "sms", "wait": "P1D", "content": {"body": "Words http:\/\/a.example"}}]}]}}
)";

struct Bench {
    Bench() : editor(readSequence(Faulty).value().root) {
        controller.panel()->resize(900, 300);
        controller.panel()->show();
        panel.reset(controller.panel());
        controller.setEditor(&editor);
    }
    ~Bench() { controller.setEditor(nullptr); }

    /// The row of the rule's first finding; invalid when it found nothing.
    QModelIndex rowOf(const char *rule) const {
        for (int i = 0; i < panel->model()->rowCount(); ++i)
            if (const Problem *finding = panel->model()->findingAt(panel->model()->index(i));
                finding && finding->rule == QLatin1String(rule))
                return panel->model()->index(i);
        return {};
    }
    bool select(const char *rule) const {
        panel->list()->setCurrentIndex(rowOf(rule));
        panel->list()->setFocus();
        return rowOf(rule).isValid();
    }
    QPushButton *button(const char *text) const {
        for (QPushButton *button : panel->findChildren<QPushButton *>())
            if (button->isVisible() && button->text().remove(u'&') == QString::fromUtf8(text))
                return button;
        return nullptr;
    }

    Editor editor;
    FindingsController controller;
    std::unique_ptr<FindingsPanel> panel;
};

} // namespace

/// The findings beside the board: found off the window's thread, shown in groups, jumped to, mended and ignored.
class TestFindingsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsThem() {
        Bench b;
        QTRY_VERIFY(b.rowOf("replies-not-exit").isValid());
        FindingsModel *model = b.panel->model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->index(0).data().toString(), QStringLiteral("Warnings"));
        QVERIFY(!model->findingAt(model->index(0)));
        QVERIFY(!(model->flags(model->index(0)) & Qt::ItemIsSelectable));
        int last = -1;
        for (int i = 0; i < model->rowCount(); ++i) {
            const int group = model->index(i).data(FindingsModel::GroupRole).toInt();
            QVERIFY(group >= last);
            last = group;
        }
        QVERIFY(model->count(FindingsModel::Group::Warnings) >= 4);
        QCOMPARE(model->count(FindingsModel::Group::Errors), 0);
        QVERIFY(b.rowOf("quiet-hours")
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("warning: Step 2, Text ")));
        // A kind can be hidden, and words narrow it down.
        model->setShown(FindingsModel::Group::Warnings, false);
        QVERIFY(!b.rowOf("replies-not-exit").isValid());
        model->setShown(FindingsModel::Group::Warnings, true);
        b.panel->findChild<QLineEdit *>()->setText(QStringLiteral("text night"));
        QCOMPARE(model->rowCount(), 2);
        QVERIFY(b.rowOf("quiet-hours").isValid());
        b.panel->findChild<QLineEdit *>()->setText(QStringLiteral("zzz"));
        QCOMPARE(model->rowCount(), 0);
        QTest::keyClick(b.panel->findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(model->rowCount() > 4);
    }

    void jumpsByEnter() {
        Bench b;
        QTRY_VERIFY(b.rowOf("link-without-https").isValid());
        QSignalSpy jumps(&b.controller, &FindingsController::jumpRequested);
        QVERIFY(b.select("link-without-https"));
        QTest::keyClick(b.panel->list(), Qt::Key_Return);
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps[0][0].toString(), QStringLiteral("/sequence/steps/1/messages/0/content/body"));
        QVERIFY(b.button("Go there"));
        b.button("Go there")->click();
        QCOMPARE(jumps.size(), 2);
    }

    void mendsAllInOneStep() {
        Bench b;
        QTRY_VERIFY(b.rowOf("replies-not-exit").isValid());
        const JsonValue before = b.editor.document()->json();
        QVERIFY(b.rowOf("link-without-https").isValid() && b.rowOf("no-unsubscribe").isValid());
        QVERIFY(b.button("Mend all"));
        b.button("Mend all")->click();
        QTRY_VERIFY(!b.rowOf("replies-not-exit").isValid());
        QVERIFY(!b.rowOf("link-without-https").isValid() && !b.rowOf("quiet-hours").isValid());
        QVERIFY(b.rowOf("no-unsubscribe").isValid()); // its words are to be completed by somebody
        QVERIFY(!b.button("Mend all"));
        QCOMPARE(b.editor.undoStack()->index(), 1);
        QVERIFY(fixForAll(*b.editor.document()).isEmpty());
        b.editor.undoStack()->undo();
        QVERIFY(b.editor.document()->json() == before);
    }

    void mendsByKeyAndUndoes() {
        Bench b;
        QTRY_VERIFY(b.rowOf("replies-not-exit").isValid());
        const JsonValue before = b.editor.document()->json();
        QVERIFY(b.select("replies-not-exit"));
        QVERIFY(b.button("Let a reply end the sequence"));
        QTest::keyClick(b.panel->list(), Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(!b.rowOf("replies-not-exit").isValid());
        QCOMPARE(b.editor.undoStack()->undoText(), QStringLiteral("Let a reply end the sequence"));
        b.editor.undoStack()->undo();
        QVERIFY(b.editor.document()->json() == before);
        QTRY_VERIFY(b.rowOf("replies-not-exit").isValid());
        // Where there is no fix, the key does nothing.
        QVERIFY(b.select("generic-content"));
        QTest::keyClick(b.panel->list(), Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(b.editor.undoStack()->index(), 0);
    }

    void ignoresAtAPlaceThatMoves() {
        Bench b;
        QTRY_VERIFY(b.rowOf("quiet-hours").isValid());
        const JsonValue before = b.editor.document()->json();
        QVERIFY(b.select("quiet-hours"));
        QTest::keyClick(b.panel->list(), Qt::Key_Delete);
        QTRY_VERIFY(!b.rowOf("quiet-hours").isValid());
        QCOMPARE(b.panel->model()->count(FindingsModel::Group::Ignored), 1);
        for (const Problem &finding : b.controller.findings())
            QVERIFY(finding.rule != QStringLiteral("quiet-hours"));
        // The message moves to the front: it stays ignored.
        QVERIFY(b.editor.push(edits::moveMessages(*b.editor.document(), {QStringLiteral("m2")}, {0, 0})).isEmpty());
        QTRY_VERIFY(b.rowOf("paid-before-free").isValid() || b.rowOf("many-a-day").isValid());
        QVERIFY(!b.rowOf("quiet-hours").isValid());
        // It can be looked at, and taken back.
        b.panel->model()->setShown(FindingsModel::Group::Ignored, true);
        QVERIFY(b.select("quiet-hours"));
        QTest::keyClick(b.panel->list(), Qt::Key_Delete);
        QTRY_COMPARE(b.panel->model()->count(FindingsModel::Group::Ignored), 0);
        while (b.editor.undoStack()->canUndo())
            b.editor.undoStack()->undo();
        QVERIFY(b.editor.document()->json() == before);
    }

    void errorsCannotBeIgnored() {
        Bench b;
        QVERIFY(
            b.editor
                .push(edits::setStop(*b.editor.document(), QStringLiteral("m2"), MetricCondition{Metric::Viewed, {}}))
                .isEmpty());
        QTRY_VERIFY(b.rowOf("metric-not-reported").isValid());
        QVERIFY(b.select("metric-not-reported"));
        QVERIFY(!b.button("Ignore here"));
        const int index = b.editor.undoStack()->index();
        QTest::keyClick(b.panel->list(), Qt::Key_Delete);
        QCOMPARE(b.editor.undoStack()->index(), index);
        QVERIFY(ignoreFinding(*b.editor.document(), *b.panel->model()->findingAt(b.rowOf("metric-not-reported")))
                    .isEmpty());
    }

    /// An edit costs the window no check: it is over at once, and the findings follow.
    void editsDoNotWaitForTheChecks() {
        Bench b;
        QTRY_VERIFY(b.rowOf("no-unsubscribe").isValid());
        QSignalSpy changed(&b.controller, &FindingsController::changed);
        for (int i = 0; i < 20; ++i)
            b.editor.push(edits::setDelay(*b.editor.document(), QStringLiteral("m2"), {60 * (i + 1)}));
        QCOMPARE(changed.size(), 0);
        QVERIFY(b.editor
                    .push(edits::setExitOn(*b.editor.document(),
                                           {Metric::Replied, Metric::Unsubscribed, Metric::Complained}))
                    .isEmpty());
        QTRY_VERIFY(!b.rowOf("replies-not-exit").isValid());
        QCOMPARE(changed.size(), 1); // one for all of it
    }

    void saysWhenThereIsNothing() {
        Bench b;
        QTRY_VERIFY(b.rowOf("no-unsubscribe").isValid());
        b.controller.setEditor(nullptr);
        QCOMPARE(b.panel->model()->rowCount(), 0);
        QVERIFY(b.controller.findings().isEmpty());
        bool said = false;
        for (QLabel *label : b.panel->findChildren<QLabel *>())
            said |= label->isVisible() && label->text().startsWith(QStringLiteral("No findings."));
        QVERIFY(said);
    }
};

QTEST_MAIN(TestFindingsPanel)
#include "tst_findings_panel.moc"

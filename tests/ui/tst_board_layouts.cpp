#include "board_fixture.h"

#include "ui/board/cadence_dialog.h"
#include "ui/board/commands.h"
#include "ui/board/table_dialog.h"
#include "ui/board/touch_picture.h"
#include "ui/widgets/choice_box.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace stepline;

namespace {

const QString Table = QStringLiteral("day\tchannel\tbody\n1\tsms\tFirst\n3\temail\tSecond\n");

template <typename Dialog> Dialog *dialogOf(BoardFixture &board) {
    Dialog *dialog = nullptr;
    for (auto *each : board.view.findChildren<Dialog *>())
        if (each->isVisible())
            dialog = each;
    return dialog;
}

QPushButton *makeButton(QDialog *dialog) {
    for (auto *button : dialog->findChildren<QPushButton *>())
        if (button->property("kind") == QLatin1String("primary"))
            return button;
    return nullptr;
}

ChoiceBox *whereOf(QDialog *dialog) {
    return dialog->findChild<ChoiceBox *>();
}

void choose(ChoiceBox *box, const QString &key) {
    box->setCurrentKey(key);
    Q_EMIT box->chosen(key);
}

void putOnClipboard(const QString &text) {
    QApplication::clipboard()->setText(text);
}

} // namespace

/// Steps that are made many at once: by a cadence, from a table.
class TestBoardLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::clipboard()->clear(); }

    void aCadenceIsLaidOutOnAnEmptyBoardAsOneEdit() {
        BoardFixture board({});
        const QByteArray before = board.editor.bytes();
        board.view.openCadence();
        auto *dialog = dialogOf<CadenceDialog>(board);
        QVERIFY(dialog);
        QVERIFY(!whereOf(dialog)->isVisible()); // there is nothing to stand after
        QCOMPARE(dialog->findChild<QSpinBox *>()->value(), 3);
        makeButton(dialog)->click();
        QCOMPARE(board.editor.undoStack()->count(), 1);
        QCOMPARE(board.shape().size(), 9);
        QCOMPARE(board.selected().size(), 9);
        // The template's four channels take turns.
        QCOMPARE(board.editor.value().sequence.steps[4].messages[0].channel, QStringLiteral("feed"));
        board.editor.undoStack()->undo();
        QCOMPARE(board.editor.bytes(), before);
        board.editor.undoStack()->redo();
        QCOMPARE(board.shape().size(), 9);
    }

    void theDialogOffersTheTemplatesChannelsAndTheOthersAsNew() {
        BoardFixture board({});
        CadenceDialog dialog(*board.editor.document(), nullptr);
        const auto boxes = dialog.findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), ChannelTypeCount);
        for (qsizetype i = 0; i < boxes.size(); ++i)
            QCOMPARE(boxes[i]->isChecked(), i < 4);
        for (auto *box : boxes)
            box->setChecked(false);
        QVERIFY(!makeButton(&dialog)->isEnabled());
        QVERIFY(dialog.edit().isEmpty());
        boxes.last()->setChecked(true);
        QVERIFY(makeButton(&dialog)->isEnabled());
    }

    void eachRhythmHasItsBounds() {
        BoardFixture board({});
        CadenceDialog dialog(*board.editor.document(), nullptr);
        const auto radios = dialog.findChildren<QRadioButton *>();
        QCOMPARE(radios.size(), 3);
        const QList<QPair<int, int>> bounds{{3, 5}, {3, 4}, {6, 8}};
        for (int i = 0; i < 3; ++i) {
            radios[i]->click();
            const auto *length = dialog.findChild<QSpinBox *>();
            QCOMPARE(qMakePair(length->minimum(), length->maximum()), bounds[i]);
            QCOMPARE(dialog.edit().select.size(), qsizetype(touchTimes(Rhythm(i), length->value()).size()));
        }
    }

    void thePictureSaysWhatWillBeThere() {
        BoardFixture board({{QStringLiteral("a")}});
        CadenceDialog dialog(*board.editor.document(), nullptr);
        dialog.findChildren<QRadioButton *>()[0]->click();
        const auto *picture = dialog.findChild<TouchPicture *>();
        QCOMPARE(picture->inWords().count(QLatin1Char(',')), 4); // five touches, the one that was there not among them
        QCOMPARE(picture->accessibleDescription(), picture->inWords());
        choose(whereOf(&dialog), QStringLiteral("instead"));
        QVERIFY(picture->inWords().startsWith(QLatin1String("Day 1 ")));
    }

    void theStepsThatAreThereCanTakeTheRhythm() {
        BoardFixture board({{QStringLiteral("a"), QStringLiteral("s")}, {QStringLiteral("e")}});
        board.view.openCadence();
        auto *dialog = dialogOf<CadenceDialog>(board);
        choose(whereOf(dialog), QStringLiteral("keep"));
        makeButton(dialog)->click();
        QCOMPARE(board.shape(),
                 (QList<QStringList>{{QStringLiteral("a"), QStringLiteral("s")}, {QStringLiteral("e")}}));
        QCOMPARE(nominalStarts(board.editor.value().sequence)[1].seconds, 2 * Duration::Day);
        QCOMPARE(board.editor.undoStack()->count(), 1);
    }

    void aPastedTableIsShownFirstAndThenMade() {
        BoardFixture board({{QStringLiteral("a")}});
        const QByteArray before = board.editor.bytes();
        putOnClipboard(Table);
        board.click(board.card(QStringLiteral("a")));
        board.key(Qt::Key_V, Qt::ControlModifier);
        auto *dialog = dialogOf<TableDialog>(board);
        QVERIFY(dialog);
        QCOMPARE(board.editor.undoStack()->count(), 0); // only shown
        QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 2);
        makeButton(dialog)->click();
        QCOMPARE(board.shape().size(), 3);
        QCOMPARE(*board.editor.value().message(board.shape()[1][0])->content.body, QStringLiteral("First"));
        QCOMPARE(board.selected().size(), 2);
        QCOMPARE(board.editor.undoStack()->count(), 1);
        board.editor.undoStack()->undo();
        QCOMPARE(board.editor.bytes(), before);
    }

    void cardsOnTheClipboardAreStillCards() {
        BoardFixture board({{QStringLiteral("a")}, {QStringLiteral("s")}});
        board.click(board.card(QStringLiteral("a")));
        board.key(Qt::Key_C, Qt::ControlModifier);
        board.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!dialogOf<TableDialog>(board));
        QCOMPARE(board.shape()[0].size(), 2);
    }

    void aBadLineIsNamedAndLeadsToItsPlace() {
        BoardFixture board({});
        board.view.openTable(QStringLiteral("day,channel,body\n1,sms,A\n2,fax,B\n"));
        auto *dialog = dialogOf<TableDialog>(board);
        auto *problems = dialog->findChild<QListWidget *>();
        QCOMPARE(problems->count(), 1);
        QVERIFY(problems->item(0)->text().contains(QLatin1String("fax")));
        Q_EMIT problems->itemActivated(problems->item(0));
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->textCursor().selectedText(), QStringLiteral("2,fax,B"));
        QVERIFY(makeButton(dialog)->isEnabled()); // the other line is good
        // Mended in place, the table is read again.
        dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("day,channel,body\n1,sms,A\n2,push,B\n"));
        QTRY_COMPARE(problems->count(), 0);
        makeButton(dialog)->click();
        QCOMPARE(board.shape().size(), 2);
    }

    void anEmptyTableExplainsItself() {
        BoardFixture board({});
        board.view.openTable();
        auto *dialog = dialogOf<TableDialog>(board);
        QVERIFY(!makeButton(dialog)->isEnabled());
        QVERIFY(!dialog->findChild<QListWidget *>()->isVisible());
        dialog->reject();
        QCOMPARE(board.editor.undoStack()->count(), 0);
    }

    void theTableCanTakeThePlaceOfWhatIsThere() {
        BoardFixture board({{QStringLiteral("a")}, {QStringLiteral("s")}});
        board.view.openTable(Table);
        auto *dialog = dialogOf<TableDialog>(board);
        choose(whereOf(dialog), QStringLiteral("instead"));
        makeButton(dialog)->click();
        QCOMPARE(board.shape().size(), 2);
        QVERIFY(!board.editor.value().message(u"a"));
        board.editor.undoStack()->undo();
        QVERIFY(board.editor.value().message(u"a"));
    }

    void aCsvFileIsDroppedOntoTheBoard() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plan.CSV"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xef\xbb\xbf"
                   "일차;채널;내용\r\n1;문자;안녕\r\n");
        file.close();
        BoardFixture board({});
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QCOMPARE(BoardView::tableFileIn(data), path);
        QDragEnterEvent enter({300, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(board.view.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move({310, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(board.view.viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop({310, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(board.view.viewport(), &drop);
        QVERIFY(drop.isAccepted());
        QTRY_VERIFY(dialogOf<TableDialog>(board));
        QCOMPARE(dialogOf<TableDialog>(board)->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
        makeButton(dialogOf<TableDialog>(board))->click();
        QCOMPARE(*board.editor.value().sequence.steps[0].messages[0].content.body, QStringLiteral("안녕"));
    }

    void otherFilesAreLeftToTheWindow() {
        QMimeData one, two, web;
        one.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/x.sequence.json"))});
        two.setUrls(
            {QUrl::fromLocalFile(QStringLiteral("/tmp/a.csv")), QUrl::fromLocalFile(QStringLiteral("/tmp/b.csv"))});
        web.setUrls({QUrl(QStringLiteral("https://shop.example/a.csv"))});
        BoardFixture board({});
        for (QMimeData *data : {&one, &two, &web}) {
            QVERIFY(BoardView::tableFileIn(*data).isEmpty());
            QDragEnterEvent enter({300, 200}, Qt::CopyAction, data, Qt::LeftButton, {});
            enter.ignore();
            QApplication::sendEvent(board.view.viewport(), &enter);
            QVERIFY(!enter.isAccepted());
        }
    }

    void aFileThatCannotBeReadIsExplained() {
        BoardFixture board({});
        board.view.openTableFile(QStringLiteral("/nowhere/plan.csv"));
        auto *dialog = dialogOf<TableDialog>(board);
        bool said = false;
        for (auto *label : dialog->findChildren<QLabel *>())
            said = said || label->text().contains(QLatin1String("plan.csv"));
        QVERIFY(said);
        QVERIFY(!makeButton(dialog)->isEnabled());
    }

    void closingTheTemplateClosesTheDialog() {
        BoardFixture board({});
        board.view.openTable(Table);
        QPointer<TableDialog> dialog = dialogOf<TableDialog>(board);
        board.view.setEditor(nullptr);
        QVERIFY(!dialog || !dialog->isVisible());
        board.view.openCadence(); // without a template: nothing
        QVERIFY(!dialogOf<CadenceDialog>(board));
    }
};

QTEST_MAIN(TestBoardLayouts)
#include "tst_board_layouts.moc"

#include "board_fixture.h"

#include "core/base/json_parse.h"
#include "ui/board/commands.h"
#include "ui/board/mime.h"
#include "ui/board/name_editor.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace stepline;
using Kind = BoardElement::Kind;

namespace {

const QString A = QStringLiteral("a"), S = QStringLiteral("s"), E = QStringLiteral("e"), P = QStringLiteral("p");
const QList<QStringList> Usual{{A, S}, {E}, {P}};

QAction *actionOf(const QMenu *menu, const QString &text) {
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            return action;
        if (action->menu())
            if (QAction *inner = actionOf(action->menu(), text))
                return inner;
    }
    return nullptr;
}

QMenu *openMenu(BoardFixture &board) {
    const auto menus = board.view.findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    for (QMenu *menu : menus)
        if (menu->isVisible())
            return menu;
    return nullptr;
}

} // namespace

/// The board without a mouse, and the mouse without a drag.
class TestBoardKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::clipboard()->clear(); }

    void arrowsWalkAndSelect() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_Down);
        QCOMPARE(board.selected(), QStringList{S});
        board.key(Qt::Key_Right);
        QCOMPARE(board.selected(), QStringList{E});
        board.key(Qt::Key_Left);
        QCOMPARE(board.selected(), QStringList{A});
        board.key(Qt::Key_End);
        QCOMPARE(board.selected(), QStringList{S});
        board.key(Qt::Key_Home);
        QCOMPARE(board.selected(), QStringList{A});
        board.key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(board.selected(), QStringList{P});
        board.key(Qt::Key_Up);
        QCOMPARE(board.editor.selection()->step(), QStringLiteral("step2"));
    }

    void spaceCarriesACardAndDropsIt() {
        BoardFixture board(Usual);
        QSignalSpy said(&board.view, &BoardView::statusMessage);
        board.click(board.card(A));
        const int before = board.editor.undoStack()->index();
        board.key(Qt::Key_Space);
        QVERIFY(said.last().first().toString().contains(QStringLiteral("picked up")));
        QCOMPARE(board.shape(), Usual);
        board.key(Qt::Key_Right);
        board.key(Qt::Key_Right);
        QCOMPARE(board.shape(), (QList<QStringList>{{S}, {E}, {A, P}}));
        QVERIFY(said.last().first().toString().contains(QStringLiteral("step 3")));
        board.key(Qt::Key_Down);
        board.key(Qt::Key_Space);
        QVERIFY(said.last().first().toString().contains(QStringLiteral("dropped")));
        const QList<QStringList> there{{S}, {E}, {P, A}};
        QCOMPARE(board.shape(), there);
        QCOMPARE(board.editor.undoStack()->index(), before + 1); // the whole way is one undo
        board.key(Qt::Key_Left);                                 // walks again
        QCOMPARE(board.shape(), there);
        board.editor.undoStack()->undo();
        QCOMPARE(board.shape(), Usual);
    }

    void escapePutsACarriedCardBack() {
        BoardFixture board(Usual);
        QSignalSpy said(&board.view, &BoardView::statusMessage);
        board.click(board.card(A));
        board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); // a move of its own, before
        const QList<QStringList> start = board.shape();
        const int before = board.editor.undoStack()->index();
        board.key(Qt::Key_Space);
        board.key(Qt::Key_Right);
        QVERIFY(board.shape() != start);
        board.key(Qt::Key_Escape);
        QCOMPARE(board.shape(), start);
        QCOMPARE(board.editor.undoStack()->index(), before);
        QVERIFY(!board.editor.undoStack()->canRedo());
        QVERIFY(said.last().first().toString().contains(QStringLiteral("back where it was")));
        QCOMPARE(board.selected(), QStringList{A});
        board.key(Qt::Key_Space); // another command drops it first
        board.key(Qt::Key_Right);
        board.key(Qt::Key_D, Qt::ControlModifier);
        board.key(Qt::Key_Escape);
        QVERIFY(board.shape() != start);
    }

    void shiftArrowsExtendAndComeBack() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_Down, Qt::ShiftModifier);
        board.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(board.selected(), (QStringList{A, S, E}));
        board.key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(board.selected(), QStringList{A});
    }

    void controlSpaceAddsToTheSelection() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_Down, Qt::ControlModifier);
        board.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(board.selected(), QStringList{A});
        board.key(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(board.selected(), (QStringList{A, E}));
        board.key(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(board.selected(), QStringList{A});
    }

    void clicksSelectAsEverywhere() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.click(board.card(E), Qt::ControlModifier);
        QCOMPARE(board.selected(), (QStringList{A, E}));
        board.click(board.card(A), Qt::ControlModifier);
        QCOMPARE(board.selected(), QStringList{E});
        board.click(board.card(A));
        board.click(board.card(E), Qt::ShiftModifier);
        QCOMPARE(board.selected(), (QStringList{A, S, E}));
        board.click(board.card(S)); // a plain click on one of several selects it alone
        QCOMPARE(board.selected(), QStringList{S});
        board.click(QPoint(board.view.width() / 2, board.view.height() - 40)); // the ground
        QVERIFY(board.selected().isEmpty());
        board.click(board.at(board.layout().steps[1].title.center()));
        QCOMPARE(board.editor.selection()->step(), QStringLiteral("step1"));
    }

    void theRubberBandTakesCardsOfSeveralSteps() {
        BoardFixture board(Usual);
        const QRectF first = board.layout().steps[0].cards[1].rect, second = board.layout().steps[1].cards[0].rect;
        const double below = board.layout().steps[0].rect.bottom() + 30;
        const QPoint from = board.at({first.left() - 20, below});
        board.press(from);
        board.move(board.at({second.center().x(), below - 20}));
        board.move(board.at({second.center().x(), second.center().y()}));
        QCOMPARE(board.selected(), (QStringList{A, S, E}));
        QVERIFY(!board.view.scene()->state().rubberBand.isEmpty());
        board.release(board.at({second.center().x(), second.center().y()}));
        QCOMPARE(board.selected(), (QStringList{A, S, E}));
        QVERIFY(board.view.scene()->state().rubberBand.isEmpty());
        // With Ctrl it adds; Esc takes back.
        const QRectF third = board.layout().steps[2].cards[0].rect;
        board.press(board.at({third.left() - 20, below}), Qt::ControlModifier);
        board.move(board.at({third.center().x(), third.center().y()}), Qt::ControlModifier);
        QCOMPARE(board.selected(), (QStringList{A, S, E, P}));
        board.key(Qt::Key_Escape);
        QCOMPARE(board.selected(), (QStringList{A, S, E}));
        board.release(board.at({third.center().x(), third.center().y()}));
        QCOMPARE(board.selected(), (QStringList{A, S, E}));
    }

    void cardsMoveByKeyKeepTheFocusAndAreAnnounced() {
        BoardFixture board(Usual);
        QSignalSpy said(&board.view, &BoardView::statusMessage);
        board.click(board.card(A));
        board.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), (QList<QStringList>{{S, A}, {E}, {P}}));
        board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), (QList<QStringList>{{S}, {E, A}, {P}}));
        board.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), (QList<QStringList>{{S}, {A, E}, {P}}));
        QCOMPARE(said.last().first().toString(), QStringLiteral("“App feed” moved to step 2, place 1 of 2."));
        QCOMPARE(board.view.scene()->messageAt(board.view.scene()->focus()), A);
        QCOMPARE(board.selected(), QStringList{A});
        board.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), (QList<QStringList>{{A, S}, {E}, {P}}));
        QCOMPARE(board.editor.undoStack()->count(), 4);
    }

    void atTheEndsItSaysSoOrMakesRoom() {
        BoardFixture board(Usual);
        QSignalSpy said(&board.view, &BoardView::statusMessage);
        board.click(board.card(P));
        board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), Usual);
        QCOMPARE(said.last().first().toString(), QStringLiteral("This is the last step."));
        board.click(board.card(A));
        board.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier); // its step has another card: a new first step
        QCOMPARE(board.shape(), (QList<QStringList>{{A}, {S}, {E}, {P}}));
    }

    void severalCardsMoveByKeyAsOneEdit() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.click(board.card(S), Qt::ControlModifier);
        board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), (QList<QStringList>{{}, {A, S, E}, {P}}));
        QCOMPARE(board.editor.undoStack()->count(), 1);
        board.editor.undoStack()->undo();
        QCOMPARE(board.shape(), Usual);
    }

    void stepsMoveByKey() {
        BoardFixture board(Usual);
        board.click(board.at(board.layout().steps[0].title.center()));
        board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), (QList<QStringList>{{E}, {A, S}, {P}}));
        board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), (QList<QStringList>{{E}, {P}, {A, S}}));
        board.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(board.shape(), (QList<QStringList>{{E}, {A, S}, {P}}));
        QCOMPARE(board.editor.selection()->step(), QStringLiteral("step0"));
    }

    void deleteGoesOnToTheNextCard() {
        BoardFixture board({{A, S, E}});
        board.click(board.card(S));
        board.key(Qt::Key_Delete);
        QCOMPARE(board.shape(), (QList<QStringList>{{A, E}}));
        QCOMPARE(board.selected(), QStringList{E});
        board.key(Qt::Key_Delete);
        board.key(Qt::Key_Delete);
        QCOMPARE(board.shape(), (QList<QStringList>{{}}));
        for (int n = 0; n < 3; ++n)
            board.editor.undoStack()->undo();
        QCOMPARE(board.shape(), (QList<QStringList>{{A, S, E}}));
    }

    void deleteOnAHeaderTakesTheStep() {
        BoardFixture board(Usual);
        board.click(board.at(board.layout().steps[1].title.center()));
        board.key(Qt::Key_Delete);
        QCOMPARE(board.shape(), (QList<QStringList>{{A, S}, {P}}));
    }

    void duplicateStandsBehindItsOriginal() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(board.shape()[0].size(), 3);
        QCOMPARE(board.shape()[0][0], A);
        QCOMPARE(board.shape()[0][2], S);
        QCOMPARE(board.selected(), QStringList{board.shape()[0][1]});
    }

    void copiesGoThroughTheClipboardAsTextToo() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.click(board.card(P), Qt::ControlModifier);
        board.key(Qt::Key_C, Qt::ControlModifier);
        const QMimeData *data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasFormat(boardMime::messages()));
        QCOMPARE(data->text().toUtf8(), data->data(boardMime::messages()));
        QVERIFY(parseJson(data->text().toUtf8()).ok());
        BoardFixture other({{E}, {S}});
        other.click(other.card(E));
        other.key(Qt::Key_V, Qt::ControlModifier);
        // Cards of two steps arrive as two steps, after the focused one.
        QCOMPARE(other.shape().size(), 4);
        QCOMPARE(other.editor.value().message(other.shape()[1].value(0))->channel, QStringLiteral("feed"));
        QCOMPARE(other.editor.value().message(other.shape()[2].value(0))->channel, QStringLiteral("push"));
        QCOMPARE(other.editor.undoStack()->count(), 1);
    }

    void cutAndPasteMove() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(board.shape()[0], QStringList{S});
        board.click(board.card(P));
        board.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(board.shape()[2].size(), 2);
    }

    void aStepIsCopiedAndCutAsAWhole() {
        BoardFixture board(Usual);
        board.click(board.at({Kind::Step, 0}));
        board.key(Qt::Key_C, Qt::ControlModifier);
        board.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(board.shape().size(), Usual.size() + 1);
        QCOMPARE(board.shape()[1].size(), Usual[0].size());
        QCOMPARE(board.editor.value().sequence.steps[1].name, board.editor.value().sequence.steps[0].name);
        board.editor.undoStack()->undo();
        board.click(board.at({Kind::Step, 0}));
        board.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(board.editor.undoStack()->count(), 1);
        QCOMPARE(board.shape(), Usual.mid(1));
        board.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(board.shape().size(), Usual.size());
    }

    void notesAreWrittenOnTheBoard() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_F2, Qt::ShiftModifier);
        auto *field = board.view.findChild<QPlainTextEdit *>();
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("Mind the tone"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(board.editor.value().message(A)->notes, QStringLiteral("Mind the tone"));
        QCOMPARE(board.editor.undoStack()->count(), 1);
        QVERIFY(board.view.hasFocus());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        // The sign on the card opens them again; Esc leaves them as they are.
        const auto &card = board.layout().steps[0].cards[0];
        board.click(board.at(card.notes.center()));
        field = board.view.findChild<QPlainTextEdit *>();
        QVERIFY(field);
        QCOMPARE(field->toPlainText(), QStringLiteral("Mind the tone"));
        QTest::keyClicks(field, QStringLiteral(" and more"));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(board.editor.value().message(A)->notes, QStringLiteral("Mind the tone"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        // Emptied they are gone, with their sign; a step has notes, too.
        board.view.editNotes();
        field = board.view.findChild<QPlainTextEdit *>();
        field->clear();
        board.click(board.card(P)); // a click elsewhere keeps
        QVERIFY(board.editor.value().message(A)->notes.isEmpty());
        QVERIFY(!writeJson(board.editor.document()->json()).contains("notes"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        board.click(board.at({Kind::Step, 1}));
        board.key(Qt::Key_F2, Qt::ShiftModifier);
        field = board.view.findChild<QPlainTextEdit *>();
        QTest::keyClicks(field, QStringLiteral("Only payers"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(board.editor.value().sequence.steps[1].notes, QStringLiteral("Only payers"));
        board.editor.undoStack()->undo();
        QVERIFY(board.editor.value().sequence.steps[1].notes.isEmpty());
    }

    void theKeysZoomByRoundFigures() {
        BoardFixture board(Usual);
        board.view.setZoom(1);
        board.view.zoomIn();
        QCOMPARE(board.view.zoom(), 1.1);
        board.view.setZoom(0.7);
        board.view.zoomOut();
        QCOMPARE(board.view.zoom(), 0.67);
        for (int n = 0; n < 30; ++n)
            board.view.zoomOut();
        QCOMPARE(board.view.zoom(), BoardView::SmallestZoom);
        for (int n = 0; n < 30; ++n)
            board.view.zoomIn();
        QCOMPARE(board.view.zoom(), BoardView::LargestZoom);
    }

    void hostileClipboardsChangeNothingAndAreExplained_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("words") << QByteArray("Hello, this is an email");
        QTest::newRow("other json") << QByteArray("{\"a\": [1, 2, 3]}");
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("not utf-8") << QByteArray("\xff\xfe\x00\x01", 4);
        QTest::newRow("bad duration") << QByteArray(
            R"({"format": "stepline.messages", "version": 1, "channels": [], "messages": [{"id": "x", "channel": "sms", "delay": "P1Y"}]})");
        QTest::newRow("no id") << QByteArray(
            R"({"format": "stepline.messages", "version": 1, "channels": [], "messages": [{"channel": "sms"}]})");
        QTest::newRow("messages no array")
            << QByteArray(R"({"format": "stepline.messages", "version": 1, "messages": 3})");
        QTest::newRow("huge") << QByteArray(R"({"format": "stepline.messages", "version": 1, "messages": [], "x": ")") +
                                     QByteArray(6 * 1024 * 1024, 'x') + "\"}";
    }
    void hostileClipboardsChangeNothingAndAreExplained() {
        QFETCH(QByteArray, bytes);
        for (const bool own : {true, false}) {
            BoardFixture board(Usual);
            const QByteArray before = board.editor.bytes();
            QSignalSpy said(&board.view, &BoardView::statusMessage);
            auto *data = new QMimeData;
            data->setText(QString::fromUtf8(bytes));
            if (own)
                data->setData(boardMime::messages(), bytes);
            QApplication::clipboard()->setMimeData(data);
            board.click(board.card(A));
            board.key(Qt::Key_V, Qt::ControlModifier);
            QCOMPARE(board.editor.bytes(), before);
            QCOMPARE(said.size(), 1);
            QVERIFY(said.first().first().toString().size() > 20);
        }
    }

    void anEmptyClipboardIsQuiet() {
        BoardFixture board(Usual);
        QApplication::clipboard()->clear();
        board.click(board.card(A));
        board.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(board.shape(), Usual);
    }

    void selectAllAndNone() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(board.selected(), (QStringList{A, S, E, P}));
        board.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(board.selected().isEmpty());
        board.click(board.card(A));
        board.key(Qt::Key_Escape);
        QVERIFY(board.selected().isEmpty());
    }

    void enterAsksForTheEditor() {
        BoardFixture board(Usual);
        QSignalSpy message(&board.view, &BoardView::editRequested), step(&board.view, &BoardView::stepEditRequested),
            trigger(&board.view, &BoardView::triggerEditRequested);
        board.click(board.card(S));
        board.key(Qt::Key_Return);
        QCOMPARE(message.takeFirst().first().toString(), S);
        board.click(board.at(board.layout().steps[2].title.center()));
        board.key(Qt::Key_Return);
        QCOMPARE(step.takeFirst().first().toString(), QStringLiteral("step2"));
        board.click(board.at(BoardElement{Kind::Trigger}));
        board.key(Qt::Key_Return);
        QCOMPARE(trigger.size(), 1);
    }

    void aDoubleClickOpensWhatIsUnderIt() {
        BoardFixture board(Usual);
        QSignalSpy text(&board.view, &BoardView::writeRequested), setting(&board.view, &BoardView::settingRequested);
        QTest::mouseDClick(board.view.windowHandle(), Qt::LeftButton, {}, board.card(E));
        QCOMPARE(text.takeFirst().first().toString(), E);
        QVERIFY(setting.isEmpty());
        int chips = 0;
        for (size_t s = 0; s < board.layout().steps.size(); ++s)
            for (size_t m = 0; m < board.layout().steps[s].cards.size(); ++m) {
                const BoardCard *words = board.view.scene()->content().card(int(s), int(m));
                const std::vector<QRectF> places = board.layout().steps[s].cards[m].chips;
                for (size_t i = 0; i < places.size(); ++i, ++chips) {
                    QTest::mouseDClick(board.view.windowHandle(), Qt::LeftButton, {}, board.at(places[i].center()));
                    QCOMPARE(setting.size(), 1);
                    const QList<QVariant> asked = setting.takeFirst();
                    QCOMPARE(asked[0].toString(), words->id);
                    QCOMPARE(asked[1].value<BoardChip::Kind>(), words->chips[i].kind);
                }
            }
        QVERIFY(chips >= 2);
        QVERIFY(text.isEmpty());
    }

    void f2RenamesAStepAndAChannel() {
        BoardFixture board(Usual);
        board.click(board.at(board.layout().steps[0].title.center()));
        board.key(Qt::Key_F2);
        auto *field = board.view.viewport()->findChild<BoardNameEditor *>();
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("First touch"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(board.editor.value().sequence.steps[0].name, QStringLiteral("First touch"));
        QVERIFY(board.view.hasFocus());
        QTRY_VERIFY(!board.view.viewport()->findChild<BoardNameEditor *>());

        board.click(board.card(S));
        board.key(Qt::Key_F2);
        field = board.view.viewport()->findChild<BoardNameEditor *>();
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("Text"));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(board.editor.value().channel(u"sms")->name, QStringLiteral("SMS"));
        QTRY_VERIFY(!board.view.viewport()->findChild<BoardNameEditor *>());
        board.key(Qt::Key_F2);
        field = board.view.viewport()->findChild<BoardNameEditor *>();
        QTest::keyClicks(field, QStringLiteral("Text"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(board.editor.value().channel(u"sms")->name, QStringLiteral("Text"));
        QCOMPARE(board.editor.undoStack()->count(), 2);
    }

    void theMenuMovesWithoutADrag() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = openMenu(board);
        QVERIFY(menu);
        QAction *there = actionOf(menu, QStringLiteral("Step 3: Number 2"));
        QVERIFY(there);
        there->trigger();
        menu->close();
        QCOMPARE(board.shape(), (QList<QStringList>{{S}, {E}, {P, A}}));
        board.key(Qt::Key_Menu);
        menu = openMenu(board);
        QVERIFY(menu);
        actionOf(menu, QStringLiteral("New step after step 1"))->trigger();
        menu->close();
        QCOMPARE(board.shape(), (QList<QStringList>{{S}, {A}, {E}, {P}}));
    }

    void theDotsOpenTheMenu() {
        BoardFixture board(Usual);
        board.click(board.at(BoardElement{Kind::CardMenu, 1, 0}));
        QMenu *menu = openMenu(board);
        QVERIFY(menu);
        QCOMPARE(board.selected(), QStringList{E});
        actionOf(menu, QStringLiteral("Delete"))->trigger();
        menu->close();
        QCOMPARE(board.shape(), (QList<QStringList>{{A, S}, {}, {P}}));
    }

    void insertAddsAMessageOfTheChosenChannel() {
        BoardFixture board(Usual);
        board.click(board.card(A));
        board.key(Qt::Key_Insert);
        QMenu *menu = openMenu(board);
        QVERIFY(menu);
        QCOMPARE(menu->activeAction(), menu->actions().first()); // opened by a key, it is read out
        actionOf(menu, QStringLiteral("Email"))->trigger();
        menu->close();
        QCOMPARE(board.shape()[0].size(), 3);
        QCOMPARE(board.editor.value().sequence.steps[0].messages[1].channel, QStringLiteral("email"));
        board.key(Qt::Key_Insert);
        menu = openMenu(board);
        actionOf(menu, channelTypeName(ChannelType::WhatsApp))->trigger(); // a channel the template has not had
        menu->close();
        QCOMPARE(board.editor.value().channels.size(), size_t(5));
    }

    void whatIsAddedComesIntoSight() {
        BoardFixture board(grid(8, 3), {640, 400}, false);
        const auto inSight = [&] {
            return QRectF(board.view.viewport()->rect())
                .contains(board.view.toView(board.layout().rectOf(board.view.scene()->focus())));
        };
        board.click(board.card(QStringLiteral("s0c0")));
        for (int i = 0; i < 3; ++i) {
            board.key(Qt::Key_End, Qt::ControlModifier);
            board.key(Qt::Key_Insert);
            QMenu *menu = openMenu(board);
            QVERIFY(menu);
            menu->activeAction()->trigger();
            menu->close();
            QVERIFY(board.view.scene()->focus().isCard());
            QVERIFY(inSight());
        }
        board.view.horizontalScrollBar()->setValue(0);
        board.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(inSight());
        // Where a hand has scrolled to is left alone, whatever changes.
        board.view.horizontalScrollBar()->setValue(0);
        board.editor.push(edits::setWait(*board.editor.document(), board.selected().value(0), {86400}));
        QCOMPARE(board.view.horizontalScrollBar()->value(), 0);
    }

    void stepsAreAdded() {
        BoardFixture board(Usual);
        board.click(board.at(BoardElement{Kind::AddStep}));
        QCOMPARE(board.shape().size(), 4);
        QCOMPARE(board.editor.selection()->step(), board.editor.value().sequence.steps[3].id);
        board.click(board.card(A));
        board.view.addStep();
        QCOMPARE(board.shape(), (QList<QStringList>{{A, S}, {}, {E}, {P}, {}}));
    }

    void tabWalksAndLeavesAtTheEnds() {
        BoardFixture board({{A}});
        QWidget *window = &board.view;
        board.view.scene()->setFocus({Kind::Trigger}, true);
        QList<Kind> visited;
        for (int n = 0; n < 6; ++n) {
            board.key(Qt::Key_Tab);
            visited.append(board.view.scene()->focus().kind);
        }
        QCOMPARE(visited,
                 (QList<Kind>{Kind::Step, Kind::StepMenu, Kind::Card, Kind::CardMenu, Kind::Place, Kind::AddStep}));
        QCOMPARE(board.selected(), QStringList{A});
        QVERIFY(window->hasFocus());
    }

    void stepsFoldByKeyButtonAndAllAtOnce() {
        BoardFixture board(grid(3, 5));
        const auto height = [&](int step) { return board.layout().steps[size_t(step)].rect.height(); };
        const qreal full = height(0);
        board.click(board.card(QStringLiteral("s1c2")));
        board.key(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(height(1) < full * 3 / 4);
        QCOMPARE(height(0), full);
        QCOMPARE(board.selected(), QStringList{QStringLiteral("s1c2")}); // folding is looking, not choosing
        board.click(board.at({Kind::StepFold, 1}));
        QCOMPARE(height(1), full);
        board.view.commands()->foldLong(true);
        for (int s = 0; s < 3; ++s)
            QVERIFY(height(s) < full * 3 / 4);
        // A card is moved between folded steps as between others.
        board.drag(board.card(QStringLiteral("s0c1")), board.between(2, 1));
        QCOMPARE(board.shape()[2][1], QStringLiteral("s0c1"));
        QVERIFY(board.view.scene()->folded(QStringLiteral("step2")));
        board.view.commands()->foldLong(false);
        QVERIFY(height(2) > full);
        QCOMPARE(board.editor.undoStack()->count(), 1); // folding is no edit
    }

    void selectionFromElsewhereMovesTheFocus() {
        BoardFixture board(Usual);
        board.editor.selection()->selectMessages({P});
        QCOMPARE(board.view.scene()->messageAt(board.view.scene()->focus()), P);
        board.view.reveal(QStringLiteral("step1"));
        QCOMPARE(board.editor.selection()->step(), QStringLiteral("step1"));
    }

    void zoomKeepsWhatIsUnderThePointer() {
        BoardFixture board(grid(12, 10), {900, 500}, false);
        const QPointF at(400, 300);
        const QPointF before = board.view.toBoard(at);
        board.view.setZoom(2, at);
        const QPointF after = board.view.toBoard(at);
        QVERIFY(QLineF(before, after).length() < 1);
        board.view.setZoom(100);
        QCOMPARE(board.view.zoom(), BoardView::LargestZoom);
        board.view.setZoom(0.001);
        QCOMPARE(board.view.zoom(), BoardView::SmallestZoom);
        board.view.actualSize();
        QCOMPARE(board.view.zoom(), 1.0);
    }
};

QTEST_MAIN(TestBoardKeys)
#include "tst_board_keys.moc"

#include "board_fixture.h"

#include "ui/board/dragger.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace stepline;

namespace {

const QList<QStringList> Usual{{QStringLiteral("a"), QStringLiteral("s"), QStringLiteral("e")},
                               {QStringLiteral("p")},
                               {},
                               {QStringLiteral("a2"), QStringLiteral("s2")}};

/// What the shape is after the cards are put at the target, worked out slowly and apart from the program.
QList<QStringList> moved(QList<QStringList> shape, const QStringList &ids, const edits::Target &target) {
    const QString mark = QStringLiteral("*");
    if (target.newStep)
        shape.insert(target.step, QStringList{mark});
    else
        shape[target.step].insert(target.index, mark);
    for (QStringList &step : shape)
        step.removeIf([&](const QString &id) { return ids.contains(id); });
    for (QStringList &step : shape)
        if (const qsizetype at = step.indexOf(mark); at >= 0) {
            step.removeAt(at);
            for (qsizetype i = 0; i < ids.size(); ++i)
                step.insert(at + i, ids[i]);
        }
    return shape;
}

} // namespace

/// A card really dragged: window-level mouse events, the board's own grab, the document as the witness.
class TestBoardDrag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyGapInEveryStepIsWhereACardLands() {
        for (const QString &id :
             {QStringLiteral("a"), QStringLiteral("e"), QStringLiteral("p"), QStringLiteral("s2")}) {
            for (int s = 0; s < Usual.size(); ++s) {
                for (int i = 0; i <= Usual[s].size(); ++i) {
                    BoardFixture board(Usual);
                    const edits::Target target{s, i, false};
                    board.lift(board.card(id), board.between(s, i));
                    QCOMPARE(board.line(), board.layout().insertionLine(target));
                    board.release(board.between(s, i));
                    QCOMPARE(board.shape(), moved(Usual, {id}, target));
                    QCOMPARE(board.selected(), QStringList{id});
                }
            }
        }
    }

    void everyGapBetweenStepsMakesANewStepThere() {
        for (int gap = 0; gap <= Usual.size(); ++gap) {
            BoardFixture board(Usual);
            const edits::Target target{gap, 0, true};
            board.lift(board.card(QStringLiteral("s")), board.gap(gap));
            QCOMPARE(board.line(), board.layout().insertionLine(target));
            board.release(board.gap(gap));
            QCOMPARE(board.shape(), moved(Usual, {QStringLiteral("s")}, target));
        }
    }

    void aDragIsOneEditAndUndoTakesItBack() {
        BoardFixture board(Usual);
        const QByteArray before = board.editor.bytes();
        board.drag(board.card(QStringLiteral("a")), board.between(3, 1));
        QCOMPARE(board.editor.undoStack()->count(), 1);
        board.editor.undoStack()->undo();
        QCOMPARE(board.editor.bytes(), before);
        board.editor.undoStack()->redo();
        QCOMPARE(board.shape(), moved(Usual, {QStringLiteral("a")}, {3, 1, false}));
    }

    void droppingACardWhereItStoodIsNoEdit() {
        BoardFixture board(Usual);
        board.drag(board.card(QStringLiteral("s")), board.between(0, 1));
        board.drag(board.card(QStringLiteral("s")), board.between(0, 2));
        QCOMPARE(board.editor.undoStack()->count(), 0);
        QCOMPARE(board.shape(), Usual);
    }

    void aClickWithATremorIsNoDrag() {
        BoardFixture board(Usual);
        const QPoint at = board.card(QStringLiteral("a"));
        board.press(at);
        board.move(at + QPoint(2, 1));
        board.move(at + QPoint(3, 2));
        QVERIFY(!board.view.dragging());
        board.release(at + QPoint(3, 2));
        QCOMPARE(board.selected(), QStringList{QStringLiteral("a")});
        QCOMPARE(board.editor.undoStack()->count(), 0);
    }

    void escapeCancelsWithNothingChanged() {
        BoardFixture board(Usual);
        const QByteArray before = board.editor.bytes();
        board.lift(board.card(QStringLiteral("a")), board.between(3, 0));
        QVERIFY(board.view.dragging());
        QVERIFY(!board.line().isNull());
        board.key(Qt::Key_Escape);
        QVERIFY(!board.view.dragging());
        QVERIFY(board.line().isNull());
        board.move(board.between(3, 1));
        board.release(board.between(3, 1));
        QCOMPARE(board.editor.bytes(), before);
        QCOMPARE(board.editor.undoStack()->count(), 0);
    }

    void lettingGoOutsideCancels() {
        BoardFixture board(Usual);
        const QPoint outside(board.view.width() + 60, 200);
        board.lift(board.card(QStringLiteral("a")), board.between(1, 0));
        board.move(outside);
        QVERIFY(board.line().isNull());
        QCOMPARE(board.view.viewport()->cursor().shape(), Qt::ForbiddenCursor);
        board.release(outside);
        QCOMPARE(board.editor.undoStack()->count(), 0);
        QVERIFY(!board.view.dragging());
    }

    void nothingLandsOnTheTriggerAndTheEndingsTakeTheLastStep() {
        BoardFixture board(Usual, {1900, 700});
        board.drag(board.card(QStringLiteral("a")), board.at({BoardElement::Kind::Trigger}));
        QCOMPARE(board.editor.undoStack()->count(), 0);
        const auto before = board.editor.value().sequence.steps.size();
        board.drag(board.card(QStringLiteral("a")), board.at({BoardElement::Kind::Ending, -1, 0}));
        QCOMPARE(board.editor.undoStack()->count(), 1);
        QVERIFY(board.editor.value().sequence.steps.size() >= before);
        QCOMPARE(board.editor.value().sequence.steps.back().messages.front().id, QStringLiteral("a"));
    }

    void whatLandedAtTheEdgeIsShownWhole() {
        BoardFixture board(Usual, {900, 500}, false);
        const QRectF step = board.layout().rectOf({BoardElement::Kind::Step, 2}); // its right third is cut off
        const qreal right = (step.left() + step.width() * 0.7) * board.view.zoom();
        board.view.horizontalScrollBar()->setValue(qRound(right - board.view.viewport()->width()));
        board.drag(board.card(QStringLiteral("p")), board.between(2, 0));
        QCOMPARE(board.shape()[2], QStringList{QStringLiteral("p")});
        const QRectF card =
            board.view.toView(board.layout().rectOf(board.view.scene()->cardElement(QStringLiteral("p"))));
        QVERIFY2(card.left() >= 0 && card.right() <= board.view.viewport()->width(),
                 qPrintable(QStringLiteral("%1 to %2").arg(card.left()).arg(card.right())));
    }

    void controlCopiesAndTheCursorSaysSo() {
        BoardFixture board(Usual);
        board.lift(board.card(QStringLiteral("a")), board.between(1, 1), Qt::ControlModifier);
        QCOMPARE(board.view.viewport()->cursor().shape(), Qt::DragCopyCursor);
        board.release(board.between(1, 1), Qt::ControlModifier);
        const auto shape = board.shape();
        QCOMPARE(shape[0], Usual[0]);
        QCOMPARE(shape[1].size(), 2);
        QVERIFY(shape[1][1] != QLatin1String("a"));
        QCOMPARE(board.editor.value().message(shape[1][1])->channel, QStringLiteral("feed"));
        QCOMPARE(board.editor.undoStack()->count(), 1);
    }

    void controlMayBePressedAndLetGoOnTheWay() {
        BoardFixture board(Usual);
        board.lift(board.card(QStringLiteral("a")), board.between(1, 1));
        QCOMPARE(board.view.viewport()->cursor().shape(), Qt::ClosedHandCursor);
        QTest::keyPress(board.view.windowHandle(), Qt::Key_Control);
        QCOMPARE(board.view.viewport()->cursor().shape(), Qt::DragCopyCursor);
        QTest::keyRelease(board.view.windowHandle(), Qt::Key_Control, Qt::ControlModifier);
        QCOMPARE(board.view.viewport()->cursor().shape(), Qt::ClosedHandCursor);
        board.release(board.between(1, 1));
        QCOMPARE(board.shape(), moved(Usual, {QStringLiteral("a")}, {1, 1, false}));
    }

    void severalCardsGoTogetherInOrderAsOneEdit() {
        const QStringList several{QStringLiteral("a"), QStringLiteral("p"), QStringLiteral("s2")};
        for (const edits::Target &target :
             {edits::Target{0, 2, false}, edits::Target{3, 2, false}, edits::Target{2, 0, false},
              edits::Target{0, 0, true}, edits::Target{4, 0, true}}) {
            BoardFixture board(Usual);
            board.click(board.card(QStringLiteral("s2")));
            board.click(board.card(QStringLiteral("a")), Qt::ControlModifier);
            board.click(board.card(QStringLiteral("p")), Qt::ControlModifier);
            QCOMPARE(board.selected().size(), 3);
            const QPoint to = target.newStep ? board.gap(target.step) : board.between(target.step, target.index);
            board.drag(board.card(QStringLiteral("p")), to);
            QCOMPARE(board.shape(), moved(Usual, several, target));
            QCOMPARE(board.editor.undoStack()->count(), 1);
            QStringList selected = board.selected();
            selected.sort();
            QCOMPARE(selected, several);
        }
    }

    void aHeaderMovesItsWholeStep() {
        for (int gap = 0; gap <= Usual.size(); ++gap) {
            BoardFixture board(Usual);
            const QPoint grabbed = board.at(board.layout().steps[1].title.center());
            board.drag(grabbed, board.gap(gap));
            QList<QStringList> wanted = Usual;
            wanted.move(1, gap > 1 ? gap - 1 : gap);
            QCOMPARE(board.shape(), wanted);
            QCOMPARE(board.editor.undoStack()->count(), gap == 1 || gap == 2 ? 0 : 1);
        }
    }

    void randomDragsMatchASlowModel() {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        BoardFixture board(Usual);
        QList<QStringList> wanted = Usual;
        for (int n = 0; n < 60; ++n) {
            QStringList all;
            for (const QStringList &step : std::as_const(wanted))
                all += step;
            const QString id = all[random.bounded(int(all.size()))];
            const int s = random.bounded(int(wanted.size()));
            const bool gap = wanted.size() < 8 && random.bounded(4) == 0;
            const edits::Target target =
                gap ? edits::Target{s, 0, true} : edits::Target{s, random.bounded(int(wanted[s].size()) + 1), false};
            board.view.fit();
            board.drag(board.card(id), gap ? board.gap(s) : board.between(s, target.index));
            wanted = moved(wanted, {id}, target);
            QVERIFY2(board.shape() == wanted, qPrintable(QStringLiteral("seed %1, drag %2").arg(seed).arg(n)));
        }
    }

    void theSourceIsDimmedAndTheHandCloses() {
        BoardFixture board(Usual);
        board.move(board.card(QStringLiteral("a")));
        QCOMPARE(board.view.viewport()->cursor().shape(), Qt::OpenHandCursor);
        board.lift(board.card(QStringLiteral("a")), board.between(3, 0));
        QCOMPARE(board.view.scene()->state().lifted, QSet<QString>{QStringLiteral("a")});
        QCOMPARE(board.view.viewport()->cursor().shape(), Qt::ClosedHandCursor);
        // The line is really painted, in the accent colour.
        const QImage shown = board.view.grab().toImage();
        const QPoint on = board.at(board.line().center());
        QCOMPARE(shown.pixelColor(on * shown.devicePixelRatio()).name(), Theme::instance().palette().accent.name());
        board.key(Qt::Key_Escape);
        QVERIFY(board.view.scene()->state().lifted.isEmpty());
    }

    void theForecastIsAskedForTheTemplateAsItWouldBe() {
        BoardFixture board(Usual);
        QSignalSpy preview(&board.view, &BoardView::dragPreview), ended(&board.view, &BoardView::dragPreviewEnded);
        board.lift(board.card(QStringLiteral("a")), board.between(3, 1));
        QTRY_VERIFY(!preview.isEmpty());
        QCOMPARE(shapeOf(preview.takeLast().first().value<Template>()),
                 moved(Usual, {QStringLiteral("a")}, {3, 1, false}));
        preview.clear();
        board.move(board.gap(0));
        QTRY_VERIFY(!preview.isEmpty());
        QCOMPARE(shapeOf(preview.takeLast().first().value<Template>()),
                 moved(Usual, {QStringLiteral("a")}, {0, 0, true}));
        QCOMPARE(board.shape(), Usual); // only asked, not done
        QCOMPARE(ended.size(), 0);
        board.key(Qt::Key_Escape);
        QCOMPARE(ended.size(), 1);
    }

    void theBoardScrollsUnderAJitteringHand_data() {
        QTest::addColumn<int>("jitter");
        QTest::newRow("still") << 0;
        QTest::newRow("jitter") << 1;
    }
    void theBoardScrollsUnderAJitteringHand() {
        QFETCH(int, jitter);
        BoardFixture board(grid(12, 14), {800, 420}, false);
        QScrollBar *across = board.view.horizontalScrollBar(), *down = board.view.verticalScrollBar();
        QVERIFY(across->maximum() > 400 && down->maximum() > 400);
        const QPoint corner(board.view.viewport()->width() - 10, board.view.viewport()->height() - 10);
        board.lift(board.card(QStringLiteral("s0c0")), corner);
        for (int n = 0; n < 60; ++n) {
            board.move(corner + QPoint(jitter * (n % 2), 0));
            QTest::qWait(10);
        }
        QVERIFY2(across->value() > 200, qPrintable(QString::number(across->value())));
        QVERIFY2(down->value() > 200, qPrintable(QString::number(down->value())));
        // The target follows the board, without a further motion.
        const edits::Target there = *board.layout().cardTarget(board.view.toBoard(corner + QPoint(jitter, 0)));
        QTRY_VERIFY(board.view.scene()->state().target.has_value());
        const int before = across->value();
        QTRY_VERIFY(across->value() > before || across->value() == across->maximum());
        const auto now = board.view.scene()->state().target;
        QCOMPARE(now, board.layout().cardTarget(board.view.toBoard(corner + QPoint(jitter * 59 % 2, 0))));
        Q_UNUSED(there)
        board.key(Qt::Key_Escape);
        const int stopped = across->value();
        QTest::qWait(60);
        QCOMPARE(across->value(), stopped);
    }

    void theBoardScrollsBackToo() {
        BoardFixture board(grid(12, 14), {800, 420}, false);
        QScrollBar *across = board.view.horizontalScrollBar(), *down = board.view.verticalScrollBar();
        across->setValue(across->maximum());
        down->setValue(down->maximum());
        const QPoint middle(400, 200), corner(10, 10);
        const Place there = board.layout().cardsIn({board.view.toBoard(middle), QSizeF(200, 300)}).front();
        board.lift(board.at({BoardElement::Kind::Card, there.step, there.index}), corner);
        for (int n = 0; n < 60; ++n) {
            board.move(corner + QPoint(n % 2, 0));
            QTest::qWait(10);
        }
        QVERIFY(across->value() < across->maximum() - 200);
        QVERIFY(down->value() < down->maximum() - 200);
        board.key(Qt::Key_Escape);
    }

    void theRubberBandScrollsUnderATremblingHand() {
        BoardFixture board(grid(12, 6), {800, 420}, false);
        QScrollBar *across = board.view.horizontalScrollBar();
        const QPoint from(4, board.view.viewport()->height() - 6), edge(board.view.viewport()->width() + 30, 200);
        board.press(from);
        for (int n = 0; n < 60; ++n) {
            board.move(edge + QPoint(n % 2, 0));
            QTest::qWait(10);
        }
        QVERIFY2(across->value() > 200, qPrintable(QString::number(across->value())));
        QVERIFY(board.selected().size() >= 3);
        board.release(edge);
        const int stopped = across->value();
        QTest::qWait(60);
        QCOMPARE(across->value(), stopped);
    }

    void aDroppedCardGlidesFromTheHandAndAPressEndsIt() {
        QApplication::setEffectEnabled(Qt::UI_General, true); // this platform asks for no motion by itself
        const int time = Theme::instance().animationMs();
        if (time == 0)
            QSKIP("This platform shows no motion.");
        QVERIFY(time >= 120 && time <= 180);
        BoardFixture board(Usual);
        const QPointF stood = board.layout().rectOf({BoardElement::Kind::Card, 0, 0}).topLeft();
        const QPoint grab = board.card(QStringLiteral("a")), target = board.between(3, 1);
        const QPointF hand = stood + QPointF(target - grab) / board.view.zoom();
        board.lift(grab, target);
        board.release(target);
        const QPointF now = board.layout().rectOf({BoardElement::Kind::Card, 3, 1}).topLeft();
        const auto shift = [&] { return board.view.scene()->state().shifts.value(QStringLiteral("a")); };
        QVERIFY(!shift().isNull()); // not for one frame where it will be
        // It comes from where the hand let go, not from the step it left.
        QVERIFY2(QLineF(QPointF(), shift()).length() <= QLineF(now, hand).length() + 2,
                 qPrintable(QString::number(shift().manhattanLength())));
        QVERIFY(QLineF(now, stood).length() > 2 * QLineF(now, hand).length());
        board.press({4, 4});
        QVERIFY(shift().isNull());
        board.release({4, 4});
        QApplication::setEffectEnabled(Qt::UI_General, false);
    }

    void scrollingIsGentleAtTheEdgeOfTheMargin() {
        const auto distance = [](int depth) {
            BoardFixture board(grid(30, 2), {800, 420}, false);
            const QPoint at(board.view.viewport()->width() - 48 + depth, 300);
            board.lift(board.card(QStringLiteral("s0c0")), at);
            QTest::qWait(200);
            return board.view.horizontalScrollBar()->value();
        };
        const int shallow = distance(8), deep = distance(46);
        QVERIFY2(shallow > 0 && deep > 4 * shallow, qPrintable(QStringLiteral("%1 %2").arg(shallow).arg(deep)));
    }

    void anUndoDuringADragIsSafe() {
        BoardFixture board(Usual);
        QVERIFY(board.editor
                    .push(edits::addMessage(*board.editor.document(), {1, 1, false}, QStringLiteral("sms"),
                                            ChannelType::Sms))
                    .isEmpty());
        const QString fresh = board.shape()[1][1];
        board.lift(board.card(fresh), board.between(3, 0));
        QVERIFY(board.view.dragging());
        board.editor.undoStack()->undo(); // the very card in the hand
        QVERIFY(!board.view.dragging());
        board.release(board.between(3, 0));
        QCOMPARE(board.shape(), Usual);
    }

    void anEditElsewhereDuringADragLeavesItInTheHand() {
        BoardFixture board(Usual);
        board.lift(board.card(QStringLiteral("a")), board.between(3, 0));
        QVERIFY(board.editor.push(edits::removeMessages(*board.editor.document(), {QStringLiteral("s2")})).isEmpty());
        QVERIFY(board.view.dragging());
        board.move(board.between(3, 1));
        board.release(board.between(3, 1));
        QCOMPARE(board.shape()[3], (QStringList{QStringLiteral("a2"), QStringLiteral("a")}));
    }

    void closingTheTemplateDuringADragIsSafe() {
        BoardFixture board(Usual);
        board.lift(board.card(QStringLiteral("a")), board.between(3, 0));
        board.view.setEditor(nullptr);
        QVERIFY(!board.view.dragging());
        board.release(QPoint(300, 100));
        QCOMPARE(board.shape(), Usual);
    }

    void aDragWorksAtEveryZoom() {
        for (const double zoom : {0.5, 1.5, 2.0}) {
            BoardFixture board({{QStringLiteral("a"), QStringLiteral("s")}, {QStringLiteral("e")}}, {1400, 900}, false);
            board.view.setZoom(zoom);
            board.view.ensureVisible({BoardElement::Kind::Card, 0, 0});
            board.drag(board.card(QStringLiteral("a")), board.between(0, 2));
            QCOMPARE(board.shape()[0], (QStringList{QStringLiteral("s"), QStringLiteral("a")}));
        }
    }
};

QTEST_MAIN(TestBoardDrag)
#include "tst_board_drag.moc"

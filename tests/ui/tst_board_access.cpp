#include "board_fixture.h"

#include <QAccessible>
#include <QSet>
#include <QTest>

using namespace stepline;
using Kind = BoardElement::Kind;

namespace {

const QList<QStringList> Usual{
    {QStringLiteral("a"), QStringLiteral("s")}, {}, {QStringLiteral("s2"), QStringLiteral("e")}};

QList<QAccessible::Event> heard;
QStringList heardNames;

void listen(QAccessibleEvent *event) {
    heard.append(event->type());
    heardNames.append(event->accessibleInterface() ? event->accessibleInterface()->text(QAccessible::Name) : QString());
}

void collect(QAccessibleInterface *from, QList<QAccessibleInterface *> &all) {
    for (int i = 0; i < from->childCount(); ++i) {
        QAccessibleInterface *child = from->child(i);
        QVERIFY(child);
        QCOMPARE(child->parent(), from);
        QCOMPARE(from->indexOfChild(child), i);
        all.append(child);
        collect(child, all);
    }
}

QList<QAccessibleInterface *> everything(BoardFixture &board) {
    QList<QAccessibleInterface *> all;
    collect(QAccessible::queryAccessibleInterface(&board.view), all);
    return all;
}

QAccessibleInterface *named(BoardFixture &board, const QString &begin) {
    for (QAccessibleInterface *element : everything(board))
        if (element->text(QAccessible::Name).startsWith(begin))
            return element;
    return nullptr;
}

} // namespace

/// What a screen reader finds.
class TestBoardAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void init() {
        heard.clear();
        heardNames.clear();
    }

    void everythingHasANameOfItsOwnAndAPlace() {
        BoardFixture board(Usual, {1800, 800});
        const QRect window(board.view.mapToGlobal(QPoint()), board.view.size());
        QSet<QString> names;
        const auto all = everything(board);
        QCOMPARE(all.size(),
                 1 + 3 * 3 + 2 + 4 * 2 + 1 + 3); // trigger, steps with menu and place, two to fold, cards with menu,
                                                 // add, endings
        for (QAccessibleInterface *element : all) {
            const QString name = element->text(QAccessible::Name);
            QVERIFY(element->isValid());
            QVERIFY(!name.isEmpty());
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            QVERIFY2(window.contains(element->rect()), qPrintable(name));
            QVERIFY(element->state().focusable);
            QVERIFY(!element->state().offscreen);
            QVERIFY(element->actionInterface());
            QVERIFY(element->role() != QAccessible::NoRole);
        }
    }

    void aCardSaysWhatItIsWhereAndWhen() {
        BoardFixture board(Usual);
        QVERIFY(board.editor.push(edits::setDelay(*board.editor.document(), QStringLiteral("s2"), {2 * Duration::Day}))
                    .isEmpty());
        QVERIFY(board.editor
                    .push(edits::setStop(*board.editor.document(), QStringLiteral("s2"),
                                         MetricCondition{Metric::Clicked, std::nullopt}))
                    .isEmpty());
        QAccessibleInterface *card = named(board, QStringLiteral("SMS 2"));
        QVERIFY(card);
        QCOMPARE(
            card->text(QAccessible::Name),
            QStringLiteral("SMS 2, step 3 of 3, delay %1, stop when clicked").arg(spokenDuration({2 * Duration::Day})));
        QCOMPARE(card->role(), QAccessible::ListItem);
        QCOMPARE(card->text(QAccessible::Description), QStringLiteral("Hello s2"));
        // Its menu says whose it is; the rest was said by the card itself.
        QCOMPARE(named(board, QStringLiteral("Menu of SMS 2"))->text(QAccessible::Name),
                 QStringLiteral("Menu of SMS 2"));
    }

    void statesFollowSelectionAndFocus() {
        BoardFixture board(Usual);
        board.click(board.card(QStringLiteral("e")));
        QAccessibleInterface *card = named(board, QStringLiteral("Email"));
        QVERIFY(card->state().selected && card->state().focused);
        QVERIFY(!named(board, QStringLiteral("App feed"))->state().selected);
        QCOMPARE(QAccessible::queryAccessibleInterface(&board.view)->focusChild(), card);
    }

    void theObjectStaysTheSameWhileTheCardMoves() {
        BoardFixture board(Usual);
        board.click(board.card(QStringLiteral("e")));
        QAccessibleInterface *before = named(board, QStringLiteral("Email"));
        board.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(named(board, QStringLiteral("Email")), before);
        QVERIFY(before->text(QAccessible::Name).contains(QStringLiteral("step 2 of 3")));
        QVERIFY(before->state().focused);
    }

    void whatIsDeletedBecomesInvalid() {
        BoardFixture board(Usual);
        QAccessibleInterface *card = named(board, QStringLiteral("Email"));
        board.click(board.card(QStringLiteral("e")));
        board.key(Qt::Key_Delete);
        QVERIFY(!card->isValid());
        QVERIFY(card->text(QAccessible::Name).isEmpty());
        QVERIFY(card->rect().isEmpty());
        QCOMPARE(card->childCount(), 0);
        board.editor.undoStack()->undo();
        QVERIFY(card->isValid());
    }

    void aMoveIsSaid() {
        BoardFixture board(Usual);
        board.click(board.card(QStringLiteral("s")));
        board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QAccessible::queryAccessibleInterface(&board.view)->text(QAccessible::Help),
                 QStringLiteral("“SMS” moved to step 2, place 1 of 1."));
    }

    void focusAndMovesAreAnnounced() {
        if (QGuiApplication::platformName() == QLatin1String("xcb")) // the bridge comes up a little later
            (void)QTest::qWaitFor([] { return QAccessible::isActive(); }, 3000);
        if (!QAccessible::isActive())
            QSKIP("This platform has nobody to announce to; run it on xcb with the accessibility bus on.");
        BoardFixture board(Usual);
        board.click(board.card(QStringLiteral("a")));
        const auto previous = QAccessible::installUpdateHandler(listen);
        board.key(Qt::Key_Down);
        QVERIFY(heard.contains(QAccessible::Focus));
        QVERIFY(heardNames.last().startsWith(QStringLiteral("SMS")));
        heard.clear();
        board.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QAccessible::installUpdateHandler(previous);
        QVERIFY(heard.contains(QAccessible::Focus));
        QVERIFY(heard.contains(QAccessible::Alert));
    }

    void actionsWorkWithoutAPointer() {
        BoardFixture board(Usual);
        QAccessibleInterface *card = named(board, QStringLiteral("App feed"));
        card->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(board.selected(), QStringList{QStringLiteral("a")});
        card->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
        QCOMPARE(board.shape()[1], QStringList{QStringLiteral("a")});
        named(board, QStringLiteral("Add a step"))
            ->actionInterface()
            ->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(board.shape().size(), 4);
    }

    void whatIsUnderAPointIsFound() {
        BoardFixture board(Usual);
        QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&board.view);
        QAccessibleInterface *card = named(board, QStringLiteral("Email"));
        const QPoint at = board.view.mapToGlobal(board.card(QStringLiteral("e")));
        QCOMPARE(whole->childAt(at.x(), at.y()), card);
        QCOMPARE(whole->childAt(-4000, -4000), nullptr);
    }

    void thereIsNothingToHoldOnToAfterTheBoardIsGone() {
        QAccessibleInterface *kept = nullptr;
        QAccessible::Id id = 0;
        {
            BoardFixture board(Usual);
            kept = named(board, QStringLiteral("Email"));
            id = QAccessible::uniqueId(kept);
            QVERIFY(kept);
        }
        QCOMPARE(QAccessible::accessibleInterface(id), nullptr);
    }
};

QTEST_MAIN(TestBoardAccess)
#include "tst_board_access.moc"

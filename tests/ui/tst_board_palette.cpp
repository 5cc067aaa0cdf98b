#include "board_fixture.h"

#include "ui/board/mime.h"
#include "ui/board/palette_bar.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace stepline;

namespace {

const QString A = QStringLiteral("a"), E = QStringLiteral("e");

/// A drag that comes from another process: the events the platform would send.
class ForeignDrag {
public:
    ForeignDrag(BoardFixture &board, QMimeData *data) : m_board(board), m_data(data) {}
    bool enter(const QPoint &at) {
        QDragEnterEvent event(at, Qt::CopyAction | Qt::MoveAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_board.view.viewport(), &event);
        return event.isAccepted();
    }
    bool move(const QPoint &at) {
        QDragMoveEvent event(at, Qt::CopyAction | Qt::MoveAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        event.setAccepted(false);
        QApplication::sendEvent(m_board.view.viewport(), &event);
        return event.isAccepted();
    }
    bool drop(const QPoint &at) {
        QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        event.setAccepted(false);
        QApplication::sendEvent(m_board.view.viewport(), &event);
        return event.isAccepted();
    }
    void leave() {
        QDragLeaveEvent event;
        QApplication::sendEvent(m_board.view.viewport(), &event);
    }

private:
    BoardFixture &m_board;
    std::unique_ptr<QMimeData> m_data;
};

QMimeData *raw(const QByteArray &bytes) {
    auto *data = new QMimeData;
    data->setData(boardMime::channel(), bytes);
    return data;
}

/// Palette above board in one window, as in the program.
struct Desk {
    Editor editor;
    QWidget window;
    PaletteBar palette;
    BoardView board;

    explicit Desk(const QList<QStringList> &steps) : editor(boardSequence(steps)) {
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(&palette);
        layout->addWidget(&board, 1);
        palette.setEditor(&editor);
        board.setEditor(&editor);
        QObject::connect(&palette, &PaletteBar::chosen, &board, &BoardView::addMessageAtEnd);
        window.resize(1600, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        board.fit();
    }
    PaletteChip *chip(ChannelType type) {
        for (PaletteChip *chip : palette.chips())
            if (chip->channel().type == type)
                return chip;
        return nullptr;
    }
    QPoint onBoard(const edits::Target &target) {
        const QPointF middle = board.scene()->layout().insertionLine(target).center();
        return board.viewport()->mapTo(&window, board.toView(QRectF(middle, QSizeF())).topLeft().toPoint());
    }
    /// Queues the motions, then presses: QDrag::exec() runs a loop of its own.
    void drag(PaletteChip *chip, const QPoint &to, bool escape = false) {
        const QPoint from = chip->mapTo(&window, chip->rect().center());
        QWindow *handle = window.windowHandle();
        int time = 20;
        for (int i = 1; i <= 8; ++i)
            QTimer::singleShot(time += 15, &window, [=] { QTest::mouseMove(handle, from + (to - from) * i / 8); });
        QTimer::singleShot(time += 15, &window, [=] { QTest::mouseMove(handle, to + QPoint(1, 0)); });
        QTimer::singleShot(time += 15, &window, [=] { QTest::mouseMove(handle, to); });
        if (escape)
            QTimer::singleShot(time += 15, &window, [=] { QTest::keyClick(handle, Qt::Key_Escape); });
        QTimer::singleShot(time += 30, &window, [=] { QTest::mouseRelease(handle, Qt::LeftButton, {}, to); });
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::qWait(time + 60);
    }
};

} // namespace

/// Channels brought onto the board from outside.
class TestBoardPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasAChipAndOwnChannelsTheirNames() {
        Desk desk({{A}});
        QStringList names;
        QSet<ChannelType> types;
        for (PaletteChip *chip : desk.palette.chips()) {
            names.append(chip->text());
            types.insert(chip->channel().type);
            QVERIFY(!chip->accessibleName().isEmpty());
            QVERIFY(chip->height() >= 24 && chip->width() >= 24);
            QVERIFY(desk.palette.rect().contains(chip->geometry()));
        }
        QCOMPARE(types.size(), qsizetype(ChannelTypeCount));
        QVERIFY(names.contains(QStringLiteral("App feed")));
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    }

    void chipsFollowTheTemplate() {
        Desk desk({{A}});
        QVERIFY(
            desk.editor.push(edits::addChannel(*desk.editor.document(), ChannelType::Sms, QStringLiteral("SMS Korea")))
                .isEmpty());
        QCOMPARE(desk.palette.chips().size(), 11);
        QVERIFY(
            desk.editor
                .push(edits::renameChannel(*desk.editor.document(), QStringLiteral("feed"), QStringLiteral("Inbox")))
                .isEmpty());
        QCOMPARE(desk.chip(ChannelType::InApp)->text(), QStringLiteral("Inbox"));
        desk.palette.setEditor(nullptr);
        QCOMPARE(desk.palette.chips().size(), 10);
    }

    void aChipIsReallyDraggedOntoTheBoard() {
        Desk desk({{A}, {E}});
        desk.drag(desk.chip(ChannelType::Sms), desk.onBoard({1, 0, false}));
        auto shape = shapeOf(desk.editor.value());
        QCOMPARE(shape[1].size(), 2);
        QCOMPARE(desk.editor.value().sequence.steps[1].messages[0].channel, QStringLiteral("sms"));
        // A type the template does not use yet, into a gap: the palette changes while its chip is in the hand.
        desk.board.fit();
        desk.drag(desk.chip(ChannelType::WhatsApp), desk.onBoard({1, 0, true}));
        shape = shapeOf(desk.editor.value());
        QCOMPARE(shape.size(), 3);
        QCOMPARE(desk.editor.value().channels.back().type, ChannelType::WhatsApp);
        QCOMPARE(desk.editor.value().sequence.steps[1].messages[0].channel, desk.editor.value().channels.back().id);
        QCOMPARE(desk.editor.undoStack()->count(), 2);
    }

    void escapeDuringADragFromThePaletteChangesNothing() {
        Desk desk({{A}, {E}});
        desk.drag(desk.chip(ChannelType::Sms), desk.onBoard({1, 0, false}), true);
        QCOMPARE(desk.editor.undoStack()->count(), 0);
        QVERIFY(!desk.board.dragging());
    }

    void enterAndDoubleClickAddToTheEnd() {
        Desk desk({{A}});
        QTest::keyClick(desk.chip(ChannelType::Email), Qt::Key_Return);
        QCOMPARE(shapeOf(desk.editor.value()).size(), 2);
        QTest::mouseDClick(desk.chip(ChannelType::Sms), Qt::LeftButton);
        QCOMPARE(shapeOf(desk.editor.value()).size(), 3);
        QCOMPARE(desk.editor.value().sequence.steps[2].messages[0].channel, QStringLiteral("sms"));
        QCOMPARE(desk.editor.selection()->messages(),
                 QStringList{desk.editor.value().sequence.steps[2].messages[0].id});
    }

    void arrowsWalkTheChips() {
        Desk desk({{A}});
        desk.window.activateWindow();
        desk.palette.chips()[0]->setFocus();
        QTest::keyClick(desk.palette.chips()[0], Qt::Key_Right);
        QVERIFY(desk.palette.chips()[1]->hasFocus());
        QTest::keyClick(desk.palette.chips()[1], Qt::Key_Left);
        QVERIFY(desk.palette.chips()[0]->hasFocus());
    }

    void everyGapTakesAForeignChannel() {
        const QList<QStringList> usual{{A, QStringLiteral("s")}, {}, {E}};
        for (int s = 0; s < usual.size(); ++s) {
            for (int i = 0; i <= usual[s].size(); ++i) {
                BoardFixture board(usual);
                ForeignDrag drag(board, boardMime::fromChannel({QStringLiteral("push"), ChannelType::Push}));
                QVERIFY(drag.enter(QPoint(5, 5)));
                QVERIFY(drag.move(board.between(s, i)));
                QCOMPARE(board.line(), board.layout().insertionLine({s, i, false}));
                QVERIFY(drag.drop(board.between(s, i)));
                QCOMPARE(board.editor.value().sequence.steps[size_t(s)].messages[size_t(i)].channel,
                         QStringLiteral("push"));
                QVERIFY(board.line().isNull());
            }
        }
        for (int gap = 0; gap <= usual.size(); ++gap) {
            BoardFixture board(usual);
            ForeignDrag drag(board, boardMime::fromChannel({{}, ChannelType::Ads}));
            QVERIFY(drag.enter(board.gap(gap)));
            QVERIFY(drag.move(board.gap(gap)));
            QVERIFY(drag.drop(board.gap(gap)));
            QCOMPARE(board.shape().size(), 4);
            QCOMPARE(board.shape()[gap].size(), 1);
        }
    }

    void anEmptyBoardTakesTheFirstChannel() {
        BoardFixture board({});
        ForeignDrag drag(board, boardMime::fromChannel({{}, ChannelType::Email}));
        const QPoint at = board.at(BoardElement{BoardElement::Kind::AddStep});
        QVERIFY(drag.enter(at));
        QVERIFY(drag.drop(at));
        QCOMPARE(board.shape().size(), 1);
    }

    void leavingTheBoardForgetsTheDrag() {
        BoardFixture board({{A}});
        ForeignDrag drag(board, boardMime::fromChannel({{}, ChannelType::Email}));
        QVERIFY(drag.enter(board.gap(1)));
        QVERIFY(drag.move(board.gap(1)));
        QVERIFY(board.view.dragging());
        drag.leave();
        QVERIFY(!board.view.dragging());
        QVERIFY(board.line().isNull());
        QVERIFY(!drag.drop(board.gap(1)));
        QCOMPARE(board.editor.undoStack()->count(), 0);
    }

    void theTriggerRefusesADrop() {
        BoardFixture board({{A}});
        ForeignDrag drag(board, boardMime::fromChannel({{}, ChannelType::Email}));
        const QPoint at = board.at(BoardElement{BoardElement::Kind::Trigger});
        drag.enter(at);
        QVERIFY(!drag.move(at));
        QVERIFY(!drag.drop(at));
        QCOMPARE(board.editor.undoStack()->count(), 0);
    }

    void foreignRubbishIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("unknown type") << QByteArray("type:fax");
        QTest::newRow("unknown channel") << QByteArray("channel:nobody");
        QTest::newRow("long") << QByteArray("channel:") + QByteArray(100000, 'x');
        QTest::newRow("no scheme") << QByteArray("sms");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3);
    }
    void foreignRubbishIsRefused() {
        QFETCH(QByteArray, bytes);
        BoardFixture board({{A}});
        ForeignDrag drag(board, raw(bytes));
        QVERIFY(!drag.enter(board.gap(1)));
        QVERIFY(!board.view.dragging());
        QVERIFY(!drag.drop(board.gap(1)));
        QCOMPARE(board.editor.undoStack()->count(), 0);
    }

    void messagesFromAnotherWindowArriveAsACopy() {
        BoardFixture from({{A, E}}), to({{A}});
        auto *data = new QMimeData;
        data->setData(boardMime::messages(), edits::messagesToClipboard(*from.editor.document(), {E}));
        ForeignDrag drag(to, data);
        QVERIFY(drag.enter(to.gap(1)));
        QVERIFY(drag.drop(to.gap(1)));
        QCOMPARE(to.shape().size(), 2);
        QCOMPARE(to.editor.value().sequence.steps[1].messages[0].channel, QStringLiteral("email"));
    }
};

QTEST_MAIN(TestBoardPalette)
#include "tst_board_palette.moc"

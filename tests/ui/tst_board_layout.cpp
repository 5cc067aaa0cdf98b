#include "board_fixture.h"

#include "ui/board/layout.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace stepline;
using Kind = BoardElement::Kind;

namespace {

BoardContent contentOf(const QList<QStringList> &steps) {
    const Editor editor(boardSequence(steps));
    return describeBoard(editor.value(), nullptr, {});
}

BoardLayout layoutOf(const QList<QStringList> &steps) {
    TextMeasure measure(BoardFonts::fromTheme());
    return layOutBoard(contentOf(steps), measure);
}

QList<BoardElement> everything(const BoardLayout &layout) {
    QList<BoardElement> all{{Kind::Trigger}};
    for (int s = 0; s < int(layout.steps.size()); ++s) {
        all << BoardElement{Kind::Step, s} << BoardElement{Kind::StepMenu, s};
        if (!layout.steps[size_t(s)].fold.isNull())
            all << BoardElement{Kind::StepFold, s};
        for (int i = 0; i < layout.count(s); ++i)
            all << BoardElement{Kind::Card, s, i} << BoardElement{Kind::CardMenu, s, i};
        all << BoardElement{Kind::Place, s};
    }
    all << BoardElement{Kind::AddStep};
    for (int e = 0; e < int(layout.endings.size()); ++e)
        all << BoardElement{Kind::Ending, -1, e};
    return all;
}

} // namespace

/// Geometry needs no window: words and fonts in, rectangles out.
class TestBoardLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsRunFromLeftToRightAndCardsDown() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a"), QStringLiteral("s")}, {}, {QStringLiteral("e")}});
        QCOMPARE(layout.steps.size(), size_t(3));
        for (size_t s = 1; s < 3; ++s)
            QVERIFY(layout.steps[s].rect.left() > layout.steps[s - 1].rect.right());
        const auto &cards = layout.steps[0].cards;
        QVERIFY(cards[1].rect.top() > cards[0].rect.bottom());
        QVERIFY(layout.trigger.rect.right() < layout.steps[0].rect.left());
        QVERIFY(layout.endings[0].rect.left() > layout.steps[2].rect.right());
    }

    void everythingLiesInsideAndIsLargeEnoughToHit() {
        const BoardLayout layout = layoutOf(grid(7, 4));
        const QRectF board(QPointF(), layout.size);
        for (const BoardElement &element : everything(layout)) {
            const QRectF rect = layout.rectOf(element);
            QVERIFY(board.contains(rect));
            QVERIFY(rect.width() >= 24 && rect.height() >= 24);
        }
    }

    void partsOfACardStayInsideIt() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a"), QStringLiteral("s")}});
        for (const CardBox &card : layout.steps[0].cards) {
            for (const QRectF &part : {card.icon, card.title, card.menu, card.words})
                QVERIFY(card.rect.contains(part));
            for (const QRectF &chip : card.chips)
                QVERIFY(card.rect.contains(chip));
        }
    }

    void everyElementIsHitAtItsMiddle() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a"), QStringLiteral("s")}, {}, {QStringLiteral("e")}});
        for (const BoardElement &element : everything(layout)) {
            if (element.kind == Kind::Step)
                continue; // its middle may be under its menu in a narrow font; its name is not
            QCOMPARE(layout.hit(layout.rectOf(element).center()), element);
        }
        for (int s = 0; s < 3; ++s)
            QCOMPARE(layout.hit(layout.steps[size_t(s)].title.center()), (BoardElement{Kind::Step, s}));
        QVERIFY(!layout.hit({1, 1}));
    }

    void everyGapHasItsTarget() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a"), QStringLiteral("s")}, {}, {QStringLiteral("e")}});
        for (int s = 0; s < 3; ++s) {
            for (int i = 0; i <= layout.count(s); ++i) {
                const edits::Target wanted{s, i, false};
                const QRectF line = layout.insertionLine(wanted);
                QVERIFY(layout.steps[size_t(s)].rect.contains(line));
                QCOMPARE(layout.cardTarget(line.center()), std::optional(wanted));
            }
        }
        for (int gap = 0; gap <= 3; ++gap) {
            const edits::Target wanted{gap, 0, true};
            const QRectF line = layout.insertionLine(wanted);
            for (const StepBox &step : layout.steps)
                QVERIFY(!step.rect.intersects(line));
            QCOMPARE(layout.cardTarget(line.center()), std::optional(wanted));
        }
    }

    void aDropBelowTheLastCardGoesToTheEndOfThatStep() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a"), QStringLiteral("s")}, {QStringLiteral("e")}});
        const QPointF below(layout.steps[0].rect.center().x(), layout.size.height() + 4000);
        QCOMPARE(layout.cardTarget(below), std::optional(edits::Target{0, 2, false}));
    }

    /// Dragging to the right edge brings the endings under the pointer: they are the end of the sequence, too.
    void nothingLandsOnTheTriggerAndTheEndingsTakeTheLastStep() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a")}});
        QVERIFY(!layout.cardTarget(layout.trigger.rect.center()));
        QVERIFY(!layout.stepTarget(layout.trigger.rect.center()));
        for (const EndingBox &ending : layout.endings)
            QCOMPARE(layout.cardTarget(ending.rect.center()), std::optional(edits::Target{1, 0, true}));
    }

    void anEmptyBoardTakesTheFirstStep() {
        const BoardLayout layout = layoutOf({});
        QVERIFY(!layout.empty.isNull());
        QCOMPARE(layout.cardTarget(layout.empty.center()), std::optional(edits::Target{0, 0, true}));
        QCOMPARE(layout.hit(layout.empty.center()).kind, Kind::AddStep);
    }

    void stepsGoIntoTheGapThatIsNearest() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a")}, {QStringLiteral("e")}});
        const QRectF first = layout.steps[0].rect, second = layout.steps[1].rect;
        QCOMPARE(layout.stepTarget({first.left() + 10, 80}), std::optional(0));
        QCOMPARE(layout.stepTarget({first.right() - 10, 80}), std::optional(1));
        QCOMPARE(layout.stepTarget({second.right() - 10, 80}), std::optional(2));
    }

    void targetsMatchASlowSearchAtRandomPoints() {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const BoardLayout layout = layoutOf(grid(9, 5));
        for (int n = 0; n < 5000; ++n) {
            const QPointF point(random.bounded(layout.size.width()), random.bounded(layout.size.height() + 200));
            std::optional<edits::Target> wanted = edits::Target{int(layout.steps.size()), 0, true};
            for (int s = int(layout.steps.size()) - 1; s >= 0; --s) {
                const StepBox &step = layout.steps[size_t(s)];
                if (point.x() > step.rect.right())
                    break;
                if (point.x() < step.rect.left()) {
                    wanted = edits::Target{s, 0, true};
                    continue;
                }
                int index = 0;
                for (const CardBox &card : step.cards)
                    index += card.rect.center().y() < point.y() ? 1 : 0;
                wanted = edits::Target{s, index, false};
                break;
            }
            if (layout.trigger.rect.contains(point))
                wanted.reset();
            QVERIFY2(layout.cardTarget(point) == wanted, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void cardsInARectangleMatchASlowSearch() {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const BoardLayout layout = layoutOf(grid(12, 6));
        for (int n = 0; n < 500; ++n) {
            const QRectF area(random.bounded(layout.size.width()), random.bounded(layout.size.height()),
                              random.bounded(900.0), random.bounded(400.0));
            std::vector<Place> wanted;
            for (int s = 0; s < int(layout.steps.size()); ++s)
                for (int i = 0; i < layout.count(s); ++i)
                    if (layout.steps[size_t(s)].cards[size_t(i)].rect.intersects(area))
                        wanted.push_back({s, i});
            QVERIFY2(layout.cardsIn(area) == wanted, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void tabVisitsEverythingOnceInBothDirections() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a"), QStringLiteral("s")}, {}, {QStringLiteral("e")}});
        QList<BoardElement> wanted = everything(layout);
        for (const bool forward : {true, false}) {
            QList<BoardElement> visited;
            for (BoardElement at = tabFrom(layout, {}, forward); at && visited.size() < 100;
                 at = tabFrom(layout, at, forward))
                visited.append(at);
            QCOMPARE(visited, wanted);
            std::reverse(wanted.begin(), wanted.end());
        }
    }

    void arrowsWalkTheRows() {
        const BoardLayout layout = layoutOf({{QStringLiteral("a"), QStringLiteral("s")}, {QStringLiteral("e")}, {}});
        const auto go = [&](const BoardElement &from, BoardDirection to) { return walk(layout, from, to); };
        const BoardElement low{Kind::Card, 0, 1}, right{Kind::Card, 1, 0};
        QCOMPARE(go(low, BoardDirection::Right), right); // the last card where there is none in that row
        QCOMPARE(go(right, BoardDirection::Left), (BoardElement{Kind::Card, 0, 0}));
        QCOMPARE(go(right, BoardDirection::Right), (BoardElement{Kind::Place, 2}));
        QCOMPARE(go(low, BoardDirection::Up), (BoardElement{Kind::Card, 0, 0}));
        QCOMPARE(go({Kind::Card, 0, 0}, BoardDirection::Up), (BoardElement{Kind::Step, 0}));
        QCOMPARE(go(low, BoardDirection::Down), (BoardElement{Kind::Place, 0}));
        QCOMPARE(go(low, BoardDirection::Home), (BoardElement{Kind::Card, 0, 0}));
        QCOMPARE(go({Kind::Card, 0, 0}, BoardDirection::End), low);
        QCOMPARE(go({Kind::Step, 0}, BoardDirection::Left), (BoardElement{Kind::Trigger}));
        QCOMPARE(go({Kind::Step, 2}, BoardDirection::Right), (BoardElement{Kind::AddStep}));
        QCOMPARE(go({}, BoardDirection::Down), (BoardElement{Kind::Card, 0, 0}));
        QCOMPARE(go(low, BoardDirection::Last), right);
    }

    void aFoldedStepShowsItsCardsAsRows() {
        BoardContent content = contentOf({{QStringLiteral("a"), QStringLiteral("s"), QStringLiteral("e")},
                                          {QStringLiteral("p"), QStringLiteral("p2")},
                                          {QStringLiteral("a2")}});
        TextMeasure measure(BoardFonts::fromTheme());
        const BoardLayout open = layOutBoard(content, measure);
        QVERIFY(open.steps[2].fold.isNull()); // one card is not worth folding
        content.steps[0].folded = true;
        const BoardLayout folded = layOutBoard(content, measure);
        for (const CardBox &row : folded.steps[0].cards) {
            QVERIFY(row.rect.height() >= 24 && row.rect.height() < open.steps[0].cards[0].rect.height() / 2);
            for (const QRectF &part : {row.icon, row.title, row.menu})
                QVERIFY(row.rect.contains(part));
            QVERIFY(row.chips.empty() && row.words.isNull() && row.bar.isNull());
        }
        QVERIFY(folded.steps[1].cards[0].rect == open.steps[1].cards[0].rect);
        // Every place is still a target and every element still hit.
        for (int i = 0; i <= 3; ++i)
            QCOMPARE(folded.cardTarget(folded.insertionLine({0, i, false}).center()),
                     std::optional(edits::Target{0, i, false}));
        for (const BoardElement &element : everything(folded))
            if (element.kind != Kind::Step)
                QCOMPARE(folded.hit(folded.rectOf(element).center()), element);
    }

    void theRulerSaysWhereAStepLiesInTime() {
        // Two hours each, one message at once and one after half an hour.
        Editor editor(boardSequence({{QStringLiteral("a")}, {QStringLiteral("s"), QStringLiteral("e")}, {}}));
        QVERIFY(editor.push(edits::setDelay(*editor.document(), QStringLiteral("e"), {1800})).isEmpty());
        const BoardContent content = describeBoard(editor.value(), nullptr, {}); // 2 h + 2.5 h
        QCOMPARE(content.steps[0].ruler->from, 0.0);
        QCOMPARE(content.steps[0].ruler->until, 2 / 4.5);
        QCOMPARE(content.steps[1].ruler->from, 2 / 4.5);
        QCOMPARE(content.steps[1].ruler->until, 1.0);
        QCOMPARE(content.steps[1].ruler->touches.size(), size_t(2));
        QCOMPARE(content.steps[1].ruler->touches[1].at, 2.5 / 4.5);
        QCOMPARE(content.steps[1].ruler->touches[1].type, std::optional(ChannelType::Email));
        QVERIFY(content.steps[1].ruler->tip.contains(spokenDuration({7200})));
        TextMeasure measure(BoardFonts::fromTheme());
        const BoardLayout layout = layOutBoard(content, measure);
        for (const StepBox &step : layout.steps) {
            QVERIFY(step.header.contains(step.ruler));
            QVERIFY(!step.ruler.intersects(step.time) && !step.ruler.intersects(step.fold));
        }
        // Where all is at once there is nothing to measure.
        Editor atOnce(boardSequence({{QStringLiteral("a")}}));
        QVERIFY(atOnce.push(edits::setWait(*atOnce.document(), QStringLiteral("a"), {0})).isEmpty());
        QVERIFY(!describeBoard(atOnce.value(), nullptr, {}).steps[0].ruler);
    }

    void notesStandOnCardsWhenTheyAreShown() {
        BoardContent content = contentOf({{QStringLiteral("a"), QStringLiteral("s")}, {QStringLiteral("e")}});
        content.steps[0].cards[0].notes = QStringLiteral("Mindset: busy, not lost. ").repeated(30);
        content.steps[1].notes = QStringLiteral("Only for payers");
        TextMeasure measure(BoardFonts::fromTheme());
        const BoardLayout hidden = layOutBoard(content, measure);
        QVERIFY(hidden.steps[0].cards[0].noteText.isNull());
        content.notesShown = true;
        const BoardLayout shown = layOutBoard(content, measure);
        const CardBox &card = shown.steps[0].cards[0];
        QCOMPARE(card.noteLines.size(), 4);
        QVERIFY(card.rect.contains(card.noteText));
        QVERIFY(card.rect.height() > hidden.steps[0].cards[0].rect.height());
        QVERIFY(shown.steps[0].cards[1].noteText.isNull());
        QVERIFY(shown.steps[1].cards[0].rect.top() >= shown.steps[1].noteText.bottom());
        for (int s = 0; s < 2; ++s)
            for (int i = 0; i <= shown.count(s); ++i)
                QCOMPARE(shown.cardTarget(shown.insertionLine({s, i, false}).center()),
                         std::optional(edits::Target{s, i, false}));
    }

    void aLargerFontMakesLargerCardsAndCutsNothing() {
        BoardFonts large = BoardFonts::fromTheme();
        for (QFont *font : {&large.body, &large.small, &large.strong, &large.figure})
            font->setPointSizeF(18);
        TextMeasure usual(BoardFonts::fromTheme()), big(large);
        const BoardContent content = contentOf({{QStringLiteral("a"), QStringLiteral("s")}});
        const BoardLayout small = layOutBoard(content, usual), wide = layOutBoard(content, big);
        QVERIFY(wide.steps[0].cards[0].rect.width() > small.steps[0].cards[0].rect.width());
        QVERIFY(wide.steps[0].cards[0].words.height() >= big.body().height());
        QVERIFY(wide.steps[0].place.height() >= big.small().height());
        for (const QRectF &chip : wide.steps[0].cards[0].chips)
            QVERIFY(chip.height() >= big.small().height());
    }

    void twoThousandCardsAreLaidOutAtOnce() {
        const Editor editor(boardSequence(grid(100, 20)));
        TextMeasure measure(BoardFonts::fromTheme());
        QElapsedTimer timer;
        qint64 best = 1000;
        for (int n = 0; n < 5; ++n) {
            timer.start();
            const BoardContent content = describeBoard(editor.value(), nullptr, {});
            const BoardLayout layout = layOutBoard(content, measure);
            best = std::min(best, timer.elapsed());
            QCOMPARE(layout.steps.size(), size_t(100));
            QCOMPARE(layout.cardsIn(QRectF(QPointF(), layout.size)).size(), size_t(2000));
        }
        qInfo("2,000 cards described and laid out in %lld ms", best);
        QVERIFY(best < 250);
        const BoardLayout layout = layOutBoard(describeBoard(editor.value(), nullptr, {}), measure);
        timer.start();
        for (int n = 0; n < 10000; ++n)
            QVERIFY(layout.cardTarget({double(n % 25000), double(n % 2000)}) || n % 25000 < 200 || n % 25000 > 20000);
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_MAIN(TestBoardLayout)
#include "tst_board_layout.moc"

#pragma once

#include "core/model/edits.h"
#include "ui/board/content.h"
#include "ui/board/text_measure.h"

#include <QPointF>
#include <QRectF>
#include <utility>

namespace stepline {

/// One thing on the board that can be pointed at, focused and spoken.
struct BoardElement {
    enum class Kind { None, Trigger, Step, StepMenu, StepFold, Card, CardMenu, Place, AddStep, Ending };
    Kind kind = Kind::None;
    int step = -1;
    int index = -1;

    explicit operator bool() const { return kind != Kind::None; }
    bool isCard() const { return kind == Kind::Card || kind == Kind::CardMenu; }
    bool operator==(const BoardElement &) const = default;
};

/// Rectangles of a card, in board coordinates (1 unit = 1 pixel at 100 %). In a folded step a card is one row: its
/// icon, name and reach.
struct CardBox {
    QRectF rect, icon, title, badge, notes, menu, words;
    std::vector<QRectF> chips;
    QRectF strip;                               ///< all of the forecast, and nothing else; null where it has one row
    QRectF bar, figures, change, metrics, late; ///< of the forecast; null what it does not say
    QString changeText, metricsText;            ///< the wordings that fit
    QRectF noteText;                            ///< the notes themselves, where they are shown
    QStringList noteLines;
    QRectF play, marks; ///< while a recipient is played: what has become of the card, and its events
};

struct StepBox {
    QRectF rect, header, number, title, time, badge, notes, menu, place;
    QRectF fold;     ///< the button that folds the step; null where there is nothing to fold
    QRectF ruler;    ///< the small ruler of time; null where all is at once
    QRectF noteText; ///< the notes themselves, where they are shown
    QStringList noteLines;
    QStringList titleLines; ///< the name in one or two lines
    std::vector<CardBox> cards;
    QRectF arrow, arrowLabel; ///< to the next step or to the endings
};

struct TriggerBox {
    QRectF rect, title, badge;
    std::vector<std::pair<QRectF, QString>> lines; ///< wrapped to fit
    size_t eventLines = 0;                         ///< how many of them say the event
    QRectF arrow;
};

struct EndingBox {
    QRectF rect, figure, label;
};

/// Where everything on the board stands: a pure function of words and fonts. It knows no window, no zoom, no colour.
struct BoardLayout {
    QSizeF size;
    QRectF banner; ///< the sentence of a sequence that is switched off; null while it is on
    TriggerBox trigger;
    std::vector<StepBox> steps;
    QRectF addStep;
    QRectF empty; ///< what an empty sequence shows instead of steps
    std::vector<EndingBox> endings;

    /// What is at @p point: the innermost element.
    BoardElement hit(const QPointF &point) const;
    QRectF rectOf(const BoardElement &element) const;
    /// Where a card that is let go at @p point lands: over the endings behind the last step; nullopt over the trigger.
    std::optional<edits::Target> cardTarget(const QPointF &point) const;
    /// The gap (0 … number of steps) into which a step that is let go at @p point goes.
    std::optional<int> stepTarget(const QPointF &point) const;
    /// The insertion line of a target: horizontal in a step, vertical in a gap.
    QRectF insertionLine(const edits::Target &target) const;
    /// Steps that touch the stripe from left to right: [first, last).
    std::pair<int, int> stepsBetween(qreal left, qreal right) const;
    /// Cards of a step that touch the stripe from top to bottom: [first, last).
    std::pair<int, int> cardsBetween(int step, qreal top, qreal bottom) const;
    /// Cards that touch the rectangle, in document order.
    std::vector<Place> cardsIn(const QRectF &area) const;

    /// Every card, step and ending stands where it stands in the other; what is inside of a card or an ending may
    /// differ.
    bool sameFrames(const BoardLayout &other) const;

    int count(int step) const { return int(steps[size_t(step)].cards.size()); }
};

BoardLayout layOutBoard(const BoardContent &content, TextMeasure &measure);

// Walking with the keyboard: pure, on the shape of the layout.
enum class BoardDirection { Left, Right, Up, Down, Home, End, First, Last };
BoardElement walk(const BoardLayout &layout, const BoardElement &from, BoardDirection direction);
/// The Tab order: trigger, steps with their cards and buttons, "add step", endings. None at either end.
BoardElement tabFrom(const BoardLayout &layout, const BoardElement &from, bool forward);

} // namespace stepline

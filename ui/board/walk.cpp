#include "ui/board/layout.h"

#include <algorithm>

namespace stepline {

namespace {

using Kind = BoardElement::Kind;

/// The row of an element in its column: -1 the header, then the cards, then the place for one more.
int rowOf(const BoardLayout &layout, const BoardElement &element) {
    switch (element.kind) {
    case Kind::Card:
    case Kind::CardMenu: return element.index;
    case Kind::Place: return layout.count(element.step);
    default: return -1;
    }
}

BoardElement atRow(const BoardLayout &layout, int step, int row) {
    if (row < 0)
        return {Kind::Step, step};
    return row < layout.count(step) ? BoardElement{Kind::Card, step, row} : BoardElement{Kind::Place, step};
}

/// The same row in another step; a card goes to a card as long as there is one.
BoardElement sideways(const BoardLayout &layout, const BoardElement &from, int step) {
    const int cards = layout.count(step);
    if (from.kind == Kind::Card || from.kind == Kind::CardMenu)
        return cards ? BoardElement{Kind::Card, step, std::min(from.index, cards - 1)}
                     : BoardElement{Kind::Place, step};
    return from.kind == Kind::Place ? BoardElement{Kind::Place, step} : BoardElement{Kind::Step, step};
}

BoardElement firstCard(const BoardLayout &layout, bool fromEnd) {
    const int steps = int(layout.steps.size());
    for (int n = 0; n < steps; ++n) {
        const int s = fromEnd ? steps - 1 - n : n;
        if (layout.count(s))
            return {Kind::Card, s, fromEnd ? layout.count(s) - 1 : 0};
    }
    return steps ? BoardElement{Kind::Step, fromEnd ? steps - 1 : 0} : BoardElement{Kind::Trigger};
}

BoardElement walkEnding(const BoardLayout &layout, const BoardElement &from, BoardDirection direction) {
    const int endings = int(layout.endings.size());
    if (direction == BoardDirection::Up || direction == BoardDirection::Down) {
        const int next = from.index + (direction == BoardDirection::Up ? -1 : 1);
        return next < 0 || next >= endings ? from : BoardElement{Kind::Ending, -1, next};
    }
    return direction == BoardDirection::Left ? BoardElement{Kind::AddStep} : from;
}

} // namespace

BoardElement walk(const BoardLayout &layout, const BoardElement &from, BoardDirection direction) {
    const int steps = int(layout.steps.size());
    if (direction == BoardDirection::First || direction == BoardDirection::Last)
        return firstCard(layout, direction == BoardDirection::Last);
    switch (from.kind) {
    case Kind::None: return firstCard(layout, false);
    case Kind::Trigger:
        if (direction != BoardDirection::Right)
            return from;
        return steps ? BoardElement{Kind::Step, 0} : BoardElement{Kind::AddStep};
    case Kind::AddStep:
        if (direction == BoardDirection::Right && !layout.endings.empty())
            return {Kind::Ending, -1, 0};
        if (direction == BoardDirection::Left)
            return steps ? BoardElement{Kind::Step, steps - 1} : BoardElement{Kind::Trigger};
        return from;
    case Kind::Ending: return walkEnding(layout, from, direction);
    default: break;
    }
    const int step = from.step, row = rowOf(layout, from), cards = layout.count(step);
    switch (direction) {
    case BoardDirection::Left:
        if (step > 0)
            return sideways(layout, from, step - 1);
        return from.isCard() ? from : BoardElement{Kind::Trigger};
    case BoardDirection::Right:
        if (step + 1 < steps)
            return sideways(layout, from, step + 1);
        return from.isCard() ? from : BoardElement{Kind::AddStep};
    case BoardDirection::Up: return row < 0 ? from : atRow(layout, step, row - 1);
    case BoardDirection::Down: return row >= cards ? from : atRow(layout, step, row + 1);
    case BoardDirection::Home: return cards ? BoardElement{Kind::Card, step, 0} : BoardElement{Kind::Step, step};
    case BoardDirection::End:
        return cards ? BoardElement{Kind::Card, step, cards - 1} : BoardElement{Kind::Place, step};
    default: return from;
    }
}

BoardElement tabFrom(const BoardLayout &layout, const BoardElement &from, bool forward) {
    const int steps = int(layout.steps.size()), endings = int(layout.endings.size());
    const auto intoStep = [&](int step) -> BoardElement {
        if (forward)
            return step < steps ? BoardElement{Kind::Step, step} : BoardElement{Kind::AddStep};
        return step >= 0 ? BoardElement{Kind::Place, step} : BoardElement{Kind::Trigger};
    };
    const auto intoCard = [&](int step, int index) -> BoardElement {
        if (forward)
            return index < layout.count(step) ? BoardElement{Kind::Card, step, index} : BoardElement{Kind::Place, step};
        if (index >= 0)
            return {Kind::CardMenu, step, index};
        return layout.steps[size_t(step)].fold.isNull() ? BoardElement{Kind::StepMenu, step}
                                                        : BoardElement{Kind::StepFold, step};
    };
    switch (from.kind) {
    case Kind::None:
        if (forward)
            return {Kind::Trigger};
        return endings ? BoardElement{Kind::Ending, -1, endings - 1} : BoardElement{Kind::AddStep};
    case Kind::Trigger: return forward ? intoStep(0) : BoardElement{};
    case Kind::Step: return forward ? BoardElement{Kind::StepMenu, from.step} : intoStep(from.step - 1);
    case Kind::StepMenu:
        if (!forward)
            return {Kind::Step, from.step};
        return layout.steps[size_t(from.step)].fold.isNull() ? intoCard(from.step, 0)
                                                             : BoardElement{Kind::StepFold, from.step};
    case Kind::StepFold: return forward ? intoCard(from.step, 0) : BoardElement{Kind::StepMenu, from.step};
    case Kind::Card:
        return forward ? BoardElement{Kind::CardMenu, from.step, from.index} : intoCard(from.step, from.index - 1);
    case Kind::CardMenu:
        return forward ? intoCard(from.step, from.index + 1) : BoardElement{Kind::Card, from.step, from.index};
    case Kind::Place: return forward ? intoStep(from.step + 1) : intoCard(from.step, layout.count(from.step) - 1);
    case Kind::AddStep:
        if (forward)
            return endings ? BoardElement{Kind::Ending, -1, 0} : BoardElement{};
        return intoStep(steps - 1);
    case Kind::Ending:
        if (!forward)
            return from.index > 0 ? BoardElement{Kind::Ending, -1, from.index - 1} : BoardElement{Kind::AddStep};
        return from.index + 1 < endings ? BoardElement{Kind::Ending, -1, from.index + 1} : BoardElement{};
    }
    return {};
}

} // namespace stepline

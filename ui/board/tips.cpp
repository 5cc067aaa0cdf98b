#include "ui/board/tips.h"

#include "ui/board/board_text.h"
#include "ui/board/forecast_words.h"

namespace stepline {

using Kind = BoardElement::Kind;

namespace {

BoardTip tipOnCard(const BoardCard &card, const CardBox &box, const TextMeasure &measure, const QPointF &point,
                   const Forecast *forecast) {
    if (card.badge && box.badge.contains(point))
        return {card.badge->tip, box.badge};
    if (!card.notes.isEmpty() && box.notes.contains(point))
        return {card.notes, box.notes};
    for (size_t i = 0; i < box.chips.size(); ++i)
        if (box.chips[i].contains(point))
            return {card.chips[i].tip, box.chips[i]};
    if (!card.notes.isEmpty() && box.noteText.contains(point))
        return {card.notes, box.noteText};
    const QRectF strip = box.bar.united(box.figures).united(box.metrics).united(box.late).adjusted(0, -4, 0, 4);
    if (card.strip && forecast && strip.contains(point))
        return {forecastTip(*forecast, card.id, card.type), strip};
    if (box.menu.contains(point))
        return {BoardText::tr("Menu of this message (Shift+F10)"), box.menu};
    if (box.words.contains(point) && measure.body().horizontalAdvance(card.words) > box.words.width())
        return {card.words, box.words};
    if (box.title.contains(point) && measure.strong().horizontalAdvance(card.title) > box.title.width())
        return {card.title, box.title};
    return {};
}

BoardTip tipOnHeader(const BoardStep &step, const StepBox &box, const QPointF &point) {
    if (step.badge && box.badge.contains(point))
        return {step.badge->tip, box.badge};
    if (!step.notes.isEmpty() && box.notes.contains(point))
        return {step.notes, box.notes};
    if (box.menu.contains(point))
        return {BoardText::tr("Menu of this step (Shift+F10)"), box.menu};
    if (box.fold.contains(point))
        return {step.folded ? BoardText::tr("Show the cards of this step in full (Ctrl+M)")
                            : BoardText::tr("Fold the cards of this step into rows (Ctrl+M)"),
                box.fold};
    if (const QRectF ruler = box.ruler.adjusted(0, -4, 0, 4); step.ruler && ruler.contains(point))
        return {step.ruler->tip, ruler};
    if (step.ruler && box.time.contains(point))
        return {step.ruler->tip, box.time};
    if (box.titleLines.join(u' ') != step.title && box.title.contains(point))
        return {step.title, box.title};
    return {};
}

} // namespace

BoardTip tipAt(const BoardContent &content, const BoardLayout &layout, const TextMeasure &measure, const QPointF &point,
               const Forecast *forecast, const BoardPlay *play) {
    const BoardElement element = layout.hit(point);
    switch (element.kind) {
    case Kind::Trigger:
        if (content.trigger.badge && layout.trigger.badge.contains(point))
            return {content.trigger.badge->tip, layout.trigger.badge};
        return {content.trigger.tip, layout.trigger.rect};
    case Kind::Ending: return {content.endings[size_t(element.index)].tip, layout.endings[size_t(element.index)].rect};
    case Kind::Card:
    case Kind::CardMenu:
        if (const CardBox &box = layout.steps[size_t(element.step)].cards[size_t(element.index)];
            play && box.play.united(box.marks).contains(point))
            if (const CardPlay *played = play->card(content.card(element.step, element.index)->id))
                return {played->tip, box.play.united(box.marks)};
        return tipOnCard(*content.card(element.step, element.index),
                         layout.steps[size_t(element.step)].cards[size_t(element.index)], measure, point, forecast);
    case Kind::Step:
    case Kind::StepMenu:
    case Kind::StepFold:
        return tipOnHeader(content.steps[size_t(element.step)], layout.steps[size_t(element.step)], point);
    default: return {};
    }
}

} // namespace stepline

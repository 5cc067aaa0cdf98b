#include "ui/board/layout.h"

#include "ui/theme/text_sized.h"

#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

constexpr qreal Grid = 8;
constexpr qreal Margin = 2 * Grid;
constexpr int MostNotes = 400; ///< characters of notes that can be of any use in four lines

qreal onGrid(qreal value, qreal grid = 4) {
    return std::ceil(value / grid) * grid;
}

/// Sizes that follow the font: a larger system font makes larger cards, not cut words.
struct Sizes {
    qreal body, small, strong, figure; ///< line heights
    qreal column, card, trigger, ending, place, chip, row;
    qreal target; ///< of the smallest thing one has to hit

    explicit Sizes(const TextMeasure &measure) {
        body = std::ceil(measure.body().height());
        small = std::ceil(measure.small().height());
        strong = std::ceil(measure.strong().height());
        figure = std::ceil(measure.figure().height());
        const qreal em = measure.body().horizontalAdvance(QStringLiteral("abcdefghij")) / 10;
        card = std::max<qreal>(184, onGrid(em * 23, Grid));
        column = card + 2 * Grid;
        trigger = std::max<qreal>(112, onGrid(em * 15, Grid));
        ending = std::max<qreal>(96, onGrid(em * 13, Grid));
        chip = onGrid(small + 4, 2);
        target = (24 + textSized(24, measure.fonts().body)) / 2;
        row = std::max(target, onGrid(strong));
        place = std::max<qreal>(32, onGrid(small + 2 * Grid));
    }
};

class Builder {
public:
    Builder(const BoardContent &content, TextMeasure &measure)
        : m_content(content), m_measure(measure), m_is(measure) {}

    BoardLayout build() {
        m_top = Margin;
        if (m_content.off) {
            m_out.banner = QRectF(Margin, Margin, 0, onGrid(m_is.body + 2 * Grid));
            m_top = m_out.banner.bottom() + Margin;
        }
        placeTrigger();
        m_headerLine = m_top + Grid + m_is.row / 2;
        qreal x = m_out.trigger.rect.right();
        m_out.trigger.arrow = QRectF(x + Grid / 2, m_headerLine - 4, 5 * Grid - Grid, 8);
        x += 5 * Grid;
        if (m_content.isEmpty()) {
            m_out.empty = QRectF(x, m_top, m_is.column * 1.6, 20 * Grid);
            m_bottom = std::max(m_bottom, m_out.empty.bottom());
            x = m_out.empty.right() + 5 * Grid;
        }
        m_headerHeight = headerHeight();
        for (size_t s = 0; s < m_content.steps.size(); ++s)
            x = placeStep(m_content.steps[s], x, s + 1 == m_content.steps.size());
        placeEndings(x);
        if (m_content.off)
            m_out.banner.setWidth(std::max<qreal>(m_out.size.width() - 2 * Margin, 0));
        return std::move(m_out);
    }

private:
    /// The side of a sign that stands beside words of the board.
    qreal beside(int side) const { return textSized(side, m_measure.fonts().body); }

    void placeTrigger() {
        TriggerBox &box = m_out.trigger;
        const qreal width = m_is.trigger, inner = width - 3 * Grid;
        qreal y = m_top + Grid;
        box.title = QRectF(Margin + 1.5 * Grid, y, inner, m_is.row);
        if (m_content.trigger.badge) {
            const qreal sign = beside(16);
            box.badge = QRectF(Margin + width - 1.5 * Grid - sign, y + (m_is.row - sign) / 2, sign, sign);
            box.title.setRight(box.badge.left() - 4);
        }
        y += m_is.row;
        for (const QString &text : m_content.trigger.lines) {
            for (const QString &line : m_measure.smallLines(text, inner, 3)) {
                box.lines.emplace_back(QRectF(Margin + 1.5 * Grid, y, inner, m_is.small), line);
                y += m_is.small;
            }
            y += 4;
            if (box.eventLines == 0)
                box.eventLines = box.lines.size();
        }
        box.rect = QRectF(Margin, m_top, width, onGrid(y + Grid - m_top, Grid));
        m_bottom = box.rect.bottom();
    }

    qreal numberHeight() const { return std::max(m_is.target - 4, m_is.small + 4); }
    qreal numberWidth(const BoardStep &step) {
        return std::max(numberHeight(), m_measure.smallWidth(step.number) + Grid);
    }
    /// Two lines of name where any step needs them.
    qreal headerHeight() {
        const bool two = std::any_of(m_content.steps.begin(), m_content.steps.end(), [this](const BoardStep &step) {
            return m_measure.strongWidth(step.title) > m_is.card - numberWidth(step) - Grid - m_is.target;
        });
        const bool timed = std::any_of(m_content.steps.begin(), m_content.steps.end(),
                                       [](const BoardStep &step) { return step.ruler; });
        return onGrid(Grid + m_is.row + (two ? m_is.strong : 0) + std::max(m_is.small, m_is.target - 8) +
                      (timed ? Grid : 0) + Grid);
    }

    qreal placeStep(const BoardStep &step, qreal x, bool last) {
        StepBox box;
        const qreal left = x + Grid, right = left + m_is.card, number = numberHeight();
        qreal y = m_top + Grid;
        box.number = QRectF(left, y + (m_is.row - number) / 2, numberWidth(step), number);
        box.menu = QRectF(right - m_is.target, y + (m_is.row - m_is.target) / 2, m_is.target, m_is.target);
        const qreal textLeft = box.number.right() + Grid, textWidth = box.menu.left() - textLeft;
        box.titleLines = m_measure.strongWidth(step.title) <= textWidth
                             ? QStringList{step.title}
                             : m_measure.strongLines(step.title, textWidth, 2);
        const qreal more = (box.titleLines.size() - 1) * m_is.strong;
        box.title = QRectF(textLeft, y, textWidth, m_is.row + more);
        y += m_is.row + more;
        // Badge and notes share the second line, so that the name keeps the first.
        qreal end = right - 4;
        if (step.cards.size() > 1 || step.folded) {
            const qreal top = std::max(box.menu.bottom(), y - 2 + (m_is.small - m_is.target) / 2);
            box.fold = QRectF(right - m_is.target, top, m_is.target, m_is.target);
            end = box.fold.left();
        }
        const auto sign = [&, side = beside(16)] {
            end -= side + 4;
            return QRectF(end + 4, y - 2 + (m_is.small - side) / 2, side, side);
        };
        if (!step.notes.isEmpty())
            box.notes = sign();
        if (step.badge)
            box.badge = sign();
        box.time = QRectF(textLeft, y - 2, end - textLeft, m_is.small);
        y = m_top + m_headerHeight; // the same for all, so that cards stand in rows
        box.header = QRectF(x, m_top, m_is.column, y - m_top);
        if (step.ruler)
            box.ruler = QRectF(left, y - Grid, m_is.card, 4);
        if (m_content.notesShown)
            placeNotes(step.notes, box.noteText, box.noteLines, left, right, y, Grid);
        box.cards.reserve(step.cards.size());
        for (const BoardCard &card : step.cards) {
            box.cards.push_back(step.folded ? placeRow(card, left, y) : placeCard(card, left, y));
            y = box.cards.back().rect.bottom() + Grid;
        }
        box.place = QRectF(left, y, m_is.card, m_is.place);
        box.rect = QRectF(x, m_top, m_is.column, y + m_is.place + Grid - m_top);
        m_bottom = std::max(m_bottom, box.rect.bottom());

        const qreal label = m_measure.smallWidth(step.waitAfter);
        qreal gap = std::clamp<qreal>(onGrid(label + 2 * Grid, Grid), 7 * Grid, 14 * Grid);
        if (last) { // the place for one more step stands under the last arrow
            gap = std::max<qreal>(gap, onGrid(m_measure.smallWidth(boardTexts::addStep()) + 6 * Grid, Grid));
            const qreal top = m_headerLine + 2 * Grid;
            m_out.addStep = QRectF(box.rect.right() + 2 * Grid, top, gap - 4 * Grid, onGrid(m_is.small + 5 * Grid));
        }
        box.arrow = QRectF(box.rect.right() + Grid, m_headerLine - 4, gap - 2 * Grid, 8);
        box.arrowLabel = QRectF(box.rect.right() + 4, m_headerLine - 5 - m_is.small, gap - Grid, m_is.small);
        const qreal next = box.rect.right() + gap;
        m_out.steps.push_back(std::move(box));
        return next;
    }

    /// The notes in up to four lines on a ground of their own; @p y goes below it.
    void placeNotes(const QString &notes, QRectF &rect, QStringList &lines, qreal left, qreal right, qreal &y,
                    qreal after) {
        if (notes.isEmpty())
            return;
        lines = m_measure.smallLines(notes.left(MostNotes).simplified(), right - left - 2 * Grid, 4);
        rect = QRectF(left, y, right - left, lines.size() * m_is.small + Grid);
        y = rect.bottom() + after;
    }

    /// The first line of a card: icon, name, signs, menu.
    void placeHead(const BoardCard &card, CardBox &box, qreal in, qreal right, qreal y) {
        const qreal icon = beside(18), side = beside(16);
        box.icon = QRectF(in, y + (m_is.row - icon) / 2, icon, icon);
        box.menu = QRectF(right - m_is.target - 4, y + (m_is.row - m_is.target) / 2, m_is.target, m_is.target);
        qreal end = box.menu.left();
        const auto sign = [&] {
            end -= side + 4;
            return QRectF(end + 4, y + (m_is.row - side) / 2, side, side);
        };
        if (!card.notes.isEmpty())
            box.notes = sign();
        if (card.badge)
            box.badge = sign();
        box.title = QRectF(box.icon.right() + Grid, y, end - box.icon.right() - Grid, m_is.row);
    }

    /// A card of a folded step.
    CardBox placeRow(const BoardCard &card, qreal left, qreal top) {
        CardBox box;
        placeHead(card, box, left + 1.5 * Grid + 2, left + m_is.card, top + 4);
        const qreal name = std::ceil(m_measure.strongWidth(card.title)) + Grid;
        if (card.strip)
            if (const qreal width = std::ceil(m_measure.smallWidth(card.strip->text)) + 1;
                name + width <= box.title.width()) {
                box.figures = QRectF(box.title.right() - width, top + 4, width, m_is.row);
                box.title.setRight(box.figures.left() - Grid);
            }
        box.rect = QRectF(left, top, m_is.card, m_is.row + 8);
        return box;
    }

    CardBox placeCard(const BoardCard &card, qreal left, qreal top) {
        CardBox box;
        const qreal in = left + 1.5 * Grid + 2, right = left + m_is.card, textRight = right - 1.5 * Grid;
        qreal y = top + 6;
        placeHead(card, box, in, right, y);
        y += m_is.row;
        box.words = QRectF(in, y, textRight - in, m_is.body);
        y += m_is.body + 4;
        placeChips(card, box, in, textRight, y);
        if (m_content.notesShown)
            placeNotes(card.notes, box.noteText, box.noteLines, in, textRight, y, 4);
        if (card.strip) {
            box.bar = QRectF(in, y + 4, textRight - in, 5);
            placeForecast(*card.strip, box, in, textRight, y + 12);
            box.strip = QRectF(in - 2, y + 1, textRight - in + 4, 12 + 2 * m_is.small);
            y += 12 + 2 * m_is.small + 4;
        }
        if (m_content.playing) {
            // As high as the forecast that stood there: nothing moves when the player opens.
            box.play = QRectF(in, y + 2, textRight - in, m_is.small + 4);
            box.marks = QRectF(in, box.play.bottom() + 2, textRight - in, m_is.small + 4);
            y = box.marks.bottom() + 4;
        }
        box.rect = QRectF(left, top, m_is.card, onGrid(y + 6 - top, Grid));
        return box;
    }

    /// The first wording that fits into the room, else the last one; and its width, never more than the room.
    std::pair<QString, qreal> fitting(const QStringList &wordings, qreal room) {
        for (const QString &words : wordings)
            if (const qreal width = std::ceil(m_measure.smallWidth(words)) + 1; width <= room)
                return {words, width};
        return {wordings.value(wordings.size() - 1), room};
    }

    /// Two lines: reach and cost with their change, what people do with who is late. Always two, so that a card keeps
    /// its height whatever the forecast says, and nothing slips away under a drag.
    void placeForecast(const BoardStrip &strip, CardBox &box, qreal left, qreal right, qreal y) {
        const qreal figures = std::min(std::ceil(m_measure.smallWidth(strip.text)) + 1, right - left);
        box.figures = QRectF(left, y, figures, m_is.small);
        if (!strip.changes.isEmpty()) {
            const auto [words, width] = fitting(strip.changes, right - box.figures.right() - Grid);
            if (std::ceil(m_measure.smallWidth(words)) + 1 <= width) {
                box.changeText = words;
                box.change = QRectF(right - width, y, width, m_is.small);
            }
        }
        y += m_is.small;
        qreal end = right;
        if (!strip.late.isEmpty()) {
            const qreal width = std::min(std::ceil(m_measure.smallWidth(strip.late)) + 1, right - left);
            box.late = QRectF(right - width, y, width, m_is.small);
            end = box.late.left() - Grid;
        }
        if (strip.metrics.isEmpty() || end - left < 2 * Grid)
            return;
        const auto [words, width] = fitting(strip.metrics, end - left);
        box.metricsText = words;
        box.metrics = QRectF(left, y, width, m_is.small);
    }

    void placeChips(const BoardCard &card, CardBox &box, qreal left, qreal right, qreal &y) {
        if (card.chips.empty())
            return;
        y += 2;
        qreal x = left;
        for (const BoardChip &chip : card.chips) {
            const qreal width = std::min(std::ceil(m_measure.smallWidth(chip.text)) + 1 + 1.5 * Grid, right - left);
            if (x > left && x + width > right) {
                x = left;
                y += m_is.chip + 4;
            }
            box.chips.emplace_back(x, y, width, m_is.chip);
            x += width + 4;
        }
        y += m_is.chip + 4;
    }

    void placeEndings(qreal x) {
        const qreal height = onGrid(m_is.figure + m_is.small + 1.5 * Grid, Grid);
        qreal y = m_top;
        for (size_t i = 0; i < m_content.endings.size(); ++i) {
            EndingBox box;
            box.rect = QRectF(x, y, m_is.ending, height);
            const qreal pad = (height - m_is.figure - m_is.small) / 2;
            box.figure = QRectF(x + 1.5 * Grid, y + pad, m_is.ending - 3 * Grid, m_is.figure);
            box.label = QRectF(x + 1.5 * Grid, y + pad + m_is.figure, m_is.ending - 3 * Grid, m_is.small);
            m_out.endings.push_back(box);
            y += height + Grid;
        }
        m_bottom = std::max(m_bottom, y - Grid);
        m_out.size = QSizeF(x + m_is.ending + Margin, m_bottom + Margin);
    }

    const BoardContent &m_content;
    TextMeasure &m_measure;
    Sizes m_is;
    BoardLayout m_out;
    qreal m_top = 0, m_bottom = 0, m_headerLine = 0, m_headerHeight = 0;
};

} // namespace

BoardLayout layOutBoard(const BoardContent &content, TextMeasure &measure) {
    return Builder(content, measure).build();
}

bool BoardLayout::sameFrames(const BoardLayout &other) const {
    const auto sameRect = [](const auto &a, const auto &b) { return a.rect == b.rect; };
    return size == other.size && banner == other.banner && trigger.rect == other.trigger.rect &&
           std::equal(steps.begin(), steps.end(), other.steps.begin(), other.steps.end(),
                      [&](const StepBox &a, const StepBox &b) {
                          return a.rect == b.rect && a.header == b.header && a.arrow == b.arrow &&
                                 std::equal(a.cards.begin(), a.cards.end(), b.cards.begin(), b.cards.end(), sameRect);
                      }) &&
           std::equal(endings.begin(), endings.end(), other.endings.begin(), other.endings.end(), sameRect);
}

std::pair<int, int> BoardLayout::stepsBetween(qreal left, qreal right) const {
    const auto first = std::partition_point(steps.begin(), steps.end(),
                                            [&](const StepBox &box) { return box.arrow.right() + Margin < left; });
    const auto last =
        std::partition_point(first, steps.end(), [&](const StepBox &box) { return box.rect.left() <= right; });
    return {int(first - steps.begin()), int(last - steps.begin())};
}

std::pair<int, int> BoardLayout::cardsBetween(int step, qreal top, qreal bottom) const {
    const auto &cards = steps[size_t(step)].cards;
    const auto first =
        std::partition_point(cards.begin(), cards.end(), [&](const CardBox &box) { return box.rect.bottom() < top; });
    const auto last =
        std::partition_point(first, cards.end(), [&](const CardBox &box) { return box.rect.top() <= bottom; });
    return {int(first - cards.begin()), int(last - cards.begin())};
}

BoardElement BoardLayout::hit(const QPointF &point) const {
    using Kind = BoardElement::Kind;
    if (trigger.rect.contains(point))
        return {Kind::Trigger};
    if (addStep.contains(point) || empty.contains(point))
        return {Kind::AddStep};
    for (size_t i = 0; i < endings.size(); ++i)
        if (endings[i].rect.contains(point))
            return {Kind::Ending, -1, int(i)};
    const auto [first, last] = stepsBetween(point.x(), point.x());
    for (int s = first; s < last; ++s) {
        const StepBox &box = steps[size_t(s)];
        if (!box.rect.contains(point))
            continue;
        if (box.menu.contains(point))
            return {Kind::StepMenu, s};
        if (box.fold.contains(point))
            return {Kind::StepFold, s};
        if (box.header.contains(point))
            return {Kind::Step, s};
        if (box.place.contains(point))
            return {Kind::Place, s};
        const auto [top, bottom] = cardsBetween(s, point.y(), point.y());
        for (int i = top; i < bottom; ++i) {
            const CardBox &card = box.cards[size_t(i)];
            if (card.rect.contains(point))
                return {card.menu.contains(point) ? Kind::CardMenu : Kind::Card, s, i};
        }
    }
    return {};
}

QRectF BoardLayout::rectOf(const BoardElement &element) const {
    using Kind = BoardElement::Kind;
    const bool inStep = element.step >= 0 && element.step < int(steps.size());
    const StepBox *step = inStep ? &steps[size_t(element.step)] : nullptr;
    const CardBox *card = step && element.index >= 0 && element.index < count(element.step)
                              ? &step->cards[size_t(element.index)]
                              : nullptr;
    switch (element.kind) {
    case Kind::None: break;
    case Kind::Trigger: return trigger.rect;
    case Kind::Step: return step ? step->header : QRectF();
    case Kind::StepMenu: return step ? step->menu : QRectF();
    case Kind::StepFold: return step ? step->fold : QRectF();
    case Kind::Card: return card ? card->rect : QRectF();
    case Kind::CardMenu: return card ? card->menu : QRectF();
    case Kind::Place: return step ? step->place : QRectF();
    case Kind::AddStep: return steps.empty() ? empty : addStep;
    case Kind::Ending:
        return element.index >= 0 && element.index < int(endings.size()) ? endings[size_t(element.index)].rect
                                                                         : QRectF();
    }
    return {};
}

std::optional<edits::Target> BoardLayout::cardTarget(const QPointF &point) const {
    if (trigger.rect.contains(point))
        return std::nullopt;
    // The first step that does not lie wholly to the left of the point; before it is a gap.
    const auto at = std::partition_point(steps.begin(), steps.end(),
                                         [&](const StepBox &box) { return box.rect.right() < point.x(); });
    const int s = int(at - steps.begin());
    if (at == steps.end() || point.x() < at->rect.left())
        return edits::Target{s, 0, true};
    const auto &cards = at->cards;
    const auto card = std::partition_point(cards.begin(), cards.end(),
                                           [&](const CardBox &box) { return box.rect.center().y() < point.y(); });
    return edits::Target{s, int(card - cards.begin()), false};
}

std::optional<int> BoardLayout::stepTarget(const QPointF &point) const {
    if (trigger.rect.contains(point))
        return std::nullopt;
    const auto at = std::partition_point(steps.begin(), steps.end(),
                                         [&](const StepBox &box) { return box.rect.center().x() < point.x(); });
    return int(at - steps.begin());
}

QRectF BoardLayout::insertionLine(const edits::Target &target) const {
    constexpr qreal thick = 4;
    if (!target.newStep) {
        if (target.step < 0 || target.step >= int(steps.size()))
            return {};
        const StepBox &box = steps[size_t(target.step)];
        const qreal y = target.index < int(box.cards.size()) ? box.cards[size_t(std::max(target.index, 0))].rect.top()
                                                             : box.place.top();
        return QRectF(box.place.left(), y - Grid / 2 - thick / 2, box.place.width(), thick);
    }
    if (steps.empty())
        return QRectF(empty.left() - 2.5 * Grid - thick / 2, empty.top(), thick, empty.height());
    const int s = std::clamp(target.step, 0, int(steps.size()));
    const StepBox *before = s > 0 ? &steps[size_t(s) - 1] : nullptr;
    const StepBox *after = s < int(steps.size()) ? &steps[size_t(s)] : nullptr;
    const qreal left = before ? before->rect.right() : trigger.rect.right();
    const qreal x = after ? (left + after->rect.left()) / 2 : left + Grid;
    const qreal top = (before ? before : after)->rect.top();
    const qreal bottom = std::max(before ? before->rect.bottom() : top, after ? after->rect.bottom() : top);
    return QRectF(x - thick / 2, top, thick, bottom - top);
}

std::vector<Place> BoardLayout::cardsIn(const QRectF &area) const {
    std::vector<Place> found;
    const auto [first, last] = stepsBetween(area.left(), area.right());
    for (int s = first; s < last; ++s) {
        const auto [top, bottom] = cardsBetween(s, area.top(), area.bottom());
        for (int i = top; i < bottom; ++i)
            if (steps[size_t(s)].cards[size_t(i)].rect.intersects(area))
                found.push_back({s, i});
    }
    return found;
}

} // namespace stepline

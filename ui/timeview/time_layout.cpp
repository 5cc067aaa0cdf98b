#include "ui/timeview/time_layout.h"

#include "ui/board/text_measure.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace stepline {

const TimeCard *TimeLayout::card(QStringView message) const {
    const auto found =
        std::ranges::find_if(cards, [&](const TimeCard &each) { return each.touch->message == message; });
    return found == cards.end() ? nullptr : &*found;
}

const TimeCard *TimeLayout::hit(const QPointF &point) const {
    for (auto card = cards.rbegin(); card != cards.rend(); ++card)
        if (card->rect.contains(point))
            return &*card;
    return nullptr;
}

namespace {

std::vector<TimeLane> lanesOf(const Template &tmpl, const Timeline &timeline, const TimeWords &words, TimeLanes by) {
    std::vector<TimeLane> lanes;
    const auto used = [&](const QString &channel) {
        return std::ranges::any_of(timeline.touches,
                                   [&](const Landing &touch) { return touch.placed() && touch.channel == channel; });
    };
    if (by == TimeLanes::ByStep) {
        for (size_t s = 0; s < tmpl.sequence.steps.size(); ++s) {
            const Step &step = tmpl.sequence.steps[s];
            TimeLane lane{.id = step.id, .name = step.name, .type = std::nullopt};
            if (lane.name.isEmpty())
                lane.name = TimeWords::tr("Step %1").arg(QLocale().toString(int(s) + 1));
            lanes.push_back(std::move(lane));
        }
    } else {
        for (const Channel &channel : tmpl.channels)
            if (used(channel.id))
                lanes.push_back({.id = channel.id, .name = channel.displayName(), .type = channel.type});
        for (const Landing &touch : timeline.touches) // of channels that the template does not have
            if (touch.placed() && !tmpl.channel(touch.channel) &&
                std::ranges::find(lanes, touch.channel, &TimeLane::id) == lanes.end())
                lanes.push_back({.id = touch.channel, .name = touch.channel, .type = std::nullopt});
    }
    for (TimeLane &lane : lanes) {
        bool first = true;
        for (const Landing &touch : timeline.touches) {
            if ((by == TimeLanes::ByStep ? touch.step : touch.channel) != lane.id)
                continue;
            const SendWindow *window = words.windowOf(touch);
            if (first) {
                lane.window = window;
                lane.windowed = true;
            } else if (!window != !lane.window || (window && *window != *lane.window)) {
                lane.windowed = false;
            }
            first = false;
        }
    }
    return lanes;
}

} // namespace

TimeLayout layoutOf(const Template &tmpl, const Timeline &timeline, const TimeWords &words, const TimeAxis &axis,
                    TimeLanes by, TextMeasure &texts) {
    TimeLayout layout;
    layout.lanes = lanesOf(tmpl, timeline, words, by);
    struct Row {
        std::vector<qreal> ends; ///< where the last card of each row of cards ends
    };
    std::vector<Row> rows(layout.lanes.size());
    std::vector<int> rowOf;
    for (const Landing &touch : timeline.touches) {
        if (!touch.placed())
            continue;
        const QString &lane = by == TimeLanes::ByStep ? touch.step : touch.channel;
        const auto found = std::ranges::find(layout.lanes, lane, &TimeLane::id);
        TimeCard card{.touch = &touch, .lane = int(found - layout.lanes.begin())};
        card.name = words.name(touch);
        card.when = words.dayClock(touch.at);
        const int signs = (touch.problems.isEmpty() ? 0 : 1) +
                          (touch.pushed() || touch.deferred || touch.kind != Landing::Kind::Sent ? 1 : 0);
        const qreal needs = std::max(texts.strongWidth(card.name) + TimeLayout::iconSide() + 6,
                                     texts.smallWidth(card.when) + signs * TimeLayout::iconSide() + 2);
        const qreal width =
            std::clamp(std::ceil(needs + TimeLayout::Edge + 18), TimeLayout::smallestCard(), TimeLayout::largestCard());
        const qreal x = axis.xOf(touch.at);
        auto &ends = rows[size_t(card.lane)].ends;
        // The way that a window pushed it belongs to its row too.
        const qreal begins = touch.pushed() ? std::min(x, axis.xOf(touch.planned)) : x;
        size_t row = 0;
        while (row < ends.size() && ends[row] > begins)
            ++row;
        if (row == ends.size())
            ends.push_back(0);
        ends[row] = x + width + TimeLayout::CardGap;
        card.rect = QRectF(x, 0, width, TimeLayout::cardHeight());
        rowOf.push_back(int(row));
        layout.width = std::max(layout.width, x + width);
        layout.cards.push_back(std::move(card));
    }
    for (size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const qreal cards = qreal(std::max<size_t>(1, rows[lane].ends.size()));
        layout.lanes[lane].top = layout.height;
        layout.lanes[lane].height = 2 * TimeLayout::LanePadding +
                                    cards * (TimeLayout::cardHeight() + TimeLayout::CardGap) - TimeLayout::CardGap;
        layout.height += layout.lanes[lane].height;
    }
    for (size_t i = 0; i < layout.cards.size(); ++i) {
        TimeCard &card = layout.cards[i];
        card.rect.moveTop(layout.lanes[size_t(card.lane)].top + TimeLayout::LanePadding +
                          rowOf[i] * (TimeLayout::cardHeight() + TimeLayout::CardGap));
    }
    return layout;
}

const TimeCard *walk(const TimeLayout &layout, QStringView from, TimeDirection direction) {
    if (layout.cards.empty())
        return nullptr;
    const TimeCard *card = layout.card(from);
    if (!card)
        return direction == TimeDirection::Last ? &layout.cards.back() : &layout.cards.front();
    const auto at = card - layout.cards.data();
    const auto last = std::ptrdiff_t(layout.cards.size()) - 1;
    switch (direction) {
    case TimeDirection::First: return &layout.cards.front();
    case TimeDirection::Last: return &layout.cards.back();
    case TimeDirection::Earlier: return &layout.cards[size_t(std::max<std::ptrdiff_t>(0, at - 1))];
    case TimeDirection::Later: return &layout.cards[size_t(std::min(last, at + 1))];
    case TimeDirection::Up:
    case TimeDirection::Down: break;
    }
    // The nearest row on that side, and in it the card that is nearest in time.
    const bool down = direction == TimeDirection::Down;
    const TimeCard *best = card;
    const auto far = [&](const TimeCard &other) {
        return std::pair(std::abs(other.rect.top() - card->rect.top()),
                         std::abs(other.rect.left() - card->rect.left()));
    };
    for (const TimeCard &other : layout.cards) {
        const bool there = down ? other.rect.top() > card->rect.top() : other.rect.top() < card->rect.top();
        if (there && (best == card || far(other) < far(*best)))
            best = &other;
    }
    return best;
}

} // namespace stepline

#include "ui/theme/theme.h"
#include "ui/timeview/time_paint.h"
#include "ui/timeview/time_quiet.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

// What stays where it is while messages move about: days off, nights, closed hours, the axis, the lanes' names.

namespace stepline {

namespace {

constexpr double SmallestHatch = 18; ///< pixels
constexpr double RestFrom = 4;       ///< pixels a day from which days off show

} // namespace

TimeGroundLook TimePainter::Canvas::groundLook() const {
    TimeGroundLook look{.size = m_size,
                        .scroll = m_scroll,
                        .axis = m_axis,
                        .dark = m_dark,
                        .mirrored = m_mirrored,
                        .plain = m_plain,
                        .small = m_small,
                        .zone = m_scene.timeline().zone,
                        .changes = m_scene.calendar().changes(m_span),
                        .lanes = {}};
    for (size_t i = 0; i < m_layout.lanes.size(); ++i) {
        const TimeLane &lane = m_layout.lanes[i];
        const SendWindow *window = closedIn(int(i));
        look.lanes.push_back({lane.name, lane.type, lane.top, lane.height,
                              window ? std::optional(*window) : std::nullopt, quietIn(lane)});
    }
    return look;
}

void TimePainter::Canvas::ground() {
    m_painter->fillRect(QRect(QPoint(), m_size), m_colours.canvas);
    makeTicks();
    const TimeGroundLook look = groundLook();
    qreal top = m_body.top();
    for (const TimeGroundLook::Lane &lane : look.lanes) {
        top = headHeight() + lane.top - m_scroll.y() + lane.height;
        band(top - lane.height, lane.height, lane);
    }
    if (top < m_body.bottom())
        band(top, m_body.bottom() - top, {});
    edges();
    gutter();
    head();
}

void TimePainter::Canvas::makeTicks() {
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_ticks = ticksOf(m_scene.calendar(), m_axis, m_span,
                      [&](const QString &name) { return m_texts.figure().horizontalAdvance(name); });
}

/// A part of a lane, over the whole width: the same at each height but for the hatching, which repeats itself.
void TimePainter::Canvas::band(qreal top, qreal height, const TimeGroundLook::Lane &lane) {
    m_painter->save();
    m_painter->setClipRect(flip(QRectF(m_body.left(), top, m_body.width(), height)), Qt::IntersectClip);
    if (top < m_body.top()) // scrolled below the head
        m_painter->setClipRect(flip(m_body), Qt::IntersectClip);
    shade(top, height);
    if (m_day >= NightsFrom)
        for (const CalendarSpan &span : quietSpans(lane.quiet, m_scene.calendar(), m_span))
            fill(span, top, height, quietTone());
    for (const TimeTick &tick : m_ticks.lower)
        line(tick.at, top, top + height, QPen(m_colours.line, 1));
    if (m_ticks.unit != TimeTicks::Unit::Weeks)
        for (const TimeTick &tick : m_ticks.upper)
            line(tick.at, top, top + height, QPen(faded(m_colours.edge, 0.6), 1));
    if (lane.window)
        shadeClosed(*lane.window, top, height);
    m_painter->restore();
}

void TimePainter::Canvas::strip(const TimeGroundLook::Lane &lane) {
    m_painter->fillRect(QRectF(0, 0, m_size.width(), StripHeight), m_colours.canvas);
    m_body.moveTop(0); // nothing of it is below a head
    makeTicks();
    band(0, StripHeight, lane);
}

/// The lines between the lanes. They lie below what is hatched.
void TimePainter::Canvas::edges() {
    const TimeGroundLook look = groundLook();
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setClipRect(flip(m_body), Qt::IntersectClip);
    for (size_t i = 0; i < look.lanes.size(); ++i) {
        const qreal y = std::floor(headHeight() + look.lanes[i].top + look.lanes[i].height - m_scroll.y());
        if (!isWanted(QRectF(0, y, m_size.width(), 1)))
            continue;
        m_painter->setPen(QPen(m_colours.line, 1));
        m_painter->drawLine(QPointF(0, y + 0.5), QPointF(m_size.width(), y + 0.5));
        if (i + 1 < look.lanes.size() && look.lanes[i + 1].window)
            shadeClosed(*look.lanes[i + 1].window, y, 1);
    }
    m_painter->restore();
}

/// The window that shades the lane; nullptr: none. Messages may have windows of their own; the selected message's
/// counts in its lane.
const SendWindow *TimePainter::Canvas::closedIn(int lane) const {
    const auto &sequence = m_scene.tmpl().sequence;
    if (m_day < NightsFrom || !sequence.enabled)
        return nullptr;
    const TimeCard *chosen = m_layout.card(m_state.dragged.isEmpty() ? m_state.selected : m_state.dragged);
    if (chosen && chosen->lane == lane)
        return m_scene.words().windowOf(*chosen->touch);
    if (m_layout.lanes[size_t(lane)].windowed)
        return m_layout.lanes[size_t(lane)].window;
    return sequence.sendWindow && !sequence.sendWindow->any ? &*sequence.sendWindow : nullptr;
}

/// The rows of the law that the lane's channel meets in the chosen zone.
std::vector<const QuietHours *> TimePainter::Canvas::quietIn(const TimeLane &lane) const {
    return lane.type ? quietRowsOf(m_scene.tmpl(), *lane.type, m_scene.timeline().zone)
                     : std::vector<const QuietHours *>();
}

/// Days off and nights.
void TimePainter::Canvas::shade(qreal top, qreal height) {
    const Calendar &calendar = m_scene.calendar();
    if (m_day >= RestFrom)
        for (const CalendarDay &day : calendar.days(m_span))
            if (isRestDay(day.date))
                fill(day.span, top, height, restTone());
    if (m_day >= NightsFrom)
        for (const CalendarSpan &night : calendar.nights(m_span))
            fill(night, top, height, nightTone());
}

void TimePainter::Canvas::shadeClosed(const SendWindow &window, qreal top, qreal height) {
    const QBrush lines = hatch();
    for (const CalendarSpan &span : m_scene.calendar().closed(window, m_span))
        if (m_axis.width(span.until - span.from) >= SmallestHatch) // less is noise, the night says enough
            fill(span, top, height, lines);
}

void TimePainter::Canvas::head() {
    makeTicks();
    const QRectF head(0, 0, m_size.width(), headHeight());
    m_painter->save();
    m_painter->setClipRect(head, Qt::IntersectClip);
    m_painter->fillRect(head, m_colours.window);
    m_painter->save();
    m_painter->setClipRect(flip(QRectF(gutterWidth(), 0, m_body.width(), headHeight())), Qt::IntersectClip);
    const auto label = [&](const std::vector<TimeTick> &ticks, const TimeTick &tick, qreal top, qreal height,
                           const QFont &font, const QColor &color) {
        // A heading stays in view as long as what it heads is.
        const qreal width = QFontMetricsF(font).horizontalAdvance(tick.label);
        const qreal begins = std::max(xOf(tick.at), m_body.left()) + 6, ends = xOf(tick.until) - 6;
        if (ends - begins < width && tick.at < m_span.from && ticks.size() > 1)
            return; // what is left of it is too little to name
        text(QRectF(std::min(begins, std::max(ends - width, xOf(tick.at) + 6)), top, width + 2, height), font, color,
             tick.label);
    };
    for (const TimeTick &tick : m_ticks.upper) {
        line(tick.at, 4, upperRow(), QPen(m_colours.line, 1));
        label(m_ticks.upper, tick, 0, upperRow(), m_strong, tick.rest ? m_colours.accent : m_colours.text);
    }
    for (const TimeTick &tick : m_ticks.lower) {
        if (tick.rest && m_ticks.unit == TimeTicks::Unit::Days)
            fill({tick.at, tick.until}, upperRow(), lowerRow(), m_colours.accentSoft);
        line(tick.at, upperRow(), upperRow() + lowerRow(), QPen(m_colours.line, 1));
        label(m_ticks.lower, tick, upperRow(), lowerRow(), m_figure,
              tick.rest ? m_colours.accent : m_colours.secondary);
    }
    m_painter->restore();
    m_painter->setPen(QPen(m_colours.line, 1));
    m_painter->drawLine(QPointF(0, headHeight() - 0.5), QPointF(m_size.width(), headHeight() - 0.5));
    const qreal edge = flip(gutterWidth() - 0.5);
    m_painter->drawLine(QPointF(edge, 0), QPointF(edge, headHeight()));
    text(QRectF(16, 0, gutterWidth() - 24, upperRow()), m_small, m_colours.secondary,
         QFontMetricsF(m_small).elidedText(m_scene.timeline().zone, Qt::ElideMiddle, gutterWidth() - 24));
    legend();
    m_painter->restore();
}

/// The lanes' names.
void TimePainter::Canvas::gutter() {
    if (!isWanted(flip(QRectF(0, headHeight(), gutterWidth(), m_body.height()))))
        return;
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setClipRect(flip(QRectF(0, headHeight(), gutterWidth(), m_body.height())), Qt::IntersectClip);
    m_painter->fillRect(flip(QRectF(0, headHeight(), gutterWidth(), m_body.height())), m_colours.window);
    const qreal height = textSized(24), side = textSized(18);
    for (size_t i = 0; i < m_layout.lanes.size(); ++i) {
        const TimeLane &lane = m_layout.lanes[i];
        const qreal top = headHeight() + lane.top - m_scroll.y(), middle = top + TimeLayout::LanePadding + height / 2;
        if (!isWanted(flip(QRectF(0, top - 1, gutterWidth(), lane.height + 2))))
            continue;
        qreal left = 16;
        if (lane.type) {
            icon(Theme::channelIconName(*lane.type), QRectF(left, middle - side / 2, side, side),
                 Theme::channelColorOf(*lane.type, m_dark));
        } else {
            m_painter->setPen(QPen(m_colours.edge, 1));
            m_painter->setBrush(m_colours.card);
            m_painter->drawEllipse(flip(QRectF(left, middle - side / 2, side, side)));
            text(QRectF(left, middle - side / 2, side, side), m_small, m_colours.text, QLocale().toString(int(i) + 1),
                 Qt::AlignCenter);
        }
        left += side + 8;
        text(QRectF(left, middle - height / 2, gutterWidth() - left - 8, height), m_plain, m_colours.text,
             QFontMetricsF(m_plain).elidedText(lane.name, Qt::ElideRight, gutterWidth() - left - 8));
        m_painter->setPen(QPen(m_colours.line, 1));
        const qreal y = std::floor(top + lane.height) + 0.5;
        m_painter->drawLine(QPointF(0, y), QPointF(m_size.width(), y));
    }
    m_painter->restore();
    m_painter->setPen(QPen(m_colours.line, 1));
    const qreal edge = flip(gutterWidth() - 0.5);
    m_painter->drawLine(QPointF(edge, headHeight()), QPointF(edge, m_size.height()));
}

/// What the shading means, in the corner above the names.
void TimePainter::Canvas::legend() {
    const qreal First = 16, Row = textSized(22);
    QList<std::pair<QString, QBrush>> entries{{TimeWords::tr("Night"), nightTone()},
                                              {TimeWords::tr("Day off", "weekend"), restTone()},
                                              {TimeWords::tr("Closed", "a send window"), hatch()}};
    if (std::ranges::any_of(m_layout.lanes, [&](const TimeLane &lane) { return !quietIn(lane).empty(); }))
        entries.append({TimeWords::tr("By law", "quiet hours"), quietTone()});
    const auto advance = [&](qreal &left, qreal &top, qreal width) {
        if (left > First && left + width > gutterWidth() - 4) {
            left = First;
            top += Row;
        }
    };
    const auto widthOf = [](const QString &name, const QFont &font) {
        return 14 + 5 + QFontMetricsF(font).horizontalAdvance(name);
    };
    // Two rows have room: large text is made smaller here until it fits.
    QFont font = m_small;
    for (qreal size = font.pointSizeF(); size > 6; size -= 0.5) {
        font.setPointSizeF(size);
        qreal left = First, top = 0;
        for (const auto &[name, brush] : entries) {
            advance(left, top, widthOf(name, font));
            left += widthOf(name, font) + 10;
        }
        if (top <= Row)
            break;
    }
    qreal left = First, top = upperRow() + 2;
    for (const auto &[name, brush] : entries) {
        const qreal width = widthOf(name, font);
        advance(left, top, width);
        const QRectF box(left, top + (Row - 14) / 2, 14, 14);
        m_painter->fillRect(flip(box), brush);
        m_painter->setPen(QPen(m_colours.edge, 1));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRect(flip(box).adjusted(0.5, 0.5, -0.5, -0.5));
        text(QRectF(left + 19, top, width, Row), font, m_colours.secondary, name);
        left += width + 10;
    }
}

} // namespace stepline

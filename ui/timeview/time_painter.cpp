#include "ui/timeview/time_painter.h"

#include "ui/theme/icon_engine.h"
#include "ui/theme/theme.h"
#include "ui/timeview/time_quiet.h"

#include <QLocale>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace stepline {

using Kind = Landing::Kind;

namespace {

constexpr qreal UpperRow = 28, LowerRow = 24, StepRow = 24; ///< together the head
constexpr double NightsFrom = 24;                           ///< pixels a day from which nights and closed hours show
constexpr double SmallestHatch = 18;                        ///< pixels
constexpr double RestFrom = 4;                              ///< pixels a day from which days off show

struct Fonts {
    QFont body = Theme::instance().bodyFont(), strong = Theme::instance().smallStrongFont(),
          small = Theme::instance().smallFont(), figure = Theme::tabular(Theme::instance().smallFont());
};

QColor faded(QColor color, qreal alpha) {
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace

/// One painting: where things stand on the canvas, and in which colours.
class TimePainter::Canvas {
public:
    Canvas(const TimePainter &from, QPainter &painter, const QSize &size, const QPointF &scroll, const TimeState &state,
           bool mirrored)
        : m_scene(from.m_scene), m_layout(from.m_layout), m_axis(from.m_axis), m_dark(from.m_dark),
          m_colours(Theme::paletteOf(from.m_dark)), m_painter(painter), m_size(size), m_scroll(scroll), m_state(state),
          m_mirrored(mirrored), m_body(Gutter, Head, size.width() - Gutter, size.height() - Head) {
        m_span = {m_axis.momentAt(scroll.x()) - 1, m_axis.momentAt(scroll.x() + m_body.width()) + 2};
        m_day = m_axis.width(Duration::Day);
    }

    void paint();

private:
    /// Logical rectangles stand from left to right; a mirrored window has them the other way round.
    QRectF flip(const QRectF &rect) const {
        return m_mirrored ? QRectF(m_size.width() - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
    }
    qreal flip(qreal x) const { return m_mirrored ? m_size.width() - x : x; }
    qreal xOf(qint64 moment) const { return Gutter + m_axis.xOf(moment) - m_scroll.x(); }
    QRectF onCanvas(const QRectF &content) const {
        return content.translated(Gutter - m_scroll.x(), Head - m_scroll.y());
    }
    /// On whole pixels: smoothed edges of large areas are most of what a paint would cost.
    void fill(const CalendarSpan &span, qreal top, qreal height, const QBrush &brush) {
        const qreal left = std::max(xOf(span.from), m_body.left()), right = std::min(xOf(span.until), m_body.right());
        const QRectF area = flip(QRectF(left, top, right - left, height));
        const int from = qRound(area.left()), until = qRound(area.right()), upper = qRound(top);
        if (until > from)
            m_painter.fillRect(QRect(from, upper, until - from, qRound(top + height) - upper), brush);
    }
    void line(qint64 moment, qreal top, qreal bottom, const QPen &pen) {
        m_painter.setPen(pen);
        const qreal x = std::floor(flip(xOf(moment))) + 0.5;
        m_painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    }
    void text(const QRectF &rect, const QFont &font, const QColor &color, const QString &text,
              Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter) {
        m_painter.setFont(font);
        m_painter.setPen(color);
        if (m_mirrored && (align & Qt::AlignLeft))
            align = (align & ~Qt::AlignLeft) | Qt::AlignRight | Qt::AlignAbsolute;
        m_painter.drawText(flip(rect), int(align) | Qt::TextSingleLine, text);
    }
    void icon(const QString &name, const QRectF &rect, const QColor &color) {
        IconEngine::paintSvg(&m_painter, name, flip(rect), color);
    }
    QColor channelColor(const Landing &touch) const {
        const auto type = m_scene.words().type(touch);
        return type ? Theme::channelColorOf(*type, m_dark) : m_colours.secondary;
    }
    QColor restTone() const { return faded(m_colours.accent, m_dark ? 0.12 : 0.08); }
    QColor nightTone() const { return faded(m_colours.secondary, m_dark ? 0.16 : 0.10); }
    QColor quietTone() const { return faded(m_colours.error, m_dark ? 0.22 : 0.12); }
    QBrush hatch() const {
        if (m_painter.paintEngine()->type() == QPaintEngine::SVG) // knows no patterns
            return faded(m_colours.edge, 0.16);
        // Lines of our own: the built-in patterns do not scale with the display.
        QPixmap tile(QSize(8, 8) * m_painter.device()->devicePixelRatioF());
        tile.setDevicePixelRatio(m_painter.device()->devicePixelRatioF());
        tile.fill(Qt::transparent);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(faded(m_colours.edge, m_dark ? 0.5 : 0.42), 1));
        for (int i = -8; i <= 8; i += 8)
            painter.drawLine(QPointF(i, 8), QPointF(i + 8, 0));
        return QBrush(tile);
    }

    void shade();
    void shadeQuiet();
    void shadeClosed();
    void grid();
    void head();
    void steps();
    void gutter();
    void legend();
    void marks();
    void ghost();
    void push(const TimeCard &card);
    void card(const TimeCard &card);
    void label();

    const TimeScene &m_scene;
    const TimeLayout &m_layout;
    const TimeAxis &m_axis;
    bool m_dark;
    const Palette &m_colours;
    QPainter &m_painter;
    QSize m_size;
    QPointF m_scroll;
    const TimeState &m_state;
    bool m_mirrored;
    QRectF m_body; ///< of the canvas: where the lanes stand
    CalendarSpan m_span;
    double m_day = 0; ///< pixels
    TimeTicks m_ticks;
    Fonts m_fonts;
};

TimeMeasure TimePainter::measure() {
    const auto strong = std::make_shared<QFontMetricsF>(Theme::instance().smallStrongFont());
    const auto figure = std::make_shared<QFontMetricsF>(Theme::tabular(Theme::instance().smallFont()));
    return {[strong](const QString &text) { return strong->horizontalAdvance(text); },
            [figure](const QString &text) { return figure->horizontalAdvance(text); }};
}

TimePainter::TimePainter(const TimeScene &scene, const TimeLayout &layout, const TimeAxis &axis, bool dark)
    : m_scene(scene), m_layout(layout), m_axis(axis), m_dark(dark) {}

void TimePainter::paint(QPainter &painter, const QSize &size, const QPointF &scroll, const TimeState &state,
                        bool mirrored) const {
    Canvas(*this, painter, size, scroll, state, mirrored).paint();
}

void TimePainter::Canvas::paint() {
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillRect(QRect(QPoint(), m_size), m_colours.canvas);
    const QFontMetricsF names(m_fonts.small);
    m_ticks =
        ticksOf(m_scene.calendar(), m_axis, m_span, [&](const QString &name) { return names.horizontalAdvance(name); });
    m_painter.save();
    m_painter.setClipRect(flip(m_body));
    shade();
    shadeQuiet();
    grid();
    shadeClosed();
    marks();
    ghost();
    for (const TimeCard &each : m_layout.cards)
        push(each);
    for (const TimeCard &each : m_layout.cards)
        if (each.touch->message != m_state.selected && each.touch->message != m_state.dragged)
            card(each);
    for (const TimeCard &each : m_layout.cards) // on top of the others
        if (each.touch->message == m_state.selected || each.touch->message == m_state.dragged)
            card(each);
    m_painter.restore();
    head();
    gutter();
    label();
}

/// Days off and nights, over the full height.
void TimePainter::Canvas::shade() {
    const Calendar &calendar = m_scene.calendar();
    if (m_day >= RestFrom)
        for (const CalendarDay &day : calendar.days(m_span))
            if (isRestDay(day.date))
                fill(day.span, m_body.top(), m_body.height(), restTone());
    if (m_day >= NightsFrom)
        for (const CalendarSpan &night : calendar.nights(m_span))
            fill(night, m_body.top(), m_body.height(), nightTone());
}

/// When the law of the chosen zone forbids the lane's channel to advertise.
void TimePainter::Canvas::shadeQuiet() {
    if (m_day < NightsFrom)
        return;
    for (const TimeLane &lane : m_layout.lanes)
        if (lane.type)
            for (const CalendarSpan &span : quietSpans(quietRowsOf(m_scene.tmpl(), *lane.type, m_scene.timeline().zone),
                                                       m_scene.calendar(), m_span))
                fill(span, Head + lane.top - m_scroll.y(), lane.height, quietTone());
}

/// Where the send window is closed: by lane, because messages may have windows of their own; the selected message's
/// counts in its lane.
void TimePainter::Canvas::shadeClosed() {
    const auto &sequence = m_scene.tmpl().sequence;
    if (m_day < NightsFrom || !sequence.enabled)
        return;
    const QString chosen = m_state.dragged.isEmpty() ? m_state.selected : m_state.dragged;
    const TimeCard *selected = m_layout.card(chosen);
    const QBrush lines = hatch();
    std::vector<std::pair<const SendWindow *, std::vector<CalendarSpan>>> known;
    for (size_t i = 0; i < m_layout.lanes.size(); ++i) {
        const TimeLane &lane = m_layout.lanes[i];
        const SendWindow *window = sequence.sendWindow && !sequence.sendWindow->any ? &*sequence.sendWindow : nullptr;
        if (lane.windowed)
            window = lane.window;
        if (selected && selected->lane == int(i))
            window = m_scene.words().windowOf(*selected->touch);
        if (!window)
            continue;
        auto closed = std::ranges::find_if(known, [&](const auto &each) { return *each.first == *window; });
        if (closed == known.end())
            closed = known.insert(known.end(), {window, m_scene.calendar().closed(*window, m_span)});
        const qreal top = Head + lane.top - m_scroll.y();
        for (const CalendarSpan &span : closed->second)
            if (m_axis.width(span.until - span.from) >= SmallestHatch) // less is noise, the night says enough
                fill(span, top, lane.height, lines);
    }
}

void TimePainter::Canvas::grid() {
    for (const TimeTick &tick : m_ticks.lower)
        line(tick.at, m_body.top(), m_body.bottom(), QPen(m_colours.line, 1));
    if (m_ticks.unit != TimeTicks::Unit::Weeks)
        for (const TimeTick &tick : m_ticks.upper)
            line(tick.at, m_body.top(), m_body.bottom(), QPen(faded(m_colours.edge, 0.6), 1));
    for (const TimeLane &lane : m_layout.lanes) {
        m_painter.setPen(QPen(m_colours.line, 1));
        const qreal y = std::floor(Head + lane.top + lane.height - m_scroll.y()) + 0.5;
        m_painter.drawLine(QPointF(0, y), QPointF(m_size.width(), y));
    }
}

/// Clock changes, entry, end, and the present.
void TimePainter::Canvas::marks() {
    QPen change(m_colours.warning, 1.5, Qt::DashLine);
    for (const ClockChange &each : m_scene.calendar().changes(m_span))
        line(each.at, m_body.top(), m_body.bottom(), change);
    for (const TimelineStep &step : m_scene.timeline().steps)
        line(step.start, m_body.top(), m_body.bottom(), QPen(faded(m_colours.secondary, 0.7), 1, Qt::DotLine));
    if (m_state.now != 0)
        line(m_state.now, m_body.top(), m_body.bottom(), QPen(m_colours.error, 1.5));
    line(m_scene.timeline().entry, m_body.top(), m_body.bottom(), QPen(m_colours.accent, 2));
    line(m_scene.timeline().endsAt, m_body.top(), m_body.bottom(), QPen(faded(m_colours.text, 0.6), 1.5));
}

void TimePainter::Canvas::ghost() {
    if (m_state.dragged.isEmpty())
        return;
    m_painter.setPen(QPen(m_colours.edge, 1.2, Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(flip(onCanvas(m_state.from)).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

/// The way from where the delay points to where the window lets it land, and the soonest it could be.
void TimePainter::Canvas::push(const TimeCard &card) {
    const Landing &touch = *card.touch;
    const QRectF rect = onCanvas(card.rect);
    const qreal y = rect.center().y();
    if (touch.pushed()) {
        const qreal from = flip(xOf(touch.planned)), to = flip(rect.left());
        m_painter.setPen(QPen(m_colours.warning, 1.5, Qt::DotLine));
        m_painter.drawLine(QPointF(from, y), QPointF(to, y));
        m_painter.setPen(QPen(m_colours.warning, 1.5));
        m_painter.setBrush(m_colours.canvas);
        m_painter.drawEllipse(QPointF(from, y), 4, 4);
    }
    if (touch.earliest < touch.at && (touch.message == m_state.selected || touch.message == m_state.hovered)) {
        const qreal bottom = rect.bottom() - 3, from = flip(xOf(touch.earliest)), to = flip(rect.left());
        m_painter.setPen(QPen(faded(channelColor(touch), 0.7), 2));
        m_painter.drawLine(QPointF(from, bottom), QPointF(to, bottom));
        m_painter.drawLine(QPointF(from, bottom - 4), QPointF(from, bottom + 4));
    }
}

void TimePainter::Canvas::card(const TimeCard &card) {
    const Landing &touch = *card.touch;
    const QRectF rect = onCanvas(card.rect);
    if (!rect.intersects(m_body.adjusted(-8, -8, 8, 8)))
        return;
    const bool sent = touch.kind == Kind::Sent, selected = touch.message == m_state.selected,
               dragged = touch.message == m_state.dragged;
    const QColor channel = channelColor(touch);
    QPainterPath box;
    box.addRoundedRect(flip(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (dragged) {
        m_painter.setPen(Qt::NoPen);
        for (int depth = 6; depth >= 2; depth -= 2) {
            m_painter.setBrush(QColor(10, 16, 30, 16));
            m_painter.drawRoundedRect(flip(rect).translated(depth / 2.0, depth), 8, 8);
        }
    }
    m_painter.fillPath(box, touch.message == m_state.hovered && sent ? m_colours.raised
                            : sent                                   ? m_colours.card
                                                                     : m_colours.canvas);
    m_painter.save();
    m_painter.setClipPath(box, Qt::IntersectClip);
    m_painter.fillRect(flip(QRectF(rect.left(), rect.top(), TimeLayout::Edge, rect.height())),
                       sent ? channel : faded(channel, 0.5));
    m_painter.restore();
    QPen outline(selected || dragged ? m_colours.accent
                 : sent              ? m_colours.line
                                     : m_colours.edge,
                 selected || dragged ? 2 : 1);
    if (!sent)
        outline.setStyle(Qt::DashLine);
    m_painter.setPen(outline);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(box);
    if (touch.message == m_state.focus) {
        m_painter.setPen(QPen(m_colours.accent, 2));
        m_painter.drawRoundedRect(flip(rect).adjusted(-3, -3, 3, 3), 9, 9);
    }

    const qreal left = rect.left() + TimeLayout::Edge + 8, right = rect.right() - 6, half = rect.height() / 2;
    const QColor ink = sent ? m_colours.text : m_colours.secondary;
    const auto type = m_scene.words().type(touch);
    icon(type ? Theme::channelIconName(*type) : QStringLiteral("help"),
         QRectF(left, rect.top() + 4, TimeLayout::Icon, TimeLayout::Icon), sent ? channel : m_colours.secondary);
    const QRectF name(left + TimeLayout::Icon + 6, rect.top() + 3, right - left - TimeLayout::Icon - 6, half - 2);
    text(name, m_fonts.strong, ink, QFontMetricsF(m_fonts.strong).elidedText(card.name, Qt::ElideRight, name.width()));
    qreal sign = right;
    const auto mark = [&](const char *symbol, const QColor &color) {
        sign -= 14;
        icon(QLatin1String(symbol), QRectF(sign, rect.top() + half + 2, 14, 14), color);
        sign -= 2;
    };
    if (!touch.problems.isEmpty())
        mark("error", m_colours.error);
    if (touch.kind == Kind::Skipped || touch.kind == Kind::NotNeeded)
        mark("skip", m_colours.secondary);
    else if (touch.pushed() || touch.deferred)
        mark(touch.pushed() ? "hourglass" : "clock", m_colours.warning);
    const QRectF when(left, rect.top() + half, sign - left, half - 3);
    text(when, m_fonts.figure, touch.pushed() && sent ? m_colours.warning : m_colours.secondary,
         QFontMetricsF(m_fonts.figure).elidedText(card.when, Qt::ElideRight, when.width()));
}

void TimePainter::Canvas::head() {
    const QRectF head(0, 0, m_size.width(), Head);
    m_painter.fillRect(head, m_colours.window);
    m_painter.save();
    m_painter.setClipRect(flip(QRectF(Gutter, 0, m_body.width(), Head)));
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
        line(tick.at, 4, UpperRow, QPen(m_colours.line, 1));
        label(m_ticks.upper, tick, 0, UpperRow, m_fonts.strong, tick.rest ? m_colours.accent : m_colours.text);
    }
    for (const TimeTick &tick : m_ticks.lower) {
        if (tick.rest && m_ticks.unit == TimeTicks::Unit::Days)
            fill({tick.at, tick.until}, UpperRow, LowerRow, m_colours.accentSoft);
        line(tick.at, UpperRow, UpperRow + LowerRow, QPen(m_colours.line, 1));
        label(m_ticks.lower, tick, UpperRow, LowerRow, m_fonts.figure,
              tick.rest ? m_colours.accent : m_colours.secondary);
    }
    steps();
    for (const ClockChange &change : m_scene.calendar().changes(m_span)) {
        const qreal x = xOf(change.at);
        icon(QStringLiteral("clock"), QRectF(x - 8, UpperRow + LowerRow + 4, 16, 16), m_colours.warning);
    }
    m_painter.restore();
    m_painter.setPen(QPen(m_colours.line, 1));
    m_painter.drawLine(QPointF(0, Head - 0.5), QPointF(m_size.width(), Head - 0.5));
}

/// Where steps begin and the sequence ends, in the head's last row.
void TimePainter::Canvas::steps() {
    const qreal top = UpperRow + LowerRow, middle = top + StepRow / 2;
    const QFontMetricsF metrics(m_fonts.small);
    qreal free = -1e9;
    for (const TimelineStep &step : m_scene.timeline().steps) {
        const QString number = QLocale().toString(step.index + 1);
        const qreal x = xOf(step.start), width = std::max<qreal>(18, metrics.horizontalAdvance(number) + 10);
        const QRectF badge(std::max(x - 9, free), middle - 9, width, 18);
        free = badge.right() + 2; // steps of one moment stand side by side
        m_painter.setPen(QPen(m_colours.edge, 1));
        m_painter.setBrush(m_colours.card);
        m_painter.drawRoundedRect(flip(badge).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
        text(badge, m_fonts.small, m_colours.text, number, Qt::AlignCenter);
    }
    const QString ending = m_scene.words().ending();
    const qreal x = std::max(xOf(m_scene.timeline().endsAt) + 6, free + 6);
    if (!m_scene.timeline().touches.empty()) {
        icon(QStringLiteral("flag"), QRectF(x, middle - 7, 14, 14), m_colours.secondary);
        text(QRectF(x + 18, top, metrics.horizontalAdvance(ending) + 4, StepRow), m_fonts.small, m_colours.secondary,
             ending);
    }
}

/// The lanes' names.
void TimePainter::Canvas::gutter() {
    m_painter.save();
    m_painter.setClipRect(flip(QRectF(0, Head, Gutter, m_body.height())));
    m_painter.fillRect(flip(QRectF(0, Head, Gutter, m_body.height())), m_colours.window);
    for (size_t i = 0; i < m_layout.lanes.size(); ++i) {
        const TimeLane &lane = m_layout.lanes[i];
        const qreal top = Head + lane.top - m_scroll.y(), middle = top + TimeLayout::LanePadding + 12;
        qreal left = 16;
        if (lane.type) {
            icon(Theme::channelIconName(*lane.type), QRectF(left, middle - 9, 18, 18),
                 Theme::channelColorOf(*lane.type, m_dark));
        } else {
            m_painter.setPen(QPen(m_colours.edge, 1));
            m_painter.setBrush(m_colours.card);
            m_painter.drawEllipse(flip(QRectF(left, middle - 9, 18, 18)));
            text(QRectF(left, middle - 9, 18, 18), m_fonts.small, m_colours.text, QLocale().toString(int(i) + 1),
                 Qt::AlignCenter);
        }
        left += 26;
        text(QRectF(left, middle - 12, Gutter - left - 8, 24), m_fonts.body, m_colours.text,
             QFontMetricsF(m_fonts.body).elidedText(lane.name, Qt::ElideRight, Gutter - left - 8));
        m_painter.setPen(QPen(m_colours.line, 1));
        const qreal y = std::floor(top + lane.height) + 0.5;
        m_painter.drawLine(QPointF(0, y), QPointF(m_size.width(), y));
    }
    m_painter.restore();
    m_painter.setPen(QPen(m_colours.line, 1));
    const qreal edge = flip(Gutter - 0.5);
    m_painter.drawLine(QPointF(edge, 0), QPointF(edge, m_size.height()));
    text(QRectF(16, 0, Gutter - 24, UpperRow), m_fonts.small, m_colours.secondary,
         QFontMetricsF(m_fonts.small).elidedText(m_scene.timeline().zone, Qt::ElideMiddle, Gutter - 24));
    legend();
}

/// What the shading means, in the corner above the names.
void TimePainter::Canvas::legend() {
    constexpr qreal First = 16, Row = 22;
    QList<std::pair<QString, QBrush>> entries{{TimeWords::tr("Night"), nightTone()},
                                              {TimeWords::tr("Day off", "weekend"), restTone()},
                                              {TimeWords::tr("Closed", "a send window"), hatch()}};
    const QString &zone = m_scene.timeline().zone;
    if (std::ranges::any_of(m_layout.lanes, [&](const TimeLane &lane) {
            return lane.type && !quietRowsOf(m_scene.tmpl(), *lane.type, zone).empty();
        }))
        entries.append({TimeWords::tr("By law", "quiet hours"), quietTone()});
    const auto advance = [](qreal &left, qreal &top, qreal width) {
        if (left > First && left + width > Gutter - 4) {
            left = First;
            top += Row;
        }
    };
    const auto widthOf = [](const QString &name, const QFont &font) {
        return 14 + 5 + QFontMetricsF(font).horizontalAdvance(name);
    };
    // Two rows have room: large text is made smaller here until it fits.
    QFont font = m_fonts.small;
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
    qreal left = First, top = UpperRow + 2;
    for (const auto &[name, brush] : entries) {
        const qreal width = widthOf(name, font);
        advance(left, top, width);
        const QRectF box(left, top + 4, 14, 14);
        m_painter.fillRect(flip(box), brush);
        m_painter.setPen(QPen(m_colours.edge, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(flip(box).adjusted(0.5, 0.5, -0.5, -0.5));
        text(QRectF(left + 19, top, width, Row), font, m_colours.secondary, name);
        left += width + 10;
    }
}

/// What the dragged delay would be and when it would land, above the card.
void TimePainter::Canvas::label() {
    const TimeCard *card = m_layout.card(m_state.dragged);
    if (!card || m_state.label.isEmpty())
        return;
    const QRectF rect = onCanvas(card->rect);
    const qreal width = QFontMetricsF(m_fonts.strong).horizontalAdvance(m_state.label) + 20;
    const qreal left =
        std::clamp(rect.left(), m_body.left() + 4, std::max(m_body.left() + 4, m_body.right() - width - 4));
    qreal top = rect.top() - 32;
    if (top < Head + 2)
        top = rect.bottom() + 6;
    const QRectF bubble(left, top, width, 26);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colours.accent);
    m_painter.drawRoundedRect(flip(bubble), 13, 13);
    text(bubble, m_fonts.strong, m_colours.onAccent, m_state.label, Qt::AlignCenter);
}

} // namespace stepline

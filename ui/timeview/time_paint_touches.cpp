#include "ui/theme/colour_glyphs.h"
#include "ui/theme/theme.h"
#include "ui/timeview/time_paint.h"

#include <QLocale>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

// What may move while somebody works: the messages, where steps begin and the sequence ends, and what a drag shows.

namespace stepline {

using Kind = Landing::Kind;

void TimePainter::Canvas::touches() {
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->save();
    m_painter->setClipRect(flip(m_body), Qt::IntersectClip);
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
    m_painter->restore();
    m_painter->save();
    m_painter->setClipRect(flip(QRectF(gutterWidth(), 0, m_body.width(), headHeight())), Qt::IntersectClip);
    steps();
    m_painter->restore();
    label();
}

/// Clock changes, entry, end, and the present.
void TimePainter::Canvas::marks() {
    const auto upright = [&](qint64 moment, const QPen &pen) {
        if (isWanted(QRectF(lineAt(moment) - 2, m_body.top(), 4, m_body.height())))
            line(moment, m_body.top(), m_body.bottom(), pen);
    };
    for (const ClockChange &each : m_scene.calendar().changes(m_span))
        upright(each.at, QPen(m_colours.warning, 1.5, Qt::DashLine));
    for (const TimelineStep &step : m_scene.timeline().steps)
        upright(step.start, QPen(faded(m_colours.secondary, 0.7), 1, Qt::DotLine));
    if (m_state.now != 0)
        upright(m_state.now, QPen(m_colours.error, 1.5));
    upright(m_scene.timeline().entry, QPen(m_colours.accent, 2));
    upright(m_scene.timeline().endsAt, QPen(faded(m_colours.text, 0.6), 1.5));
}

void TimePainter::Canvas::ghost() {
    if (m_state.dragged.isEmpty() || !isWanted(flip(onCanvas(m_state.from))))
        return;
    QPainterPath box;
    box.addRoundedRect(flip(onCanvas(m_state.from)).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    dashed(box, m_colours.edge, 1.2);
}

/// A painter begins its dashes where its region begins: made before, they are the same in each part of the picture.
void TimePainter::Canvas::dashed(const QPainterPath &path, const QColor &color, qreal width) {
    QPen pen(color, width, Qt::DashLine);
    m_painter->fillPath(QPainterPathStroker(pen).createStroke(path), color);
}

/// All that a card covers: with its shadow and the frame that says it has the keys. @p card: on the canvas.
QRectF TimePainter::Canvas::reachOf(const QRectF &card) const {
    return flip(card.adjusted(-5, -5, 6, 8));
}

/// The way of the signs before the card: from where the delay points, and from the soonest it could be.
QRectF TimePainter::Canvas::wayTo(const TimeCard &card) const {
    const Landing &touch = *card.touch;
    const QRectF rect = onCanvas(card.rect);
    qreal from = rect.left();
    if (touch.pushed())
        from = std::min(from, xOf(touch.planned));
    if (showsSoonest(touch))
        from = std::min(from, xOf(touch.earliest));
    return from < rect.left() ? flip(QRectF(from, rect.top(), rect.left() - from, rect.height()).adjusted(-6, 0, 2, 2))
                              : QRectF();
}

bool TimePainter::Canvas::showsSoonest(const Landing &touch) const {
    return touch.earliest < touch.at && (touch.message == m_state.selected || touch.message == m_state.hovered);
}

/// The way from where the delay points to where the window lets it land, and the soonest it could be.
void TimePainter::Canvas::push(const TimeCard &card) {
    const Landing &touch = *card.touch;
    if (const QRectF way = wayTo(card); way.isNull() || !isWanted(way))
        return;
    const QRectF rect = onCanvas(card.rect);
    const qreal y = rect.center().y();
    if (touch.pushed()) {
        const qreal from = flip(xOf(touch.planned)), to = flip(rect.left());
        m_painter->setPen(QPen(m_colours.warning, 1.5, Qt::DotLine));
        m_painter->drawLine(QPointF(from, y), QPointF(to, y));
        m_painter->setPen(QPen(m_colours.warning, 1.5));
        m_painter->setBrush(m_colours.canvas);
        m_painter->drawEllipse(QPointF(from, y), 4, 4);
    }
    if (showsSoonest(touch)) {
        const qreal bottom = rect.bottom() - 3, from = flip(xOf(touch.earliest)), to = flip(rect.left());
        m_painter->setPen(QPen(faded(channelColor(touch), 0.7), 2));
        m_painter->drawLine(QPointF(from, bottom), QPointF(to, bottom));
        m_painter->drawLine(QPointF(from, bottom - 4), QPointF(from, bottom + 4));
    }
}

void TimePainter::Canvas::card(const TimeCard &card) {
    const Landing &touch = *card.touch;
    const QRectF rect = onCanvas(card.rect);
    if (!rect.intersects(m_body.adjusted(-8, -8, 8, 8)) || !isWanted(reachOf(rect)))
        return;
    const bool sent = touch.kind == Kind::Sent, selected = touch.message == m_state.selected,
               dragged = touch.message == m_state.dragged;
    const QColor channel = channelColor(touch);
    QPainterPath box;
    box.addRoundedRect(flip(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (dragged) {
        m_painter->setPen(Qt::NoPen);
        for (int depth = 6; depth >= 2; depth -= 2) {
            m_painter->setBrush(QColor(10, 16, 30, 16));
            m_painter->drawRoundedRect(flip(rect).translated(depth / 2.0, depth), 8, 8);
        }
    }
    m_painter->fillPath(box, touch.message == m_state.hovered && sent ? m_colours.raised
                             : sent                                   ? m_colours.card
                                                                      : m_colours.canvas);
    m_painter->save();
    m_painter->setClipPath(box, Qt::IntersectClip);
    m_painter->fillRect(flip(QRectF(rect.left(), rect.top(), TimeLayout::Edge, rect.height())),
                        sent ? channel : faded(channel, 0.5));
    m_painter->restore();
    const QColor outline = selected || dragged ? m_colours.accent : sent ? m_colours.line : m_colours.edge;
    if (sent) {
        m_painter->setPen(QPen(outline, selected || dragged ? 2 : 1));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawPath(box);
    } else {
        dashed(box, outline, selected || dragged ? 2 : 1);
    }
    if (touch.message == m_state.focus) {
        m_painter->setPen(QPen(m_colours.accent, 2));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(flip(rect).adjusted(-3, -3, 3, 3), 9, 9);
    }

    const qreal left = rect.left() + TimeLayout::Edge + 8, right = rect.right() - 6, half = rect.height() / 2;
    const QColor ink = sent ? m_colours.text : m_colours.secondary;
    const auto type = m_scene.words().type(touch);
    const qreal side = TimeLayout::iconSide();
    const QRectF name(left + side + 6, rect.top() + 3, right - left - side - 6, half - 2);
    icon(type ? Theme::channelIconName(*type) : QStringLiteral("help"),
         QRectF(left, name.center().y() - side / 2, side, side), sent ? channel : m_colours.secondary);
    cardText(name, m_strong, m_texts.strong(), ink, card.name);
    qreal sign = right;
    const auto mark = [&](const char *symbol, const QColor &color) {
        const qreal small = textSized(14);
        sign -= small;
        icon(QLatin1String(symbol), QRectF(sign, rect.top() + half + 2, small, small), color);
        sign -= 2;
    };
    if (!touch.problems.isEmpty())
        mark("error", m_colours.error);
    if (touch.kind == Kind::Skipped || touch.kind == Kind::NotNeeded)
        mark("skip", m_colours.secondary);
    else if (touch.pushed() || touch.deferred)
        mark(touch.pushed() ? "hourglass" : "clock", m_colours.warning);
    const QRectF when(left, rect.top() + half, sign - left, half - 3);
    cardText(when, m_figure, m_texts.small(), touch.pushed() && sent ? m_colours.warning : m_colours.secondary,
             card.when);
}

/// One line, shaped once: from one step of a drag to the next hardly any text changes.
void TimePainter::Canvas::cardText(const QRectF &rect, const QFont &font, const QFontMetricsF &metrics,
                                   const QColor &color, const QString &words) {
    if (m_painter->paintEngine()->type() != QPaintEngine::Raster || mayHoldColourGlyphs(words)) { // SVG, PDF; emoji
        text(rect, font, color, metrics.elidedText(words, Qt::ElideRight, rect.width()));
        return;
    }
    const ShapedText &shaped = m_texts.shaped(words, font, metrics, rect.width());
    const QRectF place = flip(rect);
    m_painter->setFont(font);
    m_painter->setPen(color);
    m_painter->drawStaticText(QPointF(m_mirrored ? place.right() - shaped.width : place.left(),
                                      place.top() + (place.height() - metrics.height()) / 2),
                              shaped.shape);
}

/// Where steps begin, in the head's last row.
std::vector<TimePainter::Canvas::Badge> TimePainter::Canvas::badges() const {
    std::vector<Badge> badges;
    qreal free = -1e9;
    for (const TimelineStep &step : m_scene.timeline().steps) {
        const QString number = QLocale().toString(step.index + 1);
        const qreal x = xOf(step.start), height = textSized(18);
        const qreal width = std::max(height, m_texts.smallWidth(number) + 10);
        badges.push_back({number, QRectF(std::max(x - height / 2, free), stepsMiddle() - height / 2, width, height),
                          lineAt(step.start)});
        free = badges.back().rect.right() + 2; // steps of one moment stand side by side
    }
    return badges;
}

/// Where the sequence ends, behind the last step at the soonest.
TimePainter::Canvas::Ending TimePainter::Canvas::ending(const std::vector<Badge> &badges) const {
    if (m_scene.timeline().touches.empty())
        return {};
    const qreal free = badges.empty() ? -1e9 : badges.back().rect.right() + 2;
    const qreal x = std::max(xOf(m_scene.timeline().endsAt) + 6, free + 6);
    const QString words = m_scene.words().ending();
    const qreal side = textSized(14);
    return {words, QRectF(x, stepsMiddle() - side / 2, side, side),
            QRectF(x + side + 4, upperRow() + lowerRow(), m_texts.smallWidth(words) + 4, stepRow())};
}

void TimePainter::Canvas::steps() {
    const std::vector<Badge> all = badges();
    for (const Badge &badge : all) {
        if (!isWanted(flip(badge.rect)))
            continue;
        m_painter->setPen(QPen(m_colours.edge, 1));
        m_painter->setBrush(m_colours.card);
        m_painter->drawRoundedRect(flip(badge.rect).adjusted(0.5, 0.5, -0.5, -0.5), badge.rect.height() / 2,
                                   badge.rect.height() / 2);
        text(badge.rect, m_small, m_colours.text, badge.number, Qt::AlignCenter);
    }
    if (const Ending end = ending(all); !end.rect.isNull() && isWanted(flip(end.icon.united(end.rect)))) {
        icon(QStringLiteral("flag"), end.icon, m_colours.secondary);
        text(end.rect, m_small, m_colours.secondary, end.text);
    }
    for (const ClockChange &change : m_scene.calendar().changes(m_span)) {
        const qreal side = textSized(16);
        const QRectF rect(xOf(change.at) - side / 2, stepsMiddle() - side / 2, side, side);
        if (isWanted(flip(rect)))
            icon(QStringLiteral("clock"), rect, m_colours.warning);
    }
}

/// What the dragged delay would be and when it would land, above the card.
TimePainter::Canvas::Bubble TimePainter::Canvas::bubble() const {
    const TimeCard *card = m_layout.card(m_state.dragged);
    if (!card || m_state.label.isEmpty())
        return {};
    const QRectF rect = onCanvas(card->rect);
    const qreal width = m_texts.strongWidth(m_state.label) + 20;
    const qreal left =
        std::clamp(rect.left(), m_body.left() + 4, std::max(m_body.left() + 4, m_body.right() - width - 4));
    qreal top = rect.top() - 32;
    if (top < headHeight() + 2)
        top = rect.bottom() + 6;
    return {m_state.label, QRectF(left, top, width, 26)};
}

void TimePainter::Canvas::label() {
    const Bubble said = bubble();
    if (said.rect.isNull() || !isWanted(flip(said.rect)))
        return;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(m_colours.accent);
    m_painter->drawRoundedRect(flip(said.rect), 13, 13);
    text(said.rect, m_strong, m_colours.onAccent, said.text, Qt::AlignCenter);
}

std::vector<TimePiece> TimePainter::Canvas::pieces() const {
    std::vector<TimePiece> pieces;
    const QRectF all(QPointF(0, 0), QSizeF(m_size));
    const auto put = [&](TimePiece piece) {
        std::erase_if(piece.areas, [&](const QRectF &area) { return !area.intersects(all); });
        if (!piece.areas.empty())
            pieces.push_back(std::move(piece));
    };
    const auto column = [&](qreal x) { return QRectF(x - 2, m_body.top(), 4, m_body.height()); };
    const auto upright = [&](const char *id, qint64 moment) {
        const qreal x = lineAt(moment);
        put({.id = QLatin1String(id), .rect = QRectF(x, 0, 0, 0), .texts = {}, .areas = {column(x)}});
    };
    for (const TimeCard &card : m_layout.cards) {
        const Landing &touch = *card.touch;
        const QRectF rect = onCanvas(card.rect);
        TimePiece piece{.id = u'm' + touch.message, .rect = rect, .texts = {card.name, card.when}, .areas = {}};
        piece.areas.push_back(reachOf(rect));
        if (const QRectF way = wayTo(card); !way.isNull())
            piece.areas.push_back(way);
        piece.planned = touch.pushed() ? touch.planned : 0;
        piece.soonest = showsSoonest(touch) ? touch.earliest : 0;
        const auto type = m_scene.words().type(touch);
        for (const int each : {int(touch.message == m_state.selected), int(touch.message == m_state.hovered),
                               int(touch.message == m_state.dragged), int(touch.message == m_state.focus),
                               int(touch.pushed()), int(touch.deferred), int(touch.problems.isEmpty())})
            piece.look = piece.look * 2 + each;
        piece.look = (piece.look * 8 + int(touch.kind)) * 64 + (type ? int(*type) : 63);
        put(std::move(piece));
    }
    const std::vector<Badge> marks = badges();
    int number = 0;
    for (const Badge &badge : marks)
        put({.id = u's' + QString::number(number++),
             .rect = badge.rect.translated(0, badge.x),
             .texts = {badge.number},
             .areas = {column(badge.x), flip(badge.rect)}});
    if (const Ending end = ending(marks); !end.rect.isNull())
        put({.id = QStringLiteral("ending"),
             .rect = end.rect,
             .texts = {end.text},
             .areas = {flip(end.icon.united(end.rect)).adjusted(-1, -1, 1, 1)}});
    upright("entry", m_scene.timeline().entry);
    upright("end", m_scene.timeline().endsAt);
    if (m_state.now != 0)
        upright("now", m_state.now);
    if (!m_state.dragged.isEmpty())
        put({.id = QStringLiteral("from"),
             .rect = onCanvas(m_state.from),
             .texts = {},
             .areas = {flip(onCanvas(m_state.from)).adjusted(-2, -2, 2, 2)}});
    if (const Bubble said = bubble(); !said.rect.isNull())
        put({.id = QStringLiteral("label"), .rect = said.rect, .texts = {said.text}, .areas = {flip(said.rect)}});
    return pieces;
}

} // namespace stepline

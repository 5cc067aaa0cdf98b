#include "ui/board/play_overlay.h"

#include "ui/board/layout.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

namespace stepline {

namespace {

using State = CardPlay::State;

constexpr qreal WaitingInk = 0.55;

QString iconOf(State state) {
    switch (state) {
    case State::Waiting: return QStringLiteral("hourglass");
    case State::Requested: return QStringLiteral("check");
    case State::Skipped: return QStringLiteral("skip");
    case State::Deferred: return QStringLiteral("clock");
    case State::NotNeeded: return QStringLiteral("minus");
    }
    return {};
}

QColor mixed(const QColor &ink, const QColor &ground, qreal share) {
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {mix(ink.red(), ground.red()), mix(ink.green(), ground.green()), mix(ink.blue(), ground.blue())};
}

/// A card that is not sent loses its channel's colour.
bool playIsGrey(const CardPlay &play) {
    return play.state == State::Skipped || play.state == State::NotNeeded;
}

void drawText(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment align = Qt::AlignLeft) {
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, int(align | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine | Qt::TextDontClip,
                     text);
}

/// The marks in one row; where they do not fit, the oldest make room: "+2".
void paintMarks(QPainter &painter, const std::vector<CardPlay::Mark> &marks, const QRectF &row, TextMeasure &measure,
                const QColor &channel, const Palette &colours) {
    constexpr qreal Gap = 4, Padding = 6;
    const auto widthOf = [&](const QString &text) { return std::ceil(measure.smallWidth(text)) + 2 * Padding; };
    const auto more = [](size_t hidden) { return QStringLiteral("+") + QLocale().toString(qulonglong(hidden)); };
    size_t first = marks.size();
    qreal used = 0;
    while (first > 0) {
        const qreal next = used + (used > 0 ? Gap : 0) + widthOf(marks[first - 1].text);
        const qreal rest = first > 1 ? Gap + widthOf(more(first - 1)) : 0;
        if (used > 0 && next + rest > row.width())
            break;
        used = next;
        --first;
    }
    qreal x = row.left();
    const auto pill = [&](const QString &text, const QColor &ground, const QColor &ink, const QColor &edge) {
        const QRectF box(x, row.top(), std::min(widthOf(text), row.right() - x), row.height());
        painter.setBrush(ground);
        painter.setPen(edge.isValid() ? QPen(edge, 1.5) : QPen(Qt::NoPen));
        const qreal in = edge.isValid() ? 0.75 : 0;
        painter.drawRoundedRect(box.adjusted(in, in, -in, -in), 4, 4);
        drawText(painter, box.adjusted(Padding, 0, 2 - Padding, 0),
                 measure.small().elidedText(text, Qt::ElideRight, box.width() - Padding), measure.fonts().small, ink);
        x = box.right() + Gap;
    };
    if (first > 0)
        pill(more(first), colours.surface, colours.secondary, {});
    for (size_t i = first; i < marks.size(); ++i) {
        const CardPlay::Mark &mark = marks[i];
        const QColor ground = mark.ends ? mixed(channel, colours.card, 0.22) : colours.surface;
        pill(mark.text, ground, colours.text, mark.forced ? colours.accent : QColor());
    }
}

} // namespace

const CardPlay *BoardPlay::card(const QString &message) const {
    const auto found = cards.constFind(message);
    return found == cards.constEnd() ? nullptr : &*found;
}

void makeRoomForPlay(BoardContent &content) {
    content.playing = true;
    for (BoardStep &step : content.steps)
        for (BoardCard &card : step.cards)
            card.strip.reset();
}

bool playIsWaiting(const CardPlay &play) {
    return play.state == State::Waiting && !play.current;
}

QColor playInk(const CardPlay &play, const QColor &channel, const Palette &colours) {
    if (playIsGrey(play))
        return colours.edge;
    return playIsWaiting(play) ? mixed(channel, colours.canvas, WaitingInk) : channel;
}

void paintPlayGround(QPainter &painter, const CardPlay &play, const QRectF &card, const QColor &channel,
                     const Palette &colours) {
    if (play.current) { // what the moment is about stands out, without any flashing
        QColor halo = playIsGrey(play) ? colours.secondary : channel;
        halo.setAlpha(colours.dark ? 110 : 80);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawRoundedRect(card.adjusted(-4, -4, 4, 4), Theme::Radius + 4, Theme::Radius + 4);
    }
    if (play.state == State::Requested) {
        painter.setBrush(mixed(channel, colours.card, colours.dark ? 0.14 : 0.07));
        painter.setPen(QPen(channel, 1.5));
        painter.drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), Theme::Radius, Theme::Radius);
    } else {
        const bool grey = playIsGrey(play);
        painter.setBrush(grey ? colours.surface : playIsWaiting(play) ? colours.canvas : colours.card);
        painter.setPen(QPen(grey ? colours.edge : colours.line, 1, grey ? Qt::DashLine : Qt::SolidLine));
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
    }
}

void paintPlayRows(QPainter &painter, const CardPlay &play, const CardBox &box, TextMeasure &measure,
                   const QColor &channel, const Palette &colours) {
    if (box.play.isEmpty())
        return;
    const QColor ink = play.state == State::Requested  ? channel
                       : play.state == State::Deferred ? colours.warning
                                                       : colours.secondary;
    const qreal side = textSized(14, measure.fonts().body);
    const QRectF icon(box.play.left(), box.play.center().y() - side / 2, side, side);
    Theme::instance().paintIcon(&painter, iconOf(play.state), icon, ink);
    const QRectF words = box.play.adjusted(side + 6, 0, 0, 0);
    const QColor text = play.state == State::Requested  ? colours.text
                        : play.state == State::Deferred ? colours.warning
                                                        : colours.secondary;
    drawText(painter, words, measure.small().elidedText(play.line, Qt::ElideRight, words.width()),
             measure.fonts().small, text);
    paintMarks(painter, play.marks, box.marks, measure, channel, colours);
}

void paintPlayStep(QPainter &painter, BoardPlay::StepState state, const QRectF &number, const QString &text,
                   TextMeasure &measure, const Palette &colours) {
    if (state == BoardPlay::StepState::Waiting)
        return;
    const qreal radius = number.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(state == BoardPlay::StepState::Running ? colours.accent : colours.accentSoft);
    painter.drawRoundedRect(number, radius, radius);
    if (state == BoardPlay::StepState::Running) {
        drawText(painter, number, text, measure.fonts().small, colours.onAccent, Qt::AlignHCenter);
        return;
    }
    const qreal side = std::min(number.width(), number.height()) - 4;
    Theme::instance().paintIcon(&painter, QStringLiteral("check"),
                                QRectF(number.center() - QPointF(side, side) / 2, QSizeF(side, side)), colours.accent);
}

void paintPlayEnding(QPainter &painter, const QRectF &rect, const Palette &colours) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.accent, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), Theme::Radius, Theme::Radius);
    const QRectF disc(rect.right() - 11, rect.top() - 7, 18, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawEllipse(disc);
    Theme::instance().paintIcon(&painter, QStringLiteral("check"), disc.adjusted(3, 3, -3, -3), colours.onAccent);
}

} // namespace stepline

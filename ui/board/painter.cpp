#include "ui/board/painter.h"

#include "ui/board/board_text.h"
#include "ui/board/step_signs.h"
#include "ui/theme/colour_glyphs.h"
#include "ui/widgets/wrap_text.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace stepline {

namespace {

using Kind = BoardElement::Kind;

constexpr qreal CardRadius = Theme::Radius;
constexpr qreal ColumnRadius = 12;
constexpr qreal EdgeWidth = 4;
constexpr qreal Beyond = 8;   ///< no element is painted further outside of its rectangle
constexpr qreal StripGap = 4; ///< between a card's forecast and what stands above it
constexpr qreal OffOpacity = 0.65;
constexpr qreal LiftedOpacity = 0.35;
/// A line of text that is no taller than this, in the screen's pixels, cannot be read; and each zoom would shape all of
/// it anew.
constexpr qreal LeastLine = 5.5;

void setHints(QPainter &painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
}

void roundedBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line,
                qreal width = 1) {
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal in = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(in, in, -in, -in), radius - in, radius - in);
}

void dashedBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line) {
    QPen pen(line, 1, Qt::CustomDashLine);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), CardRadius, CardRadius);
}

/// The left side of a rounded card, in the channel's colour.
QPainterPath edgeOf(const QRectF &card) {
    constexpr qreal across = 2 * CardRadius, arc = 60; // cos 60° · CardRadius = EdgeWidth
    static_assert(EdgeWidth * 2 == CardRadius);
    QPainterPath side;
    const QRectF top(card.left(), card.top(), across, across);
    side.arcMoveTo(top, 180 - arc);
    side.arcTo(top, 180 - arc, arc);
    side.arcTo(QRectF(card.left(), card.bottom() - across, across, across), 180, arc);
    side.closeSubpath();
    return side;
}

} // namespace

BoardPainter::BoardPainter(const BoardContent &content, const BoardLayout &layout, TextMeasure &measure, bool dark)
    : m_content(content), m_layout(layout), m_measure(measure), m_dark(dark), m_colours(Theme::paletteOf(dark)) {}

void BoardPainter::paintPiece(QPainter &painter, const QRectF &piece, const BoardState &state) const {
    const BoardElement card = cardAround(piece, state);
    if (!card) {
        paint(painter, piece.adjusted(-Beyond, -Beyond, Beyond, Beyond), state);
        return;
    }
    painter.save();
    setHints(painter);
    paintInside(painter, card, piece, state);
    painter.restore();
}

void BoardPainter::paint(QPainter &painter, const QRectF &exposed, const BoardState &state) const {
    painter.save();
    setHints(painter);
    if (m_content.off)
        paintBanner(painter);
    painter.setOpacity(m_content.off ? OffOpacity : 1);
    if (m_layout.trigger.rect.united(m_layout.trigger.arrow).intersects(exposed))
        paintTrigger(painter, state);
    if (m_content.isEmpty())
        paintEmpty(painter, state);
    const auto [first, last] = m_layout.stepsBetween(exposed.left(), exposed.right());
    for (int s = first; s < last; ++s)
        paintStep(painter, s, exposed, state);
    paintGliding(painter, first, last, state);
    if (!m_content.isEmpty() && m_layout.addStep.intersects(exposed))
        paintAddStep(painter, state);
    painter.setOpacity(1); // the endings are true whether it is on or off
    for (size_t i = 0; i < m_layout.endings.size(); ++i)
        if (m_layout.endings[i].rect.intersects(exposed))
            paintEnding(painter, i);
    for (size_t i = 0; i < m_layout.endings.size(); ++i)
        if (state.play && state.play->ending == m_content.endings[i].kind)
            paintPlayEnding(painter, m_layout.endings[i].rect, m_colours);
    paintFocus(painter, state);
    if (!state.rubberBand.isEmpty()) {
        QColor fill = m_colours.accent;
        fill.setAlpha(28);
        painter.setBrush(fill);
        painter.setPen(QPen(m_colours.accent, 1));
        painter.drawRect(state.rubberBand);
    }
    painter.restore();
}

BoardElement BoardPainter::cardAround(const QRectF &exposed, const BoardState &state) const {
    if (m_content.off || state.play || state.focus.kind == Kind::CardMenu || !state.shifts.isEmpty() ||
        !state.rubberBand.isEmpty())
        return {};
    const auto [first, last] = m_layout.stepsBetween(exposed.left(), exposed.right());
    for (int s = first; s < last; ++s) {
        const auto [top, bottom] = m_layout.cardsBetween(s, exposed.top(), exposed.bottom());
        for (int i = top; i < bottom; ++i) {
            // The sides hold the round corners, the channel's colour and the ring.
            const QRectF inside =
                m_layout.steps[size_t(s)].cards[size_t(i)].rect.adjusted(CardRadius, 2, -CardRadius, -2);
            const BoardStep &step = m_content.steps[size_t(s)];
            if (inside.contains(exposed))
                return state.liftedStep == step.id || state.lifted.contains(step.cards[size_t(i)].id)
                           ? BoardElement{}
                           : BoardElement{Kind::Card, s, i};
        }
    }
    return {};
}

void BoardPainter::paintInside(QPainter &painter, const BoardElement &at, const QRectF &exposed,
                               const BoardState &state) const {
    const BoardCard &card = *m_content.card(at.step, at.index);
    const CardBox &box = m_layout.steps[size_t(at.step)].cards[size_t(at.index)];
    const bool hovered = state.hover.isCard() && state.hover.step == at.step && state.hover.index == at.index;
    painter.fillRect(exposed, hovered ? m_colours.raised : m_colours.card);
    const QColor channel = card.type ? Theme::channelColorOf(*card.type, m_dark) : m_colours.error;
    if (box.strip.isNull() || exposed.top() < box.strip.top() - StripGap) {
        paintCardText(painter, card, box, channel);
        paintMenuDots(painter, box.menu, hovered && state.hover.kind == Kind::CardMenu);
    }
    paintStrip(painter, card, box, channel);
}

void BoardPainter::text(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
                        const QFontMetricsF &metrics, const QColor &color, Qt::Alignment align) const {
    if (rect.width() < 4)
        return;
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(color);
    if (!painter.paintEngine() || painter.paintEngine()->type() != QPaintEngine::Raster) { // SVG, PDF, print
        const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
        if (mayHoldColourGlyphs(shown) && align == Qt::AlignLeft)
            drawTextWithColourGlyphs(
                painter, QPointF(rect.left(), rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown);
        else
            painter.drawText(rect, int(align | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, shown);
        return;
    }
    const ShapedText &shaped = m_measure.shaped(text, font, metrics, rect.width());
    const qreal spare = rect.width() - shaped.width;
    const qreal x = align & Qt::AlignRight ? spare : align & Qt::AlignHCenter ? spare / 2 : 0;
    if (const qreal line = metrics.height(); line * painter.deviceTransform().m11() < LeastLine) { // as a stroke
        QColor ink = color;
        ink.setAlphaF(0.4F);
        painter.fillRect(QRectF(rect.left() + x, rect.center().y() - line * 0.16, shaped.width, line * 0.32), ink);
        return;
    }
    painter.drawStaticText(rect.topLeft() + QPointF(x, (rect.height() - metrics.height()) / 2), shaped.shape);
}

void BoardPainter::paintTrigger(QPainter &painter, const BoardState &state) const {
    const TriggerBox &box = m_layout.trigger;
    const bool hovered = state.hover.kind == Kind::Trigger;
    roundedBox(painter, box.rect, CardRadius, hovered ? m_colours.raised : m_colours.card, m_colours.line);
    text(painter, box.title, m_content.trigger.title, m_measure.fonts().strong, m_measure.strong(), m_colours.text);
    for (size_t i = 0; i < box.lines.size(); ++i)
        text(painter, box.lines[i].first, box.lines[i].second, m_measure.fonts().small, m_measure.small(),
             i < box.eventLines ? m_colours.text : m_colours.secondary);
    if (m_content.trigger.badge)
        paintBadge(painter, box.badge, m_content.trigger.badge->severity);
    paintArrow(painter, box.arrow, {}, {});
}

void BoardPainter::paintStep(QPainter &painter, int step, const QRectF &exposed, const BoardState &state) const {
    const StepBox &box = m_layout.steps[size_t(step)];
    const BoardStep &words = m_content.steps[size_t(step)];
    const qreal opacity = painter.opacity();
    if (state.liftedStep == words.id)
        painter.setOpacity(opacity * LiftedOpacity);
    const bool chosen = state.selectedStep == words.id;
    roundedBox(painter, box.rect, ColumnRadius, m_colours.surface, chosen ? m_colours.accent : QColor(), 2);
    if (box.header.intersects(exposed))
        paintHeader(painter, step, state);
    if (box.noteText.intersects(exposed))
        paintNoteText(painter, box.noteText, box.noteLines, m_measure, m_colours);
    const auto [first, last] = m_layout.cardsBetween(step, exposed.top(), exposed.bottom());
    for (int i = first; i < last; ++i)
        if (state.shifts.isEmpty() || !state.shifts.contains(words.cards[size_t(i)].id))
            paintCard(painter, step, i, state);
    if (box.place.intersects(exposed))
        paintPlace(painter, step, state);
    painter.setOpacity(opacity);
    if (box.arrow.united(box.arrowLabel).intersects(exposed))
        paintArrow(painter, box.arrow, box.arrowLabel, words.waitAfter);
}

void BoardPainter::paintGliding(QPainter &painter, int first, int last, const BoardState &state) const {
    if (state.shifts.isEmpty())
        return;
    for (const bool chosen : {false, true})
        for (int s = first; s < last; ++s) {
            const std::vector<BoardCard> &cards = m_content.steps[size_t(s)].cards;
            for (size_t i = 0; i < cards.size(); ++i)
                if (state.shifts.contains(cards[i].id) && state.selected.contains(cards[i].id) == chosen)
                    paintCard(painter, s, int(i), state);
        }
}

void BoardPainter::paintHeader(QPainter &painter, int step, const BoardState &state) const {
    const StepBox &box = m_layout.steps[size_t(step)];
    const BoardStep &words = m_content.steps[size_t(step)];
    if (state.hover.kind == Kind::Step && state.hover.step == step) {
        QPainterPath path;
        path.addRoundedRect(box.header.adjusted(4, 4, -4, -4), CardRadius, CardRadius);
        painter.fillPath(path, m_colours.raised);
    }
    roundedBox(painter, box.number, box.number.height() / 2, m_colours.card, m_colours.line);
    text(painter, box.number, words.number, m_measure.fonts().small, m_measure.small(), m_colours.secondary,
         Qt::AlignHCenter);
    if (state.play)
        paintPlayStep(painter, state.play->steps.value(words.id), box.number, words.number, m_measure, m_colours);
    const qreal line = box.title.height() / box.titleLines.size();
    for (qsizetype i = 0; i < box.titleLines.size(); ++i)
        text(painter, QRectF(box.title.left(), box.title.top() + i * line, box.title.width(), line), box.titleLines[i],
             m_measure.fonts().strong, m_measure.strong(), m_colours.text);
    text(painter, box.time, words.time, m_measure.fonts().small, m_measure.small(), m_colours.secondary);
    if (words.badge)
        paintBadge(painter, box.badge, words.badge->severity);
    if (!words.notes.isEmpty())
        paintNotes(painter, box.notes);
    paintMenuDots(painter, box.menu, state.hover.kind == Kind::StepMenu && state.hover.step == step);
    if (!box.fold.isNull())
        paintFold(painter, box.fold, words.folded, state.hover.kind == Kind::StepFold && state.hover.step == step,
                  m_colours);
    if (words.ruler)
        paintRuler(painter, *words.ruler, box.ruler, m_dark);
}

void BoardPainter::paintCard(QPainter &painter, int step, int index, const BoardState &state) const {
    const BoardCard &card = m_content.steps[size_t(step)].cards[size_t(index)];
    const CardBox &box = m_layout.steps[size_t(step)].cards[size_t(index)];
    const bool hovered = state.hover.isCard() && state.hover.step == step && state.hover.index == index;
    const bool selected = state.selected.contains(card.id);
    const qreal opacity = painter.opacity();
    const CardPlay *played = state.play ? state.play->card(card.id) : nullptr;
    if (state.lifted.contains(card.id))
        painter.setOpacity(opacity * LiftedOpacity);
    QPointF shift = state.shifts.value(card.id);
    if (shift.x() == 0) // on whole pixels of the device: its words would tremble on the way
        shift.setY(std::round(shift.y() * painter.deviceTransform().m22()) / painter.deviceTransform().m22());
    painter.translate(shift);
    QColor channel = card.type ? Theme::channelColorOf(*card.type, m_dark) : m_colours.error;
    if (played)
        channel = playInk(*played, channel, m_colours);
    const auto paintBody = [&](QPainter &onto) {
        paintCardGround(onto, box, channel, played, hovered);
        if (selected) {
            onto.setBrush(Qt::NoBrush);
            onto.setPen(QPen(m_colours.accent, 2));
            onto.drawRoundedRect(box.rect, CardRadius, CardRadius);
        }
        paintCardText(onto, card, box, channel);
        paintMenuDots(onto, box.menu, hovered && state.hover.kind == Kind::CardMenu);
    };
    // A card that is hovered over looks otherwise a moment later; one on its way leaves its ground for others.
    const bool lasts = m_pictures && !hovered && !played && shift.isNull();
    const int style = (m_dark ? 1 : 0) + (selected ? 2 : 0);
    if (!lasts || !m_pictures->paint(painter, card, box, m_colours.surface, style, paintBody))
        paintBody(painter);
    paintStrip(painter, card, box, channel);
    if (played)
        paintPlayRows(painter, *played, box, m_measure, channel, m_colours);
    painter.translate(-shift);
    painter.setOpacity(opacity);
}

void BoardPainter::paintCardGround(QPainter &painter, const CardBox &box, const QColor &channel, const CardPlay *played,
                                   bool hovered) const {
    if (!m_dark) { // a breath of shadow; in the dark the tone does it
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(20, 28, 45, hovered ? 34 : 20));
        painter.drawRoundedRect(box.rect.translated(0, hovered ? 2 : 1), CardRadius, CardRadius);
    }
    roundedBox(painter, box.rect, CardRadius, hovered ? m_colours.raised : m_colours.card, m_colours.line);
    if (played)
        paintPlayGround(painter, *played, box.rect, channel, m_colours);
    painter.fillPath(edgeOf(box.rect), channel);
}

void BoardPainter::paintCardText(QPainter &painter, const BoardCard &card, const CardBox &box,
                                 const QColor &channel) const {
    if (card.type)
        Theme::instance().paintIcon(&painter, Theme::channelIconName(*card.type), box.icon, channel);
    else
        paintBadge(painter, box.icon, Severity::Error);
    text(painter, box.title, card.title, m_measure.fonts().strong, m_measure.strong(), m_colours.text);
    if (card.badge)
        paintBadge(painter, box.badge, card.badge->severity);
    if (!card.notes.isEmpty())
        paintNotes(painter, box.notes);
    text(painter, box.words, card.words.isEmpty() ? BoardText::tr("No text yet") : card.words, m_measure.fonts().body,
         m_measure.body(), m_colours.secondary);
    paintNoteText(painter, box.noteText, box.noteLines, m_measure, m_colours);
    for (size_t i = 0; i < box.chips.size(); ++i) { // a row of a folded step has none
        roundedBox(painter, box.chips[i], 4, m_colours.surface, QColor());
        text(painter, box.chips[i].adjusted(6, 0, -5, 0), card.chips[i].text, m_measure.fonts().small,
             m_measure.small(), m_colours.text);
    }
}

void BoardPainter::paintStrip(QPainter &painter, const BoardCard &card, const CardBox &box,
                              const QColor &channel) const {
    if (!card.strip)
        return;
    const BoardStrip &strip = *card.strip;
    if (box.bar.isNull()) { // one row: only the figures, if they fit
        text(painter, box.figures, strip.text, m_measure.fonts().small, m_measure.small(), m_colours.secondary,
             Qt::AlignRight);
        return;
    }
    const qreal radius = box.bar.height() / 2;
    roundedBox(painter, box.bar, radius, m_colours.line, QColor());
    const double share = std::clamp(strip.share, 0.0, 1.0);
    if (share > 0) {
        QRectF filled = box.bar;
        filled.setWidth(std::max(box.bar.width() * share, 2 * radius));
        roundedBox(painter, filled, radius, channel, QColor());
    }
    if (strip.savedShare && !strip.changes.isEmpty()) { // where it ended in the saved version
        const qreal at = box.bar.left() + box.bar.width() * std::clamp(*strip.savedShare, 0.0, 1.0);
        painter.setPen(QPen(m_colours.text, 1.5));
        painter.drawLine(QPointF(at, box.bar.top() - 2), QPointF(at, box.bar.bottom() + 2));
    }
    const auto small = [&](const QRectF &rect, const QString &words, const QColor &color) {
        text(painter, rect, words, m_measure.fonts().small, m_measure.small(), color);
    };
    small(box.figures, strip.text, m_colours.text);
    small(box.change, box.changeText, m_colours.accent);
    small(box.metrics, box.metricsText, m_colours.secondary);
    small(box.late, strip.late, strip.notablyLate ? m_colours.warning : m_colours.secondary);
}

void BoardPainter::paintPlace(QPainter &painter, int step, const BoardState &state) const {
    const StepBox &box = m_layout.steps[size_t(step)];
    const bool target = state.target && !state.target->newStep && state.target->step == step && box.cards.empty();
    const bool hovered = state.hover.kind == Kind::Place && state.hover.step == step;
    dashedBox(painter, box.place,
              target    ? m_colours.accentSoft
              : hovered ? m_colours.raised
                        : QColor(),
              target ? m_colours.accent : m_colours.edge);
    text(painter, box.place.adjusted(8, 0, -8, 0), boardTexts::dropHere(), m_measure.fonts().small, m_measure.small(),
         target ? m_colours.text : m_colours.secondary, Qt::AlignHCenter);
}

void BoardPainter::paintArrow(QPainter &painter, const QRectF &arrow, const QRectF &label, const QString &words) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colours.secondary, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal y = arrow.center().y(), right = arrow.right();
    painter.drawLine(QPointF(arrow.left(), y), QPointF(right, y));
    painter.drawPolyline(QPolygonF{QPointF(right - 5, y - 4.5), QPointF(right, y), QPointF(right - 5, y + 4.5)});
    if (!words.isEmpty())
        text(painter, label, words, m_measure.fonts().small, m_measure.small(), m_colours.secondary, Qt::AlignHCenter);
}

void BoardPainter::paintAddStep(QPainter &painter, const BoardState &state) const {
    const bool hovered = state.hover.kind == Kind::AddStep;
    dashedBox(painter, m_layout.addStep, hovered ? m_colours.raised : QColor(), m_colours.edge);
    text(painter, m_layout.addStep.adjusted(4, 0, -4, 0), boardTexts::addStep(), m_measure.fonts().small,
         m_measure.small(), m_colours.secondary, Qt::AlignHCenter);
}

void BoardPainter::paintEmpty(QPainter &painter, const BoardState &state) const {
    const bool target = state.target.has_value();
    dashedBox(painter, m_layout.empty, target ? m_colours.accentSoft : QColor(),
              target ? m_colours.accent : m_colours.edge);
    const QRectF inner = m_layout.empty.adjusted(24, 24, -24, -24);
    const qreal line = m_measure.strong().height();
    const QStringList hint = wrapText(boardTexts::emptyHint(), m_measure.fonts().body, inner.width(), 3);
    const qreal height = line + 8 + m_measure.body().height() * hint.size();
    qreal y = inner.center().y() - height / 2;
    text(painter, QRectF(inner.left(), y, inner.width(), line), boardTexts::emptyTitle(), m_measure.fonts().strong,
         m_measure.strong(), m_colours.text, Qt::AlignHCenter);
    y += line + 8;
    for (const QString &words : hint) {
        text(painter, QRectF(inner.left(), y, inner.width(), m_measure.body().height()), words, m_measure.fonts().body,
             m_measure.body(), m_colours.secondary, Qt::AlignHCenter);
        y += m_measure.body().height();
    }
}

void BoardPainter::paintEnding(QPainter &painter, size_t ending) const {
    const EndingBox &box = m_layout.endings[ending];
    const BoardEnding &words = m_content.endings[ending];
    roundedBox(painter, box.rect, CardRadius, m_colours.card, m_colours.line);
    text(painter, box.figure, words.figure, m_measure.fonts().figure, m_measure.figure(),
         words.kind == BoardEnding::Kind::Saved ? m_colours.good : m_colours.text);
    text(painter, box.label, words.label, m_measure.fonts().small, m_measure.small(), m_colours.secondary);
    if (words.change.isEmpty())
        return;
    const qreal used = m_measure.smallWidth(words.label) + Theme::Grid, wanted = m_measure.smallWidth(words.change) + 1;
    if (used + wanted <= box.label.width()) // else the tooltip says it
        text(painter, box.label.adjusted(used, 0, 0, 0), words.change, m_measure.fonts().small, m_measure.small(),
             m_colours.accent, Qt::AlignRight);
}

void BoardPainter::paintBanner(QPainter &painter) const {
    roundedBox(painter, m_layout.banner, CardRadius, m_colours.surface, QColor());
    text(painter, m_layout.banner.adjusted(16, 0, -16, 0), boardTexts::off(), m_measure.fonts().strong,
         m_measure.strong(), m_colours.text);
}

void BoardPainter::paintTarget(QPainter &painter, const BoardState &state) const {
    if (!state.target || m_content.isEmpty())
        return; // on an empty board the whole place is lit
    const edits::Target &target = *state.target;
    QRectF line = m_layout.insertionLine(target);
    // However small the zoom, the line stays three pixels strong.
    const qreal thick = std::min(line.width(), line.height());
    const qreal grow = std::max(0.0, 3 / std::max(0.05, std::abs(painter.transform().m11())) - thick) / 2;
    line = target.newStep ? line.adjusted(-grow, 0, grow, 0) : line.adjusted(0, -grow, 0, grow);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.accent);
    painter.drawRoundedRect(line, 2, 2);
    if (!target.newStep || !state.liftedStep.isEmpty())
        return;
    const QString words = boardTexts::newStep();
    const qreal width = m_measure.smallWidth(words) + 16, height = m_measure.small().height() + 6;
    const QRectF pill(line.center().x() - width / 2, line.top() - 4, width, height);
    painter.drawRoundedRect(pill, height / 2, height / 2);
    text(painter, pill, words, m_measure.fonts().small, m_measure.small(), m_colours.onAccent, Qt::AlignHCenter);
}

void BoardPainter::paintFocus(QPainter &painter, const BoardState &state) const {
    const QRectF rect = m_layout.rectOf(state.focus);
    if (rect.isNull())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colours.accent, 2));
    const bool small =
        state.focus.kind == Kind::CardMenu || state.focus.kind == Kind::StepMenu || state.focus.kind == Kind::StepFold;
    const bool inside = small || state.focus.kind == Kind::Step;
    const qreal out = inside ? -1 : 3;
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), CardRadius + out, CardRadius + out);
}

void BoardPainter::paintBadge(QPainter &painter, const QRectF &rect, Severity severity) const {
    // Told apart by form as well as colour: a disc stops, a triangle warns, an "i" hints.
    const QColor color = severity == Severity::Error     ? m_colours.error
                         : severity == Severity::Warning ? m_colours.warning
                                                         : m_colours.secondary;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF middle = rect.center();
    const qreal r = rect.width() * 0.44;
    if (severity == Severity::Warning) {
        QPainterPath triangle;
        triangle.moveTo(middle.x(), rect.top() + 1.5);
        triangle.lineTo(rect.right() - 1, rect.bottom() - 2);
        triangle.lineTo(rect.left() + 1, rect.bottom() - 2);
        triangle.closeSubpath();
        painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(triangle);
    } else {
        painter.drawEllipse(middle, r, r);
    }
    painter.setPen(QPen(m_colours.card, rect.width() * 0.11, Qt::SolidLine, Qt::RoundCap));
    const bool hint = severity == Severity::Hint;
    const qreal lift = severity == Severity::Warning ? 1.2 : 0;
    const qreal stem = rect.height() * 0.2, dot = rect.height() * 0.24;
    const qreal top = middle.y() - stem + lift + (hint ? 2 : 0), bottom = middle.y() + 0.5 + lift + (hint ? 3 : 0);
    painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom));
    painter.drawPoint(QPointF(middle.x(), hint ? middle.y() - dot : middle.y() + dot + lift));
}

void BoardPainter::paintNotes(QPainter &painter, const QRectF &rect) const {
    // Quiet: nearly every card of a well kept template has notes.
    Theme::instance().paintIcon(&painter, QStringLiteral("note"), rect.adjusted(1, 1, -1, -1), m_colours.edge);
}

void BoardPainter::paintMenuDots(QPainter &painter, const QRectF &rect, bool hovered) const {
    if (rect.isEmpty())
        return; // a picture, where there is nothing to click
    painter.setPen(Qt::NoPen);
    if (hovered) {
        painter.setBrush(m_colours.accentSoft);
        painter.drawRoundedRect(rect, 6, 6);
    }
    painter.setBrush(m_colours.secondary);
    const qreal unit = rect.height() / 24;
    for (int dot = -1; dot <= 1; ++dot)
        painter.drawEllipse(rect.center() + QPointF(0, 5 * unit * dot), 1.4 * unit, 1.4 * unit);
}

} // namespace stepline

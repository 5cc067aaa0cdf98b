#include "ui/board/dragger.h"

#include "core/model/decode.h"
#include "ui/board/board_view.h"

#include <QPainter>
#include <QPainterPath>

namespace stepline {

BoardDragger::BoardDragger(BoardView *view, BoardScene *scene)
    : QObject(view), m_view(view), m_scene(scene), m_scroll(view, BoardAutoScroll::NearTheBoard) {
    connect(&m_scroll, &BoardAutoScroll::scrolled, this, [this] {
        retarget();
        Q_EMIT changed();
    });
}

void BoardDragger::begin(What what, const QPoint &at) {
    m_what = what;
    m_at = at;
    m_scroll.follow(at);
    retarget();
    Q_EMIT changed();
}

void BoardDragger::startCards(const QStringList &ids, const BoardElement &grabbed, const QPoint &at) {
    m_ids = ids;
    m_grabbed = m_scene->messageAt({BoardElement::Kind::Card, grabbed.step, grabbed.index});
    const QRectF rect = m_scene->layout().rectOf({BoardElement::Kind::Card, grabbed.step, grabbed.index});
    m_grab = at - m_view->toView(rect).topLeft().toPoint();
    takePictureOf(grabbed);
    m_scene->state().lifted = QSet<QString>(ids.begin(), ids.end());
    begin(What::Cards, at);
}

void BoardDragger::takePictureOf(const BoardElement &card) {
    const QRectF rect = m_scene->layout().rectOf({BoardElement::Kind::Card, card.step, card.index});
    grabPicture(rect, int(m_ids.size()) - 1, [&](QPainter &painter) {
        BoardState bare;
        BoardPainter(m_scene->content(), m_scene->layout(), m_scene->measure(), Theme::instance().dark())
            .paintCard(painter, card.step, card.index, bare);
    });
}

void BoardDragger::retakePicture() {
    const BoardElement card = m_what == What::Cards ? m_scene->cardElement(m_grabbed) : BoardElement{};
    if (card)
        takePictureOf(card);
}

void BoardDragger::startStep(const QString &stepId, const QPoint &at) {
    const int step = m_scene->content().stepIndex(stepId);
    if (step < 0)
        return;
    m_step = stepId;
    QRectF rect = m_scene->layout().steps[size_t(step)].rect;
    rect.setHeight(std::min(rect.height(), 420.0));
    m_grab = at - m_view->toView(rect).topLeft().toPoint();
    grabPicture(rect, 0, [&](QPainter &painter) {
        BoardState bare;
        painter.setClipRect(rect);
        BoardPainter(m_scene->content(), m_scene->layout(), m_scene->measure(), Theme::instance().dark())
            .paintStep(painter, step, rect, bare);
    });
    m_scene->state().liftedStep = stepId;
    begin(What::Step, at);
}

void BoardDragger::startChannel(const boardMime::ChannelRef &channel, const QPoint &at) {
    m_channel = channel;
    begin(What::Channel, at);
}

void BoardDragger::startMessages(const QByteArray &messages, const QPoint &at) {
    m_messages = messages;
    begin(What::Messages, at);
}

void BoardDragger::grabPicture(const QRectF &area, int extra, const std::function<void(QPainter &)> &paint) {
    const qreal ratio = m_view->devicePixelRatioF(), zoom = m_view->zoom();
    const QSizeF size = area.size() * zoom + QSizeF(12, 12);
    m_picture = QPixmap((size * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(zoom, zoom);
    painter.translate(-area.topLeft());
    painter.setPen(Qt::NoPen);
    for (int depth = 6; depth >= 2; depth -= 2) { // it floats
        painter.setBrush(QColor(10, 16, 30, 16));
        painter.drawRoundedRect(area.translated(depth / 2.0, depth), Theme::Radius + 2, Theme::Radius + 2);
    }
    paint(painter);
    if (extra <= 0)
        return;
    painter.resetTransform();
    painter.setClipping(false);
    const Palette &colours = Theme::instance().palette();
    const QString number = QLocale().toString(extra + 1);
    const qreal height = m_scene->measure().small().height() + 4;
    const qreal width = std::max(height, m_scene->measure().smallWidth(number) + 12);
    const QRectF badge(area.width() * zoom - width + 8, 0, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(badge, height / 2, height / 2);
    painter.setPen(colours.onAccent);
    painter.setFont(m_scene->measure().fonts().small);
    painter.drawText(badge, Qt::AlignCenter, number);
}

void BoardDragger::paint(QPainter &painter) const {
    if (m_picture.isNull() || !active())
        return;
    painter.setOpacity(0.88);
    painter.drawPixmap(m_at - m_grab, m_picture);
    painter.setOpacity(1);
}

QRegion BoardDragger::area() const {
    if (!active())
        return {};
    QRegion area;
    if (!m_picture.isNull())
        area += QRectF(m_at - m_grab, m_picture.deviceIndependentSize()).toAlignedRect().adjusted(-1, -1, 1, 1);
    const auto &target = m_scene->state().target;
    const BoardLayout &layout = m_scene->layout();
    if (!target)
        return area;
    const auto add = [&](const QRectF &rect, const QMargins &around) {
        area += m_view->toView(rect).toAlignedRect().marginsAdded(around);
    };
    if (m_scene->content().isEmpty())
        add(layout.empty, {2, 2, 2, 2});
    else
        add(layout.insertionLine(*target), target->newStep ? QMargins(160, 40, 160, 40) : QMargins(6, 6, 6, 6));
    if (!target->newStep && target->step < int(layout.steps.size())) // an empty step lights up its place
        add(layout.steps[size_t(target->step)].place, {2, 2, 2, 2});
    return area;
}

void BoardDragger::moveTo(const QPoint &at) {
    m_at = at;
    m_scroll.follow(at);
    retarget();
    Q_EMIT changed();
}

void BoardDragger::setCopying(bool copy) {
    const bool wanted = copy && m_what == What::Cards;
    if (wanted == m_copy)
        return;
    m_copy = wanted;
    m_scene->state().lifted = m_copy ? QSet<QString>() : QSet<QString>(m_ids.begin(), m_ids.end());
    emitPreview();
    Q_EMIT changed();
}

void BoardDragger::retarget() {
    std::optional<edits::Target> target;
    if (m_view->viewport()->rect().contains(m_at)) {
        const QPointF point = m_view->toBoard(m_at);
        if (m_what == What::Step) {
            if (const auto gap = m_scene->layout().stepTarget(point))
                target = edits::Target{*gap, 0, true};
        } else {
            target = m_scene->layout().cardTarget(point);
        }
    }
    if (target == m_scene->state().target)
        return;
    m_scene->state().target = target;
    emitPreview(); // at each new gap, not only where the hand rests
}

Edit BoardDragger::edit() const {
    const auto &target = m_scene->state().target;
    if (!target || !m_scene->editor())
        return {};
    const Document &document = *m_scene->editor()->document();
    switch (m_what) {
    case What::Nothing: break;
    case What::Cards:
        return m_copy ? edits::copyMessages(document, m_ids, *target) : edits::moveMessages(document, m_ids, *target);
    case What::Step: {
        const int from = m_scene->content().stepIndex(m_step); // the gap behind it is one place less once it is out
        return edits::moveStep(document, m_step, target->step > from ? target->step - 1 : target->step);
    }
    case What::Channel: return edits::addMessage(document, *target, m_channel.id, m_channel.type);
    case What::Messages: {
        const Result<Edit> pasted = edits::pasteMessages(document, m_messages, *target);
        if (pasted)
            return *pasted;
        m_scene->say(pasted.sentence());
        break;
    }
    }
    return {};
}

QHash<QString, QPointF> BoardDragger::handPlaces(const QStringList &ids) const {
    QHash<QString, QPointF> places;
    const QPointF hand = m_view->toBoard(m_at - m_grab);
    if (m_what == What::Cards) {
        for (const QString &id : ids)
            places.insert(id, hand);
    } else if (m_what == What::Step) {
        const int s = m_scene->content().stepIndex(m_step);
        for (int i = 0; s >= 0 && i < m_scene->layout().count(s); ++i) {
            const StepBox &box = m_scene->layout().steps[size_t(s)];
            places.insert(m_scene->content().card(s, i)->id,
                          hand + box.cards[size_t(i)].rect.topLeft() - box.rect.topLeft());
        }
    }
    return places;
}

bool BoardDragger::drop() {
    const bool landing = canDrop();
    const Edit made = edit();
    const QString step = m_step;
    const QHash<QString, QPointF> hand = handPlaces(made.isEmpty() ? m_ids : made.select);
    end();
    m_scene->comeFrom(hand);
    const bool changed = m_scene->push(made);
    m_scene->comeFrom({});
    if (!changed)
        Q_EMIT m_scene->cardsMoved(hand); // back to where they stand
    if (changed && !step.isEmpty())
        m_scene->editor()->selection()->selectStep(step);
    if (changed)
        m_view->ensureVisible(m_scene->focus()); // at the edge it may have landed half outside
    return landing;
}

void BoardDragger::cancel() {
    if (!active())
        return;
    const QHash<QString, QPointF> hand = handPlaces(m_ids);
    end();
    Q_EMIT m_scene->cardsMoved(hand);
}

void BoardDragger::end() {
    m_scroll.stop();
    m_what = What::Nothing;
    m_ids.clear();
    m_grabbed.clear();
    m_step.clear();
    m_messages.clear();
    m_copy = false;
    m_picture = {};
    m_scene->state().lifted.clear();
    m_scene->state().liftedStep.clear();
    m_scene->state().target.reset();
    if (std::exchange(m_previewed, false))
        Q_EMIT previewEnded();
    Q_EMIT changed();
}

void BoardDragger::revise() {
    if (!active())
        return;
    const BoardContent &content = m_scene->content();
    m_ids.removeIf([&](const QString &id) { return !content.cardPlace(id).valid(); });
    const bool nothingLeft =
        (m_what == What::Cards && m_ids.isEmpty()) || (m_what == What::Step && content.stepIndex(m_step) < 0) ||
        (m_what == What::Channel && !m_channel.id.isEmpty() && !m_scene->editor()->value().channel(m_channel.id));
    if (nothingLeft) {
        cancel();
        return;
    }
    retarget();
}

void BoardDragger::emitPreview() {
    // The template as it would be: the very edit of the drop, applied to a copy.
    if (!m_scene->editor())
        return;
    const Edit wanted = m_what == What::Messages ? Edit{} : edit();
    JsonValue arranged = m_scene->editor()->document()->json();
    if (wanted.isEmpty() || !applyChanges(arranged, wanted.changes)) {
        if (std::exchange(m_previewed, false))
            Q_EMIT previewEnded();
        return;
    }
    const Result<Template> tmpl = decodeTemplate(arranged);
    if (!tmpl.ok())
        return;
    m_previewed = true;
    Q_EMIT preview(*tmpl);
}

} // namespace stepline

#include "ui/timeview/time_canvas.h"

#include "core/base/text.h"
#include "ui/theme/theme.h"
#include "ui/timeview/time_accessible.h"
#include "ui/timeview/time_quiet.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

constexpr int Gutter = TimePainter::Gutter, Head = TimePainter::Head;
constexpr qreal After = 48;       ///< pixels behind the last card
constexpr qreal BeforeEntry = 24; ///< pixels before the entry when all is fitted
constexpr int ScrollTick = 16, ScrollMargin = 40;

} // namespace

TimeCanvas::TimeCanvas(TimeScene *scene, QWidget *parent)
    : QAbstractScrollArea(parent), m_scene(scene), m_drag(new TimeDrag(scene, this)),
      m_measure(TimePainter::measure()) {
    installTimeAccessibility();
    setAccessibleName(tr("Time view"));
    setAccessibleDescription(
        tr("The messages on the calendar, in local time. Arrow keys walk, Space picks a message up "
           "to change its delay."));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 160);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_scrollTimer.setInterval(ScrollTick);
    connect(&m_scrollTimer, &QTimer::timeout, this, &TimeCanvas::autoScroll);
    // The layout looks at the timeline: it goes before the timeline does.
    connect(scene, &TimeScene::aboutToChange, this, [this] {
        m_layout.cards.clear();
        m_layout.lanes.clear();
    });
    connect(scene, &TimeScene::changed, this, &TimeCanvas::relayout);
    connect(scene, &TimeScene::settingsChanged, this, [this] {
        if (m_fitted)
            fit();
    });
    connect(scene, &TimeScene::editorChanged, this, &TimeCanvas::fit);
    connect(scene, &TimeScene::selectionChanged, this, [this] {
        viewport()->update();
        announceTimeFocus(this);
    });
    connect(m_drag, &TimeDrag::changed, this, [this] {
        if (!m_drag->active())
            m_scrollTimer.stop();
        updateCursor();
        viewport()->update();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_measure = TimePainter::measure();
        relayout();
    });
    relayout();
}

TimeCanvas::~TimeCanvas() = default;

void TimeCanvas::relayout() {
    if (!m_drag->active()) { // the axis holds still under a dragged card
        const qint64 begins = m_scene->calendar().moment(m_scene->calendar().dateOf(m_scene->timeline().entry));
        m_axis.from = begins - 12 * Duration::Hour;
    }
    m_layout =
        layoutOf(m_scene->tmpl(), m_scene->timeline(), m_scene->words(), m_axis, m_scene->settings().lanes, m_measure);
    updateScrollBars();
    viewport()->update();
}

QSizeF TimeCanvas::contentSize() const {
    const qreal end = m_axis.xOf(m_scene->timeline().last() + Duration::Day);
    return {std::max(end, m_layout.width + After), m_layout.height};
}

void TimeCanvas::updateScrollBars() {
    const QSizeF whole = contentSize();
    const int width = std::max(1, viewport()->width() - Gutter), height = std::max(1, viewport()->height() - Head);
    int wide = std::max(0, int(std::ceil(whole.width())) - width);
    if (m_drag->active()) // nothing moves under the hand
        wide = std::max(wide, horizontalScrollBar()->maximum());
    horizontalScrollBar()->setRange(0, wide);
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(whole.height())) - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(24);
}

// Places

QPointF TimeCanvas::scroll() const {
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QPointF TimeCanvas::toContent(const QPointF &inView) const {
    const qreal x = isRightToLeft() ? viewport()->width() - inView.x() : inView.x();
    return QPointF(x - Gutter, inView.y() - Head) + scroll();
}

QRectF TimeCanvas::toView(const QRectF &content) const {
    const QRectF rect = content.translated(Gutter - scroll().x(), Head - scroll().y());
    return isRightToLeft() ? QRectF(viewport()->width() - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
}

QRectF TimeCanvas::cardInView(QStringView message) const {
    const TimeCard *card = m_layout.card(message);
    return card ? toView(card->rect) : QRectF();
}

qint64 TimeCanvas::momentAt(qreal x) const {
    return m_axis.momentAt(toContent({x, 0}).x());
}

qreal TimeCanvas::xOf(qint64 moment) const {
    const qreal x = m_axis.xOf(moment) - scroll().x() + Gutter;
    return isRightToLeft() ? viewport()->width() - x : x;
}

void TimeCanvas::ensureVisible(QStringView message) {
    const TimeCard *card = m_layout.card(message);
    if (!card)
        return;
    const QRectF rect = card->rect.adjusted(-24, -8, 24, 8).translated(-scroll());
    const auto shift = [](qreal from, qreal to, qreal room) {
        return from < 0 ? from : to > room ? std::min(from, to - room) : 0;
    };
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                    qRound(shift(rect.left(), rect.right(), viewport()->width() - Gutter)));
    verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                  qRound(shift(rect.top(), rect.bottom(), viewport()->height() - Head)));
}

// Zoom

void TimeCanvas::setScale(double perHour, qreal at) {
    perHour = std::clamp(perHour, TimeAxis::Smallest, TimeAxis::Largest);
    if (qFuzzyCompare(perHour, m_axis.perHour) || m_drag->active())
        return;
    const qreal inBody = toContent({at, 0}).x() - scroll().x();
    const double hours = toContent({at, 0}).x() / m_axis.perHour;
    m_axis.perHour = perHour;
    m_fitted = false;
    relayout();
    horizontalScrollBar()->setValue(qRound(hours * perHour - inBody));
    Q_EMIT scaleChanged();
}

void TimeCanvas::fit() {
    if (m_drag->active())
        return;
    const Timeline &timeline = m_scene->timeline();
    qreal widest = 0;
    for (const TimeCard &card : m_layout.cards)
        widest = std::max(widest, card.rect.width());
    const qreal room = std::max<qreal>(80, viewport()->width() - Gutter - widest - After - BeforeEntry);
    const double hours = double(std::max<qint64>(timeline.last() - timeline.entry, Duration::Hour)) / Duration::Hour;
    m_axis.perHour = std::clamp(room / hours, TimeAxis::Smallest, 60.0);
    relayout();
    horizontalScrollBar()->setValue(qRound(m_axis.xOf(timeline.entry) - BeforeEntry));
    m_fitted = true;
    Q_EMIT scaleChanged();
}

void TimeCanvas::zoomIn() {
    setScale(m_axis.perHour * 1.5, viewport()->width() / 2.0);
}

void TimeCanvas::zoomOut() {
    setScale(m_axis.perHour / 1.5, viewport()->width() / 2.0);
}

void TimeCanvas::actualSize() {
    setScale(TimeAxis::Usual, viewport()->width() / 2.0);
}

void TimeCanvas::resizeEvent(QResizeEvent *) {
    if (m_fitted)
        fit();
    else
        updateScrollBars();
}

void TimeCanvas::showEvent(QShowEvent *event) {
    QAbstractScrollArea::showEvent(event);
    if (m_fitted)
        fit();
}

void TimeCanvas::scrollContentsBy(int, int) {
    viewport()->update();
}

void TimeCanvas::wheelEvent(QWheelEvent *event) {
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        setScale(m_axis.perHour * std::pow(1.2, turned.y() / 120.0), event->position().x());
    } else {
        // Without anything above or below, the wheel goes along the time.
        const bool along = event->modifiers() & Qt::ShiftModifier || verticalScrollBar()->maximum() == 0;
        QScrollBar *bar = along || turned.x() != 0 ? horizontalScrollBar() : verticalScrollBar();
        const int by = turned.x() != 0 ? turned.x() : turned.y();
        bar->setValue(bar->value() - by);
    }
    event->accept();
}

// Painting

TimeState TimeCanvas::state() const {
    TimeState state;
    state.selected = m_scene->current();
    if (hasFocus())
        state.focus = state.selected;
    state.hovered = m_hovered;
    if (m_drag->active()) {
        state.dragged = m_drag->message();
        state.from = m_drag->from();
        state.label = m_drag->label();
    }
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now >= m_axis.from && now <= m_scene->timeline().last() + Duration::Day)
        state.now = now;
    return state;
}

void TimeCanvas::paintEvent(QPaintEvent *) {
    QPainter painter(viewport());
    TimePainter(*m_scene, m_layout, m_axis, Theme::instance().dark())
        .paint(painter, viewport()->size(), scroll(), state(), isRightToLeft());
}

QSize TimeCanvas::pictureSize() const {
    const QSizeF whole = contentSize();
    const qreal from = std::max<qreal>(0, m_axis.xOf(m_scene->timeline().entry) - BeforeEntry);
    const qreal until = std::max(m_layout.width, m_axis.xOf(m_scene->timeline().endsAt) + 120) + BeforeEntry;
    return {int(std::clamp<qreal>(until - from, 320, 16000)) + Gutter, int(whole.height()) + Head};
}

void TimeCanvas::paintPicture(QPainter &painter, bool lightColours) const {
    const qreal from = std::max<qreal>(0, m_axis.xOf(m_scene->timeline().entry) - BeforeEntry);
    TimePainter(*m_scene, m_layout, m_axis, !lightColours && Theme::instance().dark())
        .paint(painter, pictureSize(), {from, 0}, {}, isRightToLeft());
}

QImage TimeCanvas::picture(qreal scale, bool lightColours) const {
    const QSize size = pictureSize();
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintPicture(painter, lightColours);
    return image;
}

// Tips

bool TimeCanvas::showTip(QHelpEvent *event) {
    const QPointF at = event->pos();
    const TimeWords &words = m_scene->words();
    if (const TimeCard *card = at.y() >= Head ? m_layout.hit(toContent(at)) : nullptr) {
        const Landing &touch = *card->touch;
        const QString text =
            QStringList{words.name(touch), words.longMoment(touch.at), words.reason(touch)}.join(u'\n');
        QToolTip::showText(event->globalPos(), text, viewport(), toView(card->rect).toAlignedRect());
        return true;
    }
    const qreal inBody = isRightToLeft() ? viewport()->width() - at.x() : at.x();
    if (inBody < Gutter) {
        QToolTip::hideText();
        return true;
    }
    const qint64 moment = momentAt(at.x());
    QStringList said{words.longMoment(moment)};
    const qint64 near = qint64(6 / m_axis.perHour * Duration::Hour);
    for (const ClockChange &change : m_scene->calendar().changes({moment - near, moment + near}))
        said << words.change(change);
    const auto isNear = [&](qint64 other) { return std::abs(other - moment) <= near; };
    const Timeline &timeline = m_scene->timeline();
    if (isNear(timeline.entry))
        said << tr("The recipient enters.");
    for (const TimelineStep &step : timeline.steps)
        if (isNear(step.start))
            said << tr("Step %1 begins.").arg(QLocale().toString(step.index + 1));
    if (isNear(timeline.endsAt))
        said << tr("%1.", "how it ends").arg(words.ending());
    if (isNear(QDateTime::currentSecsSinceEpoch()))
        said << tr("This is now.");
    const qreal y = toContent(at).y();
    for (const TimeLane &lane : m_layout.lanes) {
        if (at.y() < Head || y < lane.top || y >= lane.top + lane.height)
            continue;
        const auto &sequence = m_scene->tmpl().sequence;
        const SendWindow *window = lane.windowed ? lane.window : sequence.sendWindow ? &*sequence.sendWindow : nullptr;
        if (window && sequence.enabled && !m_scene->calendar().closed(*window, {moment, moment + 1}).empty())
            said << tr("Closed: nothing is sent outside %1.").arg(BoardWords::window(*window));
        const QString zone = m_scene->timeline().zone;
        for (const QuietHours *row :
             lane.type ? quietRowsOf(m_scene->tmpl(), *lane.type, zone) : std::vector<const QuietHours *>())
            for (const CalendarSpan &span : quietSpans({row}, m_scene->calendar(), {moment, moment + 1}))
                if (span.from <= moment && moment < span.until)
                    said << tr("Quiet hours in %1: %2.", "country, law").arg(text(row->country), text(row->source));
    }
    QToolTip::showText(event->globalPos(), said.join(u'\n'), viewport());
    return true;
}

bool TimeCanvas::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip)
        return showTip(static_cast<QHelpEvent *>(event));
    return QAbstractScrollArea::viewportEvent(event);
}

bool TimeCanvas::event(QEvent *event) {
    // Esc ends a drag, whatever else the window uses it for.
    if (event->type() == QEvent::ShortcutOverride && m_drag->active()) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

// Mouse

void TimeCanvas::select(QStringView message) {
    m_scene->select(message.toString());
}

void TimeCanvas::mousePressEvent(QMouseEvent *event) {
    m_at = m_pressedAt = event->position().toPoint();
    if (m_drag->active()) { // picked up by keys: a click puts it back
        m_drag->cancel();
        return;
    }
    const TimeCard *card = m_at.y() >= Head ? m_layout.hit(toContent(m_at)) : nullptr;
    if (card && (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)) {
        const QString message = card->touch->message;
        if (event->button() == Qt::LeftButton)
            m_pressed = message;
        select(message);
    } else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_panning = true;
        m_panFrom = m_at;
        if (event->button() == Qt::LeftButton && m_at.y() >= Head)
            select({});
    }
    updateCursor();
}

void TimeCanvas::dragTo(const QPoint &at) {
    m_drag->moveBy(momentAt(at.x()) - m_grabbed, m_axis.snap());
}

void TimeCanvas::mouseMoveEvent(QMouseEvent *event) {
    m_at = event->position().toPoint();
    if (m_panning) {
        const QPoint by = m_at - m_panFrom;
        m_panFrom = m_at;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (isRightToLeft() ? -by.x() : by.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
        return;
    }
    if (m_drag->active() && !m_drag->byKeys()) {
        dragTo(m_at);
        return;
    }
    if (!m_pressed.isEmpty() && (m_at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        const TimeCard *card = m_layout.card(m_pressed);
        QString why;
        if (!card || !m_scene->canDrag(m_pressed, &why)) {
            say(why);
            m_pressed.clear();
            return;
        }
        const QString message = m_pressed;
        m_grabbed = momentAt(m_pressedAt.x());
        QToolTip::hideText();
        if (m_drag->begin(message, card->rect, false)) {
            m_scrollTimer.start();
            dragTo(m_at);
        }
        return;
    }
    const TimeCard *card = m_at.y() >= Head ? m_layout.hit(toContent(m_at)) : nullptr;
    const QString hovered = card ? card->touch->message : QString();
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    updateCursor();
}

void TimeCanvas::mouseReleaseEvent(QMouseEvent *event) {
    m_at = event->position().toPoint();
    m_pressed.clear();
    m_panning = false;
    if (m_drag->active() && !m_drag->byKeys() && event->button() == Qt::LeftButton) {
        const QString label = m_drag->label();
        if (!viewport()->rect().adjusted(-ScrollMargin, -ScrollMargin, ScrollMargin, ScrollMargin).contains(m_at))
            m_drag->cancel();
        else if (m_drag->drop())
            say(label);
    }
    updateCursor();
}

void TimeCanvas::autoScroll() {
    if (!m_drag->active() || m_drag->byKeys())
        return;
    const int left = isRightToLeft() ? 0 : Gutter, right = viewport()->width() - (isRightToLeft() ? Gutter : 0);
    const int into = m_at.x() < left + ScrollMargin    ? m_at.x() - left - ScrollMargin
                     : m_at.x() > right - ScrollMargin ? m_at.x() - right + ScrollMargin
                                                       : 0;
    if (into == 0)
        return;
    QScrollBar *bar = horizontalScrollBar();
    const int by = std::clamp(into, -ScrollMargin, ScrollMargin) / 3 * (isRightToLeft() ? -1 : 1);
    if (by > 0) // there is always more time to come
        bar->setMaximum(std::max(bar->maximum(), bar->value() + by));
    bar->setValue(bar->value() + by);
    dragTo(m_at);
}

void TimeCanvas::mouseDoubleClickEvent(QMouseEvent *event) {
    const TimeCard *card = m_layout.hit(toContent(event->position()));
    if (card && event->position().y() >= Head)
        Q_EMIT editRequested(card->touch->message);
}

void TimeCanvas::contextMenuEvent(QContextMenuEvent *event) {
    if (m_drag->active())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const TimeCard *card = byKey                ? m_layout.card(m_scene->current())
                           : event->y() >= Head ? m_layout.hit(toContent(event->pos()))
                                                : nullptr;
    const QPoint at =
        byKey && card ? viewport()->mapToGlobal(toView(card->rect).bottomLeft().toPoint()) : event->globalPos();
    Q_EMIT menuRequested(card ? card->touch->message : QString(), at);
}

void TimeCanvas::leaveEvent(QEvent *) {
    m_hovered.clear();
    viewport()->update();
}

void TimeCanvas::updateCursor() {
    const bool over = m_at.y() >= Head && m_layout.hit(toContent(m_at));
    viewport()->setCursor(m_drag->active() || m_panning ? Qt::ClosedHandCursor
                          : over                        ? Qt::OpenHandCursor
                                                        : Qt::ArrowCursor);
}

// Keys

void TimeCanvas::say(const QString &sentence) {
    if (sentence.isEmpty())
        return;
    announceInTimeView(this, sentence);
    Q_EMIT said(sentence);
}

void TimeCanvas::nudge(int units) {
    const QString message = m_scene->current();
    if (message.isEmpty())
        return;
    if (m_drag->active()) {
        m_drag->step(units, m_axis.snap());
        say(m_drag->label());
        return;
    }
    QString why;
    if (!m_scene->canDrag(message, &why)) {
        say(why);
        return;
    }
    const Message *found = m_scene->tmpl().message(message);
    const Duration wanted{std::clamp<qint64>(found->delay.seconds + units * m_axis.snap(), 0, Duration::Longest)};
    if (!m_scene->setDelay(message, wanted, true))
        return;
    ensureVisible(message);
    if (const Landing *touch = m_scene->timeline().touch(message))
        say(m_scene->words().dragged(*touch, wanted));
}

bool TimeCanvas::dragKey(QKeyEvent *event) {
    const int later = isRightToLeft() ? -1 : 1;
    if (m_drag->active()) {
        switch (event->key()) {
        case Qt::Key_Escape:
            m_drag->cancel();
            m_pressed.clear();
            say(tr("Put back."));
            break;
        case Qt::Key_Left: nudge(-later); break;
        case Qt::Key_Right: nudge(later); break;
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            const QString label = m_drag->label();
            say(m_drag->drop() ? tr("Stored: %1").arg(label) : tr("Put back."));
            break;
        }
        default: break;
        }
        ensureVisible(m_drag->message());
        return true;
    }
    if ((event->modifiers() & ~Qt::KeypadModifier) == (Qt::ControlModifier | Qt::ShiftModifier) &&
        (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        nudge(event->key() == Qt::Key_Right ? later : -later);
        return true;
    }
    if (event->key() != Qt::Key_Space || m_scene->current().isEmpty())
        return false;
    QString why;
    const TimeCard *card = m_layout.card(m_scene->current());
    if (!card || !m_scene->canDrag(m_scene->current(), &why))
        say(why);
    else if (m_drag->begin(m_scene->current(), card->rect, true))
        say(tr("Picked up: %1. Arrow keys change the delay, Enter stores it, Esc puts it back.")
                .arg(m_scene->words().name(*m_scene->timeline().touch(m_drag->message()))));
    return true;
}

bool TimeCanvas::walkKey(QKeyEvent *event) {
    std::optional<TimeDirection> direction;
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Left: direction = mirrored ? TimeDirection::Later : TimeDirection::Earlier; break;
    case Qt::Key_Right: direction = mirrored ? TimeDirection::Earlier : TimeDirection::Later; break;
    case Qt::Key_Up: direction = TimeDirection::Up; break;
    case Qt::Key_Down: direction = TimeDirection::Down; break;
    case Qt::Key_Home: direction = TimeDirection::First; break;
    case Qt::Key_End: direction = TimeDirection::Last; break;
    default: return false;
    }
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (const TimeCard *card = walk(m_layout, m_scene->current(), *direction)) {
        const QString message = card->touch->message;
        select(message);
        ensureVisible(message);
    }
    return true;
}

void TimeCanvas::keyPressEvent(QKeyEvent *event) {
    if (!m_scene->editor()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (dragKey(event) || walkKey(event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!m_scene->current().isEmpty())
            Q_EMIT editRequested(m_scene->current());
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub
                                                                            : QScrollBar::SliderPageStepAdd);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimeCanvas::focusInEvent(QFocusEvent *) {
    viewport()->update();
    announceTimeFocus(this);
}

void TimeCanvas::focusOutEvent(QFocusEvent *) {
    if (m_drag->active())
        m_drag->cancel();
    viewport()->update();
}

void TimeCanvas::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LayoutDirectionChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace stepline

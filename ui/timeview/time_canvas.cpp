#include "ui/timeview/time_canvas.h"

#include "ui/board/text_measure.h"
#include "ui/theme/theme.h"
#include "ui/timeview/time_accessible.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

constexpr qreal After = 48;       ///< pixels behind the last card
constexpr qreal BeforeEntry = 24; ///< pixels before the entry when all is fitted
constexpr int FrameMs = 16;       ///< of the display

} // namespace

TimeCanvas::TimeCanvas(TimeScene *scene, QWidget *parent)
    : QAbstractScrollArea(parent), m_scene(scene), m_drag(new TimeDrag(scene, this)),
      m_texts(TimePainter::makeTexts()) {
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
    m_scrollTimer.setInterval(FrameMs);
    connect(&m_scrollTimer, &QTimer::timeout, this, &TimeCanvas::autoScroll);
    m_stepTimer.setSingleShot(true);
    connect(&m_stepTimer, &QTimer::timeout, this, &TimeCanvas::endSoon);
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
        updatePicture();
        announceTimeFocus(this);
    });
    connect(m_drag, &TimeDrag::changed, this, [this] {
        if (!m_drag->active()) {
            m_scrollTimer.stop();
            m_stepTimer.stop();
        }
        updateCursor();
        updatePicture();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_texts = TimePainter::makeTexts();
        m_ground.clear();
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
        layoutOf(m_scene->tmpl(), m_scene->timeline(), m_scene->words(), m_axis, m_scene->settings().lanes, *m_texts);
    updateScrollBars();
    updatePicture();
}

QSizeF TimeCanvas::contentSize() const {
    const qreal end = m_axis.xOf(m_scene->timeline().last() + Duration::Day);
    return {std::max(end, m_layout.width + After), m_layout.height};
}

void TimeCanvas::updateScrollBars() {
    const QSizeF whole = contentSize();
    const int width = std::max(1, viewport()->width() - TimePainter::gutterWidth()),
              height = std::max(1, viewport()->height() - TimePainter::headHeight());
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
    return QPointF(x - TimePainter::gutterWidth(), inView.y() - TimePainter::headHeight()) + scroll();
}

QRectF TimeCanvas::toView(const QRectF &content) const {
    const QRectF rect =
        content.translated(TimePainter::gutterWidth() - scroll().x(), TimePainter::headHeight() - scroll().y());
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
    const qreal x = m_axis.xOf(moment) - scroll().x() + TimePainter::gutterWidth();
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
    horizontalScrollBar()->setValue(
        horizontalScrollBar()->value() +
        qRound(shift(rect.left(), rect.right(), viewport()->width() - TimePainter::gutterWidth())));
    verticalScrollBar()->setValue(
        verticalScrollBar()->value() +
        qRound(shift(rect.top(), rect.bottom(), viewport()->height() - TimePainter::headHeight())));
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
    const qreal room =
        std::max<qreal>(80, viewport()->width() - TimePainter::gutterWidth() - widest - After - BeforeEntry);
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
    updatePicture();
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

TimePainter TimeCanvas::painting() const {
    return {*m_scene, m_layout, m_axis, *m_texts, Theme::instance().dark()};
}

TimeFrame TimeCanvas::frame() const {
    return {viewport()->size(), scroll(), state(), isRightToLeft()};
}

/// Takes what there is to see now for shown, and says what of it looks other than before.
QRegion TimeCanvas::takePicture() {
    m_frame = frame();
    const TimePainter painting = this->painting();
    TimePicture now{painting.groundLook(m_frame), painting.pieces(m_frame)};
    const QRegion changed = changesBetween(m_shown, now);
    m_shown = std::move(now);
    return changed;
}

void TimeCanvas::updatePicture() {
    viewport()->update(takePicture());
}

void TimeCanvas::paintEvent(QPaintEvent *event) {
    const QRegion &region = event->region();
    if ((QRegion(viewport()->rect()) - region).isEmpty())
        takePicture(); // the present has moved on, if nothing else
    QPainter painter(viewport());
    m_ground.paint(painter, painting(), m_frame, m_shown.ground, region);
    painting().paintTouches(painter, m_frame, region);
}

QSize TimeCanvas::pictureSize() const {
    const QSizeF whole = contentSize();
    const qreal from = std::max<qreal>(0, m_axis.xOf(m_scene->timeline().entry) - BeforeEntry);
    const qreal until = std::max(m_layout.width, m_axis.xOf(m_scene->timeline().endsAt) + 120) + BeforeEntry;
    return {int(std::clamp<qreal>(until - from, 320, 16000)) + TimePainter::gutterWidth(),
            int(whole.height()) + TimePainter::headHeight()};
}

void TimeCanvas::paintPicture(QPainter &painter, bool lightColours) const {
    const qreal from = std::max<qreal>(0, m_axis.xOf(m_scene->timeline().entry) - BeforeEntry);
    TimePainter(*m_scene, m_layout, m_axis, *m_texts, !lightColours && Theme::instance().dark())
        .paint(painter, {pictureSize(), {from, 0}, {}, isRightToLeft()});
}

QImage TimeCanvas::picture(qreal scale, bool lightColours) const {
    const QSize size = pictureSize();
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintPicture(painter, lightColours);
    return image;
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

void TimeCanvas::focusInEvent(QFocusEvent *) {
    updatePicture();
    announceTimeFocus(this);
}

void TimeCanvas::focusOutEvent(QFocusEvent *) {
    if (m_drag->active())
        m_drag->cancel();
    updatePicture();
}

void TimeCanvas::changeEvent(QEvent *event) {
    m_ground.clear(); // fonts, direction, language
    viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace stepline

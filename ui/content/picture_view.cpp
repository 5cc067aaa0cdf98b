#include "ui/content/picture_view.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/typed_text.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace stepline {

namespace {

constexpr qint64 SlowMs = 4;
constexpr int PauseMs = 150;

/// The same message, in whose text somebody types.
bool isTypedOn(const PictureRequest &before, const PictureRequest &after) {
    PictureRequest same = before;
    same.content.body = after.content.body;
    return same == after && before.content.body && after.content.body &&
           typedChange(*before.content.body, *after.content.body);
}

} // namespace

PictureView::PictureView(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("The message as its recipient sees it"));
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PictureView::layOut);
}

void PictureView::setRequest(const PictureRequest &request) {
    if (request == m_request && !m_stale)
        return;
    // A mail of 5,000 words takes as long as a frame to break into lines.
    m_late = m_took >= SlowMs && (!m_stale || m_late) && isTypedOn(m_request, request);
    m_request = request;
    m_stale = true;
    m_soon.start(m_late ? PauseMs : 0); // after what is waiting: keys come first
}

const Picture &PictureView::shown() const {
    return m_late ? m_picture : picture();
}

const Picture &PictureView::picture() const {
    if (m_stale) {
        QElapsedTimer timer;
        timer.start();
        m_picture = pictureOf(m_request);
        m_took = timer.elapsed();
        m_stale = m_late = false;
    }
    return m_picture;
}

void PictureView::layOut() {
    picture();
    setAccessibleDescription(m_picture.spoken());
    if (m_placed != m_picture.size()) {
        m_placed = m_picture.size();
        updateGeometry();
    }
    update();
    Q_EMIT changed();
}

void PictureView::setLargest(qreal scale) {
    m_largest = scale;
    updateGeometry();
}

void PictureView::setMostHeight(int height) {
    m_mostHeight = height;
    updateGeometry();
}

void PictureView::setPressable(const QString &what) {
    m_pressable = true;
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(what);
}

qreal PictureView::scaleFor(qreal width) const {
    const qreal own = shown().size().width();
    return own > 0 ? std::min(width / own, m_largest) : 1;
}

QSize PictureView::sizeHint() const {
    const int width = int(std::ceil(shown().size().width() * m_largest));
    return {width, heightForWidth(width)};
}

int PictureView::heightForWidth(int width) const {
    const int whole = int(std::ceil(shown().size().height() * scaleFor(width)));
    return m_mostHeight > 0 ? std::min(whole, m_mostHeight) : whole;
}

void PictureView::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.setClipRect(event->rect());
    qreal scale = scaleFor(width());
    const QSizeF size = shown().size();
    if (m_mostHeight == 0 && size.height() > 0) // a layout may leave it less
        scale = std::min(scale, std::max(height() / size.height(), 0.05));
    const qreal left = (width() - size.width() * scale) / 2;
    painter.save();
    if (m_mostHeight > 0) { // cut off as cards are: with round corners
        QPainterPath shape;
        shape.addRoundedRect(rect(), 8, 8);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(shape, Qt::IntersectClip);
    }
    painter.translate(left, 0);
    painter.scale(scale, scale);
    m_picture.paint(&painter);
    painter.restore();
    if (hasFocus() && m_pressable)
        paintFocusRing(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), 8);
}

void PictureView::mouseReleaseEvent(QMouseEvent *event) {
    if (m_pressable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT pressed();
    else
        QWidget::mouseReleaseEvent(event);
}

void PictureView::keyPressEvent(QKeyEvent *event) {
    if (m_pressable &&
        (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        Q_EMIT pressed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stepline

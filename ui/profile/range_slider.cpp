#include "ui/profile/range_slider.h"

#include "ui/widgets/paint.h"

#include <QMouseEvent>
#include <QSignalBlocker>
#include <cmath>

namespace stepline {

namespace {
constexpr int Steps = 200;
constexpr qreal Edge = 8; ///< so that the knob is whole at both ends

/// The end of a scale on which the number stands well: 1, 2 or 5 times a power of ten.
double niceTop(double largest, double most) {
    if (largest <= 0)
        return std::min(most, 1.0);
    const double power = std::pow(10, std::floor(std::log10(largest * 1.2)));
    for (double step : {1.0, 2.0, 5.0, 10.0})
        if (step * power >= largest * 1.2)
            return std::min(most, step * power);
    return most;
}
} // namespace

RangeSlider::RangeSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent) {
    setRange(0, Steps);
    setSingleStep(1);
    setPageStep(10);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMinimumWidth(64);
    connect(this, &QSlider::valueChanged, this, [this](int step) {
        if (!m_showing)
            Q_EMIT dragged(QString::number(m_top * step / Steps, 'g', 3).toDouble());
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RangeSlider::show(double value, std::optional<double> low, std::optional<double> high, double most) {
    m_value = value;
    m_low = low;
    m_high = high;
    m_most = most;
    // While it is being dragged the scale must not run away under the hand.
    if (!isSliderDown())
        m_top = niceTop(std::max(value, high.value_or(0)), most);
    m_showing = true;
    setValue(int(std::lround(value / m_top * Steps)));
    m_showing = false;
    update();
}

qreal RangeSlider::xOf(double value) const {
    const qreal part = std::clamp(value / m_top, 0.0, 1.0);
    return Edge + (width() - 2 * Edge) * part;
}

void RangeSlider::follow(const QPointF &position) {
    const qreal part = std::clamp((position.x() - Edge) / (width() - 2 * Edge), 0.0, 1.0);
    setValue(int(std::lround(part * Steps)));
}

void RangeSlider::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    follow(event->position());
}

void RangeSlider::mouseMoveEvent(QMouseEvent *event) {
    if (isSliderDown())
        follow(event->position());
}

void RangeSlider::mouseReleaseEvent(QMouseEvent *) {
    setSliderDown(false);
    show(m_value, m_low, m_high, m_most);
}

void RangeSlider::wheelEvent(QWheelEvent *event) {
    event->ignore();
}

void RangeSlider::paintEvent(QPaintEvent *) {
    const Palette &p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal y = height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fieldEdge());
    painter.drawRoundedRect(QRectF(Edge, y - 2, width() - 2 * Edge, 4), 2, 2);
    if (m_low || m_high) {
        const qreal left = xOf(m_low.value_or(m_value)), right = xOf(m_high.value_or(m_value));
        painter.setBrush(p.accentSoft);
        painter.setPen(QPen(p.accent, 1));
        painter.drawRoundedRect(QRectF(left, y - 4.5, std::max<qreal>(right - left, 2), 9), 4, 4);
    }
    const QPointF knob(xOf(m_value), y);
    painter.setPen(QPen(p.card, 2));
    painter.setBrush(isEnabled() ? p.accent : p.secondary);
    painter.drawEllipse(knob, underMouse() && isEnabled() ? 7.5 : 6.5, underMouse() && isEnabled() ? 7.5 : 6.5);
    if (hasFocus())
        paintFocusRing(&painter, QRectF(knob.x() - 8, y - 8, 16, 16).adjusted(-1, -1, 1, 1), 9);
}

} // namespace stepline

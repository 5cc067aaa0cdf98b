#include "ui/widgets/switch.h"

#include "ui/theme/text_sized.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace stepline {

namespace {
constexpr int Gap = 8;

/// As high as the text beside it, nearly twice as wide.
int trackHeight() {
    return textSized(20);
}
int trackWidth() {
    return textSized(36);
}
} // namespace

Switch::Switch(QWidget *parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_knob = value.toReal();
        update();
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

Switch::Switch(const QString &text, QWidget *parent) : Switch(parent) {
    setText(text);
}

QSize Switch::sizeHint() const {
    ensurePolished();
    const int height = std::max({28, fontMetrics().height() + 8, trackHeight() + 8});
    const int label = text().isEmpty() ? 0 : Gap + fontMetrics().horizontalAdvance(text()) + 2;
    return {trackWidth() + 4 + label, height};
}

QSize Switch::minimumSizeHint() const {
    return sizeHint();
}

void Switch::setValue(bool on) {
    const QSignalBlocker quiet(this);
    setChecked(on);
}

void Switch::checkStateSet() {
    slide();
}

void Switch::nextCheckState() {
    setChecked(!isChecked());
    slide(); // a click holds checkStateSet() back
    Q_EMIT edited(isChecked());
}

void Switch::slide() {
    m_slide.stop();
    const qreal end = isChecked() ? 1 : 0;
    const int ms = isVisible() ? Theme::instance().animationMs() : 0;
    if (ms <= 0) {
        m_knob = end;
        update();
        return;
    }
    m_slide.setStartValue(m_knob);
    m_slide.setEndValue(end);
    m_slide.setDuration(ms);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    m_slide.start();
}

void Switch::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool Switch::event(QEvent *event) {
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void Switch::paintEvent(QPaintEvent *) {
    const Palette &p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qreal left = mirrored ? width() - trackWidth() - 2 : 2;
    const QRectF track(left, (height() - trackHeight()) / 2.0, trackWidth(), trackHeight());
    const auto mix = [&](const QColor &a, const QColor &b) {
        return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * m_knob),
                                float(a.greenF() + (b.greenF() - a.greenF()) * m_knob),
                                float(a.blueF() + (b.blueF() - a.blueF()) * m_knob));
    };
    QColor off = underMouse() ? p.secondary : p.edge;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? mix(off, p.accent) : p.line);
    painter.drawRoundedRect(track, trackHeight() / 2.0, trackHeight() / 2.0);
    const qreal travel = trackWidth() - trackHeight(), at = mirrored ? 1 - m_knob : m_knob;
    const QRectF knob(track.left() + 3 + travel * at, track.top() + 3, trackHeight() - 6, trackHeight() - 6);
    painter.setBrush(isEnabled() ? mix(p.dark ? p.window : p.card, p.onAccent) : p.window);
    painter.drawEllipse(knob);
    if (!text().isEmpty()) {
        const QRect label = mirrored ? rect().adjusted(0, 0, -trackWidth() - Gap - 4, 0)
                                     : rect().adjusted(trackWidth() + Gap + 4, 0, 0, 0);
        painter.setPen(isEnabled() ? p.text : p.disabled);
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, text());
    }
    if (hasFocus())
        paintFocusRing(&painter, track.adjusted(-2, -2, 2, 2), trackHeight() / 2.0 + 2);
}

} // namespace stepline

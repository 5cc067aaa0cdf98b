#include "ui/player/time_line.h"

#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace stepline {

using Kind = PlayMoment::Kind;

namespace {

constexpr qreal Margin = 14;
constexpr qreal Mark = 5;                     ///< radius
constexpr int NightFrom = 22, NightUntil = 7; ///< local hours

bool isDecision(Kind kind) {
    return kind == Kind::Requested || kind == Kind::Skipped || kind == Kind::Deferred;
}

bool isEnding(Kind kind) {
    return kind == Kind::Stopped || kind == Kind::Exited || kind == Kind::Completed || kind == Kind::InProgress ||
           kind == Kind::HeldOut;
}

} // namespace

TimeLine::TimeLine(Player *player, QWidget *parent) : QAbstractSlider(parent), m_player(player) {
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Time line"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSingleStep(1);
    setPageStep(3);
    connect(player, &Player::changed, this, &TimeLine::follow);
    connect(player, &Player::moved, this, &TimeLine::follow);
    connect(this, &QAbstractSlider::actionTriggered, this, [this] {
        if (m_player->active())
            m_player->goToMoment(size_t(sliderPosition()));
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize TimeLine::sizeHint() const {
    const int small = QFontMetrics(Theme::instance().smallFont()).height();
    return {600, small + 4 + 2 * 22};
}

QSize TimeLine::minimumSizeHint() const {
    return {240, sizeHint().height()};
}

void TimeLine::follow() {
    const QSignalBlocker quiet(this);
    if (m_player->active()) {
        setRange(0, int(m_player->played().moments.size()) - 1);
        setValue(int(m_player->count()) - 1);
        const PlayMoment &now = m_player->played().moments[m_player->count() - 1];
        setAccessibleDescription(m_player->words().dayTime(now.at) + QStringLiteral(". ") +
                                 m_player->words().sentence(now));
    }
    update();
}

TimeLine::Lanes TimeLine::lanes() const {
    const qreal small = QFontMetricsF(Theme::instance().smallFont()).height();
    Lanes lanes;
    lanes.days = small / 2;
    lanes.band = QRectF(0, small + 2, width(), height() - small - 2);
    lanes.above = lanes.band.top() + lanes.band.height() * 0.22;
    lanes.below = lanes.band.top() + lanes.band.height() * 0.78;
    return lanes;
}

qreal TimeLine::xOf(double position) const {
    const double length = m_player->clock().length();
    const qreal x = Margin + (length > 0 ? position / length : 0) * (width() - 2 * Margin);
    return isRightToLeft() ? width() - x : x;
}

double TimeLine::positionAt(qreal x) const {
    const qreal from = isRightToLeft() ? width() - x : x;
    return std::clamp((from - Margin) / std::max<qreal>(1, width() - 2 * Margin), 0.0, 1.0) *
           m_player->clock().length();
}

QRectF TimeLine::markOf(size_t moment) const {
    const PlayMoment &at = m_player->played().moments[moment];
    const Lanes where = lanes();
    const qreal x = xOf(m_player->clock().positionOf(moment));
    const qreal y = at.kind == Kind::Event ? where.below : where.above;
    return {x - Mark, y - Mark, 2 * Mark, 2 * Mark};
}

std::optional<size_t> TimeLine::momentAt(const QPointF &point) const {
    std::optional<size_t> best;
    qreal nearest = 2 * Mark;
    for (size_t i = 0; i < m_player->played().moments.size(); ++i) {
        const QPointF off = markOf(i).center() - point;
        const qreal distance = std::hypot(off.x(), off.y() * 0.7);
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

QColor TimeLine::colorOf(const PlayMoment &moment) const {
    const Message *message = m_player->tmpl().message(moment.message);
    const auto type = message ? m_player->tmpl().typeOf(*message) : std::nullopt;
    return type ? Theme::instance().channelColor(*type) : colours().secondary;
}

/// Nights of the recipient's clock, and the days' names where there is room.
void TimeLine::paintNights(QPainter &painter, const Lanes &lanes) const {
    const PlayWords &words = m_player->words();
    const PlayClock &clock = m_player->clock();
    const double end = clock.timeAt(clock.length());
    painter.setFont(Theme::instance().smallFont());
    const QFontMetricsF metrics(Theme::instance().smallFont());
    QColor night = colours().secondary;
    night.setAlpha(colours().dark ? 46 : 30);
    const auto span = [&](double from, double to, auto draw) {
        from = std::clamp(from, 0.0, end);
        to = std::clamp(to, 0.0, end);
        if (to > from)
            draw(xOf(clock.positionAt(from)), xOf(clock.positionAt(to)));
    };
    const double midnight = -double(words.local(0).time().msecsSinceStartOfDay()) / 1000;
    qreal free = -1;
    constexpr double Day = double(Duration::Day), Hour = double(Duration::Hour);
    for (double day = midnight; day < end + Day && day < 400 * Day; day += Day) {
        span(day - (24 - NightFrom) * Hour, day + NightUntil * Hour, [&](qreal left, qreal right) {
            if (std::abs(right - left) >= 1)
                painter.fillRect(QRectF(QPointF(std::min(left, right), lanes.band.top()),
                                        QPointF(std::max(left, right), lanes.band.bottom())),
                                 night);
        });
        const double shown = std::max(0.0, day);
        if (shown > end)
            break;
        const QDate date = words.local(shown + (day >= 0 ? 60 : 0)).date();
        const QString name =
            tr("%1 %2", "weekday and day: Mon 5")
                .arg(QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat), QLocale().toString(date.day()));
        const qreal x = xOf(shown > 0 ? clock.positionAt(shown) : 0), width = metrics.horizontalAdvance(name);
        if (day > 0) {
            painter.setPen(QPen(colours().line, 1));
            painter.drawLine(QPointF(x, lanes.band.top()), QPointF(x, lanes.band.bottom()));
        }
        const bool rtl = isRightToLeft();
        const QRectF label(rtl ? x - width - 3 : x + 3, 0, width, metrics.height());
        if ((rtl ? width - label.right() : label.left()) > free && label.left() >= 0 &&
            label.right() <= this->width()) {
            painter.setPen(colours().secondary);
            painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, name);
            free = (rtl ? width - label.left() : label.right()) + 12;
        }
    }
}

void TimeLine::paintMark(QPainter &painter, size_t index, const Lanes &lanes) const {
    const PlayMoment &moment = m_player->played().moments[index];
    const bool past = index < m_player->count();
    const QRectF box = markOf(index);
    const QPointF middle = box.center();
    QColor color = colorOf(moment);
    if (!past)
        color.setAlphaF(0.55F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    if (moment.kind == Kind::StepStarted) {
        painter.setPen(QPen(colours().edge, 1, Qt::DotLine));
        painter.drawLine(QPointF(middle.x(), lanes.band.top() + 2), QPointF(middle.x(), lanes.band.bottom() - 2));
    } else if (moment.kind == Kind::Requested) {
        painter.setBrush(color);
        painter.drawEllipse(middle, Mark + 1, Mark + 1);
    } else if (isDecision(moment.kind)) { // skipped: a crossed ring; deferred: a ring
        const QColor grey = past ? colours().secondary : colours().edge;
        painter.setPen(QPen(grey, 1.5));
        painter.setBrush(colours().window);
        painter.drawEllipse(middle, Mark, Mark);
        if (moment.kind == Kind::Skipped)
            painter.drawLine(middle + QPointF(-Mark, Mark) * 0.7, middle + QPointF(Mark, -Mark) * 0.7);
    } else if (moment.kind == Kind::Event) {
        painter.setBrush(color);
        QPolygonF diamond{middle + QPointF(0, -Mark), middle + QPointF(Mark, 0), middle + QPointF(0, Mark),
                          middle + QPointF(-Mark, 0)};
        painter.drawPolygon(diamond);
        if (moment.forced) {
            painter.setPen(QPen(colours().accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(middle, Mark + 3, Mark + 3);
        }
    } else if (isEnding(moment.kind)) {
        const QColor ink = past ? colours().text : colours().edge;
        painter.setBrush(ink);
        painter.drawRect(QRectF(middle.x() - 1, lanes.band.top() + 3, 2, lanes.band.height() - 6));
        const qreal side = isRightToLeft() ? -1 : 1;
        painter.drawPolygon(QPolygonF{QPointF(middle.x(), lanes.band.top() + 3),
                                      QPointF(middle.x() + side * 9, lanes.band.top() + 7),
                                      QPointF(middle.x(), lanes.band.top() + 11)});
    }
}

void TimeLine::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Lanes where = lanes();
    QPainterPath ground;
    ground.addRoundedRect(where.band, FieldRadius, FieldRadius);
    painter.fillPath(ground, colours().surface);
    if (!m_player->active())
        return;
    painter.save();
    painter.setClipPath(ground);
    paintNights(painter, where);
    painter.restore();
    painter.save(); // the names of the days stand above the stripe
    QRegion above(QRect(0, 0, width(), int(where.band.top())));
    painter.setClipRegion(above);
    paintNights(painter, where);
    painter.restore();
    const qreal now = xOf(m_player->position()), start = xOf(0), end = xOf(m_player->clock().length());
    painter.setPen(QPen(colours().edge, 2, Qt::SolidLine, Qt::RoundCap));
    const qreal middle = (where.above + where.below) / 2;
    painter.drawLine(QPointF(start, middle), QPointF(end, middle));
    painter.setPen(QPen(colours().accent, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(start, middle), QPointF(now, middle));
    for (size_t i = 0; i < m_player->played().moments.size(); ++i)
        paintMark(painter, i, where);
    painter.setPen(QPen(colours().accent, 2));
    painter.drawLine(QPointF(now, where.band.top()), QPointF(now, where.band.bottom()));
    painter.setPen(QPen(colours().window, 2));
    painter.setBrush(colours().accent);
    painter.drawEllipse(QPointF(now, middle), 7, 7);
    if (hasFocus())
        paintFocusRing(&painter, where.band.toAlignedRect().adjusted(0, 0, 0, 0), FieldRadius);
}

bool TimeLine::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip && m_player->active()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto moment = momentAt(help->pos());
        if (!moment) {
            const double time = m_player->clock().timeAt(positionAt(help->pos().x()));
            QToolTip::showText(help->globalPos(), m_player->words().dayTime(time), this);
        } else {
            const PlayMoment &at = m_player->played().moments[*moment];
            QToolTip::showText(help->globalPos(),
                               m_player->words().dayTime(at.at) + u'\n' + m_player->words().sentence(at), this,
                               markOf(*moment).toAlignedRect());
        }
        return true;
    }
    return QAbstractSlider::event(event);
}

void TimeLine::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !m_player->active())
        return;
    m_dragging = true;
    if (const auto moment = momentAt(event->position()))
        m_player->goToMoment(*moment);
    else
        m_player->goToPosition(positionAt(event->position().x()));
}

void TimeLine::mouseMoveEvent(QMouseEvent *event) {
    if (m_dragging)
        m_player->goToPosition(positionAt(event->position().x()));
    else if (m_player->active())
        setCursor(momentAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimeLine::mouseReleaseEvent(QMouseEvent *) {
    m_dragging = false;
}

void TimeLine::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space)
        Q_EMIT spacePressed();
    else
        QAbstractSlider::keyPressEvent(event);
}

void TimeLine::wheelEvent(QWheelEvent *event) {
    const int turned = event->angleDelta().y() ? event->angleDelta().y() : event->angleDelta().x();
    if (turned != 0)
        m_player->step(turned < 0 ? 1 : -1);
    event->accept();
}

} // namespace stepline

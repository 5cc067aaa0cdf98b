#include "ui/timeview/time_painter.h"

#include "ui/theme/icon_engine.h"
#include "ui/timeview/time_paint.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <cmath>

namespace stepline {

bool TimeGroundLook::isLikeBesideLanes(const TimeGroundLook &other) const {
    const auto underLaw = [](const TimeGroundLook &look) { // the legend says so
        return std::ranges::any_of(look.lanes, [](const Lane &lane) { return !lane.quiet.empty(); });
    };
    return size == other.size && scroll.x() == other.scroll.x() && axis == other.axis && dark == other.dark &&
           mirrored == other.mirrored && plain == other.plain && small == other.small && zone == other.zone &&
           changes == other.changes && underLaw(*this) == underLaw(other);
}

std::unique_ptr<TextMeasure> TimePainter::makeTexts() {
    const Theme &theme = Theme::instance();
    return std::make_unique<TextMeasure>(
        BoardFonts{theme.bodyFont(), Theme::tabular(theme.smallFont()), theme.smallStrongFont(), theme.smallFont()});
}

TimePainter::TimePainter(const TimeScene &scene, const TimeLayout &layout, const TimeAxis &axis, TextMeasure &texts,
                         bool dark)
    : m_scene(scene), m_layout(layout), m_axis(axis), m_texts(texts), m_dark(dark) {}

void TimePainter::paint(QPainter &painter, const TimeFrame &frame) const {
    Canvas canvas(*this, frame, &painter);
    canvas.ground();
    canvas.touches();
}

void TimePainter::paintGround(QPainter &painter, const TimeFrame &frame) const {
    Canvas(*this, frame, &painter).ground();
}

void TimePainter::paintStrip(QPainter &painter, const TimeFrame &frame, const TimeGroundLook::Lane &lane) const {
    Canvas(*this, frame, &painter).strip(lane);
}

void TimePainter::paintHead(QPainter &painter, const TimeFrame &frame) const {
    Canvas(*this, frame, &painter).head();
}

void TimePainter::paintEdges(QPainter &painter, const TimeFrame &frame, const QRegion &region) const {
    Canvas canvas(*this, frame, &painter, &region);
    canvas.edges();
    canvas.gutter();
}

void TimePainter::paintTouches(QPainter &painter, const TimeFrame &frame, const QRegion &region) const {
    Canvas(*this, frame, &painter, &region).touches();
}

int TimePainter::headHeight() {
    return int(Canvas::upperRow() + Canvas::lowerRow() + Canvas::stepRow());
}

int TimePainter::gutterWidth() { // half as fast as the text: the axis needs its room
    return (160 + textSized(160)) / 2;
}

TimeGroundLook TimePainter::groundLook(const TimeFrame &frame) const {
    return Canvas(*this, frame).groundLook();
}

std::vector<TimePiece> TimePainter::pieces(const TimeFrame &frame) const {
    return Canvas(*this, frame).pieces();
}

TimePainter::Canvas::Canvas(const TimePainter &from, const TimeFrame &frame, QPainter *painter, const QRegion *region)
    : m_scene(from.m_scene), m_layout(from.m_layout), m_axis(from.m_axis), m_texts(from.m_texts), m_dark(from.m_dark),
      m_colours(Theme::paletteOf(from.m_dark)), m_painter(painter), m_region(region), m_size(frame.size),
      m_scroll(frame.scroll), m_state(frame.state), m_mirrored(frame.mirrored),
      m_body(gutterWidth(), headHeight(), frame.size.width() - gutterWidth(), frame.size.height() - headHeight()),
      m_plain(m_texts.fonts().body), m_strong(m_texts.fonts().strong), m_small(m_texts.fonts().figure),
      m_figure(m_texts.fonts().small) {
    m_span = {m_axis.momentAt(m_scroll.x()) - 1, m_axis.momentAt(m_scroll.x() + m_body.width()) + 2};
    m_day = m_axis.width(Duration::Day);
}

/// On whole pixels: smoothed edges of large areas are most of what a paint would cost.
void TimePainter::Canvas::fill(const CalendarSpan &span, qreal top, qreal height, const QBrush &brush) {
    const qreal left = std::max(xOf(span.from), m_body.left()), right = std::min(xOf(span.until), m_body.right());
    const QRectF area = flip(QRectF(left, top, right - left, height));
    const int from = qRound(area.left()), until = qRound(area.right()), upper = qRound(top);
    if (until > from)
        m_painter->fillRect(QRect(from, upper, until - from, qRound(top + height) - upper), brush);
}

qreal TimePainter::Canvas::lineAt(qint64 moment) const {
    return std::floor(flip(xOf(moment))) + 0.5;
}

void TimePainter::Canvas::line(qint64 moment, qreal top, qreal bottom, const QPen &pen) {
    m_painter->setPen(pen);
    const qreal x = lineAt(moment);
    m_painter->drawLine(QPointF(x, top), QPointF(x, bottom));
}

void TimePainter::Canvas::text(const QRectF &rect, const QFont &font, const QColor &color, const QString &text,
                               Qt::Alignment align) {
    m_painter->setFont(font);
    m_painter->setPen(color);
    if (m_mirrored && (align & Qt::AlignLeft))
        align = (align & ~Qt::AlignLeft) | Qt::AlignRight | Qt::AlignAbsolute;
    m_painter->drawText(flip(rect), int(align) | Qt::TextSingleLine, text);
}

void TimePainter::Canvas::icon(const QString &name, const QRectF &rect, const QColor &color) {
    IconEngine::paintSvg(m_painter, name, flip(rect), color);
}

QColor TimePainter::Canvas::channelColor(const Landing &touch) const {
    const auto type = m_scene.words().type(touch);
    return type ? Theme::channelColorOf(*type, m_dark) : m_colours.secondary;
}

QColor TimePainter::Canvas::restTone() const {
    return faded(m_colours.accent, m_dark ? 0.12 : 0.08);
}

QColor TimePainter::Canvas::nightTone() const {
    return faded(m_colours.secondary, m_dark ? 0.16 : 0.10);
}

QColor TimePainter::Canvas::quietTone() const {
    return faded(m_colours.error, m_dark ? 0.22 : 0.12);
}

QBrush TimePainter::Canvas::hatch() const {
    if (m_painter->paintEngine()->type() == QPaintEngine::SVG) // knows no patterns
        return faded(m_colours.edge, 0.16);
    // Lines of our own: the built-in patterns do not scale with the display.
    QPixmap tile(QSize(8, 8) * m_painter->device()->devicePixelRatioF());
    tile.setDevicePixelRatio(m_painter->device()->devicePixelRatioF());
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(faded(m_colours.edge, m_dark ? 0.5 : 0.42), 1));
    for (int i = -8; i <= 8; i += 8)
        painter.drawLine(QPointF(i, 8), QPointF(i + 8, 0));
    return QBrush(tile);
}

} // namespace stepline

#include "ui/report/report_pictures.h"
#include "ui/report/report_style.h"
#include "ui/report/report_words.h"
#include "ui/timeview/time_axis.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <map>

namespace stepline {

namespace {

constexpr qreal Gutter = 116, Head = 36, Dot = 18, LaneGap = 10, DotGap = 3;

struct Lane {
    QString name;
    std::optional<ChannelType> type;
    std::vector<const ReportLanding *> landings;
    std::vector<int> rows; ///< of each landing, so that dots do not cover each other
    int height = 1;        ///< rows
};

struct Picture {
    Report report;
    std::vector<Lane> lanes;
    TimeAxis axis;
    std::unique_ptr<Calendar> calendar;
    TimeTicks ticks;
    qreal width = 0, height = 0;

    qreal x(qint64 sinceEntry) const { return Gutter + Dot + axis.xOf(report.entry + sinceEntry); }
    void paint(QPainter &painter) const;
};

void Picture::paint(QPainter &painter) const {
    const ReportStyle style;
    const Palette &colours = style.colours;
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal right = width - Dot;
    // Quiet grounds for the days off, a line for each tick.
    for (const TimeTick &tick : ticks.lower) {
        const qreal from = x(tick.at - report.entry), until = x(tick.until - report.entry);
        if (from > right || until < Gutter)
            continue;
        const qreal left = std::max(from, Gutter), end = std::min(until, right);
        if (tick.rest)
            painter.fillRect(QRectF(left, Head, end - left, height - Head), colours.canvas);
        if (from >= Gutter) {
            painter.setPen(QPen(colours.line, 0.75));
            painter.drawLine(QPointF(from, Head - 4), QPointF(from, height));
        }
        if (const qreal needed = QFontMetricsF(style.small).horizontalAdvance(tick.label) + 5;
            needed <= std::max(end, right + Dot) - left && needed <= until - left)
            drawReportLine(painter, QRectF(left + 4, 18, needed, 14), tick.label, style.small, colours.secondary);
    }
    for (size_t i = 0; i < ticks.upper.size(); ++i) {
        const qreal from = std::max(x(ticks.upper[i].at - report.entry), Gutter);
        const qreal until = std::min(x(ticks.upper[i].until - report.entry), right);
        if (QFontMetricsF(style.smallStrong).horizontalAdvance(ticks.upper[i].label) <= until - from - 4)
            drawReportLine(painter, QRectF(from + 4, 0, until - from - 4, 16), ticks.upper[i].label, style.smallStrong,
                           colours.text);
    }
    qreal y = Head + LaneGap / 2;
    for (size_t l = 0; l < lanes.size(); ++l) {
        const Lane &lane = lanes[l];
        const qreal laneHeight = lane.height * (Dot + DotGap) - DotGap + LaneGap;
        const QColor ink = lane.type ? Theme::channelColorOf(*lane.type, false) : colours.secondary;
        if (l > 0) {
            painter.setPen(QPen(colours.line, 0.75));
            painter.drawLine(QPointF(0, y), QPointF(right, y));
        }
        if (lane.type)
            Theme::instance().paintIcon(&painter, Theme::channelIconName(*lane.type),
                                        QRectF(0, y + LaneGap / 2 + 2, 14, 14), ink);
        drawReportLine(painter, QRectF(20, y + LaneGap / 2, Gutter - 28, Dot), lane.name, style.strong, colours.text);
        for (size_t i = 0; i < lane.landings.size(); ++i) {
            const ReportLanding &landing = *lane.landings[i];
            const qreal top = y + LaneGap / 2 + lane.rows[i] * (Dot + DotGap), at = x(landing.at);
            if (landing.planned < landing.at) { // the way that its window made it wait
                painter.setPen(QPen(ink, 1.25, Qt::DotLine));
                painter.drawLine(QPointF(x(landing.planned), top + Dot / 2), QPointF(at - Dot / 2, top + Dot / 2));
            }
            const QString number = QLocale().toString(landing.number);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(QPointF(at, top + Dot / 2), Dot / 2, Dot / 2);
            drawReportLine(painter, QRectF(at - Dot, top, 2 * Dot, Dot), number, style.smallStrong, colours.onAccent,
                           Qt::AlignHCenter);
        }
        y += laneHeight;
    }
}

} // namespace

ReportPicture timelinePicture(const ReportInput &input, const Report &report, qreal width) {
    ReportPicture none;
    const auto last = std::ranges::max_element(report.landings, {}, &ReportLanding::at);
    if (last == report.landings.end() || last->at <= 0)
        return none;
    auto picture = std::make_shared<Picture>();
    picture->report = report;
    picture->width = width;
    const qint64 span = std::max<qint64>(last->at, Duration::Hour);
    picture->axis.from = report.entry;
    picture->axis.perHour = (width - Gutter - 3 * Dot) / (double(span) / double(Duration::Hour));
    picture->calendar =
        std::make_unique<Calendar>(report.zone, report.entry - Duration::Week, report.entry + span + Duration::Week);
    const QFontMetricsF metrics(ReportStyle().small);
    const qint64 beyond = picture->axis.momentAt(2 * Dot) - report.entry;
    picture->ticks =
        ticksOf(*picture->calendar, picture->axis, {report.entry - beyond / 2, report.entry + span + beyond},
                [&](const QString &name) { return metrics.horizontalAdvance(name) + 10; });

    const Template &tmpl = input.tmpl;
    QHash<int, const Channel *> channelOf;
    int number = 0;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            channelOf.insert(++number, tmpl.channel(message.channel));
    for (const Channel &channel : tmpl.channels) {
        Lane lane{channel.displayName(), channel.type, {}, {}, 1};
        std::vector<qreal> ends;
        for (const ReportLanding &landing : picture->report.landings) {
            if (channelOf.value(landing.number) != &channel)
                continue;
            const qreal from = std::min(picture->x(landing.planned), picture->x(landing.at) - Dot / 2);
            size_t row = 0;
            while (row < ends.size() && ends[row] > from)
                ++row;
            if (row == ends.size())
                ends.push_back(0);
            ends[row] = picture->x(landing.at) + Dot / 2 + 1;
            lane.landings.push_back(&landing);
            lane.rows.push_back(int(row));
            lane.height = std::max(lane.height, int(ends.size()));
        }
        if (!lane.landings.empty())
            picture->lanes.push_back(std::move(lane));
    }
    picture->height = Head + LaneGap / 2;
    for (const Lane &lane : picture->lanes)
        picture->height += lane.height * (Dot + DotGap) - DotGap + LaneGap;
    return {QStringLiteral("timeline"),
            reportTitles::calendar(),
            report.calendar,
            QSizeF(width, picture->height),
            false,
            [picture](QPainter &painter) { picture->paint(painter); }};
}

} // namespace stepline

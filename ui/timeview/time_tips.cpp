#include "core/base/text.h"
#include "ui/timeview/time_canvas.h"
#include "ui/timeview/time_quiet.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

// What the time view says of the place under the pointer.

namespace stepline {

bool TimeCanvas::showTip(QHelpEvent *event) {
    const QPointF at = event->pos();
    const TimeWords &words = m_scene->words();
    if (const TimeCard *card = at.y() >= TimePainter::headHeight() ? m_layout.hit(toContent(at)) : nullptr) {
        const Landing &touch = *card->touch;
        const QString text =
            QStringList{words.name(touch), words.longMoment(touch.at), words.reason(touch)}.join(u'\n');
        QToolTip::showText(event->globalPos(), text, viewport(), toView(card->rect).toAlignedRect());
        return true;
    }
    const qreal inBody = isRightToLeft() ? viewport()->width() - at.x() : at.x();
    if (inBody < TimePainter::gutterWidth()) {
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
        if (at.y() < TimePainter::headHeight() || y < lane.top || y >= lane.top + lane.height)
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

} // namespace stepline

#pragma once

#include "ui/timeview/time_painter.h"

#include <QImage>
#include <QTransform>

namespace stepline {

/// The picture's ground as it was painted last. Its shaded hours are large and half transparent: painted anew at each
/// step of a drag they would be most of the work. A strip of each kind of lane is kept and laid as high as the lane is,
/// so that lanes may grow and move, too.
class TimeGround {
public:
    /// Paints the ground of @p look, no more than the region.
    void paint(QPainter &painter, const TimePainter &painting, const TimeFrame &frame, const TimeGroundLook &look,
               const QRegion &region);
    void clear() { *this = {}; }

private:
    struct Strip {
        TimeGroundLook::Lane lane; ///< shaded so
        QImage picture;
    };
    const QImage &stripFor(const TimePainter &painting, const TimeFrame &frame, const TimeGroundLook::Lane &lane);
    QImage newPicture(int height) const;

    TimeGroundLook m_look;
    QTransform m_toDevice; ///< how it stands on the device's pixels
    qreal m_ratio = 1;     ///< pixels of the device
    std::vector<Strip> m_strips;
    QImage m_head;
};

} // namespace stepline

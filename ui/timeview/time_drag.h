#pragma once

#include "ui/timeview/time_scene.h"

namespace stepline {

/// One message on its way to another delay: by hand along the axis, or by keys. Nothing is stored before drop().
class TimeDrag : public QObject {
    Q_OBJECT

public:
    explicit TimeDrag(TimeScene *scene, QObject *parent = nullptr);

    /// False when the message cannot be dragged. @p from: its rectangle, in content coordinates.
    bool begin(const QString &message, const QRectF &from, bool byKeys);
    /// Its landing is wanted @p by seconds from where it landed; the delay keeps to @p unit.
    void moveBy(qint64 by, qint64 unit);
    /// One unit earlier or later, for keys.
    void step(int units, qint64 unit);
    /// Stores the delay; false when it is the old one.
    bool drop();
    void cancel();

    bool active() const { return !m_message.isEmpty(); }
    bool byKeys() const { return m_byKeys; }
    const QString &message() const { return m_message; }
    const QRectF &from() const { return m_from; }
    Duration delay() const { return m_delay; }
    QString label() const; ///< "+ 2 h 30 min → Tue 10:30"

    /// The delay with which the message lands @p by seconds from @p touch's landing, kept to the unit: days keep the
    /// hour, hours and minutes make round delays.
    static Duration delayFor(const Landing &touch, Duration delay, qint64 by, qint64 unit);

Q_SIGNALS:
    void changed();
    /// The template as it would be if the drag ended here, and that no such preview holds any longer.
    void preview(const stepline::Template &arranged);
    void previewEnded();

private:
    void arrange(Duration delay);
    void end();

    TimeScene *m_scene;
    QString m_message;
    QRectF m_from;
    Landing m_touch; ///< as it was
    Duration m_original, m_delay;
    bool m_byKeys = false, m_previewed = false;
};

} // namespace stepline

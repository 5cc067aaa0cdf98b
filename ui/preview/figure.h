#pragma once

#include "core/model/vocabulary.h"

#include <QMetaType>
#include <QString>

namespace stepline {

/// Which figure is meant: enough to find its value in a forecast again and to say where it comes from.
struct Figure {
    enum class Scope { Run, Channel, Step, Message, Variant };
    enum class Kind { Metric, Late, Cost, Recipients, Reached, Converted, Saved, Revenue, Lift };

    Scope scope = Scope::Run;
    QString id;      ///< of the channel, step or message
    QString variant; ///< Variant: its id, @c id is the message's
    Kind kind = Kind::Metric;
    Metric metric = Metric::Requested; ///< Kind::Metric
    bool broadcast = false;            ///< of everything sent at once

    bool operator==(const Figure &) const = default;
};

} // namespace stepline

Q_DECLARE_METATYPE(stepline::Figure)

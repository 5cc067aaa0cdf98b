#pragma once

#include "core/base/result.h"
#include "core/model/script.h"
#include "core/model/template.h"

#include <vector>

namespace stepline {

/// One line of a trace.
struct TraceLine {
    enum class Action { Requested, Skipped, Event, Stopped, Exited, Completed };
    enum class Reason { None, Unreachable, Guard, Limit };
    Action action = Action::Requested;
    qint64 at = 0;                  ///< seconds since entry
    QString step, message, channel; ///< message is empty for organic events and completed
    Reason reason = Reason::None;
    Metric metric = Metric::Converted; ///< Event, Stopped, Exited
    bool operator==(const TraceLine &) const = default;
};

/// Plays one scripted recipient. Refuses with the template's semantic errors and the script's problems.
Result<std::vector<TraceLine>> trace(const Template &tmpl, const Script &script);

/// One JSON object a line, as `stepline trace` prints.
QByteArray traceToJsonLines(const std::vector<TraceLine> &lines);

} // namespace stepline

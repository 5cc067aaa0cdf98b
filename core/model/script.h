#pragma once

#include "core/base/duration.h"
#include "core/model/vocabulary.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace stepline {

/// An event that a script gives; without a message it is an organic conversion counted from entry.
struct ScriptEvent {
    QString message; ///< empty: organic
    Metric metric = Metric::Converted;
    Duration after;     ///< from that message's request, or from entry
    double depth = 100; ///< percent seen
    QString pointer;    ///< where it stands in the script
    bool operator==(const ScriptEvent &) const = default;
};

/// One scripted recipient for `trace`.
struct Script {
    qint64 entry = 1767603600; ///< seconds since 1970 in UTC; 2026-01-05T09:00:00Z by default
    QString zone = QStringLiteral("UTC");
    QString segment; ///< empty: none
    QStringList unreachable;
    std::vector<ScriptEvent> events;
    bool operator==(const Script &) const = default;
};

} // namespace stepline

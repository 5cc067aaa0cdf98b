#pragma once

#include "core/base/problem.h"
#include "core/model/template.h"

#include <QSet>
#include <vector>

namespace stepline {

// What the forms that other engines execute share. Their conventions: every send is preceded by its own look at what
// has happened; events are named by message id and metric.

/// A metric as events name it: "viewed", or "viewed_50" when it counts from half seen on.
QString eventName(Metric metric, std::optional<int> atLeast = {});

/// A stop condition that ends the sequence.
struct ArmedStop {
    QString message, event;
    bool operator==(const ArmedStop &) const = default;
};
/// Those whose metric does not exit anyway, in document order; none for a broadcast.
std::vector<ArmedStop> armedStops(const Sequence &sequence);

/// The metrics that exit, in the order in which they win; none for a broadcast.
std::vector<Metric> armedExits(const Sequence &sequence);

/// The window that holds for a message; nullopt: always open.
std::optional<SendWindow> effectiveWindow(const Sequence &sequence, const Message &message);

/// Messages of one step that share a window, in order of decision: by delay, then by place.
using Turn = std::vector<const Message *>;
/// The step's messages by window, in order of first place.
std::vector<Turn> turnsOf(const Sequence &sequence, const Step &step);

/// A long wait as pieces of at most 20 days: some engines' timers end before 25. Empty for no wait.
std::vector<Duration> pieces(Duration wait);

/// What no form can say, or no engine would do in the right order; each names the message and the reason. Empty: it can
/// be exported. @p target is the form's name as people say it.
Problems notExpressible(const Template &tmpl, const QString &target);

/// Names that are unique: [A-Za-z_][A-Za-z0-9_]*, collisions numbered.
class Slugs {
public:
    QString of(const QString &id);

private:
    QSet<QString> m_taken;
};

} // namespace stepline

#include "core/base/problem.h"

#include <algorithm>

namespace stepline {

QString severityName(Severity severity) {
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Hint: return QStringLiteral("hint");
    }
    return {};
}

bool allFine(const Problems &problems) {
    return std::none_of(problems.begin(), problems.end(),
                        [](const Problem &problem) { return problem.severity == Severity::Error; });
}

} // namespace stepline

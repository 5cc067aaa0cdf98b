#pragma once

#include <QList>
#include <QString>

namespace stepline {

enum class Severity { Error, Warning, Hint };

/// "error", "warning" or "hint": as written by `validate`.
QString severityName(Severity severity);

/// One thing that is wrong or could be better: what, where, and how to mend it in one sentence.
struct Problem {
    Severity severity = Severity::Error;
    bool structural = false; ///< the file is refused, as against opened with a finding
    QString pointer;         ///< RFC 6901 JSON pointer; empty is the whole document
    int line = 0;            ///< from 1; 0: not known
    int column = 0;          ///< from 1, in code points; 0: not known
    QString rule;            ///< a short stable name, as "dangling-channel"
    QString message;         ///< a sentence in the user's language

    bool operator==(const Problem &) const = default;
};

using Problems = QList<Problem>;

/// True when no problem is an error (warnings and hints do not stop anything).
bool allFine(const Problems &problems);

} // namespace stepline

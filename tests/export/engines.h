#pragma once

#include "core/base/result.h"
#include "core/model/script.h"
#include "core/model/template.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stepline::test {

/// A template and what recipients do who enter it, ready for an engine's driver.
struct EngineCase {
    Script script;
    QJsonObject json;                             ///< as the drivers read it; see engines/recipient.mjs
    std::vector<std::pair<qint64, QString>> sent; ///< what `trace` sends: moment and message, sorted
    QString ending;                               ///< "stopped", "exited", "completed"
    int entered = -1;                             ///< how many states the engine should enter; -1: nobody says
    int tolerated = 0;                            ///< so many more or fewer may it be
    int jobs = -1;                                ///< how many jobs workers should be given; -1: nobody says
};

/// What `trace` says of that recipient; its problems where it refuses.
Result<EngineCase> engineCase(const Template &tmpl, const Script &script);

/// An exported sequence and those who go through it.
struct EngineJob {
    QString name; ///< for the report
    QJsonValue machine;
    std::vector<EngineCase> cases;
};

/// Runs a driver of tests/export/engines with the jobs: where an engine does not do what the trace does, in words;
/// empty when they agree.
QStringList disagreements(const QString &driver, const std::vector<EngineJob> &jobs);

} // namespace stepline::test

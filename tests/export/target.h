#pragma once

#include "core/base/result.h"
#include "core/model/template.h"
#include "tests/export/engines.h"

#include <QJsonValue>

namespace stepline::test {

/// A form that engines execute, and how it is tried.
struct Target {
    Result<QByteArray> (*write)(const Template &tmpl);
    QJsonValue (*machine)(const QByteArray &written); ///< as the driver takes it
    QString driver;                                   ///< in tests/export/engines
    QString refused;                                  ///< golden file: what of the gallery is refused, and why
    /// Fills in how many states the engine enters for that recipient; none: that is not foretold.
    void (*foretell)(const QByteArray &written, const Template &tmpl, EngineCase &foretold) = nullptr;
    /// Adds cases of other recipients than scripted ones; none: there are no others.
    void (*addCases)(const Template &tmpl, quint64 seed, int count, std::vector<EngineCase> &cases) = nullptr;
};

/// The gallery on the engine, six scripted recipients each. What is wrong; empty when nothing is.
QString galleryDisagreements(const Target &target);

/// 200 random sequences that can be expressed, three recipients each; each feature must stand in at least 20 of them.
/// STEPLINE_SEED takes that one alone. What is wrong; empty when nothing is.
QString randomDisagreements(const Target &target);

} // namespace stepline::test

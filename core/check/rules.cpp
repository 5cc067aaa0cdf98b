#include "core/check/rules.h"

namespace stepline {

namespace {

using namespace rules_of_meaning;

constexpr Rule Rules[] = {
    {"dangling-channel", Severity::Error, danglingChannel},
    {"dangling-message", Severity::Error, danglingMessage},
    {"condition-order", Severity::Error, conditionOrder},
    {"metric-missing", Severity::Error, metricMissing},
    {"metric-not-reported", Severity::Error, metricNotReported},
    {"metric-not-allowed", Severity::Error, metricNotAllowed},
    {"at-least-without-viewed", Severity::Error, atLeastWithoutViewed},
    {"bad-window", Severity::Error, badWindow},
    {"incomplete-limit", Severity::Error, incompleteLimit},
    {"weights-zero", Severity::Error, weightsZero},

    {"one-channel", Severity::Warning, oneChannel},
    {"empty-sequence", Severity::Warning, emptySequence},
    {"no-content", Severity::Warning, noContent},
    {"to-be-supported", Severity::Warning, toBeSupportedMetric},
    {"undeclared-variable", Severity::Warning, undeclaredVariable},
    {"unknown-segment", Severity::Warning, unknownSegment},

    {"empty-step", Severity::Hint, emptyStep},
    {"stop-without-effect", Severity::Hint, stopWithoutEffect},
    {"unused-channel", Severity::Hint, unusedChannel},
    {"variable-without-fallback", Severity::Hint, variableWithoutFallback},
};

} // namespace

std::span<const Rule> rules() {
    return Rules;
}

void Findings::add(const QString &pointer, const QString &sentence) {
    Problem problem;
    problem.severity = m_severity;
    problem.pointer = pointer;
    problem.rule = QLatin1String(m_rule);
    problem.message = sentence;
    m_problems << problem;
}

Problems runRules(const CheckContext &context, bool errorsOnly) {
    Findings findings;
    for (const Rule &rule : Rules) {
        if (errorsOnly && rule.severity != Severity::Error)
            continue;
        findings.m_severity = rule.severity;
        findings.m_rule = rule.name;
        rule.check(context, findings);
    }
    return findings.m_problems;
}

} // namespace stepline

#pragma once

#include "core/check/check.h"

#include <span>

namespace stepline {

/// Where a rule puts what it finds. Severity and name come from the rule's row.
class Findings {
public:
    void add(const QString &pointer, const QString &sentence);

private:
    friend Problems runRules(const CheckContext &context, bool errorsOnly);
    Problems m_problems;
    Severity m_severity = Severity::Error;
    const char *m_rule = "";
};

/// One rule: a row of the table in rules.cpp, a file under rules/, a test that it fires and one that it does not.
struct Rule {
    const char *name; ///< stable, as "dangling-channel"
    Severity severity;
    void (*check)(const CheckContext &context, Findings &findings);
};

std::span<const Rule> rules();
Problems runRules(const CheckContext &context, bool errorsOnly);

namespace rules_of_meaning {
// Errors
void danglingChannel(const CheckContext &context, Findings &findings);
void danglingMessage(const CheckContext &context, Findings &findings);
void conditionOrder(const CheckContext &context, Findings &findings);
void metricMissing(const CheckContext &context, Findings &findings);
void metricNotReported(const CheckContext &context, Findings &findings);
void metricNotAllowed(const CheckContext &context, Findings &findings);
void atLeastWithoutViewed(const CheckContext &context, Findings &findings);
void badWindow(const CheckContext &context, Findings &findings);
void incompleteLimit(const CheckContext &context, Findings &findings);
void weightsZero(const CheckContext &context, Findings &findings);
// Warnings and hints
void emptySequence(const CheckContext &context, Findings &findings);
void emptyStep(const CheckContext &context, Findings &findings);
void noContent(const CheckContext &context, Findings &findings);
void oneChannel(const CheckContext &context, Findings &findings);
void stopWithoutEffect(const CheckContext &context, Findings &findings);
void toBeSupportedMetric(const CheckContext &context, Findings &findings);
void undeclaredVariable(const CheckContext &context, Findings &findings);
void unknownSegment(const CheckContext &context, Findings &findings);
void unusedChannel(const CheckContext &context, Findings &findings);
void variableWithoutFallback(const CheckContext &context, Findings &findings);
} // namespace rules_of_meaning

} // namespace stepline

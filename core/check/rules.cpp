#include "core/check/rules.h"

#include "core/base/particles.h"

namespace stepline {

namespace {

using namespace rules_of_meaning;

const Rule *const Rules[] = {
    // Errors
    &danglingChannel,
    &danglingMessage,
    &conditionOrder,
    &metricMissing,
    &metricNotReported,
    &metricNotAllowed,
    &atLeastWithoutViewed,
    &badWindow,
    &incompleteLimit,
    &weightsZero,
    // Warnings
    &oneChannel,
    &emptySequence,
    &noContent,
    &toBeSupportedMetric,
    &undeclaredVariable,
    &foreignPlaceholder,
    &unknownSegment,
    &neverSent,
    &stopAlways,
    &clickedWithoutLink,
    &repliesNotExit,
    &optOutNotExit,
    &koreanNight,
    &koreanAdLabel,
    &quietHours,
    &noUnsubscribe,
    &noPostalAddress,
    &noSmsOptOut,
    &sameChannelTwice,
    &manyADay,
    &dailySpacing,
    &tooManyTouches,
    &mailFatigue,
    &tooPersonal,
    &linkWithoutHttps,
    &trivialTrigger,
    &reviewPassed,
    // Hints
    &emptyStep,
    &stopWithoutEffect,
    &unusedChannel,
    &variableWithoutFallback,
    &unusedVariable,
    &noPreferences,
    &noBreakUp,
    &noSuppression,
    &paidBeforeFree,
    &waitIntoClosedWindow,
    &longSubject,
    &longMail,
    &severalCallsToAction,
    &genericContent,
    &imageWithoutAlt,
    &discountInWelcome,
    &linkWithoutUtm,
    &noGoal,
};

} // namespace

std::span<const Rule *const> rules() {
    return Rules;
}

const Rule *ruleNamed(const QString &name) {
    for (const Rule *rule : Rules)
        if (name == QLatin1String(rule->name))
            return rule;
    return nullptr;
}

void Findings::add(const QString &pointer, const QString &sentence) {
    Problem problem;
    problem.severity = m_severity;
    problem.pointer = pointer;
    problem.rule = QLatin1String(m_rule);
    problem.message = withParticles(sentence);
    m_problems << problem;
}

Problems runRules(const CheckContext &context, bool errorsOnly) {
    Findings findings;
    for (const Rule *rule : Rules) {
        if (errorsOnly && rule->severity != Severity::Error)
            continue;
        findings.m_severity = rule->severity;
        findings.m_rule = rule->name;
        rule->check(context, findings);
    }
    return findings.m_problems;
}

} // namespace stepline

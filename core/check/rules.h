#pragma once

#include "core/check/check.h"
#include "core/model/edit.h"

#include <QDate>
#include <span>

namespace stepline {

/// What a rule sees.
struct CheckContext {
    const Template &tmpl;
    const Profile *profile = nullptr; ///< nullptr: no profile is known (validate)
    QDate today = QDate::currentDate();
};

/// Where a rule puts what it finds. Severity and name come from the rule.
class Findings {
public:
    void add(const QString &pointer, const QString &sentence);

private:
    friend Problems runRules(const CheckContext &context, bool errorsOnly);
    Problems m_problems;
    Severity m_severity = Severity::Error;
    const char *m_rule = "";
};

/// What a fix works on: the document, and the place where its rule found something.
struct FixContext {
    const JsonValue &root;
    const Template &tmpl;
    const Profile *profile = nullptr;
    QString pointer;
    QDate today = QDate::currentDate();
};

/// One rule: a file under rules/, a line in the table of rules.cpp, a file of cases under tests/check/cases.
struct Rule {
    const char *name; ///< stable, as "dangling-channel"
    Severity severity;
    void (*check)(const CheckContext &context, Findings &findings);
    const char *reason;           ///< why it matters, untranslated
    const char *source = nullptr; ///< the law or figure behind it, untranslated; nullptr: common sense
    /// The edit that mends it, its text naming what it does; empty where this case cannot be mended for the user.
    /// nullptr: no case can.
    Edit (*fix)(const FixContext &context) = nullptr;
    /// The fix takes something away, decides, or writes words to be completed: for one finding at a time only.
    bool fixNeedsEyes = false;
};

std::span<const Rule *const> rules();
/// The rule of that name; nullptr for findings that no rule makes.
const Rule *ruleNamed(const QString &name);
Problems runRules(const CheckContext &context, bool errorsOnly);

namespace rules_of_meaning {
// clang-format off
// Errors
extern const Rule danglingChannel, danglingMessage, conditionOrder, metricMissing, metricNotReported, metricNotAllowed,
    atLeastWithoutViewed, badWindow, incompleteLimit, weightsZero;
// The sequence's logic
extern const Rule oneChannel, emptySequence, emptyStep, stopWithoutEffect, toBeSupportedMetric, unknownSegment,
    unusedChannel, neverSent, stopAlways, clickedWithoutLink, paidBeforeFree, waitIntoClosedWindow, repliesNotExit,
    optOutNotExit;
// Its pace
extern const Rule sameChannelTwice, manyADay, dailySpacing, tooManyTouches, mailFatigue, noBreakUp, noSuppression;
// The law
extern const Rule koreanNight, koreanAdLabel, quietHours, noUnsubscribe, noPreferences, noPostalAddress,
    noSmsOptOut;
// What it says
extern const Rule noContent, undeclaredVariable, foreignPlaceholder, unusedVariable, variableWithoutFallback,
    longSubject, longMail, severalCallsToAction, genericContent, tooPersonal, linkWithoutHttps, imageWithoutAlt,
    discountInWelcome, linkWithoutUtm;
// The template
extern const Rule noGoal, trivialTrigger, reviewPassed;
// clang-format on
} // namespace rules_of_meaning

} // namespace stepline

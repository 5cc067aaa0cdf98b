#include "core/checklist/questions.h"

#include <QCoreApplication>

namespace stepline {

namespace {

constexpr ChecklistQuestion Questions[] = {
    {QT_TRANSLATE_NOOP("stepline", "Nothing in the sequence is wrong"), "errors", nullptr, true},
    {QT_TRANSLATE_NOOP("stepline", "The goal has a name and an event, and its links can be counted"),
     "no-goal link-without-utm", nullptr},
    {QT_TRANSLATE_NOOP("stepline", "The trigger shows intent"), "trivial-trigger", "/template/trigger"},
    {QT_TRANSLATE_NOOP("stepline", "The audience is described"), "unknown-segment", "/template/audience"},
    {QT_TRANSLATE_NOOP("stepline", "At least two channels, the cheap ones first"),
     "one-channel empty-sequence empty-step unused-channel paid-before-free", nullptr, true},
    {QT_TRANSLATE_NOOP("stepline", "Stops, exits and conditions do what they say"),
     "to-be-supported never-sent stop-always clicked-without-link stop-without-effect replies-not-exit "
     "opt-out-not-exit",
     nullptr, true},
    {QT_TRANSLATE_NOOP("stepline", "The pace leaves people room"),
     "same-channel-twice many-a-day daily-spacing too-many-touches mail-fatigue wait-into-closed-window", nullptr,
     true},
    {QT_TRANSLATE_NOOP("stepline", "Nothing rings at night"), "korean-night quiet-hours", nullptr, true},
    {QT_TRANSLATE_NOOP("stepline", "Every mail and text says who sends it and can be refused"),
     "no-unsubscribe no-preferences no-postal-address no-sms-opt-out korean-ad-label", nullptr, true},
    {QT_TRANSLATE_NOOP("stepline", "Every message has its words, and every variable its value"),
     "no-content undeclared-variable foreign-placeholder unused-variable variable-without-fallback generic-content",
     nullptr, true},
    {QT_TRANSLATE_NOOP("stepline", "The words are short and tactful"),
     "long-subject long-mail too-personal discount-in-welcome", nullptr, true},
    {QT_TRANSLATE_NOOP("stepline", "Links and pictures are in order"),
     "link-without-https image-without-alt several-calls-to-action", nullptr, true},
    {QT_TRANSLATE_NOOP("stepline", "It ends well for those who do not answer"), "no-break-up no-suppression", nullptr,
     true},
    {QT_TRANSLATE_NOOP("stepline", "A date for the next review is set"), "review-passed", "/template/review_by"},
};

} // namespace

std::span<const ChecklistQuestion> checklistQuestions() {
    return Questions;
}

} // namespace stepline

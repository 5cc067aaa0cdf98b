#pragma once

#include <QStringList>
#include <span>

namespace stepline {

/// A question of the checklist that findings answer: it is done when none of its rules has found anything.
struct ChecklistQuestion {
    const char *text;        ///< untranslated
    const char *rules;       ///< names, separated by spaces; "errors": every error
    const char *field;       ///< where to go when nothing was found but the field is empty; nullptr: no such field
    bool ofMessages = false; ///< asks about messages, so without any it is open
};
std::span<const ChecklistQuestion> checklistQuestions();

} // namespace stepline

#pragma once

#include "core/content/people.h"
#include "core/content/texts.h"

namespace stepline {

/// One limit on what a message of a channel can say. The one table of limits; clients.h has what their pictures cut.
struct ContentLimit {
    ChannelType type;
    ContentField field;
    TextPlace::Part part; ///< Text of a field, Label of a button
    enum class Measure { Characters, Items, Words } measure;
    int advised;        ///< up to here everything is seen; 0: no such figure
    int most;           ///< more is refused by the provider; 0: no such figure
    const char *beyond; ///< what happens above `advised` (or `most`), untranslated
    const char *source; ///< untranslated; names are the same in every language
    const char *url;    ///< nullptr: our own recommendation, and the source says so
};
std::span<const ContentLimit> contentLimits();
const ContentLimit *contentLimit(ChannelType type, ContentField field, TextPlace::Part part = TextPlace::Part::Text);

/// What a counter says: quiet, or a warning with its reason.
struct Count {
    enum class State { Quiet, Cut, Refused };
    State state = State::Quiet;
    QString shown;  ///< "38 of 50"; empty: nothing to count
    QString reason; ///< a sentence; empty while quiet
    QString source; ///< where the limit comes from
};

/// Characters as providers count them: Unicode code points.
int characterCount(const QString &text);

/// The counter of a field. @p source is the text with its variables; it is counted for @p shown and, so that a long
/// name is not a surprise, for all @p people: the longest decides the state.
Count countField(ChannelType type, ContentField field, TextPlace::Part part, const QString &source,
                 const SamplePerson &shown, const QList<SamplePerson> &people);
/// The counter of a list of buttons.
Count countButtons(ChannelType type, int buttons);

} // namespace stepline

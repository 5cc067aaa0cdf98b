#pragma once

#include "core/content/render.h"

namespace stepline {

/// Somebody the messages are previewed for. No real person: the first has the template's own samples, the others bring
/// what breaks messages: a Korean name, a very long one, one with letters outside the short message's alphabet, nobody
/// known.
struct SamplePerson {
    QString key;  ///< stable: "sample", "korean", "long", "accents", "unknown"
    QString name; ///< as people say it: "Mina", "김서연", "Nothing known"
    QString why;  ///< what previewing this person shows
    VariableValues values;
};

/// The people for a template, in order. Their values fill every variable that the template declares: what a person has
/// a value of their own for (names, company, place, child), the template's sample for the rest. For the one of whom
/// nothing is known, fallbacks stand in, and where there is none, nothing.
QList<SamplePerson> samplePeople(const Template &tmpl);

/// The person as a member of a profile's segment: a variable named “segment” says so.
SamplePerson inSegment(SamplePerson person, const QString &segment);

/// Who the recipient sees as the sender: the value of the template's variable for it, if the message is a mail, else
/// the channel's name.
QString senderName(const Template &tmpl, const Message &message, const SamplePerson &person);

/// Is the variable about the sender (their name, address, unsubscribe link) rather than about the recipient? Such a
/// value is never missing.
bool isSendersOwn(const QString &variable);

/// What most sequences say of their recipients and their sender and this template has no variable for yet, ready to be
/// declared: with a sample, a fallback where it is about the recipient, and a Korean name where the template is written
/// in Korean.
std::vector<Variable> usualVariables(const Template &tmpl);

} // namespace stepline

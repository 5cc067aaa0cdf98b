#pragma once

#include "core/model/template.h"

#include <QSet>

namespace stepline {

/// What a guard can come to, from the document alone: nothing of how likely it is. It knows that a click needs a view,
/// that a view to 80 % is one to 50 %, that a recipient has one segment, and that whoever met a stop or an exit is
/// asked nothing any more.
class Reachability {
public:
    explicit Reachability(const Template &tmpl);

    /// False: nobody can ever be sent the message, because its guard cannot hold.
    bool canBeSent(const Message &message) const;
    /// Can @p later be sent to somebody of whom @p happened was true of @p earlier?
    bool canBeSentAfter(const Message &later, const Message &earlier, Metric happened) const;
    /// Can one recipient be spoken to by both? An SMS for those whom the push did not reach is no second touch.
    bool canBothTouch(const Message &earlier, const Message &later) const;
    /// False: the sequence goes on to everybody; true for a guard of any kind that can be false.
    bool alwaysHolds(const Condition &guard) const;

private:
    struct Atom;
    bool satisfiable(const Condition *guard, const Condition *also, bool negated) const;
    bool endsWith(const Atom &atom) const;

    const Template &m_tmpl;
    QSet<QString> m_neverSent;
};

} // namespace stepline

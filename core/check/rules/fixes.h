#pragma once

#include "core/base/text.h"
#include "core/check/rules.h"
#include "core/model/edits.h"

namespace stepline::fixes {

// Shared by the rules that can mend what they find.

/// One value set at the place of the finding, or below it.
inline Edit set(const FixContext &context, const QString &title, const QString &pointer, JsonValue value) {
    EditBuilder builder(context.root, title);
    builder.set(pointer, std::move(value));
    return std::move(builder).edit();
}

inline Edit remove(const FixContext &context, const QString &title, const QString &pointer) {
    EditBuilder builder(context.root, title);
    builder.remove(pointer);
    return std::move(builder).edit();
}

/// Adds a metric to the events that end the sequence, in the format's order.
Edit addExits(const FixContext &context, const QString &title, const std::vector<Metric> &metrics);

/// A variable of the sender's: its name, as {{name}} is written, and what it stands for. It is declared with a sample
/// to preview it with and no fallback: an invented address or link would go out to people.
struct NewVariable {
    const char *name;
    const char *koreanName;
    QStringList knownAs; ///< parts of the names of variables that are the same thing
    QString sample;
};

/// Adds a line to the footer of the mail's text at @p bodyPointer, “label: {{variable}}”. The template's own variable
/// of that meaning is used where it has one; else it is declared.
Edit addFooterLine(const FixContext &context, const QString &title, const QString &bodyPointer, const QString &label,
                   const QString &koreanLabel, const NewVariable &variable);

/// The text at a pointer; empty when there is none.
QString textAt(const FixContext &context, const QString &pointer);

} // namespace stepline::fixes

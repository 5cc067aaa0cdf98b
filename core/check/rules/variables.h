#pragma once

#include <QString>
#include <vector>

namespace stepline {

/// One use of a variable in a text.
struct VariableUse {
    QString name;
    bool section = false; ///< {{#name}} or {{^name}}: asks whether there is a value
    bool guarded = false; ///< inside a section of the same name: only read when there is a value
};

/// The Mustache variables and sections of a text, in order. Comments, partials, “.” and what is not closed are left
/// out.
std::vector<VariableUse> variableUses(const QString &text);

} // namespace stepline

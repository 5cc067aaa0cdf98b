#pragma once

#include "core/model/template.h"

#include <QMap>

namespace stepline {

/// Values of variables by name.
using VariableValues = QMap<QString, QString>;

/// What the recipient of the samples sees: each variable's sample or, where there is none, its fallback.
VariableValues sampleValues(const Template &tmpl);

/// A text with its Mustache variables and sections filled in. Nothing is HTML-escaped; an empty value is false in a
/// section. Where the text is not valid Mustache, it is returned as it stands, and @p problem receives a sentence.
QString renderText(const QString &text, const VariableValues &values, QString *problem = nullptr);

/// All texts of the content, links included. @p problem receives the first sentence.
Content renderContent(const Content &content, const VariableValues &values, QString *problem = nullptr);

/// The message's content as a recipient of the variant gets it: replaced field by field.
Content contentOf(const Message &message, const Variant &variant);

} // namespace stepline

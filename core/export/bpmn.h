#pragma once

#include "core/base/result.h"
#include "core/model/template.h"

namespace stepline {

/// The sequence as BPMN 2.0 for Camunda 8 (Zeebe), with a diagram. Sends are service tasks of type `stepline.send` with
/// the headers `message_id` and `channel`; stops, exits and what guards look at are message boundary events on the
/// sub-process that holds the flow, correlated by the variable `enrollment_id`.
/// Refuses templates with errors, and with rule "not_expressible" what the notation cannot say.
Result<QByteArray> toBpmn(const Template &tmpl);

} // namespace stepline

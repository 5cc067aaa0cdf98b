#pragma once

#include "core/base/result.h"
#include "core/model/template.h"

namespace stepline {

/// The sequence as Amazon States Language (JSONPath), for AWS Step Functions. It calls one Lambda function, whose name
/// is the placeholder ${ChannelsFunction}, with payloads that carry an `action`:
/// `send`, `get_events`, `next_open`, `await_event`, `await_end`, `report_end`. Its input is
/// {enrollment_id, recipient_id, segment?, zone?}; its output has `end.Error`: Sequence.Completed, .Stopped or .Exited.
/// Refuses templates with errors, and with rule "not_expressible" what the language cannot say.
Result<QByteArray> toStatesLanguage(const Template &tmpl);

} // namespace stepline

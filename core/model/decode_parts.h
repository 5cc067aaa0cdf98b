#pragma once

#include "core/model/decoder.h"
#include "core/model/template.h"

namespace stepline {

// Parts of a sequence document, for the decoders of this folder. Each reports its problems to the decoder.

Content readContent(Decoder &decoder, const JsonValue &json);
std::vector<Variant> readVariants(Decoder &decoder, const JsonValue &json);
SendWindow readWindow(Decoder &decoder, const JsonValue &json);
MetricCondition readMetricCondition(Decoder &decoder, const JsonValue &json);
Condition readCondition(Decoder &decoder, const JsonValue &json);
Message readMessage(Decoder &decoder, const JsonValue &json);
Step readStep(Decoder &decoder, const JsonValue &json);
Channel readChannel(Decoder &decoder, const JsonValue &json);

/// Reports an id that was seen before.
class UniqueIds {
public:
    /// Call while the decoder stands at the object; @p sentence has %1 for the id.
    void add(Decoder &decoder, const JsonValue &object, const QString &id, Decoder::Words sentence);

private:
    QStringList m_sorted;
};

} // namespace stepline

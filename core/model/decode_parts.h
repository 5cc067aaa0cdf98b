#pragma once

#include "core/model/decoder.h"
#include "core/model/template.h"

#include <QHash>

namespace stepline {

/// The messages and steps of a document that was read before, without problems, by their very JSON: copies of a JSON
/// value share what stands below them until one is written to, so what is still shared still means the same.
class KnownParts {
public:
    /// Both outlive this.
    KnownParts(const JsonValue &root, const Template &value);

    /// nullptr when it was not read before, or has been written to since.
    const Message *message(const JsonValue &json) const { return m_messages.value(shared(json)); }
    const Step *step(const JsonValue &json) const { return m_steps.value(shared(json)); }

    /// How deep they stand in a document, the root at 1.
    static constexpr int StepDepth = 4, MessageDepth = 6;

private:
    /// The same for values that share what stands below them; nullptr for what has nothing below.
    static const void *shared(const JsonValue &json) { return json.members().empty() ? nullptr : &json.members(); }

    QHash<const void *, const Message *> m_messages;
    QHash<const void *, const Step *> m_steps;
};

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

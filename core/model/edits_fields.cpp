#include "core/base/text.h"
#include "core/model/edits.h"

namespace stepline::edits {

namespace {

/// The optional value at a member of the message: absent removes it.
template <typename T>
Edit setOptional(const Document &doc, const QString &messageId, const QString &field, const std::optional<T> &value,
                 const QString &what) {
    return setMessageField(doc, messageId, field, value ? std::optional(toJson(*value)) : std::nullopt, what);
}

template <typename T>
Edit setSequenceValue(const Document &doc, const QString &field, const std::optional<T> &value, const QString &title) {
    return setValue(doc, QStringLiteral("/sequence/") + field, value ? std::optional(toJson(*value)) : std::nullopt,
                    title);
}

} // namespace

Edit setValue(const Document &doc, const QString &pointer, const std::optional<JsonValue> &value,
              const QString &title) {
    EditBuilder builder(doc.json(), title, pointer);
    if (value)
        builder.set(pointer, *value);
    else
        builder.remove(pointer);
    return std::move(builder).edit();
}

Edit setTemplateField(const Document &doc, const QString &key, const JsonValue &value, const QString &what) {
    return setValue(doc, QStringLiteral("/template/") + key, value.isNull() ? std::nullopt : std::optional(value),
                    text("Change %1").arg(what));
}

Edit setEnabled(const Document &doc, bool on) {
    Edit edit = setValue(doc, QStringLiteral("/sequence/enabled"), JsonValue::boolean(on),
                         on ? text("Switch the sequence on") : text("Switch the sequence off"));
    edit.mergeKey.clear();
    // Absent means on: switching on what is on changes nothing.
    return on == doc.value().sequence.enabled ? Edit{} : edit;
}

Edit setMessageField(const Document &doc, const QString &messageId, const QString &field,
                     const std::optional<JsonValue> &value, const QString &what) {
    const QString pointer = messagePointer(doc.value(), messageId);
    if (pointer.isEmpty())
        return {};
    const Channel *channel = doc.value().channel(doc.value().message(messageId)->channel);
    Edit edit = setValue(doc, pointer + u'/' + field, value,
                         text("Change %1 of “%2”").arg(what, channel ? channel->displayName() : messageId));
    edit.mergeKey = QStringLiteral("message:%1/%2").arg(messageId, field);
    edit.select = {messageId};
    return edit;
}

Edit setDelay(const Document &doc, const QString &messageId, Duration delay) {
    const Message *message = doc.value().message(messageId);
    if (!message || message->delay == delay)
        return {};
    return setMessageField(doc, messageId, QStringLiteral("delay"), JsonValue::string(isoDuration(delay)),
                           text("the delay"));
}

Edit setWait(const Document &doc, const QString &messageId, Duration wait) {
    const Message *message = doc.value().message(messageId);
    if (!message || message->wait == wait)
        return {};
    return setMessageField(doc, messageId, QStringLiteral("wait"), JsonValue::string(isoDuration(wait)),
                           text("the wait"));
}

Edit setStop(const Document &doc, const QString &messageId, const std::optional<MetricCondition> &stop) {
    return setOptional(doc, messageId, QStringLiteral("stop_when"), stop, text("the stop condition"));
}

Edit setAdvance(const Document &doc, const QString &messageId, const std::optional<MetricCondition> &advance) {
    return setOptional(doc, messageId, QStringLiteral("advance_when"), advance, text("the advance condition"));
}

Edit setGuard(const Document &doc, const QString &messageId, const std::optional<Condition> &guard) {
    return setOptional(doc, messageId, QStringLiteral("only_if"), guard, text("the guard"));
}

Edit setWindow(const Document &doc, const QString &messageId, const std::optional<SendWindow> &window) {
    return setOptional(doc, messageId, QStringLiteral("send_window"), window, text("the send window"));
}

Edit setSequenceWindow(const Document &doc, const std::optional<SendWindow> &window) {
    return setSequenceValue(doc, QStringLiteral("send_window"), window, text("Change the send window"));
}

Edit setLimit(const Document &doc, const std::optional<Limit> &limit) {
    return setSequenceValue(doc, QStringLiteral("limit"), limit, text("Change the frequency limit"));
}

Edit setExitOn(const Document &doc, const std::vector<Metric> &metrics) {
    std::vector<JsonValue> keys;
    keys.reserve(metrics.size());
    for (Metric metric : metrics)
        keys.push_back(JsonValue::string(metricKey(metric)));
    Edit edit =
        setValue(doc, QStringLiteral("/sequence/exit_on"), JsonValue::array(std::move(keys)), text("Change the exits"));
    edit.mergeKey.clear();
    return metrics == doc.value().sequence.exitOn ? Edit{} : edit;
}

Edit setHoldout(const Document &doc, double share) {
    if (share == doc.value().sequence.holdout)
        return {};
    return setValue(doc, QStringLiteral("/sequence/holdout"), JsonValue::number(share), text("Change the hold-out"));
}

Edit setMessageChannel(const Document &doc, const QString &messageId, const QString &channelId) {
    return setMessageField(doc, messageId, QStringLiteral("channel"), JsonValue::string(channelId),
                           text("the channel"));
}

} // namespace stepline::edits

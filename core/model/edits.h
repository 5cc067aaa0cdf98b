#pragma once

#include "core/model/document.h"

namespace stepline {

/// Collects the changes of one intent. It works on a copy of the JSON, so that later changes see earlier ones, and
/// keeps members in the format's order (core/model/keys.h). Nothing happens to the document until the edit is applied.
class EditBuilder {
public:
    EditBuilder(const JsonValue &root, QString text, QString mergeKey = {});

    /// Sets the value at @p pointer, adding the member where the format's order wants it. Missing objects on the way
    /// are added. Does nothing when it is already so.
    EditBuilder &set(const QString &pointer, JsonValue value);
    /// Removes a member or an item; nothing when absent.
    EditBuilder &remove(const QString &pointer);
    /// Inserts an item before @p index of the array at @p arrayPointer (which is added when absent).
    EditBuilder &insert(const QString &arrayPointer, qsizetype index, JsonValue value);
    /// Declares the variable after the others of the template; what is empty of it is left out.
    EditBuilder &declare(const Variable &variable);
    EditBuilder &move(const QString &fromItemPointer, const QString &toArrayPointer, qsizetype toIndex);
    EditBuilder &select(QStringList ids);

    const JsonValue &root() const { return m_root; }
    Edit edit() &&;

private:
    void add(Change change);

    JsonValue m_root;
    Edit m_edit;
};

/// Makers of the edits a user can intend. Each is pure: document in, edit out; an empty edit when nothing would change.
/// Places count in the sequence as it is before the edit.
namespace edits {

// Template and sequence
Edit setTemplateField(const Document &doc, const QString &key, const JsonValue &value, const QString &what);
/// Sets any value by pointer with a mergeKey of its own: for text fields and simple settings. Null @p value removes the
/// member.
Edit setValue(const Document &doc, const QString &pointer, const std::optional<JsonValue> &value, const QString &text);
Edit setEnabled(const Document &doc, bool on);

// Channels
Edit addChannel(const Document &doc, ChannelType type, const QString &name = {});
Edit renameChannel(const Document &doc, const QString &channelId, const QString &name);
Edit moveChannel(const Document &doc, const QString &channelId, int toIndex);
/// Removes the channel and every message that uses it. Guards that named those messages stay and are marked by the
/// checks: what a guard means is never changed silently.
Edit removeChannel(const Document &doc, const QString &channelId);

// Steps
Edit addStep(const Document &doc, int index, const QString &name = {});
Edit renameStep(const Document &doc, const QString &stepId, const QString &name);
Edit moveStep(const Document &doc, const QString &stepId, int toIndex);
Edit removeStep(const Document &doc, const QString &stepId);
Edit duplicateStep(const Document &doc, const QString &stepId);

// Messages (cards)
/// A drop target: a place in an existing step, or a gap between steps in which a new step is made.
struct Target {
    int step = 0;  ///< index of the step; with newStep: the new step's index
    int index = 0; ///< place in the step
    bool newStep = false;
    bool operator==(const Target &) const = default;
};
/// A new message on the channel at the target. Where @p channelId is empty, a channel of @p type is added to the
/// template.
Edit addMessage(const Document &doc, const Target &target, const QString &channelId, ChannelType type);
/// Moves the messages, in document order, to the target; steps that become empty stay unless @p dropEmptySteps.
Edit moveMessages(const Document &doc, const QStringList &ids, const Target &target, bool dropEmptySteps = false);
/// Copies get new ids; guards among the copies follow to the copies.
Edit copyMessages(const Document &doc, const QStringList &ids, const Target &target);
Edit removeMessages(const Document &doc, const QStringList &ids);
Edit duplicateMessages(const Document &doc, const QStringList &ids);
/// Messages from the clipboard: JSON of messagesToClipboard(), checked like an import.
Result<Edit> pasteMessages(const Document &doc, const QByteArray &clipboard, const Target &target);
QByteArray messagesToClipboard(const Document &doc, const QStringList &ids);

/// Sets one field of a message ("delay", "content/body" …); nullopt removes it. Merges while typing in one field.
Edit setMessageField(const Document &doc, const QString &messageId, const QString &field,
                     const std::optional<JsonValue> &value, const QString &what);
Edit setDelay(const Document &doc, const QString &messageId, Duration delay);
Edit setWait(const Document &doc, const QString &messageId, Duration wait);
Edit setStop(const Document &doc, const QString &messageId, const std::optional<MetricCondition> &stop);
Edit setAdvance(const Document &doc, const QString &messageId, const std::optional<MetricCondition> &advance);
Edit setGuard(const Document &doc, const QString &messageId, const std::optional<Condition> &guard);
Edit setWindow(const Document &doc, const QString &messageId, const std::optional<SendWindow> &window);
Edit setSequenceWindow(const Document &doc, const std::optional<SendWindow> &window);
Edit setLimit(const Document &doc, const std::optional<Limit> &limit);
Edit setExitOn(const Document &doc, const std::vector<Metric> &metrics);
Edit setHoldout(const Document &doc, double share);
Edit setMessageChannel(const Document &doc, const QString &messageId, const QString &channelId);

} // namespace edits

// Values as JSON in canonical key order.
JsonValue toJson(const Condition &condition);
JsonValue toJson(const MetricCondition &condition);
JsonValue toJson(const SendWindow &window);
JsonValue toJson(const Limit &limit);

/// An id that is not in use in the document: @p stem followed by the smallest free number.
QString freshMessageId(const Template &tmpl);
QString freshStepId(const Template &tmpl);
QString freshChannelId(const Template &tmpl, ChannelType type);

} // namespace stepline

#pragma once

#include "ui/inspector/form.h"

namespace stepline {

/// A part of the form of one message (card).
class MessagePart : public Form {
    Q_OBJECT

public:
    using Form::Form;

    void setMessage(const QString &id) { m_id = id; }
    const QString &id() const { return m_id; }
    const Message *message() const;
    std::optional<ChannelType> type() const;
    /// The pointer of one of its fields, as "content/body"; without one, of the message.
    QString place(const QString &field = {}) const;
    Where whereIs(const QString &field) const;
    bool pushField(const QString &field, const std::optional<JsonValue> &value, const QString &what,
                   Field *at = nullptr, bool typing = false);
    /// Adds it to the template's variables, as an undo of its own.
    void declareVariable(const Variable &variable);

protected:
    QString title(const QString &what) const override;

private:
    QString m_id;
};

} // namespace stepline

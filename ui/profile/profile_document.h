#pragma once

#include "core/base/json_value.h"
#include "core/base/problem.h"
#include "core/model/profile.h"

#include <QObject>
#include <QUndoStack>

namespace stepline {

/// The behaviour profile that is being looked at or edited: its JSON, so that unknown keys and spellings survive, the
/// values it decodes to, and an undo stack of its own. The only writer.
class ProfileDocument : public QObject {
    Q_OBJECT

public:
    explicit ProfileDocument(QObject *parent = nullptr);
    ~ProfileDocument() override;

    /// Another profile; forgets the undo history. @p json must decode.
    void open(const JsonValue &json, bool readOnly);
    bool isOpen() const { return m_open; }
    bool readOnly() const { return m_readOnly; }
    const JsonValue &json() const { return m_root; }
    const Profile &value() const { return m_value; }
    const JsonValue *at(const QString &pointer) const { return m_open ? m_root.at(pointer) : nullptr; }
    QUndoStack *undoStack() { return &m_stack; }

    /// One value: set, or removed where there is none. Missing objects on the way are made.
    struct Put {
        QString pointer;
        std::optional<JsonValue> value;
    };
    /// One intent. Returns the sentence with which it is refused; empty when it is done. Edits in a row with the same
    /// non-empty @p mergeKey are one undo.
    QString put(const QList<Put> &puts, const QString &text, const QString &mergeKey = {});
    QString append(const QString &array, const JsonValue &item, const QString &text);

Q_SIGNALS:
    /// Another profile is open.
    void opened();
    /// Its values changed (edit, undo, redo), or another is open: show it anew.
    void changed();
    /// Its values changed by an edit, undo or redo.
    void edited();

private:
    friend class ProfileCommand;
    void take(const JsonValue &root);

    JsonValue m_root;
    Profile m_value;
    QUndoStack m_stack;
    bool m_open = false, m_readOnly = true;
};

} // namespace stepline

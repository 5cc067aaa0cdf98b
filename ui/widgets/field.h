#pragma once

#include "core/base/problem.h"
#include "ui/widgets/labels.h"

#include <QWidget>
#include <initializer_list>

class QVBoxLayout;

namespace stepline {

/// One field of a form: its name, its editor, and beneath them what there is to say: a quiet hint, the sentence with
/// which a value was refused, and the findings about this place of the document.
class Field : public QWidget {
    Q_OBJECT

public:
    enum class Layout { Above, Beside }; ///< where the name stands
    Field(const QString &name, QWidget *editor, Layout layout = Layout::Above, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    QString name() const; ///< without the mnemonic's sign
    void setName(const QString &name);
    /// Why the field is there: tooltip, What's This and the screen reader's description.
    void explain(const QString &reason);
    /// A quiet sentence beneath; empty hides it.
    void setHint(const QString &hint, Tone tone = Tone::Secondary);
    QString hint() const;
    /// Where the hint's figures come from; its tooltip.
    void setHintSource(const QString &source);

    /// The place of the document this field edits (RFC 6901); empty: none at the moment.
    void setPointer(const QString &pointer) { m_pointer = pointer; }
    QString pointer() const { return m_pointer; }

    void refuse(const QString &sentence);
    void acceptValue();
    QString refusal() const;
    void setFindings(const Problems &findings);
    const Problems &findings() const { return m_findings; }
    /// Unfolds what hides it and gives its editor the focus.
    void reveal();

private:
    friend QVBoxLayout *sideBySide(std::initializer_list<Field *> fields);

    QVBoxLayout *m_layout;
    QVBoxLayout *m_said; ///< for refusal and findings: its own, or below the line that it shares
    FieldLabel *m_label;
    QWidget *m_editor;
    ToneLabel *m_hint;
    InlineMessage *m_refusal;
    QList<InlineMessage *> m_messages;
    QString m_pointer;
    Problems m_findings;
};

/// Fields in one line, each at its top: a hint below one of them does not move the others. A refusal or a finding
/// stands below the line in its full width: in a half of it a sentence would be a column of single words.
QVBoxLayout *sideBySide(std::initializer_list<Field *> fields);

} // namespace stepline

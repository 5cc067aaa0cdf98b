#pragma once

#include "ui/commands/editor.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field.h"

#include <QPointer>
#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace stepline {

class DurationEdit;
class NumberEdit;
class Switch;
class TextArea;
class TextField;

/// Says where in the document a field stands at the moment (an RFC 6901 pointer); empty: nowhere.
using Where = std::function<QString()>;

/// A column of fields bound to places of the open document. refresh() shows the document; every change goes through
/// push(), the one gate; what is refused is said at its field and the document keeps its value.
class Form : public QWidget {
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    /// nullptr: no template is open.
    void setEditor(Editor *editor);
    Editor *editor() const { return m_editor; }
    /// Shows what the document says now. A field with the focus keeps its cursor.
    virtual void refresh();

    QVBoxLayout *column() const { return m_column; }

    /// @p typing: edits in a row in one visit of the field are one undo. True when nothing was refused.
    bool push(Edit edit, Field *field = nullptr, bool typing = false);
    /// Sets or removes one value; @p title is the undo text.
    bool pushValue(const QString &pointer, const std::optional<JsonValue> &value, const QString &title,
                   Field *field = nullptr, bool typing = false);

    const Template &tmpl() const { return m_editor->value(); }
    /// The value there, or nullptr.
    const JsonValue *at(const QString &pointer) const;
    /// Its text; empty when absent.
    QString textAt(const QString &pointer) const;

    // Fields. @p what goes into the undo text: "Change the subject".
    Field *addField(const QString &name, QWidget *editor, Field::Layout layout = Field::Layout::Above);
    Field *addText(const QString &name, const Where &where, const QString &what, bool required = false);
    Field *addArea(const QString &name, const Where &where, const QString &what, int lines = 2);
    /// Absent shows as nothing; empty removes the value.
    Field *addDuration(const QString &name, const Where &where, const QString &what);
    Field *addNumber(const QString &name, NumberEdit *edit, const Where &where, const QString &what);
    /// A choice of the format; the first entry, with an empty key, removes the value when @p optional names it.
    Field *addChoice(const QString &name, std::span<const Choice> choices, const QString &optional, const Where &where,
                     const QString &what);
    Field *addSwitch(const QString &name, const Where &where, const QString &what, bool absent = false);

    /// Binds a text widget that stands elsewhere (a table's cell).
    void bindText(TextField *edit, Field *field, const Where &where, const QString &what, bool required = false);
    void bindArea(TextArea *edit, Field *field, const Where &where, const QString &what);
    /// A form inside this one: it gets the editor and is refreshed with it.
    void addForm(Form *form);
    void onRefresh(const std::function<void()> &update);

Q_SIGNALS:
    /// A text field of the form got the focus: variables are inserted there.
    void textFocused(QWidget *edit);

protected:
    virtual void editorChanged() {}
    /// "Change the subject"; message forms add whose.
    virtual QString title(const QString &what) const;

private:
    struct Original;
    void typed(const QString &text, Original &original, const Where &where, Field *field, const QString &what,
               bool required);
    std::shared_ptr<Original> visited(QWidget *edit);

    QPointer<Editor> m_editor;
    QVBoxLayout *m_column;
    QList<std::function<void()>> m_updates;
    bool m_typingText = false;
    QList<QPointer<Form>> m_forms;
};

} // namespace stepline

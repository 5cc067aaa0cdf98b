#include "ui/inspector/form.h"

#include "ui/widgets/duration_edit.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/value_edit.h"

#include <QVBoxLayout>

namespace stepline {

namespace {
int visits = 0; ///< rises when a field gets the focus: edits of one visit merge into one undo
}

/// What stood in the document when the typing began: typing back to it leaves no trace, not even an empty string.
struct Form::Original {
    int visit = -1;
    QString pointer;
    std::optional<JsonValue> value;
};

Form::Form(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
}

void Form::setEditor(Editor *editor) {
    m_editor = editor;
    for (const auto &form : std::as_const(m_forms))
        if (form)
            form->setEditor(editor);
    for (auto *edit : findChildren<TextField *>())
        edit->setUndoStack(editor ? editor->undoStack() : nullptr);
    for (auto *edit : findChildren<TextArea *>())
        edit->setUndoStack(editor ? editor->undoStack() : nullptr);
    editorChanged();
    refresh();
}

void Form::refresh() {
    if (!m_editor)
        return;
    for (const auto &update : std::as_const(m_updates))
        update();
    for (const auto &form : std::as_const(m_forms))
        if (form)
            form->refresh();
}

void Form::onRefresh(const std::function<void()> &update) {
    m_updates << update;
}

void Form::addForm(Form *form) {
    m_forms << form;
    connect(form, &Form::textFocused, this, &Form::textFocused);
    if (m_editor)
        form->setEditor(m_editor);
}

QString Form::title(const QString &what) const {
    return tr("Change %1").arg(what);
}

bool Form::push(Edit edit, Field *field, bool typing) {
    if (!m_editor)
        return false;
    edit.mergeKey = typing ? QStringLiteral("%1@%2").arg(edit.mergeKey).arg(visits) : QString();
    const Problems problems = m_editor->push(edit);
    if (field && !problems.isEmpty())
        field->refuse(problems.first().message);
    else if (field)
        field->acceptValue();
    if (!problems.isEmpty() && !m_typingText)
        refresh(); // the field shows again what the document says; a text stays to be mended
    return problems.isEmpty();
}

bool Form::pushValue(const QString &pointer, const std::optional<JsonValue> &value, const QString &title, Field *field,
                     bool typing) {
    if (!m_editor || pointer.isEmpty())
        return false;
    return push(edits::setValue(*m_editor->document(), pointer, value, title), field, typing);
}

const JsonValue *Form::at(const QString &pointer) const {
    return m_editor && !pointer.isEmpty() ? m_editor->document()->json().at(pointer) : nullptr;
}

QString Form::textAt(const QString &pointer) const {
    const JsonValue *value = at(pointer);
    return value && value->isString() ? value->text() : QString();
}

Field *Form::addField(const QString &name, QWidget *editor, Field::Layout layout) {
    auto *field = new Field(name, editor, layout, this);
    m_column->addWidget(field);
    return field;
}

std::shared_ptr<Form::Original> Form::visited(QWidget *edit) {
    auto original = std::make_shared<Original>();
    const auto enter = [this, edit] {
        ++visits;
        Q_EMIT textFocused(edit);
    };
    if (auto *line = qobject_cast<TextField *>(edit))
        connect(line, &TextField::entered, this, enter);
    else if (auto *area = qobject_cast<TextArea *>(edit))
        connect(area, &TextArea::entered, this, enter);
    return original;
}

void Form::typed(const QString &text, Original &original, const Where &where, Field *field, const QString &what,
                 bool required) {
    const QString pointer = where();
    if (pointer.isEmpty())
        return;
    if (original.visit != visits || original.pointer != pointer) {
        const JsonValue *now = at(pointer);
        original = {visits, pointer, now ? std::optional(*now) : std::nullopt};
    }
    const bool present = original.value && original.value->isString();
    std::optional<JsonValue> value;
    if (text == (present ? original.value->text() : QString()))
        value = original.value;
    else if (!text.isEmpty() || present || required)
        value = JsonValue::string(text);
    m_typingText = true;
    pushValue(pointer, value, title(what), field, true);
    m_typingText = false;
}

void Form::bindText(TextField *edit, Field *field, const Where &where, const QString &what, bool required) {
    const auto original = visited(edit);
    connect(edit, &TextField::edited, this, [=, this](const QString &text) {
        typed(text, *original, where, field, what, required);
        edit->setInvalid(field && !field->refusal().isEmpty());
    });
    const auto update = [=, this] {
        const QString pointer = where();
        if (field)
            field->setPointer(pointer);
        // A refused text stays while it is being mended.
        if (edit->isInvalid() && edit->hasFocus())
            return;
        edit->setInvalid(false);
        edit->setValue(textAt(pointer));
    };
    connect(edit, &TextField::left, this, update);
    if (m_editor)
        edit->setUndoStack(m_editor->undoStack());
    onRefresh(update);
}

void Form::bindArea(TextArea *edit, Field *field, const Where &where, const QString &what) {
    const auto original = visited(edit);
    connect(edit, &TextArea::edited, this, [=, this](const QString &text) {
        typed(text, *original, where, field, what, false);
        edit->setInvalid(field && !field->refusal().isEmpty());
    });
    const auto update = [=, this] {
        const QString pointer = where();
        if (field)
            field->setPointer(pointer);
        if (field && !field->refusal().isEmpty() && edit->hasFocus())
            return;
        edit->setInvalid(false);
        edit->setValue(textAt(pointer));
    };
    connect(edit, &TextArea::left, this, update);
    if (m_editor)
        edit->setUndoStack(m_editor->undoStack());
    onRefresh(update);
}

Field *Form::addText(const QString &name, const Where &where, const QString &what, bool required) {
    auto *edit = new TextField;
    Field *field = addField(name, edit);
    bindText(edit, field, where, what, required);
    return field;
}

Field *Form::addArea(const QString &name, const Where &where, const QString &what, int lines) {
    auto *edit = new TextArea;
    edit->setLines(lines, 12);
    Field *field = addField(name, edit);
    bindArea(edit, field, where, what);
    return field;
}

Field *Form::addDuration(const QString &name, const Where &where, const QString &what) {
    auto *edit = new DurationEdit;
    edit->setOptional(true);
    Field *field = addField(name, edit);
    connect(edit, &TextField::entered, this, [] { ++visits; });
    connect(edit, &DurationEdit::edited, this, [=, this](Duration value) {
        pushValue(where(), JsonValue::string(isoDuration(value)), title(what), field, true);
    });
    connect(edit, &DurationEdit::cleared, this, [=, this] { pushValue(where(), std::nullopt, title(what), field); });
    onRefresh([=, this] {
        field->setPointer(where());
        edit->setValue(parseDuration(textAt(where())));
    });
    return field;
}

Field *Form::addNumber(const QString &name, NumberEdit *edit, const Where &where, const QString &what) {
    edit->setOptional(true);
    Field *field = addField(name, edit);
    connect(edit, &TextField::entered, this, [] { ++visits; });
    connect(edit, &NumberEdit::edited, this, [=, this](std::optional<double> value) {
        pushValue(where(), value ? std::optional(JsonValue::number(*value)) : std::nullopt, title(what), field, true);
    });
    onRefresh([=, this] {
        field->setPointer(where());
        const JsonValue *value = at(where());
        edit->setValue(value && value->isNumber() ? std::optional(value->toDouble()) : std::nullopt);
    });
    return field;
}

Field *Form::addChoice(const QString &name, std::span<const Choice> choices, const QString &optional,
                       const Where &where, const QString &what) {
    auto *box = new ChoiceBox;
    if (!optional.isEmpty())
        box->addChoice({}, optional);
    for (const Choice &choice : choices) {
        const QString key = QString::fromLatin1(choice.key);
        box->addChoice(key, choiceName(choices, key));
    }
    Field *field = addField(name, box);
    connect(box, &ChoiceBox::chosen, this, [=, this](const QString &key) {
        pushValue(where(), key.isEmpty() ? std::nullopt : std::optional(JsonValue::string(key)), title(what), field);
    });
    onRefresh([=, this] {
        field->setPointer(where());
        box->setCurrentKey(textAt(where()));
    });
    return field;
}

Field *Form::addSwitch(const QString &name, const Where &where, const QString &what, bool absent) {
    auto *toggle = new Switch;
    Field *field = addField(name, toggle, Field::Layout::Beside);
    connect(toggle, &Switch::edited, this,
            [=, this](bool on) { pushValue(where(), JsonValue::boolean(on), title(what), field); });
    onRefresh([=, this] {
        field->setPointer(where());
        const JsonValue *value = at(where());
        toggle->setValue(value && value->isBool() ? value->toBool() : absent);
    });
    return field;
}

} // namespace stepline

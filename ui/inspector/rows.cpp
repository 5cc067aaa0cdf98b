#include "ui/inspector/rows.h"

#include "ui/widgets/field.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/text_field.h"

#include <QVBoxLayout>

namespace stepline {

Rows::Rows(Where array, Words words, std::function<Form *(int)> make, std::function<JsonValue()> fresh, QWidget *parent)
    : Form(parent), m_array(std::move(array)), m_words(std::move(words)), m_make(std::move(make)),
      m_fresh(std::move(fresh)), m_empty(new ToneLabel(m_words.empty, Tone::Secondary, this)),
      m_add(IconButton::withText(QStringLiteral("plus"), m_words.add, this)), m_lines(new QVBoxLayout) {
    m_empty->setWordWrap(true);
    m_lines->setSpacing(8);
    column()->setSpacing(4);
    column()->addWidget(m_empty);
    column()->addLayout(m_lines);
    column()->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QAbstractButton::clicked, this, [this] { onAdd ? onAdd() : add(); });
}

Form *Rows::row(int index) const {
    return m_rows.value(index).form;
}

QString Rows::itemPointer(int index) const {
    const QString array = m_array();
    return array.isEmpty() ? QString() : pointerTo(array, index);
}

void Rows::add() {
    const QString array = m_array();
    if (array.isEmpty())
        return;
    EditBuilder builder(editor()->document()->json(), m_words.add);
    builder.insert(array, count(), m_fresh());
    const int index = count();
    if (push(std::move(builder).edit()) && index < count())
        if (auto *first = row(index)->findChild<TextField *>()) {
            first->setFocus(Qt::OtherFocusReason);
            first->selectAll(); // what stands there is only a beginning: typing takes its place
        }
}

void Rows::remove(int index) {
    EditBuilder builder(editor()->document()->json(), m_words.remove);
    builder.remove(itemPointer(index));
    push(std::move(builder).edit());
    m_add->setFocus(Qt::OtherFocusReason);
}

Rows::Row Rows::makeRow(int index) {
    auto *line = new QWidget(this);
    line->hide();
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    Form *form = m_make(index);
    layout->addWidget(form, 1);
    auto *remove_ = new IconButton(QStringLiteral("close"), m_words.remove, line);
    remove_->setAccessibleName(tr("%1 %2").arg(m_words.remove).arg(index + 1));
    connect(remove_, &QAbstractButton::clicked, this, [this, index] { onRemove ? onRemove(index) : remove(index); });
    layout->addWidget(remove_, 0, Qt::AlignTop);
    m_lines->addWidget(line);
    connect(form, &Form::textFocused, this, &Form::textFocused);
    form->setEditor(editor());
    return {line, form};
}

bool Rows::prepare(int most) {
    const int made = count() + int(m_spare.size());
    if (!editor() || made >= most)
        return false;
    m_spare.prepend(makeRow(made));
    return true;
}

void Rows::refresh() {
    if (!editor())
        return;
    const JsonValue *array = at(m_array());
    const int wanted = array && array->isArray() ? int(array->items().size()) : 0;
    while (count() > wanted) {
        m_spare << m_rows.takeLast();
        m_spare.last().line->hide();
    }
    while (count() < wanted) {
        if (!m_spare.isEmpty()) {
            m_rows << m_spare.takeLast();
            for (Field *field : m_rows.last().line->findChildren<Field *>())
                field->acceptValue();
            m_rows.last().line->show();
            continue;
        }
        m_rows << makeRow(count());
        m_rows.last().line->show();
    }
    m_empty->setVisible(wanted == 0 && !m_words.empty.isEmpty());
    Form::refresh();
    for (const Row &row : std::as_const(m_rows)) {
        if (row.form->editor() != editor())
            row.form->setEditor(editor());
        row.form->refresh();
    }
}

} // namespace stepline

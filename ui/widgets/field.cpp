#include "ui/widgets/field.h"

#include "core/base/particles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/label_text.h"
#include "ui/widgets/value_edit.h"

#include <QTimer>
#include <QVBoxLayout>

namespace stepline {

Field::Field(const QString &name, QWidget *editor, Layout layout, QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_said(new QVBoxLayout),
      m_label(new FieldLabel(name, editor, this)), m_editor(editor), m_hint(new ToneLabel({}, Tone::Secondary, this)),
      m_refusal(new InlineMessage(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_label->setTextFormat(Qt::PlainText);
    if (layout == Layout::Above) {
        m_label->setVisible(!name.isEmpty());
        m_layout->addWidget(m_label);
        m_layout->addWidget(editor);
    } else {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        m_label->setWordWrap(true);
        line->addWidget(m_label, 1);
        line->addWidget(editor);
        m_layout->addLayout(line);
    }
    m_hint->setFont(Theme::instance().smallFont());
    connect(&Theme::instance(), &Theme::changed, m_hint, [this] { m_hint->setFont(Theme::instance().smallFont()); });
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_layout->addWidget(m_hint);
    m_said->setSpacing(4);
    m_said->addWidget(m_refusal);
    m_layout->addLayout(m_said);
    setName(name);
    if (auto *value = qobject_cast<ValueEdit *>(editor)) {
        connect(value, &ValueEdit::refused, this, &Field::refuse);
        connect(value, &ValueEdit::accepted, this, &Field::acceptValue);
    }
}

QString Field::name() const {
    return plainText(m_label->text());
}

void Field::setName(const QString &name) {
    m_label->setText(name);
    if (m_layout->indexOf(m_label) >= 0) // above: no line for no name
        m_label->setVisible(!name.isEmpty());
    if (!name.isEmpty())
        m_editor->setAccessibleName(plainText(name));
}

void Field::explain(const QString &reason) {
    m_editor->setToolTip(reason);
    m_editor->setWhatsThis(reason);
    m_editor->setAccessibleDescription(reason);
    m_label->setToolTip(reason);
}

void Field::setHint(const QString &words, Tone tone) {
    const QString hint = withParticles(words);
    if (hint == m_hint->text() && tone == m_hint->tone())
        return; // while typing it is mostly the same
    m_hint->setTone(tone);
    m_hint->setFont(Theme::instance().smallFont());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void Field::setHintSource(const QString &source) {
    m_hint->setToolTip(source.isEmpty() ? source : tr("Source: %1").arg(source));
}

QString Field::hint() const {
    return m_hint->text();
}

void Field::refuse(const QString &sentence) {
    m_refusal->say(sentence, Tone::Error);
}

void Field::acceptValue() {
    m_refusal->clearMessage();
}

QString Field::refusal() const {
    return m_refusal->text();
}

void Field::setFindings(const Problems &findings) {
    if (findings == m_findings)
        return;
    m_findings = findings;
    while (m_messages.size() > findings.size()) {
        InlineMessage *spare = m_messages.takeLast();
        m_said->removeWidget(spare); // a layout that is paused would not hear that it goes
        delete spare;
    }
    while (m_messages.size() < findings.size()) {
        m_messages << new InlineMessage(this);
        m_said->addWidget(m_messages.last());
    }
    for (int i = 0; i < findings.size(); ++i)
        m_messages[i]->say(findings[i]);
}

void Field::reveal() {
    for (QWidget *above = parentWidget(); above; above = above->parentWidget())
        if (auto *section = qobject_cast<CollapsibleSection *>(above))
            section->setExpanded(true);
    m_editor->setFocus(Qt::ShortcutFocusReason);
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<FormScroll *>(above)) {
            // Sections that were just unfolded get their place first.
            QTimer::singleShot(0, this, [this, scroll] { scroll->reveal(this); });
            break;
        }
    }
}

QVBoxLayout *sideBySide(std::initializer_list<Field *> fields) {
    auto *all = new QVBoxLayout;
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    all->addLayout(line);
    for (Field *field : fields) {
        line->addWidget(field, 1, Qt::AlignTop);
        field->m_layout->removeItem(field->m_said);
        field->m_said->setParent(nullptr);
        all->addLayout(field->m_said);
    }
    return all;
}

} // namespace stepline

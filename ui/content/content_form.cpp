#include "ui/content/content_form.h"

#include "core/content/empathy.h"
#include "ui/content/content_fields.h"
#include "ui/content/spell_marks.h"
#include "ui/content/text_tools.h"
#include "ui/theme/figures.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/text_field.h"

#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

namespace stepline {

ContentForm::ContentForm(QWidget *parent)
    : MessagePart(parent), m_chipRow(new QWidget),
      m_addVariant(IconButton::withText(QStringLiteral("split"), tr("A/B variant"))), m_tools(new TextTools),
      m_variantPart(new QWidget), m_same(new ToneLabel({}, Tone::Secondary)),
      m_override(IconButton::withText(QStringLiteral("plus"), tr("Text that differs"))), m_menu(new QMenu(m_override)),
      m_mindset(new TextField) {
    auto *chips = new FlowLayout(m_chipRow);
    chips->addWidget(m_addVariant);
    m_addVariant->setToolTip(tr("Try another text on a part of the recipients"));
    connect(m_addVariant, &QAbstractButton::clicked, this, &ContentForm::addVariants);
    column()->addWidget(m_chipRow);
    column()->addWidget(m_tools);
    m_tools->offer([this] { return editor() ? usualVariables(tmpl()) : std::vector<Variable>(); });
    connect(m_tools, &TextTools::declareRequested, this, &MessagePart::declareVariable);
    connect(m_tools, &TextTools::linksRequested, this, &ContentForm::linksRequested);

    m_own = new ContentFields(
        whereIs(QStringLiteral("content")), [this] { return type(); }, false, this);
    column()->addWidget(m_own);
    addForm(m_own);
    m_ofVariant = new ContentFields([this] { return place(QStringLiteral("variants/%1/content").arg(m_variant)); },
                                    [this] { return type(); }, true, this);
    auto *lines = new QVBoxLayout(m_variantPart);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(12);
    m_same->setWordWrap(true);
    lines->addWidget(m_same);
    lines->addWidget(m_ofVariant);
    lines->addWidget(m_override, 0, Qt::AlignLeading);
    m_override->setMenu(m_menu);
    m_override->setPopupMode(QToolButton::InstantPopup);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        if (const auto kind = type())
            ContentFields::fillOverrides(m_menu, this, *kind, place(QStringLiteral("content")),
                                         place(QStringLiteral("variants/%1/content").arg(m_variant)));
    });
    connect(m_menu, &QMenu::triggered, this, [this](const QAction *chosen) {
        if (chosen->isChecked()) // once the menu is gone, which gives the focus back to its button
            QTimer::singleShot(0, this, [this, pointer = chosen->data().toString()] { writeAt(pointer); });
    });
    column()->addWidget(m_variantPart);
    addForm(m_ofVariant);
    for (auto *area : findChildren<TextArea *>())
        area->setLines(6, 30);
    m_tools->setFallback(m_own);
    for (ContentFields *fields : {m_own, m_ofVariant})
        connect(fields, &Form::textFocused, m_tools, &TextTools::setTarget);

    column()->addSpacing(8);
    m_mindsetField = addField(tr("The rec&ipient’s mindset"), m_mindset);
    m_mindsetField->explain(
        tr("What are they doing, thinking and feeling when this arrives, and what would help them? It "
           "is kept in the message’s notes; nobody is sent it."));
    m_mindset->setPlaceholderText(tr("Busy, not lost: would finish with one tap"));
    connect(m_mindset, &TextField::edited, this, [this](const QString &said) {
        const Message *shown = message();
        if (!shown)
            return;
        const QString notes = withMindset(shown->notes, said.trimmed());
        pushField(QStringLiteral("notes"), notes.isEmpty() ? std::nullopt : std::optional(JsonValue::string(notes)),
                  tr("the mindset"), m_mindsetField, true);
    });
    new SpellMarks(m_mindset);
}

void ContentForm::setVariant(int index) {
    m_variant = index;
    refresh();
    Q_EMIT variantChosen();
}

void ContentForm::setPerson(const QString &key) {
    m_own->setPerson(key);
    m_ofVariant->setPerson(key);
}

void ContentForm::writeAt(const QString &pointer) {
    for (const Field *field : findChildren<Field *>())
        if (field->isVisibleTo(this) && field->pointer().startsWith(pointer)) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void ContentForm::addVariants() {
    const Message *shown = message();
    if (!shown)
        return;
    EditBuilder builder(editor()->document()->json(), tr("Add a variant"));
    QStringList taken;
    for (const Variant &variant : shown->variants)
        taken << variant.id;
    // The first click makes two: the message as it is, and the one to try.
    int wanted = shown->variants.empty() ? 2 : 1;
    for (char16_t letter = u'a'; wanted > 0; ++letter) {
        const QString id = letter <= u'z' ? QString(QChar(letter)) : QStringLiteral("v%1").arg(int(letter));
        if (taken.contains(id))
            continue;
        builder.insert(place(QStringLiteral("variants")), taken.size(),
                       JsonValue::object()
                           .with(QStringLiteral("id"), JsonValue::string(id))
                           .with(QStringLiteral("weight"), JsonValue::number(50))
                           .with(QStringLiteral("content"), JsonValue::object())
                           .with(QStringLiteral("lift"), JsonValue::object()));
        taken << id;
        --wanted;
    }
    push(std::move(builder).edit());
    setVariant(int(taken.size()) - 1);
}

void ContentForm::showChips() {
    const std::vector<Variant> &variants = message()->variants;
    const qsizetype wanted = variants.empty() ? 0 : qsizetype(variants.size()) + 1;
    auto *row = static_cast<FlowLayout *>(m_chipRow->layout());
    while (m_chips.size() > wanted)
        delete m_chips.takeLast();
    while (m_chips.size() < wanted) {
        auto *chip = new Chip(QString(), m_chipRow);
        chip->setCheckable(true);
        const int index = int(m_chips.size()) - 1; // the first is the message itself
        connect(chip, &Chip::edited, this, [this, index] { setVariant(index); });
        row->removeWidget(m_addVariant); // it stays the last
        row->addWidget(chip);
        row->addWidget(m_addVariant);
        m_chips << chip;
        chip->show();
    }
    double sum = 0;
    for (const Variant &variant : variants)
        sum += variant.weight;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const QString name =
            i == 0 ? tr("Original text")
                   : tr("Variant %1").arg(variants[size_t(i - 1)].id.toUpper()) +
                         (sum > 0 ? QStringLiteral(" · ") + spokenPercent(variants[size_t(i - 1)].weight / sum)
                                  : QString());
        m_chips[i]->setText(name);
        m_chips[i]->setAccessibleName(name);
        m_chips[i]->setChecked(i - 1 == m_variant);
        m_chips[i]->updateGeometry();
    }
}

void ContentForm::refresh() {
    const Message *shown = message();
    if (!shown)
        return;
    if (m_variant >= int(shown->variants.size()))
        m_variant = -1;
    showChips();
    const bool own = m_variant < 0;
    m_own->setVisible(own && type());
    m_variantPart->setVisible(!own && type());
    m_tools->setTemplate(tmpl());
    m_tools->setFallback(own ? m_own : m_ofVariant);
    m_tools->setVisible(type().has_value());
    if (!own)
        m_same->setText(shown->variants[size_t(m_variant)].content == Content()
                            ? tr("This variant is the original text so far. Choose what differs.")
                            : tr("Everything else is as in the original text."));
    if (mindsetOf(shown->notes) != m_mindset->text().trimmed())
        m_mindset->setValue(mindsetOf(shown->notes));
    m_mindsetField->setPointer(place(QStringLiteral("notes")));
    MessagePart::refresh();
}

} // namespace stepline

#include "ui/inspector/content_part.h"

#include "core/content/render.h"
#include "ui/inspector/content_preview.h"
#include "ui/inspector/rows.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/text_field.h"

#include <QMenu>
#include <QVBoxLayout>

namespace stepline {

namespace {

/// One button of the message: label and link.
class ButtonForm : public Form {
public:
    explicit ButtonForm(const Where &item) {
        column()->setSpacing(4);
        auto *label = new TextField;
        label->setPlaceholderText(ContentFields::tr("Label"));
        auto *labelField = addField({}, label);
        label->setAccessibleName(ContentFields::tr("Button label"));
        bindText(
            label, labelField, [item] { return item() + QStringLiteral("/label"); }, ContentFields::tr("a button"),
            true);
        auto *url = new TextField;
        url->setPlaceholderText(ContentFields::tr("https://…"));
        auto *urlField = addField({}, url);
        url->setAccessibleName(ContentFields::tr("Button link"));
        bindText(
            url, urlField, [item] { return item() + QStringLiteral("/url"); }, ContentFields::tr("a button"), true);
    }
};

} // namespace

QString ContentFields::fieldName(ChannelType type, ContentField field) {
    switch (field) {
    case ContentField::Subject: return tr("Subject");
    case ContentField::Preheader: return tr("Preview line");
    case ContentField::Title: return tr("Title");
    case ContentField::Body:
        return type == ChannelType::Call ? tr("Script") : type == ChannelType::LinkedIn ? tr("Note") : tr("&Message");
    case ContentField::Image: return tr("Picture");
    case ContentField::Cta: return type == ChannelType::Push ? tr("Link") : tr("Call to action");
    case ContentField::Buttons: return tr("Buttons");
    }
    return {};
}

JsonValue ContentFields::freshButton() {
    return JsonValue::object()
        .with(QStringLiteral("label"), JsonValue::string(tr("Open")))
        .with(QStringLiteral("url"), JsonValue::string(QStringLiteral("https://")));
}

QString ContentFields::place(const QString &key) const {
    const QString pointer = m_where();
    return pointer.isEmpty() ? pointer : pointer + u'/' + key;
}

Where ContentFields::at_(const QString &key) const {
    return [this, key] { return place(key); };
}

ContentFields::ContentFields(Where where, std::function<std::optional<ChannelType>()> type, bool sparse,
                             QWidget *parent)
    : Form(parent), m_where(std::move(where)), m_type(std::move(type)), m_sparse(sparse) {
    const auto text = [this](ContentField field, const QString &name, const QString &what, const QString &why,
                             int lines) {
        Field *made = lines > 1 ? addArea(name, at_(contentFieldKey(field)), what, lines)
                                : addText(name, at_(contentFieldKey(field)), what);
        made->explain(why);
        m_texts[field] = made;
        m_rows[field] = made;
    };
    text(ContentField::Subject, tr("Subject"), tr("the subject"),
         tr("The line people see in their inbox. It decides whether the mail is opened."), 1);
    text(ContentField::Preheader, tr("Preview line"), tr("the preview line"),
         tr("Shown after the subject in most inboxes."), 1);
    text(ContentField::Title, tr("Title"), tr("the title"), tr("The bold first line."), 1);
    text(ContentField::Body, tr("&Message"), tr("the message"),
         tr("Plain text. {{first_name}} is replaced by the recipient’s own value."), 4);

    auto *image = new QWidget(this);
    auto *imageLines = new QVBoxLayout(image);
    imageLines->setContentsMargins(0, 0, 0, 0);
    imageLines->setSpacing(4);
    auto *url = new TextField;
    url->setPlaceholderText(tr("https://…"));
    m_imageUrl = new Field(tr("Picture"), url);
    m_imageUrl->explain(tr("The address of the picture."));
    bindText(url, m_imageUrl, at_(QStringLiteral("image/url")), tr("the picture"));
    auto *alt = new TextField;
    alt->setPlaceholderText(tr("What the picture shows"));
    m_imageAlt = new Field({}, alt);
    alt->setAccessibleName(tr("Picture description"));
    m_imageAlt->explain(tr("Read out to people who cannot see the picture, and shown while it is not loaded."));
    bindText(alt, m_imageAlt, at_(QStringLiteral("image/alt")), tr("the picture’s description"));
    imageLines->addWidget(m_imageUrl);
    imageLines->addWidget(m_imageAlt);
    column()->addWidget(image);
    m_rows[ContentField::Image] = image;

    auto *cta = new QWidget(this);
    auto *ctaLines = new QVBoxLayout(cta);
    ctaLines->setContentsMargins(0, 0, 0, 0);
    ctaLines->setSpacing(4);
    auto *label = new TextField;
    label->setPlaceholderText(tr("Back to cart"));
    m_ctaLabel = new Field(tr("Call to action"), label);
    m_ctaLabel->explain(tr("The button’s words: what the recipient gets by pressing it."));
    bindText(label, m_ctaLabel, at_(QStringLiteral("cta/label")), tr("the call to action"));
    auto *link = new TextField;
    link->setPlaceholderText(tr("https://…"));
    m_ctaUrl = new Field({}, link);
    link->setAccessibleName(tr("Call to action link"));
    m_ctaUrl->explain(tr("Where the button leads."));
    bindText(link, m_ctaUrl, at_(QStringLiteral("cta/url")), tr("the link"));
    ctaLines->addWidget(m_ctaLabel);
    ctaLines->addWidget(m_ctaUrl);
    column()->addWidget(cta);
    m_rows[ContentField::Cta] = cta;

    auto *buttons = new Rows(
        at_(QStringLiteral("buttons")), {tr("Add button"), tr("Remove button")},
        [this](int index) {
            return new ButtonForm([this, index] { return pointerTo(place(QStringLiteral("buttons")), index); });
        },
        &ContentFields::freshButton);
    auto *buttonField = addField(tr("Buttons"), buttons);
    buttonField->explain(tr("Reply buttons under the message, in order."));
    buttons->setToolTip({});
    addForm(buttons);
    onRefresh([=, this] { buttonField->setPointer(place(QStringLiteral("buttons"))); });
    m_rows[ContentField::Buttons] = buttonField;
}

void ContentFields::refresh() {
    const auto type = m_type();
    if (!editor() || !type)
        return;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it)
        it.value()->setVisible(hasContentField(*type, it.key()) && (!m_sparse || at(place(contentFieldKey(it.key())))));
    m_texts[ContentField::Body]->setName(fieldName(*type, ContentField::Body));
    m_ctaLabel->setVisible(*type != ChannelType::Push);
    m_ctaUrl->setName(*type == ChannelType::Push ? fieldName(*type, ContentField::Cta) : QString());
    if (*type != ChannelType::Push)
        m_ctaUrl->editor()->setAccessibleName(tr("Call to action link"));
    Form::refresh();
}

ContentPart::ContentPart(QWidget *parent)
    : MessagePart(parent), m_preview(new ContentPreview), m_problem(new InlineMessage),
      m_variables(IconButton::withText(QStringLiteral("variable"), tr("Insert variable"))),
      m_menu(new QMenu(m_variables)) {
    auto *head = new QHBoxLayout;
    head->addWidget(new SectionLabel(tr("Content")));
    head->addStretch();
    head->addWidget(m_variables);
    column()->addLayout(head);
    column()->addWidget(m_preview);
    column()->addWidget(m_problem);
    m_fields = new ContentFields(
        whereIs(QStringLiteral("content")), [this] { return type(); }, false, this);
    column()->addWidget(m_fields);
    addForm(m_fields);
    m_variables->setMenu(m_menu);
    m_variables->setPopupMode(QToolButton::InstantPopup);
    m_variables->setToolTip(tr("Puts a variable where the cursor is. Each recipient sees their own value."));
    connect(m_menu, &QMenu::aboutToShow, this, &ContentPart::fillMenu);
    connect(m_fields, &Form::textFocused, this, &ContentPart::noteFocus);
}

void ContentPart::fillMenu() {
    m_menu->clear();
    m_menu->setToolTipsVisible(true);
    for (const Variable &variable : tmpl().variables) {
        const QString sample = variable.sample.isEmpty() ? variable.fallback : variable.sample;
        QAction *action =
            m_menu->addAction(sample.isEmpty() ? variable.name : tr("%1  (%2)").arg(variable.name, sample));
        connect(action, &QAction::triggered, this,
                [this, name = variable.name] { insert(QStringLiteral("{{%1}}").arg(name)); });
    }
    if (tmpl().variables.empty()) {
        QAction *none = m_menu->addAction(tr("No variables yet: add them under Template"));
        none->setEnabled(false);
        return;
    }
    QMenu *sections = m_menu->addMenu(tr("Text only if there is a value"));
    QMenu *without = m_menu->addMenu(tr("Text only if there is none"));
    for (const Variable &variable : tmpl().variables) {
        const QString name = variable.name;
        connect(sections->addAction(name), &QAction::triggered, this,
                [this, name] { insert(QStringLiteral("{{#%1}}").arg(name), QStringLiteral("{{/%1}}").arg(name)); });
        connect(without->addAction(name), &QAction::triggered, this,
                [this, name] { insert(QStringLiteral("{{^%1}}").arg(name), QStringLiteral("{{/%1}}").arg(name)); });
    }
}

void ContentPart::insert(const QString &before, const QString &after) {
    QWidget *target = m_last && m_last->isVisibleTo(window()) ? m_last.data() : nullptr;
    if (!target) {
        // Nothing had the focus yet: the message's body takes it.
        const auto areas = m_fields->findChildren<TextArea *>();
        if (areas.isEmpty())
            return;
        target = areas.first();
        areas.first()->moveCursor(QTextCursor::End);
    }
    target->setFocus();
    if (auto *line = qobject_cast<TextField *>(target)) {
        const QString inside = line->selectedText();
        const int start = line->hasSelectedText() ? line->selectionStart() : line->cursorPosition();
        line->insert(before + inside + after);
        line->setCursorPosition(start + int(before.size() + inside.size()));
        Q_EMIT line->edited(line->text()); // insert() is silent, as if the program had done it
    } else if (auto *area = qobject_cast<TextArea *>(target)) {
        QTextCursor cursor = area->textCursor();
        const QString inside = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
        cursor.insertText(before + inside + after);
        cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, int(after.size()));
        area->setTextCursor(cursor);
    }
}

void ContentPart::refresh() {
    const Message *shown = message();
    const auto kind = type();
    if (!shown)
        return;
    m_preview->setVisible(kind.has_value());
    m_fields->setVisible(kind.has_value());
    if (kind) {
        QString problem;
        const Content content = renderContent(shown->content, sampleValues(tmpl()), &problem);
        m_preview->show(*kind, content, tmpl().channel(shown->channel)->displayName());
        m_problem->say(problem, Tone::Warning);
    }
    MessagePart::refresh();
}

} // namespace stepline

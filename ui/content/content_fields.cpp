#include "ui/content/content_fields.h"

#include "core/content/limits.h"
#include "ui/content/spell_marks.h"
#include "ui/inspector/rows.h"
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
        new SpellMarks(label);
        m_label = labelField;
    }

    /// Where the counter of the label stands.
    Field *label() const { return m_label; }

private:
    Field *m_label;
};

} // namespace

QString ContentFields::fieldName(ChannelType type, ContentField field) {
    switch (field) {
    case ContentField::Subject: return tr("Subject");
    case ContentField::Preheader: return tr("Preview line");
    case ContentField::Title: return tr("Title");
    case ContentField::Body:
        return type == ChannelType::Call ? tr("Script") : type == ChannelType::LinkedIn ? tr("Note") : tr("Message");
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
        new SpellMarks(made->editor());
    };
    text(ContentField::Subject, tr("Subject"), tr("the subject"),
         tr("The line people see in their inbox. It decides whether the mail is opened."), 1);
    text(ContentField::Preheader, tr("Preview line"), tr("the preview line"),
         tr("Shown after the subject in most inboxes."), 1);
    text(ContentField::Title, tr("Title"), tr("the title"), tr("The bold first line."), 1);
    text(ContentField::Body, tr("Message"), tr("the message"),
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
    new SpellMarks(alt);
    imageLines->addWidget(m_imageUrl);
    imageLines->addWidget(m_imageAlt);
    column()->addWidget(image);
    m_rows[ContentField::Image] = image;

    auto *cta = new QWidget(this);
    auto *ctaLines = new QVBoxLayout(cta);
    ctaLines->setContentsMargins(0, 0, 0, 0);
    ctaLines->setSpacing(4);
    auto *label = new TextField;
    label->setPlaceholderText(tr("For example: Back to cart"));
    m_ctaLabel = new Field(tr("Call to action"), label);
    m_ctaLabel->explain(tr("The button’s words: what the recipient gets by pressing it."));
    bindText(label, m_ctaLabel, at_(QStringLiteral("cta/label")), tr("the call to action"));
    new SpellMarks(label);
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

    m_buttons = new Rows(
        at_(QStringLiteral("buttons")), {tr("Add button"), tr("Remove button")},
        [this](int index) {
            return new ButtonForm([this, index] { return pointerTo(place(QStringLiteral("buttons")), index); });
        },
        &ContentFields::freshButton);
    m_buttonField = addField(tr("Buttons"), m_buttons);
    m_buttonField->explain(tr("Reply buttons under the message, in order."));
    m_buttons->setToolTip({});
    addForm(m_buttons);
    onRefresh([this] { m_buttonField->setPointer(place(QStringLiteral("buttons"))); });
    m_rows[ContentField::Buttons] = m_buttonField;
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
    count();
}

void ContentFields::fillOverrides(QMenu *menu, Form *form, ChannelType type, const QString &own,
                                  const QString &variant) {
    menu->clear();
    for (ContentField field : info(type).content) {
        const QString key = contentFieldKey(field);
        QAction *action = menu->addAction(fieldName(type, field));
        action->setCheckable(true);
        action->setData(variant + u'/' + key);
        action->setChecked(form->at(variant + u'/' + key) != nullptr);
        connect(action, &QAction::triggered, form, [=](bool on) {
            // It begins with the message's own text, to be changed.
            const JsonValue *text = form->at(own + u'/' + key);
            JsonValue start = text ? *text : JsonValue::string({});
            if (!text && (key == u"image" || key == u"cta"))
                start = JsonValue::object();
            if (!text && key == u"buttons")
                start = JsonValue::array({freshButton()});
            form->pushValue(variant + u'/' + key, on ? std::optional(start) : std::nullopt,
                            tr("Change a variant’s text"));
        });
    }
}

void ContentFields::setPerson(const QString &key) {
    m_person = key;
    refresh();
}

void ContentFields::count() {
    using Part = TextPlace::Part;
    const auto type = m_type();
    if (!type)
        return;
    const QList<SamplePerson> people = samplePeople(tmpl());
    SamplePerson shown = people.first();
    for (const SamplePerson &person : people)
        if (person.key == m_person)
            shown = person;
    const auto say = [](Field *field, const Count &count) {
        const QString sentence =
            count.reason.isEmpty() ? count.shown : count.shown + QStringLiteral(" · ") + count.reason;
        field->setHint(sentence, count.state == Count::State::Quiet ? Tone::Secondary : Tone::Warning);
        field->setHintSource(count.source);
    };
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it)
        say(it.value(),
            countField(*type, it.key(), Part::Text, textAt(place(contentFieldKey(it.key()))), shown, people));
    say(m_ctaLabel,
        countField(*type, ContentField::Cta, Part::Label, textAt(place(QStringLiteral("cta/label"))), shown, people));
    for (int i = 0; i < m_buttons->count(); ++i)
        say(static_cast<ButtonForm *>(m_buttons->row(i))->label(),
            countField(*type, ContentField::Buttons, Part::Label,
                       textAt(m_buttons->itemPointer(i) + QStringLiteral("/label")), shown, people));
    say(m_buttonField, countButtons(*type, m_buttons->count()));
}

} // namespace stepline

#include "ui/inspector/content_part.h"

#include "core/content/people.h"
#include "ui/content/content_fields.h"
#include "ui/content/picture_view.h"
#include "ui/content/text_tools.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"

#include <QVBoxLayout>

namespace stepline {

ContentPart::ContentPart(QWidget *parent)
    : MessagePart(parent), m_picture(new PictureView), m_problem(new InlineMessage), m_tools(new TextTools) {
    auto *head = new QHBoxLayout;
    head->addWidget(new SectionLabel(tr("Content")));
    head->addStretch();
    auto *page = IconButton::withText(QStringLiteral("edit"), tr("Write…"));
    page->setToolTip(tr("Write this message with room: every person, every phone, variants side by side"));
    connect(page, &QAbstractButton::clicked, this, [this] { Q_EMIT pageRequested(id()); });
    head->addWidget(page);
    column()->addLayout(head);
    m_picture->setLargest(0.8);
    m_picture->setMostHeight(280);
    m_picture->setPressable(tr("Write this message with room"));
    connect(m_picture, &PictureView::pressed, this, [this] { Q_EMIT pageRequested(id()); });
    column()->addWidget(m_picture);
    column()->addWidget(m_problem);
    column()->addWidget(m_tools);
    m_fields = new ContentFields(
        whereIs(QStringLiteral("content")), [this] { return type(); }, false, this);
    column()->addWidget(m_fields);
    addForm(m_fields);
    m_tools->setFallback(m_fields);
    m_tools->offer([this] { return editor() ? usualVariables(tmpl()) : std::vector<Variable>(); });
    connect(m_tools, &TextTools::declareRequested, this, &MessagePart::declareVariable);
    connect(m_tools, &TextTools::linksRequested, this, [this] { Q_EMIT linksRequested(id()); });
    connect(m_fields, &Form::textFocused, this, &ContentPart::noteFocus);
}

void ContentPart::noteFocus(QWidget *edit) {
    m_tools->setTarget(edit);
}

void ContentPart::refresh() {
    const Message *shown = message();
    const auto kind = type();
    if (!shown)
        return;
    m_picture->setVisible(kind.has_value());
    m_fields->setVisible(kind.has_value());
    m_tools->setVisible(kind.has_value());
    m_tools->setTemplate(tmpl());
    if (kind) {
        QString problem;
        const SamplePerson person = samplePeople(tmpl()).first();
        PictureRequest request;
        request.client = clientsOf(*kind).first();
        request.type = *kind;
        request.content = renderContent(shown->content, person.values, &problem);
        request.sender = senderName(tmpl(), *shown, person);
        request.recipient = person.name;
        request.dark = Theme::instance().dark();
        request.framed = false;
        m_picture->setRequest(request);
        m_problem->say(problem, Tone::Warning);
    }
    MessagePart::refresh();
}

} // namespace stepline

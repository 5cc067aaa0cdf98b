#include "ui/content/content_page.h"

#include "core/content/texts.h"
#include "ui/content/content_fields.h"
#include "ui/content/content_form.h"
#include "ui/content/people_strip.h"
#include "ui/content/picture_stage.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/text_field.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

namespace stepline {

namespace {

constexpr int Margin = 16;

QStringList messageIds(const Template &tmpl) {
    QStringList ids;
    for (const Step &step : tmpl.sequence.steps)
        for (const Message &message : step.messages)
            ids << message.id;
    return ids;
}

} // namespace

ContentPage::ContentPage(QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Content"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());

    m_form = new ContentForm;
    auto *inside = new QWidget;
    auto *padding = new QVBoxLayout(inside);
    padding->setContentsMargins(Margin, 8, Margin, Margin);
    padding->addWidget(m_form);
    padding->addStretch();
    m_scroll = new FormScroll;
    m_scroll->setWidget(inside);
    m_scroll->setMinimumWidth(300);
    auto *body = new QSplitter(Qt::Horizontal);
    body->addWidget(m_scroll);
    body->addWidget(makeRight());
    body->setStretchFactor(0, 2);
    body->setStretchFactor(1, 3);
    body->setSizes({400, 520});
    body->setChildrenCollapsible(false);
    m_body = body;
    column->addWidget(body, 1);

    auto *empty =
        new ToneLabel(tr("No message yet. Add a card on the board, then write what it says here."), Tone::Secondary);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_empty = empty;
    column->addWidget(empty, 1);
    empty->hide();

    connect(m_form, &ContentForm::variantChosen, this, &ContentPage::refresh);
    connect(m_form, &ContentForm::linksRequested, this, [this] { Q_EMIT linksRequested(m_message); });
    connect(m_people, &PeopleStrip::chosen, this, [this] {
        m_form->setPerson(m_people->person().key);
        showPictures();
    });
    connect(m_stage, &PictureStage::lookChosen, m_people, &PeopleStrip::refreshSoon);
    m_people->setMaker([this](const SamplePerson &person) {
        PictureRequest request = m_stage->requestFor(person, m_form->variant());
        request.framed = false;
        constexpr qsizetype inSight = 3000; // a tile shows the first lines, and there are as many as people
        if (request.content.body && request.content.body->size() > inSight)
            request.content.body->truncate(inSight);
        return request;
    });
    connect(&Theme::instance(), &Theme::changed, this, &ContentPage::refresh);
}

QWidget *ContentPage::makeHead() {
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(8, 8, Margin, 8);
    line->setSpacing(4);
    auto *back = new QPushButton(Theme::instance().icon(QStringLiteral("chevron-left")), tr("&Board"));
    setKind(back, "quiet");
    back->setToolTip(tr("Back to the board (Esc)"));
    connect(back, &QPushButton::clicked, this, &ContentPage::closeRequested);
    line->addWidget(back);
    m_before = new IconButton(QStringLiteral("arrow-left"), tr("Message before"));
    m_after = new IconButton(QStringLiteral("arrow-right"), tr("Next message"));
    connect(m_before, &QAbstractButton::clicked, this, [this] { walk(-1); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { walk(1); });
    for (QAbstractButton *button : {m_before, m_after})
        button->installEventFilter(this);
    line->addWidget(m_before);
    line->addWidget(m_after);
    line->addSpacing(4);
    m_icon = new ToneLabel;
    line->addWidget(m_icon);
    m_title = new ElidedLabel({}, Tone::Text);
    line->addWidget(m_title, 1);
    auto *find = new QPushButton(Theme::instance().icon(QStringLiteral("search")), tr("Find…"));
    setKind(find, "quiet");
    find->setToolTip(tr("Find and replace in all messages (Ctrl+F)"));
    connect(find, &QPushButton::clicked, this, &ContentPage::findRequested);
    line->addWidget(find);
    m_mail = new QPushButton(Theme::instance().icon(QStringLiteral("channel-email")), tr("Test mai&l…"));
    setKind(m_mail, "quiet");
    m_mail->setToolTip(tr("Save this mail as it is shown, to open it in a mail program"));
    connect(m_mail, &QPushButton::clicked, this, &ContentPage::testMailRequested);
    line->addWidget(m_mail);
    return head;
}

QWidget *ContentPage::makeRight() {
    auto *right = new QWidget;
    right->setMinimumWidth(320);
    auto *lines = new QVBoxLayout(right);
    lines->setContentsMargins(Margin, 8, Margin, 8);
    lines->setSpacing(8);
    m_stage = new PictureStage;
    lines->addWidget(m_stage, 1);
    m_people = new PeopleStrip;
    lines->addWidget(m_people);
    return right;
}

const QList<PictureView *> &ContentPage::pictures() const {
    return m_stage->pictures();
}

const QList<Chip *> &ContentPage::clients() const {
    return m_stage->clients();
}

void ContentPage::setEditor(Editor *editor) {
    if (m_editor) {
        m_editor->document()->disconnect(this);
        m_editor->selection()->disconnect(this);
    }
    m_editor = editor;
    m_findings.clear();
    m_message.clear();
    m_formFollows = true;
    m_form->setMessage({});
    m_form->setEditor(editor);
    m_stage->setEditor(editor);
    if (editor) {
        connect(editor->document(), &Document::changed, this, &ContentPage::refresh);
        connect(editor->selection(), &Selection::changed, this, &ContentPage::follow);
    }
    follow();
}

void ContentPage::setSegments(const QStringList &segments) {
    m_segments = segments;
    refresh();
}

QString ContentPage::message() const {
    return m_message;
}

void ContentPage::follow() {
    if (!m_editor)
        return;
    const Template &tmpl = m_editor->value();
    QString wanted = m_editor->selection()->current();
    if (!tmpl.message(wanted))
        wanted.clear();
    const Step *step = tmpl.step(m_editor->selection()->step());
    if (wanted.isEmpty() && step && !step->messages.empty())
        wanted = step->messages.front().id;
    if (wanted.isEmpty() && tmpl.message(m_message))
        wanted = m_message;
    if (wanted.isEmpty())
        wanted = messageIds(tmpl).value(0);
    if (wanted != m_message) {
        m_message = wanted;
        m_stage->setMessage(wanted);
        m_formFollows = false;
    }
    if (isVisible())
        showInForm();
    refresh();
}

/// The form goes to the message where it shows another; nobody sees it before the page is shown.
void ContentPage::showInForm() {
    if (std::exchange(m_formFollows, true))
        return;
    m_form->setMessage(m_message);
    for (Field *field : m_form->findChildren<Field *>())
        field->acceptValue(); // a sentence about another message's value would be a lie here
    m_form->setVariant(-1);
}

void ContentPage::walk(int steps) {
    if (!m_editor)
        return;
    const QStringList ids = messageIds(m_editor->value());
    const qsizetype at = ids.indexOf(m_message) + steps;
    if (at >= 0 && at < ids.size())
        m_editor->selection()->selectMessages({ids[at]});
    else if (const QAbstractButton *button = steps < 0 ? m_before : m_after; window()->focusWidget() == button)
        QToolTip::showText(button->mapToGlobal(button->rect().bottomLeft()), button->toolTip());
}

void ContentPage::allowWalking(bool back, bool on) {
    // A button that is switched off loses the focus, and the next Space would press whatever gets it: the one that is
    // being pressed stays on until the focus goes elsewhere, and says that there is no more.
    m_before->setEnabled(back || window()->focusWidget() == m_before);
    m_after->setEnabled(on || window()->focusWidget() == m_after);
    m_before->setToolTip(back ? tr("Message before (Alt+Page Up)") : tr("This is the first message."));
    m_after->setToolTip(on ? tr("Next message (Alt+Page Down)") : tr("This is the last message."));
    for (QAbstractButton *button : {m_before, m_after})
        button->setAccessibleDescription(button->toolTip());
}

bool ContentPage::eventFilter(QObject *watched, QEvent *event) {
    const auto goesElsewhere = [](const QEvent *leaving) { // not another window, nor a tip
        const Qt::FocusReason reason = static_cast<const QFocusEvent *>(leaving)->reason();
        return reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason;
    };
    if (event->type() == QEvent::FocusOut && (watched == m_before || watched == m_after) && m_editor &&
        goesElsewhere(event)) {
        const QStringList ids = messageIds(m_editor->value());
        const qsizetype at = ids.indexOf(m_message);
        auto *button = static_cast<QAbstractButton *>(watched);
        QMetaObject::invokeMethod(
            button, [button, more = button == m_before ? at > 0 : at + 1 < ids.size()] { button->setEnabled(more); },
            Qt::QueuedConnection); // not while the focus is on its way
    }
    return QWidget::eventFilter(watched, event);
}

void ContentPage::refresh() {
    if (!isVisible())
        return; // shown, it catches up
    const Message *shown = m_editor ? m_editor->value().message(m_message) : nullptr;
    if (!shown) {
        m_message.clear(); // it was deleted
        m_stage->setMessage({});
        if (m_editor && !messageIds(m_editor->value()).isEmpty()) {
            follow();
            return;
        }
    }
    m_body->setVisible(shown);
    m_empty->setVisible(!shown);
    m_mail->setVisible(false);
    m_icon->setVisible(shown);
    if (!shown) {
        allowWalking(false, false);
        m_title->setText(tr("Content"));
        return;
    }
    const Template &tmpl = m_editor->value();
    const auto type = tmpl.typeOf(*shown);
    const QStringList ids = messageIds(tmpl);
    const qsizetype at = ids.indexOf(m_message);
    allowWalking(at > 0, at + 1 < ids.size());
    m_title->setFont(Theme::instance().strongFont());
    m_title->setText(tr("%1 · step %2 · message %3 of %4")
                         .arg(messageName(tmpl, m_message))
                         .arg(placeOf(tmpl, m_message).step + 1)
                         .arg(at + 1)
                         .arg(ids.size()));
    if (type)
        m_icon->setPixmap(Theme::instance().channelIcon(*type).pixmap(textSized(18), textSized(18)));
    m_mail->setVisible(type == ChannelType::Email);
    m_form->refresh();
    m_people->setPeople(samplePeople(tmpl), m_segments, shown->onlyIf);
    showPictures();
    showFindings();
}

void ContentPage::showPictures() {
    m_stage->showFor(m_people->person(), m_form->variant());
}

std::optional<TestMail> ContentPage::testMail() const {
    const Message *shown = m_editor ? m_editor->value().message(m_message) : nullptr;
    if (!shown || m_editor->value().typeOf(*shown) != ChannelType::Email)
        return {};
    const SamplePerson person = m_people->person();
    const PictureRequest request = m_stage->requestFor(person, m_form->variant());
    TestMail mail;
    mail.senderName = request.sender;
    mail.recipientName = request.recipient;
    mail.content = request.content;
    mail.date = QDateTime::currentDateTime();
    mail.id = m_editor->value().key + u'-' + shown->id;
    return mail;
}

void ContentPage::setFindings(const Problems &findings) {
    m_findings = findings;
    showFindings();
}

void ContentPage::showFindings() {
    if (!isVisible())
        return;
    // To the field whose place is the finding's, or above it.
    QHash<Field *, Problems> said;
    const auto fields = m_form->findChildren<Field *>();
    for (const Problem &finding : std::as_const(m_findings)) {
        Field *nearest = nullptr;
        for (Field *field : fields)
            if (!field->pointer().isEmpty() && field->isVisibleTo(m_form) &&
                (finding.pointer == field->pointer() || finding.pointer.startsWith(field->pointer() + u'/')) &&
                (!nearest || field->pointer().size() > nearest->pointer().size()))
                nearest = field;
        if (nearest)
            said[nearest] << finding;
    }
    for (Field *field : fields)
        field->setFindings(said.value(field));
}

bool ContentPage::reveal(const QString &pointer, int start, int length, bool focus) {
    if (!m_editor)
        return false;
    for (const TextPlace &place : textsOf(m_editor->value())) {
        if (place.pointer != pointer)
            continue;
        m_editor->selection()->selectMessages({place.message});
        showInForm();
        const std::vector<Variant> &variants = m_editor->value().message(place.message)->variants;
        int variant = -1;
        for (size_t i = 0; i < variants.size(); ++i)
            if (variants[i].id == place.variant && !place.variant.isEmpty())
                variant = int(i);
        if (m_form->variant() != variant)
            m_form->setVariant(variant);
        for (Field *field : m_form->findChildren<Field *>()) {
            if (field->pointer() != pointer || !field->isVisibleTo(m_form))
                continue;
            if (focus)
                field->reveal();
            else
                m_scroll->reveal(field);
            if (auto *line = qobject_cast<TextField *>(field->editor())) {
                line->setSelection(start, length);
            } else if (auto *area = qobject_cast<TextArea *>(field->editor())) {
                QTextCursor cursor(area->document());
                cursor.setPosition(start);
                cursor.setPosition(start + length, QTextCursor::KeepAnchor);
                area->setTextCursor(cursor);
            }
            return true;
        }
    }
    return false;
}

void ContentPage::startWriting() {
    for (const Field *field : m_form->findChildren<Field *>()) {
        QWidget *text = field->editor();
        if (!field->isVisibleTo(this) || !(qobject_cast<TextField *>(text) || qobject_cast<TextArea *>(text)))
            continue;
        text->setFocus(Qt::OtherFocusReason);
        return;
    }
    setFocus(Qt::OtherFocusReason); // there is no message yet: Esc still leads back
}

void ContentPage::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (event->modifiers() == Qt::AltModifier &&
             (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)) {
        walk(event->key() == Qt::Key_PageUp ? -1 : 1);
        startWriting();
    } else
        QWidget::keyPressEvent(event);
}

void ContentPage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    showInForm();
    refresh();
}

} // namespace stepline

#include "ui/profile/profile_editor.h"

#include "core/model/decode.h"
#include "ui/profile/audience_part.h"
#include "ui/profile/channel_section.h"
#include "ui/profile/profile_document.h"
#include "ui/profile/profile_title.h"
#include "ui/profile/unit_price.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/icon_button.h"

#include <QKeyEvent>
#include <QUuid>
#include <QVBoxLayout>

namespace stepline {

namespace {

QString nameOf(const JsonValue &json) {
    const JsonValue *name = json.find(u"name");
    return name && !name->text().isEmpty() ? name->text() : ProfileEditor::tr("Profile without a name");
}

} // namespace

ProfileEditor::ProfileEditor(QWidget *parent)
    : QWidget(parent), m_document(new ProfileDocument(this)), m_list(new ChoiceBox),
      m_duplicate(IconButton::withText(QStringLiteral("duplicate"), tr("Duplicate"))),
      m_remove(new IconButton(QStringLiteral("trash"), tr("Delete this profile"))),
      m_undo(new IconButton(QStringLiteral("undo"), tr("Undo the last change of the profile"))),
      m_redo(new IconButton(QStringLiteral("redo"), tr("Redo the change of the profile"))), m_summary(new ToneLabel),
      m_readOnly(new ToneLabel({}, Tone::Secondary)), m_problem(new InlineMessage), m_scroll(new FormScroll) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Behaviour profile"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHead(layout);

    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(0);
    column->addWidget(new AudiencePart(m_document));
    for (ChannelType type : allChannelTypes()) {
        m_sections << new ChannelSection(m_document, type);
        column->addWidget(m_sections.last());
    }
    column->addStretch();
    m_scroll->setWidget(form);
    layout->addWidget(m_scroll, 1);
    connect(m_document, &ProfileDocument::edited, this, &ProfileEditor::edited);
    connect(m_document, &ProfileDocument::changed, this, &ProfileEditor::showSummary);
}

void ProfileEditor::buildHead(QVBoxLayout *layout) {
    auto *head = new QWidget;
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(16, 12, 16, 8);
    lines->setSpacing(6);
    auto *bar = new QWidget;
    auto *line = new FlowLayout(bar, 4);
    m_list->setAccessibleName(tr("Behaviour profile"));
    m_list->setToolTip(tr("How your recipients behave: the forecast uses this profile."));
    m_list->setMinimumWidth(280);
    m_duplicate->setToolTip(tr("Makes a copy of your own that you can change."));
    line->addWidget(m_duplicate);
    line->addWidget(m_undo);
    line->addWidget(m_redo);
    line->addWidget(m_remove);
    lines->addWidget(m_list);
    lines->addWidget(bar);
    m_summary->setWordWrap(true);
    m_summary->setFont(Theme::instance().strongFont());
    lines->addWidget(m_summary);
    m_readOnly->setWordWrap(true);
    m_readOnly->setFont(Theme::instance().smallFont());
    lines->addWidget(m_readOnly);
    lines->addWidget(m_problem);
    layout->addWidget(head);

    connect(m_list, &ChoiceBox::chosen, this, &ProfileEditor::setCurrent);
    connect(m_duplicate, &QAbstractButton::clicked, this, &ProfileEditor::duplicate);
    connect(m_remove, &QAbstractButton::clicked, this, &ProfileEditor::remove);
    QUndoStack *stack = m_document->undoStack();
    connect(m_undo, &QAbstractButton::clicked, stack, &QUndoStack::undo);
    connect(m_redo, &QAbstractButton::clicked, stack, &QUndoStack::redo);
    const auto follow = [this, stack] {
        m_undo->setEnabled(stack->canUndo());
        m_redo->setEnabled(stack->canRedo());
        m_undo->setToolTip(stack->canUndo() ? tr("Undo: %1").arg(stack->undoText())
                                            : tr("Nothing to undo in this profile"));
        m_redo->setToolTip(stack->canRedo() ? tr("Redo: %1").arg(stack->redoText())
                                            : tr("Nothing to redo in this profile"));
    };
    connect(stack, &QUndoStack::indexChanged, this, follow);
    connect(stack, &QUndoStack::cleanChanged, this, follow);
    follow();
}

QUndoStack *ProfileEditor::undoStack() {
    return m_document->undoStack();
}

const Profile &ProfileEditor::profile() const {
    return m_document->value();
}

ProfileEntry *ProfileEditor::entry(const QString &id) {
    for (ProfileEntry &profile : m_profiles)
        if (profile.id == id)
            return &profile;
    return nullptr;
}

void ProfileEditor::setProfiles(const std::vector<ProfileEntry> &profiles) {
    m_profiles = profiles;
    listProfiles();
    if (ProfileEntry *same = entry(m_current)) {
        // What the library gives back is often what was just saved: then nothing is to be shown anew.
        if (!m_document->isOpen() || same->json != m_document->json())
            open();
    } else {
        setCurrent(m_profiles.empty() ? QString() : m_profiles.front().id);
    }
}

void ProfileEditor::listProfiles() {
    QList<ChoiceBox::Choice> choices;
    for (const ProfileEntry &profile : m_profiles)
        choices << ChoiceBox::Choice{profile.id,
                                     profile.builtIn ? profileTitle(nameOf(profile.json)) : nameOf(profile.json),
                                     profile.builtIn ? tr("came with the program") : tr("your own"),
                                     {}};
    m_list->setChoices(choices);
    m_list->setCurrentKey(m_current);
}

void ProfileEditor::setCurrent(const QString &id) {
    if (id == m_current && m_document->isOpen())
        return;
    m_current = id;
    m_list->setCurrentKey(id);
    open();
    Q_EMIT currentChanged(id);
}

void ProfileEditor::open() {
    const ProfileEntry *now = entry(m_current);
    m_scroll->setVisible(now);
    if (!now)
        return;
    m_document->open(now->json, now->builtIn);
    const Result<Profile> decoded = decodeProfile(now->json);
    m_problem->say(decoded.ok() ? QString() : tr("This profile cannot be used: %1").arg(decoded.sentence()),
                   Tone::Error);
    m_readOnly->setText(tr("Came with the program and stays as it is. Duplicate it to put in your own numbers."));
    m_readOnly->setVisible(now->builtIn);
    m_remove->setVisible(!now->builtIn);
    m_undo->setVisible(!now->builtIn);
    m_redo->setVisible(!now->builtIn);
    if (m_document->isOpen())
        Q_EMIT profileChanged(m_document->value(), m_document->json());
}

void ProfileEditor::edited() {
    ProfileEntry *now = entry(m_current);
    if (!now)
        return;
    const bool renamed = nameOf(now->json) != nameOf(m_document->json());
    now->json = m_document->json();
    if (renamed)
        listProfiles();
    Q_EMIT saveRequested(m_current, now->json);
    Q_EMIT profileChanged(m_document->value(), m_document->json());
}

void ProfileEditor::duplicate() {
    const ProfileEntry *now = entry(m_current);
    if (!now)
        return;
    ProfileEntry copy{QUuid::createUuid().toString(QUuid::WithoutBraces), now->json, false};
    QStringList names;
    for (const ProfileEntry &profile : m_profiles)
        names << nameOf(profile.json);
    QString name = tr("%1 (mine)").arg(nameOf(now->json));
    for (int n = 2; names.contains(name); ++n)
        name = tr("%1 (mine %2)").arg(nameOf(now->json)).arg(n);
    if (JsonValue *present = copy.json.find(u"name"))
        *present = JsonValue::string(name);
    else
        copy.json = std::move(copy.json).with(QStringLiteral("name"), JsonValue::string(name));
    m_profiles.push_back(copy);
    listProfiles();
    Q_EMIT saveRequested(copy.id, copy.json);
    setCurrent(copy.id);
}

void ProfileEditor::remove() {
    const QString gone = m_current;
    const ProfileEntry *now = entry(gone);
    if (!now || now->builtIn)
        return;
    std::erase_if(m_profiles, [&](const ProfileEntry &profile) { return profile.id == gone; });
    listProfiles();
    Q_EMIT removeRequested(gone);
    setCurrent(m_profiles.empty() ? QString() : m_profiles.front().id);
}

void ProfileEditor::setChannelsInUse(const QList<ChannelType> &types) {
    if (types == m_inUse)
        return;
    m_inUse = types;
    showSummary();
}

QString ProfileEditor::summary() const {
    if (!m_document->isOpen())
        return {};
    const Profile &profile = m_document->value();
    QStringList sentences;
    sentences << (profile.listSize ? tr("Your list: %1 people.").arg(exactCount(double(*profile.listSize)))
                                   : tr("Your list has no size yet."));
    QStringList costs;
    for (ChannelType type :
         m_inUse.isEmpty() ? QList<ChannelType>(allChannelTypes().begin(), allChannelTypes().end()) : m_inUse) {
        const auto found = profile.channels.find(type);
        if (found != profile.channels.end() && found->second.cost.value > 0 && costs.size() < 3)
            costs << tr("%1 costs you %2")
                         .arg(channelTypeName(type), unitPrice(found->second.cost.value, profile.currency));
    }
    if (!costs.isEmpty())
        sentences << costs.join(QStringLiteral(", ")) + u'.';
    return sentences.join(u' ');
}

void ProfileEditor::showSummary() {
    m_summary->setText(summary());
}

bool ProfileEditor::focusField(const QString &pointer) {
    Field *nearest = nullptr;
    for (Field *field : findChildren<Field *>()) {
        const QString place = field->pointer();
        if (!place.isEmpty() && (pointer == place || pointer.startsWith(place + u'/')) &&
            (!nearest || place.size() > nearest->pointer().size()))
            nearest = field;
    }
    if (!nearest)
        return false;
    nearest->reveal();
    return true;
}

void ProfileEditor::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Undo))
        m_document->undoStack()->undo();
    else if (event->matches(QKeySequence::Redo))
        m_document->undoStack()->redo();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stepline

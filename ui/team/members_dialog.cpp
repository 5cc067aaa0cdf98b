#include "ui/team/members_dialog.h"

#include "ui/team/team_roles.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace stepline {

namespace {

enum Column { Name, Role, Seen, Remove };

QString seenWords(const TeamMember &member) {
    if (!member.mayConnect)
        return MembersDialog::tr("The database does not let them in");
    if (member.isHere)
        return MembersDialog::tr("Here now");
    if (member.seen.isValid())
        return QLocale().toString(member.seen.toLocalTime(), QLocale::ShortFormat);
    return member.isGroup ? MembersDialog::tr("A group") : QStringLiteral("–");
}

} // namespace

MembersDialog::MembersDialog(QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("Members"));
    resize(windowSized({640, 560}));
    auto *title = new QLabel(tr("Members of the team's library"));
    title->setFont(Theme::instance().titleFont());
    auto *about = new ToneLabel(tr("Members are users of the server. Their role holds for every library of Stepline on "
                                   "it that they can reach."),
                                Tone::Secondary);
    about->setWordWrap(true);

    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("members"));
    m_list->setAccessibleName(tr("Members"));
    m_list->setHeaderLabels({tr("Name"), tr("Role"), tr("Last here"), QString()});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setFocusPolicy(Qt::NoFocus); // its fields are walked through
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Role, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Seen, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Remove, QHeaderView::ResizeToContents);

    m_said = new InlineMessage;
    m_said->setWordWrap(true);
    m_undo = new QPushButton(tr("&Undo"));
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT roleRequested(m_removed, m_removedRole); });
    auto *saidRow = new QHBoxLayout;
    saidRow->setSpacing(8);
    saidRow->addWidget(m_said, 1);
    saidRow->addWidget(m_undo);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addLayout(saidRow);
    layout->addWidget(m_adding = makeAdding());
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_undo->setAutoDefault(false);
    update();
}

QWidget *MembersDialog::makeAdding() {
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name of the new member"));
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("First password"));
    m_role = new ChoiceBox;
    m_role->setAccessibleName(tr("Role of the new member"));
    m_add = new QPushButton(tr("&Add"));
    m_passwordLabel = new FieldLabel(tr("First &password"), m_password);
    m_hint = new InlineMessage;
    m_hint->setWordWrap(true);
    connect(m_name, &QLineEdit::textChanged, this, &MembersDialog::update);
    connect(m_password, &QLineEdit::textChanged, this, &MembersDialog::update);
    connect(m_add, &QPushButton::clicked, this, &MembersDialog::add);

    auto *adding = new QWidget;
    auto *grid = new QGridLayout(adding);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 2);
    grid->addWidget(new FieldLabel(tr("Add a &member"), m_name), 0, 0);
    grid->addWidget(m_passwordLabel, 0, 1);
    grid->addWidget(new FieldLabel(tr("&Role"), m_role), 0, 2);
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_password, 1, 1);
    grid->addWidget(m_role, 1, 2);
    grid->addWidget(m_add, 1, 3);
    grid->addWidget(m_hint, 2, 0, 1, 4);
    return adding;
}

void MembersDialog::fill(const TeamMembers &members) {
    m_members = members;
    m_list->clear();
    for (const TeamMember &member : members.all)
        addRow(member);
    const TeamRole chosen = roleOf(m_role);
    m_role->clear();
    addRoles(m_role, members.mayMakeOwners);
    showRole(m_role, chosen == TeamRole::None ? TeamRole::Editor : chosen);
    auto *completer = new QCompleter(members.others, m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_name->setCompleter(completer);
    m_adding->setVisible(members.mayChange);
    if (!members.mayChange && m_said->text().isEmpty())
        m_said->say(tr("Owners of the library say who is a member. Ask one of them."), Tone::Hint);
    update();
}

void MembersDialog::addRow(const TeamMember &member) {
    const QString name = member.name;
    auto *row =
        new QTreeWidgetItem(m_list, {member.isMe ? tr("%1 (you)").arg(name) : name, QString(), seenWords(member)});
    row->setToolTip(Name, name.toHtmlEscaped());
    row->setForeground(Seen, member.mayConnect ? ToneLabel::color(member.isHere ? Tone::Good : Tone::Secondary)
                                               : ToneLabel::color(Tone::Warning));
    const bool mayChange =
        m_members.mayChange && !member.isMe && (member.role != TeamRole::Owner || m_members.mayMakeOwners);
    if (!mayChange) {
        row->setText(Role, roleTitle(member.role));
        row->setToolTip(Role, member.isMe && m_members.mayChange
                                  ? tr("Another owner can change your role: so there is always one.")
                                  : QString());
        row->setSizeHint(Role, QSize(160, 40));
        return;
    }
    auto *role = new ChoiceBox;
    addRoles(role, m_members.mayMakeOwners);
    showRole(role, member.role);
    role->setAccessibleName(tr("Role of %1").arg(name));
    connect(role, &ChoiceBox::chosen, this, [this, name, role] { Q_EMIT roleRequested(name, roleOf(role)); });
    auto *remove = new IconButton(QStringLiteral("close"), tr("Take %1 out of the team's library").arg(name));
    connect(remove, &QToolButton::clicked, this, [this, name] { Q_EMIT roleRequested(name, TeamRole::None); });
    row->setSizeHint(Role, QSize(176, 40));
    auto *cell = new QWidget; // so that the fields of two rows do not touch
    auto *room = new QHBoxLayout(cell);
    room->setContentsMargins(0, 4, 16, 4);
    room->addWidget(role);
    m_list->setItemWidget(row, Role, cell);
    m_list->setItemWidget(row, Remove, remove);
}

bool MembersDialog::isOnServer(const QString &name) const {
    return m_members.others.contains(name) || std::any_of(m_members.all.begin(), m_members.all.end(),
                                                          [&](const TeamMember &one) { return one.name == name; });
}

void MembersDialog::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || (!m_name->hasFocus() && !m_password->hasFocus()))
        QDialog::keyPressEvent(event);
    else if (m_add->isEnabled()) // not the dialog's default: while that is off, Close takes its place
        add();
}

void MembersDialog::add() {
    const QString name = m_name->text().trimmed();
    if (isOnServer(name))
        Q_EMIT roleRequested(name, roleOf(m_role));
    else
        Q_EMIT newUserRequested(name, m_password->text(), roleOf(m_role));
}

void MembersDialog::setBusy(bool busy) {
    m_busy = busy;
    m_list->setEnabled(!busy);
    update();
    if (!busy && (!focusWidget() || qobject_cast<QPushButton *>(focusWidget())))
        m_name->setFocus(Qt::OtherFocusReason); // meanwhile only Close could have the focus
}

void MembersDialog::showProblem(const QString &sentence) {
    m_undo->hide();
    m_said->say(sentence, Tone::Error);
}

void MembersDialog::showDone(const QString &name, TeamRole before, TeamRole now) {
    m_removed = name;
    m_removedRole = before;
    m_undo->setVisible(now == TeamRole::None);
    m_said->say(now == TeamRole::None ? tr("%1 is no member any more.").arg(name)
                                      : tr("%1 is a member: %2.").arg(name, roleWord(now)),
                Tone::Good);
    if (name == m_name->text().trimmed()) {
        m_name->clear();
        m_password->clear();
    }
}

void MembersDialog::update() {
    const QString name = m_name->text().trimmed();
    const bool isMember = std::any_of(m_members.all.begin(), m_members.all.end(),
                                      [&](const TeamMember &one) { return one.name == name; });
    const bool isNew = !name.isEmpty() && !isOnServer(name);
    const bool makes = isNew && m_members.mayMakeUsers;
    m_password->setVisible(makes);
    m_passwordLabel->setVisible(makes);
    static_cast<QGridLayout *>(m_adding->layout())->setColumnStretch(1, makes ? 2 : 0); // its place goes to the name
    if (isMember)
        m_hint->say(tr("%1 is a member already: the role is changed in the list.").arg(name), Tone::Hint);
    else if (makes)
        m_hint->say(tr("The server has no user “%1” yet. With a first password one is made.").arg(name), Tone::Hint);
    else if (isNew)
        m_hint->say(tr("The server has no user “%1”, and you may not make one. Ask whoever runs it.").arg(name),
                    Tone::Warning);
    else
        m_hint->clearMessage();
    m_name->setEnabled(!m_busy);
    m_password->setEnabled(!m_busy);
    m_role->setEnabled(!m_busy);
    m_add->setEnabled(!m_busy && !name.isEmpty() && !isMember && (!isNew || (makes && !m_password->text().isEmpty())));
    m_undo->setEnabled(!m_busy);
}

} // namespace stepline

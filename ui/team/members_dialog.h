#pragma once

#include "core/storage/team_members.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace stepline {

class ChoiceBox;
class FieldLabel;
class InlineMessage;

/// Who may open the team's library, in which role, and when they were here last; with the rights for it, also another
/// role for somebody, one more member and one less. It says what is wanted; the database decides.
class MembersDialog : public QDialog {
    Q_OBJECT

public:
    explicit MembersDialog(QWidget *parent = nullptr);

    void fill(const TeamMembers &members);
    /// While the server is asked nothing can be changed.
    void setBusy(bool busy);
    void showProblem(const QString &sentence);
    /// What was done; with a way back when somebody was taken out.
    void showDone(const QString &name, TeamRole before, TeamRole now);

Q_SIGNALS:
    void roleRequested(const QString &name, stepline::TeamRole role); ///< None: no member any more
    void newUserRequested(const QString &name, const QString &password, stepline::TeamRole role);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeAdding();
    void addRow(const TeamMember &member);
    void add();
    void update();
    bool isOnServer(const QString &name) const;

    TeamMembers m_members;
    QTreeWidget *m_list;
    QWidget *m_adding;
    QLineEdit *m_name, *m_password;
    FieldLabel *m_passwordLabel;
    ChoiceBox *m_role;
    QPushButton *m_add, *m_undo;
    InlineMessage *m_hint, *m_said;
    QString m_removed; ///< whom the way back brings back, and as what
    TeamRole m_removedRole = TeamRole::None;
    bool m_busy = false;
};

} // namespace stepline

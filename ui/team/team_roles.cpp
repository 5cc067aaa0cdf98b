#include "ui/team/team_roles.h"

#include "ui/team/members_dialog.h"
#include "ui/team/team_strip.h"
#include "ui/widgets/choice_box.h"

namespace stepline {

namespace {

QString what(TeamRole role) {
    switch (role) {
    case TeamRole::Viewer: return MembersDialog::tr("Looks at everything, changes nothing");
    case TeamRole::Editor: return MembersDialog::tr("Also changes templates");
    case TeamRole::Owner: return MembersDialog::tr("Also says who is a member");
    case TeamRole::None: break;
    }
    return {};
}

} // namespace

QString roleWord(TeamRole role) {
    switch (role) {
    case TeamRole::Viewer: return TeamStrip::tr("viewer");
    case TeamRole::Editor: return TeamStrip::tr("editor");
    case TeamRole::Owner: return TeamStrip::tr("owner");
    case TeamRole::None: break;
    }
    return {};
}

QString roleTitle(TeamRole role) {
    switch (role) {
    case TeamRole::Viewer: return MembersDialog::tr("Viewer");
    case TeamRole::Editor: return MembersDialog::tr("Editor");
    case TeamRole::Owner: return MembersDialog::tr("Owner");
    case TeamRole::None: break;
    }
    return {};
}

void addRoles(ChoiceBox *box, bool withOwner) {
    for (const TeamRole role : {TeamRole::Viewer, TeamRole::Editor, TeamRole::Owner})
        if (withOwner || role != TeamRole::Owner)
            box->addChoice(QString::number(int(role)), roleTitle(role), what(role));
}

TeamRole roleOf(const ChoiceBox *box) {
    return TeamRole(box->currentKey().toInt());
}

void showRole(ChoiceBox *box, TeamRole role) {
    box->setCurrentKey(QString::number(int(role)));
}

} // namespace stepline

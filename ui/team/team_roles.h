#pragma once

#include "core/storage/team_types.h"

namespace stepline {

class ChoiceBox;

/// "viewer", "editor", "owner": within a sentence.
QString roleWord(TeamRole role);
/// "Viewer", "Editor", "Owner": alone.
QString roleTitle(TeamRole role);
/// Offers the roles, each with what it may do; owners only where @p withOwner.
void addRoles(ChoiceBox *box, bool withOwner);
TeamRole roleOf(const ChoiceBox *box);
void showRole(ChoiceBox *box, TeamRole role);

} // namespace stepline

#pragma once

#include "core/storage/team_types.h"

namespace stepline {

class PostgresSql;

/// The server's group role: "stepline_viewer" …
QString groupOf(TeamRole role);

/// The version of the team's schema this program writes; the one the database holds, 0: none yet.
int teamSchemaVersion();
int teamSchemaVersion(PostgresSql &sql);
/// What a database holds for whoever is connected.
struct TeamStanding {
    int version = 0; ///< as above
    TeamRole role = TeamRole::None;
};
TeamStanding teamStanding(PostgresSql &sql);
/// Makes the library in an empty database or brings an older one to this version, each step in a transaction of its
/// own; whoever asks becomes an owner. Needs the right to make roles and schemas.
void migrateTeam(PostgresSql &sql);

} // namespace stepline

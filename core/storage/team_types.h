#pragma once

#include "core/storage/library.h"

namespace stepline {

// Rules of the problems a team's server gives; what the others mean is said by their sentences alone.
inline constexpr const char *TeamOffline = "team-offline";     ///< no connection, or it was lost
inline constexpr const char *TeamForbidden = "team-forbidden"; ///< the role does not allow it
inline constexpr const char *TeamTwice = "team-twice";         ///< the server has what is there only once already
inline constexpr const char *TeamPassword = "team-password";   ///< refused: ask again

/// What somebody may do in a team's library. The database enforces it (grants and row-level security); the window only
/// shows it.
enum class TeamRole {
    None,
    Viewer, ///< looks
    Editor, ///< also changes templates, puts them into the bin and takes them out
    Owner   ///< also describes versions of others, empties the bin and upgrades the library
};

/// A template as the team has it now.
struct TeamHead {
    QString id, name;
    qint64 rev = 0; ///< rises with every change
    int version = 0;
    bool archived = false, removed = false;
    QString changedBy; ///< who made the last version
    QDateTime changed;
    QString removedBy; ///< who put it into the bin, and when
    QDateTime removedAt;
};

/// A version on its way to the team, or from it.
struct TeamVersion {
    VersionRow row;
    QByteArray json;
    QString save; ///< uuid of the saving: sent twice, it counts once
};

} // namespace stepline

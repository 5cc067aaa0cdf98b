#pragma once

#include "core/storage/team_types.h"

#include <QDateTime>
#include <vector>

namespace stepline {

class PostgresSql;

/// One who may open the team's library.
struct TeamMember {
    QString name;
    TeamRole role = TeamRole::None;
    QDateTime seen;      ///< when they were here last; invalid: not known
    bool isHere = false; ///< connected just now
    bool isMe = false;
    bool isGroup = false;   ///< nobody signs in as that: who belongs to it is a member
    bool mayConnect = true; ///< the database lets them in

    bool operator==(const TeamMember &) const = default;
};

/// The members, and what whoever asks may do about them.
struct TeamMembers {
    std::vector<TeamMember> all; ///< owners first, then editors, then viewers, by name
    QStringList others;          ///< users of the server who are no members
    bool mayChange = false;      ///< make viewers and editors, and take them out
    bool mayMakeOwners = false;
    bool mayMakeUsers = false;
};

/// Membership is the database's: being granted one of its roles (groupOf()). They hold for every library of Stepline on
/// the same server whose database lets the member in.
TeamMembers membersOf(PostgresSql &sql);
/// Gives a user of the server that role in the team's library; None: takes them out. Throws a sentence for what the
/// database does not allow, and for one's own role, so that there is always an owner.
void setMember(PostgresSql &sql, const QString &name, TeamRole role);
/// Makes a user of the server with that password, and a member of them. The password itself does not travel: the server
/// gets what it checks it by.
void createMember(PostgresSql &sql, const QString &name, const QString &password, TeamRole role);

} // namespace stepline

#pragma once

#include <functional>

class QString;

/// Fills the team's library of the database at @p connection (a connection string of libpq; its superuser) with that
/// many templates: documents of the gallery's English and Korean words and of a large vocabulary of rarer ones. They
/// are copied into the tables as they stand, so that every check, trigger and index does its work.
/// @p told gets the number of those that are in, now and then.
void fillTeam(const QString &connection, int count, const std::function<void(int)> &told);

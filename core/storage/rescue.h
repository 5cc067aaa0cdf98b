#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace stepline {

class Library;

/// What of a damaged library is in the new one.
struct Rescue {
    int templates = 0;  ///< rescued, those from the backup included; of the list: not the bin, not copies of files
    int lost = 0;       ///< known by name or number only
    int fromBackup = 0; ///< rescued as they were when the backup was made
    QDateTime backup;   ///< when that was
    QString kept;       ///< where the damaged file stands now, untouched; empty: there was nothing to do

    QString sentence() const;
};

/// Can rescueLibrary() do something about it?
bool isDamage(const Problem &problem);

/// Puts the damaged library at @p path aside under another name, untouched, and makes a new one in its place: with
/// every template whose text still proves itself by its check, its versions and its undo history, wherever in the file
/// its rows stand; of the others, what the newest backup has. The new library is whole before anything is moved. A file
/// in which nothing of Stepline's is found stays where it is, and so does one that another program holds.
Result<Rescue> rescueLibrary(const QString &path);

/// Gives the file at @p path, with its logs, another name that says it is damaged; returns that. Throws StoreError.
QString putAside(const QString &path);

/// Looks whether what kept an open library from being written is gone; true: it is writable now. What is open in it
/// goes on where it is.
bool recoverLibrary(Library &library);

/// Ends a rescue that was cut short between putting the damaged file aside and putting the new one in its place.
void finishRescue(const QString &path);

} // namespace stepline

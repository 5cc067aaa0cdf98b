#pragma once

#include "core/storage/library.h"

#include <QHash>

namespace stepline {

/// Templates that went from one library to another.
struct Adopted {
    QHash<QString, QString> ids; ///< as they were there → as they are here
    Problems problems;           ///< of those that stayed
};

/// Brings the templates of the library at @p path into @p into, as they stand and with their undo history: what was
/// made in a stand-in while the library itself could not be opened. There they go into the bin, so nothing is lost
/// when this is cut short. @p copies: ids of working copies of files in it, which no list names.
Adopted adoptTemplates(Library &into, const QString &path, const QStringList &copies = {});

} // namespace stepline

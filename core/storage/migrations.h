#pragma once

#include <QStringList>
#include <span>
#include <vector>

namespace stepline {

class Sql;

/// One step of the library's schema. Forward only; a released one is never changed.
struct Migration {
    int version = 0; ///< the schema's version once it is done
    std::span<const char *const> statements;
};

/// Every migration there is, in order.
std::span<const Migration> migrations();
/// The version of the last one: what this program writes.
int schemaVersion();
/// In the header of every library ("Step" in ASCII), so that no other program's file is taken for one.
inline constexpr quint32 ApplicationId = 0x53746570;

/// Brings a library to the last of @p steps, each step in a transaction of its own and checked before its commit. The
/// last one also makes anew what the list shows and finds. Another program may do the same at the same time: steps that
/// are done already are passed over.
void migrate(Sql &sql, std::span<const Migration> steps = migrations());

/// Copies the library to @p copy, complete and without a journal, and reads the copy to see that it is whole.
void backUp(Sql &sql, const QString &copy);

/// "table templates: CREATE TABLE …" of everything in the file but SQLite's own.
struct SchemaObject {
    QString type, name, sql;
    bool operator==(const SchemaObject &) const = default;
};
std::vector<SchemaObject> schemaOf(Sql &sql);
/// What stands in a library of that version.
std::vector<SchemaObject> expectedSchema(int version, std::span<const Migration> steps = migrations());

/// How a schema differs from the expected one.
struct SchemaDifference {
    QStringList missing; ///< or changed: such a library cannot be used
    QStringList foreign; ///< not ours: such a library can be read
};
SchemaDifference compareSchema(const std::vector<SchemaObject> &expected, const std::vector<SchemaObject> &found);

/// Throws when the file's structure is damaged.
void requireIntact(Sql &sql);

} // namespace stepline

#pragma once

#include <QString>
#include <QVariantList>

namespace stepline {

class Sql;

// What stands in columns of its own (a version's note, a run's figures) is proved by a seal beside it, as texts are by
// their check: a bad disk changes a number where SQLite sees no damage (migration_7.cpp). All throw StoreError.

/// The first schema whose rows are sealed.
inline constexpr int SealsSince = 7;

/// SHA-256, in hex, of values and their kinds.
QString sealOf(const QVariantList &values);
/// Of a version: @p row holds template, number, json_check, saved, author, name, note.
inline constexpr char SealedVersion[] = "template, number, json_check, saved, author, name, note";

/// To be called in the transaction that writes such a version or run.
void sealVersion(Sql &sql, const QString &templateId, int number);
void sealRun(Sql &sql, qint64 run);
/// Is what the list shows of a run what was written?
bool isRunRowSealed(Sql &sql, qint64 run);
/// And its figures, too?
bool isRunSealed(Sql &sql, qint64 run);

/// Takes versions and runs that have no seal as they are: those of a library that was made before there were seals.
void sealVersions(Sql &sql);
void sealRuns(Sql &sql);

} // namespace stepline

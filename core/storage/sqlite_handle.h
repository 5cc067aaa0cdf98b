#pragma once

class QSqlDatabase;

namespace stepline {

// Settings of SQLite's connection that no pragma reaches (www.sqlite.org/security.html). They do nothing where Qt's
// driver brings a SQLite of its own: a handle must only be given to the library that made it.

/// A hostile file cannot write to its own inner tables, run triggers or load code, and nothing in it may be longer or
/// deeper than a library ever is. @p reading: its views are not looked at either.
void harden(const QSqlDatabase &database, bool reading);

/// The last connection that closes leaves the write-ahead log where it is.
void keepLogOnClose(const QSqlDatabase &database);

/// Is the defence of harden() in force?
bool isHardened(const QSqlDatabase &database);

} // namespace stepline

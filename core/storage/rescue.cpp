#include "core/storage/rescue.h"

#include "core/base/text.h"
#include "core/storage/backups.h"
#include "core/storage/guard.h"
#include "core/storage/migrations.h"
#include "core/storage/salvage.h"
#include "core/storage/sql.h"
#include "core/storage/sqlite_library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>
#include <QTemporaryDir>

namespace stepline {

namespace {

QString shown(const QString &path) {
    return QDir::toNativeSeparators(path);
}

/// The new library while its file is not in its place yet. Whole: only one that is complete has this name.
QString wholeDraft(const QString &path) {
    return path + QStringLiteral(".rescued");
}

constexpr const char *LogParts[] = {"-wal", "-shm", "-journal"};

/// What is wrong with the library at @p path; nothing: it can be opened.
std::optional<StoreError> damageOf(const QString &path) {
    try {
        const LibraryFile file = inspectFile(path);
        if (file.exists)
            examine(*openForReading(path, file));
        return std::nullopt;
    } catch (const StoreError &error) {
        return error;
    }
}

/// Nobody may write to the damaged file while it is read and moved: what they wrote would be lost. Where the file is
/// too damaged to be held, nobody can write to it either.
std::unique_ptr<Sql> hold(const QString &path) {
    try {
        auto sql = std::make_unique<Sql>(path, Sql::Mode::Write);
        sql->leaveAsItIs();
        sql->run(QStringLiteral("BEGIN IMMEDIATE"));
        return sql;
    } catch (const StoreError &error) {
        if (error.problem.rule == u"library-locked")
            throw;
        return {};
    }
}

/// A connection to a copy of the damaged file, which SQLite may tidy as it likes.
std::unique_ptr<Sql> copyOf(const QString &path) {
    auto folder = std::make_shared<QTemporaryDir>(path + QStringLiteral(".rescue-XXXXXX"));
    const QString copy = folder->filePath(QStringLiteral("copy.sqlite"));
    try {
        if (!folder->isValid() || !QFile::copy(path, copy))
            return {};
        if (QFileInfo::exists(path + QStringLiteral("-wal")))
            QFile::copy(path + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
        auto sql = std::make_unique<Sql>(copy, Sql::Mode::Write);
        sql->value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
        sql->keep(folder);
        return sql;
    } catch (const StoreError &) {
        return {}; // its own trees lead nowhere: the runs and settings are gone
    }
}

/// Makes the new library beside the damaged one; nothing: not one row of ours is in it, nor in a backup.
std::optional<Rescue> makeDraft(const QString &path) {
    const QString part = wholeDraft(path) + QStringLiteral(".part");
    for (const QString &old : {part, QString(part + QStringLiteral("-journal")), wholeDraft(path)})
        QFile::remove(old);
    Rescue rescue;
    bool any = false;
    try {
        createLibrary(part);
        Sql into(part, Sql::Mode::Write);
        into.setShownPath(path);
        into.run(QStringLiteral("PRAGMA foreign_keys=OFF"));
        into.write([&] {
            Salvage salvage(into);
            {
                const RawPages pages(path);
                if (pages.userVersion() > schemaVersion())
                    throw storeError("library-newer-damaged",
                                     text("The library “%1” is damaged and was made by a newer version of Stepline. It "
                                          "was left as it is: update Stepline, which then rescues what is left.")
                                         .arg(shown(path)));
                any = salvage.takePages(pages) > 0 || salvage.lost() > 0;
            }
            for (const Backup &backup : backupsOf(path)) {
                const RawPages pages(backup.path);
                rescue.fromBackup = salvage.takePages(pages);
                rescue.backup = backup.made;
                any = true;
                break; // older ones would bring back what was changed or put away since
            }
            if (const std::unique_ptr<Sql> from = any ? copyOf(path) : nullptr)
                salvage.takeTables(*from);
            salvage.settle();
            rescue.templates = salvage.templates();
            rescue.lost = salvage.lost();
        });
        requireIntact(into);
        if (into.value(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")).toInt() > 0)
            throw storeError("library-damaged",
                             text("The library “%1” is damaged, and no new one could be made of it. It was left as it "
                                  "is: put a backup in its place.")
                                 .arg(shown(path)));
    } catch (...) {
        QFile::remove(part);
        throw;
    }
    if (!any || !QFile::rename(part, wholeDraft(path))) {
        QFile::remove(part);
        return std::nullopt;
    }
    return rescue;
}

QString asideName(const QString &path) {
    return path + QStringLiteral(".damaged-") +
           QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
}

void putInPlace(const QString &path, const QString &aside) {
    for (const char *part : LogParts)
        QFile::rename(path + QLatin1String(part), aside + QLatin1String(part));
    if (!QFile::rename(wholeDraft(path), path))
        throw storeError("library-damaged",
                         text("The library “%1” was damaged and is kept as “%2”. What could be rescued of it is in "
                              "“%3”: give that file its name.")
                             .arg(shown(path), shown(aside), shown(wholeDraft(path))));
}

} // namespace

QString putAside(const QString &path) {
    const QString aside = asideName(path);
    if (!QFile::rename(path, aside))
        throw storeError("library-damaged",
                         text("The library “%1” is damaged and cannot be put aside. Give the file another name, then "
                              "try again.")
                             .arg(shown(path)));
    for (const char *part : LogParts)
        QFile::rename(path + QLatin1String(part), aside + QLatin1String(part));
    return aside;
}

bool isDamage(const Problem &problem) {
    return problem.rule == u"library-damaged" || problem.rule == u"library-not-a-library";
}

QString Rescue::sentence() const {
    QString sentence =
        lost > 0 ? text("The library was damaged: %n template(s) were rescued into a new one, %1 could not be.",
                        nullptr, templates)
                       .arg(QLocale().toString(lost))
                 : text("The library was damaged, and all of its %n template(s) were rescued into a new one.", nullptr,
                        templates);
    if (fromBackup > 0)
        sentence += u' ' + text("%n of them are as they were in the backup of %1.", nullptr, fromBackup)
                               .arg(QLocale().toString(backup.toLocalTime(), QLocale::ShortFormat));
    return sentence + u' ' + text("The damaged file is kept as “%1”.").arg(shown(kept));
}

Result<Rescue> rescueLibrary(const QString &path) {
    try {
        QLockFile lock(path + QStringLiteral(".rescue-lock"));
        if (!lock.tryLock(BusyTimeoutMs) && lock.error() == QLockFile::LockFailedError)
            throw storeError(
                "library-locked",
                text("Another program is rescuing the library “%1”. Try again in a moment.").arg(shown(path)));
        const std::optional<StoreError> damage = damageOf(path);
        if (!damage)
            return Rescue(); // another program has rescued it meanwhile
        if (!isDamage(damage->problem))
            return damage->problem;
        const QFileInfo info(path);
        if (!info.isFile() || info.isSymLink())
            return damage->problem;
        std::unique_ptr<Sql> held = hold(path);
        std::optional<Rescue> rescue = makeDraft(path);
        if (!rescue)
            return damage->problem;
        rescue->kept = asideName(path);
        if (!QFile::rename(path, rescue->kept)) {
            QFile::remove(wholeDraft(path));
            return damage->problem;
        }
        putInPlace(path, rescue->kept);
        return *rescue;
    } catch (const StoreError &error) {
        return error.problem;
    }
}

bool recoverLibrary(Library &library) {
    auto *local = dynamic_cast<SqliteLibrary *>(&library);
    return local ? local->recover() : library.state() == LibraryState::Writable;
}

void finishRescue(const QString &path) {
    if (QFileInfo::exists(path) || !QFileInfo::exists(wholeDraft(path)))
        return;
    const QFileInfo info(path);
    const QStringList aside = info.absoluteDir().entryList({info.fileName() + QStringLiteral(".damaged-*")},
                                                           QDir::Files, QDir::Name | QDir::Reversed);
    if (!aside.isEmpty())
        putInPlace(path, info.absoluteDir().filePath(aside.first().section(QStringLiteral("-wal"), 0, 0)));
}

} // namespace stepline

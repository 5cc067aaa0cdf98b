#include "core/storage/sqlite_library.h"

#include "core/base/json_parse.h"
#include "core/base/text.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace stepline {

namespace {

/// One name for one file, whatever way leads to it.
QString keyOf(const QString &filePath) {
    const QFileInfo info(filePath);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
}

} // namespace

Result<TemplateRow> SqliteLibrary::openFile(const QString &filePath, const QByteArray &bytes) {
    return answer<TemplateRow>([&] {
        requireJson(bytes);
        const QString path = keyOf(filePath);
        QString id = m_sql->value(QStringLiteral("SELECT id FROM templates WHERE file_path = ?"), {path}).toString();
        if (id.isEmpty()) {
            id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            write([&] {
                insertTemplate(id, bytes, 0, path);
                insertVersion(id, 0, bytes, {}, {}); // what Discard goes back to
            });
            mark(id, standing(id));
            return row(id);
        }
        m_marks.remove(id); // the file is read anew, and so is its working copy
        const Standing before = standing(id);
        const QByteArray last = checked(QStringLiteral("SELECT json, json_check FROM versions WHERE template = ? "
                                                       "AND number = ?"),
                                        {id, before.version})
                                    .value_or(QByteArray());
        const bool keep = before.modified() && !before.removed;
        if (bytes == last && !before.removed)
            return row(id);
        const bool written = bytes == checked(QStringLiteral("SELECT current, current_check FROM documents "
                                                             "WHERE template = ?"),
                                              {id})
                                          .value_or(QByteArray());
        if (keep && !written) {
            TemplateRow found = row(id);
            found.fileDiffers = true;
            return found;
        }
        change(id, [&](Standing &at, qint64 &first) {
            // Until the first save, what was opened is version 0; later, what others wrote is a version of its own.
            if (at.version == 0)
                m_sql->run(QStringLiteral("DELETE FROM versions WHERE template = ? AND number = 0"), {id});
            else if (bytes != last)
                ++at.version;
            if (at.version == 0 || bytes != last)
                insertVersion(id, at.version, bytes,
                              at.version == 0 || keep ? QString() : text("Changed outside Stepline"), {});
            if (keep)
                at.saved = at.position; // stopped between writing the file and noting it here
            else
                restart(id, at, first, bytes);
            at.removed = false;
        });
        return row(id);
    });
}

std::optional<Problem> SqliteLibrary::discardWorkingCopy(const QString &id) {
    return done([&] {
        change(id, [&](Standing &at, qint64 &first) {
            const QByteArray last = intactVersion(id, at.version);
            if (!at.saved || *at.saved < at.folded) {
                restart(id, at, first, last);
                return;
            }
            m_sql->run(QStringLiteral("DELETE FROM journal WHERE template = ? AND number >= ?"), {id, *at.saved});
            at.edits = at.position = *at.saved;
            writeCurrent(id, last);
        });
    });
}

} // namespace stepline

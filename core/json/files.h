#pragma once

#include "core/base/json_parse.h"
#include "core/model/decode.h"

namespace stepline {

enum class FileKind { Sequence, Profile, Script };

/// Told by its content: a sequence or profile by "format", or a sequence that lost it by its other keys; anything else
/// is a script.
FileKind fileKindOf(const JsonValue &root);

/// A document as read: its JSON (with positions), its decoded value, and the very bytes.
struct SequenceFile {
    QByteArray bytes;
    JsonValue root;
    Template value;
};
struct ProfileFile {
    QByteArray bytes;
    JsonValue root;
    Profile value;
};

/// Structural problems refuse the file; the result then holds only them. Warnings may come with a value.
Result<SequenceFile> readSequence(const QByteArray &bytes);
/// The same where the bytes were parsed before.
Result<SequenceFile> readSequence(const QByteArray &bytes, JsonValue root);
Result<ProfileFile> readProfile(const QByteArray &bytes);
Result<Script> readScript(const QByteArray &bytes);

/// The canonical form: known keys in order, unknown ones after the key they followed, spellings kept, newline at the
/// end.
QByteArray canonicalForm(const JsonValue &root, FileKind kind);
JsonValue canonicalOrder(JsonValue root, FileKind kind);

/// Reads a file from disk with every care (exists, regular, size limit; never hangs on a pipe). The problem is a
/// sentence for the user.
Result<QByteArray> readFileBytes(const QString &path, qint64 limit = 64 * 1024 * 1024);
/// Writes so that the path holds either the old or the new content, complete; a short write is an error and the old
/// stays. The one place that saves files. Returns the problem, or nothing.
std::optional<Problem> writeFileSafely(const QString &path, const QByteArray &bytes);

/// Makes ":/…" paths known. Whatever reads a resource without the functions below calls this once before.
void initResources();
/// The text of a resource that ships with the program (":/gallery/…"); must exist.
QByteArray resourceBytes(const QString &path);
/// Resource paths of the gallery's sequences, of the built-in profiles.
QStringList galleryPaths();
QStringList builtInProfilePaths();
/// The default profile: human opens.
QString defaultProfilePath();

} // namespace stepline

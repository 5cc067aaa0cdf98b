#pragma once

#include "core/json/files.h"
#include "core/model/diff.h"
#include "core/storage/library.h"

namespace stepline {

/// A file, or a text from the clipboard, that is to come into the library.
struct ImportSource {
    QString name; ///< as people know it: the file's name
    Result<QByteArray> bytes;
};

/// What importing one source will do.
struct ImportItem {
    enum class Kind {
        Add,     ///< its template is not in the library
        Update,  ///< the library has a template of the same id, and it differs
        Same,    ///< it has it, and nothing differs
        Refused, ///< it cannot be read: `problems` says why
    };
    Kind kind = Kind::Add;
    QString source, name; ///< of the file; of the template in it
    QByteArray bytes;
    Problems problems;
    // Update, Same: the library's template of that id.
    QString id;
    Template before, after;
    TemplateDiff diff;
};

/// Looks at the sources and into the library (nullptr: an empty one), and changes nothing. Of two sources with the same
/// template the first counts; the other one is refused.
Result<std::vector<ImportItem>> planImport(Library *library, const std::vector<ImportSource> &sources);

/// Carries one item out. An update keeps the state that it replaces: as a version, and one undo away; it becomes a
/// version itself. @p asAnother adds a template of its own even where the library has one of that id. Gives the row of
/// the template; of Same the one that is there. Refused items are not carried out.
Result<TemplateRow> importItem(Library &library, const ImportItem &item, bool asAnother = false);

/// "“cart.sequence.json” is not imported. Line 3, column 7: …", a sentence per problem.
QStringList refusals(const ImportItem &item);

} // namespace stepline

#pragma once

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <array>
#include <map>
#include <vector>

namespace stepline {

/// One row of the library's list: enough to show and search without opening the template.
struct TemplateRow {
    QString id; ///< the library's own id (uuid), not the document's
    QString name, key, kind, description;
    QString stage, tier, owner;
    QStringList tags, channelTypes;
    int steps = 0, messages = 0;
    QString outline; ///< channel types as they stand: steps parted by |, messages by a comma
    QDate reviewBy;  ///< invalid: no review is due
    bool enabled = true;
    bool archived = false;
    bool modified = false; ///< differs from its last version
    int version = 0;       ///< last version's number; 0: none yet
    QDateTime changed;     ///< last edit or save, UTC
    QString filePath;      ///< set: a working copy of that file, not listed among the templates
    bool fileDiffers =
        false; ///< from openFile() only: the file was changed by others, and the unsaved edits here were kept

    bool isDue(const QDate &today) const { return reviewBy.isValid() && reviewBy <= today; }
    bool operator==(const TemplateRow &) const = default;
};

/// What a template can be filtered by; how the library's tables spell it is facetKey().
enum class Facet { Kind, Stage, Tier, Channel, Tag, Owner };
inline constexpr std::array<Facet, 6> AllFacets = {Facet::Kind,    Facet::Stage, Facet::Tier,
                                                   Facet::Channel, Facet::Tag,   Facet::Owner};
QString facetKey(Facet facet); ///< "kind", "stage" …

enum class TemplateSort { Changed, Name, Review, Messages }; ///< newest first; A to Z; soonest first; most first
inline constexpr std::array<TemplateSort, 4> AllTemplateSorts = {TemplateSort::Changed, TemplateSort::Name,
                                                                 TemplateSort::Review, TemplateSort::Messages};

/// Which templates, and in which order.
struct TemplateQuery {
    QString search; ///< every word of it must begin a word of the template; in Hangul and the like, stand anywhere
    std::map<Facet, QStringList> filters; ///< of each facet any of these
    QDate dueBy;                          ///< valid: only those whose review is due by then
    bool archived = false;                ///< those in the archive instead of those on the list
    TemplateSort sort = TemplateSort::Changed;

    bool isFiltered() const { return !filters.empty() || dueBy.isValid(); }
    bool operator==(const TemplateQuery &) const = default;
};

/// A part of what a query finds.
struct TemplatePage {
    int total = 0;       ///< of all that it finds
    int offset = 0;      ///< of the first row here
    bool isMore = false; ///< it finds more than total: a team's server counts no further
    std::vector<TemplateRow> rows;
};

/// The values that occur in the list (the archive aside), each with the number of its templates.
struct LibraryFacets {
    std::map<Facet, std::vector<std::pair<QString, int>>> labels; ///< the most frequent first
    int templates = 0, archived = 0, due = 0;
};

} // namespace stepline

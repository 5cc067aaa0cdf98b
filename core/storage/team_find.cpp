#include "core/storage/search_text.h"
#include "core/storage/team_store.h"
#include "core/storage/template_digest.h"

#include <algorithm>
#include <limits>

namespace stepline {

namespace {

// What is asked for often stands near the beginning of the list, whatever its order: so many rows are looked through
// first.
constexpr int NearRows = 2'000;
// How frequent the rest is, is told by a sample of about so many rows: always the same ones, which the server has at
// hand. By that the quickest way is chosen (milliseconds of PostgreSQL 15 on a desktop computer):
constexpr int SampleRows = 3'000;
constexpr double WalkedMs = 0.005;  ///< for each row that is looked through in its order
constexpr double FoundMs = 0.01;    ///< for each row that the index finds
constexpr double CheckedMs = 0.015; ///< the same when its words are looked at
constexpr double LongMs = 30;       ///< for the beginnings of words beside them
constexpr double ShortMs = 100;     ///< for a word of one or two letters, which many thousand words begin with
constexpr double ExactMs = 60;      ///< what the index finds is counted exactly, and may take longer for that
// The list is looked through this far, until so many are found; it is worth it when so many are expected there. When
// they are not there, as many as the index finds at once are shown.
constexpr int FarRows = 20'000, EnoughFar = 120, WorthFar = 80, FoundAtOnce = 5'000;
// So many are sorted of what the index finds.
constexpr int MostFound = 12'000;

#define LIST_COLUMNS                                                                                                   \
    "id::text, name, key, kind, description, tags, channel_types, steps, messages, enabled, version, changed, stage, " \
    "tier, owner, review_by, outline, archived"

TemplateRow rowFrom(const QSqlQuery &query) {
    TemplateRow row;
    row.id = query.value(0).toString();
    row.name = query.value(1).toString();
    row.key = query.value(2).toString();
    row.kind = query.value(3).toString();
    row.description = query.value(4).toString();
    row.tags = textsOf(query.value(5).toString());
    row.channelTypes = textsOf(query.value(6).toString());
    row.steps = query.value(7).toInt();
    row.messages = query.value(8).toInt();
    row.enabled = query.value(9).toBool();
    row.version = query.value(10).toInt();
    row.changed = query.value(11).toDateTime().toUTC();
    row.stage = query.value(12).toString();
    row.tier = query.value(13).toString();
    row.owner = query.value(14).toString();
    row.reviewBy = query.value(15).toDate();
    row.outline = query.value(16).toString();
    row.archived = query.value(17).toBool();
    return row;
}

/// One fixed text an order: a column cannot be bound. Each has its index.
const char *orderOf(TemplateSort sort, bool fromTheEnd = false) {
    switch (sort) {
    case TemplateSort::Name: return fromTheEnd ? " ORDER BY name_order DESC, id DESC" : " ORDER BY name_order, id";
    case TemplateSort::Review: // those without a date come last
        return fromTheEnd ? " ORDER BY review_by DESC, id DESC" : " ORDER BY review_by, id";
    case TemplateSort::Messages: return fromTheEnd ? " ORDER BY messages, id DESC" : " ORDER BY messages DESC, id";
    case TemplateSort::Changed: break;
    }
    return fromTheEnd ? " ORDER BY changed, id DESC" : " ORDER BY changed DESC, id";
}

#define OF_THE_LIST " FROM stepline.templates WHERE removed IS NULL AND archived = ?"

} // namespace

/// What a query wants besides the list or the archive, and the values it binds.
struct TeamStore::Wanted {
    QString sql;
    QVariantList values;
    /// Of a search with words of one or two letters what the index gathers quickly: the longer words and the labels;
    /// the labels alone. Empty where nothing is left.
    QStringList lean;

    explicit Wanted(const TemplateQuery &query) {
        QList<QStringList> anyOf;
        for (const auto &[facet, labels] : query.filters) {
            QStringList whole;
            for (const QString &label : labels)
                whole << facetKey(facet) + u'=' + label;
            anyOf << whole;
        }
        QStringList parts;
        if (const QString words = vectorQuery(query.search, anyOf); !words.isEmpty()) {
            parts << QStringLiteral("words @@ ?::tsquery");
            values << words;
            if (leanVectorQuery(query.search, anyOf) != words)
                lean = {leanVectorQuery(query.search, anyOf), vectorQuery({}, anyOf)};
        }
        if (query.dueBy.isValid()) {
            parts << QStringLiteral("review_by <= ?");
            values << query.dueBy;
        }
        sql = parts.join(QStringLiteral(" AND "));
    }

    static bool isOfLabels(qsizetype which) { return which == 1; }
    /// Asks the index for what is lean only, and looks at the rest of it afterwards.
    void makeLean(qsizetype which) {
        sql = QStringLiteral("words @@ ?::tsquery AND (%1) IS TRUE").arg(sql); // what IS TRUE, no index answers
        values.prepend(lean[which]);
    }
};

TemplatePage TeamStore::find(const TemplateQuery &query, int offset, int limit) {
    Wanted wanted(query);
    if (wanted.sql.isEmpty())
        return listed(query, offset, limit);
    if (limit < 0)
        return findByIndex(wanted, query, 0, -1, 0);
    // Of one search every page is found the same way.
    const auto isEnough = [&](const Counted &walked) {
        return walked.isAll || walked.page.total >= std::max(limit, offset + 1);
    };
    if (const Counted near = walk(wanted, query, offset, limit, NearRows, NearRows); isEnough(near))
        return near.page;
    const Frequency often = frequencyOf(wanted, query.archived);
    constexpr double never = std::numeric_limits<double>::infinity();
    double byIndex = often.part * often.templates * FoundMs + (wanted.lean.isEmpty() ? 0 : ShortMs);
    qsizetype lean = -1;
    for (qsizetype which = 0; which < wanted.lean.size(); ++which)
        if (const double took =
                often.leanParts[size_t(which)] * often.templates * CheckedMs + (wanted.isOfLabels(which) ? 0 : LongMs);
            !wanted.lean[which].isEmpty() && took < byIndex) {
            byIndex = took;
            lean = which;
        }
    const double far = often.part * FarRows < WorthFar ? never : WorthFar / often.part * WalkedMs;
    if (far < byIndex && byIndex > ExactMs) {
        const Counted walked = walk(wanted, query, offset, limit, FarRows, EnoughFar);
        return isEnough(walked) ? walked.page : findByIndex(wanted, query, offset, limit, FoundAtOnce);
    }
    if (lean >= 0)
        wanted.makeLean(lean);
    return findByIndex(wanted, query, offset, limit, MostFound);
}

TeamStore::Frequency TeamStore::frequencyOf(const Wanted &wanted, bool archived) {
    Frequency often;
    QString leanCounts;
    QVariantList values = wanted.values;
    for (const QString &lean : wanted.lean) {
        leanCounts +=
            lean.isEmpty() ? QStringLiteral(", 0") : QStringLiteral(", count(*) FILTER (WHERE words @@ ?::tsquery)");
        if (!lean.isEmpty())
            values << lean;
    }
    m_sql.each(QStringLiteral("WITH size AS (SELECT coalesce(sum(templates), 0) AS templates FROM "
                              "stepline.label_counts WHERE label IN ('listed=', 'archived=')) "
                              "SELECT count(*), count(*) FILTER (WHERE ") +
                   wanted.sql + QStringLiteral(")") + leanCounts +
                   QStringLiteral(", (SELECT templates FROM size) FROM stepline.templates TABLESAMPLE SYSTEM ((SELECT "
                                  "least(100, 100.0 * ? / greatest(templates, 1)) FROM size)) REPEATABLE (1) WHERE "
                                  "removed IS NULL AND archived = ?"),
               values + QVariantList{SampleRows, archived}, [&](const QSqlQuery &row) {
                   const double rows = std::max(1.0, row.value(0).toDouble());
                   often.part = row.value(1).toDouble() / rows;
                   int column = 2;
                   for (qsizetype which = 0; which < wanted.lean.size(); ++which)
                       often.leanParts.push_back(row.value(column++).toDouble() / rows);
                   often.templates = row.value(column).toDouble();
               });
    return often;
}

TemplatePage TeamStore::listed(const TemplateQuery &query, int offset, int limit) {
    TemplatePage page;
    page.offset = offset;
    page.total = m_sql
                     .value(QStringLiteral("SELECT templates FROM stepline.label_counts WHERE label = ?"),
                            {query.archived ? QStringLiteral("archived=") : QStringLiteral("listed=")})
                     .toInt();
    const int rows = limit < 0 ? page.total : std::min(limit, page.total - offset);
    if (rows <= 0)
        return page;
    // Only the index is walked to where the page begins, and from the end that is nearer.
    const int fromEnd = page.total - offset - rows;
    const bool isBackward = fromEnd < offset;
    m_sql.each(QStringLiteral("SELECT " LIST_COLUMNS " FROM (SELECT id" OF_THE_LIST) +
                   QLatin1String(orderOf(query.sort, isBackward)) +
                   QStringLiteral(" LIMIT ? OFFSET ?) AS page JOIN stepline.templates USING (id)") +
                   QLatin1String(orderOf(query.sort)),
               {query.archived, rows, isBackward ? fromEnd : offset},
               [&](const QSqlQuery &row) { page.rows.push_back(rowFrom(row)); });
    return page;
}

TeamStore::Counted TeamStore::walk(const Wanted &wanted, const TemplateQuery &query, int offset, int limit, int rows,
                                   int enough) {
    Counted near;
    near.page.offset = offset;
    int walked = 0, hits = 0;
    // The last row is kept whatever it is: it says how far this came.
    m_sql.each(
        QStringLiteral("WITH walked AS MATERIALIZED (SELECT id, place, hit FROM (SELECT id, row_number() OVER () "
                       "AS place, ") +
            wanted.sql + QStringLiteral(" AS hit FROM (SELECT id, words, review_by" OF_THE_LIST) +
            QLatin1String(orderOf(query.sort)) +
            QStringLiteral(" LIMIT ?) AS near) AS rows WHERE hit OR place = ? LIMIT ?), page AS (SELECT id, "
                           "place FROM walked WHERE hit ORDER BY place LIMIT ? OFFSET ?) SELECT " LIST_COLUMNS
                           ", reached, hits FROM (SELECT max(place) AS reached, count(*) FILTER (WHERE hit) AS "
                           "hits FROM walked) AS counts LEFT JOIN (page JOIN stepline.templates USING (id)) ON "
                           "true ORDER BY place"),
        wanted.values + QVariantList{query.archived, rows, rows, enough, limit, offset}, [&](const QSqlQuery &row) {
            if (!row.isNull(0))
                near.page.rows.push_back(rowFrom(row));
            walked = row.value(18).toInt();
            hits = row.value(19).toInt();
        });
    near.page.total = hits;
    near.isAll = walked < rows && hits < enough;
    near.page.isMore = !near.isAll;
    return near;
}

TemplatePage TeamStore::findByIndex(const Wanted &wanted, const TemplateQuery &query, int offset, int limit,
                                    int mostFound) {
    TemplatePage page;
    page.offset = offset;
    const QVariant rows = limit < 0 ? QVariant(QMetaType(QMetaType::Int)) : QVariant(limit);
    const QVariant most = limit < 0 ? QVariant(QMetaType(QMetaType::Int)) : QVariant(mostFound + 1);
    // The first is asked for as if all of it were wanted, and that is what the index is for; the second stops it.
    m_sql.each(QStringLiteral("WITH found AS MATERIALIZED (SELECT id, changed, name_order, review_by, "
                              "messages" OF_THE_LIST " AND ") +
                   wanted.sql +
                   QStringLiteral(
                       "), gathered AS MATERIALIZED (SELECT * FROM found LIMIT ?), page AS (SELECT id FROM gathered") +
                   QLatin1String(orderOf(query.sort)) +
                   QStringLiteral(" LIMIT ? OFFSET ?) SELECT " LIST_COLUMNS
                                  ", hits FROM (SELECT count(*) AS hits FROM gathered) AS counts LEFT JOIN (page JOIN "
                                  "stepline.templates USING (id)) ON true") +
                   QLatin1String(orderOf(query.sort)),
               QVariantList{query.archived} + wanted.values + QVariantList{most, rows, offset},
               [&](const QSqlQuery &row) {
                   if (!row.isNull(0))
                       page.rows.push_back(rowFrom(row));
                   page.total = row.value(18).toInt();
               });
    page.isMore = limit >= 0 && page.total > mostFound;
    if (page.isMore)
        page.total = mostFound;
    return page;
}

LibraryFacets TeamStore::facets(const QDate &today) {
    LibraryFacets facets;
    m_sql.each(QStringLiteral("SELECT label, templates FROM stepline.label_counts WHERE templates > 0 "
                              "ORDER BY templates DESC, label"),
               {}, [&](const QSqlQuery &row) {
                   const QString whole = row.value(0).toString(), key = whole.section(u'=', 0, 0);
                   const int count = row.value(1).toInt();
                   if (key == u"listed")
                       facets.templates = count;
                   else if (key == u"archived")
                       facets.archived = count;
                   for (const Facet facet : AllFacets)
                       if (key == facetKey(facet))
                           facets.labels[facet].emplace_back(whole.section(u'=', 1), count);
               });
    facets.due = m_sql
                     .value(QStringLiteral("SELECT count(*) FROM stepline.templates WHERE removed IS NULL AND NOT "
                                           "archived AND review_by <= ?"),
                            {today})
                     .toInt();
    return facets;
}

} // namespace stepline

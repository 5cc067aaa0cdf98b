#include "core/storage/search_text.h"
#include "core/storage/team_store.h"
#include "core/storage/template_digest.h"

#include <algorithm>

namespace stepline {

namespace {

// What is asked for often stands near the beginning of the list, whatever its order: so many rows are looked through
// first.
constexpr int NearRows = 2'000;
// Where none of so many is asked for, those near are too few: their words, which stand elsewhere, are not fetched.
constexpr int FirstRows = 300;
// Of the whole list, a page that begins so far behind is reached from the front before anything else is known of it.
constexpr int NearOffset = 5'000;
// Of what is not there the index gathers all, to be counted and sorted; of what is so frequent and all the same far
// from the beginning, as many as it finds first.
constexpr int MostGathered = 10'000, All = -1;
// Where some of it is near, going on is quicker than gathering: this far, until so many are found.
constexpr int SomeNear = 24, FarRows = 6'000, EnoughFar = 81;
// Words that have to stand side by side are known to the index one by one: whether they do is looked up in each
// template it finds. Where these are more, going on is worth it for fewer; so it is where only few rows have to be
// looked at, because the review of the others is not due.
constexpr int MostChecked = 3'000, FewNear = 10, FarthestRows = 12'000;

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
struct Order {
    const char *column, *forward, *backward;
};
Order orderOf(TemplateSort sort) {
    switch (sort) {
    case TemplateSort::Name:
        return {"name_order", " ORDER BY name_order, template", " ORDER BY name_order DESC, template DESC"};
    case TemplateSort::Review: // those without a date come last
        return {"review_by", " ORDER BY review_by, template", " ORDER BY review_by DESC, template DESC"};
    case TemplateSort::Messages:
        return {"messages", " ORDER BY messages DESC, template", " ORDER BY messages, template DESC"};
    case TemplateSort::Changed: break;
    }
    return {"changed", " ORDER BY changed DESC, template", " ORDER BY changed, template DESC"};
}

#define OF_THE_LIST " FROM stepline.search WHERE archived = ?"

/// How many a page's search found. Where there may be more, the last of them is left out: there are more then,
/// whatever follows.
void count(TemplatePage &page, int hits, bool maybeMore) {
    page.isMore = maybeMore && hits > 0;
    page.total = page.isMore ? hits - 1 : hits;
    page.rows.resize(std::min(page.rows.size(), size_t(std::max(0, page.total - page.offset))));
}

} // namespace

/// What a query wants besides the list or the archive, and the values it binds.
struct TeamStore::Wanted {
    QString ofRow, ofIndex; ///< the condition as a row is looked at, and as the index is asked
    QVariantList rowValues, indexValues;
    bool isExact = true; ///< the index finds nothing else

    explicit Wanted(const TemplateQuery &query) {
        QList<QStringList> anyOf;
        for (const auto &[facet, labels] : query.filters) {
            QStringList whole;
            for (const QString &label : labels)
                whole << facetKey(facet) + u'=' + label;
            anyOf << whole;
        }
        QStringList row, index;
        if (const QString words = vectorQuery(query.search, anyOf); !words.isEmpty()) {
            const IndexQuery known = indexQuery(query.search, anyOf);
            isExact = known.isExact;
            row << QStringLiteral("words @@ ?::tsquery");
            rowValues << words;
            // What is asked for in this way the server does not think rare, and has both indexes narrow what is due.
            index << QStringLiteral("stepline.findable(words) @@ (SELECT ?::tsquery)");
            indexValues << known.text;
        }
        if (query.dueBy.isValid()) {
            row.prepend(QStringLiteral("review_by <= ?")); // quicker to see than words
            rowValues.prepend(query.dueBy);
            index << QStringLiteral("review_by <= ?");
            indexValues << query.dueBy;
        }
        ofRow = row.join(QStringLiteral(" AND "));
        ofIndex = index.join(QStringLiteral(" AND "));
    }
};

TemplatePage TeamStore::find(const TemplateQuery &query, int offset, int limit) {
    const Wanted wanted(query);
    if (wanted.ofRow.isEmpty())
        return listed(query, offset, limit);
    if (limit < 0)
        return gathered(wanted, query, 0, -1, All);
    // Of one search every page is found the same way.
    const auto isEnough = [&](const Counted &walked) {
        return walked.isAll || walked.page.total >= std::max(limit, offset + 1);
    };
    const Counted near = walk(wanted, query, offset, limit, NearRows, NearRows);
    if (isEnough(near))
        return near.page;
    const bool isTooMany = !wanted.isExact && isMoreThanChecked(wanted, query.archived),
               isGoingFar = isTooMany || query.dueBy.isValid();
    if (near.page.total >= (isGoingFar ? FewNear : SomeNear))
        if (const Counted far = walk(wanted, query, offset, limit, isGoingFar ? FarthestRows : FarRows, EnoughFar);
            isEnough(far))
            return far.page;
    if (!isTooMany)
        return gathered(wanted, query, offset, limit, wanted.isExact ? MostGathered : All);
    TemplatePage page = gathered(wanted, query, offset, limit, MostChecked);
    // None of the first: whether there are any takes as long as it takes.
    return page.total > 0 ? page : gathered(wanted, query, offset, limit, All);
}

bool TeamStore::isMoreThanChecked(const Wanted &wanted, bool archived) {
    return m_sql
               .value(QStringLiteral("SELECT count(*) FROM (SELECT 1" OF_THE_LIST " AND ") + wanted.ofIndex +
                          QStringLiteral(" LIMIT ?) AS candidates"),
                      QVariantList{archived} + wanted.indexValues + QVariantList{MostChecked + 1})
               .toInt() > MostChecked;
}

TemplatePage TeamStore::listed(const TemplateQuery &query, int offset, int limit) {
    TemplatePage page;
    page.offset = offset;
    const QString counted = query.archived ? QStringLiteral("archived=") : QStringLiteral("listed=");
    const Order order = orderOf(query.sort);
    // Only the index is walked to where the page begins: from the front where that is near, in one message there and
    // back; else from the end that is nearer.
    bool isBackward = false;
    int from = offset, rows = limit;
    if (limit < 0 || offset > NearOffset) {
        page.total =
            m_sql.value(QStringLiteral("SELECT templates FROM stepline.label_counts WHERE label = ?"), {counted})
                .toInt();
        rows = limit < 0 ? page.total : std::min(limit, page.total - offset);
        if (rows <= 0)
            return page;
        const int fromEnd = page.total - offset - rows;
        isBackward = fromEnd < offset;
        from = isBackward ? fromEnd : offset;
    }
    m_sql.each(QStringLiteral("SELECT " LIST_COLUMNS ", total FROM (SELECT (SELECT templates FROM "
                              "stepline.label_counts WHERE label = ?) AS total) AS counts LEFT JOIN ((SELECT template, "
                              "row_number() OVER () AS place FROM (SELECT template" OF_THE_LIST) +
                   QLatin1String(isBackward ? order.backward : order.forward) +
                   QStringLiteral(" LIMIT ? OFFSET ?) AS rows) AS page JOIN stepline.templates ON id = template) ON "
                                  "true ORDER BY place") +
                   QLatin1String(isBackward ? " DESC" : ""),
               {counted, query.archived, rows, from}, [&](const QSqlQuery &row) {
                   if (!row.isNull(0))
                       page.rows.push_back(rowFrom(row));
                   page.total = row.value(18).toInt();
               });
    return page;
}

TeamStore::Counted TeamStore::walk(const Wanted &wanted, const TemplateQuery &query, int offset, int limit, int rows,
                                   int enough) {
    Counted near;
    near.page.offset = offset;
    int walked = 0, hits = 0;
    const Order order = orderOf(query.sort);
    const QString list = QStringLiteral("SELECT template, words, review_by" OF_THE_LIST) + QLatin1String(order.forward);
    // Two rows are kept whatever they are: they say how far this came.
    m_sql.each(
        QStringLiteral("WITH walked AS MATERIALIZED (SELECT template, place, hit FROM (SELECT template, place, CASE "
                       "WHEN place <= ? OR EXISTS (SELECT FROM (") +
            list + QStringLiteral(" LIMIT ?) AS first WHERE ") + wanted.ofRow + QStringLiteral(") THEN ") +
            wanted.ofRow +
            QStringLiteral(" ELSE false END AS hit FROM (SELECT template, words, review_by, row_number() OVER () AS "
                           "place FROM (") +
            list +
            QStringLiteral(" LIMIT ?) AS near) AS numbered) AS rows WHERE hit OR place = ? OR place = ? LIMIT ?), "
                           "page AS (SELECT template, place FROM walked WHERE hit ORDER BY place LIMIT ? OFFSET ?) "
                           "SELECT " LIST_COLUMNS ", reached, hits FROM (SELECT max(place) AS reached, count(*) FILTER "
                           "(WHERE hit) AS hits FROM walked) AS counts LEFT JOIN (page JOIN stepline.templates ON id = "
                           "template) ON true ORDER BY place"),
        QVariantList{FirstRows, query.archived, FirstRows} + wanted.rowValues + wanted.rowValues +
            QVariantList{query.archived, rows, FirstRows, rows, enough + 1, limit, offset},
        [&](const QSqlQuery &row) {
            if (!row.isNull(0))
                near.page.rows.push_back(rowFrom(row));
            walked = row.value(18).toInt();
            hits = row.value(19).toInt();
        });
    near.isAll = walked < rows && hits < enough && (hits > 0 || walked < FirstRows);
    count(near.page, hits, !near.isAll);
    return near;
}

TemplatePage TeamStore::gathered(const Wanted &wanted, const TemplateQuery &query, int offset, int limit, int most) {
    TemplatePage page;
    page.offset = offset;
    const auto orAll = [](int count) { return count == All ? QVariant(QMetaType(QMetaType::Int)) : QVariant(count); };
    const Order order = orderOf(query.sort);
    // One more than is shown tells that there are more.
    QString found = QStringLiteral("SELECT template, ") + QLatin1String(order.column) +
                    QStringLiteral(" FROM (SELECT *" OF_THE_LIST " AND ") + wanted.ofIndex +
                    QStringLiteral(" LIMIT ?) AS candidates");
    QVariantList values =
        QVariantList{query.archived} + wanted.indexValues + QVariantList{orAll(most == All ? All : most + 1)};
    if (!wanted.isExact) {
        found += QStringLiteral(" WHERE ") + wanted.ofRow;
        values += wanted.rowValues;
    }
    int hits = 0;
    m_sql.each(QStringLiteral("WITH found AS MATERIALIZED (") + found +
                   QStringLiteral("), page AS (SELECT template, row_number() OVER () AS place FROM (SELECT template "
                                  "FROM found") +
                   QLatin1String(order.forward) +
                   QStringLiteral(" LIMIT ? OFFSET ?) AS rows) SELECT " LIST_COLUMNS
                                  ", hits FROM (SELECT count(*) AS hits FROM found) AS counts LEFT JOIN (page JOIN "
                                  "stepline.templates ON id = template) ON true ORDER BY place"),
               values + QVariantList{orAll(limit), offset}, [&](const QSqlQuery &row) {
                   if (!row.isNull(0))
                       page.rows.push_back(rowFrom(row));
                   hits = row.value(18).toInt();
               });
    count(page, hits, most != All && (hits > most || !wanted.isExact));
    return page;
}

LibraryFacets TeamStore::facets(const QDate &today) {
    LibraryFacets facets;
    m_sql.each(QStringLiteral("SELECT label, templates FROM stepline.label_counts WHERE templates > 0 UNION ALL SELECT "
                              "NULL, count(*)" OF_THE_LIST " AND review_by <= ? ORDER BY 2 DESC, 1"),
               {false, today}, [&](const QSqlQuery &row) {
                   const QString whole = row.value(0).toString(), key = whole.section(u'=', 0, 0);
                   const int count = row.value(1).toInt();
                   if (row.isNull(0))
                       facets.due = count;
                   else if (key == u"listed")
                       facets.templates = count;
                   else if (key == u"archived")
                       facets.archived = count;
                   for (const Facet facet : AllFacets)
                       if (key == facetKey(facet))
                           facets.labels[facet].emplace_back(whole.section(u'=', 1), count);
               });
    return facets;
}

} // namespace stepline

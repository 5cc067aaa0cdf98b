#include "core/storage/search_text.h"
#include "core/storage/team_store.h"
#include "core/storage/template_digest.h"

#include <algorithm>

namespace stepline {

namespace {

// What is asked for often stands near the beginning of the list, whatever its order: so many rows are looked through
// first, until so many are found. Each of these takes as long as a hundred others: its words are fetched.
constexpr int NearRows = 3'000, EnoughNear = 300;
// Where some of it is near, going on is quicker than gathering: this far, until a page is full. Of less than this a
// page would seldom be full by then, and both would have been done.
constexpr int SomeNear = 8, FarRows = 40'000, EnoughFar = 80;
// By name those of one language stand together: less is enough, and where less is near it is tried less far. Not of
// words that have to stand side by side (see below) where a few are near: these are spread over the list, as is what
// only their marks promise, and each of that is read in vain.
constexpr int SomeByName = 5, OtherRows = 12'000;
// Of the whole list, a page that begins so far behind is reached from the front before anything else is known of it.
constexpr int NearOffset = 5'000;
// Of what is not there the index gathers all, to be counted and sorted; of what is so frequent and all the same far
// from the beginning, as many as it finds first.
constexpr int MostGathered = 10'000, All = -1;
// Words that have to stand side by side are known to the index one by one: whether they do is looked up in so many of
// those it finds, in the order of the list, until these are found. Where it finds more than that they are looked up in
// the order it finds them, until a page is full.
constexpr int MostChecked = 3'000, EnoughChecked = 300;

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
    QString words;          ///< a tsquery; empty: whatever they are
    QString ofRow, ofIndex; ///< what a row of stepline.marked must fulfil, and how the index is asked
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
        if (query.dueBy.isValid()) { // quicker to see than the rest
            row << QStringLiteral("review_by <= ?");
            rowValues << query.dueBy;
        }
        words = vectorQuery(query.search, anyOf);
        if (!words.isEmpty()) {
            for (const QStringList &marks : marksQuery(query.search, anyOf))
                row << marked(marks);
            const IndexQuery known = indexQuery(query.search, anyOf);
            isExact = known.isExact;
            // What is asked for in this way the server does not think rare, and has both indexes narrow what is due.
            index << QStringLiteral("stepline.findable(words) @@ (SELECT ?::tsquery)");
            indexValues << known.text;
        }
        if (query.dueBy.isValid()) {
            index << QStringLiteral("review_by <= ?");
            indexValues << query.dueBy;
        }
        ofRow = row.isEmpty() ? QStringLiteral("true") : row.join(QStringLiteral(" AND "));
        ofIndex = index.join(QStringLiteral(" AND "));
    }
    bool isAny() const { return ofIndex.isEmpty(); }

private:
    /// The three bits that stepline.marks_of() sets for one of them.
    QString marked(const QStringList &marks) {
        QStringList any;
        for (const QString &mark : marks) {
            QStringList bits;
            for (const char *part : {"", " >> 20", " >> 40"}) {
                bits << QStringLiteral("get_bit(marks, (hashtextextended(?, 0)%1 & 1048575)::int % length(marks)) = 1")
                            .arg(QLatin1String(part));
                rowValues << mark;
            }
            any << bits.join(QStringLiteral(" AND "));
        }
        return u'(' + any.join(QStringLiteral(" OR ")) + u')';
    }
};

TemplatePage TeamStore::find(const TemplateQuery &query, int offset, int limit) {
    const Wanted wanted(query);
    if (wanted.isAny())
        return listed(query, offset, limit);
    if (limit < 0)
        return gathered(wanted, query, 0, -1, All).page;
    // Of one search every page is found the same way.
    const auto isEnough = [&](const Counted &walked) {
        return walked.isAll || walked.page.total >= std::max(limit, offset + 1);
    };
    const Counted near = walk(wanted, query, offset, limit, NearRows, EnoughNear);
    if (isEnough(near))
        return near.page;
    const int some = near.page.total;
    const bool byName = query.sort == TemplateSort::Name;
    const int further = some >= (byName && wanted.isExact ? SomeByName : SomeNear) ? FarRows
                        : byName && (wanted.isExact || some == 0)                  ? OtherRows
                                                                                   : 0;
    if (further > 0)
        if (const Counted far = walk(wanted, query, offset, limit, further, EnoughFar); isEnough(far))
            return far.page;
    const Counted found = gathered(wanted, query, offset, limit, wanted.isExact ? MostGathered : MostChecked);
    // None of the first: whether there are any takes as long as it takes.
    return found.isAll || found.page.total > 0 ? found.page : gathered(wanted, query, offset, limit, All).page;
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
    const bool hasWords = !wanted.words.isEmpty();
    // Only an index is read, and the words of what its marks do not rule out. The last row is kept whatever it is: it
    // says how far this came.
    m_sql.each(
        QStringLiteral("WITH walked AS MATERIALIZED (SELECT template, place, hit FROM (SELECT template, place, CASE "
                       "WHEN ") +
            wanted.ofRow + QStringLiteral(" THEN ") +
            (hasWords ? QStringLiteral("(SELECT words @@ ?::tsquery FROM stepline.search AS kept WHERE kept.template = "
                                       "numbered.template)")
                      : QStringLiteral("true")) +
            QStringLiteral(" ELSE false END AS hit FROM (SELECT template, review_by, marks, row_number() OVER () AS "
                           "place FROM (SELECT template, review_by, marks FROM stepline.marked WHERE archived = ?") +
            QLatin1String(orderOf(query.sort).forward) +
            QStringLiteral(" LIMIT ?) AS near) AS numbered OFFSET 0) AS rows WHERE hit OR place = ? LIMIT ?), "
                           "page AS (SELECT template, place FROM walked WHERE hit ORDER BY place LIMIT ? OFFSET ?) "
                           "SELECT " LIST_COLUMNS ", reached, hits FROM (SELECT max(place) AS reached, count(*) FILTER "
                           "(WHERE hit) AS hits FROM walked) AS counts LEFT JOIN (page JOIN stepline.templates ON id = "
                           "template) ON true ORDER BY place"),
        wanted.rowValues + (hasWords ? QVariantList{wanted.words} : QVariantList()) +
            QVariantList{query.archived, rows, rows, enough + 1, limit, offset},
        [&](const QSqlQuery &row) {
            if (!row.isNull(0))
                near.page.rows.push_back(rowFrom(row));
            walked = row.value(18).toInt();
            hits = row.value(19).toInt();
        });
    near.isAll = walked < rows && hits <= enough;
    count(near.page, hits, !near.isAll);
    return near;
}

TeamStore::Counted TeamStore::gathered(const Wanted &wanted, const TemplateQuery &query, int offset, int limit,
                                       int most) {
    Counted found;
    found.page.offset = offset;
    const auto orAll = [](int count) { return count == All ? QVariant(QMetaType(QMetaType::Int)) : QVariant(count); };
    const Order order = orderOf(query.sort);
    // One more than is shown tells that there are more.
    QString sql = QStringLiteral("WITH candidates AS MATERIALIZED (SELECT * FROM (SELECT template, ") +
                  QLatin1String(order.column) + QLatin1String(wanted.isExact ? "" : ", words") +
                  QStringLiteral(OF_THE_LIST " AND ") + wanted.ofIndex +
                  QStringLiteral(" LIMIT ?) AS met), sorted AS (SELECT * FROM candidates") +
                  QLatin1String(order.forward) + QStringLiteral("), ");
    QVariantList values =
        QVariantList{query.archived} + wanted.indexValues + QVariantList{orAll(most == All ? All : most + 1)};
    const int enough = wanted.isExact || limit < 0 ? All : EnoughChecked;
    if (!wanted.isExact) {
        // The words lie elsewhere. A candidate carries only where: those that are looked at are fetched without finding
        // their row once more. Of too many candidates it is those found first anyway, whose words lie one behind the
        // other; in the list's order they are fetched from everywhere. One of the two is done.
        sql += QStringLiteral(
            "known AS MATERIALIZED (SELECT count(*) > ? IS TRUE AS too_many FROM candidates), checked AS "
            "((SELECT * FROM candidates WHERE (SELECT too_many FROM known) AND words @@ ?::tsquery "
            "LIMIT ?) UNION ALL (SELECT * FROM sorted WHERE NOT (SELECT too_many FROM known) AND "
            "words @@ ?::tsquery LIMIT ?)), ");
        values << orAll(most) << wanted.words << EnoughFar + 1 << wanted.words
               << orAll(enough == All ? All : enough + 1);
    }
    sql += QStringLiteral("found AS MATERIALIZED (SELECT template, row_number() OVER () AS place FROM (SELECT template "
                          "FROM ") +
           (wanted.isExact ? QStringLiteral("sorted") : QStringLiteral("checked") + QLatin1String(order.forward)) +
           QStringLiteral(") AS those");
    int hits = 0, candidates = 0;
    m_sql.each(sql + QStringLiteral("), page AS (SELECT template, place FROM found ORDER BY place LIMIT ? OFFSET ?) "
                                    "SELECT " LIST_COLUMNS
                                    ", hits, candidates FROM (SELECT (SELECT count(*) FROM found) AS hits, (SELECT "
                                    "count(*) FROM candidates) AS candidates) AS counts LEFT JOIN (page JOIN "
                                    "stepline.templates ON id = template) ON true ORDER BY place"),
               values + QVariantList{orAll(limit), offset}, [&](const QSqlQuery &row) {
                   if (!row.isNull(0))
                       found.page.rows.push_back(rowFrom(row));
                   hits = row.value(18).toInt();
                   candidates = row.value(19).toInt();
               });
    found.isAll = (most == All || candidates <= most) && (enough == All || hits <= enough);
    count(found.page, hits, !found.isAll);
    return found;
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

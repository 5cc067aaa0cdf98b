#include "core/storage/search_text.h"
#include "core/storage/team_store.h"
#include "core/storage/template_digest.h"

namespace stepline {

namespace {

// Nobody scrolls through more; and to count further takes the server longer than to find.
constexpr int Most = 2'000;

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
const char *orderOf(TemplateSort sort) {
    switch (sort) {
    case TemplateSort::Name: return " ORDER BY name_order, id";
    case TemplateSort::Review: return " ORDER BY review_by, id"; // those without a date come last
    case TemplateSort::Messages: return " ORDER BY messages DESC, id";
    case TemplateSort::Changed: break;
    }
    return " ORDER BY changed DESC, id";
}

} // namespace

/// What stands after WHERE, and the values it binds.
struct TeamStore::Conditions {
    QString sql = QStringLiteral(" FROM stepline.templates WHERE removed IS NULL AND archived = ?");
    QVariantList values;
    bool isNarrowed = false, isSearch = false;

    explicit Conditions(const TemplateQuery &query) : values{query.archived} {
        QList<QStringList> anyOf;
        for (const auto &[facet, labels] : query.filters) {
            QStringList whole;
            for (const QString &label : labels)
                whole << facetKey(facet) + u'=' + label;
            anyOf << whole;
        }
        if (const QString words = vectorQuery(query.search, anyOf); !words.isEmpty()) {
            sql += QStringLiteral(" AND words @@ ?::tsquery");
            values << words;
            isNarrowed = isSearch = true;
        }
        if (query.dueBy.isValid()) {
            sql += QStringLiteral(" AND review_by <= ?");
            values << query.dueBy;
            isNarrowed = true;
        }
    }
};

int TeamStore::count(const Conditions &conditions) {
    return m_sql
        .value(QStringLiteral("SELECT count(*) FROM (SELECT 1") + conditions.sql + QStringLiteral(" LIMIT ?) AS found"),
               conditions.values + QVariantList{Most + 1})
        .toInt();
}

TemplatePage TeamStore::find(const TemplateQuery &query, int offset, int limit) {
    TemplatePage page;
    page.offset = offset;
    const Conditions conditions(query);
    const int counted = conditions.isNarrowed
                            ? count(conditions)
                            : m_sql
                                  .value(QStringLiteral("SELECT templates FROM stepline.label_counts WHERE label = ?"),
                                         {query.archived ? QStringLiteral("archived=") : QStringLiteral("listed=")})
                                  .toInt();
    page.isMore = conditions.isNarrowed && counted > Most;
    page.total = page.isMore ? Most : counted;
    const QVariant rows = limit < 0 ? QVariant(QMetaType(QMetaType::Int)) : QVariant(limit);
    // A search that finds little is looked up and sorted; one that finds much walks the list in its order until the
    // page is full. Left to itself the server takes the wrong way whenever it misjudges a word.
    const bool lookUp = conditions.isSearch && !page.isMore;
    const QString from = lookUp ? QStringLiteral("WITH found AS MATERIALIZED (SELECT " LIST_COLUMNS ", name_order") +
                                      conditions.sql + QStringLiteral(") SELECT * FROM found")
                                : QStringLiteral("SELECT " LIST_COLUMNS) + conditions.sql;
    m_sql.each(from + QLatin1String(orderOf(query.sort)) + QStringLiteral(" LIMIT ? OFFSET ?"),
               conditions.values + QVariantList{rows, offset},
               [&](const QSqlQuery &row) { page.rows.push_back(rowFrom(row)); });
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

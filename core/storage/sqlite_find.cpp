#include "core/base/text.h"
#include "core/storage/listing.h"
#include "core/storage/search_text.h"
#include "core/storage/sqlite_library.h"

#include <algorithm>

namespace stepline {

namespace {

// A search that finds more than this walks the list in its order, through an index, until the page is full; one that
// finds less looks up what it found and sorts that. Each way takes ten times as long as the other where it is not
// meant.
constexpr int Many = 2'000;

/// One fixed text an order: a column cannot be bound.
const char *orderOf(TemplateSort sort) {
    switch (sort) {
    case TemplateSort::Name: return " ORDER BY name_order, changed_order DESC";
    case TemplateSort::Review: return " ORDER BY review_by = '', review_by, changed_order DESC";
    case TemplateSort::Messages: return " ORDER BY messages DESC, changed_order DESC";
    case TemplateSort::Changed: break;
    }
    return " ORDER BY changed_order DESC";
}

/// What stands after WHERE, and the values it binds.
struct Conditions {
    QString sql;
    QVariantList values;

    void add(const QString &condition, const QVariantList &bound = {}) {
        sql += (sql.isEmpty() ? QLatin1String("") : QLatin1String(" AND ")) + condition;
        values += bound;
    }
};

Conditions filtersOf(const TemplateQuery &query) {
    Conditions conditions;
    conditions.add(query.archived ? QStringLiteral("+listing.number < 0") : QStringLiteral("+listing.number > 0"));
    for (const auto &[facet, labels] : query.filters) {
        QVariantList values{facetKey(facet)};
        for (const QString &label : labels)
            values << label;
        QString marks = QStringLiteral(", ?").repeated(labels.size()).mid(2);
        conditions.add(QStringLiteral("listing.number IN (SELECT number FROM listing_labels WHERE facet = ? AND "
                                      "label IN (") +
                           marks + QStringLiteral("))"),
                       values);
    }
    if (query.dueBy.isValid())
        conditions.add(QStringLiteral("review_by <> '' AND review_by <= ?"), {query.dueBy.toString(Qt::ISODate)});
    return conditions;
}

} // namespace

QString facetKey(Facet facet) {
    switch (facet) {
    case Facet::Kind: return QStringLiteral("kind");
    case Facet::Stage: return QStringLiteral("stage");
    case Facet::Tier: return QStringLiteral("tier");
    case Facet::Channel: return QStringLiteral("channel");
    case Facet::Tag: return QStringLiteral("tag");
    case Facet::Owner: return QStringLiteral("owner");
    }
    return {};
}

/// How many templates there are, and the numbers of those asked for.
struct SqliteLibrary::Found {
    int total = 0;
    std::vector<qint64> numbers;
};

SqliteLibrary::Found SqliteLibrary::numbersOf(const TemplateQuery &query, int offset, int limit) {
    Found found;
    const QString match = matchExpression(query.search);
    const Conditions filters = filtersOf(query);
    const QString inSearch = QStringLiteral("search MATCH ? AND search.rowid ") +
                             (query.archived ? QStringLiteral("< 0") : QStringLiteral("> 0"));
    // CROSS JOIN: SQLite keeps this order; the other way round it would search once for each template.
    const QString joined = QStringLiteral(" FROM search CROSS JOIN listing ON listing.number = search.rowid WHERE ") +
                           inSearch + QStringLiteral(" AND ") + filters.sql;
    const QString listed = QStringLiteral(" FROM listing WHERE ") + filters.sql;

    QString from = listed;
    QVariantList values = filters.values;
    if (match.isEmpty()) {
        found.total = m_sql->value(QStringLiteral("SELECT count(*)") + listed, values).toInt();
    } else {
        values.prepend(match);
        from = joined;
        found.total = m_sql
                          ->value(query.isFiltered() ? QStringLiteral("SELECT count(*)") + joined
                                                     : QStringLiteral("SELECT count(*) FROM search WHERE ") + inSearch,
                                  values)
                          .toInt();
        if (found.total > Many) {
            from = listed + QStringLiteral(" AND +listing.number IN (SELECT rowid FROM search WHERE search MATCH ?)");
            values = filters.values + QVariantList{match};
        }
    }
    values << limit << offset;
    m_sql->each(QStringLiteral("SELECT listing.number") + from + QLatin1String(orderOf(query.sort)) +
                    QStringLiteral(" LIMIT ? OFFSET ?"),
                values, [&](const QSqlQuery &row) { found.numbers.push_back(row.value(0).toLongLong()); });
    return found;
}

Result<TemplatePage> SqliteLibrary::find(const TemplateQuery &query, int offset, int limit) {
    return answer<TemplatePage>([&] {
        TemplatePage page;
        m_sql->read([&] {
            Found found = numbersOf(query, std::max(0, offset), limit);
            page.total = found.total;
            page.offset = std::max(0, offset);
            page.rows = rows(found.numbers);
        });
        return page;
    });
}

Result<LibraryFacets> SqliteLibrary::facets(const QDate &today) {
    return answer<LibraryFacets>([&] {
        LibraryFacets facets;
        m_sql->read([&] {
            m_sql->each(QStringLiteral("SELECT facet, label, count(*) AS templates FROM listing_labels "
                                       "WHERE number > 0 GROUP BY facet, label ORDER BY templates DESC, label"),
                        {}, [&](const QSqlQuery &row) {
                            for (const Facet facet : AllFacets)
                                if (row.value(0).toString() == facetKey(facet))
                                    facets.labels[facet].emplace_back(row.value(1).toString(), row.value(2).toInt());
                        });
            const auto count = [&](const char *sql, const QVariantList &values = {}) {
                return m_sql->value(QLatin1String(sql), values).toInt();
            };
            facets.templates = count("SELECT count(*) FROM listing WHERE number > 0");
            facets.archived = count("SELECT count(*) FROM listing WHERE number < 0");
            facets.due = count("SELECT count(*) FROM listing WHERE number > 0 AND review_by <> '' AND review_by <= ?",
                               {today.toString(Qt::ISODate)});
        });
        return facets;
    });
}

std::optional<Problem> SqliteLibrary::setArchived(const QString &id, bool archived) {
    return done([&] {
        change(
            id,
            [&](Standing &at, qint64 &) {
                if (!at.filePath.isEmpty())
                    throw storeError("template-is-file",
                                     text("“%1” is a file and not in the library. Only templates of the library go "
                                          "into the archive.")
                                         .arg(at.filePath));
                if (archived)
                    m_sql->run(QStringLiteral("INSERT OR IGNORE INTO archive (template, since) VALUES (?, ?)"),
                               {id, nowText()});
                else
                    m_sql->run(QStringLiteral("DELETE FROM archive WHERE template = ?"), {id});
                renewListing(*m_sql, id);
            },
            false);
    });
}

} // namespace stepline

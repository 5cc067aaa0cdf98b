#include "core/base/text.h"
#include "core/storage/listing.h"
#include "core/storage/search_text.h"
#include "core/storage/sqlite_library.h"

#include <algorithm>

namespace stepline {

namespace {

// In any order but that of changes, a search that finds more than this walks the list in its order, through an index,
// until the page is full; one that finds less looks up what it found and sorts that. Each way takes ten times as long
// as the other where it is not meant.
constexpr int Many = 2'000;

/// One fixed text an order: a column cannot be bound. In the archive the last changed has the lowest number.
QString orderOf(const TemplateQuery &query, const QString &number) {
    const QString last = number + (query.archived ? QLatin1String(" ASC") : QLatin1String(" DESC"));
    switch (query.sort) {
    case TemplateSort::Name: return QStringLiteral(" ORDER BY name_order, ") + last;
    case TemplateSort::Review: return QStringLiteral(" ORDER BY review_by = '', review_by, ") + last;
    case TemplateSort::Messages: return QStringLiteral(" ORDER BY messages DESC, ") + last;
    case TemplateSort::Changed: break;
    }
    return QStringLiteral(" ORDER BY ") + last;
}

/// What the full-text index is asked: the words typed and, of each filter, one of its labels. Empty: all.
QString matchOf(const TemplateQuery &query) {
    QStringList parts;
    if (const QString words = matchExpression(query.search); !words.isEmpty())
        parts << words;
    for (const auto &[facet, labels] : query.filters) {
        QStringList any;
        for (const QString &label : labels)
            any << u'"' + labelWord(facetKey(facet), label) + u'"';
        if (!any.isEmpty())
            parts << u'(' + any.join(QStringLiteral(" OR ")) + u')';
    }
    return parts.join(QStringLiteral(" AND "));
}

/// FROM … WHERE …, and the values it binds.
struct Source {
    QString sql;
    QVariantList values;
};

/// What stands in the list or the archive and is due, by @p number (a column).
void narrow(Source &source, const TemplateQuery &query, const QString &number) {
    source.sql += number + (query.archived ? QLatin1String(" < 0") : QLatin1String(" > 0"));
    if (!query.dueBy.isValid())
        return;
    source.sql += QStringLiteral(" AND ") + number +
                  QStringLiteral(" IN (SELECT number FROM listing WHERE (review_by = '') = 0 AND review_by <= ?)");
    source.values << query.dueBy.toString(Qt::ISODate);
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
    const QString match = matchOf(query), listingNumber = QStringLiteral("listing.number"),
                  searchNumber = QStringLiteral("search.rowid");
    const QString all = QStringLiteral(" FROM listing WHERE "), found = QStringLiteral(" FROM search WHERE ");
    Source counted{match.isEmpty() ? all : found, {}};
    if (!match.isEmpty()) {
        counted.sql += QStringLiteral("search MATCH ? AND ");
        counted.values << match;
    }
    narrow(counted, query, match.isEmpty() ? listingNumber : searchNumber);
    Found page;
    page.total = m_sql->value(QStringLiteral("SELECT count(*)") + counted.sql, counted.values).toInt();
    if (page.total <= offset)
        return page;

    Source listed = counted;
    QString number = match.isEmpty() ? listingNumber : searchNumber;
    if (query.sort != TemplateSort::Changed) {
        number = listingNumber;
        if (page.total > Many || match.isEmpty()) {
            // The plus keeps SQLite from going by number.
            listed = {all, {}};
            narrow(listed, query, u'+' + number);
            if (!match.isEmpty()) {
                listed.sql += QStringLiteral(" AND +listing.number IN (SELECT rowid FROM search WHERE search MATCH ?)");
                listed.values << match;
            }
        } else {
            // CROSS JOIN: SQLite keeps this order; the other way round it would search once for each template.
            listed.sql.replace(found, QStringLiteral(" FROM search CROSS JOIN listing ON listing.number = "
                                                     "search.rowid WHERE "));
        }
    }
    listed.values << limit << offset;
    m_sql->each(QStringLiteral("SELECT ") + number + listed.sql + orderOf(query, number) +
                    QStringLiteral(" LIMIT ? OFFSET ?"),
                listed.values, [&](const QSqlQuery &row) { page.numbers.push_back(row.value(0).toLongLong()); });
    return page;
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

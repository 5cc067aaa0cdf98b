#pragma once

#include "core/storage/raw_pages.h"

#include <QSet>

namespace stepline {

class Sql;

/// Fills a new library with the rows of damaged ones. Every text stands beside its check (SHA-256): only what proves
/// itself is taken. Throws StoreError when the new library cannot be written.
class Salvage {
public:
    /// @p into: an empty library, inside a transaction, its foreign keys off.
    explicit Salvage(Sql &into) : m_into(into) {}

    /// Takes the templates and profiles of @p pages, but for templates that are whole already. Returns how many
    /// templates became whole: with the text that stood there last, or that of their newest version.
    int takePages(const RawPages &pages);
    /// Takes the kept runs and the settings as far as the damaged file can be read through its own trees.
    void takeTables(Sql &from);
    /// At the end: puts the templates in the order of their last change and makes the list and the search.
    void settle();
    /// Templates of the list that are known and not whole.
    int lost() const { return int(m_lost.size()); }
    int templates() const { return m_templates; }

private:
    void take(const RawPages::Row &row);
    bool mend(const QString &id);
    std::optional<QByteArray> played(const QString &id);

    Sql &m_into;
    QSet<QString> m_whole, m_lost;
    int m_templates = 0;
    qint64 m_order = 0; ///< negative, so that settle() can number them anew
};

} // namespace stepline

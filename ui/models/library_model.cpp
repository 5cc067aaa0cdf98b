#include "ui/models/library_model.h"

#include "core/model/vocabulary.h"

#include <QLocale>
#include <algorithm>

namespace stepline {

namespace {

constexpr size_t MostPages = 50; ///< kept; what was scrolled away long ago is asked for again

const QString SampleTag = QStringLiteral("sample");

QString summary(const TemplateRow &row) {
    QStringList parts;
    if (row.tags.contains(SampleTag))
        parts << LibraryModel::tr("Sample");
    parts << LibraryModel::tr("%n step(s)", nullptr, row.steps);
    if (!row.enabled)
        parts << LibraryModel::tr("off");
    if (!row.kind.isEmpty())
        parts << choiceName(templateKinds(), row.kind);
    return parts.join(QStringLiteral(" · "));
}

bool isDue(const TemplateRow &row) {
    return row.isDue(QDate::currentDate());
}

/// What a screen reader says beyond what is written: the picture's and the marks' meaning.
QString spoken(const TemplateRow &row) {
    QStringList parts{row.name, summary(row)};
    for (const QString &key : row.channelTypes)
        if (const auto type = channelTypeFromKey(key))
            parts << channelTypeName(*type);
    if (row.modified)
        parts << LibraryModel::tr("changed since the last version");
    if (isDue(row))
        parts << LibraryModel::tr("review due");
    if (row.archived)
        parts << LibraryModel::tr("in the archive");
    return parts.join(QStringLiteral(", "));
}

QString toolTip(const TemplateRow &row) {
    QStringList lines{row.name};
    if (!row.description.isEmpty())
        lines << row.description;
    if (!row.tags.isEmpty())
        lines << LibraryModel::tr("Tags: %1").arg(row.tags.join(QStringLiteral(", ")));
    if (!row.owner.isEmpty())
        lines << LibraryModel::tr("Owner: %1").arg(row.owner);
    const QLocale locale;
    if (row.reviewBy.isValid())
        lines << (isDue(row) ? LibraryModel::tr("Its review was due on %1") : LibraryModel::tr("To be reviewed by %1"))
                     .arg(locale.toString(row.reviewBy, QLocale::ShortFormat));
    lines << LibraryModel::tr("Changed %1").arg(locale.toString(row.changed.toLocalTime(), QLocale::ShortFormat));
    return lines.join(u'\n');
}

} // namespace

void LibraryModel::setAnswer(const TemplatePage &page, bool sameQuery) {
    m_asked.clear();
    m_stale.clear();
    if (!sameQuery || page.total != m_total) {
        beginResetModel();
        m_pages.clear();
        m_total = page.total;
        m_pages[0] = page.rows;
        endResetModel();
        return;
    }
    for (const auto &[number, rows] : m_pages)
        if (number != 0)
            m_stale.insert(number);
    fill(0, page.rows);
    if (!m_stale.isEmpty()) // what is in sight asks for itself
        Q_EMIT dataChanged(index(PageRows), index(m_total - 1));
}

void LibraryModel::addPage(const TemplatePage &page) {
    const int number = page.offset / PageRows;
    m_asked.remove(number);
    m_stale.remove(number);
    if (page.total != m_total) // another window changed the library: what is here is of another list
        setAnswer({page.total, 0, page.isMore, m_pages.count(0) ? m_pages[0] : std::vector<TemplateRow>()}, false);
    fill(number, page.rows);
    if (m_pages.size() > MostPages) {
        const auto far = std::max_element(m_pages.begin(), m_pages.end(), [&](const auto &a, const auto &b) {
            return std::abs(a.first - number) < std::abs(b.first - number);
        });
        m_stale.remove(far->first);
        m_pages.erase(far);
    }
}

void LibraryModel::fill(int page, const std::vector<TemplateRow> &rows) {
    std::vector<TemplateRow> &kept = m_pages[page];
    if (kept == rows)
        return;
    if (kept.size() != rows.size()) {
        kept = rows;
        Q_EMIT dataChanged(index(page * PageRows), index(std::min(m_total, (page + 1) * PageRows) - 1));
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) { // the common case after an edit: one row says something new
        if (kept[i] == rows[i])
            continue;
        kept[i] = rows[i];
        const QModelIndex at = index(page * PageRows + int(i));
        Q_EMIT dataChanged(at, at);
    }
}

const TemplateRow *LibraryModel::row(int index) const {
    const auto page = m_pages.find(index / PageRows);
    const size_t place = size_t(index % PageRows);
    return index >= 0 && page != m_pages.end() && place < page->second.size() ? &page->second[place] : nullptr;
}

QModelIndex LibraryModel::indexOf(const QString &id) const {
    for (const auto &[number, rows] : m_pages)
        for (size_t i = 0; i < rows.size(); ++i)
            if (rows[i].id == id)
                return index(number * PageRows + int(i));
    return {};
}

int LibraryModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : m_total;
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_total)
        return {};
    const TemplateRow *found = row(index.row());
    const int page = index.row() / PageRows;
    if ((!found || m_stale.contains(page)) && !m_asked.contains(page)) {
        m_asked.insert(page);
        Q_EMIT pageWanted(page * PageRows);
    }
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole: return found->name;
    case Qt::AccessibleTextRole: return spoken(*found);
    case Qt::ToolTipRole: return toolTip(*found);
    case IdRole: return found->id;
    case SummaryRole: return summary(*found);
    case ChannelTypesRole: return found->channelTypes;
    case ModifiedRole: return found->modified;
    case OutlineRole: return found->outline;
    case DueRole: return isDue(*found);
    default: return {};
    }
}

} // namespace stepline

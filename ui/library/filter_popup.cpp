#include "ui/library/filter_popup.h"

#include "core/model/vocabulary.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace stepline {

namespace {

constexpr size_t MostLabels = 40; ///< of one facet: rarer tags are found by typing them
constexpr int FacetRole = Qt::UserRole, LabelRole = Qt::UserRole + 1;

} // namespace

QString facetName(Facet facet) {
    switch (facet) {
    case Facet::Kind: return FilterPopup::tr("Kind");
    case Facet::Stage: return FilterPopup::tr("Stage");
    case Facet::Tier: return FilterPopup::tr("Tier");
    case Facet::Channel: return FilterPopup::tr("Channel");
    case Facet::Tag: return FilterPopup::tr("Tag");
    case Facet::Owner: return FilterPopup::tr("Owner");
    }
    return {};
}

QString facetLabel(Facet facet, const QString &label) {
    switch (facet) {
    case Facet::Kind: return choiceName(templateKinds(), label);
    case Facet::Stage: return choiceName(stages(), label);
    case Facet::Tier: return choiceName(tiers(), label);
    case Facet::Channel:
        if (const auto type = channelTypeFromKey(label))
            return channelTypeName(*type);
        return label;
    case Facet::Tag:
    case Facet::Owner: break;
    }
    return label;
}

FilterPopup::FilterPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_due(new QCheckBox), m_tree(new QTreeWidget), m_clear(new QPushButton) {
    setObjectName(QStringLiteral("filterPopup"));
    setAttribute(Qt::WA_StyledBackground);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Filter the templates"));
    m_tree->setAccessibleName(tr("Show only templates with"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setIndentation(16);
    m_tree->setUniformRowHeights(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_clear->setText(tr("&Clear all filters"));
    setKind(m_clear, "quiet");
    connect(m_tree, &QTreeWidget::itemChanged, this, &FilterPopup::tell);
    connect(m_due, &QCheckBox::toggled, this, &FilterPopup::tell);
    connect(m_clear, &QPushButton::clicked, this, &FilterPopup::clearAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(new SectionLabel(tr("Show only")));
    layout->addWidget(m_due);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_clear, 0, Qt::AlignRight);
}

void FilterPopup::fill(const LibraryFacets &facets, const TemplateQuery &query) {
    const QSignalBlocker quiet(m_tree), quietDue(m_due);
    m_due->setText(tr("&Review due (%1)").arg(QLocale().toString(facets.due)));
    m_due->setChecked(query.dueBy.isValid());
    m_tree->clear();
    for (const Facet facet : AllFacets) {
        const auto labels = facets.labels.find(facet);
        const auto chosen = query.filters.find(facet);
        addFacet(facet, labels == facets.labels.end() ? std::vector<std::pair<QString, int>>() : labels->second,
                 chosen == query.filters.end() ? QStringList() : chosen->second);
    }
    m_clear->setEnabled(query.isFiltered());
}

void FilterPopup::addFacet(Facet facet, std::vector<std::pair<QString, int>> labels, const QStringList &chosen) {
    if (labels.size() > MostLabels)
        labels.resize(MostLabels);
    for (const QString &label : chosen) // may have gone with its last template
        if (std::none_of(labels.begin(), labels.end(), [&](const auto &there) { return there.first == label; }))
            labels.emplace_back(label, 0);
    if (labels.empty())
        return;
    auto *group = new QTreeWidgetItem(m_tree, {facetName(facet)});
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    group->setFont(0, Theme::instance().strongFont());
    for (const auto &[label, count] : labels) {
        auto *item = new QTreeWidgetItem(group, {tr("%1 (%2)", "a filter and how many templates it has")
                                                     .arg(facetLabel(facet, label), QLocale().toString(count))});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, chosen.contains(label) ? Qt::Checked : Qt::Unchecked);
        item->setData(0, FacetRole, int(facet));
        item->setData(0, LabelRole, label);
        if (facet == Facet::Channel)
            if (const auto type = channelTypeFromKey(label))
                item->setIcon(0, Theme::instance().channelIcon(*type));
    }
    group->setExpanded(labels.size() <= 12 || !chosen.isEmpty());
}

void FilterPopup::tell() {
    std::map<Facet, QStringList> filters;
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        const QTreeWidgetItem *group = m_tree->topLevelItem(g);
        for (int i = 0; i < group->childCount(); ++i)
            if (group->child(i)->checkState(0) == Qt::Checked)
                filters[Facet(group->child(i)->data(0, FacetRole).toInt())]
                    << group->child(i)->data(0, LabelRole).toString();
    }
    m_clear->setEnabled(!filters.empty() || m_due->isChecked());
    Q_EMIT changed(filters, m_due->isChecked());
}

void FilterPopup::clearAll() {
    {
        const QSignalBlocker quiet(m_tree), quietDue(m_due);
        m_due->setChecked(false);
        for (int g = 0; g < m_tree->topLevelItemCount(); ++g)
            for (int i = 0; i < m_tree->topLevelItem(g)->childCount(); ++i)
                m_tree->topLevelItem(g)->child(i)->setCheckState(0, Qt::Unchecked);
    }
    m_tree->viewport()->update();
    tell();
}

void FilterPopup::openAt(QWidget *anchor) {
    const QRect screen = anchor->screen()->availableGeometry();
    resize(textSized(264), std::min(textSized(520), screen.height() - 64));
    QPoint place = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4));
    place.setX(std::clamp(place.x(), screen.left(), screen.right() - width()));
    place.setY(std::clamp(place.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(place);
    show();
    m_tree->setFocus(Qt::PopupFocusReason);
}

} // namespace stepline

#include "ui/findings/findings_panel.h"

#include "ui/findings/finding_delegate.h"
#include "ui/findings/finding_detail.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace stepline {

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent), m_model(new FindingsModel(this)), m_list(new QListView), m_detail(new FindingDetail),
      m_filter(new QLineEdit), m_pages(new QStackedWidget), m_fixAll(new QPushButton(tr("&Mend all"))),
      m_none(new ToneLabel({}, Tone::Secondary)) {
    m_filter->setPlaceholderText(tr("Filter findings"));
    m_filter->setAccessibleName(tr("Filter findings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(240);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setFilter(words);
        showState();
    });
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_filter);
    for (int i = 0; i < FindingsModel::GroupCount; ++i) {
        const auto group = FindingsModel::Group(i);
        Chip *chip = new Chip(FindingsModel::groupName(group));
        chip->setCheckable(true);
        chip->setChecked(m_model->isShown(group));
        chip->setToolTip(group == FindingsModel::Group::Ignored ? tr("Show the findings that are ignored here")
                                                                : tr("Show or hide this kind of finding"));
        connect(chip, &Chip::edited, this, [this, group](bool on) {
            m_model->setShown(group, on);
            showState();
        });
        m_groups[size_t(i)] = chip;
        head->addWidget(chip);
    }
    head->addStretch(1);
    m_fixAll->setToolTip(tr("Mend every finding that needs no choice of yours. One Undo takes it all back."));
    connect(m_fixAll, &QPushButton::clicked, this, &FindingsPanel::fixAllRequested);
    head->addWidget(m_fixAll);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const Problem *finding = m_model->findingAt(index))
            Q_EMIT jumpRequested(finding->pointer);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPanel::showCurrent);
    connect(m_detail, &FindingDetail::jumpClicked, this, [this] {
        if (const Problem *finding = current())
            Q_EMIT jumpRequested(finding->pointer);
    });
    connect(m_detail, &FindingDetail::fixClicked, this, [this] {
        if (const Problem *finding = current())
            Q_EMIT fixRequested(Problem(*finding));
    });
    connect(m_detail, &FindingDetail::ignoreClicked, this, [this] {
        if (const Problem *finding = current())
            Q_EMIT ignoreRequested(Problem(*finding), !currentIsIgnored());
    });

    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_list);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_pages->addWidget(split);
    m_pages->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_list);
    showState();
}

void FindingsPanel::setFixer(std::function<QString(const Problem &)> fixer) {
    m_fixer = std::move(fixer);
}

void FindingsPanel::setFindings(const SortedFindings &findings, const Template &tmpl) {
    const Problem before = current() ? *current() : Problem();
    const int row = m_list->currentIndex().row();
    m_model->setFindings(findings, tmpl);
    m_list->setCurrentIndex(m_model->indexNear(before, std::max(0, row)));
    showState();
    showCurrent();
}

void FindingsPanel::showState() {
    for (int i = 0; i < FindingsModel::GroupCount; ++i) {
        const auto group = FindingsModel::Group(i);
        const int count = m_model->count(group);
        m_groups[size_t(i)]->setText(QStringLiteral("%1 %2").arg(FindingsModel::groupName(group)).arg(count));
        m_groups[size_t(i)]->setVisible(count > 0);
    }
    int all = 0;
    for (int i = 0; i < FindingsModel::GroupCount; ++i)
        all += m_model->count(FindingsModel::Group(i));
    m_fixAll->setVisible(m_model->canMendAll());
    m_filter->setVisible(all > 0 || !m_filter->text().isEmpty());
    if (m_model->rowCount() > 0) {
        m_pages->setCurrentIndex(0);
    } else {
        m_none->setText(all == 0 || all == m_model->count(FindingsModel::Group::Ignored)
                            ? tr("No findings. The sequence is ready to be previewed and handed over.")
                            : tr("No finding fits the filter."));
        m_pages->setCurrentIndex(1);
    }
    if (!current() && m_model->rowCount() > 1)
        m_list->setCurrentIndex(m_model->index(1));
}

const Problem *FindingsPanel::current() const {
    return m_model->findingAt(m_list->currentIndex());
}

bool FindingsPanel::currentIsIgnored() const {
    return m_list->currentIndex().data(FindingsModel::GroupRole).toInt() == int(FindingsModel::Group::Ignored);
}

void FindingsPanel::showCurrent() {
    const Problem *finding = current();
    m_detail->show(finding, m_list->currentIndex().data(FindingsModel::PlaceRole).toString(),
                   finding && m_fixer ? m_fixer(*finding) : QString(), finding && currentIsIgnored());
}

bool FindingsPanel::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_filter) {
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (enter || key->key() == Qt::Key_Down) {
            m_list->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    const Problem *finding = current();
    if (watched != m_list || !finding)
        return QWidget::eventFilter(watched, event);
    if (enter) {
        Q_EMIT jumpRequested(finding->pointer);
        return true;
    }
    if (key->key() == Qt::Key_Period && key->modifiers() == Qt::ControlModifier) {
        if (m_fixer && !m_fixer(*finding).isEmpty())
            Q_EMIT fixRequested(Problem(*finding));
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        Q_EMIT ignoreRequested(Problem(*finding), !currentIsIgnored());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stepline

#include "ui/preview/metrics_page.h"

#include "ui/preview/chart_plot.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace stepline {
namespace {

constexpr int Gap = 24;
constexpr int SmallestChart = 240;
constexpr int SqueezedChart = 184;

} // namespace

MetricsPage::MetricsPage(QWidget *parent)
    : QWidget(parent), m_table(new MetricsTable(&m_model)), m_chart(new ChartView), m_headline(new LiveLabel),
      m_all(new Chip(tr("All metrics"))), m_ranges(new Chip(tr("Ranges"))), m_show(new ChoiceBox),
      m_copy(new IconButton(QStringLiteral("copy"), tr("Copy the metrics"))) {
    m_all->setCheckable(true);
    m_all->setToolTip(tr("Show every metric that a channel of this sequence reports"));
    m_ranges->setCheckable(true);
    m_ranges->setToolTip(tr(
        "Below each figure: with all numbers of the profile low to all high, then what the sampling alone may change "
        "(95 %)"));
    m_show->setAccessibleName(tr("Figures as"));
    m_show->addChoice(QStringLiteral("counts"), tr("Counts"));
    m_show->addChoice(QStringLiteral("parent"), tr("% of the step before"),
                      tr("Delivered of requested, viewed of delivered, clicked of viewed"));
    m_show->addChoice(QStringLiteral("requested"), tr("% of requested"), tr("The way benchmarks are given"));
    m_show->addChoice(QStringLiteral("recipients"), tr("% of recipients"));
    m_show->setCurrentKey(QStringLiteral("counts"));
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::Grid);
    head->addWidget(m_headline, 1);
    head->addWidget(m_show);
    head->addWidget(m_ranges);
    head->addWidget(m_all);
    head->addWidget(m_copy);
    auto *row = new QHBoxLayout;
    row->setSpacing(Gap);
    row->addWidget(m_table);
    row->addWidget(m_chart, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(row, 1);
    m_chart->setCompact(true);

    connect(m_all, &Chip::edited, this, [this](bool on) {
        m_chosen = on;
        arrange();
    });
    connect(m_ranges, &Chip::edited, this, [this](bool on) {
        m_table->setRanges(on);
        arrange();
    });
    connect(m_show, &ChoiceBox::chosen, this, [this](const QString &key) {
        m_model.setShow(key == u"parent"       ? MetricsModel::Show::OfParent
                        : key == u"requested"  ? MetricsModel::Show::OfRequested
                        : key == u"recipients" ? MetricsModel::Show::OfRecipients
                                               : MetricsModel::Show::Counts);
    });
    connect(m_copy, &IconButton::clicked, m_table, &MetricsTable::copy);
    connect(m_table, &MetricsTable::explainRequested, this, &MetricsPage::explainRequested);
    connect(m_chart, &ChartView::explainRequested, this, &MetricsPage::explainRequested);
    connect(m_table, &MetricsTable::noticed, this, &MetricsPage::noticed);
    connect(m_chart, &ChartView::noticed, this, &MetricsPage::noticed);
    setFocusProxy(m_table);
}

bool MetricsPage::awaitFigures(const QString &sentence) {
    if (!m_awaiting && (!m_model.forecast() || m_table->isHidden()))
        return false;
    m_awaiting = true;
    m_model.setForecast(nullptr);
    m_chart->plot()->setChart({});
    m_headline->setText(sentence, false);
    m_headline->setToolTip({});
    return true;
}

void MetricsPage::setInput(const ChartInput &input) {
    m_awaiting = false;
    m_model.setForecast(input.forecast);
    m_chart->setChart(channelChart(input));
    const QString finding = compareChart(input).sentence;
    m_headline->setText(finding.section(QStringLiteral(". "), 0, 0) +
                            (finding.contains(QStringLiteral(". ")) ? QStringLiteral(".") : QString()),
                        !input.forecast || input.forecast->complete);
    m_headline->setToolTip(finding);
    arrange();
}

void MetricsPage::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

void MetricsPage::arrange() {
    if (m_awaiting)
        return;
    const bool empty = !m_model.forecast() || m_model.rowCount() == 0 ||
                       m_model.forecast()->request.tmpl.messageCount() == 0; // then the chart says so
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_headline, m_show, m_ranges, m_all, m_copy})
        if (part->isVisibleTo(this) == empty)
            part->setVisible(!empty);
    if (empty) {
        m_chart->setVisible(true);
        return;
    }
    const bool roomForAll = m_table->naturalWidth(true) + Gap + SmallestChart <= width();
    const bool all = m_chosen.value_or(roomForAll);
    m_table->setAllColumns(all);
    m_all->setChecked(all);
    const int wanted = m_table->naturalWidth(all);
    const bool beside = wanted + Gap + SmallestChart <= width() || (!all && width() >= 2 * SmallestChart);
    if (m_chart->isVisibleTo(this) != beside)
        m_chart->setVisible(beside);
    // Only what changes: each limit that is set lays out the whole panel.
    int least = beside ? std::min(wanted, width() - Gap - SmallestChart) : 0;
    // Rather than cut names the chart gives way, and rather than scroll the numbers the names do.
    const int named = m_table->namedWidth(all), squeezed = width() - Gap - SqueezedChart;
    if (beside && least < named && squeezed >= m_table->narrowWidth(all))
        least = std::min(named, squeezed);
    const int most = beside ? least : QWIDGETSIZE_MAX;
    if (m_table->minimumWidth() != least)
        m_table->setMinimumWidth(least);
    if (m_table->maximumWidth() != most)
        m_table->setMaximumWidth(most);
}

} // namespace stepline

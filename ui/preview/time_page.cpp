#include "ui/preview/time_page.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace stepline {

TimePage::TimePage(QWidget *parent)
    : QWidget(parent), m_chart(new ChartView), m_choices(new QWidget), m_group(new QButtonGroup(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::Grid);
    auto *row = new QHBoxLayout(m_choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const Metric metric : AllMetrics) {
        auto *chip = new Chip(metricName(metric));
        chip->setCheckable(true);
        m_group->addButton(chip, int(metric));
        row->addWidget(chip);
    }
    row->addStretch(1);
    m_group->setExclusive(true);
    m_group->button(int(m_metric))->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { setMetric(Metric(id)); });
    column->addWidget(m_choices);
    column->addWidget(m_chart, 1);
    setFocusProxy(m_chart);
}

void TimePage::setMetric(Metric metric) {
    m_metric = metric;
    m_group->button(int(metric))->setChecked(true);
    m_chart->setChart(timeChart(m_input, m_metric));
}

void TimePage::setInput(const ChartInput &input) {
    m_input = input;
    fillChoices();
    setMetric(m_offered.contains(m_metric) || m_offered.isEmpty() ? m_metric : m_offered.first());
}

void TimePage::fillChoices() {
    m_offered.clear();
    for (const Metric metric : AllMetrics) {
        bool any = false;
        if (m_input.forecast)
            for (const ChannelResult &channel : m_input.forecast->sequence.channels)
                any = any || (reports(channel.type, metric) && !toBeSupported(channel.type, metric));
        if (any)
            m_offered << metric;
        m_group->button(int(metric))->setVisible(any);
    }
    m_choices->setVisible(!m_offered.isEmpty());
}

} // namespace stepline

#pragma once

#include "ui/preview/chart_view.h"

class QButtonGroup;

namespace stepline {

/// The Over time tab: the cumulative course of one metric, chosen above it.
class TimePage : public QWidget {
    Q_OBJECT

public:
    explicit TimePage(QWidget *parent = nullptr);

    void setInput(const ChartInput &input);
    ChartView *chart() const { return m_chart; }
    Metric metric() const { return m_metric; }
    void setMetric(Metric metric);

private:
    void fillChoices();

    ChartView *m_chart;
    QWidget *m_choices;
    QButtonGroup *m_group;
    ChartInput m_input;
    QList<Metric> m_offered;
    Metric m_metric = Metric::Requested;
};

} // namespace stepline

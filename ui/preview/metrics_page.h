#pragma once

#include "ui/preview/chart_view.h"
#include "ui/preview/metrics_table.h"

namespace stepline {

class Chip;
class ChoiceBox;
class IconButton;
class LiveLabel;

/// The Metrics tab: what the sequence saves in words, the table and, where there is room, the chart of its channels.
class MetricsPage : public QWidget {
    Q_OBJECT

public:
    explicit MetricsPage(QWidget *parent = nullptr);

    void setInput(const ChartInput &input);
    /// Another template's figures are on their way: those that stand there go, and all else keeps its place. False when
    /// none stand there.
    bool awaitFigures(const QString &sentence);
    MetricsModel *model() { return &m_model; }
    MetricsTable *table() const { return m_table; }
    ChartView *chart() const { return m_chart; }

Q_SIGNALS:
    void explainRequested(const stepline::Figure &figure, const QPoint &globalPos);
    void noticed(const QString &sentence, bool failed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    MetricsModel m_model;
    MetricsTable *m_table;
    ChartView *m_chart;
    LiveLabel *m_headline;
    Chip *m_all, *m_ranges;
    ChoiceBox *m_show;
    IconButton *m_copy;
    std::optional<bool> m_chosen; ///< all columns or few, when the user chose
    bool m_awaiting = false;
};

} // namespace stepline

#pragma once

#include "ui/jobs/forecaster.h"
#include "ui/preview/chart.h"

#include <QAbstractItemModel>
#include <memory>

namespace stepline {

/// The metrics of a forecast in the vocabulary's words: a row for the recipients, one for each channel with its
/// messages (and their variants) below it, and the total. Every figure is the result's own; with "≈" when it comes from
/// a part of the audience. A metric that a channel cannot report is "–"; one that is only to be supported says "soon".
class MetricsModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, FirstMetric, Late = FirstMetric + MetricCount, Cost, ColumnCount };
    enum class Row { General, Channel, Message, Variant, Total };
    /// What cells show: counts, or shares of a named denominator.
    enum class Show { Counts, OfRecipients, OfRequested, OfParent };
    enum Role {
        RowRole = Qt::UserRole, ///< Row as int
        NumberRole,             ///< the count or amount, unrounded; invalid where there is none
        FigureRole,             ///< Figure, for "why this number?"
        SubLabelRole,           ///< the vocabulary's category beside a channel's own name
        ChannelTypeRole,        ///< ChannelType as int; invalid for General and Total
        OutsideRole,            ///< the rate lies outside its benchmark band
        BandRole,               ///< "120 k – 402 k": with all numbers low to all high; "…" until it is there
        NoiseRole,              ///< "± 0.1 %": the sampling alone, 95 %; "exact" where nothing was sampled
    };

    explicit MetricsModel(QObject *parent = nullptr);
    ~MetricsModel() override;

    /// nullptr empties the model. Rows keep their indexes while channels, messages and variants stay the same.
    void setForecast(const ForecastPtr &forecast);
    const ForecastPtr &forecast() const { return m_forecast; }
    void setShow(Show show);
    Show show() const { return m_show; }

    /// True when some channel of the forecast reports the metric of the column (late and cost: always).
    bool columnInUse(int column) const;
    static Metric metricOf(int column) { return Metric(column - FirstMetric); }
    static bool isMetric(int column) { return column >= FirstMetric && column < Late; }

    /// Everything as a table for the clipboard and for CSV: counts, messages and variants included.
    ChartTable table() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    static std::unique_ptr<Node> makeTree(const ForecastPtr &forecast);
    static bool sameShape(const Node &a, const Node &b);
    const Node &node(const QModelIndex &index) const;
    void announce(const QModelIndex &parent, int fromColumn);
    QString cellText(const Node &node, int column) const;
    QString cellTip(const Node &node, int column) const;
    QString nameTip(const Node &node) const;
    std::optional<double> number(const Node &node, int column) const;
    struct Denominator {
        double count = 0;
        QString name;
    };
    std::optional<Denominator> denominator(const Node &node, int column, Show show) const;
    /// As the cell shows it (a count, an amount or a share): with all numbers low to all high.
    std::optional<Interval> band(const Node &node, int column, Show show) const;
    /// The same of the sampling alone.
    std::optional<Interval> noise(const Node &node, int column, Show show) const;
    std::optional<double> shown(const Node &node, int column, Show show) const;
    static QString each(double perPerson);
    QString spelled(int column, bool share, double value) const;
    QString bandText(const Node &node, int column) const;
    QString noiseText(const Node &node, int column) const;
    QStringList rangeTips(const Node &node, int column) const;
    std::optional<Figure> figure(const Node &node, int column) const;

    ForecastPtr m_forecast;
    std::unique_ptr<Node> m_root;
    Show m_show = Show::Counts;
};

} // namespace stepline

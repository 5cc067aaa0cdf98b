#pragma once

#include "core/preview/results.h"
#include "ui/preview/figure.h"

#include <QList>
#include <QPointF>
#include <QStringList>
#include <optional>

namespace stepline {

// A chart as plain values: what is shown, what it says in words, and the same as a table. Made by the functions of
// charts.h, drawn by ChartView, written by chart_export.h. Colours are roles, so that a theme change redraws them.

/// What a mark is painted with.
struct Ink {
    enum class Role { Channel, Accent, Muted, Good, Warning };
    Role role = Role::Accent;
    ChannelType type = ChannelType::InApp; ///< Channel
    int tint = 0;                          ///< Channel: 0 dark … 3 light
    bool operator==(const Ink &) const = default;
};

struct Bar {
    double at = 0;    ///< centre, in units of groups (0, 1, 2 …)
    double width = 1; ///< in units of groups
    double value = 0;
    Ink ink;
    QString label; ///< said directly above the bar; empty: none
    bool strongLabel = false;
    std::optional<Interval> whisker;   ///< the value with all numbers low to all high
    std::optional<Interval> noise;     ///< 95 % of the sampling: a narrow box on the whisker, never in its place
    std::optional<Interval> benchmark; ///< where the value usually lies elsewhere: a quiet tint behind the bar
    QString tip;                       ///< plain lines: name, exact value, interval
    Figure figure;
    QString series; ///< toggled together by the key
    bool operator==(const Bar &) const = default;
};

struct Line {
    QString name; ///< said at the line's end
    Ink ink;
    Qt::PenStyle style = Qt::SolidLine;
    QList<QPointF> points;
    Figure figure;
    bool operator==(const Line &) const = default;
};

/// One coordinate system of a chart.
struct Pane {
    enum class Unit { Count, Share, Each, Money, Days }; ///< Each: messages a person, 1.08
    QString title;
    Unit unit = Unit::Count; ///< of the values
    QString currency;
    bool lines = false; ///< lines over time instead of bars over groups
    QList<Bar> bars;
    QList<Line> lineList;
    QStringList groups;               ///< names below the bars
    QStringList shortGroups;          ///< said in their place where there is no room for them
    QList<ChannelType> groupChannels; ///< or these channels' icons
    std::optional<int> marked;        ///< a group to point at
    QString mark;                     ///< what is said above it
    double xMin = 0, xMax = 1;        ///< full range
    double yMin = 0, yMax = 1;
    std::optional<double> lastTick; ///< no number at the axis above it, where nothing can lie: 100 %
    double stretch = 1;
    bool valueAxis = true; ///< numbers at the axis; off where every bar carries its own
    bool operator==(const Pane &) const = default;
};

/// A table's cell: as people read it, and the number for other programs.
struct ChartCell {
    QString text;
    std::optional<double> number;
    ChartCell(QString words = {}) : text(std::move(words)) {}
    ChartCell(QString words, double value) : text(std::move(words)), number(value) {}
    bool operator==(const ChartCell &) const = default;
};

struct ChartTable {
    QStringList headers;
    QList<QList<ChartCell>> rows;
    bool operator==(const ChartTable &) const = default;
};

struct ChartKey {
    QString series, name;
    Ink ink;
    bool operator==(const ChartKey &) const = default;
};

struct Chart {
    QString key; ///< stem of file names: "per-channel"
    QString title;
    QString sentence; ///< the finding in words; also the accessible summary
    QString caption;  ///< how to read it
    QString empty;    ///< why there is nothing to show; empty: there is
    QList<Pane> panes;
    QList<ChartKey> keys;
    ChartTable table;
    bool approximate = false;

    bool isEmpty() const { return !empty.isEmpty(); }
    bool operator==(const Chart &) const = default;
};

} // namespace stepline

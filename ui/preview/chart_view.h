#pragma once

#include "ui/preview/chart_export.h"

#include <QWidget>
#include <utility>

class QMenu;
class QStackedLayout;
class QTableWidget;

namespace stepline {

class ChartPlot;
class FlowLayout;
class ToneLabel;

/// A chart with what surrounds it: the finding in words, the key, the caption, hints on hovering, zoom, a table instead
/// of the picture, and a menu that copies and saves. By keyboard: arrows walk the figures, Return asks why, +, −, 0
/// zoom.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setChart(const Chart &chart);
    const Chart &chart() const;
    ChartState state() const;
    /// For a small place beside a table: no sentence, and the key is said in the caption.
    void setCompact(bool compact);
    bool isTable() const { return m_asTable; }
    void setTable(bool asTable);
    ChartPlot *plot() const { return m_plot; }
    /// What the hint over a point of the plot says; empty: nothing there.
    QString tipAt(const QPoint &plotPos) const;
    void fillMenu(QMenu *menu);
    QSize sizeHint() const override { return {480, 220}; }

public Q_SLOTS:
    void copyPicture();
    void copyCsv();
    void save(const QString &ending);

Q_SIGNALS:
    void tableShown(bool asTable);
    void explainRequested(const stepline::Figure &figure, const QPoint &globalPos);
    /// Something was copied or saved, or could not be.
    void noticed(const QString &sentence, bool failed);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillWords();
    void fillKeys();
    /// The caption gives way where the chart itself would have no room left.
    void placeCaption();
    void fillTable();
    void toggle(const QString &series);
    void walk(int direction);

    ToneLabel *m_sentence, *m_empty, *m_caption;
    std::pair<QString, int> m_captionOf; ///< title and width that the height is for
    int m_captionHeight = 0;             ///< of the longest caption so far
    QWidget *m_head, *m_keys;
    FlowLayout *m_keyLayout;
    ChartPlot *m_plot;
    QTableWidget *m_table;
    QStackedLayout *m_stack;
    QList<ChartKey> m_shownKeys;
    bool m_asTable = false;
    bool m_compact = false;
};

} // namespace stepline

#pragma once

#include "ui/compare/compare_chart.h"
#include "ui/compare/compare_words.h"
#include "ui/widgets/choice_box.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace stepline {

class ChartView;
class CompareModel;
class InlineMessage;
class IconButton;
class Switch;
class ToneLabel;

/// Two sides chosen, the finding in words, every figure with its interval, and a chart of the differences. The owner
/// says what can be chosen and plays it.
class ComparePage : public QWidget {
    Q_OBJECT

public:
    explicit ComparePage(QWidget *parent = nullptr);
    ~ComparePage() override;

    /// What either side may be; what is chosen stays, if it is still offered.
    void setChoices(const QList<ChoiceBox::Choice> &choices);
    /// Chooses both sides, without compareRequested().
    void choose(const QString &a, const QString &b);
    QString a() const { return m_a->currentKey(); }
    QString b() const { return m_b->currentKey(); }

    void setRunning(bool running);
    void setProgress(double share);
    void setOutcome(const CompareOutcomePtr &outcome);
    /// Why there is nothing to see.
    void setEmpty(const QString &sentence);
    /// The template was edited since.
    void setStale(bool stale);

    CompareModel *model() { return m_model; }
    ChartView *chart() const { return m_chart; }
    QString headline() const;

Q_SIGNALS:
    void compareRequested();
    void cancelRequested();
    void testRequested();
    void shown();
    void noticed(const QString &sentence, bool failed);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void fillChart();
    void fit();
    void unfold();
    void swap();

    ChoiceBox *m_a, *m_b, *m_figure;
    QProgressBar *m_progress;
    QPushButton *m_cancel, *m_again;
    ToneLabel *m_headline, *m_empty;
    InlineMessage *m_notes;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTreeView *m_table;
    Switch *m_onlyReal;
    CompareModel *m_model;
    ChartView *m_chart;
    CompareOutcomePtr m_outcome;
};

} // namespace stepline

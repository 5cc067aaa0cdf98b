#pragma once

#include "core/preview/ab_design.h"
#include "ui/jobs/background_run.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace stepline {

class ChoiceBox;
class DurationEdit;
class Field;
class InlineMessage;
class NumberEdit;
class ToneLabel;

/// The plan of an A/B test of a message: of its variants, or of two timings. How many people each side needs, how much
/// of the list and how many days that is, and who would win.
class TestDialog : public QDialog {
    Q_OBJECT

public:
    explicit TestDialog(QWidget *parent = nullptr);
    ~TestDialog() override;

    /// The sequence, and what it is previewed with; @p message is chosen, where the sequence has it.
    void setRequest(const PreviewRequest &request, const QString &message);

    /// What it found last; nothing while it works or when it cannot say.
    const std::optional<TestDesign> &design() const { return m_design; }
    QString finding() const;
    QTableWidget *table() const { return m_table; }

Q_SIGNALS:
    void designed();

private:
    void fillChoices();
    void fillTiming();
    void plan();
    void present(const TestDesign &design);
    void showWords(const TestDesign &design);
    void complain(const QString &sentence);
    bool testsTimings() const;
    QString armName(size_t index) const;

    PreviewRequest m_request;
    std::optional<TestDesign> m_design;
    ChoiceBox *m_message, *m_what, *m_outcome;
    DurationEdit *m_delay, *m_wait;
    NumberEdit *m_daily;
    QWidget *m_timing;
    ToneLabel *m_timingNow, *m_finding, *m_detail, *m_method;
    QTableWidget *m_table;
    BackgroundRun m_run;
};

} // namespace stepline

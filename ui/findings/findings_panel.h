#pragma once

#include "ui/models/findings_model.h"

#include <QWidget>
#include <array>
#include <functional>

class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace stepline {

class Chip;
class FindingDetail;
class ToneLabel;

/// All findings of the open template: what they say and where at the left, why it matters and what can be done at the
/// right. Enter or a double click jumps to the place, Ctrl+. mends it, Delete lets it stand.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);
    void setFindings(const SortedFindings &findings, const Template &tmpl);
    /// Says what the fix of a finding does; empty: there is none. Asked for the selected one.
    void setFixer(std::function<QString(const Problem &)> fixer);

    FindingsModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void jumpRequested(const QString &pointer);
    void fixRequested(const stepline::Problem &finding);
    void fixAllRequested();
    void ignoreRequested(const stepline::Problem &finding, bool ignored);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCurrent();
    void showState();
    const Problem *current() const;
    bool currentIsIgnored() const;

    FindingsModel *m_model;
    QListView *m_list;
    FindingDetail *m_detail;
    QLineEdit *m_filter;
    std::array<Chip *, FindingsModel::GroupCount> m_groups;
    QStackedWidget *m_pages;
    QPushButton *m_fixAll;
    ToneLabel *m_none;
    std::function<QString(const Problem &)> m_fixer;
};

} // namespace stepline

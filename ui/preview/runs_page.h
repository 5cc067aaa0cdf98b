#pragma once

#include "ui/models/runs_model.h"

#include <QTimer>
#include <QTreeView>
#include <optional>

class QPushButton;

namespace stepline {

class ToneLabel;

/// The Runs tab: the kept runs of the template. Open one to see its results; a removed one can be brought back for some
/// seconds before it is really removed.
class RunsPage : public QWidget {
    Q_OBJECT

public:
    explicit RunsPage(QWidget *parent = nullptr);
    ~RunsPage() override;

    void setRuns(std::vector<RunRow> runs, const QString &currency);
    RunsModel *model() { return &m_model; }
    QTreeView *table() const { return m_table; }
    /// The run whose results are shown now; 0: none.
    void setOpened(qint64 id);
    /// A removal that waits for Undo happens now.
    void settle();
    void removeCurrent();
    void undoRemove();
    bool canUndo() const { return m_removed.has_value(); }

    static constexpr int UndoMs = 8000;

Q_SIGNALS:
    void openRequested(qint64 id);
    /// Two runs, or one (@p b is 0) with the template as it is now.
    void compareRequested(qint64 a, qint64 b);
    void repeatRequested(qint64 id);
    void removed(qint64 id);
    /// A run went (with @p undo true, it can come back), came back, or is gone.
    void noticed(const QString &sentence, bool undo);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void openCurrent();
    void repeatCurrent();
    void compareSelected();

    RunsModel m_model;
    std::vector<RunRow> m_all;
    QString m_currency;
    QTreeView *m_table;
    ToneLabel *m_empty;
    QWidget *m_head;
    QPushButton *m_open, *m_compare, *m_repeat, *m_remove;
    std::optional<qint64> m_removed;
    QTimer m_undo;
    qint64 m_opened = 0;
};

} // namespace stepline

#pragma once

#include "ui/checklist/checklist_model.h"

#include <QWidget>

class QListView;
class QProgressBar;
class QPushButton;

namespace stepline {

class Editor;
class TextField;
class ToneLabel;

/// The pre-launch checklist: the lines at the left, and at the right what the selected one says, its note, and the way
/// to what is missing. Space ticks, Enter goes to what is missing.
class ChecklistPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChecklistPanel(QWidget *parent = nullptr);
    /// The open template; nullptr: none.
    void setEditor(Editor *editor);
    void setRows(std::vector<ChecklistRow> rows);

    ChecklistModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void jumpRequested(const QString &pointer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeDetail();
    void showCurrent();
    void addItem();
    void removeCurrent();
    void jump();
    const ChecklistRow *current() const;

    Editor *m_editor = nullptr;
    ChecklistModel *m_model;
    QListView *m_list;
    ToneLabel *m_progressText, *m_title, *m_missing;
    QProgressBar *m_progress;
    QWidget *m_noteField;
    TextField *m_new, *m_note;
    QPushButton *m_add, *m_usual, *m_jump, *m_remove;
};

} // namespace stepline

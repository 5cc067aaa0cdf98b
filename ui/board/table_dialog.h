#pragma once

#include "core/model/sequence_table.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace stepline {

class ChoiceBox;
class TouchPicture;

/// A pasted table or CSV file becomes steps: the text at the left, what would come of it at the right, and each line
/// that cannot be read with its reason.
class TableDialog : public QDialog {
    Q_OBJECT

public:
    /// @p document must outlive the dialog.
    TableDialog(const Document &document, QWidget *parent);

    void setText(const QString &text);
    /// Reads a file into the dialog; what stands in the way is said there.
    void openFile(const QString &path);
    /// What would be made, as one edit; empty while nothing can be read.
    Edit edit() const;

private:
    QWidget *makeSource();
    QWidget *makeResult();
    void chooseFile();
    void refresh();
    void showLine(int line);

    const Document &m_document;
    SequenceTable m_table;
    QPlainTextEdit *m_text;
    TouchPicture *m_picture;
    QTreeWidget *m_rows;
    QListWidget *m_problems;
    QLabel *m_problemTitle, *m_summary;
    ChoiceBox *m_where;
    QPushButton *m_make;
    QTimer m_timer;
};

} // namespace stepline

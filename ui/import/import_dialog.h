#pragma once

#include "core/storage/import.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace stepline {

class DiffPicture;

/// Files that are to come into the library: which are new, what the others would change, on a picture and in words,
/// and which cannot be read and why. For each one says what is to be done with it; nothing is done before Import.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// What is to be done with a source.
    enum class Choice { Import, AsAnother, LeaveOut };

    explicit ImportDialog(std::vector<ImportItem> items, QWidget *parent = nullptr);

    const std::vector<ImportItem> &items() const { return m_items; }
    Choice choice(size_t item) const { return m_choices[item]; }

private:
    void show(int row);
    void choose(int index);
    void update(int row);
    void updateSummary();

    std::vector<ImportItem> m_items;
    std::vector<Choice> m_choices;
    QListWidget *m_list;
    QLabel *m_heading, *m_explanation, *m_summary;
    QComboBox *m_choice;
    DiffPicture *m_picture;
    QPlainTextEdit *m_words;
    QPushButton *m_import;
};

} // namespace stepline

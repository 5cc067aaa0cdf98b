#pragma once

#include "core/model/diff.h"
#include "core/storage/library.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace stepline {

class DiffPicture;

/// The history of a template: who saved what and when, how a version differs from the one before or from the present
/// state, on a picture and in words; a name and a note for each; one version, or one card of it, brought back. It shows
/// what it is given and says what is wanted.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    /// A version as the list shows it.
    struct Entry {
        VersionRow row;  ///< number 0: the present state, changed since the last version
        QString changes; ///< how it differs from the one before, in a line
    };
    /// Against what a version is held.
    enum class Against { Before, Present };

    explicit VersionsDialog(QWidget *parent = nullptr);

    /// @p writable: names and notes can be given, versions restored.
    void fill(const QString &name, const std::vector<Entry> &entries, bool writable);
    int chosenNumber() const;
    Against against() const;
    /// The answer to wanted().
    void showDiff(const Template &before, const Template &after, const TemplateDiff &diff);
    void showProblem(const QString &sentence);
    /// There is nothing to compare: says why, quietly.
    void showNothing(const QString &sentence);

Q_SIGNALS:
    /// The difference of chosenNumber() and what it is held against is to be shown.
    void wanted();
    void described(int number, const QString &name, const QString &note);
    void restoreRequested(int number);
    void restoreCardRequested(int number, const QString &messageId);
    void openRequested(int number); ///< as a template of its own
    void forecastRequested(int number);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose();
    void keepDescription();
    void updateButtons();

    std::vector<Entry> m_entries;
    bool m_writable = false;
    int m_described = -1; ///< whose name and note the fields show
    QLabel *m_title, *m_facts, *m_problem, *m_nothing;
    QListWidget *m_list;
    QLineEdit *m_name;
    QPlainTextEdit *m_note, *m_words;
    QComboBox *m_against;
    QWidget *m_describing; ///< name and note
    DiffPicture *m_picture;
    QPushButton *m_restore, *m_restoreCard, *m_open, *m_forecast;
};

} // namespace stepline

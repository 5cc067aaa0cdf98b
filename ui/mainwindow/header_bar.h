#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace stepline {

class Actions;
class Chip;
class Segments;

/// The strip above the board: the template's name, whether it is saved and as which version; undo, export and preview.
class HeaderBar : public QWidget {
    Q_OBJECT

public:
    explicit HeaderBar(Actions *actions, QWidget *parent = nullptr);

    void showTemplate(const QString &title, bool modified, int version, bool isFile);
    void showNothing();
    /// How far the pre-launch checklist is; all 0: there is none.
    void showChecklist(int done, int all);
    /// What keeps edits from being written; empty: nothing.
    void showTrouble(const QString &sentence);

Q_SIGNALS:
    void checklistClicked();

private:
    void setChip(QLabel *chip, const QString &text, const char *tone);

    QLabel *m_title, *m_state, *m_version;
    Chip *m_checklist;
    Segments *m_views; ///< hidden while there is nothing to look at
    QString m_trouble, m_shown;
    bool m_modified = false;
};

} // namespace stepline

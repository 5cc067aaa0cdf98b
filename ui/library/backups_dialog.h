#pragma once

#include "core/storage/backups.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace stepline {

/// The backups of the library, newest first: make one now, or put one in the library's place.
class BackupsDialog : public QDialog {
    Q_OBJECT

public:
    explicit BackupsDialog(QWidget *parent = nullptr);

    void fill(const std::vector<Backup> &backups, const QString &folder);
    /// The chosen one; nothing without one.
    std::optional<Backup> chosen() const;
    void setBusy(bool busy);
    void say(const QString &sentence, bool bad);

Q_SIGNALS:
    void makeRequested();
    void restoreRequested(const stepline::Backup &backup);

private:
    void updateButtons();

    std::vector<Backup> m_backups;
    QLabel *m_about, *m_said;
    QListWidget *m_list;
    QPushButton *m_make, *m_restore;
    bool m_busy = false;
};

} // namespace stepline

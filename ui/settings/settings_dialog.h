#pragma once

#include "ui/settings/settings.h"

#include <QDialog>
#include <QHash>

class QVBoxLayout;

namespace stepline {

class Field;

/// One thing that can be set, for whoever leads to it by name (the command palette).
struct SettingEntry {
    QString key, name, why;
};

/// What the program asks its user once. Every change holds at once; there is nothing to confirm.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(Settings *settings, QWidget *parent = nullptr);

    static QList<SettingEntry> entries();
    /// Scrolls to that setting and gives it the focus; an unknown key does nothing.
    void reveal(const QString &key);

Q_SIGNALS:
    /// Texts or their size changed: the window has to be made anew.
    void rebuildWanted();
    /// Another setting changed; it is stored already.
    void changed();

private:
    void heading(const QString &text);
    void add(const QString &key, QWidget *editor, bool beside = false);
    void addLook();
    void addStart();
    void addWriting();
    void addFiles();

    Settings *m_settings;
    QVBoxLayout *m_column;
    QHash<QString, Field *> m_fields;
};

} // namespace stepline

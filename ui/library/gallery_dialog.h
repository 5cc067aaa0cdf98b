#pragma once

#include "core/model/template.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace stepline {

/// The ready sequences that ship with the program: look at one, use it as a template of one's own.
class GalleryDialog : public QDialog {
    Q_OBJECT

public:
    explicit GalleryDialog(QWidget *parent = nullptr);
    /// The chosen sequence's bytes; empty when none was.
    QByteArray chosen() const { return m_chosen; }

private:
    struct Entry {
        QByteArray bytes;
        Template value;
    };
    void filter(const QString &text);
    void showEntry(int index);

    std::vector<Entry> m_entries;
    QLineEdit *m_search;
    QListWidget *m_list;
    class GalleryPicture *m_picture;
    QLabel *m_name, *m_about, *m_facts;
    QPushButton *m_use;
    QByteArray m_chosen;
};

} // namespace stepline

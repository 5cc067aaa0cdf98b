#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace stepline {

/// The help: its pages at the left, one of them at the right. It stands beside the window and stays open.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);
    /// Shows the page; an unknown or empty key shows the first.
    void showTopic(const QString &key);

private:
    QListWidget *m_list;
    QTextBrowser *m_page;
};

} // namespace stepline

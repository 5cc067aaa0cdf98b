#pragma once

#include <QMenu>

class QLineEdit;
class QListWidget;

namespace stepline {

class ToneLabel;

/// Emoji to choose from, by eye or by name. Arrow keys walk, Return takes, typing searches.
class EmojiMenu : public QMenu {
    Q_OBJECT

public:
    explicit EmojiMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &emoji);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void take();

    QLineEdit *m_search;
    QListWidget *m_list;
    ToneLabel *m_none; ///< said where nothing matches
};

} // namespace stepline

#pragma once

#include "core/content/find.h"
#include "ui/commands/editor.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace stepline {

class Chip;
class IconButton;
class TextField;
class ToneLabel;

/// Finds and replaces in the texts of all messages and variants: what is found is listed with its message and a bit of
/// its text, and jumped to. Replacing all is one step of undo.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void setEditor(Editor *editor);
    /// Shows the bar, with or without the replacing half, and takes the keyboard.
    void open(bool replacing);
    const QList<FoundText> &found() const { return m_found; }
    TextField *findField() const { return m_find; }
    TextField *replaceField() const { return m_replace; }
    QListWidget *list() const { return m_list; }
    /// To the next or (-1) the one before, round the end.
    void step(int by);
    void replaceCurrent();
    void replaceEverything();

Q_SIGNALS:
    void jumpRequested(const QString &pointer, int start, int length, bool focus);
    void said(const QString &sentence);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FindQuery query() const;
    void search();
    void jump(bool focus);

    QPointer<Editor> m_editor;
    TextField *m_find, *m_replace;
    Chip *m_case, *m_words;
    ToneLabel *m_count;
    IconButton *m_before, *m_after, *m_close;
    QPushButton *m_one, *m_all;
    QWidget *m_replaceLine;
    QListWidget *m_list;
    QList<FoundText> m_found;
    QTimer m_soon;
};

} // namespace stepline

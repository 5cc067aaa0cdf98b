#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTimer>
#include <optional>

class QUndoStack;

namespace stepline {

/// A one-line text. Ctrl+Z undoes what was typed since the field got the focus; when nothing of it is left, the key
/// goes to the window's Undo or, without one, to the document's undo stack.
class TextField : public QLineEdit {
    Q_OBJECT

public:
    explicit TextField(QWidget *parent = nullptr);

    /// Shows @p text without edited(); the cursor stays where it is as far as the new text reaches.
    void setValue(const QString &text);
    void setInvalid(bool invalid);
    bool isInvalid() const { return m_invalid; }
    void setUndoStack(QUndoStack *stack);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString &text); ///< typed, pasted, undone in the field
    void shown();                     ///< setValue() showed another text
    void entered();                   ///< got the focus
    void left();                      ///< lost the focus

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void forgetHistory();

private:
    QPointer<QUndoStack> m_stack;
    bool m_invalid = false;
};

/// Several lines of plain text; it grows with its text between the two heights. Tab leaves it, Ctrl+Z as in TextField.
class TextArea : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TextArea(QWidget *parent = nullptr);

    QString value() const { return toPlainText(); }
    /// A long text that is typed elsewhere comes when the keys pause, or when the focus comes.
    void setValue(const QString &text);
    void setLines(int least, int most);
    void setInvalid(bool invalid);
    void setUndoStack(QUndoStack *stack);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString &text);
    void entered();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void grow();
    void put(const QString &text);
    void putLate();

    QPointer<QUndoStack> m_stack;
    int m_least = 2, m_most = 10, m_shown = 2; ///< lines
    bool m_setting = false;
    std::optional<QString> m_late; ///< to be shown when the keys pause
    QTimer m_pause;
};

} // namespace stepline

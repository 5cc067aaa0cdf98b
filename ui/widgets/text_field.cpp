#include "ui/widgets/text_field.h"

#include "ui/widgets/typed_text.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>
#include <QUndoStack>

namespace stepline {

namespace {

/// From this length on a paragraph takes longer than a millisecond to break into lines, 5,000 words 8 ms ("bench_typing
/// --benchmark_filter=5000").
constexpr qsizetype LongText = 4000;
constexpr int PauseMs = 200;

/// The style sheet marks a field by this property.
void mark(QWidget *field, bool invalid) {
    if (field->property("invalid").toBool() == invalid)
        return;
    field->setProperty("invalid", invalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
    field->update();
}

/// Undo and redo keys that the field itself has nothing for.
enum class Past { None, Undo, Redo };
Past pastField(const QKeyEvent *event, bool undoable, bool redoable) {
    if (event->matches(QKeySequence::Undo) && !undoable)
        return Past::Undo;
    if (event->matches(QKeySequence::Redo) && !redoable)
        return Past::Redo;
    return Past::None;
}

bool forward(Past past, QUndoStack *stack) {
    if (past == Past::None || !stack)
        return past != Past::None;
    if (past == Past::Undo)
        stack->undo();
    else
        stack->redo();
    return true;
}

} // namespace

TextField::TextField(QWidget *parent) : QLineEdit(parent) {
    connect(this, &QLineEdit::textEdited, this, &TextField::edited);
}

void TextField::setValue(const QString &text) {
    if (text == this->text())
        return;
    {
        const QSignalBlocker quiet(this);
        const int cursor = cursorPosition();
        setText(text);
        setCursorPosition(hasFocus() ? qMin(cursor, int(text.size())) : 0);
    }
    update();
    Q_EMIT shown();
}

void TextField::setInvalid(bool invalid) {
    m_invalid = invalid;
    mark(this, invalid);
}

void TextField::setUndoStack(QUndoStack *stack) {
    m_stack = stack;
}

QSize TextField::sizeHint() const {
    return {120, QLineEdit::sizeHint().height()};
}
QSize TextField::minimumSizeHint() const {
    return {48, QLineEdit::minimumSizeHint().height()};
}

bool TextField::event(QEvent *event) {
    // Left unaccepted, the window's own Undo and Redo get the key.
    if (event->type() == QEvent::ShortcutOverride &&
        pastField(static_cast<QKeyEvent *>(event), isUndoAvailable(), isRedoAvailable()) != Past::None) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

void TextField::keyPressEvent(QKeyEvent *event) {
    if (forward(pastField(event, isUndoAvailable(), isRedoAvailable()), m_stack))
        return;
    QLineEdit::keyPressEvent(event);
}

void TextField::focusInEvent(QFocusEvent *event) {
    QLineEdit::focusInEvent(event);
    Q_EMIT entered();
}

void TextField::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    forgetHistory();
    Q_EMIT left();
}

void TextField::forgetHistory() {
    // What was typed on an earlier visit is the document's to undo.
    const QSignalBlocker quiet(this);
    const int cursor = cursorPosition();
    setText(text());
    setCursorPosition(cursor);
}

TextArea::TextArea(QWidget *parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TextArea::putLate);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        if (m_setting)
            return;
        if (m_late) // what is put into the text of before is not to undo what was typed elsewhere
            m_pause.start(0);
        else
            Q_EMIT edited(toPlainText());
    });
    grow();
}

void TextArea::setValue(const QString &text) {
    m_late.reset();
    m_pause.stop();
    const QString shown = toPlainText();
    if (text == shown)
        return;
    if (text.size() > LongText && !hasFocus() && isVisible() && typedChange(shown, text)) {
        m_late = text;
        m_pause.start(PauseMs);
    } else {
        put(text);
    }
}

void TextArea::putLate() {
    m_pause.stop();
    if (const std::optional<QString> late = std::exchange(m_late, std::nullopt); late && *late != toPlainText())
        put(*late);
}

void TextArea::put(const QString &text) {
    m_setting = true;
    const int cursor = textCursor().position();
    setPlainText(text);
    if (hasFocus()) {
        QTextCursor place = textCursor();
        place.setPosition(qMin(cursor, document()->characterCount() - 1));
        setTextCursor(place);
    }
    m_setting = false;
}

void TextArea::setLines(int least, int most) {
    m_least = least;
    m_most = most;
    grow();
}

void TextArea::setInvalid(bool invalid) {
    mark(this, invalid);
}

void TextArea::setUndoStack(QUndoStack *stack) {
    m_stack = stack;
}

void TextArea::grow() {
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += qMax(1, block.layout() ? block.layout()->lineCount() : 1);
    const int shown = qBound(m_least, lines, m_most);
    if (shown == m_shown)
        return;
    m_shown = shown;
    updateGeometry();
}

QSize TextArea::sizeHint() const {
    ensurePolished();
    return {160, int(QFontMetricsF(font()).lineSpacing() * m_shown + 1.5) + 2 * frameWidth()};
}

QSize TextArea::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

bool TextArea::event(QEvent *event) {
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        return QPlainTextEdit::event(event);
    }
    if (event->type() == QEvent::ShortcutOverride &&
        pastField(static_cast<QKeyEvent *>(event), document()->isUndoAvailable(), document()->isRedoAvailable()) !=
            Past::None) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void TextArea::keyPressEvent(QKeyEvent *event) {
    if (forward(pastField(event, document()->isUndoAvailable(), document()->isRedoAvailable()), m_stack))
        return;
    QPlainTextEdit::keyPressEvent(event);
}

void TextArea::focusInEvent(QFocusEvent *event) {
    putLate();
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT entered();
}

void TextArea::focusOutEvent(QFocusEvent *event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    document()->clearUndoRedoStacks();
    Q_EMIT left();
}

void TextArea::resizeEvent(QResizeEvent *event) {
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void TextArea::wheelEvent(QWheelEvent *event) {
    // While a form is scrolled past it, the form keeps scrolling.
    if (!hasFocus() || verticalScrollBar()->maximum() == 0)
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

} // namespace stepline

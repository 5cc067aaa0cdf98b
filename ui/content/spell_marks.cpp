#include "ui/content/spell_marks.h"

#include "core/base/particles.h"
#include "ui/content/spell_service.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_field.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextLayout>

namespace stepline {

namespace {

constexpr int IdleMs = 400;

QTextCharFormat wavy() {
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    format.setUnderlineColor(ToneLabel::color(Tone::Error));
    return format;
}

} // namespace

SpellMarks::SpellMarks(QWidget *edit)
    : QObject(edit), m_line(qobject_cast<TextField *>(edit)), m_area(qobject_cast<TextArea *>(edit)), m_edit(edit) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(IdleMs);
    connect(&m_idle, &QTimer::timeout, this, &SpellMarks::look);
    if (m_line) {
        connect(m_line, &QLineEdit::textChanged, &m_idle, qOverload<>(&QTimer::start));
        connect(m_line, &TextField::shown, this, [this] {
            m_mistakes.clear();
            m_stale = true;
            paint(); // no marks of the text before
            m_idle.start();
        });
    }
    if (m_area)
        connect(m_area, &QPlainTextEdit::textChanged, this, [this] {
            if (text() != m_looked) // not our own marks
                m_idle.start();
        });
    connect(&SpellService::instance(), &SpellService::changed, this, [this] {
        m_stale = true;
        m_idle.start();
    });
    edit->installEventFilter(this);
    if (m_area)
        m_area->viewport()->installEventFilter(this);
}

QString SpellMarks::text() const {
    return m_line ? m_line->text() : m_area ? m_area->toPlainText() : QString();
}

void SpellMarks::look() {
    if (!m_edit->isVisible())
        return; // shown again, it looks again
    const QString looked = text();
    if (looked == m_looked && !m_stale)
        return;
    SpellService::instance().check(this, looked, [this, looked](const QList<SpellWord> &mistakes) {
        if (text() != looked)
            return; // typed on: the next look is under way
        m_looked = looked;
        m_stale = false;
        m_mistakes = mistakes;
        paint();
    });
}

void SpellMarks::paint() {
    if (m_line) {
        // A line edit shows formats that an input method sends; without a text they change nothing else.
        QList<QInputMethodEvent::Attribute> attributes;
        for (const SpellWord &word : std::as_const(m_mistakes))
            attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                       word.start - m_line->cursorPosition(), word.length, wavy());
        QInputMethodEvent event(QString(), attributes);
        QCoreApplication::sendEvent(m_line, &event);
        return;
    }
    const QSignalBlocker quiet(m_area); // looks change, the text does not
    for (QTextBlock block = m_area->document()->begin(); block.isValid(); block = block.next()) {
        QList<QTextLayout::FormatRange> formats;
        for (const SpellWord &word : std::as_const(m_mistakes))
            if (word.start >= block.position() && word.start < block.position() + block.length())
                formats << QTextLayout::FormatRange{word.start - block.position(), word.length, wavy()};
        if (block.layout()->formats() != formats) {
            block.layout()->setFormats(formats);
            m_area->document()->markContentsDirty(block.position(), block.length());
        }
    }
}

void SpellMarks::replace(const SpellWord &word, const QString &with) {
    if (text() != m_looked)
        return;
    if (m_line) {
        m_line->setSelection(word.start, word.length);
        m_line->insert(with);
        Q_EMIT m_line->edited(m_line->text());
    } else {
        QTextCursor cursor(m_area->document());
        cursor.setPosition(word.start);
        cursor.setPosition(word.start + word.length, QTextCursor::KeepAnchor);
        cursor.insertText(with);
    }
}

QMenu *SpellMarks::menuAt(int position) {
    QMenu *menu = m_line ? m_line->createStandardContextMenu() : m_area->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto at = std::find_if(m_mistakes.begin(), m_mistakes.end(), [&](const SpellWord &word) {
        return position >= word.start && position <= word.start + word.length;
    });
    if (at == m_mistakes.end() || text() != m_looked)
        return menu;
    const SpellWord word = *at;
    const QString spelled = m_looked.mid(word.start, word.length);
    QAction *first = menu->actions().value(0);
    auto *waiting = new QAction(tr("Looking for suggestions…"), menu);
    waiting->setEnabled(false);
    auto *learn = new QAction(withParticles(tr("Add “%1” to my words").arg(spelled)), menu);
    connect(learn, &QAction::triggered, this, [spelled] { SpellService::instance().addOwnWord(spelled); });
    menu->insertActions(first, {waiting, learn});
    menu->insertSeparator(first);
    SpellService::instance().suggest(menu, spelled, [this, menu, waiting, learn, word](const QStringList &words) {
        if (words.isEmpty()) {
            waiting->setText(tr("No suggestions"));
            return;
        }
        for (const QString &suggestion : words) {
            auto *action = new QAction(suggestion, menu);
            QFont bold = menu->font();
            bold.setBold(true);
            action->setFont(bold);
            connect(action, &QAction::triggered, this, [this, word, suggestion] { replace(word, suggestion); });
            menu->insertAction(learn, action);
        }
        menu->removeAction(waiting);
    });
    return menu;
}

bool SpellMarks::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Show && watched == m_edit) {
        m_idle.start();
    } else if (event->type() == QEvent::ContextMenu) {
        auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byMouse = menu->reason() == QContextMenuEvent::Mouse;
        int position = m_line ? m_line->cursorPosition() : m_area->textCursor().position();
        if (byMouse)
            position =
                m_line ? m_line->cursorPositionAt(menu->pos()) : m_area->cursorForPosition(menu->pos()).position();
        menuAt(position)->popup(menu->globalPos());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace stepline

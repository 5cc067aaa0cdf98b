#include "ui/content/text_tools.h"

#include "ui/content/emoji_menu.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/text_field.h"

#include <QMenu>

namespace stepline {

TextTools::TextTools(QWidget *parent)
    : QWidget(parent), m_variables(IconButton::withText(QStringLiteral("variable"), tr("Variable"))),
      m_emoji(IconButton::withText(QStringLiteral("smile"), tr("Emoji"))),
      m_links(IconButton::withText(QStringLiteral("link"), tr("Links…"))), m_menu(new QMenu(m_variables)) {
    auto *line = new FlowLayout(this, 0);
    line->setContentsMargins(0, 0, 0, 0);
    for (IconButton *button : {m_variables, m_emoji, m_links}) {
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
        line->addWidget(button);
    }
    m_variables->setMenu(m_menu);
    m_variables->setPopupMode(QToolButton::InstantPopup);
    m_variables->setToolTip(tr("Puts a variable where the cursor is. Each recipient sees their own value."));
    connect(m_menu, &QMenu::aboutToShow, this, &TextTools::fillMenu);
    auto *emoji = new EmojiMenu(m_emoji);
    m_emoji->setMenu(emoji);
    m_emoji->setPopupMode(QToolButton::InstantPopup);
    m_emoji->setToolTip(tr("Puts an emoji where the cursor is"));
    connect(emoji, &EmojiMenu::chosen, this, [this](const QString &character) { insert(character); });
    m_links->setToolTip(tr("Campaign parameters (UTM) of this message’s links"));
    connect(m_links, &QAbstractButton::clicked, this, &TextTools::linksRequested);
}

void TextTools::setTemplate(const Template &tmpl) {
    m_known = tmpl.variables;
}

void TextTools::fillMenu() {
    m_menu->clear();
    m_menu->setToolTipsVisible(true);
    for (const Variable &variable : m_known) {
        const QString sample = variable.sample.isEmpty() ? variable.fallback : variable.sample;
        QString shown = sample.isEmpty() ? variable.name : tr("%1  (%2)").arg(variable.name, sample);
        QAction *action = m_menu->addAction(shown.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this,
                [this, name = variable.name] { insert(QStringLiteral("{{%1}}").arg(name)); });
    }
    const std::vector<Variable> usual = m_usual ? m_usual() : std::vector<Variable>();
    if (!usual.empty()) {
        QMenu *fresh = m_known.empty() ? m_menu : m_menu->addMenu(tr("New variable"));
        if (m_known.empty())
            m_menu->addAction(tr("New variable:"))->setEnabled(false);
        for (const Variable &variable : usual) {
            QAction *action = fresh->addAction(tr("%1  (%2)").arg(variable.name, variable.sample));
            action->setToolTip(tr("Added to the template’s variables, where sample and fallback can be changed"));
            connect(action, &QAction::triggered, this, [this, variable] {
                Q_EMIT declareRequested(variable);
                insert(QStringLiteral("{{%1}}").arg(variable.name));
            });
        }
    }
    if (m_known.empty())
        return;
    m_menu->addSeparator();
    QMenu *sections = m_menu->addMenu(tr("Text only if there is a value"));
    QMenu *without = m_menu->addMenu(tr("Text only if there is none"));
    for (const Variable &variable : m_known) {
        const QString name = variable.name;
        connect(sections->addAction(name), &QAction::triggered, this,
                [this, name] { insert(QStringLiteral("{{#%1}}").arg(name), QStringLiteral("{{/%1}}").arg(name)); });
        connect(without->addAction(name), &QAction::triggered, this,
                [this, name] { insert(QStringLiteral("{{^%1}}").arg(name), QStringLiteral("{{/%1}}").arg(name)); });
    }
}

void TextTools::insert(const QString &before, const QString &after) {
    QWidget *target = m_target && m_target->isVisibleTo(window()) ? m_target.data() : nullptr;
    if (!target && m_fallback) {
        // Nothing had the focus yet: the message's body takes it.
        const auto areas = m_fallback->findChildren<TextArea *>();
        if (areas.isEmpty())
            return;
        target = areas.first();
        areas.first()->moveCursor(QTextCursor::End);
    }
    if (!target)
        return;
    target->setFocus();
    if (auto *line = qobject_cast<TextField *>(target)) {
        const QString inside = line->selectedText();
        const int start = line->hasSelectedText() ? line->selectionStart() : line->cursorPosition();
        line->insert(before + inside + after);
        line->setCursorPosition(start + int(before.size() + inside.size()));
        Q_EMIT line->edited(line->text()); // insert() is silent, as if the program had done it
    } else if (auto *area = qobject_cast<TextArea *>(target)) {
        QTextCursor cursor = area->textCursor();
        const QString inside = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
        cursor.insertText(before + inside + after);
        cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, int(after.size()));
        area->setTextCursor(cursor);
    }
}

} // namespace stepline

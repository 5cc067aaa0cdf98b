#include "ui/content/find_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_field.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

namespace {

constexpr int Rows = 5;
constexpr int Around = 60; ///< characters shown on either side of what was found

QString excerpt(const FoundText &found) {
    const QString &text = found.place.text;
    const int from = std::max(0, found.start - Around),
              to = std::min(int(text.size()), found.start + found.length + Around);
    return (from > 0 ? QStringLiteral("…") : QString()) + text.mid(from, to - from).simplified() +
           (to < text.size() ? QStringLiteral("…") : QString());
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_find(new TextField), m_replace(new TextField), m_case(new Chip(tr("Match case"))),
      m_words(new Chip(tr("Whole words"))), m_count(new ToneLabel({}, Tone::Secondary)),
      m_before(new IconButton(QStringLiteral("chevron-up"), tr("Previous match"))),
      m_after(new IconButton(QStringLiteral("chevron-down"), tr("Next match"))),
      m_close(new IconButton(QStringLiteral("close"), tr("Close the search"))), m_one(new QPushButton(tr("Replace"))),
      m_all(new QPushButton(tr("Replace all"))), m_replaceLine(new QWidget), m_list(new QListWidget) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Find and replace in all messages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 8, 8);
    column->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    m_find->setPlaceholderText(tr("Find in all messages"));
    m_find->setAccessibleName(tr("Find"));
    m_find->setClearButtonEnabled(true);
    line->addWidget(m_find, 1);
    for (Chip *chip : {m_case, m_words}) {
        chip->setCheckable(true);
        connect(chip, &Chip::edited, this, &FindBar::search);
        line->addWidget(chip);
    }
    line->addSpacing(4);
    m_count->setMinimumWidth(72);
    line->addWidget(m_count);
    m_before->setToolTip(tr("Previous match (Shift+Return)"));
    m_after->setToolTip(tr("Next match (Return)"));
    for (IconButton *button : {m_before, m_after, m_close})
        line->addWidget(button);
    column->addLayout(line);
    auto *second = new QHBoxLayout(m_replaceLine);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(4);
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    second->addWidget(m_replace, 1);
    second->addWidget(m_one);
    second->addWidget(m_all);
    m_one->setToolTip(tr("Replace this match and go to the next"));
    m_all->setToolTip(tr("Replace every match in the sequence; one Undo takes all of it back"));
    column->addWidget(m_replaceLine);
    m_list->setObjectName(QStringLiteral("matches"));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_list);
    m_list->hide();

    m_soon.setSingleShot(true);
    m_soon.setInterval(60);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::search);
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_before, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_close, &QAbstractButton::clicked, this, &FindBar::closed);
    connect(m_one, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(m_all, &QPushButton::clicked, this, &FindBar::replaceEverything);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { jump(false); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { jump(true); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { jump(true); });
    m_find->installEventFilter(this);
    m_replace->installEventFilter(this);
}

void FindBar::setEditor(Editor *editor) {
    if (m_editor)
        m_editor->document()->disconnect(this);
    m_editor = editor;
    if (editor)
        connect(editor->document(), &Document::changed, &m_soon, qOverload<>(&QTimer::start));
    search();
}

void FindBar::open(bool replacing) {
    m_replaceLine->setVisible(replacing);
    show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    search();
}

FindQuery FindBar::query() const {
    return {m_find->text(), m_case->isChecked(), m_words->isChecked()};
}

void FindBar::search() {
    if (isHidden())
        return;
    const FoundText before = m_found.value(m_list->currentRow());
    m_found = m_editor ? findAll(m_editor->value(), query()) : QList<FoundText>();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = m_found.isEmpty() ? -1 : 0;
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const FoundText &found = m_found[i];
        const Message *message = m_editor->value().message(found.place.message);
        QString where = messageName(m_editor->value(), found.place.message) + QStringLiteral(" · ") +
                        nameOf(found.place, message ? m_editor->value().typeOf(*message) : std::nullopt);
        if (!found.place.variant.isEmpty())
            where += QStringLiteral(" · ") + tr("variant %1").arg(found.place.variant.toUpper());
        m_list->addItem(where + QStringLiteral("   ") + excerpt(found));
        if (found.place.pointer == before.place.pointer && found.start <= before.start)
            row = int(i);
    }
    m_list->setCurrentRow(row);
    m_list->setVisible(!m_found.isEmpty());
    m_list->setFixedHeight(std::min<int>(Rows, int(m_found.size())) * std::max(m_list->sizeHintForRow(0), 1) + 4);
    m_count->setText(m_find->text().isEmpty() ? QString()
                     : m_found.isEmpty()      ? tr("No match")
                                              : tr("%n match(es)", nullptr, int(m_found.size())));
    for (QWidget *needing : std::initializer_list<QWidget *>{m_before, m_after, m_one, m_all})
        needing->setEnabled(!m_found.isEmpty());
}

void FindBar::step(int by) {
    if (m_found.isEmpty())
        return;
    const int count = int(m_found.size());
    const int row = ((m_list->currentRow() + by) % count + count) % count;
    if (row == m_list->currentRow())
        jump(false);
    m_list->setCurrentRow(row);
}

void FindBar::jump(bool focus) {
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_found.size())
        return;
    const FoundText found = m_found[row];
    m_count->setText(tr("%1 of %2").arg(row + 1).arg(m_found.size()));
    Q_EMIT jumpRequested(found.place.pointer, found.start, found.length, focus);
}

void FindBar::replaceCurrent() {
    const int row = m_list->currentRow();
    if (!m_editor || row < 0 || row >= m_found.size())
        return;
    m_editor->push(replaceOne(*m_editor->document(), m_found[row], m_replace->text()));
    search();
    m_list->setCurrentRow(std::min<int>(row, int(m_found.size()) - 1));
    jump(false);
}

void FindBar::replaceEverything() {
    if (!m_editor)
        return;
    const int count = int(m_found.size());
    const Problems problems = m_editor->push(replaceAll(*m_editor->document(), query(), m_replace->text()));
    Q_EMIT said(problems.isEmpty() ? tr("%n match(es) replaced. Undo takes them back.", nullptr, count)
                                   : problems.first().message);
    search();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (watched == m_replace)
                replaceCurrent();
            else
                step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Down && !m_found.isEmpty()) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stepline

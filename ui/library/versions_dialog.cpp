#include "ui/library/versions_dialog.h"

#include "ui/library/diff_picture.h"
#include "ui/library/lines_delegate.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

namespace {

QString when(const QDateTime &time) {
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString titleOf(const VersionRow &row) {
    if (row.number == 0)
        return VersionsDialog::tr("Now, not yet a version");
    const QString number = VersionsDialog::tr("Version %1").arg(row.number);
    return row.name.isEmpty() ? number : number + QStringLiteral(" · ") + row.name;
}

QString factsOf(const VersionRow &row) {
    if (row.number == 0)
        return VersionsDialog::tr("What you changed since the last version");
    return row.author.isEmpty() ? when(row.saved) : when(row.saved) + QStringLiteral(" · ") + row.author;
}

} // namespace

VersionsDialog::VersionsDialog(QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("Versions"));
    resize(windowSized({1000, 640}));
    m_title = new QLabel;
    m_title->setFont(Theme::instance().titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Versions, newest first"));
    m_list->setSpacing(2);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new LinesDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines are elided
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::choose);

    m_facts = new QLabel;
    setTone(m_facts, "secondary");
    m_facts->setTextFormat(Qt::PlainText);
    m_against = new QComboBox;
    m_against->addItems({tr("What this version changed"), tr("What is different now")});
    m_against->setAccessibleName(tr("Compared with"));
    connect(m_against, &QComboBox::currentIndexChanged, this, &VersionsDialog::choose);
    m_picture = new DiffPicture;
    m_picture->setAccessibleName(tr("The sequence with its changes"));
    connect(m_picture, &DiffPicture::choiceChanged, this, &VersionsDialog::updateButtons);
    m_words = new QPlainTextEdit;
    m_words->setReadOnly(true);
    m_words->setAccessibleName(tr("The changes in words"));
    m_problem = new QLabel;
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setTone(m_problem, "error");
    m_problem->hide();
    m_nothing = new QLabel;
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    setTone(m_nothing, "secondary");
    m_nothing->hide();

    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Before the summer sale"));
    m_note = new QPlainTextEdit;
    m_note->setPlaceholderText(tr("Why it was changed"));
    m_note->setFixedHeight(56);
    m_note->setTabChangesFocus(true);
    m_note->setAccessibleName(tr("Note"));
    m_name->setAccessibleName(tr("Name of the version"));
    connect(m_name, &QLineEdit::editingFinished, this, &VersionsDialog::keepDescription);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_restore = buttons->addButton(tr("&Restore this version"), QDialogButtonBox::ActionRole);
    setKind(m_restore, "primary");
    m_restoreCard = buttons->addButton(tr("Restore the car&d"), QDialogButtonBox::ActionRole);
    m_open = buttons->addButton(tr("&Open as a new template"), QDialogButtonBox::ActionRole);
    m_forecast = buttons->addButton(tr("Compare the &forecasts"), QDialogButtonBox::ActionRole);
    m_restore->setToolTip(tr("The template becomes as it was then. Undo brings the present state back."));
    m_restoreCard->setToolTip(tr("Choose a marked card in the picture: it alone becomes as it was then."));
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(chosenNumber()); });
    connect(m_restoreCard, &QPushButton::clicked, this,
            [this] { Q_EMIT restoreCardRequested(chosenNumber(), m_picture->chosen()); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(chosenNumber()); });
    connect(m_forecast, &QPushButton::clicked, this, [this] { Q_EMIT forecastRequested(chosenNumber()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &VersionsDialog::keepDescription);

    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_facts, 1);
    head->addWidget(m_against);
    right->addLayout(head);
    right->addWidget(m_problem);
    right->addWidget(m_picture, 3);
    right->addWidget(m_words, 2);
    m_describing = new QWidget;
    auto *describing = new QVBoxLayout(m_describing);
    describing->setContentsMargins(0, 0, 0, 0);
    describing->setSpacing(8);
    describing->addWidget(new FieldLabel(tr("Name"), m_name));
    describing->addWidget(m_name);
    describing->addWidget(new FieldLabel(tr("Note"), m_note));
    describing->addWidget(m_note);
    right->addWidget(m_describing);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(left, 2);
    columns->addLayout(right, 5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_title);
    layout->addLayout(columns, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(buttons);
}

void VersionsDialog::fill(const QString &name, const std::vector<Entry> &entries, bool writable) {
    keepDescription();
    const int chosen = chosenNumber();
    m_writable = writable;
    m_title->setText(name);
    m_entries = entries;
    m_described = -1;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Entry &entry : m_entries) {
            QStringList lines{titleOf(entry.row), factsOf(entry.row)};
            if (!entry.changes.isEmpty())
                lines << entry.changes;
            if (!entry.row.note.isEmpty())
                lines << entry.row.note.simplified();
            auto *item = new QListWidgetItem(lines.join(u'\n'), m_list);
            item->setData(Qt::AccessibleTextRole, lines.join(QStringLiteral(", ")));
            item->setData(Qt::UserRole, entry.row.number);
        }
        int row = 0;
        for (size_t i = 0; i < m_entries.size(); ++i)
            if (chosen >= 0 && m_entries[i].row.number == chosen)
                row = int(i);
        m_list->setCurrentRow(row);
    }
    choose();
}

int VersionsDialog::chosenNumber() const {
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : -1;
}

VersionsDialog::Against VersionsDialog::against() const {
    return m_against->currentIndex() == 0 ? Against::Before : Against::Present;
}

void VersionsDialog::choose() {
    keepDescription();
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < int(m_entries.size());
    const VersionRow shown = any ? m_entries[size_t(row)].row : VersionRow{};
    m_facts->setText(any ? titleOf(shown) + QStringLiteral(" · ") + factsOf(shown) : QString());
    m_described = shown.number > 0 ? shown.number : -1;
    m_name->setText(shown.name);
    m_note->setPlainText(shown.note);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_note)})
        field->setEnabled(m_writable && shown.number > 0);
    m_picture->clear();
    m_words->clear();
    m_problem->hide();
    updateButtons();
    if (any)
        Q_EMIT wanted();
}

void VersionsDialog::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_name->hasFocus())
        keepDescription(); // and nothing else: a dialog would press its first button, which restores the version
    else
        QDialog::keyPressEvent(event);
}

void VersionsDialog::keepDescription() {
    if (m_described < 0 || !m_writable)
        return;
    for (Entry &entry : m_entries)
        if (entry.row.number == m_described &&
            (entry.row.name != m_name->text() || entry.row.note != m_note->toPlainText())) {
            entry.row.name = m_name->text();
            entry.row.note = m_note->toPlainText();
            for (int i = 0; i < m_list->count(); ++i)
                if (m_list->item(i)->data(Qt::UserRole).toInt() == m_described) {
                    QStringList lines = m_list->item(i)->text().split(u'\n').mid(0, entry.changes.isEmpty() ? 2 : 3);
                    lines[0] = titleOf(entry.row);
                    if (!entry.row.note.isEmpty())
                        lines << entry.row.note.simplified();
                    m_list->item(i)->setText(lines.join(u'\n'));
                }
            Q_EMIT described(m_described, entry.row.name, entry.row.note);
        }
}

void VersionsDialog::showDiff(const Template &before, const Template &after, const TemplateDiff &diff) {
    m_picture->show();
    m_picture->showDiff(before, after, diff);
    const QStringList lines = diffLines(diff);
    m_words->setPlainText(lines.isEmpty() ? tr("There is no difference.") : lines.join(u'\n'));
    updateButtons();
}

void VersionsDialog::showNothing(const QString &sentence) {
    for (QWidget *part : std::initializer_list<QWidget *>{m_picture, m_list, m_facts, m_against, m_words, m_describing,
                                                          m_restore, m_restoreCard, m_open, m_forecast})
        part->hide();
    m_nothing->setText(sentence);
    m_nothing->show();
    static_cast<QBoxLayout *>(layout())->setStretch(1, 0); // the columns, which are empty
    const QSize before = size();
    resize(windowSized({560, 280}));
    if (isVisible()) // stays where it was put: around the same middle
        move(pos() + QPoint(before.width() - width(), before.height() - height()) / 2);
}

void VersionsDialog::showProblem(const QString &sentence) {
    m_problem->setText(sentence);
    m_problem->show();
}

void VersionsDialog::updateButtons() {
    const int number = chosenNumber();
    m_restore->setEnabled(m_writable && number > 0);
    m_restoreCard->setEnabled(m_writable && number > 0 && !m_picture->chosen().isEmpty());
    m_open->setEnabled(m_writable && number >= 0);
    m_forecast->setEnabled(number > 0);
}

} // namespace stepline

#include "ui/import/import_dialog.h"

#include "ui/library/diff_picture.h"
#include "ui/library/lines_delegate.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/default_button.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

namespace {

using Kind = ImportItem::Kind;
using Chosen = ImportDialog::Choice;

/// What can be done with a source, the usual first.
std::vector<std::pair<Chosen, QString>> choicesOf(const ImportItem &item) {
    const QString another = ImportDialog::tr("Add it as another template"), out = ImportDialog::tr("Leave it out");
    switch (item.kind) {
    case Kind::Add: return {{Chosen::Import, ImportDialog::tr("Add it to the library")}, {Chosen::LeaveOut, out}};
    case Kind::Update:
        return {{Chosen::Import, ImportDialog::tr("Update the template in the library")},
                {Chosen::AsAnother, another},
                {Chosen::LeaveOut, out}};
    case Kind::Same: return {{Chosen::LeaveOut, out}, {Chosen::AsAnother, another}};
    case Kind::Refused: break;
    }
    return {{Chosen::LeaveOut, out}};
}

/// In a few words, for the list.
QString stateOf(const ImportItem &item, Chosen choice) {
    if (item.kind == Kind::Refused)
        return ImportDialog::tr("Cannot be imported");
    if (item.kind == Kind::Same && choice == Chosen::LeaveOut)
        return ImportDialog::tr("In the library as it is");
    if (choice == Chosen::LeaveOut)
        return ImportDialog::tr("Left out");
    if (item.kind == Kind::Update && choice == Chosen::Import)
        return ImportDialog::tr("Update: %1").arg(diffSummary(item.diff));
    return ImportDialog::tr("New");
}

QString explanationOf(const ImportItem &item) {
    switch (item.kind) {
    case Kind::Add: return ImportDialog::tr("The library does not have this template yet.");
    case Kind::Update:
        return ImportDialog::tr("The library has this template. What would change is below; the present state is kept "
                                "as a version.");
    case Kind::Same: return ImportDialog::tr("The library has this template, and nothing in it differs.");
    case Kind::Refused: break;
    }
    return ImportDialog::tr("This file cannot be imported. Why stands below.");
}

} // namespace

ImportDialog::ImportDialog(std::vector<ImportItem> items, QWidget *parent)
    : QDialog(parent), m_items(std::move(items)) {
    setWindowTitle(tr("Import sequences"));
    resize(windowSized({960, 600}));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Files to import"));
    m_list->setSpacing(2);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new LinesDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines are elided
    m_heading = new QLabel;
    m_heading->setFont(Theme::instance().titleFont());
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_explanation = new QLabel;
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_choice = new QComboBox;
    m_choice->setAccessibleName(tr("What is done with this file"));
    m_choice->setToolTip(tr("What is done with this file"));
    m_picture = new DiffPicture;
    m_picture->setAccessibleName(tr("The sequence with its changes"));
    m_words = new QPlainTextEdit;
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setAccessibleName(tr("The changes in words"));
    m_summary = new QLabel;
    setTone(m_summary, "secondary");
    m_summary->setTextFormat(Qt::PlainText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    setKind(m_import, "primary");
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_heading);
    right->addWidget(m_explanation);
    right->addWidget(m_choice, 0, Qt::AlignLeft);
    right->addWidget(m_picture, 2);
    right->addWidget(m_words, 2);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_list, 2);
    columns->addLayout(right, 4);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(16);
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addLayout(bottom);
    setDefaultButton(m_import);

    for (const ImportItem &item : m_items) {
        m_choices.push_back(choicesOf(item).front().first);
        m_list->addItem(item.source);
        update(m_list->count() - 1);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportDialog::show);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ImportDialog::choose);
    // What changes something is looked at first.
    int first = 0;
    for (size_t i = m_items.size(); i-- > 0;)
        if (m_items[i].kind == Kind::Update)
            first = int(i);
    m_list->setCurrentRow(first);
    updateSummary();
}

void ImportDialog::show(int row) {
    if (row < 0)
        return;
    const ImportItem &item = m_items[size_t(row)];
    m_heading->setText(item.name.isEmpty() ? item.source : item.name);
    m_explanation->setText(explanationOf(item));
    setTone(m_explanation, item.kind == Kind::Refused ? "error" : "secondary");
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        const auto choices = choicesOf(item);
        for (const auto &[choice, name] : choices) {
            m_choice->addItem(name);
            if (choice == m_choices[size_t(row)])
                m_choice->setCurrentIndex(m_choice->count() - 1);
        }
        m_choice->setVisible(choices.size() > 1);
    }
    m_picture->setVisible(item.kind != Kind::Refused);
    if (item.kind == Kind::Add)
        m_picture->showDiff(item.after, item.after, {}); // nothing is marked: all of it is new
    else if (item.kind != Kind::Refused)
        m_picture->showDiff(item.before, item.after, item.diff);
    m_words->setVisible(item.kind == Kind::Refused || item.kind == Kind::Update);
    m_words->setAccessibleName(item.kind == Kind::Refused ? tr("Why it cannot be read") : tr("The changes in words"));
    m_words->setPlainText((item.kind == Kind::Refused ? refusals(item) : diffLines(item.diff)).join(u'\n'));
}

void ImportDialog::choose(int index) {
    const int row = m_list->currentRow();
    if (row < 0 || index < 0)
        return;
    m_choices[size_t(row)] = choicesOf(m_items[size_t(row)])[size_t(index)].first;
    update(row);
    updateSummary();
}

void ImportDialog::update(int row) {
    const ImportItem &item = m_items[size_t(row)];
    QStringList lines{item.name.isEmpty() ? item.source : item.name};
    if (!item.name.isEmpty())
        lines << item.source;
    lines << stateOf(item, m_choices[size_t(row)]);
    QListWidgetItem *shown = m_list->item(row);
    shown->setText(lines.join(u'\n'));
    shown->setToolTip(item.source);
    shown->setData(Qt::AccessibleTextRole, lines.join(QStringLiteral(", ")));
}

void ImportDialog::updateSummary() {
    int added = 0, updated = 0, left = 0;
    for (size_t i = 0; i < m_items.size(); ++i)
        ++(m_choices[i] == Chosen::LeaveOut                                    ? left
           : m_items[i].kind == Kind::Update && m_choices[i] == Chosen::Import ? updated
                                                                               : added);
    QStringList said;
    if (added > 0)
        said << tr("%n new", nullptr, added);
    if (updated > 0)
        said << tr("%n updated", nullptr, updated);
    if (left > 0)
        said << tr("%n left out", nullptr, left);
    m_summary->setText(said.join(QStringLiteral(" · ")));
    m_import->setEnabled(added + updated > 0);
    m_import->setToolTip(m_import->isEnabled() ? QString() : tr("There is nothing to import."));
}

} // namespace stepline

#include "ui/checklist/checklist_panel.h"

#include "ui/checklist/checklist_delegate.h"
#include "ui/commands/editor.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>

namespace stepline {

namespace {

/// Who ticks: the name this computer knows them by. Nothing leaves it but in the file they hand over.
QString userName() {
    return qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
}

} // namespace

ChecklistPanel::ChecklistPanel(QWidget *parent)
    : QWidget(parent), m_model(new ChecklistModel(this)), m_list(new QListView),
      m_progressText(new ToneLabel({}, Tone::Secondary)), m_title(new ToneLabel), m_missing(new ToneLabel),
      m_progress(new QProgressBar), m_noteField(new QWidget), m_new(new TextField), m_note(new TextField),
      m_add(new QPushButton(tr("&Add"))), m_usual(new QPushButton(tr("Add the &usual items"))),
      m_jump(new QPushButton(tr("&Go to what is missing"))), m_remove(new QPushButton(tr("Re&move"))) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChecklistDelegate(m_list));
    m_list->setAccessibleName(tr("Pre-launch checklist"));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecklistPanel::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChecklistPanel::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &ChecklistPanel::jump);
    connect(m_model, &ChecklistModel::ticked, this, [this](int item, bool done) {
        if (m_editor)
            m_editor->push(edits::tickItem(*m_editor->document(), item, done, userName(), QDate::currentDate()));
    });

    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 8);
    m_progress->setAccessibleName(tr("Progress of the checklist"));
    m_new->setPlaceholderText(tr("Something else to look at before the launch"));
    m_new->setAccessibleName(tr("New checklist item"));
    m_new->setMaximumWidth(360);
    m_usual->setToolTip(tr("Add what is worth a look before every launch"));
    connect(m_new, &QLineEdit::returnPressed, this, &ChecklistPanel::addItem);
    connect(m_new, &QLineEdit::textChanged, this,
            [this](const QString &words) { m_add->setEnabled(!words.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &ChecklistPanel::addItem);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        if (m_editor)
            m_editor->push(edits::addItems(*m_editor->document(), usualItems(m_editor->value())));
    });
    m_add->setEnabled(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_progress, 0, Qt::AlignVCenter);
    head->addWidget(m_progressText);
    head->addStretch(1);
    head->addWidget(m_usual);
    head->addWidget(m_new, 4);
    head->addWidget(m_add);

    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_list);
    split->addWidget(makeDetail());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(split, 1);
    setFocusProxy(m_list);
    setRows({});
}

QWidget *ChecklistPanel::makeDetail() {
    for (ToneLabel *label : {m_title, m_missing}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_title->setFont(Theme::instance().strongFont());
    connect(&Theme::instance(), &Theme::changed, m_title, [this] { m_title->setFont(Theme::instance().strongFont()); });
    auto *noteLabel = new FieldLabel(tr("&Note"), m_note);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What was seen, where it is written down"));
    connect(m_note, &TextField::edited, this, [this](const QString &words) {
        if (const ChecklistRow *row = current(); row && m_editor)
            m_editor->push(edits::noteItem(*m_editor->document(), row->item, words));
    });
    auto *note = new QVBoxLayout(m_noteField);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(4);
    note->addWidget(noteLabel);
    note->addWidget(m_note);
    setKind(m_remove, "quiet");
    m_jump->setToolTip(tr("Open the field of the first finding (Enter)"));
    m_remove->setToolTip(tr("Take the item off the list; Undo brings it back (Delete)"));
    connect(m_jump, &QPushButton::clicked, this, &ChecklistPanel::jump);
    connect(m_remove, &QPushButton::clicked, this, &ChecklistPanel::removeCurrent);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_jump);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *detail = new QWidget;
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(16, 0, 8, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_missing);
    column->addWidget(m_noteField);
    column->addStretch(1);
    column->addLayout(buttons);
    return detail;
}

void ChecklistPanel::setEditor(Editor *editor) {
    m_editor = editor;
    m_note->setUndoStack(editor ? editor->undoStack() : nullptr);
    setEnabled(editor);
    setRows({});
}

void ChecklistPanel::setRows(std::vector<ChecklistRow> rows) {
    const ChecklistProgress progress = progressOf(rows);
    m_progress->setRange(0, std::max(1, progress.all));
    m_progress->setValue(progress.done);
    m_progressText->setTone(progress.complete() ? Tone::Good : Tone::Secondary);
    m_progressText->setText(progress.complete() ? tr("Everything is done: ready to launch")
                                                : tr("%1 of %2 done").arg(progress.done).arg(progress.all));
    const bool ownItems = std::any_of(rows.begin(), rows.end(), [](const ChecklistRow &row) { return !row.automatic; });
    m_usual->setVisible(!ownItems);
    const int before = m_list->currentIndex().row();
    m_model->setRows(std::move(rows));
    if (!m_model->rowAt(m_list->currentIndex()) && m_model->rowCount() > 1)
        m_list->setCurrentIndex(m_model->index(std::clamp(before, 1, m_model->rowCount() - 1)));
    showCurrent();
}

const ChecklistRow *ChecklistPanel::current() const {
    return m_model->rowAt(m_list->currentIndex());
}

void ChecklistPanel::showCurrent() {
    const ChecklistRow *row = current();
    m_title->setText(row ? row->text : QString());
    QStringList missing;
    for (const Problem &finding : row ? row->missing : Problems())
        if (missing.size() < 3 && !missing.contains(finding.message))
            missing << finding.message;
    if (row && row->automatic && row->done)
        missing << tr("The checks have nothing to say about this.");
    m_missing->setText(missing.join(u'\n'));
    m_missing->setVisible(!missing.isEmpty());
    m_noteField->setVisible(row && !row->automatic);
    if (row && !row->automatic && m_note->text() != row->note)
        m_note->setValue(row->note);
    m_jump->setVisible(row && !row->missing.isEmpty());
    m_remove->setVisible(row && !row->automatic);
}

void ChecklistPanel::addItem() {
    const QString words = m_new->text().trimmed();
    if (words.isEmpty() || !m_editor)
        return;
    m_editor->push(edits::addItems(*m_editor->document(), {words}));
    m_new->clear();
}

void ChecklistPanel::removeCurrent() {
    if (const ChecklistRow *row = current(); row && !row->automatic && m_editor)
        m_editor->push(edits::removeItem(*m_editor->document(), row->item));
}

void ChecklistPanel::jump() {
    if (const ChecklistRow *row = current(); row && !row->missing.isEmpty())
        Q_EMIT jumpRequested(row->missing.first().pointer);
}

bool ChecklistPanel::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            jump();
            return true;
        }
        if (key == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stepline

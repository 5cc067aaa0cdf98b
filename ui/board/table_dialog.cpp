#include "ui/board/table_dialog.h"

#include "core/base/file_error.h"
#include "core/model/decode.h"
#include "core/model/delimited.h"
#include "ui/board/touch_picture.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepline {

namespace {

const QString After = QStringLiteral("after"), Instead = QStringLiteral("instead");
constexpr qint64 LargestFile = 4 * 1024 * 1024;
constexpr int QuietMs = 120; ///< typing pauses this long before the table is read again

QString whenInWords(Duration at) {
    const Duration rest{at.seconds % Duration::Day};
    return rest.seconds == 0 ? dayName(at)
                             : TableDialog::tr("%1 + %2", "Day 3 + 2 h").arg(dayName(at), spokenDuration(rest));
}

} // namespace

TableDialog::TableDialog(const Document &document, QWidget *parent) : QDialog(parent), m_document(document) {
    setWindowTitle(tr("Make steps from a table"));
    resize(windowSized({960, 640}));
    auto *title = new QLabel(tr("Make steps from a table"));
    title->setFont(Theme::instance().titleFont());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_make = buttons->addButton(tr("Add messages"), QDialogButtonBox::AcceptRole);
    setKind(m_make, "primary");
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *halves = new QHBoxLayout;
    halves->setSpacing(24);
    halves->addWidget(makeSource(), 1);
    halves->addWidget(makeResult(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addLayout(halves, 1);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_timer.setSingleShot(true);
    m_timer.setInterval(QuietMs);
    connect(&m_timer, &QTimer::timeout, this, &TableDialog::refresh);
    refresh();
    m_text->setFocus(Qt::OtherFocusReason);
}

QWidget *TableDialog::makeSource() {
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_text = new QPlainTextEdit;
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setPlaceholderText(tr("Day, Channel, Subject, Body\n1, Email, Welcome, Good to have you!\n"
                                  "3, Push, First steps, This takes two minutes."));
    m_text->setAccessibleName(tr("The table as text"));
    auto *label = new QLabel(tr("&Table"));
    label->setBuddy(m_text);
    auto *hint = new QLabel(tr("Paste rows from a spreadsheet, or open a CSV file. The columns may stand in any order; "
                               "day, channel, subject, body, step and notes are understood, in English and Korean."));
    hint->setWordWrap(true);
    setTone(hint, "secondary");
    auto *file = new QPushButton(Theme::instance().icon(QStringLiteral("folder")), tr("&Open a file…"));
    connect(file, &QPushButton::clicked, this, &TableDialog::chooseFile);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_timer.start(); });
    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
    head->addWidget(file);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(hint);
    return area;
}

QWidget *TableDialog::makeResult() {
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_picture = new TouchPicture;
    m_rows = new QTreeWidget;
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setAccessibleName(tr("The messages that are made"));
    m_rows->setHeaderLabels({tr("When"), tr("Channel"), tr("Subject"), tr("Body")});
    m_rows->header()->setStretchLastSection(true);
    connect(m_rows, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { showLine(item->data(0, Qt::UserRole).toInt()); });
    m_problemTitle = new QLabel;
    setTone(m_problemTitle, "warning");
    m_problems = new QListWidget;
    m_problems->setWordWrap(true);
    m_problems->setMaximumHeight(120);
    m_problems->setAccessibleName(tr("Lines that need a look"));
    connect(m_problems, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { showLine(item->data(Qt::UserRole).toInt()); });
    connect(m_problems, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { showLine(item->data(Qt::UserRole).toInt()); });
    m_where = new ChoiceBox;
    m_where->setAccessibleName(tr("Where the steps go"));
    const int steps = int(m_document.value().sequence.steps.size());
    m_where->addChoice(After, tr("After the last step"));
    if (steps)
        m_where->addChoice(Instead, tr("Instead of the %n step(s) there", nullptr, steps),
                           tr("Undo brings the old ones back."));
    m_where->setCurrentKey(After);
    m_where->setVisible(steps > 0);
    connect(m_where, &ChoiceBox::chosen, this, &TableDialog::refresh);
    layout->addWidget(m_summary);
    layout->addWidget(m_picture);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_problemTitle);
    layout->addWidget(m_problems);
    layout->addWidget(m_where);
    return area;
}

void TableDialog::setText(const QString &text) {
    m_text->setPlainText(text);
    refresh();
}

void TableDialog::chooseFile() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a table"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void TableDialog::openFile(const QString &path) {
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        setText({});
        m_summary->setText(tr("“%1” cannot be read: %2.").arg(name, reasonOf(file)));
    } else if (file.size() > LargestFile) {
        setText({});
        m_summary->setText(tr("“%1” is larger than 4 MiB: no sequence is that long.").arg(name));
    } else {
        setText(textFromBytes(file.readAll()));
    }
}

Edit TableDialog::edit() const {
    return edits::layOutTable(m_document, m_table,
                              m_where->currentKey() == Instead ? LayOut::InsteadOfAll : LayOut::AfterLast);
}

void TableDialog::refresh() {
    m_timer.stop();
    const Template &tmpl = m_document.value();
    const QString source = m_text->toPlainText();
    m_table = readSequenceTable(source, tmpl);
    const Edit wanted = edit();
    JsonValue after = m_document.json();
    applyChanges(after, wanted.changes);
    const Result<Template> result = decodeTemplate(after);
    m_picture->setTemplate(result ? *result : tmpl, wanted.select);

    m_rows->clear();
    for (size_t i = 0; i < m_table.touches.size(); ++i) {
        const PlannedTouch &touch = m_table.touches[i];
        const Channel *channel = tmpl.channel(touch.channel);
        auto *item =
            new QTreeWidgetItem({whenInWords(touch.at), channel ? channel->displayName() : channelTypeName(touch.type),
                                 touch.subject, touch.body.left(200).simplified()});
        item->setIcon(1, Theme::instance().channelIcon(touch.type));
        item->setData(0, Qt::UserRole, m_table.lines[i]);
        m_rows->addTopLevelItem(item);
    }
    for (int column = 0; column < 2; ++column)
        m_rows->resizeColumnToContents(column);

    m_problems->clear();
    const bool blank = source.trimmed().isEmpty();
    int left = 0;
    Problems shown = blank ? Problems() : m_table.problems;
    if (!result)
        shown += result.problems();
    for (const Problem &problem : std::as_const(shown)) {
        left += problem.severity == Severity::Error;
        auto *item = new QListWidgetItem(Theme::instance().icon(severityName(problem.severity)), problem.message);
        item->setData(Qt::UserRole, problem.line);
        m_problems->addItem(item);
    }
    m_problemTitle->setText(left ? tr("%n line(s) are left out:", nullptr, left) : tr("Worth knowing:"));
    m_problemTitle->setVisible(!shown.isEmpty());
    m_problems->setVisible(!shown.isEmpty());

    const int messages = int(m_table.touches.size());
    if (blank)
        m_summary->setText(tr("What comes of the table is shown here."));
    else if (messages == 0)
        m_summary->setText(tr("Nothing of this can be read as messages yet."));
    else if (result)
        m_summary->setText(tr("%1 in %2", "7 messages in 5 steps")
                               .arg(tr("%n message(s)", nullptr, messages),
                                    tr("%n step(s)", nullptr,
                                       int(result->sequence.steps.size()) -
                                           (m_where->currentKey() == Instead ? 0 : int(tmpl.sequence.steps.size())))));
    m_make->setText(messages ? tr("Add %n message(s)", nullptr, messages) : tr("Add messages"));
    m_make->setEnabled(messages > 0 && result.ok());
}

void TableDialog::showLine(int line) {
    const QTextBlock block = m_text->document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace stepline

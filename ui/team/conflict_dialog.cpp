#include "ui/team/conflict_dialog.h"

#include "core/model/decode.h"
#include "core/model/diff.h"
#include "ui/library/diff_picture.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/default_button.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepline {

namespace {

const QString Mine = QStringLiteral("mine"), Theirs = QStringLiteral("theirs");
constexpr qsizetype LongestValue = 120; ///< of a value in the list; the whole of it is its tip

QString shortened(const QString &words) {
    const QString line = words.simplified();
    return line.size() <= LongestValue ? line : line.left(LongestValue - 1) + QChar(0x2026);
}

QString partName(const MergeItem &item) {
    switch (item.part) {
    case MergeItem::Part::Channel: return item.name.isEmpty() ? ConflictDialog::tr("Channels") : item.name;
    case MergeItem::Part::Step: return item.name.isEmpty() ? ConflictDialog::tr("Steps") : item.name;
    case MergeItem::Part::Message: return item.name;
    case MergeItem::Part::Settings: break;
    }
    return ConflictDialog::tr("The sequence");
}

QString whatOf(const MergeItem &item) {
    switch (item.what) {
    case MergeItem::What::Came: return ConflictDialog::tr("New");
    case MergeItem::What::Went: return ConflictDialog::tr("Taken away");
    case MergeItem::What::Field:
    case MergeItem::What::Place: break;
    }
    return item.fieldName;
}

} // namespace

ConflictDialog::ConflictDialog(const TeamConflict &conflict, const JsonValue &base, const JsonValue &mine,
                               const JsonValue &theirs, QWidget *parent)
    : QDialog(parent), m_conflict(conflict), m_base(base), m_mine(mine), m_theirs(theirs) {
    setWindowTitle(tr("Bring both together"));
    resize(1040, 680);
    auto *title = new QLabel(tr("%1 changed “%2”, too").arg(conflict.by, conflict.name));
    title->setFont(Theme::instance().titleFont());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_facts = new QLabel;
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    setTone(m_facts, "secondary");
    m_picture = new DiffPicture;
    m_picture->setAccessibleName(tr("The sequence as it will be, against the last one both had"));
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("mergeItems"));
    m_list->setAccessibleName(tr("Differences, card by card"));
    m_list->setHeaderLabels({tr("What"), tr("Before"), tr("Yours"), tr("Of %1").arg(conflict.by), tr("Taken")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(16);
    m_list->setUniformRowHeights(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_said = new InlineMessage;
    m_said->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *allMine = buttons->addButton(tr("All &mine"), QDialogButtonBox::ActionRole);
    QPushButton *allTheirs = buttons->addButton(tr("All of &%1").arg(conflict.by), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save both together"), QDialogButtonBox::AcceptRole);
    setKind(m_save, "primary");
    allMine->setToolTip(tr("What %1 changed goes; it stays in the history.").arg(conflict.by));
    allTheirs->setToolTip(tr("What you changed goes; it stays in the history."));
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(MergeSide::Mine); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(MergeSide::Theirs); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_facts);
    layout->addSpacing(8);
    layout->addWidget(m_picture, 2);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    setDefaultButton(m_save);
    compute();
    fill();
}

void ConflictDialog::choose(size_t index, MergeSide side) {
    m_choices[index] = side;
    compute();
}

void ConflictDialog::chooseAll(MergeSide side) {
    for (size_t i = 0; i < m_merge.items.size(); ++i)
        m_choices[i] = side;
    compute();
    fill();
}

void ConflictDialog::compute() {
    m_merge = mergeOf(m_base, m_mine, m_theirs, m_choices);
    const Result<Template> before = decodeTemplate(m_base), after = decodeTemplate(m_merge.root);
    m_save->setEnabled(after.ok());
    if (!after.ok()) {
        m_said->say(tr("Taken together like this, the sequence is not whole: %1").arg(after.sentence()), Tone::Error);
        return;
    }
    m_said->clearMessage();
    if (before.ok())
        m_picture->showDiff(*before, *after, diffOf(m_base, *before, m_merge.root, *after));
    const QString when = QLocale().toString(m_conflict.when.toLocalTime(), QLocale::ShortFormat);
    const int conflicts = m_merge.conflicts();
    m_facts->setText(
        conflicts == 0
            ? tr("Saved %1. You changed different things: both are taken. Nothing of either is lost.").arg(when)
            : tr("Saved %1. In %n place(s) you both changed the same: choose which of the two is taken. The other one "
                 "stays in the history.",
                 nullptr, conflicts)
                  .arg(when));
}

void ConflictDialog::fill() {
    m_list->clear();
    QTreeWidgetItem *part = nullptr;
    const MergeItem *last = nullptr;
    const QIcon warning = Theme::instance().icon(QStringLiteral("warning"));
    for (size_t i = 0; i < m_merge.items.size(); ++i) {
        const MergeItem &item = m_merge.items[i];
        if (!last || last->part != item.part || last->id != item.id) {
            part = new QTreeWidgetItem(m_list, {partName(item)});
            part->setFirstColumnSpanned(true);
            QFont font = m_list->font();
            font.setWeight(QFont::DemiBold);
            part->setFont(0, font);
            part->setExpanded(true);
        }
        last = &item;
        const QString nothing = QStringLiteral("–");
        QStringList columns{whatOf(item)};
        for (const QString &words : {item.baseWords, item.mineWords, item.theirsWords})
            columns << (words.isEmpty() ? nothing : shortened(words));
        auto *row = new QTreeWidgetItem(part, columns);
        const QStringList whole{item.baseWords, item.mineWords, item.theirsWords};
        for (int column = 0; column < 3; ++column)
            row->setToolTip(column + 1, whole[column].toHtmlEscaped());
        if (item.isConflict()) {
            row->setIcon(0, warning);
            row->setData(0, Qt::AccessibleDescriptionRole, tr("You both changed this."));
        }
        auto *taken = new ChoiceBox;
        taken->addChoice(Mine, tr("Yours"));
        taken->addChoice(Theirs, tr("Of %1").arg(m_conflict.by));
        const auto chosen = m_choices.find(i);
        const MergeSide side = chosen != m_choices.end() ? chosen->second : defaultSide(item);
        taken->setCurrentKey(side == MergeSide::Mine ? Mine : Theirs);
        taken->setAccessibleName(tr("Taken of %1, %2").arg(partName(item), whatOf(item)));
        connect(taken, &ChoiceBox::chosen, this,
                [this, i](const QString &key) { choose(i, key == Mine ? MergeSide::Mine : MergeSide::Theirs); });
        m_list->setItemWidget(row, 4, taken);
    }
}

} // namespace stepline

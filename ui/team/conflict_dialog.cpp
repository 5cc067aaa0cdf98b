#include "ui/team/conflict_dialog.h"

#include "core/base/particles.h"
#include "core/model/decode.h"
#include "core/model/diff.h"
#include "ui/library/diff_picture.h"
#include "ui/team/merge_list.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/default_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tab_order.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

ConflictDialog::ConflictDialog(const TeamConflict &conflict, const JsonValue &base, const JsonValue &mine,
                               const JsonValue &theirs, QWidget *parent)
    : QDialog(parent), m_conflict(conflict), m_base(base), m_mine(mine), m_theirs(theirs) {
    setWindowTitle(tr("Bring both together"));
    resize(windowSized({1040, 680}));
    auto *title = new QLabel(withParticles(tr("%1 changed “%2”, too").arg(conflict.by, conflict.name)));
    title->setFont(Theme::instance().titleFont());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_facts = new QLabel;
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    setTone(m_facts, "secondary");
    m_picture = new DiffPicture;
    m_picture->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // the choices need the room
    m_picture->setAccessibleName(tr("The sequence as it will be, against the last one both had"));
    m_list = new MergeList(conflict.by);
    connect(m_list, &MergeList::chosen, this, &ConflictDialog::choose);
    m_said = new InlineMessage;
    m_said->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *allMine = buttons->addButton(tr("All &mine"), QDialogButtonBox::ActionRole);
    QPushButton *allTheirs = buttons->addButton(tr("All &theirs"), QDialogButtonBox::ActionRole);
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
    layout->addWidget(m_picture);
    layout->addSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    setDefaultButton(m_save);
    compute();
    m_list->showItems(m_merge.items, m_choices);
    if (QWidget *first = m_list->firstChoice())
        first->setFocus();
}

bool ConflictDialog::focusNextPrevChild(bool next) {
    return focusInReadingOrder(this, next) || QDialog::focusNextPrevChild(next);
}

void ConflictDialog::choose(size_t index, MergeSide side) {
    m_choices[index] = side;
    compute();
}

void ConflictDialog::chooseAll(MergeSide side) {
    for (size_t i = 0; i < m_merge.items.size(); ++i)
        m_choices[i] = side;
    compute();
    m_list->showItems(m_merge.items, m_choices);
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

} // namespace stepline

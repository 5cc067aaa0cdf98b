#include "ui/checklist/checklist_delegate.h"

#include "ui/checklist/checklist_model.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/list_line.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace stepline {

namespace {

constexpr int BoxLeft = 8;

QRect boxRect(const QRect &line) {
    const int side = textSized(16);
    return {line.left() + BoxLeft, line.center().y() - side / 2, side, side};
}

void paintBox(QPainter *painter, const QRect &box, bool done, const Palette &colors) {
    painter->setPen(done ? QPen(Qt::NoPen) : QPen(colors.edge, 1.5));
    painter->setBrush(done ? colors.accent : colors.card);
    painter->drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    if (done)
        Theme::instance().paintIcon(painter, QStringLiteral("check"), QRectF(box).adjusted(2, 2, -2, -2),
                                    colors.onAccent);
}

} // namespace

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    return listLineHint();
}

void ChecklistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &theme = Theme::instance();
    const Palette &colors = theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect line = option.rect.adjusted(0, 1, 0, -1);
    if (index.data(ChecklistModel::HeadingRole).toBool()) {
        paintListHeading(painter, option, index);
        painter->restore();
        return;
    }
    paintListGround(painter, option);
    const bool done = index.data(ChecklistModel::DoneRole).toBool();
    if (index.data(ChecklistModel::AutomaticRole).toBool())
        theme.paintIcon(painter, done ? QStringLiteral("check") : QStringLiteral("warning"),
                        placed(option, boxRect(line)), done ? colors.good : colors.warning);
    else
        paintBox(painter, placed(option, boxRect(line)), done, colors);
    QRect words = line.adjusted(BoxLeft + textSized(16) + 10, 0, -8, 0);
    painter->setFont(theme.bodyFont());
    painter->setPen(done ? colors.secondary : colors.text);
    const QString note = index.data(ChecklistModel::NoteRole).toString();
    // A note takes what it needs, at most a third of the line.
    const int aside =
        note.isEmpty() ? 0 : std::min(QFontMetrics(theme.smallFont()).horizontalAdvance(note) + 18, words.width() / 3);
    const QString text =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width() - aside);
    painter->drawText(placed(option, words), Qt::AlignVCenter, text);
    words.setLeft(words.left() + painter->fontMetrics().horizontalAdvance(text) + 16);
    painter->setFont(theme.smallFont());
    painter->setPen(colors.secondary);
    painter->drawText(placed(option, words), Qt::AlignVCenter | Qt::AlignRight,
                      painter->fontMetrics().elidedText(note, Qt::ElideRight, words.width()));
    painter->restore();
}

bool ChecklistDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) {
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return false;
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        toggles = mouse->button() == Qt::LeftButton &&
                  placed(option, boxRect(option.rect)).adjusted(-8, -8, 8, 8).contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        toggles = key == Qt::Key_Space || key == Qt::Key_Select;
    }
    return toggles &&
           model->setData(index, state.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace stepline

#include "ui/board/menus.h"

#include "ui/board/board_view.h"

#include <QMenu>

namespace stepline {

using Kind = BoardElement::Kind;

BoardMenus::BoardMenus(BoardView *view, BoardScene *scene, BoardCommands *commands)
    : QObject(view), m_view(view), m_scene(scene), m_commands(commands) {}

QMenu *BoardMenus::newMenu() {
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    return menu;
}

void BoardMenus::popup(QMenu *menu, const BoardElement &element, const std::optional<QPoint> &at, By by) {
    const QRectF place = m_scene->layout().rectOf(element), empty = m_scene->layout().empty;
    // Where there is nothing yet, over the place that says so.
    const QPointF below =
        place.isEmpty() && !empty.isEmpty() ? QPointF(empty.left() + 16, empty.center().y()) : place.bottomLeft();
    const QPointF corner = m_view->toView(QRectF(below, QSizeF())).topLeft();
    menu->popup(at.value_or(m_view->viewport()->mapToGlobal(corner.toPoint())));
    if (by == By::Keys)
        for (QAction *action : menu->actions())
            if (!action->isSeparator() && action->isEnabled()) {
                menu->setActiveAction(action);
                break;
            }
}

void BoardMenus::open(const BoardElement &element, const std::optional<QPoint> &at, By by) {
    if (!m_scene->editor())
        return;
    QMenu *menu = newMenu();
    switch (element.kind) {
    case Kind::Card:
    case Kind::CardMenu: fillCard(menu, element); break;
    case Kind::Step:
    case Kind::StepMenu:
    case Kind::StepFold: fillStep(menu, element); break;
    case Kind::Trigger:
        menu->addAction(tr("Edit trigger…"), this, &BoardMenus::triggerEditRequested);
        menu->addSeparator();
        menu->addAction(tr("Add step at the beginning"), m_commands, [this] { m_commands->addStep(0); });
        break;
    case Kind::Place: fillChannels(menu, targetOf(element)); break;
    default: fillGround(menu); break;
    }
    popup(menu, element, at, by);
}

void BoardMenus::openChannels(const BoardElement &element, By by) {
    if (!m_scene->editor())
        return;
    QMenu *menu = newMenu();
    fillChannels(menu, targetOf(element));
    popup(menu, element, std::nullopt, by);
}

void BoardMenus::activateAddStep() {
    if (m_scene->content().isEmpty())
        openChannels({Kind::AddStep});
    else
        m_commands->addStep(int(m_scene->layout().steps.size()));
}

edits::Target BoardMenus::targetOf(const BoardElement &element) const {
    if (element.step < 0 || element.step >= int(m_scene->layout().steps.size()))
        return m_commands->placeAtEnd();
    return {element.step, element.isCard() ? element.index + 1 : m_scene->layout().count(element.step), false};
}

void BoardMenus::fillChannels(QMenu *menu, const edits::Target &target) {
    const Theme &theme = Theme::instance();
    const Template &tmpl = m_scene->editor()->value();
    menu->setTitle(tr("Add a message"));
    QSet<ChannelType> used;
    for (const Channel &channel : tmpl.channels) {
        used.insert(channel.type);
        const boardMime::ChannelRef ref{channel.id, channel.type};
        menu->addAction(theme.channelIcon(channel.type), channel.displayName(), m_commands,
                        [this, target, ref] { m_commands->addMessage(target, ref); });
    }
    if (!tmpl.channels.empty())
        menu->addSeparator();
    for (const ChannelType type : allChannelTypes()) {
        if (used.contains(type))
            continue;
        menu->addAction(theme.channelIcon(type), channelTypeName(type), m_commands, [this, target, type] {
            m_commands->addMessage(target, {{}, type});
        });
    }
}

void BoardMenus::fillMoves(QMenu *menu) {
    QMenu *moves = menu->addMenu(tr("Move to"));
    const BoardContent &content = m_scene->content();
    const int steps = int(content.steps.size());
    for (int s = 0; s < steps; ++s)
        moves->addAction(tr("Step %1: %2").arg(content.steps[size_t(s)].number, content.steps[size_t(s)].title),
                         m_commands, [this, s] {
                             m_commands->moveTo({s, m_scene->layout().count(s), false});
                         });
    moves->addSeparator();
    moves->addAction(tr("New step at the beginning"), m_commands, [this] { m_commands->moveTo({0, 0, true}); });
    for (int s = 0; s < steps; ++s)
        moves->addAction(tr("New step after step %1").arg(content.steps[size_t(s)].number), m_commands, [this, s] {
            m_commands->moveTo({s + 1, 0, true});
        });
}

void BoardMenus::fillClipboard(QMenu *menu, bool chosen) {
    if (chosen) {
        menu->addAction(tr("Cut"), m_commands, &BoardCommands::cut)->setShortcut(QKeySequence::Cut);
        menu->addAction(tr("Copy"), m_commands, &BoardCommands::copy)->setShortcut(QKeySequence::Copy);
    }
    QAction *paste = menu->addAction(tr("Paste"), m_commands, &BoardCommands::paste);
    paste->setShortcut(QKeySequence::Paste);
    paste->setEnabled(m_commands->canPaste());
}

/// While a recipient is played: what can be made happen now.
void BoardMenus::fillForce(QMenu *menu, const QString &message) {
    const BoardPlayPtr &play = m_scene->state().play;
    const CardPlay *played = play ? play->card(message) : nullptr;
    if (!played || played->forcible.empty())
        return;
    QMenu *force = menu->addMenu(Theme::instance().icon(QStringLiteral("force")), tr("Make it happen now"));
    for (const PlayForcible &event : played->forcible)
        force->addAction(event.name, this,
                         [this, message, event] { Q_EMIT forceRequested(message, event.metric, event.depth); });
    menu->addSeparator();
}

void BoardMenus::fillCard(QMenu *menu, const BoardElement &element) {
    const QString id = m_scene->messageAt(element);
    fillForce(menu, id);
    menu->addAction(tr("Edit…"), this, [this, id] { Q_EMIT editRequested(id); })->setShortcut(Qt::Key_Return);
    menu->addAction(tr("Write the message…"), this, [this, id] { Q_EMIT writeRequested(id); })->setShortcut(Qt::Key_F4);
    menu->addAction(tr("Rename channel…"), this, [this, element] { Q_EMIT renameRequested(element); })
        ->setShortcut(Qt::Key_F2);
    fillNotes(menu, element, m_scene->content().card(element.step, element.index)->notes.isEmpty());
    fillMoves(menu);
    menu->addSeparator();
    fillClipboard(menu, true);
    menu->addAction(tr("Duplicate"), m_commands, &BoardCommands::duplicate)->setShortcut(Qt::CTRL | Qt::Key_D);
    menu->addSeparator();
    menu->addAction(tr("Delete"), m_commands, &BoardCommands::remove)->setShortcut(QKeySequence::Delete);
}

void BoardMenus::fillNotes(QMenu *menu, const BoardElement &element, bool none) {
    menu->addAction(none ? tr("Add a note…") : tr("Edit the note…"), this,
                    [this, element] { Q_EMIT notesRequested(element); })
        ->setShortcut(Qt::SHIFT | Qt::Key_F2);
}

void BoardMenus::fillStep(QMenu *menu, const BoardElement &element) {
    const int step = element.step, steps = int(m_scene->layout().steps.size());
    const QString id = m_scene->stepAt(element);
    menu->addAction(tr("Edit…"), this, [this, id] { Q_EMIT stepEditRequested(id); })->setShortcut(Qt::Key_Return);
    menu->addAction(tr("Rename…"), this,
                    [this, step] {
                        Q_EMIT renameRequested({Kind::Step, step});
                    })
        ->setShortcut(Qt::Key_F2);
    fillNotes(menu, element, m_scene->content().steps[size_t(step)].notes.isEmpty());
    QMenu *channels = menu->addMenu(tr("Add a message"));
    fillChannels(channels, {step, m_scene->layout().count(step), false});
    if (m_scene->layout().count(step) > 0)
        menu->addAction(m_scene->folded(id) ? tr("Unfold") : tr("Fold into rows"), m_commands,
                        [this, id] { m_commands->toggleFold(id); })
            ->setShortcut(Qt::CTRL | Qt::Key_M);
    menu->addSeparator();
    QAction *left = menu->addAction(tr("Move left"), m_commands, [this] { m_commands->moveSideways(-1); });
    left->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Left);
    left->setEnabled(step > 0);
    QAction *right = menu->addAction(tr("Move right"), m_commands, [this] { m_commands->moveSideways(1); });
    right->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Right);
    right->setEnabled(step + 1 < steps);
    menu->addAction(tr("Add step before"), m_commands, [this, step] { m_commands->addStep(step); });
    menu->addAction(tr("Add step after"), m_commands, [this, step] { m_commands->addStep(step + 1); });
    menu->addSeparator();
    fillClipboard(menu, true);
    menu->addAction(tr("Duplicate step"), m_commands, &BoardCommands::duplicate)->setShortcut(Qt::CTRL | Qt::Key_D);
    menu->addSeparator();
    menu->addAction(tr("Delete step"), m_commands, &BoardCommands::remove)->setShortcut(QKeySequence::Delete);
}

void BoardMenus::fillGround(QMenu *menu) {
    menu->addAction(tr("Add step"), m_commands, &BoardCommands::addStepHere);
    fillChannels(menu->addMenu(tr("Add a message")), m_commands->placeAtEnd());
    menu->addSeparator();
    menu->addAction(tr("Lay out a cadence…"), m_view, &BoardView::openCadence);
    menu->addAction(tr("Make steps from a table…"), m_view, [this] { m_view->openTable(); });
    menu->addSeparator();
    fillClipboard(menu, false);
    menu->addAction(tr("Select all"), m_commands, &BoardCommands::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu->addSeparator();
    menu->addAction(tr("Zoom to fit"), m_view, &BoardView::fit);
    menu->addAction(tr("Actual size"), m_view, [this] { m_view->setZoom(1); });
}

} // namespace stepline

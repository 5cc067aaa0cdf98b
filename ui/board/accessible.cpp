#include "ui/board/accessible.h"

#include "ui/board/board_text.h"
#include "ui/board/board_view.h"
#include "ui/board/scene.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollBar>

namespace stepline {

namespace {

using Kind = BoardElement::Kind;

class BoardAccessible;

/// One after the other, each ended by one full stop.
QString sentences(const QStringList &parts) {
    QString all;
    for (const QString &part : parts) {
        const bool ended = all.isEmpty() || QStringLiteral(".!?…。").contains(all.back());
        all += all.isEmpty() ? part : (ended ? QStringLiteral(" ") : QStringLiteral(". ")) + part;
    }
    return all;
}

/// One element. It is known by kind and id, not by position, so that it stays the same object while its card moves.
class ElementAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ElementAccessible(BoardView *view, Kind kind, QString id) : m_view(view), m_kind(kind), m_id(std::move(id)) {}

    BoardElement element() const {
        const BoardContent &content = m_view->scene()->content();
        switch (m_kind) {
        case Kind::Card:
        case Kind::CardMenu: {
            const Place place = content.cardPlace(m_id);
            return place.valid() ? BoardElement{m_kind, place.step, place.index} : BoardElement{};
        }
        case Kind::Step:
        case Kind::StepMenu:
        case Kind::StepFold:
        case Kind::Place: {
            const int step = content.stepIndex(m_id);
            if (step < 0 || (m_kind == Kind::StepFold && m_view->scene()->layout().steps[size_t(step)].fold.isNull()))
                return {};
            return {m_kind, step};
        }
        case Kind::Ending: {
            const int index = m_id.toInt();
            return index < int(content.endings.size()) ? BoardElement{m_kind, -1, index} : BoardElement{};
        }
        default: return {m_kind};
        }
    }

    bool isValid() const override { return m_view && element(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override {
        for (int i = childCount() - 1; i >= 0; --i)
            if (child(i) && child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }

    QString text(QAccessible::Text text) const override {
        if (text == QAccessible::Name)
            return name();
        return text == QAccessible::Description ? description() : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override {
        BoardElement shown = element();
        QRectF area = m_view->scene()->layout().rectOf(shown);
        if (shown.kind == Kind::Step) // the step is its whole column
            area = m_view->scene()->layout().steps[size_t(shown.step)].rect;
        const QRect inView = m_view->toView(area).toAlignedRect();
        return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    QAccessible::Role role() const override {
        switch (m_kind) {
        case Kind::Step: return QAccessible::List;
        case Kind::Card: return QAccessible::ListItem;
        case Kind::StepMenu:
        case Kind::CardMenu: return QAccessible::ButtonMenu;
        case Kind::StepFold:
        case Kind::Place:
        case Kind::AddStep:
        case Kind::Trigger: return QAccessible::Button;
        default: return QAccessible::StaticText;
        }
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        const BoardElement here = element();
        state.focusable = true;
        state.focused = m_view->hasFocus() && m_view->scene()->focus() == here;
        state.invisible = !m_view->isVisible();
        state.offscreen = !m_view->viewport()->rect().intersects(
            m_view->toView(m_view->scene()->layout().rectOf(here)).toAlignedRect());
        const BoardState &board = m_view->scene()->state();
        if (m_kind == Kind::Card) {
            state.selectable = state.multiSelectable = state.extSelectable = state.movable = true;
            state.selected = board.selected.contains(m_id);
        } else if (m_kind == Kind::Step) {
            state.selectable = state.movable = true;
            state.selected = board.selectedStep == m_id;
        } else if (m_kind == Kind::StepFold) {
            const bool folded = m_view->scene()->content().steps[size_t(here.step)].folded;
            state.expandable = true;
            state.collapsed = folded;
            state.expanded = !folded;
        } else if (m_kind == Kind::StepMenu || m_kind == Kind::CardMenu || m_kind == Kind::Place) {
            state.hasPopup = true;
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override {
        QStringList names{setFocusAction()};
        if (m_kind != Kind::Ending)
            names.prepend(pressAction());
        if (m_kind == Kind::Card || m_kind == Kind::Step)
            names << showMenuAction() << increaseAction() << decreaseAction();
        return names;
    }
    QString localizedActionDescription(const QString &action) const override {
        if (action == increaseAction())
            return BoardText::tr("Moves it to the next step.");
        if (action == decreaseAction())
            return BoardText::tr("Moves it to the step before.");
        return QAccessibleActionInterface::localizedActionDescription(action);
    }
    void doAction(const QString &action) override {
        const BoardElement here = element();
        if (!here)
            return;
        BoardScene *scene = m_view->scene();
        if (action == pressAction()) {
            m_view->activate(here);
        } else if (action == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            scene->select(here, true);
            m_view->ensureVisible(here);
        } else if (action == showMenuAction()) {
            m_view->openMenu(here);
        } else if (action == increaseAction() || action == decreaseAction()) {
            scene->select(here, true);
            action == increaseAction() ? m_view->moveRight() : m_view->moveLeft();
        }
    }
    QStringList keyBindingsForAction(const QString &action) const override {
        return action == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList();
    }

private:
    QString name() const {
        const BoardElement here = element();
        const BoardContent &content = m_view->scene()->content();
        const BoardCard *card = content.card(here.step, here.index);
        const BoardStep *step = here.step >= 0 ? &content.steps[size_t(here.step)] : nullptr;
        switch (here.kind) {
        case Kind::Trigger: return content.trigger.name;
        case Kind::Step: return step->name;
        case Kind::StepMenu: return BoardText::tr("Menu of step %1").arg(step->number);
        case Kind::StepFold:
            return step->folded ? BoardText::tr("Unfold step %1").arg(step->number)
                                : BoardText::tr("Fold step %1").arg(step->number);
        case Kind::Card: {
            const BoardPlayPtr &play = m_view->scene()->state().play;
            const CardPlay *played = play ? play->card(card->id) : nullptr;
            return played ? BoardText::tr("%1. %2", "a card, and what has become of it").arg(card->name, played->line)
                          : card->name;
        }
        case Kind::CardMenu: return BoardText::tr("Menu of %1").arg(card->called);
        case Kind::Place: return BoardText::tr("Add a message to step %1").arg(step->number);
        case Kind::AddStep:
            return content.isEmpty() ? BoardText::tr("Add the first message") : BoardText::tr("Add a step");
        case Kind::Ending: {
            const BoardEnding &ending = content.endings[size_t(here.index)];
            return BoardText::tr("Ending: %1 %2").arg(ending.figure, ending.label);
        }
        case Kind::None: break;
        }
        return {};
    }
    QString description() const {
        const BoardElement here = element();
        const BoardContent &content = m_view->scene()->content();
        if (here.kind == Kind::Ending)
            return content.endings[size_t(here.index)].tip;
        if (here.kind == Kind::Step) {
            const BoardStep &step = content.steps[size_t(here.step)];
            QStringList parts{step.ruler ? step.ruler->tip.simplified() : QString(),
                              step.badge ? step.badge->tip : QString(),
                              step.notes.isEmpty() ? QString() : BoardText::tr("Note: %1").arg(step.notes)};
            parts.removeAll(QString());
            return parts.join(u' ');
        }
        const BoardCard *card = here.kind == Kind::Card ? content.card(here.step, here.index) : nullptr;
        if (!card)
            return {};
        QStringList parts;
        const BoardPlayPtr &play = m_view->scene()->state().play;
        if (const CardPlay *played = play ? play->card(card->id) : nullptr) {
            parts << played->tip;
            for (const CardPlay::Mark &mark : played->marks)
                parts << mark.text;
        }
        parts << card->words;
        if (card->badge)
            parts << card->badge->tip;
        if (card->strip) {
            QStringList forecast{card->strip->text, card->strip->metrics.value(0), card->strip->late};
            forecast.removeAll(QString());
            parts << BoardText::tr("Forecast: %1").arg(forecast.join(QStringLiteral(", ")));
            if (!card->strip->change.isEmpty())
                parts << BoardText::tr("Since the saved version: %1").arg(card->strip->change);
        }
        if (!card->notes.isEmpty())
            parts << BoardText::tr("Note: %1").arg(card->notes);
        parts.removeAll(QString());
        return sentences(parts);
    }
    BoardAccessible *board() const;
    int foldable(const BoardElement &step) const {
        return m_view->scene()->layout().steps[size_t(step.step)].fold.isNull() ? 0 : 1;
    }

    QPointer<BoardView> m_view;
    Kind m_kind;
    QString m_id;
};

class BoardAccessible : public QAccessibleWidget {
public:
    explicit BoardAccessible(BoardView *view) : QAccessibleWidget(view, QAccessible::Pane) {}
    ~BoardAccessible() override {
        for (const QAccessible::Id id : std::as_const(m_known))
            QAccessible::deleteAccessibleInterface(id);
    }

    BoardView *view() const { return static_cast<BoardView *>(widget()); }

    QAccessibleInterface *of(const BoardElement &element) const {
        if (!element)
            return nullptr;
        const BoardScene *scene = view()->scene();
        const QString id = element.isCard()               ? scene->messageAt(element)
                           : element.kind == Kind::Ending ? QString::number(element.index)
                           : element.step >= 0            ? scene->stepAt(element)
                                                          : QString();
        const auto key = std::pair(int(element.kind), id);
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *made = new ElementAccessible(view(), element.kind, id);
        m_known.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    // Children: trigger, steps, "add step", endings, and the field of a renaming while it is open.
    int childCount() const override { return 2 + steps() + endings() + (field() ? 1 : 0); }
    QAccessibleInterface *child(int index) const override {
        if (index == 0)
            return of({Kind::Trigger});
        if (index <= steps())
            return of({Kind::Step, index - 1});
        if (index == steps() + 1)
            return of({Kind::AddStep});
        if (index < 2 + steps() + endings())
            return of({Kind::Ending, -1, index - 2 - steps()});
        return field() ? QAccessible::queryAccessibleInterface(field()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child)
                return i;
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override {
        const QPoint at = view()->viewport()->mapFromGlobal(QPoint(x, y));
        return of(view()->scene()->layout().hit(view()->toBoard(at)));
    }
    QAccessibleInterface *focusChild() const override {
        if (field() && field()->hasFocus())
            return QAccessible::queryAccessibleInterface(field());
        return view()->hasFocus() ? of(view()->scene()->focus()) : nullptr;
    }
    QString text(QAccessible::Text text) const override {
        return text == QAccessible::Help ? m_lastSaid : QAccessibleWidget::text(text);
    }
    void said(const QString &sentence) { m_lastSaid = sentence; }

    int steps() const { return int(view()->scene()->content().steps.size()); }

private:
    int endings() const { return int(view()->scene()->content().endings.size()); }
    QWidget *field() const { return view()->viewport()->findChild<QWidget *>({}, Qt::FindDirectChildrenOnly); }

    mutable QHash<std::pair<int, QString>, QAccessible::Id> m_known;
    QString m_lastSaid;
};

BoardAccessible *boardInterface(BoardView *view) {
    return static_cast<BoardAccessible *>(QAccessible::queryAccessibleInterface(view));
}

BoardAccessible *ElementAccessible::board() const {
    return m_view ? boardInterface(m_view) : nullptr;
}

QAccessibleInterface *ElementAccessible::parent() const {
    const BoardElement here = element();
    if (!board())
        return nullptr;
    switch (m_kind) {
    case Kind::Card:
    case Kind::StepMenu:
    case Kind::StepFold:
    case Kind::Place: return board()->of({Kind::Step, here.step});
    case Kind::CardMenu: return board()->of({Kind::Card, here.step, here.index});
    default: return board();
    }
}

// A step holds its menu, the button that folds it, its cards and the place for one more; a card holds its menu.
int ElementAccessible::childCount() const {
    const BoardElement here = element();
    if (here.kind == Kind::Step)
        return m_view->scene()->layout().count(here.step) + 2 + foldable(here);
    return here.kind == Kind::Card ? 1 : 0;
}

QAccessibleInterface *ElementAccessible::child(int index) const {
    const BoardElement here = element();
    if (index < 0 || index >= childCount())
        return nullptr;
    if (here.kind == Kind::Card)
        return board()->of({Kind::CardMenu, here.step, here.index});
    if (index == 0)
        return board()->of({Kind::StepMenu, here.step});
    if (index == childCount() - 1)
        return board()->of({Kind::Place, here.step});
    if (index == 1 && foldable(here))
        return board()->of({Kind::StepFold, here.step});
    return board()->of({Kind::Card, here.step, index - 1 - foldable(here)});
}

int ElementAccessible::indexOfChild(const QAccessibleInterface *wanted) const {
    for (int i = 0; i < childCount(); ++i)
        if (child(i) == wanted)
            return i;
    return -1;
}

QAccessibleInterface *makeInterface(const QString &, QObject *object) {
    auto *view = qobject_cast<BoardView *>(object);
    return view ? new BoardAccessible(view) : nullptr;
}

} // namespace

void installBoardAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

void announceBoardFocus(BoardView *view) {
    if (!QAccessible::isActive() || !view->hasFocus())
        return;
    if (QAccessibleInterface *element = boardInterface(view)->of(view->scene()->focus())) {
        QAccessibleEvent event(element, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void announceOnBoard(BoardView *view, const QString &sentence) {
    boardInterface(view)->said(sentence);
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(view, sentence);
#else
    QAccessibleEvent event(view, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace stepline

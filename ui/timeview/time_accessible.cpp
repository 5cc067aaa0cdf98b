#include "ui/timeview/time_accessible.h"

#include "ui/timeview/time_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

namespace stepline {

namespace {

class TimeAccessible;

/// One message. It is known by its id, so that it stays the same object wherever it lands.
class LandingAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    LandingAccessible(TimeCanvas *canvas, QString message) : m_canvas(canvas), m_message(std::move(message)) {}

    const TimeCard *card() const { return m_canvas ? m_canvas->timeLayout().card(m_message) : nullptr; }
    bool isValid() const override { return card(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override {
        return m_canvas ? QAccessible::queryAccessibleInterface(m_canvas.data()) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    QString text(QAccessible::Text text) const override {
        const TimeCard *here = card();
        if (!here)
            return {};
        const TimeWords &words = m_canvas->scene()->words();
        return text == QAccessible::Name          ? words.spoken(*here->touch)
               : text == QAccessible::Description ? words.reason(*here->touch)
                                                  : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override {
        const QRect inView = m_canvas->cardInView(m_message).toAlignedRect();
        return {m_canvas->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        const bool current = m_canvas->scene()->current() == m_message;
        state.focusable = state.selectable = true;
        state.movable = m_canvas->scene()->canDrag(m_message);
        state.selected = current;
        state.focused = current && m_canvas->hasFocus();
        state.invisible = !m_canvas->isVisible();
        state.offscreen = !m_canvas->viewport()->rect().intersects(m_canvas->cardInView(m_message).toAlignedRect());
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override {
        return {pressAction(), setFocusAction(), increaseAction(), decreaseAction()};
    }
    QString localizedActionDescription(const QString &action) const override {
        if (action == increaseAction())
            return TimeCanvas::tr("A little later");
        if (action == decreaseAction())
            return TimeCanvas::tr("A little earlier");
        return QAccessibleActionInterface::localizedActionDescription(action);
    }
    void doAction(const QString &action) override {
        if (!isValid())
            return;
        m_canvas->setFocus(Qt::OtherFocusReason);
        m_canvas->scene()->select(m_message);
        m_canvas->ensureVisible(m_message);
        if (action == pressAction())
            Q_EMIT m_canvas->editRequested(m_message);
        else if (action == increaseAction())
            m_canvas->later();
        else if (action == decreaseAction())
            m_canvas->earlier();
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<TimeCanvas> m_canvas;
    QString m_message;
};

/// The whole picture: a list of the messages in order of landing.
class TimeAccessible : public QAccessibleWidget {
public:
    explicit TimeAccessible(TimeCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::List) {}
    ~TimeAccessible() override {
        for (const QAccessible::Id id : std::as_const(m_known))
            QAccessible::deleteAccessibleInterface(id);
    }

    TimeCanvas *canvas() const { return static_cast<TimeCanvas *>(widget()); }
    QAccessibleInterface *of(const QString &message) const {
        if (message.isEmpty() || !canvas()->timeLayout().card(message))
            return nullptr;
        QAccessible::Id &id = m_known[message];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new LandingAccessible(canvas(), message));
        return QAccessible::accessibleInterface(id);
    }
    int childCount() const override { return int(canvas()->timeLayout().cards.size()); }
    QAccessibleInterface *child(int index) const override {
        return index < 0 || index >= childCount() ? nullptr
                                                  : of(canvas()->timeLayout().cards[size_t(index)].touch->message);
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i) == wanted)
                return i;
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override {
        for (int i = childCount() - 1; i >= 0; --i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override {
        return canvas()->hasFocus() ? of(canvas()->scene()->current()) : nullptr;
    }
    QString text(QAccessible::Text text) const override {
        return text == QAccessible::Help ? m_lastSaid : QAccessibleWidget::text(text);
    }
    void said(const QString &sentence) { m_lastSaid = sentence; }

private:
    mutable QHash<QString, QAccessible::Id> m_known;
    QString m_lastSaid;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object) {
    auto *canvas = qobject_cast<TimeCanvas *>(object);
    return canvas ? new TimeAccessible(canvas) : nullptr;
}

TimeAccessible *interfaceOf(TimeCanvas *canvas) {
    return static_cast<TimeAccessible *>(QAccessible::queryAccessibleInterface(canvas));
}

} // namespace

void installTimeAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

void announceTimeFocus(TimeCanvas *canvas) {
    if (!QAccessible::isActive() || !canvas->hasFocus())
        return;
    if (QAccessibleInterface *touch = interfaceOf(canvas)->of(canvas->scene()->current())) {
        QAccessibleEvent event(touch, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void announceInTimeView(TimeCanvas *canvas, const QString &sentence) {
    interfaceOf(canvas)->said(sentence);
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(canvas, sentence);
#else
    QAccessibleEvent event(canvas, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace stepline

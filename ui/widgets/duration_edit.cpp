#include "ui/widgets/duration_edit.h"

#include "ui/widgets/duration_text.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace stepline {

namespace {
constexpr int ButtonWidth = 24;

/// The see-through button at the field's end; the field paints the arrow.
class MenuButton : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const Palette &p = colours();
        paintChevron(&painter, rect(), isEnabled() ? (underMouse() ? p.text : p.secondary) : p.disabled);
    }
};
} // namespace

DurationEdit::DurationEdit(QWidget *parent) : ValueEdit(parent), m_button(new MenuButton(this)) {
    setTextMargins(0, 0, ButtonWidth - 8, 0);
    m_suggestions = {{0},
                     {30 * Duration::Minute},
                     {Duration::Hour},
                     {2 * Duration::Hour},
                     {Duration::Day},
                     {2 * Duration::Day},
                     {3 * Duration::Day},
                     {Duration::Week}};
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setCursor(Qt::ArrowCursor);
    m_button->setToolTip(tr("Choose a unit or a common value (Alt+Down)"));
    m_button->setAccessibleName(tr("Units and common values"));
    connect(m_button, &QToolButton::clicked, this, &DurationEdit::openMenu);
    present();
}

void DurationEdit::setValue(std::optional<Duration> value) {
    if (value && value != m_value && value->seconds != 0)
        m_unit = unitOf(*value);
    m_value = value;
    present();
}

void DurationEdit::setShortest(Duration shortest, const QString &sentence) {
    m_shortest = shortest;
    m_shortestSentence = sentence;
}

QString DurationEdit::shown() const {
    if (!m_value)
        return {};
    qint64 seconds = m_value->seconds;
    if (m_brief && !m_focused) {
        const qint64 grain = seconds >= Duration::Day    ? Duration::Hour
                             : seconds >= Duration::Hour ? Duration::Minute
                                                         : 1;
        seconds = (seconds + grain / 2) / grain * grain;
    }
    return spokenDuration({seconds});
}

void DurationEdit::focusInEvent(QFocusEvent *event) {
    m_focused = true;
    if (m_brief)
        present();
    ValueEdit::focusInEvent(event);
}

void DurationEdit::focusOutEvent(QFocusEvent *event) {
    ValueEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    m_focused = false;
    if (m_brief)
        present();
}

bool DurationEdit::take(const QString &text, QString *why) {
    if (text.isEmpty() && (m_optional || !m_value)) {
        if (m_value) {
            m_value.reset();
            Q_EMIT cleared();
        }
        return true;
    }
    const auto typed = readDuration(text, m_unit, why);
    if (!typed)
        return false;
    if (*typed < m_shortest) {
        *why = m_shortestSentence;
        return false;
    }
    if (typed->seconds != 0)
        m_unit = unitOf(*typed);
    if (m_value != *typed) {
        m_value = *typed;
        Q_EMIT edited(*m_value);
    }
    return true;
}

void DurationEdit::change(Duration value) {
    value.seconds = qBound(m_shortest.seconds, value.seconds, Duration::Longest);
    if (m_value == value)
        return;
    m_value = value;
    present(true);
    setInvalid(false);
    Q_EMIT accepted();
    Q_EMIT edited(value);
}

void DurationEdit::step(int steps) {
    const qint64 now = m_value.value_or(Duration{}).seconds;
    // "90 min" stepped in hours goes to full hours first.
    const qint64 rest = now % m_unit;
    qint64 next = now - rest + (steps > 0 ? steps : rest ? steps + 1 : steps) * m_unit;
    change({next});
}

void DurationEdit::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier)
        openMenu();
    else
        ValueEdit::keyPressEvent(event);
}

void DurationEdit::openMenu() {
    if (isReadOnly() || !commit())
        return;
    QMenu menu(this);
    struct Unit {
        qint64 seconds;
        QString name;
    };
    const Unit units[] = {{Duration::Minute, tr("minutes")},
                          {Duration::Hour, tr("hours")},
                          {Duration::Day, tr("days")},
                          {Duration::Week, tr("weeks")}};
    const qint64 now = m_value.value_or(Duration{}).seconds, unit = qMax<qint64>(1, m_unit);
    const qint64 count = now % unit == 0 ? now / unit : 0;
    for (const Unit &choice : units) {
        QAction *action =
            menu.addAction(count > 0 ? tr("%1 %2").arg(count).arg(choice.name) : tr("in %1").arg(choice.name));
        action->setCheckable(true);
        action->setChecked(choice.seconds == m_unit);
        connect(action, &QAction::triggered, this, [this, count, choice] {
            m_unit = choice.seconds;
            if (count > 0 && count * choice.seconds <= Duration::Longest)
                change({count * choice.seconds});
        });
    }
    menu.addSeparator();
    for (Duration suggestion : std::as_const(m_suggestions)) {
        if (suggestion < m_shortest)
            continue;
        connect(menu.addAction(spokenDuration(suggestion)), &QAction::triggered, this, [this, suggestion] {
            if (suggestion.seconds)
                m_unit = unitOf(suggestion);
            change(suggestion);
        });
    }
    menu.exec(mapToGlobal(QPoint(0, height() + 2)));
    setFocus();
}

void DurationEdit::resizeEvent(QResizeEvent *event) {
    ValueEdit::resizeEvent(event);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QMargins room(mirrored ? ButtonWidth - 8 : 0, 0, mirrored ? 0 : ButtonWidth - 8, 0);
    if (textMargins() != room)
        setTextMargins(room);
    m_button->setGeometry(mirrored ? 0 : width() - ButtonWidth, 0, ButtonWidth, height());
}

} // namespace stepline

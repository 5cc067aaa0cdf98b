#include "ui/widgets/segments.h"

#include "ui/widgets/label_text.h"
#include "ui/widgets/paint.h"

#include <QAbstractButton>
#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>

namespace stepline {

namespace {
constexpr int Inset = 2; ///< of a segment in the frame
}

/// A segment paints itself: raised where it is the chosen one.
class Segments::Button : public QAbstractButton {
public:
    Button(QAction *action, QWidget *parent) : QAbstractButton(parent), m_action(action) {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        connect(action, &QAction::changed, this, [this] { follow(); });
        connect(this, &QAbstractButton::clicked, action, [action] {
            if (!action->isChecked())
                action->trigger();
        });
        connect(&Theme::instance(), &Theme::changed, this, [this] {
            updateGeometry();
            update();
        });
        follow();
    }

    QSize sizeHint() const override {
        const QFontMetrics metrics(Theme::instance().strongFont());
        return {metrics.horizontalAdvance(plain()) + 24, std::max(28, metrics.height() + 10)};
    }

protected:
    void paintEvent(QPaintEvent *) override {
        const Palette &p = colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked()) {
            painter.setPen(QPen(p.edge, 1));
            painter.setBrush(p.card);
            painter.drawRoundedRect(box, FieldRadius, FieldRadius);
        } else if (underMouse() && isEnabled()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(p.raised);
            painter.drawRoundedRect(box, FieldRadius, FieldRadius);
        }
        painter.setFont(isChecked() ? Theme::instance().strongFont() : Theme::instance().bodyFont());
        painter.setPen(!isEnabled() ? p.disabled : isChecked() ? p.text : p.secondary);
        painter.drawText(rect(), Qt::AlignCenter, plain());
        if (hasFocus())
            paintFocusRing(&painter, rect(), FieldRadius);
    }

private:
    QString plain() const { return plainText(m_action->text()); }
    void follow() {
        setEnabled(m_action->isEnabled());
        setChecked(m_action->isChecked());
        setText(plain());
        setAccessibleName(plain());
        setToolTip(m_action->toolTip());
        setAccessibleDescription(m_action->statusTip());
        updateGeometry();
        update();
    }

    QAction *m_action;
};

Segments::Segments(const QString &name, QWidget *parent) : QWidget(parent) {
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Inset, Inset, Inset, Inset);
    row->setSpacing(Inset);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *group = new QButtonGroup(this);
    group->setExclusive(true);
}

void Segments::addSegment(QAction *action) {
    auto *button = new Button(action, this);
    findChild<QButtonGroup *>()->addButton(button);
    layout()->addWidget(button);
}

void Segments::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().surface);
    painter.drawRoundedRect(rect(), FieldRadius + Inset, FieldRadius + Inset);
}

} // namespace stepline

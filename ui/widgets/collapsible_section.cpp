#include "ui/widgets/collapsible_section.h"

#include "ui/widgets/paint.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace stepline {

class CollapsibleSection::Header : public QAbstractButton {
public:
    explicit Header(QWidget *parent) : QAbstractButton(parent) {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    QString summary;

    QSize sizeHint() const override { return {120, qMax(40, fontMetrics().height() + 20)}; }
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent *event) override {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int open = mirrored ? Qt::Key_Left : Qt::Key_Right, shut = mirrored ? Qt::Key_Right : Qt::Key_Left;
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == open)
            setChecked(true);
        else if (event->key() == shut)
            setChecked(false);
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override {
        const Palette &p = colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(p.line, 1));
        painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRectF arrow(mirrored ? width() - 18 : 0, 0, 18, height());
        paintChevron(&painter, arrow, underMouse() ? p.text : p.secondary, isChecked() ? 0 : mirrored ? 90 : -90);
        const QFont strong = Theme::instance().strongFont();
        painter.setFont(strong);
        painter.setPen(p.text);
        QRect area = mirrored ? rect().adjusted(0, 0, -24, 0) : rect().adjusted(24, 0, 0, 0);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading, text());
        if (!isChecked() && !summary.isEmpty()) {
            const int used = QFontMetrics(strong).horizontalAdvance(text()) + 16;
            area.adjust(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0);
            painter.setFont(Theme::instance().smallFont());
            painter.setPen(p.secondary);
            constexpr int FromRing = 8; ///< the ring runs along the header's edge
            area.adjust(mirrored ? FromRing : 0, 0, mirrored ? 0 : -FromRing, 0);
            painter.drawText(area, Qt::AlignVCenter | Qt::AlignTrailing,
                             painter.fontMetrics().elidedText(summary, Qt::ElideRight, area.width()));
        }
        if (hasFocus())
            paintFocusRing(&painter, rect().adjusted(0, 3, 0, -3), FieldRadius);
    }
};

namespace {

/// A header is no box to tick: it says that it unfolds, and whether it has.
class HeaderAccessible : public QAccessibleWidget {
public:
    explicit HeaderAccessible(QAbstractButton *header) : QAccessibleWidget(header, QAccessible::Button) {}

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        const bool open = static_cast<const QAbstractButton *>(widget())->isChecked();
        state.expandable = true;
        state.expanded = open;
        state.collapsed = !open;
        return state;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override {
        if (action == pressAction())
            static_cast<QAbstractButton *>(widget())->click();
        else
            QAccessibleWidget::doAction(action);
    }
};

QAccessibleInterface *makeHeader(const QString &, QObject *object) {
    const bool isHeader =
        object && object->inherits("QAbstractButton") && object->property(CollapsibleSection::HeaderProperty).toBool();
    return isHeader ? new HeaderAccessible(static_cast<QAbstractButton *>(object)) : nullptr;
}

} // namespace

CollapsibleSection::CollapsibleSection(const QString &title, QWidget *parent)
    : QWidget(parent), m_header(new Header(this)), m_body(new QWidget(this)),
      m_slide(new QPropertyAnimation(m_body, "maximumHeight", this)) {
    static const bool installed = (QAccessible::installFactory(makeHeader), true);
    Q_UNUSED(installed);
    m_header->setProperty(HeaderProperty, true);
    m_header->setText(title);
    m_header->setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_body);
    auto *inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 4, 0, 16);
    m_body->hide();
    connect(m_header, &QAbstractButton::toggled, this, &CollapsibleSection::unfold);
    connect(m_slide, &QPropertyAnimation::finished, this, [this] {
        m_body->setMaximumHeight(QWIDGETSIZE_MAX);
        m_body->setVisible(isExpanded());
        if (m_content)
            m_content->setMinimumHeight(0);
    });
}

void CollapsibleSection::setContent(QWidget *content) {
    m_content = content;
    m_body->layout()->addWidget(content);
}

QAbstractButton *CollapsibleSection::header() const {
    return m_header;
}

QString CollapsibleSection::title() const {
    return m_header->text();
}

void CollapsibleSection::setSummary(const QString &summary) {
    if (m_header->summary == summary)
        return;
    m_header->summary = summary;
    m_header->setAccessibleDescription(summary);
    m_header->update();
}

bool CollapsibleSection::isExpanded() const {
    return m_header->isChecked();
}

void CollapsibleSection::setExpanded(bool expanded) {
    m_header->setChecked(expanded);
}

void CollapsibleSection::unfold(bool expanded) {
    const int ms = isVisible() ? Theme::instance().animationMs() : 0;
    m_slide->stop();
    if (ms <= 0) {
        m_body->setMaximumHeight(QWIDGETSIZE_MAX);
        m_body->setVisible(expanded);
    } else {
        const int now = m_body->isVisible() ? m_body->height() : 0;
        m_body->setMaximumHeight(now);
        m_body->setVisible(true);
        const int full = m_body->layout()->hasHeightForWidth() ? m_body->layout()->heightForWidth(width())
                                                               : m_body->sizeHint().height();
        // What is inside keeps its height and comes into sight; squeezed, its fields would lie over each other.
        if (m_content)
            m_content->setMinimumHeight(full - m_body->layout()->contentsMargins().top() -
                                        m_body->layout()->contentsMargins().bottom());
        m_slide->setStartValue(now);
        m_slide->setEndValue(expanded ? full : 0);
        m_slide->setDuration(ms);
        m_slide->setEasingCurve(QEasingCurve::OutCubic);
        m_slide->start();
    }
    QAccessible::State change;
    change.expanded = true;
    QAccessibleStateChangeEvent event(m_header, change);
    QAccessible::updateAccessibility(&event);
    Q_EMIT toggled(expanded);
}

} // namespace stepline

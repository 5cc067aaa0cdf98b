#include "ui/tour/tour_row.h"

#include "ui/theme/text_sized.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {

namespace {
constexpr int Left = 8;

int circleSide() {
    return textSized(16);
}
} // namespace

TourTitle::TourTitle(const QString &text, QWidget *parent) : QAbstractButton(parent) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setDone(false);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TourTitle::setDone(bool done) {
    m_done = done;
    setAccessibleName(done ? tr("%1, done").arg(text()) : tr("%1, still to do").arg(text()));
    update();
}

QSize TourTitle::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + circleSide() + 3 * Left,
            std::max(28, fontMetrics().height() + 10)};
}

void TourTitle::paintEvent(QPaintEvent *) {
    const Palette &p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.raised);
        painter.drawRoundedRect(rect(), FieldRadius, FieldRadius);
    }
    const QRectF circle(Left, (height() - circleSide()) / 2.0, circleSide(), circleSide());
    if (m_done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.good);
        painter.drawEllipse(circle);
        Theme::instance().paintIcon(&painter, QStringLiteral("check"), circle.adjusted(2, 2, -2, -2), p.card);
    } else {
        painter.setPen(QPen(p.edge, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
    }
    const QRect area = rect().adjusted(Left + circleSide() + 8, 0, -Left, 0);
    painter.setPen(m_done ? p.secondary : p.text);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    if (hasFocus())
        paintFocusRing(&painter, rect(), FieldRadius);
}

TourRow::TourRow(const TourTask &task, QWidget *parent)
    : QWidget(parent), m_title(new TourTitle(task.title)), m_more(new QWidget) {
    auto *how = new LiveLabel; // its height follows its width both ways, while the library is narrowed or hidden too
    how->setTone(Tone::Secondary);
    how->setText(task.how);
    auto *lead = new QPushButton(task.button);
    lead->setAccessibleDescription(task.how);
    connect(lead, &QPushButton::clicked, this, &TourRow::leadRequested);
    connect(m_title, &QAbstractButton::clicked, this, &TourRow::unfoldRequested);
    m_title->setAccessibleDescription(task.how);
    auto *more = new QVBoxLayout(m_more);
    more->setContentsMargins(Left, 0, 8, 8);
    more->setSpacing(8);
    auto *words = new QHBoxLayout;
    words->setSpacing(0);
    words->addSpacing(circleSide() + 8);
    words->addWidget(how, 1);
    more->addLayout(words);
    auto *button = new QHBoxLayout;
    button->setSpacing(0);
    button->addItem(new QSpacerItem(circleSide() + 8, 0, QSizePolicy::Maximum)); // gives way before large words are cut
    button->addWidget(lead);
    button->addStretch(1);
    more->addLayout(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_more);
}

void TourRow::present(bool done, bool unfolded) {
    m_title->setDone(done);
    m_more->setVisible(unfolded);
}

} // namespace stepline

#include "ui/tour/tour_panel.h"

#include "ui/theme/theme.h"
#include "ui/tour/tour_row.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QVBoxLayout>

namespace stepline {

namespace {

/// The steps at their full height where there is room, else scrolled.
class TourScroll : public FormScroll {
public:
    QSize sizeHint() const override {
        const QSize least = widget()->minimumSizeHint();
        return {least.width(), std::max(least.height(), widget()->heightForWidth(formWidth()))};
    }
    QSize minimumSizeHint() const override { return {0, 4 * fontMetrics().height()}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        const bool done = FormScroll::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return done;
    }
};

} // namespace

TourPanel::TourPanel(const QList<TourTask> &tasks, QWidget *parent)
    : QWidget(parent), m_tasks(tasks), m_count(new ToneLabel({}, Tone::Secondary)), m_end(new SentenceLabel) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("First steps"));
    auto *title = new QLabel(tr("First steps"));
    title->setFont(Theme::instance().strongFont());
    m_count->setFont(Theme::instance().smallFont());
    auto *close = new IconButton(QStringLiteral("close"), tr("Put the first steps away; Help brings them back"));
    connect(close, &QAbstractButton::clicked, this, &TourPanel::closeRequested);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 0, 0);
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 12);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addSpacing(4);
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const TourTask &task : m_tasks) {
        auto *row = new TourRow(task);
        connect(row, &TourRow::unfoldRequested, this,
                [this, key = task.key] { unfold(m_open == key ? QString() : key); });
        connect(row, &TourRow::leadRequested, this, [this, key = task.key] { Q_EMIT leadRequested(key); });
        rows->addWidget(row);
        m_rows << row;
    }
    m_end->setText(tr("That is the whole way, from an idea to a version with its forecast. The command palette "
                      "(Ctrl+K) and Help (F1) know the rest."));
    m_end->setContentsMargins(8, 8, 8, 0);
    rows->addWidget(m_end);
    rows->addStretch(1); // what is left over stands below the steps, not between their words
    auto *scroll = new TourScroll;
    scroll->setWidget(list);
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    layout->addWidget(scroll);
    setDone({});
}

bool TourPanel::isComplete() const {
    for (const TourTask &task : m_tasks)
        if (!m_done.contains(task.key))
            return false;
    return true;
}

void TourPanel::setDone(const QStringList &keys) {
    m_done = keys;
    m_open.clear();
    for (const TourTask &task : m_tasks)
        if (!m_done.contains(task.key)) {
            m_open = task.key;
            break;
        }
    present();
}

void TourPanel::unfold(const QString &key) {
    m_open = key;
    present();
}

void TourPanel::present() {
    int done = 0;
    for (qsizetype i = 0; i < m_tasks.size(); ++i) {
        const bool ticked = m_done.contains(m_tasks[i].key);
        done += ticked;
        m_rows[i]->present(ticked, m_tasks[i].key == m_open);
    }
    m_count->setText(tr("%1 of %2").arg(done).arg(m_tasks.size()));
    m_end->setVisible(isComplete());
}

} // namespace stepline

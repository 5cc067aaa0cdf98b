#include "ui/timeview/time_view.h"

#include "ui/theme/theme.h"
#include "ui/timeview/time_bar.h"
#include "ui/timeview/time_table.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stepline {

TimeView::TimeView(QWidget *parent)
    : QWidget(parent), m_scene(new TimeScene(this)), m_bar(new TimeBar(m_scene)), m_trouble(new InlineMessage),
      m_stack(new QStackedWidget), m_empty(new ToneLabel({}, Tone::Secondary)), m_canvas(new TimeCanvas(m_scene)),
      m_table(new TimeTable(m_scene)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    m_trouble->setContentsMargins(16, 0, 16, 8);
    m_trouble->setWordWrap(true);
    column->addWidget(m_trouble);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setText(tr("No message yet. Drag a channel onto the board (Ctrl+1), and here you see on which day and at "
                        "which hour it lands."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);

    connect(m_bar->zoomIn(), &IconButton::clicked, m_canvas, &TimeCanvas::zoomIn);
    connect(m_bar->zoomOut(), &IconButton::clicked, m_canvas, &TimeCanvas::zoomOut);
    connect(m_bar->fit(), &IconButton::clicked, m_canvas, &TimeCanvas::fit);
    connect(m_bar->table(), &IconButton::toggled, this, &TimeView::setTableShown);
    connect(m_scene, &TimeScene::changed, this, &TimeView::present);
    connect(m_canvas, &TimeCanvas::editRequested, this, &TimeView::editRequested);
    connect(m_table, &TimeTable::editRequested, this, &TimeView::editRequested);
    connect(m_canvas, &TimeCanvas::menuRequested, this, &TimeView::openMenu);
    connect(m_table, &TimeTable::menuRequested, this, &TimeView::openMenu);
    connect(m_canvas, &TimeCanvas::said, this, &TimeView::said);
    present();
}

void TimeView::present() {
    const bool empty = m_scene->timeline().touches.empty();
    QWidget *page = empty ? static_cast<QWidget *>(m_empty) : tableShown() ? static_cast<QWidget *>(m_table) : m_canvas;
    if (m_stack->currentWidget() != page)
        m_stack->setCurrentWidget(page);
    m_trouble->say(m_scene->trouble(), Tone::Warning);
    for (IconButton *button : {m_bar->zoomIn(), m_bar->zoomOut(), m_bar->fit()})
        button->setEnabled(!empty && !tableShown());
    m_bar->table()->setEnabled(!empty);
}

void TimeView::setTableShown(bool shown) {
    m_bar->table()->setChecked(shown);
    present();
}

bool TimeView::tableShown() const {
    return m_bar->table()->isChecked();
}

void TimeView::takeFocus() {
    (m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_bar) : m_stack->currentWidget())
        ->setFocus(Qt::OtherFocusReason);
}

void TimeView::showEvent(QShowEvent *event) {
    m_scene->setActive(true);
    if (m_canvas->fitted()) // its own show event came before the timeline was there
        m_canvas->fit();
    QWidget::showEvent(event);
}

void TimeView::hideEvent(QHideEvent *event) {
    m_canvas->drag()->cancel();
    m_scene->setActive(false);
    QWidget::hideEvent(event);
}

void TimeView::copyCsv() {
    QApplication::clipboard()->setText(QString::fromUtf8(timelineCsv(*m_scene)));
    Q_EMIT said(tr("The times are on the clipboard as CSV."));
}

void TimeView::copyPicture() {
    QApplication::clipboard()->setImage(m_canvas->picture(2));
    Q_EMIT said(tr("A picture of the time view is on the clipboard."));
}

void TimeView::openMenu(const QString &message, const QPoint &global) {
    QMenu menu(this);
    const auto icon = [](const char *name) { return Theme::instance().icon(QLatin1String(name)); };
    if (!message.isEmpty()) {
        m_scene->select(message);
        QString why;
        const bool movable = m_scene->canDrag(message, &why);
        const QString by = spokenDuration({m_canvas->axis().snap()});
        menu.addAction(icon("edit"), tr("&Edit the message"), this, [this, message] { Q_EMIT editRequested(message); });
        QAction *earlier =
            menu.addAction(icon("arrow-left"), tr("%1 e&arlier").arg(by), m_canvas, &TimeCanvas::earlier);
        QAction *later = menu.addAction(icon("arrow-right"), tr("%1 &later").arg(by), m_canvas, &TimeCanvas::later);
        for (QAction *action : {earlier, later}) {
            action->setEnabled(movable);
            action->setToolTip(why);
        }
        menu.setToolTipsVisible(true);
        menu.addSeparator();
    }
    menu.addAction(icon("table"), tableShown() ? tr("As a &picture") : tr("As a &table"), this,
                   [this] { setTableShown(!tableShown()); });
    menu.addAction(icon("copy"), tr("Copy the times as &CSV"), this, &TimeView::copyCsv);
    menu.addAction(icon("picture"), tr("Copy as p&icture"), this, &TimeView::copyPicture);
    menu.addAction(icon("save"), tr("&Save picture or table…"), this, &TimeView::saveRequested);
    menu.exec(global);
}

} // namespace stepline

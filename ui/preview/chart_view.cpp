#include "ui/preview/chart_view.h"

#include "ui/preview/chart_ink.h"
#include "ui/preview/chart_plot.h"
#include "ui/preview/key_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedLayout>
#include <QTableWidget>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace stepline {

ChartView::ChartView(QWidget *parent)
    : QWidget(parent), m_sentence(new ToneLabel), m_empty(new ToneLabel({}, Tone::Secondary)),
      m_caption(new ToneLabel({}, Tone::Secondary)), m_head(new QWidget), m_keys(new QWidget),
      m_keyLayout(new FlowLayout(m_keys, 4)), m_plot(new ChartPlot), m_table(new QTableWidget) {
    setFocusPolicy(Qt::TabFocus);
    m_keyLayout->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_sentence->setWordWrap(true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_caption->setWordWrap(true);
    m_caption->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAccessibleName(tr("The chart as a table"));
    setAccessibleName(tr("Chart")); // until there is one

    auto *area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(Theme::Grid / 2);
    auto *asTable = new IconButton(QStringLiteral("table"), tr("Show as table"));
    asTable->setCheckable(true);
    auto *more = new IconButton(QStringLiteral("more"), tr("Copy and save the chart"));
    head->addWidget(m_sentence, 1);
    head->addWidget(asTable, 0, Qt::AlignTop);
    head->addWidget(more, 0, Qt::AlignTop);
    connect(asTable, &IconButton::clicked, this, &ChartView::setTable);
    connect(this, &ChartView::tableShown, asTable, &IconButton::setChecked);
    connect(more, &IconButton::clicked, this, [this, more] {
        QMenu menu(this);
        fillMenu(&menu);
        menu.exec(more->mapToGlobal(QPoint(0, more->height())));
    });
    column->addWidget(m_head);
    column->addWidget(m_keys);
    column->addWidget(area, 1);
    column->addWidget(m_caption);

    connect(m_plot, &ChartPlot::hovered, this, [this](const ChartHit &hit, const QPoint &globalPos) {
        if (hit.valid())
            QToolTip::showText(globalPos + QPoint(8, 8), m_plot->tipOf(hit), m_plot);
        else
            QToolTip::hideText();
    });
    connect(m_plot, &ChartPlot::figureClicked, this, &ChartView::explainRequested);
    connect(m_plot, &ChartPlot::seriesToggled, this, &ChartView::toggle);
    const auto follow = [this] {
        m_caption->setFont(Theme::instance().smallFont());
        update();
    };
    connect(&Theme::instance(), &Theme::changed, this, follow);
    follow();
}

ChartView::~ChartView() = default;

const Chart &ChartView::chart() const {
    return m_plot->chart();
}

ChartState ChartView::state() const {
    return {m_plot->hidden(), m_plot->zoomed() ? m_plot->ranges() : QList<QRectF>()};
}

void ChartView::setCompact(bool compact) {
    m_compact = compact;
    fillWords();
    fillKeys();
}

void ChartView::fillWords() {
    const Chart &shown = chart();
    m_sentence->setText(shown.sentence);
    m_head->setVisible(!m_compact && !shown.isEmpty());
    QString caption = shown.caption;
    if (m_compact && !shown.keys.isEmpty()) {
        QStringList names;
        for (const ChartKey &key : shown.keys)
            names << key.name.toLower();
        caption = tr("Dark to light: %1 · %2").arg(names.join(QStringLiteral(", ")), caption);
    }
    if (!shown.panes.isEmpty() && shown.panes.first().lines)
        caption += u' ' + tr("Scroll to zoom, double-click for all."); // on the screen only
    m_caption->setText(caption);
    placeCaption();
    m_empty->setText(shown.empty);
}

void ChartView::placeCaption() {
    constexpr int LeastPlot = 120;
    // An edit first takes the words about ranges away, then brings them back: the plot does not jump with them.
    const std::pair<QString, int> of{chart().title, width()};
    if (of != m_captionOf) {
        m_captionHeight = 0;
        m_caption->setMinimumHeight(0); // a label counts it in
    }
    m_captionOf = of;
    m_captionHeight = std::max(m_captionHeight, m_caption->heightForWidth(width()));
    m_caption->setMinimumHeight(m_captionHeight);
    const int needed = m_captionHeight + LeastPlot;
    const int taken =
        (m_head->isHidden() ? 0 : m_head->sizeHint().height()) + (m_keys->isHidden() ? 0 : m_keys->sizeHint().height());
    m_caption->setVisible(!m_caption->text().isEmpty() && !chart().isEmpty() && height() - taken >= needed);
    m_plot->setWhatsThis(m_caption->text());
}

void ChartView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    placeCaption();
}

void ChartView::setChart(const Chart &chart) {
    if (chart == m_plot->chart())
        return;
    m_plot->setChart(chart);
    setAccessibleName(chart.title);
    setAccessibleDescription(chart.isEmpty() ? chart.empty : chart.sentence);
    fillWords();
    fillKeys();
    setTable(m_asTable);
}

void ChartView::fillKeys() {
    const QList<ChartKey> keys = chart().isEmpty() || m_compact ? QList<ChartKey>() : chart().keys;
    m_keys->setVisible(!keys.isEmpty());
    if (keys == m_shownKeys)
        return;
    m_shownKeys = keys;
    qDeleteAll(m_keys->findChildren<KeyButton *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_keyLayout->takeAt(0))
        delete item;
    for (const ChartKey &key : keys) {
        auto *button = new KeyButton(key, m_keys);
        button->setChecked(!m_plot->hidden().contains(key.series));
        connect(button, &KeyButton::clicked, this, [this, series = key.series] { toggle(series); });
        m_keyLayout->addWidget(button);
    }
}

void ChartView::fillTable() {
    const ChartTable &table = chart().table;
    m_table->setRowCount(int(table.rows.size()));
    m_table->setColumnCount(int(table.headers.size()));
    m_table->setHorizontalHeaderLabels(table.headers);
    for (int row = 0; row < table.rows.size(); ++row)
        for (int column = 0; column < table.rows[row].size(); ++column) {
            const ChartCell &cell = table.rows[row][column];
            auto *item = new QTableWidgetItem(cell.text);
            item->setTextAlignment(cell.number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    m_table->resizeColumnsToContents();
}

void ChartView::setTable(bool asTable) {
    m_asTable = asTable;
    if (asTable && !chart().isEmpty())
        fillTable();
    m_stack->setCurrentIndex(chart().isEmpty() ? 2 : asTable ? 1 : 0);
    Q_EMIT tableShown(asTable);
}

void ChartView::toggle(const QString &series) {
    QSet<QString> hidden = m_plot->hidden();
    if (!hidden.remove(series))
        hidden.insert(series);
    m_plot->setHidden(hidden);
    for (KeyButton *button : m_keys->findChildren<KeyButton *>(Qt::FindDirectChildrenOnly))
        button->setChecked(!hidden.contains(button->series()));
}

QString ChartView::tipAt(const QPoint &plotPos) const {
    return m_plot->tipOf(m_plot->hitAt(plotPos));
}

void ChartView::fillMenu(QMenu *menu) {
    const bool something = !chart().isEmpty();
    const auto add = [&](const QString &text, auto slot, const QKeySequence &keys = {}) {
        QAction *action = menu->addAction(text, this, slot);
        action->setEnabled(something);
        if (!keys.isEmpty())
            action->setShortcut(keys);
        return action;
    };
    add(tr("&Copy picture"), &ChartView::copyPicture, QKeySequence::Copy);
    add(tr("Copy as CS&V"), &ChartView::copyCsv);
    menu->addSeparator();
    add(tr("Save as &PNG…"), [this] { save(QStringLiteral("png")); });
    add(tr("Save as &SVG…"), [this] { save(QStringLiteral("svg")); });
    add(tr("Save as CSV (&numbers)…"), [this] { save(QStringLiteral("csv")); });
    menu->addSeparator();
    QAction *table = add(tr("Show as &table"), [this] { setTable(!m_asTable); });
    table->setCheckable(true);
    table->setChecked(m_asTable);
    QAction *all = add(tr("Show &all"), [this] { m_plot->resetZoom(); });
    all->setEnabled(something && m_plot->zoomed());
}

void ChartView::contextMenuEvent(QContextMenuEvent *event) {
    QMenu menu(this);
    fillMenu(&menu);
    menu.exec(event->globalPos());
}

void ChartView::copyPicture() {
    QApplication::clipboard()->setImage(chartImage(chart(), state()));
    Q_EMIT noticed(tr("The picture is on the clipboard."), false);
}

void ChartView::copyCsv() {
    auto *numbers = new QMimeData;
    const QByteArray csv = tableCsv(chart().table);
    numbers->setData(QStringLiteral("text/csv"), csv);
    numbers->setText(QString::fromUtf8(csv));
    QApplication::clipboard()->setMimeData(numbers);
    Q_EMIT noticed(tr("The numbers are on the clipboard."), false);
}

void ChartView::save(const QString &ending) {
    const QString filter = ending == u"png"   ? tr("Picture (*.png)")
                           : ending == u"svg" ? tr("Drawing (*.svg)")
                                              : tr("Numbers (*.csv)");
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save “%1”").arg(chart().title), chart().key + u'.' + ending, filter);
    if (path.isEmpty())
        return;
    if (!path.endsWith(u'.' + ending, Qt::CaseInsensitive))
        path += u'.' + ending;
    if (const auto problem = saveChart(chart(), path, state()))
        Q_EMIT noticed(problem->message, true);
    else
        Q_EMIT noticed(tr("Saved as %1.").arg(path), false);
}

void ChartView::walk(int direction) {
    const ChartHit hit = m_plot->walked(m_plot->hit(), direction);
    m_plot->setHit(hit);
    if (!hit.valid())
        return;
    const QString tip = m_plot->tipOf(hit);
    setAccessibleDescription(tip); // read aloud with the focus
    QToolTip::showText(m_plot->anchorOf(hit), tip, m_plot);
}

void ChartView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) {
        copyPicture();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: walk(-1); return;
    case Qt::Key_Right:
    case Qt::Key_Down: walk(1); return;
    case Qt::Key_Plus: m_plot->zoomBy(0.8); return;
    case Qt::Key_Minus: m_plot->zoomBy(1.25); return;
    case Qt::Key_0: m_plot->resetZoom(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_plot->hit().valid())
            Q_EMIT explainRequested(m_plot->figureOf(m_plot->hit()), m_plot->anchorOf(m_plot->hit()));
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void ChartView::focusOutEvent(QFocusEvent *event) {
    m_plot->setHit({});
    QWidget::focusOutEvent(event);
}

void ChartView::paintEvent(QPaintEvent *) {
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocusRing(&painter, rect(), Theme::Radius / 2.0);
}

} // namespace stepline

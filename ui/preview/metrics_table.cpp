#include "ui/preview/metrics_table.h"

#include "core/json/files.h"
#include "ui/preview/chart_export.h"
#include "ui/preview/charts.h"
#include "ui/preview/tabular_text.h"
#include "ui/theme/figures.h"
#include "ui/theme/text_sized.h"
#include "ui/widgets/list_line.h"
#include "ui/widgets/paint.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPaintEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <cmath>
#include <utility>

namespace stepline {
namespace {

constexpr int Padding = 7; ///< two of them hold the sign of a figure that comes from a part of the audience
constexpr int Indent = 16;
constexpr int NameSigns = 60; ///< beside a channel's name: arrow, icon and the spaces between
constexpr int NarrowName = 116;
constexpr int SubLabel = 44; ///< room for the beginning of what stands small behind a name

int lineHeight(const QFontMetrics &metrics) {
    return std::max(24, metrics.height() + 8);
}

/// Row, name column with its arrow and sub-label, or a figure.
class Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(MetricsTable *view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override {
        return {60, m_view->rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        if (!m_view->exposed(option.rect))
            return; // the row is painted for its figures, say
        const Palette &palette = colours();
        const Theme &theme = Theme::instance();
        const auto row = MetricsModel::Row(index.data(MetricsModel::RowRole).toInt());
        const bool total = row == MetricsModel::Row::Total;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(box, palette.accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(box, palette.raised);
        if (!total)
            painter->fillRect(box.left(), box.bottom(), box.width(), 1, palette.line);
        const bool detail = row == MetricsModel::Row::Message || row == MetricsModel::Row::Variant;
        painter->setFont(total ? theme.strongFont() : theme.bodyFont());
        painter->setPen(detail ? palette.secondary : palette.text);
        QRect first = box;
        if (m_view->ranges())
            first.setHeight(lineHeight(m_view->fontMetrics()));
        if (index.column() == MetricsModel::Name)
            paintName(painter, first, option, index, row);
        else
            paintFigure(painter, first, index);
        if (m_view->ranges() && index.column() != MetricsModel::Name)
            paintRanges(painter, box.adjusted(0, first.height() - 4, 0, 0), index);
        if ((option.state & QStyle::State_HasFocus) && m_view->hasFocus())
            paintFocusRing(painter, QRectF(box).adjusted(0, 0, -1, -1), 4);
        painter->restore();
    }

private:
    void paintName(QPainter *painter, QRect box, const QStyleOptionViewItem &option, const QModelIndex &index,
                   MetricsModel::Row row) const {
        const Palette &palette = colours();
        const QVariant type = index.data(MetricsModel::ChannelTypeRole);
        if (row == MetricsModel::Row::Channel && type.isValid()) {
            if (index.model()->rowCount(index) > 0)
                paintChevron(painter, placed(option, {box.left() + 2, box.center().y() - 5, 11, 11}), palette.secondary,
                             m_view->isExpanded(index)             ? 0
                             : option.direction == Qt::RightToLeft ? 90
                                                                   : -90);
            const auto channel = ChannelType(type.toInt());
            const int side = textSized(15);
            Theme::instance().paintIcon(painter, Theme::channelIconName(channel),
                                        placed(option, {box.left() + 18, box.center().y() - side / 2, side, side}),
                                        Theme::instance().channelColor(channel));
            painter->setPen(palette.text);
            box.setLeft(box.left() + side + 25);
        } else if (row == MetricsModel::Row::Message || row == MetricsModel::Row::Variant) {
            box.setLeft(box.left() + 24);
        } else {
            box.setLeft(box.left() + 2);
        }
        const QString name = index.data().toString(), sub = index.data(MetricsModel::SubLabelRole).toString();
        const QFontMetrics metrics(painter->font());
        const QString shown = metrics.elidedText(name, Qt::ElideRight, box.width() - 4);
        painter->drawText(placed(option, box), Qt::AlignLeft | Qt::AlignVCenter, shown);
        const int used = metrics.horizontalAdvance(shown) + Padding;
        painter->setFont(Theme::instance().smallFont());
        const int room = box.width() - used - 4;
        if (sub.isEmpty() || room < std::min(80, QFontMetrics(painter->font()).horizontalAdvance(sub)))
            return; // a stump of it says less than nothing
        painter->setPen(palette.secondary);
        const QRect rest = box.adjusted(used, 0, -4, 0);
        painter->drawText(placed(option, rest), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(painter->font()).elidedText(sub, Qt::ElideRight, rest.width()));
    }

    void paintFigure(QPainter *painter, const QRect &box, const QModelIndex &index) const {
        const Palette &palette = colours();
        const QString text = index.data().toString();
        const QRectF area = QRectF(box).adjusted(Padding, 0, -Padding, 0);
        if (!index.data(MetricsModel::NumberRole).isValid()) {
            painter->setPen(text == u"–" ? palette.disabled : palette.secondary);
            if (text != u"–")
                painter->setFont(Theme::instance().smallFont());
        } else if (index.data(MetricsModel::OutsideRole).toBool()) {
            painter->setPen(palette.warning);
        }
        drawTabular(painter, area, text);
    }

    void paintRanges(QPainter *painter, const QRect &box, const QModelIndex &index) const {
        painter->setFont(Theme::instance().smallFont());
        painter->setPen(colours().secondary);
        const int line = QFontMetrics(painter->font()).height();
        QRectF area = QRectF(box).adjusted(Padding, 0, -Padding, 0);
        area.setHeight(line);
        drawTabular(painter, area, index.data(MetricsModel::BandRole).toString());
        drawTabular(painter, area.translated(0, line), index.data(MetricsModel::NoiseRole).toString());
    }

    MetricsTable *m_view;
};

} // namespace

MetricsTable::MetricsTable(MetricsModel *model, QWidget *parent) : QTreeView(parent), m_metrics(model) {
    setModel(model);
    setItemDelegate(new Delegate(this));
    setRootIsDecorated(false);
    setIndentation(Indent);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setMouseTracking(true);
    setAccessibleName(tr("Metrics by channel"));
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(40);
    header()->setHighlightSections(false);
    header()->setStyleSheet(
        QStringLiteral("QHeaderView::section { padding: 4px %1px; } QHeaderView::section:first { padding-left: 2px; }")
            .arg(Padding));
    const auto reset = [this] {
        // While a card is carried about, messages come in another order: columns that then changed their width would
        // lay out the whole panel.
        const ForecastPtr &forecast = m_metrics->forecast();
        if (!forecast && m_measured)
            return; // the next figures are on their way, and most need the same columns
        const QString shown = forecast ? forecast->request.tmpl.id + forecast->request.tmpl.key : QString();
        measure(shown != std::exchange(m_measured, shown));
        showColumns();
    };
    connect(model, &QAbstractItemModel::modelReset, this, reset);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from) {
        if (!from.parent().isValid()) // the rows below are announced one by one; all are new by now
            measure(false);
    });
    connect(this, &QTreeView::expanded, this, [this] { measure(false); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { measure(true); });
    reset();
}

bool MetricsTable::shown(int column, bool all) const {
    if (column == MetricsModel::Name || column == MetricsModel::Cost)
        return true;
    if (column == MetricsModel::Late)
        return all;
    if (!m_metrics->columnInUse(column))
        return false;
    const Metric metric = MetricsModel::metricOf(column);
    if (all || metric <= Metric::Clicked)
        return true;
    // Replied belongs to the vocabulary's row of calls and LinkedIn only.
    if (const ForecastPtr &forecast = m_metrics->forecast())
        for (const ChannelResult &channel : forecast->sequence.channels)
            if (vocabularyMetrics(channel.type).contains(metric))
                return true;
    return false;
}

void MetricsTable::showColumns() {
    for (int column = 0; column < MetricsModel::ColumnCount; ++column)
        setColumnHidden(column, !shown(column, m_all));
    if (m_metrics->rowCount() > 0)
        setFirstColumnSpanned(0, {}, false);
}

void MetricsTable::setAllColumns(bool all) {
    if (all == m_all)
        return;
    m_all = all;
    showColumns();
    measure(false);
}

void MetricsTable::setRanges(bool ranges) {
    if (ranges == m_ranges)
        return;
    m_ranges = ranges;
    doItemsLayout();
    measure(true);
}

int MetricsTable::rowHeight() const {
    const int line = lineHeight(fontMetrics());
    return m_ranges ? line + 2 * QFontMetrics(Theme::instance().smallFont()).height() + 2 : line;
}

void MetricsTable::paintEvent(QPaintEvent *event) {
    m_exposed = event->region();
    QTreeView::paintEvent(event);
}

void MetricsTable::dataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
    if (from.column() <= MetricsModel::Name || QAccessible::isActive()) {
        QTreeView::dataChanged(from, to, roles);
        return;
    }
    // Only the figures, and the sign that hangs before the first of them: names need more than half of the time to
    // paint.
    const int sign = int(std::ceil(tabularWidth(Theme::instance().strongFont(), aboutSign(true))));
    const QRect names(columnViewportPosition(MetricsModel::Name), 0, columnWidth(MetricsModel::Name) - sign,
                      viewport()->height());
    viewport()->update(QRegion(viewport()->rect()) - names);
}

void MetricsTable::measure(bool fresh) {
    const Theme &theme = Theme::instance();
    if (fresh) {
        m_widths.fill(0);
        header()->setFont(theme.smallFont());
    }
    const QFont figures = theme.bodyFont();
    for (int column = MetricsModel::FirstMetric; column < MetricsModel::ColumnCount; ++column) {
        int width =
            int(tabularWidth(theme.smallStrongFont(), m_metrics->headerData(column, Qt::Horizontal).toString())) +
            2 * Padding;
        const auto widen = [&](auto self, const QModelIndex &parent) -> void {
            for (int row = 0; row < m_metrics->rowCount(parent); ++row) {
                const QModelIndex cell = m_metrics->index(row, column, parent);
                QString text = cell.data().toString();
                if (text.startsWith(aboutSign(true)))
                    text.remove(0, aboutSign(true).size()); // it hangs in the gap between the columns
                const bool total = cell.data(MetricsModel::RowRole).toInt() == int(MetricsModel::Row::Total);
                width = std::max(width, int(std::ceil(tabularWidth(total ? theme.strongFont() : figures, text))) +
                                            2 * Padding);
                if (m_ranges)
                    for (const int role : {MetricsModel::BandRole, MetricsModel::NoiseRole})
                        width = std::max(
                            width, int(tabularWidth(theme.smallFont(),
                                                    m_metrics->index(row, column, parent).data(role).toString())) +
                                       2 * Padding + 2);
                const QModelIndex below = m_metrics->index(row, 0, parent);
                if (isExpanded(below)) // what is folded away is measured when it comes into sight
                    self(self, below);
            }
        };
        widen(widen, {});
        m_widths[size_t(column)] = std::max(m_widths[size_t(column)], width);
        setColumnWidth(column, m_widths[size_t(column)]);
    }
    int others = 0;
    for (int column = MetricsModel::FirstMetric; column < MetricsModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            others += columnWidth(column);
    // The name takes what is left, and gives way a little before anything has to be scrolled.
    setColumnWidth(MetricsModel::Name, std::max(NarrowName, viewport()->width() - others));
}

int MetricsTable::wholeName() const {
    const QFontMetrics metrics(Theme::instance().bodyFont());
    int widest = 0;
    for (int row = 0; row < m_metrics->rowCount(); ++row)
        widest =
            std::max(widest, metrics.horizontalAdvance(m_metrics->index(row, MetricsModel::Name).data().toString()));
    return std::max(NarrowName, NameSigns + std::min(widest, 16 * metrics.averageCharWidth()));
}

int MetricsTable::narrowWidth(bool all) const {
    const int rows = model()->rowCount() * rowHeight() + header()->height();
    int width = NarrowName + 2 + (rows > height() ? verticalScrollBar()->sizeHint().width() : 0);
    for (int column = MetricsModel::FirstMetric; column < MetricsModel::ColumnCount; ++column)
        if (shown(column, all))
            width += m_widths[size_t(column)];
    return width;
}

int MetricsTable::namedWidth(bool all) const {
    return narrowWidth(all) + wholeName() - NarrowName;
}

int MetricsTable::naturalWidth(bool all) const {
    return namedWidth(all) + SubLabel;
}

void MetricsTable::resizeEvent(QResizeEvent *event) {
    QTreeView::resizeEvent(event);
    measure(false);
}

void MetricsTable::explain(const QModelIndex &index) {
    const QVariant figure = index.data(MetricsModel::FigureRole);
    if (figure.isValid())
        Q_EMIT explainRequested(figure.value<Figure>(), viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void MetricsTable::mouseMoveEvent(QMouseEvent *event) {
    QTreeView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool unfolds = index.column() == 0 && model()->rowCount(index) > 0;
    viewport()->setCursor(unfolds || index.data(MetricsModel::FigureRole).isValid() ? Qt::PointingHandCursor
                                                                                    : Qt::ArrowCursor);
}

void MetricsTable::mouseReleaseEvent(QMouseEvent *event) {
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool single = selectionModel()->selectedIndexes().size() <= 1;
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || !single)
        return;
    if (index.column() == 0 && model()->rowCount(index) > 0)
        setExpanded(index, !isExpanded(index));
    else
        explain(index);
}

void MetricsTable::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QModelIndex index = currentIndex();
        if (index.column() == 0 && model()->rowCount(index) > 0)
            setExpanded(index, !isExpanded(index));
        else
            explain(index);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void MetricsTable::copy() {
    // What is marked, as a block; without a block, everything.
    const QModelIndexList marked = selectionModel()->selectedIndexes();
    ChartTable table;
    if (marked.size() > 1) {
        std::map<std::pair<int, int>, std::map<int, QString>> rows; // by place on the screen
        for (const QModelIndex &index : marked)
            if (!isColumnHidden(index.column()))
                rows[{visualRect(index).top(), index.row()}][index.column()] = index.data().toString();
        QStringList lines;
        for (const auto &[place, cells] : rows) {
            QStringList fields;
            for (const auto &[column, text] : cells)
                fields << text;
            lines << fields.join(u'\t');
        }
        QApplication::clipboard()->setText(lines.join(u'\n'));
    } else {
        table = m_metrics->table();
        auto *content = new QMimeData;
        content->setText(tableText(table));
        content->setData(QStringLiteral("text/csv"), tableCsv(table));
        QApplication::clipboard()->setMimeData(content);
    }
    Q_EMIT noticed(tr("The metrics are on the clipboard."), false);
}

void MetricsTable::save() {
    QString path = QFileDialog::getSaveFileName(this, tr("Save the metrics"), QStringLiteral("metrics.csv"),
                                                tr("Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        path += QStringLiteral(".csv");
    if (const auto problem = writeFileSafely(path, tableCsv(m_metrics->table())))
        Q_EMIT noticed(problem->message, true);
    else
        Q_EMIT noticed(tr("Saved as %1.").arg(path), false);
}

void MetricsTable::contextMenuEvent(QContextMenuEvent *event) {
    QMenu menu(this);
    const QModelIndex index = indexAt(event->pos());
    QAction *why = menu.addAction(tr("&Why this number?"), this, [this, index] { explain(index); });
    why->setEnabled(index.data(MetricsModel::FigureRole).isValid());
    menu.addSeparator();
    menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &MetricsTable::copy);
    menu.addAction(tr("&Save as CSV…"), this, &MetricsTable::save);
    menu.addSeparator();
    menu.addAction(tr("&Unfold all channels"), this, [this] { expandAll(); });
    menu.addAction(tr("&Fold all channels"), this, [this] { collapseAll(); });
    menu.exec(event->globalPos());
}

} // namespace stepline

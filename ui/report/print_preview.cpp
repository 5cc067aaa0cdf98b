#include "ui/report/print_preview.h"

#include "ui/report/paper.h"
#include "ui/report/print_report.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/default_button.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"

#include <QGraphicsPathItem>
#include <QGraphicsView>
#include <QHBoxLayout>
#include <QLocale>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace stepline {

PrintPreview::PrintPreview(const ReportInput &input, QWidget *parent)
    : QDialog(parent), m_input(input), m_report(describeReport(input)), m_printer(QPrinter::ScreenResolution),
      m_view(new QPrintPreviewWidget(&m_printer)),
      m_back(new IconButton(QStringLiteral("chevron-left"), tr("Page before (Page Up)"))),
      m_forth(new IconButton(QStringLiteral("chevron-right"), tr("Next page (Page Down)"))), m_page(new ToneLabel),
      m_paper(new ChoiceBox) {
    setWindowTitle(tr("Print Preview"));
    resize(QSize(900, 1000).boundedTo(parent->screen()->availableSize() * 0.9));
    m_printer.setPageSize(pageSizeOf(usualPaper()));
    layOut();
    connect(m_view, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *asked) { printReport(*asked, m_input, m_report); });
    connect(m_view, &QPrintPreviewWidget::previewChanged, this, [this] {
        softenShadows();
        showPage();
    });
    const auto turn = [this](int by) {
        m_view->setCurrentPage(page() + by);
        showPage();
    };
    connect(m_back, &IconButton::clicked, this, [turn] { turn(-1); });
    connect(m_forth, &IconButton::clicked, this, [turn] { turn(1); });
    m_back->setShortcut(Qt::Key_PageUp);
    m_forth->setShortcut(Qt::Key_PageDown);
    connect(m_paper, &ChoiceBox::chosen, this, [this](const QString &key) {
        m_printer.setPageSize(pageSizeOf(*paperFromKey(key)));
        m_view->updatePreview();
        showPage();
    });
    m_view->setAccessibleName(tr("The report as it is printed"));
    m_view->setViewMode(QPrintPreviewWidget::SinglePageView);
    m_view->fitInView();
    if (auto *pages = m_view->findChild<QGraphicsView *>(); pages && pages->scene())
        pages->scene()->setBackgroundBrush(Theme::instance().palette().canvas);
    showPage();
}

void PrintPreview::layOut() {
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addChoice(QStringLiteral("a4"), QStringLiteral("A4"));
    m_paper->addChoice(QStringLiteral("letter"), tr("Letter", "a size of paper"));
    m_paper->setCurrentKey(usualPaper() == PaperSize::A4 ? QStringLiteral("a4") : QStringLiteral("letter"));
    auto *smaller = new IconButton(QStringLiteral("zoom-out"), tr("Smaller (Ctrl+−)"));
    auto *larger = new IconButton(QStringLiteral("zoom-in"), tr("Larger (Ctrl++)"));
    auto *fit = new IconButton(QStringLiteral("fit"), tr("Show the whole page (Ctrl+0)"));
    connect(smaller, &IconButton::clicked, m_view, [this] { m_view->zoomOut(); });
    connect(larger, &IconButton::clicked, m_view, [this] { m_view->zoomIn(); });
    connect(fit, &IconButton::clicked, m_view, &QPrintPreviewWidget::fitInView);
    smaller->setShortcut(QKeySequence::ZoomOut);
    larger->setShortcut(QKeySequence::ZoomIn);
    fit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    auto *close = new QPushButton(tr("Close"));
    auto *print = new QPushButton(tr("&Print…"));
    print->setProperty("kind", QStringLiteral("primary"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, &PrintPreview::print);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(Theme::Grid);
    for (QWidget *part : std::initializer_list<QWidget *>{m_back, m_page, m_forth})
        bar->addWidget(part);
    bar->addSpacing(Theme::Grid);
    for (QWidget *part : std::initializer_list<QWidget *>{smaller, larger, fit, m_paper})
        bar->addWidget(part);
    bar->addStretch(1);
    bar->addWidget(close);
    bar->addWidget(print);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    setDefaultButton(print);
}

int PrintPreview::page() const {
    return m_view->currentPage();
}

int PrintPreview::pages() const {
    return m_view->pageCount();
}

/// The toolkit draws a hard black shadow beside each page, in a hundredth of the page's width. It is covered by the
/// ground and a quiet edge instead. Pages are made anew at every preview and take their covers with them.
void PrintPreview::softenShadows() {
    auto *pages = m_view->findChild<QGraphicsView *>();
    if (!pages || !pages->scene())
        return;
    const Palette &colours = Theme::instance().palette();
    for (QGraphicsItem *page : pages->scene()->items()) {
        if (page->parentItem() || !page->childItems().isEmpty())
            continue;
        // A page's item is the paper and a 25th of its longer side around it.
        const QRectF whole = page->boundingRect();
        const qreal border = std::max(whole.width(), whole.height()) / 27;
        const QRectF paper = whole.adjusted(border, border, -border, -border);
        QPainterPath around;
        around.addRect(paper.adjusted(-border / 4, -border / 4, border / 2, border / 2));
        around.addRect(paper);
        auto *cover = new QGraphicsPathItem(around, page);
        cover->setBrush(colours.canvas);
        cover->setPen(Qt::NoPen);
        auto *edge = new QGraphicsRectItem(paper, page);
        QPen line(colours.line, 1);
        line.setCosmetic(true);
        edge->setPen(line);
    }
}

void PrintPreview::showPage() {
    m_page->setText(tr("Page %1 of %2").arg(QLocale().toString(page()), QLocale().toString(pages())));
    m_back->setEnabled(page() > 1);
    m_forth->setEnabled(page() < pages());
}

void PrintPreview::print() {
    QPrintDialog dialog(&m_printer, this);
    dialog.setWindowTitle(tr("Print the report"));
    dialog.setMinMax(1, pages());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_view->print();
    accept();
}

} // namespace stepline

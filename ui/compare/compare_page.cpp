#include "ui/compare/compare_page.h"

#include "ui/compare/compare_delegate.h"
#include "ui/compare/compare_model.h"
#include "ui/preview/chart_view.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace stepline {

namespace {
/// Narrower than this, table and chart stand one above the other.
constexpr int SideBySide = 640;
constexpr int SmallestChart = 200;
} // namespace

ComparePage::ComparePage(QWidget *parent)
    : QWidget(parent), m_a(new ChoiceBox), m_b(new ChoiceBox), m_figure(new ChoiceBox), m_progress(new QProgressBar),
      m_cancel(new QPushButton(tr("Cance&l"))), m_again(new QPushButton(tr("Compare a&gain"))),
      m_headline(new ToneLabel), m_empty(new ToneLabel({}, Tone::Secondary)), m_notes(new InlineMessage),
      m_stack(new QStackedWidget), m_splitter(new QSplitter), m_table(new QTreeView), m_onlyReal(new Switch),
      m_model(new CompareModel(this)), m_chart(new ChartView) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::Grid);
    column->addWidget(makeHead());
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *finding = new QHBoxLayout;
    finding->setSpacing(2 * Theme::Grid);
    finding->addWidget(m_headline, 1);
    finding->addWidget(m_figure, 0, Qt::AlignVCenter);
    column->addLayout(finding);
    column->addWidget(m_notes);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeBody());
    column->addWidget(m_stack, 1);
    const auto follow = [this] { m_headline->setFont(Theme::instance().strongFont()); };
    connect(&Theme::instance(), &Theme::changed, this, follow);
    follow();
    setRunning(false);
    setStale(false);
    setEmpty(tr("Choose two sides, and what differs between them appears here."));
}

ComparePage::~ComparePage() = default;

QWidget *ComparePage::makeHead() {
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::Grid);
    const auto side = [&](const QString &letter, ChoiceBox *box, const QString &what) {
        auto *label = new QLabel(letter);
        label->setBuddy(box);
        label->setFont(Theme::instance().strongFont());
        box->setAccessibleName(what);
        box->setToolTip(what);
        box->setMinimumWidth(120);
        box->setMaximumWidth(260);
        row->addWidget(label);
        row->addWidget(box, 1);
        connect(box, &ChoiceBox::chosen, this, &ComparePage::compareRequested);
    };
    side(tr("A"), m_a, tr("Side A: what is compared with"));
    auto *turn = new IconButton(QStringLiteral("compare"), tr("Swap A and B"));
    connect(turn, &IconButton::clicked, this, &ComparePage::swap);
    row->addWidget(turn);
    side(tr("B"), m_b, tr("Side B: what is compared"));
    row->addStretch();
    m_progress->setFixedWidth(120);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the comparison"));
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_again);
    row->addWidget(m_onlyReal);
    auto *test = new QPushButton(Theme::instance().icon(QStringLiteral("split")), tr("Plan a &test…"));
    setKind(test, "quiet");
    test->setToolTip(tr("How many people an A/B test of variants or of two timings needs"));
    row->addWidget(test);
    connect(m_cancel, &QPushButton::clicked, this, &ComparePage::cancelRequested);
    connect(m_again, &QPushButton::clicked, this, &ComparePage::compareRequested);
    connect(test, &QPushButton::clicked, this, &ComparePage::testRequested);
    return head;
}

QWidget *ComparePage::makeBody() {
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CompareDelegate(m_table));
    m_table->setAccessibleName(tr("Figures of A and B, their difference and its 95 % interval"));
    m_table->setMouseTracking(true);
    m_table->setIndentation(0);
    m_table->setRootIsDecorated(false);
    m_table->setItemsExpandable(false);
    m_table->setAllColumnsShowFocus(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionsMovable(false);
    m_table->setFrameShape(QFrame::NoFrame);

    m_onlyReal->setText(tr("Real differences only"));
    m_onlyReal->setToolTip(tr("Hides the figures whose difference may as well be chance."));
    connect(m_onlyReal, &Switch::toggled, this, [this](bool only) {
        m_model->setOnlyReal(only);
        unfold();
    });

    m_figure->setAccessibleName(tr("Figure of the chart"));
    m_figure->setMaximumWidth(200);
    connect(m_figure, &ChoiceBox::chosen, this, &ComparePage::fillChart);
    connect(m_chart, &ChartView::noticed, this, &ComparePage::noticed);
    m_chart->setContentsMargins(Theme::Grid, 0, 0, 0);

    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_chart);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({680, 320});
    return m_splitter;
}

void ComparePage::setChoices(const QList<ChoiceBox::Choice> &choices) {
    m_a->setChoices(choices);
    m_b->setChoices(choices);
}

void ComparePage::choose(const QString &a, const QString &b) {
    m_a->setCurrentKey(a);
    m_b->setCurrentKey(b);
}

void ComparePage::swap() {
    choose(b(), a());
    Q_EMIT compareRequested();
}

void ComparePage::setRunning(bool running) {
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_cancel->setVisible(running);
    if (running)
        m_again->hide();
}

void ComparePage::setProgress(double share) {
    m_progress->setValue(int(share * 1000));
}

void ComparePage::setStale(bool stale) {
    m_again->setVisible(stale);
    m_again->setToolTip(tr("What is shown is older than the last edit."));
}

void ComparePage::setEmpty(const QString &sentence) {
    m_outcome = nullptr;
    m_model->setSections({});
    m_empty->setText(sentence);
    m_headline->clear();
    m_headline->hide();
    m_notes->clearMessage();
    m_onlyReal->hide();
    m_figure->hide();
    m_stack->setCurrentIndex(0);
}

void ComparePage::setOutcome(const CompareOutcomePtr &outcome) {
    m_outcome = outcome;
    m_model->setSections(compareSections(*outcome));
    unfold();
    for (int column = 0; column < CompareModel::ColumnCount; ++column)
        m_table->header()->setSectionResizeMode(column, column == CompareModel::Name ? QHeaderView::Stretch
                                                                                     : QHeaderView::ResizeToContents);
    m_headline->setText(compareHeadline(*outcome));
    m_headline->show();
    m_onlyReal->show();
    m_figure->show();
    if (outcome->notes.isEmpty())
        m_notes->clearMessage();
    else
        m_notes->say(outcome->notes.join(u' '), Tone::Warning);
    QList<ChoiceBox::Choice> figures;
    for (const CompareFigure &figure : compareFigures(*outcome))
        figures << ChoiceBox::Choice{figure.key(), tr("Chart: %1").arg(figure.name()), {}, {}};
    const QString before = m_figure->currentKey();
    m_figure->setChoices(figures);
    if (!m_figure->keys().contains(before)) // the first that says something
        for (const CompareFigure &figure : compareFigures(*outcome))
            if (figure.of(outcome->comparison.total).real() || figure.key() == m_figure->keys().first()) {
                m_figure->setCurrentKey(figure.key());
                if (figure.of(outcome->comparison.total).real())
                    break;
            }
    fillChart();
    fit();
    m_stack->setCurrentIndex(1);
}

void ComparePage::unfold() {
    m_table->expandAll();
    for (int section = 0; section < m_model->rowCount(); ++section)
        m_table->setFirstColumnSpanned(section, {}, true);
}

void ComparePage::fillChart() {
    if (m_outcome)
        m_chart->setChart(differenceChart(*m_outcome, CompareFigure::fromKey(m_figure->currentKey())));
}

QString ComparePage::headline() const {
    return m_headline->text();
}

void ComparePage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void ComparePage::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fit();
}

void ComparePage::fit() {
    const bool beside = width() >= SideBySide;
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    // The figures' names are read first: the chart gives way before they are cut.
    int whole = m_table->verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < CompareModel::ColumnCount; ++column)
        whole += std::max(m_table->header()->sectionSizeHint(column),
                          static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(column));
    m_table->setMinimumWidth(beside ? std::min(whole, width() - SmallestChart) : 0);
}

} // namespace stepline

#include "core/json/files.h"
#include "ui/compare/compare_chart.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/test_dialog.h"
#include "ui/preview/chart_view.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/switch.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>

using namespace stepline;

/// The comparison's words, table, chart and page, and the plan of a test.
class TestComparePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headlines();
    void rowsSpeak();
    void modelHoldsEverything();
    void chartStandsAroundZero();
    void moneyInTwoCurrenciesIsNotCompared();
    void pageShowsAndForgets();
    void figuresKeepTheirNames();
    void pageIsNamed();
    void testOfVariants();
    void testOfTimings();
};

namespace {

Template read(const QByteArray &steps) {
    const auto file = readSequence(
        "{\"format\": \"stepline.sequence\", \"version\": 1, \"template\": {\"key\": \"k\", \"name\": \"N\"},"
        "\"channels\": [{\"id\": \"mail\", \"type\": \"email\", \"name\": \"Newsletter\"}, {\"id\": \"sms\", \"type\": "
        "\"sms\", \"name\": \"Text message\"}], \"sequence\": {\"steps\": [" +
        steps + "]}}");
    if (!file)
        qFatal("%s", qPrintable(file.sentence()));
    return file->value;
}

const QByteArray First =
    R"({"id": "s1", "messages": [{"id": "m1", "channel": "mail", "wait": "P1D", "stop_when": {"metric": "viewed"}}]})";
const QByteArray FirstLonger =
    R"({"id": "s1", "messages": [{"id": "m1", "channel": "mail", "wait": "P4D", "stop_when": {"metric": "viewed"}}]})";
const QByteArray Second = R"(,{"id": "s2", "messages": [{"id": "m2", "channel": "sms"}]})";

PreviewRequest requestOf(const Template &tmpl) {
    PreviewRequest request;
    request.tmpl = tmpl;
    request.profile = readProfile(resourceBytes(defaultProfilePath())).value().value;
    request.recipients = 100000;
    return request;
}

CompareOutcomePtr outcomeOf(const Template &a, const Template &b) {
    auto outcome = std::make_shared<CompareOutcome>();
    outcome->a = a;
    outcome->b = b;
    outcome->comparison = comparePreviews({requestOf(a), requestOf(b)}).value();
    return outcome;
}

Difference figure(double a, double b, double low, double high) {
    return {.a = a, .b = b, .difference = b - a, .interval = {low, high}};
}

} // namespace

void TestComparePage::headlines() {
    CompareOutcome outcome;
    outcome.comparison.currencyA = outcome.comparison.currencyB = QStringLiteral("USD");
    Comparison &found = outcome.comparison;
    QVERIFY(compareHeadline(outcome).contains(QStringLiteral("the same to everybody")));
    found.cost = figure(5000, 3797, -1300, -1100);
    found.converted = figure(100, 141, 20, 60);
    QCOMPARE(compareHeadline(outcome), QStringLiteral("B costs $1,203.00 less and converts 41 more people; both "
                                                      "differences are real at 95 %."));
    found.converted = figure(100, 99, -20, 18);
    QCOMPARE(compareHeadline(outcome), QStringLiteral("B costs $1,203.00 less, and that is real at 95 %. There is no "
                                                      "real difference in conversions."));
    found.converted = figure(100, 59, -60, -20);
    found.cost = figure(10, 12, -3, 7);
    QCOMPARE(compareHeadline(outcome), QStringLiteral("B converts 41 fewer people, and that is real at 95 %. There is "
                                                      "no real difference in cost."));
    found.cost = {};
    QCOMPARE(compareHeadline(outcome), QStringLiteral("B converts 41 fewer people, and that is real at 95 %."));
    found.converted = figure(100, 99, -20, 18);
    QVERIFY(compareHeadline(outcome).startsWith(QStringLiteral("No real difference: ")));
    found.exited = figure(100, 150, 40, 60);
    QVERIFY(compareHeadline(outcome).contains(QStringLiteral("Exited, +50")));
}

void TestComparePage::rowsSpeak() {
    const CompareRow count{QStringLiteral("Opened"), figure(1200, 1150, -70, -30), CompareRow::Unit::Count, {}};
    QCOMPARE(count.signedValue(-50), QStringLiteral("−50"));
    QCOMPARE(count.signedValue(1234), QStringLiteral("+1,234"));
    QCOMPARE(count.signedValue(0), QStringLiteral("0"));
    QCOMPARE(count.interval(), QStringLiteral("−70 to −30"));
    QVERIFY(count.sentence().contains(QStringLiteral("A 1,200, B 1,150.")) &&
            count.sentence().endsWith(QStringLiteral("The difference is real.")));
    const CompareRow money{QStringLiteral("Cost"), figure(8, 8, 0, 0), CompareRow::Unit::Money, QStringLiteral("USD")};
    QCOMPARE(money.interval(), QStringLiteral("cannot differ"));
    const CompareRow wide{QStringLiteral("Cost"), figure(8000, 4000, -5167.08, -3484.92), CompareRow::Unit::Money,
                          QStringLiteral("USD")};
    QCOMPARE(wide.interval(), QStringLiteral("−$5,167 to −$3,485"));
    QCOMPARE(money.signedValue(-1e-9), money.value(0)); // never minus nothing
}

void TestComparePage::modelHoldsEverything() {
    const auto outcome = outcomeOf(read(First + Second), read(FirstLonger + Second));
    CompareModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSections(compareSections(*outcome));
    QCOMPARE(model.rowCount(), 5); // the run, two messages, two channels
    const QModelIndex texts = model.index(2, 0);
    QCOMPARE(texts.data().toString(), QStringLiteral("Text message"));
    QCOMPARE(ChannelType(texts.data(CompareModel::TypeRole).toInt()), ChannelType::Sms);
    const QModelIndex requested = model.index(0, CompareModel::Delta, texts);
    const Difference &expected = outcome->comparison.message(u"m2")->tally[Metric::Requested];
    QVERIFY(expected.real() && expected.difference < 0);
    QCOMPARE(requested.data().toString(), QStringLiteral("−%L1").arg(qint64(-expected.difference)));
    QVERIFY(requested.data(CompareModel::RealRole).toBool());
    QCOMPARE(requested.parent(), texts);
    const QModelIndex opened = model.index(0, CompareModel::Range, model.index(1, 0));
    QCOMPARE(opened.data().toString(), QStringLiteral("cannot differ"));
    const auto figures = [&] {
        int sum = 0;
        for (int s = 0; s < model.rowCount(); ++s)
            sum += model.rowCount(model.index(s, 0));
        return sum;
    };
    const int before = figures();
    model.setOnlyReal(true);
    QVERIFY(figures() < before && figures() > 0);
    for (int s = 0; s < model.rowCount(); ++s)
        for (int r = 0; r < model.rowCount(model.index(s, 0)); ++r)
            QVERIFY(model.index(r, 0, model.index(s, 0)).data(CompareModel::RealRole).toBool());
    model.setOnlyReal(false);
    QCOMPARE(figures(), before);
}

void TestComparePage::chartStandsAroundZero() {
    const auto outcome = outcomeOf(read(First + Second), read(First));
    const CompareFigure requested{CompareFigure::Kind::Metric, Metric::Requested};
    const Chart chart = differenceChart(*outcome, requested);
    QCOMPARE(chart.panes.size(), 1);
    const Pane &each = chart.panes.first();
    QCOMPARE(each.groups,
             QStringList({QStringLiteral("Newsletter"), QStringLiteral("Text message"), QStringLiteral("All")}));
    QVERIFY(!each.bars[0].whisker && each.bars[0].value == 0); // it cannot differ
    QVERIFY(each.bars[1].whisker && each.bars[1].value < 0);
    QCOMPARE(each.bars[1].ink.type, ChannelType::Sms);
    QVERIFY(each.yMin < each.bars[1].whisker->low && each.yMax > 0);
    QCOMPARE(each.bars[2].value, outcome->comparison.total[Metric::Requested].difference);
    QVERIFY(chart.sentence.contains(QStringLiteral("Text message")));
    QCOMPARE(chart.table.rows.size(), 3);
    QCOMPARE(chart.table.rows[1][3].number, std::optional(each.bars[1].value));
    for (const CompareFigure &figure : compareFigures(*outcome))
        QCOMPARE(CompareFigure::fromKey(figure.key()).name(), figure.name());
    const Template nothing = read({});
    QVERIFY(differenceChart(*outcomeOf(nothing, nothing), requested).isEmpty());
}

void TestComparePage::moneyInTwoCurrenciesIsNotCompared() {
    auto outcome = std::make_shared<CompareOutcome>(*outcomeOf(read(First + Second), read(FirstLonger + Second)));
    outcome->comparison.currencyB = QStringLiteral("KRW");
    for (const CompareSection &section : compareSections(*outcome))
        for (const CompareRow &row : section.rows)
            QVERIFY(row.unit != CompareRow::Unit::Money);
    QVERIFY(!compareHeadline(*outcome).contains(QStringLiteral("cost")));
    QVERIFY(compareFigures(*outcome).first().kind != CompareFigure::Kind::Cost);
}

void TestComparePage::pageShowsAndForgets() {
    ComparePage page;
    page.resize(1000, 400);
    page.show();
    page.setChoices({{QStringLiteral("now"), QStringLiteral("Now"), {}, {}},
                     {QStringLiteral("version:1"), QStringLiteral("Version 1"), {}, {}}});
    page.choose(QStringLiteral("version:1"), QStringLiteral("now"));
    QCOMPARE(page.a(), QStringLiteral("version:1"));
    page.setOutcome(outcomeOf(read(First + Second), read(FirstLonger + Second)));
    QVERIFY(page.headline().contains(QStringLiteral("less")));
    QVERIFY(page.model()->rowCount() > 0 && page.chart()->isVisible());
    auto *table = page.findChild<QTreeView *>();
    QVERIFY(table->isExpanded(page.model()->index(0, 0)));
    page.findChild<Switch *>()->click();
    QVERIFY(page.model()->rowCount() > 0);
    page.setEmpty(QStringLiteral("Nothing yet."));
    QVERIFY(page.model()->rowCount() == 0 && !page.chart()->isVisible() && page.headline().isEmpty());
    QSignalSpy asked(&page, &ComparePage::compareRequested);
    for (auto *button : page.findChildren<QAbstractButton *>())
        if (button->toolTip() == QStringLiteral("Swap A and B") || button->accessibleName() == u"Swap A and B")
            button->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(page.a(), QStringLiteral("now"));
}

/// Beside the table the chart gives way before a figure's name is cut.
void TestComparePage::figuresKeepTheirNames() {
    ComparePage page;
    page.resize(1200, 400);
    page.show();
    page.setOutcome(outcomeOf(read(First + Second), read(FirstLonger + Second)));
    auto *table = page.findChild<QTreeView *>();
    int whole = table->verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < CompareModel::ColumnCount; ++column)
        whole += std::max(table->header()->sectionSizeHint(column),
                          static_cast<QAbstractItemView *>(table)->sizeHintForColumn(column));
    page.resize(std::max(640, whole + 220), 400);
    QCoreApplication::processEvents();
    QVERIFY2(table->width() >= whole, qPrintable(QStringLiteral("%1 of %2").arg(table->width()).arg(whole)));
    QVERIFY(page.chart()->isVisible() && page.chart()->width() >= 180);
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
}

void TestComparePage::pageIsNamed() {
    ComparePage page;
    TestDialog dialog;
    for (QWidget *root : {static_cast<QWidget *>(&page), static_cast<QWidget *>(&dialog)})
        for (const QWidget *widget : root->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) ||
                widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               (button && !button->toolTip().isEmpty()) || widget->inherits("stepline::ChartView") ||
                               widget->parentWidget()->inherits("QAbstractItemView");
            QVERIFY2(named, widget->metaObject()->className());
        }
}

void TestComparePage::testOfVariants() {
    const Template tmpl = read(R"({"id": "s1", "messages": [{"id": "m1", "channel": "mail", "variants": [
        {"id": "a"}, {"id": "b", "lift": {"clicked": 1.3}}]}]})");
    TestDialog dialog;
    QSignalSpy designed(&dialog, &TestDialog::designed);
    dialog.setRequest(requestOf(tmpl), {});
    QVERIFY(designed.wait(20000));
    QVERIFY(dialog.design());
    QCOMPARE(dialog.table()->rowCount(), 2);
    QCOMPARE(dialog.table()->item(1, 0)->text(), QStringLiteral("Variant B"));
    QVERIFY2(dialog.finding().contains(QStringLiteral("people must enter")) &&
                 dialog.finding().contains(QStringLiteral("your list")) &&
                 dialog.finding().contains(QStringLiteral("day")),
             qPrintable(dialog.finding()));
    // Equal variants: nothing to find, and it says what to do.
    designed.clear();
    dialog.setRequest(requestOf(read(R"({"id": "s1", "messages": [{"id": "m1", "channel": "mail", "variants": [
        {"id": "a"}, {"id": "b"}]}]})")),
                      {});
    QVERIFY(designed.wait(20000));
    QVERIFY(dialog.finding().contains(QStringLiteral("expected lift")));
}

void TestComparePage::testOfTimings() {
    TestDialog dialog;
    QSignalSpy designed(&dialog, &TestDialog::designed);
    dialog.setRequest(requestOf(read(First + Second)), QStringLiteral("m1"));
    QCOMPARE(designed.size(), 1); // at once: both timings are the same
    QVERIFY(!dialog.design() && dialog.finding().contains(QStringLiteral("another delay or another wait")));
    auto *wait = dialog.findChildren<DurationEdit *>().last();
    wait->setValue(Duration{6 * Duration::Hour});
    Q_EMIT wait->edited({6 * Duration::Hour});
    QTRY_VERIFY_WITH_TIMEOUT(designed.size() >= 2, 20000);
    QVERIFY(dialog.design());
    QCOMPARE(dialog.table()->item(1, 0)->text(), QStringLiteral("B, the other timing"));
}

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"

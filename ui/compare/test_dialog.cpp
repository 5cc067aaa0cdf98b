#include "ui/compare/test_dialog.h"

#include "core/base/particles.h"
#include "core/check/check.h"
#include "ui/theme/figures.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/duration_text.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

const QString Variants = QStringLiteral("variants"), Timings = QStringLiteral("timings"), Any = QStringLiteral("any");
constexpr Metric Outcomes[] = {Metric::Viewed, Metric::Clicked, Metric::Replied, Metric::Converted};
/// Without a list, its size is guessed from the audience of the preview.
constexpr double DaysOfList = 30;

QString people(double count) {
    return std::isfinite(count) ? exactCount(std::ceil(count - 1e-6)) : QStringLiteral("–");
}

/// Small shares with enough digits to see what tells them apart.
QString share(double value) {
    return QLocale().toString(value * 100, 'f', value < 0.1 ? 3 : 2) + QStringLiteral(" %");
}

} // namespace

TestDialog::TestDialog(QWidget *parent)
    : QDialog(parent), m_message(new ChoiceBox), m_what(new ChoiceBox), m_outcome(new ChoiceBox),
      m_delay(new DurationEdit), m_wait(new DurationEdit), m_daily(new NumberEdit), m_timing(new QWidget),
      m_timingNow(new ToneLabel({}, Tone::Secondary)), m_finding(new ToneLabel), m_detail(new ToneLabel),
      m_method(new ToneLabel({}, Tone::Secondary)), m_table(new QTableWidget) {
    setWindowTitle(tr("How many people does a test need?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(2 * Theme::Grid);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * Theme::Grid);
    grid->setVerticalSpacing(Theme::Grid / 2);
    const auto field = [&](const QString &name, QWidget *edit, int row, int place) {
        edit->setAccessibleName(name);
        grid->addWidget(new FieldLabel(name, edit), 2 * row, place);
        grid->addWidget(edit, 2 * row + 1, place);
    };
    field(tr("&Message"), m_message, 0, 0);
    field(tr("&What is tried"), m_what, 0, 1);
    field(tr("What &counts"), m_outcome, 1, 0);
    field(tr("People who enter a &day"), m_daily, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowMinimumHeight(1, 36);
    column->addLayout(grid);
    m_daily->setRange(1, 1e9);
    m_daily->setToolTip(tr("How many people enter the sequence on a usual day: it turns the people that a test needs "
                           "into days."));
    m_what->addChoice(Variants, tr("Its variants"));
    m_what->addChoice(Timings, tr("Another timing"));

    auto *timing = new QGridLayout(m_timing);
    timing->setContentsMargins(0, 0, 0, 0);
    timing->setHorizontalSpacing(2 * Theme::Grid);
    timing->setVerticalSpacing(Theme::Grid / 2);
    m_delay->setAccessibleName(tr("Delay of B"));
    m_wait->setAccessibleName(tr("Wait of B"));
    timing->addWidget(new FieldLabel(tr("De&lay of B"), m_delay), 0, 0);
    timing->addWidget(new FieldLabel(tr("Wa&it of B"), m_wait), 0, 1);
    timing->addWidget(m_delay, 1, 0);
    timing->addWidget(m_wait, 1, 1);
    timing->addWidget(m_timingNow, 2, 0, 1, 2);
    timing->setColumnStretch(0, 1);
    timing->setColumnStretch(1, 1);
    column->addWidget(m_timing);

    m_finding->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_method->setWordWrap(true);
    column->addWidget(m_finding);
    m_table->setAccessibleName(tr("What each side needs, and its chance to be best"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    column->addWidget(m_table);
    column->addWidget(m_detail);
    column->addWidget(m_method);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    connect(m_message, &ChoiceBox::chosen, this, [this] {
        fillChoices();
        plan();
    });
    connect(m_what, &ChoiceBox::chosen, this, [this] {
        fillTiming();
        plan();
    });
    connect(m_outcome, &ChoiceBox::chosen, this, &TestDialog::plan);
    connect(m_delay, &DurationEdit::edited, this, &TestDialog::plan);
    connect(m_wait, &DurationEdit::edited, this, &TestDialog::plan);
    connect(m_daily, &NumberEdit::edited, this, [this] {
        if (m_design)
            showWords(*m_design);
    });
    const auto follow = [this] {
        m_finding->setFont(Theme::instance().strongFont());
        m_method->setFont(Theme::instance().smallFont());
        m_timingNow->setFont(Theme::instance().smallFont());
    };
    connect(&Theme::instance(), &Theme::changed, this, follow);
    follow();
    resize(windowSized({640, 480}));
}

TestDialog::~TestDialog() = default;

QString TestDialog::finding() const {
    return m_finding->text();
}

bool TestDialog::testsTimings() const {
    return m_what->currentKey() == Timings;
}

void TestDialog::setRequest(const PreviewRequest &request, const QString &message) {
    const bool first = m_request.tmpl.messageCount() == 0;
    m_request = request;
    QList<ChoiceBox::Choice> messages;
    QString withVariants;
    for (const Step &step : request.tmpl.sequence.steps)
        for (const Message &each : step.messages) {
            const auto type = request.tmpl.typeOf(each);
            messages << ChoiceBox::Choice{each.id, messageName(request.tmpl, each.id), step.name,
                                          type ? Theme::instance().channelIcon(*type) : QIcon()};
            if (each.variants.size() > 1 && withVariants.isEmpty())
                withVariants = each.id;
        }
    const QString before = m_message->currentKey();
    m_message->setChoices(messages);
    if (request.tmpl.message(message))
        m_message->setCurrentKey(message);
    else if (first || !request.tmpl.message(before))
        m_message->setCurrentKey(!withVariants.isEmpty() ? withVariants
                                 : messages.isEmpty()    ? QString()
                                                         : messages.first().key);
    if (first || !m_daily->value())
        m_daily->setValue(std::max(
            1.0, std::round(double(request.profile.listSize.value_or(qint64(request.recipients))) / DaysOfList)));
    m_what->setCurrentKey(QString());
    fillChoices();
    plan();
}

void TestDialog::fillChoices() {
    const Message *message = m_request.tmpl.message(m_message->currentKey());
    if (!message)
        return;
    const bool variants = message->variants.size() > 1;
    if (m_what->currentKey().isEmpty() || (!variants && !testsTimings()))
        m_what->setCurrentKey(variants ? Variants : Timings);
    QList<ChoiceBox::Choice> outcomes;
    const auto type = m_request.tmpl.typeOf(*message);
    for (const Metric metric : Outcomes)
        if (type && reports(*type, metric))
            outcomes << ChoiceBox::Choice{
                metricKey(metric), metricName(metric, *type), tr("per person who is sent this message"), {}};
    outcomes << ChoiceBox::Choice{Any, tr("Converted by anything"), tr("per person who enters"), {}};
    const QString before = m_outcome->currentKey();
    m_outcome->setChoices(outcomes);
    const auto offered = m_outcome->keys();
    if (before.isEmpty() || !offered.contains(before))
        m_outcome->setCurrentKey(testsTimings()                                 ? Any
                                 : offered.contains(metricKey(Metric::Clicked)) ? metricKey(Metric::Clicked)
                                                                                : offered.first());
    m_delay->setValue(message->delay);
    m_wait->setValue(message->wait);
    fillTiming();
}

void TestDialog::fillTiming() {
    const Message *message = m_request.tmpl.message(m_message->currentKey());
    m_timing->setVisible(testsTimings());
    if (!message)
        return;
    m_timingNow->setText(withParticles(tr("A keeps its delay of %1 and its wait of %2.")
                                           .arg(spokenDuration(message->delay), spokenDuration(message->wait))));
}

void TestDialog::complain(const QString &sentence) {
    m_design.reset();
    m_finding->setText(sentence);
    m_table->hide();
    m_detail->hide();
    m_method->hide();
    Q_EMIT designed();
}

void TestDialog::plan() {
    const QString id = m_message->currentKey();
    const Message *message = m_request.tmpl.message(id);
    if (!message)
        return complain(tr("The sequence has no message yet, so there is nothing to test. Drag a channel onto the "
                           "board."));
    const Problems errors = semanticErrors(m_request.tmpl);
    if (!allFine(errors))
        return complain(tr("The sequence cannot be played yet: %1").arg(errors.first().message));
    const Duration delay = m_delay->value().value_or(message->delay), wait = m_wait->value().value_or(message->wait);
    const bool timings = testsTimings();
    if (timings && delay == message->delay && wait == message->wait)
        return complain(tr("Give B another delay or another wait: a test needs two timings that differ."));
    if (!timings && message->variants.size() < 2)
        return complain(tr("This message has no variants to test. Add one in the settings, under “A/B variants”, or "
                           "try another timing here."));
    const QString key = m_outcome->currentKey();
    const TestOutcome outcome{key == Any ? std::nullopt : metricFromKey(key)};
    const auto audience =
        quint64(std::max<qint64>(1, m_request.profile.listSize.value_or(qint64(m_request.recipients))));
    m_finding->setText(tr("Playing both sides …"));
    auto answer = std::make_shared<std::optional<Result<TestDesign>>>();
    m_run.start(
        m_request.recipients,
        [request = m_request, id, delay, wait, outcome, audience, timings, answer](PreviewProgress &progress) {
            *answer = timings ? designTimingTest(request, id, delay, wait, outcome, audience, &progress)
                              : designVariantTest(request, id, outcome, audience, &progress);
        },
        [this, answer](bool cancelled) {
            if (cancelled)
                return;
            if (!(*answer)->ok())
                return complain((*answer)->sentence());
            present((*answer)->value());
        });
}

QString TestDialog::armName(size_t index) const {
    const DesignArm &arm = m_design->arms[index];
    if (!arm.name.isEmpty())
        return tr("Variant %1").arg(arm.name.toUpper());
    return index == 0 ? tr("A, as it is") : tr("B, the other timing");
}

void TestDialog::present(const TestDesign &design) {
    m_design = design;
    m_table->clear();
    m_table->setColumnCount(4);
    m_table->setRowCount(int(design.arms.size()));
    const bool any = m_outcome->currentKey() == Any;
    m_table->setHorizontalHeaderLabels({tr("Side"), m_outcome->currentText(),
                                        any ? tr("People who enter") : tr("People it is sent to"),
                                        tr("Chance to be best")});
    for (size_t i = 0; i < design.arms.size(); ++i) {
        const DesignArm &arm = design.arms[i];
        const QStringList texts{armName(i), share(arm.share), people(arm.needed), spokenPercent(arm.best)};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            m_table->setItem(int(i), column, item);
        }
    }
    for (int column = 0; column < 4; ++column) {
        m_table->horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                                Qt::AlignVCenter);
        m_table->horizontalHeader()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch
                                                                              : QHeaderView::ResizeToContents);
    }
    // As high as its rows, up to where it scrolls.
    int height = m_table->horizontalHeader()->sizeHint().height() + 4;
    for (int row = 0; row < std::min(m_table->rowCount(), 6); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
    m_table->show();
    showWords(design);
    Q_EMIT designed();
}

void TestDialog::showWords(const TestDesign &design) {
    const QString audience = exactCount(double(design.audience));
    const bool list = m_request.profile.listSize.has_value();
    if (!std::isfinite(design.entering)) {
        m_finding->setText(
            testsTimings()
                ? tr("Both timings do equally well here, so no test of any size would tell them apart.")
                : tr("The variants are set to do equally well, so no test would tell them apart. Give the one to try "
                     "an expected lift: the smallest that would be worth knowing of."));
        m_detail->hide();
    } else {
        const double part = design.entering / double(std::max<quint64>(1, design.audience));
        const double daily = std::max(1.0, m_daily->value().value_or(1));
        const int days = int(std::min(1e8, std::ceil(design.entering / daily)));
        const QString percent = spokenPercent(part), times = QLocale().toString(part, 'f', part < 10 ? 1 : 0);
        const QString size =
            part > 1
                ? (list ? tr("%1 times your list of %2") : tr("%1 times the %2 people previewed")).arg(times, audience)
                : (list ? tr("%1 of your list of %2") : tr("%1 of the %2 people previewed")).arg(percent, audience);
        m_finding->setText(
            tr("%1 people must enter: %2, or %n day(s).", nullptr, days).arg(people(design.entering), size));
        m_detail->setText((list ? tr("With the whole list, the test would see the difference in %1 of cases.")
                                : tr("With everybody previewed, the test would see the difference in %1 of cases."))
                              .arg(spokenPercent(design.power)));
        m_detail->show();
    }
    QString method = tr("Two-sided test of two shares with a power of 80 % at the 5 % level (Fleiss). The shares come "
                        "from playing each side for the same people; the chance to be best is for one test with %1 "
                        "people.")
                         .arg(audience);
    if (design.arms.size() > 2)
        method += u' ' + tr("Each variant is compared with the first, at %1 each, so that all together stay at 5 %.")
                             .arg(QLocale().toString(design.level * 100, 'f', 2) + QStringLiteral(" %"));
    m_method->setText(method);
    m_method->show();
}

} // namespace stepline

#include "ui/inspector/sequence_form.h"

#include "ui/inspector/window_form.h"
#include "ui/theme/figures.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/switch.h"

#include <QVBoxLayout>

namespace stepline {

namespace {
const QString Limit_ = QStringLiteral("/sequence/limit");
const QString Window_ = QStringLiteral("/sequence/send_window");
} // namespace

SequenceForm::SequenceForm(QWidget *parent) : Form(parent) {
    column()->setSpacing(0);
    addExits();

    m_windowSection = new CollapsibleSection(tr("Send window"));
    auto *window = new WindowForm(
        tr("Messages may go out"), [] { return Window_; }, false);
    m_windowSection->setContent(window);
    addForm(window);
    column()->addWidget(m_windowSection);

    addLimit();

    m_holdoutSection = new CollapsibleSection(tr("Hold-out"));
    m_holdout = new NumberEdit;
    m_holdout->setPercent(true);
    m_holdoutField = new Field(tr("Recipients who get nothing"), m_holdout);
    m_holdoutField->explain(
        tr("A random part of the audience is sent nothing, so that what the sequence really wins can be "
           "measured against it."));
    m_holdoutField->setPointer(QStringLiteral("/sequence/holdout"));
    m_holdoutSection->setContent(m_holdoutField);
    connect(m_holdout, &NumberEdit::edited, this, [this](std::optional<double> share) {
        push(edits::setHoldout(*editor()->document(), share.value_or(0)), m_holdoutField, true);
    });
    column()->addWidget(m_holdoutSection);
}

void SequenceForm::addExits() {
    m_exitSection = new CollapsibleSection(tr("Exits"));
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(chips);
    for (Metric metric : AllMetrics) {
        if (!mayExit(metric))
            continue;
        auto *chip = new Chip(metricName(metric));
        chip->setCheckable(true);
        connect(chip, &Chip::edited, this, &SequenceForm::chooseExits);
        flow->addWidget(chip);
        m_exits << std::pair(metric, chip);
    }
    m_exitField = new Field(tr("Leave the sequence when, on any message"), chips);
    m_exitField->explain(
        tr("When one of these happens on any message, the recipient leaves the sequence at once, whatever "
           "the messages’ own stop conditions are."));
    chips->setToolTip({});
    m_exitField->setPointer(QStringLiteral("/sequence/exit_on"));
    m_exitSection->setContent(m_exitField);
    column()->addWidget(m_exitSection);
}

void SequenceForm::addLimit() {
    m_limitSection = new CollapsibleSection(tr("Frequency limit"));
    m_limitForm = new Form;
    m_limited = new Switch;
    auto *toggle =
        m_limitForm->addField(tr("Limit how many messages one person gets"), m_limited, Field::Layout::Beside);
    toggle->explain(
        tr("Counts the messages of this sequence that were sent to one recipient in any span of that length."));
    toggle->setPointer(Limit_);
    connect(m_limited, &Switch::edited, this, &SequenceForm::setLimited);

    m_limitFields = new QWidget;
    auto *layout = new QVBoxLayout(m_limitFields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_max = new NumberEdit;
    m_max->setRange(1, 1e6);
    m_maxField = new Field(tr("At most"), m_max);
    m_maxField->setPointer(Limit_ + QStringLiteral("/max"));
    m_per = new DurationEdit;
    m_per->setShortest({1}, tr("The span must be longer than nothing."));
    m_per->setSuggestions(
        {{Duration::Hour}, {Duration::Day}, {3 * Duration::Day}, {Duration::Week}, {30 * Duration::Day}});
    m_maxField->explain(tr("How many messages of this sequence one person gets in that span."));
    m_perField = new Field(tr("messages per"), m_per);
    m_perField->setPointer(Limit_ + QStringLiteral("/per"));
    m_perField->explain(tr("The span in which they are counted, back from the moment a message is due."));
    layout->addLayout(sideBySide({m_maxField, m_perField}));
    m_then = new ChoiceBox;
    m_then->addChoice(QStringLiteral("skip"), tr("is left out"), tr("the sequence goes on without it"));
    m_then->addChoice(QStringLiteral("defer"), tr("waits its turn"), tr("it goes out as soon as the limit allows"));
    m_thenField = new Field(tr("A message beyond the limit"), m_then);
    m_thenField->explain(tr("What becomes of a message that would be one too many."));
    m_thenField->setPointer(Limit_ + QStringLiteral("/then"));
    layout->addWidget(m_thenField);
    m_limitForm->column()->addWidget(m_limitFields);
    m_limitSection->setContent(m_limitForm);
    column()->addWidget(m_limitSection);

    const QString what = tr("Change the frequency limit");
    connect(m_max, &NumberEdit::edited, this, [=, this](std::optional<double> max) {
        pushValue(Limit_ + QStringLiteral("/max"), JsonValue::number(qint64(max.value_or(1))), what, m_maxField, true);
    });
    connect(m_per, &DurationEdit::edited, this, [=, this](Duration per) {
        pushValue(Limit_ + QStringLiteral("/per"), JsonValue::string(isoDuration(per)), what, m_perField, true);
    });
    connect(m_then, &ChoiceBox::chosen, this, [=, this](const QString &then) {
        pushValue(Limit_ + QStringLiteral("/then"), JsonValue::string(then), what, m_thenField);
    });
}

void SequenceForm::setLimited(bool on) {
    push(edits::setLimit(*editor()->document(), on ? std::optional(Limit{2, {Duration::Day}, false}) : std::nullopt));
}

void SequenceForm::chooseExits() {
    std::vector<Metric> metrics;
    for (const auto &[metric, chip] : std::as_const(m_exits))
        if (chip->isChecked())
            metrics.push_back(metric);
    push(edits::setExitOn(*editor()->document(), metrics), m_exitField);
}

void SequenceForm::refresh() {
    if (!editor())
        return;
    const Sequence &sequence = tmpl().sequence;
    QStringList exits;
    for (const auto &[metric, chip] : std::as_const(m_exits)) {
        const bool on = std::find(sequence.exitOn.begin(), sequence.exitOn.end(), metric) != sequence.exitOn.end();
        const QSignalBlocker quiet(chip);
        chip->setChecked(on);
        if (on)
            exits << metricName(metric);
    }
    m_exitSection->setSummary(exits.isEmpty() ? tr("none") : exits.join(QStringLiteral(", ")).toLower());
    m_exitField->setHint(exits.isEmpty()
                             ? tr("Nobody leaves early: people who bought or unsubscribed are still sent the rest.")
                             : QString(),
                         Tone::Warning);
    m_windowSection->setSummary(sequence.sendWindow ? WindowForm::spoken(*sequence.sendWindow) : tr("any time"));
    m_limited->setValue(sequence.limit.has_value());
    m_limitFields->setVisible(sequence.limit.has_value());
    if (sequence.limit) {
        m_max->setValue(double(sequence.limit->max));
        m_per->setValue(sequence.limit->per);
        m_then->setCurrentKey(sequence.limit->defer ? QStringLiteral("defer") : QStringLiteral("skip"));
    }
    m_limitSection->setSummary(sequence.limit
                                   ? tr("%1 per %2").arg(sequence.limit->max).arg(spokenDuration(sequence.limit->per))
                                   : tr("none"));
    m_holdout->setValue(sequence.holdout);
    m_holdoutSection->setSummary(sequence.holdout > 0 ? spokenPercent(sequence.holdout) : tr("none"));
    Form::refresh();
}

} // namespace stepline

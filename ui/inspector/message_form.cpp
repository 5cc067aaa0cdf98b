#include "ui/inspector/message_form.h"

#include "ui/inspector/content_part.h"
#include "ui/inspector/guard_part.h"
#include "ui/inspector/timing_part.h"
#include "ui/inspector/variants_part.h"
#include "ui/inspector/window_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/duration_edit.h"

#include <QVBoxLayout>

namespace stepline {

MessageForm::MessageForm(QWidget *parent) : Form(parent), m_head(new SectionLabel), m_idLabel(new ToneLabel) {
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_head, 1);
    m_idLabel->setTone(Tone::Secondary);
    m_idLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_idLabel->setToolTip(tr("The message’s id in the file: guards and results name it."));
    head->addWidget(m_idLabel);
    column()->addLayout(head);
    m_whole = new Field({}, new QWidget, Field::Layout::Above, this);
    m_whole->editor()->setFixedHeight(0);
    m_whole->layout()->setSpacing(0);
    column()->addWidget(m_whole);

    m_timing = new TimingPart;
    m_guard = new GuardPart;
    m_windowPart = new MessagePart;
    auto *window = new WindowForm(tr("Sen&d window"), m_windowPart->whereIs(QStringLiteral("send_window")), true);
    m_windowPart->column()->addWidget(window);
    m_windowPart->addForm(window);
    m_content = new ContentPart;
    m_variants = new VariantsPart;
    m_notes = new MessagePart;
    Field *notes = m_notes->addArea({}, m_notes->whereIs(QStringLiteral("notes")), tr("the notes"), 3);
    notes->editor()->setAccessibleName(tr("Notes on this message"));
    notes->explain(
        tr("For you and your colleagues: what this message is for, and whom it speaks to. Nobody is sent this."));
    m_parts = {m_timing, m_guard, m_windowPart, m_content, m_variants, m_notes};

    m_variantSection = new CollapsibleSection(tr("A/B variants"));
    m_variantSection->setContent(m_variants);
    m_noteSection = new CollapsibleSection(tr("Notes on this message"));
    m_noteSection->setContent(m_notes);
    column()->addWidget(m_timing);
    column()->addWidget(m_guard);
    column()->addWidget(m_windowPart);
    column()->addSpacing(8);
    column()->addWidget(m_content);
    auto *sections = new QVBoxLayout;
    sections->setSpacing(0);
    sections->addWidget(m_variantSection);
    sections->addWidget(m_noteSection);
    column()->addLayout(sections);
    for (MessagePart *part : std::as_const(m_parts))
        addForm(part);
    connect(m_variants, &VariantsPart::testPlanRequested, this, &MessageForm::testPlanRequested);
    connect(m_content, &ContentPart::pageRequested, this, &MessageForm::pageRequested);
    connect(m_content, &ContentPart::linksRequested, this, &MessageForm::linksRequested);
    connect(m_variants, &Form::textFocused, m_content, &ContentPart::noteFocus);
}

void MessageForm::setMessage(const QString &id) {
    m_id = id;
    for (MessagePart *part : std::as_const(m_parts))
        part->setMessage(id);
    // A sentence about another message's value would be a lie here.
    for (Field *field : findChildren<Field *>())
        field->acceptValue();
}

void MessageForm::setForecast(const ForecastPtr &forecast) {
    m_timing->setForecast(forecast);
}

void MessageForm::setSegments(const QStringList &segments) {
    m_guard->setSegments(segments);
}

void MessageForm::refresh() {
    const Message *shown = editor() ? tmpl().message(m_id) : nullptr;
    if (!shown)
        return;
    const Channel *channel = tmpl().channel(shown->channel);
    const Place place = placeOf(tmpl(), m_id);
    m_head->setText(tr("%1, step %2").arg(channel ? channel->displayName() : shown->channel).arg(place.step + 1));
    m_idLabel->setFont(Theme::instance().smallFont());
    m_idLabel->setText(m_id);
    m_whole->setPointer(messagePointer(tmpl(), m_id));
    Form::refresh();
    m_variantSection->setSummary(m_variants->summary().isEmpty() ? tr("none") : m_variants->summary());
    m_noteSection->setSummary(shown->notes.simplified());
}

bool MessageForm::prepare() {
    return m_guard->prepare() || m_variants->prepare();
}

SeveralForm::SeveralForm(QWidget *parent)
    : Form(parent), m_head(new SectionLabel), m_summary(new ToneLabel({}, Tone::Secondary)), m_delay(new DurationEdit),
      m_wait(new DurationEdit) {
    column()->addWidget(m_head);
    m_summary->setWordWrap(true);
    column()->addWidget(m_summary);
    m_delayField = new Field(tr("Send &after"), m_delay, Field::Layout::Above, this);
    m_delayField->explain(tr("Sets the delay of all selected messages."));
    m_waitField = new Field(tr("Then &wait"), m_wait, Field::Layout::Above, this);
    m_waitField->explain(tr("Sets the wait of all selected messages."));
    column()->addLayout(sideBySide({m_delayField, m_waitField}));
    connect(m_delay, &DurationEdit::edited, this, [this](Duration value) {
        setAll(QStringLiteral("delay"), value, tr("Change the delay of %n message(s)", nullptr, int(m_ids.size())),
               m_delayField);
    });
    connect(m_wait, &DurationEdit::edited, this, [this](Duration value) {
        setAll(QStringLiteral("wait"), value, tr("Change the wait of %n message(s)", nullptr, int(m_ids.size())),
               m_waitField);
    });
}

void SeveralForm::setAll(const QString &field, Duration value, const QString &title, Field *at) {
    EditBuilder builder(editor()->document()->json(), title, QStringLiteral("several:") + field + m_ids.join(u','));
    for (const QString &id : std::as_const(m_ids)) {
        const Message *message = tmpl().message(id);
        if (message && (field == u"delay" ? message->delay : message->wait) != value)
            builder.set(messagePointer(tmpl(), id) + u'/' + field, JsonValue::string(isoDuration(value)));
    }
    push(std::move(builder).edit(), at);
}

void SeveralForm::refresh() {
    if (!editor())
        return;
    constexpr int mostNames = 12; // more than that nobody reads, and to break 200 into lines takes 40 ms
    QStringList names;
    int count = 0;
    std::optional<Duration> delay, wait;
    bool delaysDiffer = false, waitsDiffer = false;
    for (const QString &id : std::as_const(m_ids)) {
        const Message *message = tmpl().message(id);
        if (!message)
            continue;
        if (++count <= mostNames)
            names << ConditionNode::spokenMessage(tmpl(), id);
        delaysDiffer |= delay && *delay != message->delay;
        waitsDiffer |= wait && *wait != message->wait;
        delay = message->delay;
        wait = message->wait;
    }
    m_head->setText(tr("%n message(s) selected", nullptr, count));
    if (count > mostNames)
        names << tr("and %n more", "messages that are selected", count - mostNames);
    m_summary->setText(names.join(QStringLiteral(" · ")));
    const auto show = [](DurationEdit *edit, std::optional<Duration> value, bool differ) {
        edit->setPlaceholderText(differ ? tr("different") : QString());
        edit->setValue(differ ? std::nullopt : value);
    };
    show(m_delay, delay, delaysDiffer);
    show(m_wait, wait, waitsDiffer);
    Form::refresh();
}

StepForm::StepForm(QWidget *parent)
    : Form(parent), m_head(new SectionLabel), m_summary(new ToneLabel({}, Tone::Secondary)) {
    column()->addWidget(m_head);
    m_summary->setWordWrap(true);
    column()->addWidget(m_summary);
    const auto where = [this](const QString &key) {
        return [this, key] {
            const QString pointer = editor() ? stepPointer(tmpl(), m_id) : QString();
            return pointer.isEmpty() ? pointer : pointer + u'/' + key;
        };
    };
    addText(tr("Name of the step"), where(QStringLiteral("name")), tr("the step’s name"))
        ->explain(tr("What the step is for, in a few words. It heads the column on the board."));
    addArea(tr("Notes"), where(QStringLiteral("notes")), tr("the step’s notes"), 3)
        ->explain(tr("For you and your colleagues. Nobody is sent this."));
}

void StepForm::refresh() {
    const Step *step = editor() ? tmpl().step(m_id) : nullptr;
    if (!step)
        return;
    int index = 0;
    while (&tmpl().sequence.steps[size_t(index)] != step)
        ++index;
    m_head->setText(tr("Step %1").arg(index + 1));
    const Duration start = nominalStarts(tmpl().sequence)[size_t(index)];
    m_summary->setText(tr("%1 · starts %2 after entry at the latest")
                           .arg(tr("%n message(s)", nullptr, int(step->messages.size())), spokenDuration(start)));
    Form::refresh();
}

} // namespace stepline

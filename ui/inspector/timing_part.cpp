#include "ui/inspector/timing_part.h"

#include "ui/inspector/forecast_hint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/duration_edit.h"

#include <QVBoxLayout>
#include <chrono>

namespace stepline {

namespace {
/// A sentence of another length lays out the whole form, which would hold up a card that is carried about or a number
/// that is spun: it follows when the hand rests.
constexpr std::chrono::milliseconds BeforeHint{80};
} // namespace

TimingPart::TimingPart(QWidget *parent)
    : MessagePart(parent), m_channel(new ChoiceBox), m_delay(new DurationEdit), m_wait(new DurationEdit) {
    m_channelField = addField(tr("&Channel"), m_channel);
    m_channelField->explain(tr("The channel that carries this message. Its type decides which content and which stop "
                               "conditions there are."));
    connect(m_channel, &ChoiceBox::chosen, this, [this](const QString &id) {
        push(edits::setMessageChannel(*editor()->document(), this->id(), id), m_channelField);
    });

    m_hintSoon.setSingleShot(true);
    m_hintSoon.setInterval(BeforeHint);
    connect(&m_hintSoon, &QTimer::timeout, this, &TimingPart::showHint);

    m_delayField = new Field(tr("Send &after"), m_delay, Field::Layout::Above, this);
    m_delayField->explain(
        tr("How long after the start of its step the message goes out. The send window may move it to "
           "a later time."));
    m_waitField = new Field(tr("Then &wait"), m_wait, Field::Layout::Above, this);
    m_waitField->explain(tr("How long the step waits for this message to work before the next step may begin."));
    column()->addLayout(sideBySide({m_delayField, m_waitField}));
    connect(m_delay, &DurationEdit::edited, this,
            [this](Duration value) { push(edits::setDelay(*editor()->document(), id(), value), m_delayField, true); });
    connect(m_wait, &DurationEdit::edited, this,
            [this](Duration value) { push(edits::setWait(*editor()->document(), id(), value), m_waitField, true); });

    m_stop =
        addCondition(tr("S&top the sequence when"), QStringLiteral("stop_when"), tr("Never"), tr("the stop condition"));
    m_stop.metric->explain(
        tr("When this happens, however late, nothing more is sent to this person. Only what the channel "
           "can report is offered."));
    m_advance = addCondition(tr("Go on earl&y when"), QStringLiteral("advance_when"), tr("Never: wait to the end"),
                             tr("the advance condition"));
    m_advance.metric->explain(tr("When this happens, the message counts as done at once and the step need not wait for "
                                 "it any longer."));
}

TimingPart::Condition TimingPart::addCondition(const QString &name, const QString &key, const QString &never,
                                               const QString &what) {
    Condition made;
    made.key = key;
    made.box = new ChoiceBox;
    made.box->addChoice({}, never);
    made.metric = addField(name, made.box);
    made.percent = new NumberEdit;
    made.percent->setRange(1, 100);
    made.percent->setUnit(QStringLiteral("%"));
    made.percent->setOptional(true);
    made.percent->setPlaceholderText(tr("any part of it"));
    made.percent->setStep(5);
    made.atLeast = addField(tr("Seen at least"), made.percent);
    made.atLeast->explain(tr("How much of the page, mail or video must have been seen. Empty: any part of it counts."));

    connect(made.box, &ChoiceBox::chosen, this, [this, key, what, field = made.metric](const QString &metric) {
        EditBuilder builder(editor()->document()->json(), title(what));
        if (metric.isEmpty()) {
            builder.remove(place(key));
        } else {
            builder.set(place(key + QStringLiteral("/metric")), JsonValue::string(metric));
            if (metric != metricKey(Metric::Viewed))
                builder.remove(place(key + QStringLiteral("/at_least")));
        }
        push(std::move(builder).edit(), field);
    });
    connect(made.percent, &NumberEdit::edited, this,
            [this, key, what, field = made.atLeast](std::optional<double> percent) {
                pushField(key + QStringLiteral("/at_least"),
                          percent ? std::optional(JsonValue::number(qint64(*percent))) : std::nullopt, what, field,
                          true);
            });
    return made;
}

void TimingPart::setForecast(const ForecastPtr &forecast) {
    m_forecast = forecast;
    m_hintSoon.start();
}

void TimingPart::showCondition(const Condition &condition, const std::optional<MetricCondition> &value) {
    const auto kind = type();
    QList<ChoiceBox::Choice> choices{{{}, condition.box->itemText(0), {}, {}}};
    for (Metric metric : AllMetrics) {
        const bool current = value && value->metric == metric;
        const bool possible = kind && mayStop(*kind, metric);
        if (!possible && !current)
            continue;
        QString note;
        if (!possible)
            note = tr("this channel cannot report it");
        else if (toBeSupported(*kind, metric))
            note = tr("to be supported by the provider");
        choices << ChoiceBox::Choice{
            metricKey(metric), kind ? metricName(metric, *kind) : metricName(metric), note, {}};
    }
    condition.box->setChoices(choices);
    condition.box->setCurrentKey(value ? metricKey(value->metric) : QString());
    condition.metric->setPointer(place(condition.key));
    condition.atLeast->setPointer(place(condition.key + QStringLiteral("/at_least")));
    condition.atLeast->setVisible(value && (value->metric == Metric::Viewed || value->atLeast));
    condition.percent->setValue(value && value->atLeast ? std::optional<double>(*value->atLeast) : std::nullopt);
}

void TimingPart::refresh() {
    const Message *shown = message();
    if (!shown)
        return;
    QList<ChoiceBox::Choice> channels;
    for (const Channel &channel : tmpl().channels)
        channels << ChoiceBox::Choice{channel.id, channel.displayName(),
                                      channel.name.isEmpty() || channel.name == channelTypeName(channel.type)
                                          ? QString()
                                          : channelTypeName(channel.type),
                                      Theme::instance().channelIcon(channel.type)};
    m_channel->setPlaceholderText(tr("Unknown channel “%1”").arg(shown->channel));
    m_channel->setChoices(channels);
    m_channel->setCurrentKey(shown->channel);
    m_channelField->setPointer(place(QStringLiteral("channel")));
    m_delay->setValue(shown->delay);
    m_delayField->setPointer(place(QStringLiteral("delay")));
    m_wait->setValue(shown->wait);
    m_waitField->setPointer(place(QStringLiteral("wait")));
    showCondition(m_stop, shown->stopWhen);
    showCondition(m_advance, shown->advanceWhen);
    // The hint of the same stop stays until its new forecast is there: it does not blink with every edit.
    if (m_hinted != std::pair(shown->id, shown->stopWhen))
        showHint();
    else
        m_hintSoon.start();
    MessagePart::refresh();
}

void TimingPart::showHint() {
    const Message *shown = message();
    const auto kind = type();
    if (!shown || !kind)
        return;
    m_hinted = {shown->id, shown->stopWhen};
    if (shown->stopWhen && toBeSupported(*kind, shown->stopWhen->metric))
        m_stop.metric->setHint({}); // the finding says what the forecast's figure hides
    else
        m_stop.metric->setHint(forecastHint(m_forecast, tmpl(), *shown, editor()->document()->revision()));
}

} // namespace stepline

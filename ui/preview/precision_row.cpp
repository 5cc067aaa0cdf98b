#include "ui/preview/precision_row.h"

#include "core/preview/precision.h"
#include "ui/preview/charts.h"
#include "ui/theme/figures.h"
#include "ui/theme/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/value_edit.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace stepline {

namespace {

const QString WholeRun = QStringLiteral("run"), MessagePrefix = QStringLiteral("message:");
const QString Reached = QStringLiteral("reached"), Late = QStringLiteral("late");

} // namespace

PrecisionRow::PrecisionRow(QWidget *parent)
    : QWidget(parent), m_figure(new ChoiceBox), m_scope(new ChoiceBox), m_precision(new NumberEdit),
      m_sentence(new ToneLabel({}, Tone::Secondary)), m_take(new QPushButton(tr("&Take this size"))) {
    m_figure->setAccessibleName(tr("Figure to know"));
    m_scope->setAccessibleName(tr("Of what"));
    m_precision->setAccessibleName(tr("To within"));
    m_precision->setToolTip(tr("Of the figure itself: 1 % of 20,000 people are 200 people"));
    m_precision->setPercent(true);
    m_precision->setDecimals(2);
    m_precision->setRange(0.0001, 0.5);
    m_precision->setStep(0.01);
    m_precision->setValue(0.01);
    m_precision->setFixedWidth(72);
    m_sentence->setWordWrap(true);
    setKind(m_take, "quiet");

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_figure, 1);
    line->addWidget(new ToneLabel(tr("of", "a figure of a message")));
    line->addWidget(m_scope, 1);
    column->addLayout(line);
    auto *answer = new QHBoxLayout;
    answer->setSpacing(6);
    auto *within = new QHBoxLayout;
    within->setSpacing(6);
    within->addWidget(new ToneLabel(tr("±")));
    within->addWidget(m_precision);
    answer->addLayout(within);
    answer->setAlignment(within, Qt::AlignTop);
    answer->addWidget(m_sentence, 1);
    answer->addWidget(m_take, 0, Qt::AlignTop);
    column->addLayout(answer);

    connect(m_scope, &ChoiceBox::chosen, this, [this] {
        fillFigures();
        propose();
    });
    connect(m_figure, &ChoiceBox::chosen, this, &PrecisionRow::propose);
    connect(m_precision, &NumberEdit::edited, this, &PrecisionRow::propose);
    connect(m_precision, &ValueEdit::refused, m_sentence, [this](const QString &why) { m_sentence->setText(why); });
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_proposed)
            Q_EMIT taken(*m_proposed);
    });
    setForecast(nullptr);
}

void PrecisionRow::setForecast(const ForecastPtr &forecast) {
    m_forecast = forecast;
    fillScopes();
    fillFigures();
    propose();
}

QString PrecisionRow::sentence() const {
    return m_sentence->text();
}

void PrecisionRow::fillScopes() {
    QList<ChoiceBox::Choice> scopes{{WholeRun, tr("the whole run"), {}, {}}};
    if (m_forecast)
        for (const MessageResult &message : m_forecast->sequence.messages)
            scopes << ChoiceBox::Choice{
                MessagePrefix + message.id, messageTitle(m_forecast->request.tmpl, message.id), {}, {}};
    const QString before = m_scope->currentKey();
    m_scope->setChoices(scopes);
    m_scope->setCurrentKey(m_scope->keys().contains(before) ? before : WholeRun);
}

void PrecisionRow::fillFigures() {
    QList<ChoiceBox::Choice> figures;
    const QString scope = m_scope->currentKey(), before = m_figure->currentKey();
    const QString converted = metricKey(Metric::Converted);
    if (scope == WholeRun) {
        figures << ChoiceBox::Choice{converted, tr("people converted"), {}, {}}
                << ChoiceBox::Choice{Reached, tr("people reached"), {}, {}};
    } else if (m_forecast) {
        const MessageResult *message = m_forecast->sequence.message(scope.mid(MessagePrefix.size()));
        const ChannelResult *channel = message ? m_forecast->sequence.channel(message->channel) : nullptr;
        if (channel)
            for (const Metric metric : reportedMetrics(channel->type))
                if (!toBeSupported(channel->type, metric))
                    figures << ChoiceBox::Choice{metricKey(metric), metricName(metric, channel->type), {}, {}};
        figures << ChoiceBox::Choice{Late, tr("Late"), {}, {}};
    }
    m_figure->setChoices(figures);
    m_figure->setCurrentKey(m_figure->keys().contains(before)      ? before
                            : m_figure->keys().contains(converted) ? converted
                                                                   : m_figure->keys().value(0));
}

std::optional<double> PrecisionRow::share() const {
    if (!m_forecast || m_forecast->sequence.recipients == 0)
        return {};
    const Results &results = m_forecast->sequence;
    const QString figure = m_figure->currentKey(), scope = m_scope->currentKey();
    const auto metric = metricFromKey(figure);
    const double n = double(results.recipients);
    if (scope == WholeRun)
        return (figure == Reached ? results.reached : results.converted) / n;
    const MessageResult *message = results.message(scope.mid(MessagePrefix.size()));
    if (!message)
        return {};
    return (metric ? message->tally[*metric] : message->tally.late) / n;
}

void PrecisionRow::propose() {
    m_proposed.reset();
    const auto known = share();
    const double precision = m_precision->value().value_or(0.01);
    const auto people = known ? audienceFor(*known, precision) : std::nullopt;
    QString words;
    if (!known) {
        words = tr("There is no forecast yet.");
    } else if (*known <= 0) {
        words = tr("In this forecast nobody gets there, so no audience is large enough to count them.");
    } else if (!people || *people > m_largest) {
        words = tr("Even %1 people would not tell it that precisely.").arg(exactCount(double(m_largest)));
    } else {
        m_proposed = std::min(m_largest, roundedUpToThreeDigits(*people));
        words = tr("You need %1 people. Then the sampling is off by no more than that, 95 times in 100.")
                    .arg(exactCount(double(*m_proposed)));
        if (m_forecast->exact())
            words += u' ' + tr("What you see now is exact and needs no size; a run does.");
    }
    m_sentence->setText(words);
    m_take->setVisible(m_proposed.has_value());
}

} // namespace stepline

#pragma once

#include "ui/inspector/message_part.h"
#include "ui/jobs/forecaster.h"

#include <QTimer>

namespace stepline {

/// A message's channel, its timing, and the metrics that stop the sequence or let it go on.
class TimingPart : public MessagePart {
    Q_OBJECT

public:
    explicit TimingPart(QWidget *parent = nullptr);

    void setForecast(const ForecastPtr &forecast);
    void refresh() override;

private:
    struct Condition {
        Field *metric = nullptr, *atLeast = nullptr;
        ChoiceBox *box = nullptr;
        NumberEdit *percent = nullptr;
        QString key; ///< "stop_when", "advance_when"
    };
    Condition addCondition(const QString &name, const QString &key, const QString &never, const QString &what);
    void showCondition(const Condition &condition, const std::optional<MetricCondition> &value);
    void showHint();

    ChoiceBox *m_channel;
    Field *m_channelField, *m_delayField, *m_waitField;
    DurationEdit *m_delay, *m_wait;
    Condition m_stop, m_advance;
    ForecastPtr m_forecast;
    std::pair<QString, std::optional<MetricCondition>> m_hinted; ///< the message and its stop that the hint is for
    QTimer m_hintSoon;
};

} // namespace stepline

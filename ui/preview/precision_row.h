#pragma once

#include "ui/jobs/forecaster.h"

#include <QWidget>

class QPushButton;

namespace stepline {

class ChoiceBox;
class NumberEdit;
class ToneLabel;

/// "To know [converted] of [the whole run] to within ± [1 %] you need 2,340,000 people", with a button that takes them.
class PrecisionRow : public QWidget {
    Q_OBJECT

public:
    explicit PrecisionRow(QWidget *parent = nullptr);

    /// The shares come from this forecast; nullptr: there is none yet.
    void setForecast(const ForecastPtr &forecast);
    /// The most that can be chosen.
    void setLargest(quint64 people) { m_largest = people; }
    /// How many it proposes; nullopt when no size helps or the largest is too small.
    std::optional<quint64> proposed() const { return m_proposed; }

    ChoiceBox *figure() const { return m_figure; }
    ChoiceBox *scope() const { return m_scope; }
    NumberEdit *precision() const { return m_precision; }
    QPushButton *takeButton() const { return m_take; }
    QString sentence() const;

Q_SIGNALS:
    void taken(quint64 people);

private:
    void fillScopes();
    void fillFigures();
    std::optional<double> share() const;
    void propose();

    ForecastPtr m_forecast;
    quint64 m_largest = 1'000'000'000;
    std::optional<quint64> m_proposed;
    ChoiceBox *m_figure, *m_scope;
    NumberEdit *m_precision;
    ToneLabel *m_sentence;
    QPushButton *m_take;
};

} // namespace stepline

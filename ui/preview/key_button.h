#pragma once

#include "ui/preview/chart.h"

#include <QAbstractButton>

namespace stepline {

/// One entry of a chart's key: a swatch and a name; a click hides and shows the series.
class KeyButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit KeyButton(const ChartKey &key, QWidget *parent = nullptr);
    const QString &series() const { return m_key.series; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChartKey m_key;
};

} // namespace stepline

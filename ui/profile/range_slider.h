#pragma once

#include <QSlider>
#include <optional>

namespace stepline {

/// A slider for a number whose plausible range is marked on it. Its scale grows with the number: a rate of 0.2 % is as
/// easy to set as one of 60 %.
class RangeSlider : public QSlider {
    Q_OBJECT

public:
    explicit RangeSlider(QWidget *parent = nullptr);

    void show(double value, std::optional<double> low, std::optional<double> high, double most);
    using QWidget::show;
    double top() const { return m_top; }
    QSize sizeHint() const override { return {120, 28}; }

Q_SIGNALS:
    /// The user moves it.
    void dragged(double value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void follow(const QPointF &position);
    qreal xOf(double value) const;

    double m_value = 0, m_top = 1, m_most = 1;
    std::optional<double> m_low, m_high;
    bool m_showing = false;
};

} // namespace stepline

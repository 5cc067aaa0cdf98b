#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

namespace stepline {

/// An ON/OFF toggle. Space, Return and a click turn it; a screen reader meets a check box. A text, if it has one,
/// stands to its right and belongs to the click area.
class Switch : public QAbstractButton {
    Q_OBJECT

public:
    explicit Switch(QWidget *parent = nullptr);
    explicit Switch(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Shows the value without announcing it as the user's doing (toggled() is silent).
    void setValue(bool on);

Q_SIGNALS:
    /// The user turned it.
    void edited(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void checkStateSet() override;
    void nextCheckState() override;
    bool event(QEvent *event) override;

private:
    void slide();

    QVariantAnimation m_slide;
    qreal m_knob = 0; ///< 0 off, 1 on
};

} // namespace stepline

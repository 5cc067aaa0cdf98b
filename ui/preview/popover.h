#pragma once

#include <QFrame>

namespace stepline {

/// A small window of the panel's look over the others; closes on Esc and on a click outside.
class Popover : public QFrame {
    Q_OBJECT

public:
    explicit Popover(QWidget *parent = nullptr);
    /// Shows it with its top left at @p below; where the screen ends, with its bottom left at @p above.
    void popUp(const QPoint &below, const QPoint &above);

Q_SIGNALS:
    void hidden();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace stepline

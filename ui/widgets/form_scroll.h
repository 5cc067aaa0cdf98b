#pragma once

#include <QScrollArea>

namespace stepline {

/// A form that scrolls up and down and is as wide as its place. Focus that moves by keyboard scrolls into view.
class FormScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit FormScroll(QWidget *parent = nullptr);
    /// Scrolls so that the widget stands in view with some space around it.
    void reveal(QWidget *widget);

protected:
    /// Width that the form gets, in pixels; known once there is a widget. The bar stands in the form's right margin
    /// where that is wide enough: what is in the form does not move when the bar comes or goes.
    int formWidth() const;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override { return {312, 480}; }
};

} // namespace stepline

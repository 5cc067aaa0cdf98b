#pragma once

#include "ui/tour/tour_panel.h"

#include <QAbstractButton>

class QPushButton;

namespace stepline {

/// The line of one task: a circle that becomes a tick, and the title.
class TourTitle : public QAbstractButton {
    Q_OBJECT

public:
    explicit TourTitle(const QString &text, QWidget *parent = nullptr);
    void setDone(bool done);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_done = false;
};

/// A task: its line and, unfolded, how it is done with a button that leads there.
class TourRow : public QWidget {
    Q_OBJECT

public:
    explicit TourRow(const TourTask &task, QWidget *parent = nullptr);
    void present(bool done, bool unfolded);

Q_SIGNALS:
    void unfoldRequested();
    void leadRequested();

private:
    TourTitle *m_title;
    QWidget *m_more;
};

} // namespace stepline

#pragma once

#include <QWidget>

class QAction;

namespace stepline {

/// One of a few views or ways, side by side in one frame: each segment is a checkable action of an exclusive group.
/// Arrow keys go from one to the next, as in a group of radio buttons.
class Segments : public QWidget {
    Q_OBJECT

public:
    /// @p name for screen readers.
    explicit Segments(const QString &name, QWidget *parent = nullptr);

    void addSegment(QAction *action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Button;
};

} // namespace stepline

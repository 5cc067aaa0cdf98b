#pragma once

#include <QAbstractButton>

namespace stepline {

/// A small rounded button: a choice that can be on or off (checkable), or a thing in a list that can be taken out again
/// (removable: its cross, Delete or Backspace).
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setRemovable(bool removable);
    /// Space is shared out evenly instead of by text: the days of a week.
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();
    /// The user turned it on or off.
    void edited(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void nextCheckState() override;

private:
    QRect crossRect() const;

    bool m_removable = false, m_compact = false;
};

} // namespace stepline

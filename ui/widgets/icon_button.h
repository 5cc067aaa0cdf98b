#pragma once

#include <QToolButton>

namespace stepline {

/// A flat button: an icon of the project, a text, or both. An icon alone needs @p name for the tooltip and the screen
/// reader.
class IconButton : public QToolButton {
    Q_OBJECT

public:
    /// @p icon names a file of resources/icons; empty: none.
    explicit IconButton(const QString &icon, const QString &name, QWidget *parent = nullptr);
    /// With the name as a visible text.
    static IconButton *withText(const QString &icon, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace stepline

#pragma once

#include "ui/content/picture.h"

#include <QAbstractButton>

namespace stepline {

/// Somebody in the strip of people: the message as they get it, small, and their name beneath.
class PersonTile : public QAbstractButton {
    Q_OBJECT

public:
    explicit PersonTile(QWidget *parent = nullptr);

    void setPicture(const Picture &picture);
    /// A quiet word over the picture: "not sent". Empty: none.
    void setBadge(const QString &badge);
    const QString &badge() const { return m_badge; }

    QSize sizeHint() const override { return {104, 112}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Picture m_picture;
    QString m_badge;
};

} // namespace stepline

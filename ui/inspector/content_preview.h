#pragma once

#include "core/model/template.h"

#include <QWidget>

namespace stepline {

/// The message as its recipient sees it, drawn simply: a chat bubble, a lock screen, a mail, a call sheet. Texts come
/// with their variables already filled in.
class ContentPreview : public QWidget {
    Q_OBJECT

public:
    explicit ContentPreview(QWidget *parent = nullptr);

    /// @p sender: the channel's name.
    void show(ChannelType type, const Content &content, const QString &sender);
    using QWidget::show;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Draws (or, without a painter, only measures) and returns the height used.
    qreal layOut(QPainter *painter, qreal width) const;
    qreal bubble(QPainter *painter, QRectF area) const;
    qreal lockScreen(QPainter *painter, QRectF area) const;
    qreal mail(QPainter *painter, QRectF area) const;
    qreal sheet(QPainter *painter, QRectF area) const;

    ChannelType m_type = ChannelType::InApp;
    Content m_content;
    QString m_sender;
};

} // namespace stepline

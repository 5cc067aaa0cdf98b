#pragma once

#include "ui/content/picture.h"

#include <QTimer>
#include <QWidget>

namespace stepline {

/// Shows a message as its recipient sees it, as large as its width allows. New requests in quick succession (typing)
/// are laid out once, when the keys have been dealt with; where that takes long, when they pause.
class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    void setRequest(const PictureRequest &request);
    const PictureRequest &request() const { return m_request; }
    /// Laid out now, if it was not yet.
    const Picture &picture() const;
    /// How much larger than the client's own pixels it may become.
    void setLargest(qreal scale);
    /// Shows only so much of its top, in the widget's pixels; 0: all of it.
    void setMostHeight(int height);
    /// It can be pressed: the cursor and the keyboard say so.
    void setPressable(const QString &what);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {96, 48}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void pressed();
    /// The picture was laid out anew.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    /// The picture that stands there, be it a little behind what is typed.
    const Picture &shown() const;
    qreal scaleFor(qreal width) const;

    PictureRequest m_request;
    mutable Picture m_picture;
    mutable bool m_stale = true;
    mutable qint64 m_took = 0;   ///< ms to lay it out
    mutable bool m_late = false; ///< it waits until the keys pause
    QSizeF m_placed;             ///< the size the layout knows
    bool m_pressable = false;
    qreal m_largest = 1;
    int m_mostHeight = 0;
    QTimer m_soon;
};

} // namespace stepline

#pragma once

#include "ui/board/auto_scroll.h"
#include "ui/board/mime.h"
#include "ui/board/scene.h"

#include <QPixmap>

namespace stepline {

class BoardView;

/// A drag over the board, wherever it began: cards or a step grabbed on it, a channel from the palette, messages from
/// another window. It owns the target under the pointer, the auto-scroll and the drop; the drop is one edit.
class BoardDragger : public QObject {
    Q_OBJECT

public:
    BoardDragger(BoardView *view, BoardScene *scene);

    bool active() const { return m_what != What::Nothing; }
    bool copying() const { return m_copy; }
    /// @p at is in the viewport; the picture hangs where the card was grabbed.
    void startCards(const QStringList &ids, const BoardElement &grabbed, const QPoint &at);
    void startStep(const QString &stepId, const QPoint &at);
    void startChannel(const boardMime::ChannelRef &channel, const QPoint &at);
    void startMessages(const QByteArray &messages, const QPoint &at);

    void moveTo(const QPoint &at);
    void setCopying(bool copy);
    /// Lets go: makes the edit, or nothing where it cannot land. True when it landed.
    bool drop();
    void cancel();

    bool canDrop() const { return m_scene->state().target.has_value(); }
    const QPoint &position() const { return m_at; }
    /// The lifted card, painted by the view over everything.
    void paint(QPainter &painter) const;
    /// What the drag paints over the board, in the viewport: the lifted card and where it would land.
    QRegion area() const;
    /// The lifted card says what its place on the board says.
    void retakePicture();
    /// The document has changed under the drag: what is gone is no longer carried.
    void revise();

Q_SIGNALS:
    void preview(const stepline::Template &arranged);
    void previewEnded();
    void changed(); ///< cursor and picture may differ

private:
    enum class What { Nothing, Cards, Step, Channel, Messages };

    void begin(What what, const QPoint &at);
    void end();
    void retarget();
    void emitPreview();
    Edit edit() const;
    /// Where the cards in the hand hang now, on the board: they glide from there.
    QHash<QString, QPointF> handPlaces(const QStringList &ids) const;
    void takePictureOf(const BoardElement &card);
    void grabPicture(const QRectF &area, int extra, const std::function<void(QPainter &)> &paint);

    BoardView *m_view;
    BoardScene *m_scene;
    What m_what = What::Nothing;
    QStringList m_ids;
    QString m_grabbed; ///< the card whose picture hangs under the pointer
    QString m_step;
    boardMime::ChannelRef m_channel;
    QByteArray m_messages;
    bool m_copy = false;
    QPoint m_at, m_grab;
    QPixmap m_picture;
    BoardAutoScroll m_scroll;
    bool m_previewed = false;
};

} // namespace stepline

#pragma once

#include "ui/board/card_pictures.h"
#include "ui/board/layout.h"
#include "ui/board/play_overlay.h"
#include "ui/theme/theme.h"

#include <QSet>

class QPainter;

namespace stepline {

/// What changes from moment to moment on a board that itself stays the same.
struct BoardState {
    QSet<QString> selected; ///< message ids
    QString selectedStep;
    BoardElement focus; ///< only when its ring is to be seen
    BoardElement hover;
    QSet<QString> lifted;                ///< message ids that are being dragged: their places are dimmed
    QString liftedStep;                  ///< the step that is being dragged
    std::optional<edits::Target> target; ///< where the drag would land; its line is painted by paintTarget()
    QRectF rubberBand;
    BoardPlayPtr play;              ///< the recipient that is played; nullptr: none
    QHash<QString, QPointF> shifts; ///< message id → way still to go while it glides to its place
};

/// Paints words at the rectangles of a layout. Draws only what the exposed area needs; knows no widget.
class BoardPainter {
public:
    /// @p dark chooses the set of colours: pictures are made in light colours whatever the window's theme.
    BoardPainter(const BoardContent &content, const BoardLayout &layout, TextMeasure &measure, bool dark);
    /// Cards are copied from these where they look the same again; nullptr: painted every time.
    void setPictures(CardPictures *pictures) { m_pictures = pictures; }

    /// Every element that touches the area.
    void paint(QPainter &painter, const QRectF &exposed, const BoardState &state) const;
    /// A piece of a window, which the painter is cut to: with what reaches into it from beside. Where the inside of one
    /// card is all of it, only that is painted.
    void paintPiece(QPainter &painter, const QRectF &piece, const BoardState &state) const;
    /// A card alone, at its place: for the picture under the pointer.
    void paintCard(QPainter &painter, int step, int index, const BoardState &state) const;
    void paintStep(QPainter &painter, int step, const QRectF &exposed, const BoardState &state) const;
    /// The insertion line: last of all, so that the card in the hand does not hide it.
    void paintTarget(QPainter &painter, const BoardState &state) const;

private:
    /// The card that @p exposed shows nothing but the inside of; none where anything else is to be seen.
    BoardElement cardAround(const QRectF &exposed, const BoardState &state) const;
    void paintInside(QPainter &painter, const BoardElement &card, const QRectF &exposed, const BoardState &state) const;
    void paintTrigger(QPainter &painter, const BoardState &state) const;
    /// Cards on their way, above all that they pass; what was dropped above the others that make room.
    void paintGliding(QPainter &painter, int first, int last, const BoardState &state) const;
    void paintHeader(QPainter &painter, int step, const BoardState &state) const;
    void paintCardGround(QPainter &painter, const CardBox &box, const QColor &channel, const CardPlay *played,
                         bool hovered) const;
    void paintCardText(QPainter &painter, const BoardCard &card, const CardBox &box, const QColor &channel) const;
    void paintStrip(QPainter &painter, const BoardCard &card, const CardBox &box, const QColor &channel) const;
    void paintPlace(QPainter &painter, int step, const BoardState &state) const;
    void paintArrow(QPainter &painter, const QRectF &arrow, const QRectF &label, const QString &text) const;
    void paintAddStep(QPainter &painter, const BoardState &state) const;
    void paintEmpty(QPainter &painter, const BoardState &state) const;
    void paintEnding(QPainter &painter, size_t ending) const;
    void paintBanner(QPainter &painter) const;
    void paintFocus(QPainter &painter, const BoardState &state) const;
    void paintBadge(QPainter &painter, const QRectF &rect, Severity severity) const;
    void paintNotes(QPainter &painter, const QRectF &rect) const;
    void paintMenuDots(QPainter &painter, const QRectF &rect, bool hovered) const;
    void text(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
              const QFontMetricsF &metrics, const QColor &color, Qt::Alignment align = Qt::AlignLeft) const;

    const BoardContent &m_content;
    const BoardLayout &m_layout;
    TextMeasure &m_measure;
    CardPictures *m_pictures = nullptr;
    bool m_dark;
    const Palette &m_colours;
};

} // namespace stepline

#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QTextLayout>
#include <memory>

class QPainter;

namespace stepline {

/// Type and colours of documents, whatever the window looks like: light, sizes in 1/96 inch, glyphs as they were drawn
/// and not fitted to pixels. Safe beside the window: nothing of the present theme is asked.
struct ReportStyle {
    const Palette &colours = Theme::paletteOf(false);
    QFont title = font(28, QFont::DemiBold);
    QFont heading = font(18, QFont::DemiBold);
    QFont lead = font(13, QFont::Normal);
    QFont figure = font(20, QFont::DemiBold);
    QFont strong = font(12, QFont::DemiBold);
    QFont body = font(12, QFont::Normal);
    QFont small = font(10, QFont::Normal);
    QFont smallStrong = font(10, QFont::DemiBold);

    /// In pixels, which no screen's resolution changes.
    static QFont font(int pixels, QFont::Weight weight);
    /// The nth tint of a channel's colour on paper, dark to light.
    static QColor channelTint(ChannelType type, int nth);
};

/// Words laid out in lines of a width. Lines are evenly spaced, whichever script they hold.
class ReportText {
public:
    ReportText(const QString &words, const QFont &font, const QColor &color, qreal width,
               Qt::Alignment align = Qt::AlignLeft, qreal spacing = 1.4);

    int lines() const { return m_layout->lineCount(); }
    qreal lineHeight() const { return m_lineHeight; }
    qreal height() const { return m_lineHeight * lines(); }
    bool isBlank(int line) const;
    qreal width() const { return m_widest; } ///< of the widest line
    void paint(QPainter &painter, const QPointF &at) const;
    void paintLine(QPainter &painter, const QPointF &at, int line) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    QColor m_color;
    bool m_colourful;
    qreal m_lineHeight = 0, m_widest = 0, m_ascent = 0;
};

/// One line at its place: cut with "…" where it is longer than @p rect is wide. Centred vertically.
void drawReportLine(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font, const QColor &color,
                    Qt::Alignment align = Qt::AlignLeft);

} // namespace stepline

#pragma once

#include "core/model/vocabulary.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

namespace stepline {

/// Colours by what they are for; two sets, light and dark. Text pairs keep 4.5:1, edges and the focus ring 3:1.
struct Palette {
    bool dark = false;
    QColor window;  ///< behind everything: bars and panels
    QColor canvas;  ///< the board's ground
    QColor surface; ///< a step's column
    QColor card;    ///< a card, a field
    QColor raised;  ///< hovered card, menus, chips
    QColor line;    ///< hairlines between areas
    QColor edge;    ///< outline of a field or an empty drop place (3:1)
    QColor text, secondary, disabled;
    QColor accent, onAccent, accentSoft; ///< the one accent; accentSoft: selected rows
    QColor good, warning, error;         ///< text colours of findings and money saved
    QColor goodSoft, warningSoft, errorSoft;
};

/// The window's look: 8-px grid, two text sizes and two weights plus one title size, one accent.
/// Widgets ask here at paint time and repaint on changed(); nobody keeps a colour.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    static Theme &instance();

    const Palette &palette() const { return m_palette; }
    bool dark() const { return m_palette.dark; }
    /// Either set, whichever is in use: pictures and print are made in light colours.
    static const Palette &paletteOf(bool dark);
    Mode mode() const { return m_mode; }
    /// Applies palette, style and style sheet to the application.
    void setMode(Mode mode);
    /// Off when the system asks for less motion: animations then last 0 ms.
    int animationMs() const;

    /// Edge and icon colour of a channel type; safe for colour-blind people, 3:1 on a card in both themes.
    QColor channelColor(ChannelType type) const;
    static QColor channelColorOf(ChannelType type, bool dark);
    /// The nth of a series of tints of the channel's colour, dark to light (requested, delivered, viewed, clicked).
    QColor channelTint(ChannelType type, int nth) const;

    QFont bodyFont() const;   ///< the system's size
    QFont smallFont() const;  ///< one step smaller
    QFont strongFont() const; ///< body, semibold
    QFont smallStrongFont() const;
    QFont titleFont() const;          ///< the one title size, semibold
    static QFont tabular(QFont font); ///< digits of one width

    /// A project icon by name (resources/icons/NAME.svg), drawn in @p color (invalid: the text colour), sharp at every
    /// scale.
    QIcon icon(const QString &name, const QColor &color = {}) const;
    QIcon channelIcon(ChannelType type) const;
    /// Paints the icon straight into a rectangle (board, delegates).
    void paintIcon(class QPainter *painter, const QString &name, const QRectF &rect, const QColor &color) const;
    static QString channelIconName(ChannelType type); ///< "channel-in-app" …

    static constexpr int Grid = 8;
    static constexpr int Radius = 8;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme();
    void apply();

    Mode m_mode = Mode::System;
    Palette m_palette;
};

} // namespace stepline

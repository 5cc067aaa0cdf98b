#pragma once

#include "core/content/clients.h"
#include "core/model/template.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>
#include <memory>

class QPainter;
class QTextLayout;

namespace stepline {

/// A text of a picture as the recipient sees it.
struct PictureText {
    std::optional<ContentField> field; ///< nullopt: the client's own words (clock, names of its buttons)
    QString shown;                     ///< with "…" where the client cuts
    QString whole;
    bool cut = false;
    int lines = 0;
};

/// A message as its recipient sees it: boxes, texts and icons at their places, in the client's own pixels. It knows no
/// theme: phones and mail programs look as they do, whatever this program's colours. Painted at any scale; asked by
/// tests and the page what it shows.
class Picture {
public:
    const QSizeF &size() const { return m_size; }
    void setSize(const QSizeF &size) { m_size = size; }
    /// Paints it with its top left at the painter's origin, in the picture's own units.
    void paint(QPainter *painter) const;

    QList<PictureText> texts() const;
    /// The message's own texts that the client does not show whole.
    QList<PictureText> cuts() const;
    /// Everything that can be read on it, top to bottom, for a screen reader.
    QString spoken() const;

private:
    friend class Sketch;
    struct Element {
        enum class Kind { Box, Gradient, Text, Icon, Line, Modules } kind = Kind::Box;
        QRectF rect;
        qreal radius = 0;
        QColor fill, stroke; ///< Text: fill is the colour; Gradient: from fill to stroke, downwards
        QString icon;
        std::shared_ptr<QTextLayout> layout;
        PictureText text;
        QList<QRectF> modules;
    };
    QSizeF m_size;
    QList<Element> m_elements;
};

/// How a text of a picture is set.
struct TextLook {
    int pixels = 15;
    int weight = QFont::Normal;
    QColor colour;
    int lines = 0;      ///< most lines; 0: any number
    int characters = 0; ///< most characters; 0: any number
    qreal leading = 1.3;
    Qt::Alignment alignment = Qt::AlignLeft;
    QString suffix = {};      ///< after the "…" of a cut text: "See more"
    QColor suffixColour = {}; ///< invalid: the text's
    QColor link = {};         ///< web addresses in this colour, underlined; invalid: plain
    bool italic = false;
};

/// Draws a picture element by element. Every method takes the picture's own units.
class Sketch {
public:
    void box(const QRectF &rect, qreal radius, const QColor &fill, const QColor &stroke = {});
    void gradient(const QRectF &rect, qreal radius, const QColor &top, const QColor &bottom);
    void line(const QPointF &from, const QPointF &to, const QColor &colour);
    /// One of the program's own icons (resources/icons).
    void icon(const QString &name, const QRectF &rect, const QColor &colour);
    /// A text from @p at downwards, as wide as @p width. Returns its height; nothing for an empty text.
    qreal text(const QPointF &at, qreal width, const QString &text, const TextLook &look,
               std::optional<ContentField> field = {});
    /// The width of the text in one line.
    static qreal widthOf(const QString &text, const TextLook &look);
    /// A QR code of the text in the square; nothing when it does not fit into one.
    void qrCode(const QRectF &square, const QString &text, const QColor &colour);

    // What the clients have in common.
    /// A round or rounded stamp with the first letter of the name.
    void avatar(const QRectF &rect, qreal radius, const QString &name, const QColor &ground);
    /// Stands for the message's picture: nothing is loaded from anywhere, its description is shown.
    void imagePlace(const QRectF &rect, qreal radius, const Content &content, bool dark);
    /// Grey bars that stand for what is not ours: other mails, the app around the card.
    void bars(const QRectF &rect, int count, const QColor &colour);

    /// Puts another sketch in, moved.
    void add(const Sketch &other, const QPointF &offset);
    Picture picture(const QSizeF &size) &&;

private:
    QList<Picture::Element> m_elements;
};

/// What is pictured; two of the same are the same picture.
struct PictureRequest {
    Client client = Client::AppCard;
    ChannelType type = ChannelType::InApp;
    Content content;    ///< with its variables filled in
    QString sender;     ///< who it comes from
    QString recipient;  ///< whom it reaches
    bool dark = false;  ///< the phone's look, where it has one
    bool framed = true; ///< with the phone or window around it; else the message alone

    bool operator==(const PictureRequest &) const = default;
};

/// Lays the picture out.
Picture pictureOf(const PictureRequest &request);

} // namespace stepline

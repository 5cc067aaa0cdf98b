#include "ui/content/pictures/pictures.h"
#include "ui/theme/theme.h"

#include <QLocale>

namespace stepline::pictures {

namespace {

/// The app's icon: the channel's colour and sign.
void appIcon(Sketch &sketch, const QRectF &rect, qreal radius, bool round) {
    sketch.box(rect, round ? rect.width() / 2 : radius, QColor(0x1f, 0x5f, 0xd6));
    const qreal inset = rect.width() * 0.24;
    sketch.icon(Theme::channelIconName(ChannelType::Push), rect.adjusted(inset, inset, -inset, -inset), Qt::white);
}

/// Date and time as a locked phone shows them, for a fixed moment: nothing on a picture changes by itself.
qreal clock(Sketch &sketch, qreal width, const QColor &ink, bool framed) {
    if (!framed)
        return 12;
    const QString date = QLocale().toString(QDate(2026, 11, 2), Words::tr("dddd, d MMMM", "day on a locked phone"));
    sketch.text({16, 44}, width - 32, date,
                {.pixels = 18, .weight = QFont::Medium, .colour = ink, .lines = 1, .alignment = Qt::AlignHCenter});
    sketch.text({16, 66}, width - 32, QStringLiteral("9:41"),
                {.pixels = 80,
                 .weight = QFont::DemiBold,
                 .colour = ink,
                 .lines = 1,
                 .leading = 1.15,
                 .alignment = Qt::AlignHCenter});
    return 200;
}

} // namespace

Piece iPhoneLock(const PictureRequest &request) {
    constexpr qreal Width = 375, Left = 8;
    const bool dark = request.dark;
    const QColor ink = dark ? QColor(0xf5, 0xf5, 0xf7) : QColor(0x12, 0x12, 0x14);
    const QColor quiet = dark ? QColor(0xb4, 0xb6, 0xc0) : QColor(0x4e, 0x50, 0x58);
    Piece piece;
    Sketch &sketch = piece.sketch;
    const qreal top = clock(sketch, Width, Qt::white, request.framed);
    const bool image = hasImage(request);
    const qreal cardWidth = Width - 2 * Left, textLeft = 64, textWidth = cardWidth - textLeft - (image ? 64 : 16);
    const QString now = Words::tr("now");
    const TextLook nowLook{.pixels = 13, .colour = quiet, .lines = 1};
    const qreal nowWidth = Sketch::widthOf(now, nowLook) + 4;

    Sketch inside;
    TextLook title{.pixels = 15, .weight = QFont::DemiBold, .colour = ink, .leading = 1.34};
    applyCut(title, Client::IPhoneLock, ContentField::Title);
    TextLook body{.pixels = 15, .colour = ink, .leading = 1.34};
    applyCut(body, Client::IPhoneLock, ContentField::Body);
    qreal down = 13;
    // Without a title, iOS puts the app's name there.
    const bool titled = !textOf(request.content.title).isEmpty();
    down += inside.text({textLeft, down}, textWidth - nowWidth, titled ? *request.content.title : request.sender, title,
                        titled ? std::optional(ContentField::Title) : std::nullopt);
    inside.text({cardWidth - 16 - nowWidth, 14}, nowWidth, now, nowLook);
    down += inside.text({textLeft, down}, textWidth, textOf(request.content.body), body, ContentField::Body);
    const qreal height = std::max(down + 13, 64.0);
    appIcon(inside, {14, (height - 38) / 2, 38, 38}, 9, false);
    if (image)
        inside.imagePlace({cardWidth - 52, height - 52, 38, 38}, 6, request.content, dark);
    sketch.box({Left, top, cardWidth, height}, 24,
               dark ? QColor(0x2a, 0x2c, 0x36, 0xf0) : QColor(0xf6, 0xf7, 0xfb, 0xf0));
    sketch.add(inside, {Left, top});
    piece.height = top + height + 12;
    return piece;
}

Piece androidLock(const PictureRequest &request) {
    constexpr qreal Width = 360, Left = 12;
    const bool dark = request.dark;
    const QColor ink = dark ? QColor(0xe6, 0xe3, 0xe9) : QColor(0x1c, 0x1b, 0x1f);
    const QColor quiet = dark ? QColor(0xbd, 0xb9, 0xc4) : QColor(0x4b, 0x48, 0x50);
    Piece piece;
    piece.width = Width;
    Sketch &sketch = piece.sketch;
    const qreal top = clock(sketch, Width, Qt::white, request.framed);
    const bool image = hasImage(request);
    const qreal cardWidth = Width - 2 * Left, textLeft = 56, textWidth = cardWidth - textLeft - (image ? 68 : 20);
    Sketch inside;
    appIcon(inside, {16, 20, 28, 28}, 0, true);
    qreal down = 14;
    down += inside.text({textLeft, down}, textWidth - 24, request.sender + QStringLiteral(" · ") + Words::tr("now"),
                        {.pixels = 12, .colour = quiet, .lines = 1});
    inside.icon(QStringLiteral("chevron-down"), {cardWidth - 34, 13, 18, 18}, quiet);
    down += 2;
    TextLook title{.pixels = 14, .weight = QFont::DemiBold, .colour = ink, .leading = 1.4};
    applyCut(title, Client::AndroidLock, ContentField::Title);
    TextLook body{.pixels = 14, .colour = ink, .leading = 1.4};
    applyCut(body, Client::AndroidLock, ContentField::Body);
    down += inside.text({textLeft, down}, textWidth, textOf(request.content.title), title, ContentField::Title);
    // Collapsed, Android joins the lines of the text into one.
    QString oneLine = textOf(request.content.body);
    oneLine.replace(u'\n', u' ');
    down += inside.text({textLeft, down}, textWidth, oneLine, body, ContentField::Body);
    const qreal height = std::max(down + 14, 68.0);
    if (image)
        inside.imagePlace({cardWidth - 60, (height - 44) / 2 + 6, 44, 44}, 8, request.content, dark);
    sketch.box({Left, top, cardWidth, height}, 26, dark ? QColor(0x2b, 0x29, 0x30) : QColor(0xf7, 0xf2, 0xfa));
    sketch.add(inside, {Left, top});
    piece.height = top + height + 12;
    return piece;
}

Piece appCard(const PictureRequest &request) {
    constexpr qreal Width = 375, Left = 24;
    const bool dark = request.dark;
    const QColor ink = dark ? QColor(0xf2, 0xf3, 0xf5) : QColor(0x17, 0x1a, 0x21);
    const QColor quiet = dark ? QColor(0xb9, 0xbe, 0xc8) : QColor(0x47, 0x4e, 0x5a);
    const QColor accent(0x1f, 0x5f, 0xd6);
    Piece piece;
    Sketch &sketch = piece.sketch;
    qreal top = 12;
    if (request.framed) { // the app behind the card, dimmed
        const QColor bar = dark ? QColor(0x2a, 0x2d, 0x34) : QColor(0xd3, 0xd7, 0xdf);
        sketch.text({24, 52}, Width - 48, request.sender,
                    {.pixels = 22, .weight = QFont::Bold, .colour = quiet, .lines = 1});
        sketch.bars({24, 96, Width - 48, 72}, 3, bar);
        top = 180;
    }
    const qreal cardWidth = Width - 2 * Left, pad = 20, width = cardWidth - 2 * pad;
    Sketch inside;
    qreal down = pad;
    if (hasImage(request)) {
        inside.imagePlace({0, 0, cardWidth, cardWidth / 2}, 16, request.content, dark);
        down = cardWidth / 2 + pad;
    }
    inside.icon(QStringLiteral("close"), {cardWidth - 34, 12, 18, 18}, quiet);
    if (const qreal height =
            inside.text({pad, down}, width - (hasImage(request) ? 0 : 20), textOf(request.content.title),
                        {.pixels = 19, .weight = QFont::DemiBold, .colour = ink}, ContentField::Title))
        down += height + 8;
    if (const qreal height = inside.text({pad, down}, width, textOf(request.content.body),
                                         {.pixels = 15, .colour = quiet, .leading = 1.45}, ContentField::Body))
        down += height;
    bool first = true;
    for (const QString &label : buttonLabels(request)) {
        down += first ? 20 : 8;
        inside.box({pad, down, width, 44}, 10,
                   first  ? accent
                   : dark ? QColor(0x3a, 0x3e, 0x48)
                          : QColor(0xe9, 0xec, 0xf2));
        inside.text({pad + 12, down + 12}, width - 24, label,
                    {.pixels = 15,
                     .weight = QFont::DemiBold,
                     .colour = first ? QColor(Qt::white) : ink,
                     .lines = 1,
                     .alignment = Qt::AlignHCenter},
                    first && hasContentField(request.type, ContentField::Cta) && request.content.cta
                        ? ContentField::Cta
                        : ContentField::Buttons);
        down += 44;
        first = false;
    }
    down += pad;
    sketch.box({Left, top, cardWidth, down}, 16, dark ? QColor(0x23, 0x26, 0x2d) : Qt::white);
    sketch.add(inside, {Left, top});
    piece.height = top + down + 16;
    return piece;
}

} // namespace stepline::pictures

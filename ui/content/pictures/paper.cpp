#include "ui/content/pictures/pictures.h"

namespace stepline::pictures {

Piece callSheet(const PictureRequest &request) {
    constexpr qreal Width = 420, Pad = 28;
    const QColor ink(0x1f, 0x24, 0x30), quiet(0x55, 0x5d, 0x6b), hairline(0xdd, 0xe0, 0xe6), accent(0xc2, 0x4e, 0x00);
    Piece piece;
    piece.width = Width;
    Sketch &sketch = piece.sketch, inside;
    qreal y = Pad;
    inside.box({Pad, y, 40, 40}, 20, QColor(0xfd, 0xee, 0xe2));
    inside.icon(QStringLiteral("channel-call"), {Pad + 10, y + 10, 20, 20}, accent);
    inside.text({Pad + 56, y}, Width - 2 * Pad - 56, Words::tr("Call %1").arg(request.recipient),
                {.pixels = 18, .weight = QFont::DemiBold, .colour = ink, .lines = 1});
    inside.text({Pad + 56, y + 24}, Width - 2 * Pad - 56, request.sender, {.pixels = 13, .colour = quiet, .lines = 1});
    y += 60;
    inside.line({Pad, y}, {Width - Pad, y}, hairline);
    y += 16;
    y += inside.text({Pad, y}, Width - 2 * Pad, textOf(request.content.body),
                     {.pixels = 15, .colour = ink, .leading = 1.55}, ContentField::Body);
    y += 20;
    inside.line({Pad, y}, {Width - Pad, y}, hairline);
    y += 14;
    qreal x = Pad;
    for (const QString &outcome :
         {Words::tr("Talked"), Words::tr("Voicemail"), Words::tr("No answer"), Words::tr("Call back")}) {
        const TextLook look{.pixels = 13, .colour = quiet, .lines = 1};
        inside.box({x, y + 1, 14, 14}, 3, {}, QColor(0x8a, 0x91, 0x9e));
        const qreal wide = Sketch::widthOf(outcome, look) + 2;
        inside.text({x + 20, y}, wide, outcome, look);
        x += wide + 36;
    }
    y += 18 + Pad;
    sketch.box({8, 8, Width - 16, y}, 4, QColor(0xff, 0xfe, 0xfa), QColor(0xe2, 0xde, 0xd2));
    sketch.add(inside, {0, 8});
    piece.height = y + 16;
    return piece;
}

Piece linkedInInvite(const PictureRequest &request) {
    constexpr qreal Width = 375, Pad = 16;
    const bool dark = request.dark;
    const QColor ink = dark ? QColor(0xf3, 0xf3, 0xf3) : QColor(0x19, 0x19, 0x19);
    const QColor quiet = dark ? QColor(0xb4, 0xb6, 0xba) : QColor(0x5b, 0x5e, 0x62);
    const QColor accent = dark ? QColor(0x71, 0xb7, 0xfb) : QColor(0x0a, 0x66, 0xc2);
    const QColor card = dark ? QColor(0x1d, 0x22, 0x26) : Qt::white;
    const QColor hairline = dark ? QColor(0x38, 0x3e, 0x43) : QColor(0xe3, 0xe1, 0xdc);
    Piece piece;
    Sketch &sketch = piece.sketch, inside;
    qreal y = request.framed ? 52 : 12;
    const qreal top = y;
    y = 16;
    inside.text({Pad, y}, Width - 2 * Pad, Words::tr("Invitations"),
                {.pixels = 17, .weight = QFont::DemiBold, .colour = ink, .lines = 1});
    y += 36;
    inside.avatar({Pad, y, 56, 56}, 28, request.sender, QColor(0x56, 0x68, 0x7a));
    inside.text({Pad + 72, y + 2}, Width - 2 * Pad - 72, request.sender,
                {.pixels = 16, .weight = QFont::DemiBold, .colour = ink, .lines = 1});
    inside.bars({Pad + 72, y + 28, 180, 12}, 1, dark ? QColor(0x3a, 0x40, 0x46) : QColor(0xdf, 0xdd, 0xd8));
    inside.text({Pad + 72, y + 38}, Width - 2 * Pad - 72, Words::tr("wants to connect"),
                {.pixels = 13, .colour = quiet, .lines = 1});
    y += 68;
    const QString note = textOf(request.content.body);
    if (!note.isEmpty()) {
        Sketch words;
        const qreal height =
            words.text({0, 0}, Width - 2 * Pad - 24, note,
                       {.pixels = 14, .colour = ink, .leading = 1.45, .link = accent}, ContentField::Body);
        inside.box({Pad, y, Width - 2 * Pad, height + 24}, 8,
                   dark ? QColor(0x2a, 0x30, 0x35) : QColor(0xf4, 0xf2, 0xee));
        inside.add(words, {Pad + 12, y + 12});
        y += height + 40;
    }
    const qreal half = (Width - 2 * Pad - 12) / 2;
    inside.text({Pad, y + 8}, half, Words::tr("Ignore"),
                {.pixels = 15, .weight = QFont::DemiBold, .colour = quiet, .lines = 1, .alignment = Qt::AlignHCenter});
    inside.box({Pad + half + 12, y, half, 36}, 18, {}, accent);
    inside.text({Pad + half + 12, y + 8}, half, Words::tr("Accept"),
                {.pixels = 15, .weight = QFont::DemiBold, .colour = accent, .lines = 1, .alignment = Qt::AlignHCenter});
    y += 52;
    sketch.box({0, top, Width, y}, 0, card, hairline);
    sketch.add(inside, {0, top});
    piece.height = top + y + 12;
    return piece;
}

Piece postcard(const PictureRequest &request) {
    // Lob, 4 × 6 inch postcard: 6.25 × 4.25 with bleed; text stays 0.1875 from the edge, and the address field
    // (3.2835 × 2.375, 0.275 from the right and 0.25 from the bottom) free of ink.
    constexpr qreal Inch = 72, Width = 6.25 * Inch, Height = 4.25 * Inch, Safe = 0.1875 * Inch;
    constexpr qreal FreeWidth = 3.2835 * Inch, FreeHeight = 2.375 * Inch;
    constexpr qreal Text = 10; // pixels at 72 to the inch: 10 point
    const QColor paper(0xff, 0xff, 0xff), edge(0xd6, 0xd9, 0xdf), ink(0x1f, 0x24, 0x30), quiet(0x5b, 0x62, 0x70);
    Piece piece;
    piece.width = Width + 16;
    Sketch &sketch = piece.sketch;
    const Content &content = request.content;

    Sketch front;
    front.box({0, 0, Width, Height}, 3, paper, edge);
    front.imagePlace({0, 0, Width, Height}, 3, content, false);
    if (const QString title = textOf(content.title); !title.isEmpty()) {
        Sketch words;
        const qreal height = words.text(
            {0, 0}, Width - 4 * Safe, title,
            {.pixels = 24, .weight = QFont::Bold, .colour = ink, .lines = 3, .leading = 1.2}, ContentField::Title);
        front.box({Safe, Safe, Width - 2 * Safe, height + 2 * Safe}, 2, QColor(255, 255, 255, 235));
        front.add(words, {2 * Safe, 2 * Safe});
    }

    Sketch back;
    back.box({0, 0, Width, Height}, 3, paper, edge);
    const QRectF address(Width - 0.275 * Inch - FreeWidth, Height - 0.25 * Inch - FreeHeight, FreeWidth, FreeHeight);
    back.box(address, 2, QColor(0xf6, 0xf7, 0xf9), edge);
    back.box({address.right() - 56, address.top() + 8, 48, 40}, 1, {}, QColor(0x9a, 0xa1, 0xad));
    back.text({address.right() - 56, address.top() + 21}, 48, Words::tr("Stamp"),
              {.pixels = 9, .colour = quiet, .lines = 1, .alignment = Qt::AlignHCenter});
    back.text({address.left() + 24, address.top() + 84}, FreeWidth - 48, request.recipient,
              {.pixels = 11, .weight = QFont::Medium, .colour = ink, .lines = 1});
    back.bars({address.left() + 24, address.top() + 104, 130, 36}, 2, QColor(0xdd, 0xe0, 0xe6));
    const qreal columnWidth = address.left() - 2 * Safe;
    // The body takes the left column; the code and its words stand above the address.
    const QString link = content.cta ? content.cta->url : QString();
    const qreal lineHeight = std::round(Text * 1.4);
    back.text({Safe, Safe}, columnWidth, textOf(content.body),
              {.pixels = int(Text), .colour = ink, .lines = int((Height - 2 * Safe) / lineHeight), .leading = 1.4},
              ContentField::Body);
    const qreal side = address.top() - 2 * Safe;
    if (!link.isEmpty())
        back.qrCode({Width - Safe - side, Safe, side, side}, link, ink);
    if (content.cta)
        back.text({address.left(), Safe}, address.width() - (link.isEmpty() ? 0 : side + 8), content.cta->label,
                  {.pixels = 13, .weight = QFont::DemiBold, .colour = ink, .lines = 4}, ContentField::Cta);
    back.text({address.left(), address.top() - 18}, address.width() - side - 8, request.sender,
              {.pixels = 9, .colour = quiet, .lines = 1});

    sketch.add(front, {8, 8});
    sketch.add(back, {8, 8 + Height + 16});
    piece.height = 2 * Height + 32;
    return piece;
}

Piece socialFeed(const PictureRequest &request) {
    constexpr qreal Width = 375, Pad = 12;
    const bool dark = request.dark;
    const QColor ink = dark ? QColor(0xe4, 0xe6, 0xeb) : QColor(0x08, 0x08, 0x09);
    const QColor quiet = dark ? QColor(0xb0, 0xb3, 0xb8) : QColor(0x5c, 0x60, 0x66);
    const QColor foot = dark ? QColor(0x2f, 0x31, 0x34) : QColor(0xf0, 0xf2, 0xf5);
    Piece piece;
    Sketch &sketch = piece.sketch, inside;
    const qreal top = request.framed ? 48 : 8;
    qreal y = Pad;
    inside.avatar({Pad, y, 40, 40}, 20, request.sender, QColor(0x3f, 0x6f, 0x9f));
    inside.text({64, y + 1}, Width - 120, request.sender,
                {.pixels = 15, .weight = QFont::DemiBold, .colour = ink, .lines = 1});
    inside.text({64, y + 21}, Width - 120, Words::tr("Sponsored"), {.pixels = 13, .colour = quiet, .lines = 1});
    inside.icon(QStringLiteral("more"), {Width - 34, y + 8, 20, 20}, quiet);
    y += 50;
    TextLook body{.pixels = 15, .colour = ink, .leading = 1.34, .suffix = Words::tr("See more"), .suffixColour = quiet};
    applyCut(body, Client::SocialFeed, ContentField::Body);
    if (const qreal height =
            inside.text({Pad, y}, Width - 2 * Pad, textOf(request.content.body), body, ContentField::Body))
        y += height + 10;
    inside.imagePlace({0, y, Width, Width / 1.91}, 0, request.content, dark);
    y += Width / 1.91;
    const QString label = request.content.cta ? request.content.cta->label : QString();
    const TextLook action{
        .pixels = 14, .weight = QFont::DemiBold, .colour = ink, .lines = 1, .alignment = Qt::AlignHCenter};
    const qreal buttonWidth = label.isEmpty() ? 0 : std::min(Sketch::widthOf(label, action) + 28, 150.0);
    inside.box({0, y, Width, 66}, 0, foot);
    QString host = request.content.cta ? request.content.cta->url : QString();
    host = host.section(QStringLiteral("//"), -1).section(u'/', 0, 0).section(u'?', 0, 0).toUpper();
    const qreal room = Width - 3 * Pad - buttonWidth;
    inside.text({Pad, y + 13}, room, host, {.pixels = 12, .colour = quiet, .lines = 1});
    TextLook headline{.pixels = 15, .weight = QFont::DemiBold, .colour = ink};
    applyCut(headline, Client::SocialFeed, ContentField::Title);
    inside.text({Pad, y + 31}, room, textOf(request.content.title), headline, ContentField::Title);
    if (buttonWidth > 0) {
        inside.box({Width - Pad - buttonWidth, y + 15, buttonWidth, 36}, 6,
                   dark ? QColor(0x45, 0x48, 0x4d) : QColor(0xdc, 0xdf, 0xe4));
        inside.text({Width - Pad - buttonWidth + 8, y + 23}, buttonWidth - 16, label, action, ContentField::Cta);
    }
    y += 66;
    sketch.box({0, top, Width, y}, 0, dark ? QColor(0x24, 0x25, 0x26) : Qt::white);
    sketch.add(inside, {0, top});
    piece.height = top + y + 8;
    return piece;
}

} // namespace stepline::pictures

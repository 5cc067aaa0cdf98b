#include "ui/content/pictures/pictures.h"

namespace stepline::pictures {

namespace {

/// The body of an opened mail, as this program's test mail lays it out (core/content/eml): white in either look, as
/// mail is written for white.
qreal mailBody(Sketch &sketch, const PictureRequest &request, const QRectF &area) {
    const QColor ink(0x1f, 0x24, 0x30), accent(0x1a, 0x56, 0xc4);
    qreal y = area.top();
    if (hasImage(request)) {
        const qreal height = area.width() * 0.5;
        sketch.imagePlace({area.left(), y, area.width(), height}, 4, request.content, false);
        y += height + 16;
    }
    const QString body = textOf(request.content.body);
    y += sketch.text({area.left(), y}, area.width(), body,
                     {.pixels = 15, .colour = ink, .leading = 1.5, .link = accent}, ContentField::Body);
    for (const QString &label : buttonLabels(request)) {
        const TextLook look{.pixels = 15, .weight = QFont::DemiBold, .colour = Qt::white, .lines = 1};
        const qreal width = std::min(Sketch::widthOf(label, look) + 49, area.width());
        y += 16;
        sketch.box({area.left(), y, width, 44}, 6, accent);
        sketch.text({area.left() + 24, y + 12}, width - 48, label, look, ContentField::Cta);
        y += 44;
    }
    return y;
}

/// What an inbox shows after the subject: the preview line, then how the mail begins.
QString snippet(const PictureRequest &request) {
    const QString line = textOf(request.content.preheader);
    const QString body = textOf(request.content.body).simplified();
    return line.isEmpty() ? body : line.simplified() + u' ' + body;
}

} // namespace

Piece iPhoneMail(const PictureRequest &request) {
    constexpr qreal Width = 375;
    const bool dark = request.dark;
    const QColor ink = dark ? Qt::white : Qt::black, quiet = dark ? QColor(0x9c, 0x9c, 0xa4) : QColor(0x65, 0x65, 0x6b);
    const QColor hairline = dark ? QColor(0x38, 0x38, 0x3c) : QColor(0xd8, 0xd8, 0xdc);
    const QColor accent = dark ? QColor(0x4d, 0xa3, 0xff) : QColor(0x00, 0x62, 0xcc);
    Piece piece;
    Sketch &sketch = piece.sketch;
    // The inbox: the row, and others that are not ours.
    qreal y = request.framed ? 48 : 12;
    y += sketch.text({16, y}, Width - 32, Words::tr("Inbox"),
                     {.pixels = 30, .weight = QFont::Bold, .colour = ink, .lines = 1}) +
         8;
    sketch.line({16, y}, {Width, y}, hairline);
    y += 10;
    const TextLook time{.pixels = 14, .colour = quiet, .lines = 1, .alignment = Qt::AlignRight};
    sketch.box({12, y + 6, 10, 10}, 5, accent); // not read yet
    sketch.text({Width - 86, y + 1}, 70, QStringLiteral("9:41"), time);
    y += sketch.text({34, y}, Width - 34 - 90, request.sender,
                     {.pixels = 17, .weight = QFont::DemiBold, .colour = ink, .lines = 1});
    TextLook subject{.pixels = 15, .colour = ink, .leading = 1.34};
    applyCut(subject, Client::IPhoneMail, ContentField::Subject);
    const QString line = textOf(request.content.subject);
    y += sketch.text({34, y}, Width - 50, line.isEmpty() ? Words::tr("(No subject)") : line, subject,
                     line.isEmpty() ? std::nullopt : std::optional(ContentField::Subject));
    TextLook preview{.pixels = 15, .colour = quiet, .leading = 1.34};
    applyCut(preview, Client::IPhoneMail, ContentField::Preheader);
    y += sketch.text({34, y}, Width - 50, snippet(request), preview, ContentField::Preheader);
    y += 10;
    sketch.line({34, y}, {Width, y}, hairline);
    const QColor bar = dark ? QColor(0x2c, 0x2c, 0x30) : QColor(0xe7, 0xe7, 0xeb);
    sketch.bars({34, y + 12, Width - 60, 54}, 3, bar);
    y += 74;
    sketch.line({0, y}, {Width, y}, hairline);

    // The mail opened.
    y += 20;
    sketch.avatar({16, y, 40, 40}, 20, request.sender, QColor(0x4b, 0x6c, 0xb7));
    sketch.text({68, y}, Width - 84, request.sender,
                {.pixels = 15, .weight = QFont::DemiBold, .colour = ink, .lines = 1});
    sketch.text({68, y + 20}, Width - 84, Words::tr("To: %1").arg(request.recipient),
                {.pixels = 13, .colour = quiet, .lines = 1});
    y += 52;
    if (!line.isEmpty())
        y += sketch.text({16, y}, Width - 32, line, {.pixels = 20, .weight = QFont::Bold, .colour = ink},
                         ContentField::Subject) +
             12;
    Sketch body;
    const qreal bottom = mailBody(body, request, {16, 16, Width - 48, 0});
    sketch.box({8, y, Width - 16, bottom + 16}, 8, Qt::white, dark ? QColor() : hairline);
    sketch.add(body, {8, y});
    piece.height = y + bottom + 32;
    return piece;
}

Piece gmailWeb(const PictureRequest &request) {
    constexpr qreal Width = 600, Left = 16;
    const QColor ink(0x20, 0x21, 0x24), quiet(0x5f, 0x63, 0x68), hairline(0xe3, 0xe6, 0xea);
    Piece piece;
    piece.width = Width;
    Sketch &sketch = piece.sketch;
    qreal y = 0;
    // The list: a row is one line; sender, then subject and snippet share what is left.
    const auto row = [&](bool ours) {
        constexpr qreal Height = 40;
        sketch.box({0, y, Width, Height}, 0, ours ? QColor(Qt::white) : QColor(0xf4, 0xf6, 0xfa));
        sketch.line({0, y + Height}, {Width, y + Height}, hairline);
        sketch.box({Left, y + 13, 14, 14}, 3, {}, QColor(0x9a, 0xa0, 0xa6));
        if (!ours) {
            sketch.bars({Left + 32, y + 14, 90, 26}, 1, QColor(0xdd, 0xe1, 0xe8));
            sketch.bars({Left + 150, y + 14, 320, 26}, 1, QColor(0xdd, 0xe1, 0xe8));
            y += Height;
            return;
        }
        const TextLook strong{.pixels = 14, .weight = QFont::Bold, .colour = ink, .lines = 1};
        sketch.text({Left + 32, y + 11}, 112, request.sender, strong);
        const qreal from = Left + 152, until = Width - 64, dash = 18;
        const QString subject = textOf(request.content.subject);
        TextLook look = strong;
        applyCut(look, Client::GmailWeb, ContentField::Subject);
        const QString shown = subject.isEmpty() ? Words::tr("(no subject)") : subject;
        const qreal wide = std::min(Sketch::widthOf(shown, look) + 2, until - from);
        sketch.text({from, y + 11}, wide, shown, look,
                    subject.isEmpty() ? std::nullopt : std::optional(ContentField::Subject));
        if (from + wide + dash + 40 < until) {
            TextLook after{.pixels = 14, .colour = quiet};
            applyCut(after, Client::GmailWeb, ContentField::Preheader);
            sketch.text({from + wide + 4, y + 11}, dash, QStringLiteral("–"),
                        {.pixels = 14, .colour = quiet, .lines = 1});
            sketch.text({from + wide + dash, y + 11}, until - from - wide - dash, snippet(request), after,
                        ContentField::Preheader);
        }
        sketch.text({Width - 60, y + 12}, 44, QStringLiteral("9:41"),
                    {.pixels = 12, .weight = QFont::Bold, .colour = ink, .lines = 1, .alignment = Qt::AlignRight});
        y += Height;
    };
    sketch.box({0, 0, Width, 12}, 0, Qt::white);
    y = 12;
    row(false);
    row(true);
    row(false);

    y += 24;
    const QString subject = textOf(request.content.subject);
    if (!subject.isEmpty())
        y += sketch.text({72, y}, Width - 88, subject, {.pixels = 22, .colour = ink}, ContentField::Subject) + 14;
    sketch.avatar({Left, y, 40, 40}, 20, request.sender, QColor(0x7b, 0x5f, 0xa8));
    sketch.text({72, y}, Width - 160, request.sender, {.pixels = 14, .weight = QFont::Bold, .colour = ink, .lines = 1});
    sketch.text({72, y + 20}, Width - 160, Words::tr("to %1").arg(request.recipient),
                {.pixels = 12, .colour = quiet, .lines = 1});
    y += 56;
    y = mailBody(sketch, request, {72, y, Width - 104, 0});
    piece.height = y + 24;
    return piece;
}

} // namespace stepline::pictures

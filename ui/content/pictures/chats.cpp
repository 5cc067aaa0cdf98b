#include "ui/content/pictures/pictures.h"

namespace stepline::pictures {

namespace {

constexpr qreal Width = 375;

/// The bar above a chat: who it is with.
qreal chatBar(Sketch &sketch, const QString &sender, const QColor &ground, const QColor &ink, const QColor &quiet,
              const QColor &stamp, const QString &below = {}) {
    constexpr qreal Height = 60;
    sketch.box({0, 0, Width, Height}, 0, ground);
    sketch.icon(QStringLiteral("chevron-left"), {12, 20, 20, 20}, ink);
    sketch.avatar({44, 12, 36, 36}, 18, sender, stamp);
    const bool two = !below.isEmpty();
    sketch.text({92, two ? 11.0 : 20.0}, Width - 140, sender,
                {.pixels = 16, .weight = QFont::DemiBold, .colour = ink, .lines = 1});
    sketch.text({92, 33}, Width - 140, below, {.pixels = 12, .colour = quiet, .lines = 1});
    sketch.icon(QStringLiteral("more"), {Width - 36, 20, 20, 20}, ink);
    return Height;
}

} // namespace

Piece textMessages(const PictureRequest &request) {
    const bool dark = request.dark;
    const QColor ink = dark ? Qt::white : Qt::black, quiet = dark ? QColor(0xa0, 0xa0, 0xa8) : QColor(0x6c, 0x6c, 0x72);
    Piece piece;
    Sketch &sketch = piece.sketch;
    // The sender above, as a round stamp with the name under it.
    sketch.avatar({Width / 2 - 24, 8, 48, 48}, 24, request.sender, QColor(0x8e, 0x8e, 0x93));
    sketch.text({40, 60}, Width - 80, request.sender,
                {.pixels = 12, .colour = ink, .lines = 1, .alignment = Qt::AlignHCenter});
    sketch.text({40, 92}, Width - 80, Words::tr("Text message · Today 9:41"),
                {.pixels = 11, .colour = quiet, .lines = 1, .alignment = Qt::AlignHCenter});
    const QString body = textOf(request.content.body);
    qreal y = 118;
    if (!body.isEmpty()) {
        const TextLook look{.pixels = 17,
                            .colour = ink,
                            .leading = 1.25,
                            .link = dark ? QColor(0x6c, 0xb4, 0xff) : QColor(0x00, 0x5b, 0xd3)};
        // A bubble is as wide as its widest line, at most three quarters of the screen.
        const qreal most = Width * 0.75 - 28;
        qreal widest = 0;
        for (const QString &line : body.split(u'\n'))
            widest = std::max(widest, Sketch::widthOf(line, look));
        const qreal inner = std::min(most, std::ceil(widest) + 2);
        Sketch words;
        const qreal height = words.text({0, 0}, inner, body, look, ContentField::Body);
        sketch.box({16, y, inner + 28, height + 16}, 18, dark ? QColor(0x26, 0x26, 0x29) : QColor(0xe9, 0xe9, 0xeb));
        sketch.add(words, {30, y + 8});
        y += height + 16;
    }
    piece.height = y + 16;
    return piece;
}

Piece kakaoTalk(const PictureRequest &request) {
    const bool dark = request.dark;
    const QColor ground = dark ? QColor(0x1b, 0x1d, 0x22) : QColor(0xba, 0xce, 0xe0);
    const QColor ink = dark ? QColor(0xf0, 0xf0, 0xf0) : QColor(0x1e, 0x1e, 0x1e);
    const QColor quiet = dark ? QColor(0xa8, 0xad, 0xb5) : QColor(0x4a, 0x55, 0x60);
    const QColor card = dark ? QColor(0x2c, 0x2f, 0x36) : Qt::white;
    const QColor button = dark ? QColor(0x3b, 0x3f, 0x48) : QColor(0xf3, 0xf4, 0xf6);
    constexpr qreal Left = 60, CardWidth = 258, Pad = 16;
    Piece piece;
    Sketch &sketch = piece.sketch;
    qreal y = chatBar(sketch, request.sender, ground, ink, quiet, QColor(0x6b, 0x8f, 0xb3)) + 8;
    sketch.avatar({12, y, 40, 40}, 15, request.sender, QColor(0x6b, 0x8f, 0xb3));
    sketch.text({Left, y}, CardWidth, request.sender, {.pixels = 13, .colour = quiet, .lines = 1});
    y += 22;
    // An AlimTalk's card: the yellow head is the client's.
    Sketch inside;
    qreal down = 0;
    inside.text({Pad, 11}, CardWidth - 2 * Pad, QStringLiteral("알림톡 도착"),
                {.pixels = 13, .weight = QFont::DemiBold, .colour = QColor(0x19, 0x19, 0x00), .lines = 1});
    down = 40;
    if (hasImage(request)) {
        inside.imagePlace({0, down, CardWidth, CardWidth / 2}, 0, request.content, dark); // 2:1, as Kakao asks for
        down += CardWidth / 2;
    }
    down += Pad;
    down += inside.text({Pad, down}, CardWidth - 2 * Pad, textOf(request.content.body),
                        {.pixels = 15,
                         .colour = ink,
                         .leading = 1.4,
                         .link = dark ? QColor(0x7d, 0xb8, 0xff) : QColor(0x0b, 0x5a, 0xc2)},
                        ContentField::Body);
    down += Pad;
    for (const QString &label : buttonLabels(request)) {
        inside.box({Pad, down, CardWidth - 2 * Pad, 40}, 6, button);
        inside.text({Pad + 8, down + 11}, CardWidth - 2 * Pad - 16, label,
                    {.pixels = 14, .weight = QFont::Medium, .colour = ink, .lines = 1, .alignment = Qt::AlignHCenter},
                    ContentField::Buttons);
        down += 48;
    }
    if (!buttonLabels(request).isEmpty())
        down += Pad - 8;
    sketch.box({Left, y, CardWidth, down}, 12, card);
    sketch.box({Left, y, CardWidth, 40}, 12, QColor(0xfe, 0xe5, 0x00));
    sketch.box({Left, y + 20, CardWidth, 20}, 0, QColor(0xfe, 0xe5, 0x00));
    sketch.add(inside, {Left, y});
    sketch.text({Left + CardWidth + 6, y + down - 16}, 44, QStringLiteral("9:41"),
                {.pixels = 11, .colour = quiet, .lines = 1});
    piece.height = y + down + 16;
    return piece;
}

Piece whatsApp(const PictureRequest &request) {
    const bool dark = request.dark;
    const QColor ink = dark ? QColor(0xe9, 0xed, 0xef) : QColor(0x11, 0x1b, 0x21);
    const QColor quiet = dark ? QColor(0x9a, 0xa8, 0xb0) : QColor(0x5d, 0x6b, 0x73);
    const QColor card = dark ? QColor(0x20, 0x2c, 0x33) : Qt::white;
    const QColor action = dark ? QColor(0x53, 0xbd, 0xeb) : QColor(0x02, 0x7e, 0xb5);
    const QColor hairline = dark ? QColor(0x30, 0x3d, 0x45) : QColor(0xe6, 0xe9, 0xeb);
    constexpr qreal Left = 12, CardWidth = 300, Pad = 10;
    Piece piece;
    Sketch &sketch = piece.sketch;
    qreal y = chatBar(sketch, request.sender, dark ? QColor(0x1f, 0x2c, 0x34) : QColor(0xf6, 0xf5, 0xf3), ink, quiet,
                      QColor(0x1d, 0x8a, 0x6f), Words::tr("Business account")) +
              12;
    Sketch inside;
    qreal down = Pad;
    if (hasImage(request)) {
        inside.imagePlace({4, 4, CardWidth - 8, (CardWidth - 8) / 1.91}, 8, request.content, dark);
        down = 4 + (CardWidth - 8) / 1.91 + 8;
    }
    const qreal width = CardWidth - 2 * Pad;
    if (const qreal height = inside.text({Pad, down}, width, textOf(request.content.title),
                                         {.pixels = 15, .weight = QFont::Bold, .colour = ink}, ContentField::Title))
        down += height + 4;
    TextLook body{.pixels = 15,
                  .colour = ink,
                  .leading = 1.35,
                  .suffix = Words::tr("Read more"),
                  .suffixColour = action,
                  .link = action};
    applyCut(body, Client::WhatsApp, ContentField::Body);
    down += inside.text({Pad, down}, width, textOf(request.content.body), body, ContentField::Body);
    inside.text({Pad, down + 2}, width, QStringLiteral("9:41"),
                {.pixels = 11, .colour = quiet, .lines = 1, .alignment = Qt::AlignRight});
    down += 22;
    QStringList labels = buttonLabels(request);
    const qsizetype all = labels.size();
    if (all > 3)
        labels = labels.mid(0, 2);
    const auto button = [&](const QString &label, const QString &icon, std::optional<ContentField> field) {
        inside.line({0, down}, {CardWidth, down}, hairline);
        const TextLook look{.pixels = 15, .weight = QFont::Medium, .colour = action, .lines = 1};
        const qreal wide = std::min(Sketch::widthOf(label, look) + 2, width - 30);
        const qreal left = (CardWidth - wide - 24) / 2;
        inside.icon(icon, {left, down + 13, 16, 16}, action);
        inside.text({left + 24, down + 11}, wide, label, look, field);
        down += 42;
    };
    for (const QString &label : std::as_const(labels))
        button(label, QStringLiteral("link"), ContentField::Buttons);
    if (all > 3)
        button(Words::tr("See all options"), QStringLiteral("table"), {});
    sketch.box({Left, y, CardWidth, down}, 10, card);
    sketch.box({Left - 5, y, 16, 12}, 3, card); // the tail
    sketch.add(inside, {Left, y});
    piece.height = y + down + 16;
    return piece;
}

} // namespace stepline::pictures

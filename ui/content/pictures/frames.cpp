#include "ui/content/pictures/pictures.h"

#include <cmath>

namespace stepline {

namespace {

using namespace pictures;

bool isPaper(Client client) {
    return client == Client::CallSheet || client == Client::Postcard;
}

/// What is behind the message: the wallpaper, the chat's ground.
struct Ground {
    QColor top, bottom;
};
Ground groundOf(Client client, bool dark) {
    switch (client) {
    case Client::IPhoneLock:
        return dark ? Ground{QColor(0x14, 0x1b, 0x33), QColor(0x3a, 0x24, 0x4f)}
                    : Ground{QColor(0x35, 0x5c, 0xa8), QColor(0x8c, 0x6f, 0xb5)};
    case Client::AndroidLock:
        return dark ? Ground{QColor(0x10, 0x1f, 0x24), QColor(0x1d, 0x3b, 0x3c)}
                    : Ground{QColor(0x2e, 0x6b, 0x73), QColor(0x5d, 0x8f, 0x78)};
    case Client::KakaoTalk: {
        const QColor one = dark ? QColor(0x1b, 0x1d, 0x22) : QColor(0xba, 0xce, 0xe0);
        return {one, one};
    }
    case Client::WhatsApp: {
        const QColor one = dark ? QColor(0x0b, 0x14, 0x1a) : QColor(0xef, 0xe7, 0xde);
        return {one, one};
    }
    case Client::LinkedInInvite: {
        const QColor one = dark ? QColor(0x0f, 0x11, 0x13) : QColor(0xf0, 0xed, 0xe7);
        return {one, one};
    }
    case Client::SocialFeed: {
        const QColor one = dark ? QColor(0x18, 0x19, 0x1a) : QColor(0xd9, 0xdb, 0xe0);
        return {one, one};
    }
    case Client::AppCard: {
        const QColor one = dark ? QColor(0x10, 0x12, 0x15) : QColor(0xb5, 0xba, 0xc4);
        return {one, one};
    }
    default: {
        const QColor one = dark ? QColor(Qt::black) : QColor(Qt::white);
        return {one, one};
    }
    }
}

/// Time, network and battery at the top of a phone's screen.
void statusBar(Sketch &sketch, qreal width, const QColor &ink) {
    sketch.text({28, 13}, 60, QStringLiteral("9:41"),
                {.pixels = 15, .weight = QFont::DemiBold, .colour = ink, .lines = 1});
    for (int bar = 0; bar < 4; ++bar)
        sketch.box({width - 92 + bar * 5, 26.0 - 3 * bar - 3, 3.5, 3.0 * bar + 3}, 1, ink);
    sketch.box({width - 60, 15, 24, 12}, 3.5, {}, ink);
    sketch.box({width - 58, 17, 20, 8}, 2, ink);
    sketch.box({width - 35, 19, 2, 4}, 1, ink);
}

Piece pieceOf(const PictureRequest &request) {
    switch (request.client) {
    case Client::AppCard: return appCard(request);
    case Client::IPhoneLock: return iPhoneLock(request);
    case Client::AndroidLock: return androidLock(request);
    case Client::TextMessages: return textMessages(request);
    case Client::KakaoTalk: return kakaoTalk(request);
    case Client::WhatsApp: return whatsApp(request);
    case Client::IPhoneMail: return iPhoneMail(request);
    case Client::GmailWeb: return gmailWeb(request);
    case Client::CallSheet: return callSheet(request);
    case Client::LinkedInInvite: return linkedInInvite(request);
    case Client::Postcard: return postcard(request);
    case Client::SocialFeed: return socialFeed(request);
    }
    return {};
}

/// Do the makers leave room for the status bar themselves? Chats have a bar of their own below it.
bool startsBelowStatus(Client client) {
    return client == Client::TextMessages || client == Client::KakaoTalk || client == Client::WhatsApp;
}

constexpr qreal StatusBar = 44;

} // namespace

Picture pictureOf(const PictureRequest &asked) {
    PictureRequest request = asked;
    if (!hasDarkLook(request.client))
        request.dark = false;
    Piece piece = pieceOf(request);
    Sketch whole;
    if (isPaper(request.client)) {
        whole.add(piece.sketch, {0, 0});
        return std::move(whole).picture({piece.width, piece.height});
    }
    const Ground ground = groundOf(request.client, request.dark);
    if (!request.framed || request.client == Client::GmailWeb) {
        const QRectF screen(0, 0, piece.width, piece.height);
        whole.gradient(screen, 12, ground.top, ground.bottom);
        whole.add(piece.sketch, {0, 0});
        if (request.client == Client::GmailWeb)
            whole.box(screen.adjusted(0.5, 0.5, -0.5, -0.5), 12, {}, QColor(0xc9, 0xce, 0xd6));
        return std::move(whole).picture(screen.size());
    }
    constexpr qreal Bezel = 10;
    const qreal below = startsBelowStatus(request.client) ? StatusBar : 0;
    const qreal height = std::max(piece.height + below + 40, 620.0);
    const QRectF body(0, 0, piece.width + 2 * Bezel, height + 2 * Bezel);
    const QRectF screen = body.adjusted(Bezel, Bezel, -Bezel, -Bezel);
    whole.box(body, 54, QColor(0x16, 0x17, 0x1b));
    whole.box(body.adjusted(1.5, 1.5, -1.5, -1.5), 52, {}, QColor(0x5a, 0x5d, 0x66));
    whole.gradient(screen, 44, ground.top, ground.bottom);
    const bool onPicture = request.client == Client::IPhoneLock || request.client == Client::AndroidLock;
    const QColor ink = onPicture || request.dark ? QColor(Qt::white) : QColor(0x11, 0x11, 0x11);
    Sketch status;
    statusBar(status, piece.width, ink);
    whole.add(status, screen.topLeft());
    whole.add(piece.sketch, screen.topLeft() + QPointF(0, below));
    whole.box({screen.center().x() - 66, screen.bottom() - 14, 132, 5}, 2.5, ink); // the home bar
    return std::move(whole).picture(body.size());
}

} // namespace stepline

#pragma once

#include "ui/content/picture.h"

#include <QCoreApplication>

namespace stepline::pictures {

// One function per client lays out the message at the given width, from the top left, and returns what it drew with its
// height. The phone or window around it is put on afterwards (frames.h).

/// Words that the clients themselves say ("Inbox", "See more"), in the user's language.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(stepline::Pictures)
};

/// What one client drew.
struct Piece {
    Sketch sketch;
    qreal height = 0;
    qreal width = 375; ///< the client's own pixels
};

Piece appCard(const PictureRequest &request);
Piece iPhoneLock(const PictureRequest &request);
Piece androidLock(const PictureRequest &request);
Piece textMessages(const PictureRequest &request);
Piece kakaoTalk(const PictureRequest &request);
Piece whatsApp(const PictureRequest &request);
Piece iPhoneMail(const PictureRequest &request);
Piece gmailWeb(const PictureRequest &request);
Piece callSheet(const PictureRequest &request);
Piece linkedInInvite(const PictureRequest &request);
Piece postcard(const PictureRequest &request);
Piece socialFeed(const PictureRequest &request);

/// The cut of the field in that client, as a text look's limits.
inline void applyCut(TextLook &look, Client client, ContentField field) {
    if (const ClientCut *cut = clientCut(client, field)) {
        look.lines = cut->lines;
        look.characters = cut->characters;
    }
}

inline bool hasImage(const PictureRequest &request) {
    const Content &content = request.content;
    return hasContentField(request.type, ContentField::Image) &&
           ((content.imageUrl && !content.imageUrl->isEmpty()) || (content.imageAlt && !content.imageAlt->isEmpty()));
}

/// Labels of the message's buttons, the call to action first.
inline QStringList buttonLabels(const PictureRequest &request) {
    QStringList labels;
    const Content &content = request.content;
    if (hasContentField(request.type, ContentField::Cta) && content.cta && !content.cta->label.isEmpty())
        labels << content.cta->label;
    if (hasContentField(request.type, ContentField::Buttons) && content.buttons)
        for (const Link &button : *content.buttons)
            labels << button.label;
    return labels;
}

inline QString textOf(const std::optional<QString> &text) {
    return text.value_or(QString());
}

} // namespace stepline::pictures

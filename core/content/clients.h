#pragma once

#include "core/model/vocabulary.h"

namespace stepline {

/// Where a recipient sees a message: what the pictures show.
enum class Client {
    AppCard,        ///< a card inside the sender's own app
    IPhoneLock,     ///< push on an iPhone's lock screen
    AndroidLock,    ///< push on an Android lock screen
    TextMessages,   ///< the phone's short messages
    KakaoTalk,      ///< a KakaoTalk chat
    WhatsApp,       ///< a WhatsApp chat
    IPhoneMail,     ///< the inbox of the iPhone's Mail, and the mail opened
    GmailWeb,       ///< Gmail's list on a computer, and the mail opened
    CallSheet,      ///< what the caller has before them
    LinkedInInvite, ///< an invitation with its note
    Postcard,       ///< both sides of a 4 × 6 inch postcard
    SocialFeed      ///< a sponsored post in a feed
};

/// The clients of a channel type, the usual one first.
QList<Client> clientsOf(ChannelType type);
/// "iPhone", "Gmail": translated.
QString clientName(Client client);
/// Has the client a light and a dark look?
bool hasDarkLook(Client client);

/// One place where a client cuts a text with "…", or folds the rest away.
struct ClientCut {
    Client client;
    ContentField field;
    int lines;      ///< most lines shown; 0: not limited by lines
    int characters; ///< most characters shown; 0: not limited by characters
    const char *source;
};
/// The cut of that field there; nullptr: it is shown whole.
const ClientCut *clientCut(Client client, ContentField field);
std::span<const ClientCut> clientCuts();

} // namespace stepline

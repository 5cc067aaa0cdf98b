#include "core/content/clients.h"

#include "core/base/text.h"

namespace stepline {

namespace {

// Lines and characters as the makers and large senders document them. Where a client cuts by width, one line is said
// here and the picture's geometry does the rest.
constexpr ClientCut Cuts[] = {
    {Client::IPhoneLock, ContentField::Title, 1, 0, "Braze, Message format (iOS); Batch help 2117730"},
    {Client::IPhoneLock, ContentField::Body, 4, 0, "Braze, Message format: iOS lock screen, 4 lines"},
    {Client::AndroidLock, ContentField::Title, 1, 0, "Emarsys SDK, Content limits: title one line"},
    {Client::AndroidLock, ContentField::Body, 1, 0, "Braze, Message format: Android lock screen, 1 line"},
    {Client::IPhoneMail, ContentField::Subject, 1, 0, "EmailToolTester, subject line study: iPhone 14, 48 characters"},
    {Client::IPhoneMail, ContentField::Preheader, 2, 0,
     "EmailToolTester, subject line study: iPhone 14, 99 characters"},
    {Client::GmailWeb, ContentField::Subject, 1, 0, "EmailToolTester, subject line study: Gmail in the browser"},
    {Client::GmailWeb, ContentField::Preheader, 1, 0, "EmailToolTester, subject line study: Gmail in the browser"},
    {Client::WhatsApp, ContentField::Body, 5, 0,
     "Bird, Text templates: a marketing body is folded after about 5 lines"},
    {Client::SocialFeed, ContentField::Body, 3, 125, "Meta ad copy: about 125 characters, 3 lines, before “See more”"},
    {Client::SocialFeed, ContentField::Title, 1, 40, "Meta ad copy: headline of 40 characters, one line"},
};

} // namespace

std::span<const ClientCut> clientCuts() {
    return Cuts;
}

const ClientCut *clientCut(Client client, ContentField field) {
    for (const ClientCut &cut : Cuts)
        if (cut.client == client && cut.field == field)
            return &cut;
    return nullptr;
}

QList<Client> clientsOf(ChannelType type) {
    switch (type) {
    case ChannelType::InApp: return {Client::AppCard};
    case ChannelType::Push: return {Client::IPhoneLock, Client::AndroidLock};
    case ChannelType::Sms: return {Client::TextMessages};
    case ChannelType::Messenger: return {Client::KakaoTalk};
    case ChannelType::WhatsApp: return {Client::WhatsApp};
    case ChannelType::Email: return {Client::IPhoneMail, Client::GmailWeb};
    case ChannelType::Call: return {Client::CallSheet};
    case ChannelType::LinkedIn: return {Client::LinkedInInvite};
    case ChannelType::DirectMail: return {Client::Postcard};
    case ChannelType::Ads: return {Client::SocialFeed};
    }
    return {};
}

QString clientName(Client client) {
    switch (client) {
    case Client::AppCard: return text("In the app");
    case Client::IPhoneLock: return text("iPhone");
    case Client::AndroidLock: return text("Android");
    case Client::TextMessages: return text("Text messages");
    case Client::KakaoTalk: return text("KakaoTalk");
    case Client::WhatsApp: return text("WhatsApp");
    case Client::IPhoneMail: return text("iPhone Mail");
    case Client::GmailWeb: return text("Gmail on a computer");
    case Client::CallSheet: return text("Call sheet");
    case Client::LinkedInInvite: return text("LinkedIn");
    case Client::Postcard: return text("Postcard");
    case Client::SocialFeed: return text("Social feed");
    }
    return {};
}

bool hasDarkLook(Client client) {
    return client != Client::Postcard && client != Client::CallSheet && client != Client::GmailWeb;
}

} // namespace stepline

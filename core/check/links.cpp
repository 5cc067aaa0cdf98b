#include "core/check/links.h"

#include "core/check/wording.h"

#include <algorithm>

namespace stepline {

namespace {

bool endsUrl(QChar c) {
    return c.isSpace() || QStringView(u"<>\"')]|”’」』》").contains(c);
}

void addFromText(std::vector<FoundLink> &links, const QString &text, const QString &pointer) {
    for (const auto *scheme : {u"https://", u"http://", u"www."}) {
        const QStringView start(scheme);
        for (qsizetype at = text.indexOf(start, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(start, at + 1, Qt::CaseInsensitive)) {
            const auto holds = [&](const FoundLink &link) {
                return link.pointer == pointer && link.at <= at && at < link.at + link.length;
            };
            if (std::any_of(links.begin(), links.end(), holds) || (at > 0 && text[at - 1].isLetterOrNumber()))
                continue; // a part of one that was found
            qsizetype end = at;
            while (end < text.size() && !endsUrl(text[end]))
                ++end;
            while (end > at && QStringView(u".,;:!?").contains(text[end - 1]))
                --end;
            links.push_back({FoundLink::Role::Text, text.mid(at, end - at), pointer, at, end - at});
        }
    }
}

} // namespace

std::vector<FoundLink> linksOf(const Content &content, const QString &pointer) {
    std::vector<FoundLink> links;
    const auto whole = [&](FoundLink::Role role, const QString &url, const QString &at) {
        if (!url.trimmed().isEmpty())
            links.push_back({role, url, at, 0, url.size()});
    };
    if (content.imageUrl)
        whole(FoundLink::Role::Image, *content.imageUrl, pointer + QStringLiteral("/image/url"));
    if (content.title)
        addFromText(links, *content.title, pointer + QStringLiteral("/title"));
    if (content.body)
        addFromText(links, *content.body, pointer + QStringLiteral("/body"));
    if (content.cta)
        whole(FoundLink::Role::Action, content.cta->url, pointer + QStringLiteral("/cta/url"));
    if (content.buttons)
        for (size_t i = 0; i < content.buttons->size(); ++i)
            whole(FoundLink::Role::Action, (*content.buttons)[i].url,
                  pointer + QStringLiteral("/buttons/%1/url").arg(i));
    return links;
}

bool isHouseLink(const QString &url, const QString &around) {
    static const Phrases house{"unsub",
                               "unsubscribe",
                               "opt-out",
                               "optout",
                               "opt out",
                               "preference",
                               "preferences",
                               "imprint",
                               "impressum",
                               "privacy",
                               "abmelden",
                               "abmeldung",
                               "désabonner",
                               "desinscription",
                               "désinscrire",
                               "수신거부",
                               "수신 거부",
                               "수신설정",
                               "수신 설정",
                               "구독 해지",
                               "구독해지",
                               "개인정보",
                               "terms",
                               "browser",
                               "web version",
                               "view online",
                               "your choices",
                               "email choices",
                               "email settings",
                               "mail settings",
                               "notification settings",
                               "datenschutz",
                               "agb",
                               "이용약관",
                               "브라우저에서",
                               "웹에서 보기"};
    return !house.in(url).isEmpty() || !house.in(around.right(40)).isEmpty();
}

} // namespace stepline

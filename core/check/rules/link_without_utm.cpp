#include "core/check/links.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"
#include "core/check/wording.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

namespace {

const QString Utm = QStringLiteral("utm_");

/// An address of one's own pages that somebody can click: no picture, no footer, no phone number.
bool shouldCarry(const FoundLink &link, const QString &around) {
    return link.role != FoundLink::Role::Image && link.url.startsWith(QStringLiteral("http"), Qt::CaseInsensitive) &&
           !isHouseLink(link.url, around);
}

template <typename Visit> void forEachCountedLink(const Template &tmpl, Visit visit) {
    forEachMessage(tmpl, [&](const Message &message, const QString &pointer) {
        const auto type = tmpl.typeOf(message);
        if (!type || !reports(*type, Metric::Clicked) || *type == ChannelType::InApp)
            return; // inside the app the app itself counts
        forEachVersion(message, pointer, [&](const Content &own, const Content &, const QString &at) {
            for (const FoundLink &link : linksOf(own, at)) {
                const QString around =
                    link.role == FoundLink::Role::Text && own.body ? own.body->left(link.at) : QString();
                if (shouldCarry(link, around))
                    visit(message, *type, link);
            }
        });
    });
}

/// Is the goal counted by what brought the visitor? Said by the goal itself, or by links that already carry it.
bool countedByLinks(const Template &tmpl) {
    static const Phrases said{"utm",         "utm_campaign", "utm_source",      "campaign parameters", "last click",
                              "attribution", "analytics",    "캠페인 매개변수", "캠페인 파라미터",     "유입"};
    if (tmpl.goal && !said.in(tmpl.goal->name + u'\n' + tmpl.goal->event + u'\n' + tmpl.notes).isEmpty())
        return true;
    bool carries = false;
    forEachCountedLink(tmpl,
                       [&](const Message &, ChannelType, const FoundLink &link) { carries |= link.url.contains(Utm); });
    return carries;
}

QString withUtm(const Template &tmpl, const Message &message, ChannelType type, const QString &url) {
    const QString hash = url.contains(u'#') ? u'#' + url.section(u'#', 1) : QString();
    QString base = url.section(u'#', 0, 0);
    base += base.contains(u'?') ? u'&' : u'?';
    return base +
           QStringLiteral("utm_source=lifecycle&utm_medium=%1&utm_campaign=%2&utm_content=%3")
               .arg(channelTypeKey(type), tmpl.key, message.id) +
           hash;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    if (!countedByLinks(context.tmpl))
        return;
    forEachCountedLink(context.tmpl, [&](const Message &message, ChannelType, const FoundLink &link) {
        if (!link.url.contains(Utm))
            findings.add(link.pointer,
                         text("A link of “%1” carries no campaign parameters, so what comes of it is not counted for "
                              "this sequence. Add utm_source, utm_medium and utm_campaign.")
                             .arg(messageName(context.tmpl, message.id)));
    });
}

static Edit fix(const FixContext &context) {
    QString words = fixes::textAt(context, context.pointer);
    std::vector<std::pair<FoundLink, QString>> here;
    forEachCountedLink(context.tmpl, [&](const Message &message, ChannelType type, const FoundLink &link) {
        if (link.pointer == context.pointer && !link.url.contains(Utm))
            here.emplace_back(link, withUtm(context.tmpl, message, type, link.url));
    });
    std::sort(here.begin(), here.end(), [](const auto &a, const auto &b) { return a.first.at > b.first.at; });
    for (const auto &[link, url] : here)
        words.replace(link.at, link.length, url);
    return fixes::set(context, text("Add campaign parameters"), context.pointer, JsonValue::string(words));
}

const Rule linkWithoutUtm{"link-without-utm",
                          Severity::Hint,
                          check,
                          QT_TRANSLATE_NOOP("stepline",
                                            "Where the goal is counted by campaign parameters (UTM), a link "
                                            "without them brings conversions that look as if they came from "
                                            "nowhere."),
                          nullptr,
                          fix};

} // namespace stepline::rules_of_meaning

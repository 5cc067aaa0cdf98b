#include "core/check/rules/walk.h"

#include <QSet>

namespace stepline::rules_of_meaning {

namespace {

/// Lower case, one space between words: "App_Opened" and "app opened" are the same.
QString bare(QString event) {
    for (QChar &c : event)
        if (!c.isLetterOrNumber())
            c = u' ';
    event = event.simplified().toLower();
    return event.startsWith(QStringLiteral("any ")) ? event.mid(4) : event;
}

const QSet<QString> &everydayActions() {
    static const QSet<QString> actions = [] {
        QSet<QString> all;
        for (const char *action : {"page view",
                                   "page viewed",
                                   "page visited",
                                   "pageview",
                                   "any page",
                                   "any page visited",
                                   "home",
                                   "homepage",
                                   "home page",
                                   "homepage visited",
                                   "home page visited",
                                   "landing page",
                                   "visit",
                                   "visited",
                                   "site visit",
                                   "site visited",
                                   "website visit",
                                   "website visited",
                                   "session start",
                                   "session started",
                                   "app open",
                                   "app opened",
                                   "app launch",
                                   "app launched",
                                   "login",
                                   "log in",
                                   "logged in",
                                   "sign in",
                                   "signed in",
                                   "email opened",
                                   "mail opened",
                                   "email open",
                                   "opened",
                                   "open",
                                   "view",
                                   "viewed",
                                   "scroll",
                                   "scrolled",
                                   "hover",
                                   "click",
                                   "clicked",
                                   "any click",
                                   "link",
                                   "any link",
                                   "impression",
                                   "screen view",
                                   "screen viewed",
                                   "페이지뷰",
                                   "페이지 조회",
                                   "페이지 방문",
                                   "방문",
                                   "사이트 방문",
                                   "홈",
                                   "홈페이지",
                                   "홈페이지 방문",
                                   "홈 방문",
                                   "메인",
                                   "메인 페이지",
                                   "메인 페이지 방문",
                                   "앱 실행",
                                   "앱실행",
                                   "앱 열기",
                                   "로그인",
                                   "앱 접속",
                                   "link clicked",
                                   "링크 클릭",
                                   "page",
                                   "접속",
                                   "메일 열람",
                                   "메일 열기",
                                   "이메일 열람",
                                   "클릭",
                                   "조회",
                                   "스크롤"})
            all.insert(QString::fromUtf8(action));
        // Reading what one was sent shows little intent, and programs open mail too.
        for (const char *thing : {"email", "mail", "newsletter", "message", "push", "notification", "campaign", "page",
                                  "homepage", "website", "site"})
            for (const char *done : {"open", "opened", "view", "viewed", "read", "loaded"})
                all.insert(QStringLiteral("%1 %2").arg(QLatin1String(thing), QLatin1String(done)));
        for (const char *thing : {"뉴스레터", "메일", "이메일", "푸시", "알림", "메시지"})
            for (const char *done : {"열람", "열기", "오픈", "확인", "읽음"})
                all.insert(QStringLiteral("%1 %2").arg(QString::fromUtf8(thing), QString::fromUtf8(done)));
        return all;
    }();
    return actions;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    const auto &trigger = context.tmpl.trigger;
    if (!trigger || trigger->kind == QStringLiteral("manual") || !everydayActions().contains(bare(trigger->event)))
        return;
    // A condition that narrows it down makes a signal of it.
    if (trigger->where.trimmed().size() >= 8)
        return;
    findings.add(QStringLiteral("/template/trigger/event"),
                 text("“%1” happens to nearly everybody all the time, and says little about what they want. Choose an "
                      "action that shows intent, or say where it counts.")
                     .arg(trigger->event));
}

const Rule trivialTrigger{"trivial-trigger", Severity::Warning, check,
                          QT_TRANSLATE_NOOP("stepline",
                                            "A sequence that starts on everyday actions writes to people who "
                                            "did nothing remarkable. A trigger should mean something: a cart "
                                            "left, a price looked at, a limit reached."),
                          QT_TRANSLATE_NOOP("stepline", "messages triggered by behaviour do some 9 times better than "
                                                        "broadcasts (Leanplum, by the vendor)")};

} // namespace stepline::rules_of_meaning

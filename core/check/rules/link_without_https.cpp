#include "core/check/links.h"
#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"
#include "core/check/wording.h"

#include <QRegularExpression>
#include <algorithm>

namespace stepline::rules_of_meaning {

namespace {

bool isInsecure(const FoundLink &link) {
    const QString url = link.url.trimmed();
    if (url.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive))
        return true;
    // A button needs a whole address; in a text "www." is made a link by the reader's program, as http.
    return url.startsWith(QStringLiteral("www."), Qt::CaseInsensitive);
}

/// Words where a button's address belongs, one that was begun and left, or one without its “https://”. What a variable
/// stands for is not known.
bool isIncomplete(const FoundLink &link) {
    static const QRegularExpression whole(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:(?!/*$)\\S+$"));
    const QString url = link.url.trimmed();
    return link.role != FoundLink::Role::Text && !url.isEmpty() && !isInsecure(link) &&
           !url.contains(QStringLiteral("{{")) && !whole.match(url).hasMatch();
}

bool isDomain(const QString &url) {
    static const QRegularExpression domain(QStringLiteral("^[^\\s/:.]+(\\.[^\\s/:.]+)+(/\\S*)?$"));
    return domain.match(url.trimmed()).hasMatch();
}

QString secured(QString url) {
    url = url.trimmed();
    if (url.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive))
        return QStringLiteral("https://") + url.mid(7);
    return QStringLiteral("https://") + url;
}

/// Calls @p visit(link) for each link of the message that could be read on the way, in the text or as a button.
template <typename Visit> void forEachLink(const Template &tmpl, Visit visit) {
    forEachMessage(tmpl, [&](const Message &message, const QString &pointer) {
        forEachVersion(message, pointer, [&](const Content &own, const Content &, const QString &at) {
            for (const FoundLink &link : linksOf(own, at))
                visit(link);
        });
    });
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    forEachLink(context.tmpl, [&](const FoundLink &link) {
        if (isInsecure(link))
            findings.add(link.pointer,
                         text("The link “%1” is not secure. Begin it with https://.").arg(link.url.left(60)));
        else if (isIncomplete(link))
            findings.add(link.pointer, text("“%1” is not a whole address, so this link leads nowhere. Write it as "
                                            "https://, followed by the place.")
                                           .arg(link.url.left(60)));
    });
}

static Edit fix(const FixContext &context) {
    EditBuilder builder(context.root, text("Begin the link with https://"));
    QString words = fixes::textAt(context, context.pointer);
    std::vector<FoundLink> here;
    forEachLink(context.tmpl, [&](const FoundLink &link) {
        if (link.pointer == context.pointer && (isInsecure(link) || (isIncomplete(link) && isDomain(link.url))))
            here.push_back(link);
    });
    if (here.empty())
        return {}; // only its writer knows where it should lead
    std::sort(here.begin(), here.end(), [](const FoundLink &a, const FoundLink &b) { return a.at > b.at; });
    for (const FoundLink &link : here) // from the back: places in front stay where they are
        words.replace(link.at, link.length, secured(link.url));
    builder.set(context.pointer, JsonValue::string(words));
    return std::move(builder).edit();
}

const Rule linkWithoutHttps{"link-without-https",
                            Severity::Warning,
                            check,
                            QT_TRANSLATE_NOOP("stepline",
                                              "Browsers warn before an insecure page, mail filters count it "
                                              "against the sender, and what people type there can be read "
                                              "on the way."),
                            nullptr,
                            fix};

} // namespace stepline::rules_of_meaning

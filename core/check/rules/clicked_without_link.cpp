#include "core/check/links.h"
#include "core/check/rules/walk.h"
#include "core/check/wording.h"

namespace stepline::rules_of_meaning {

namespace {

/// A push is pressed as a whole, and an advertisement leads where its campaign says.
bool needsALink(ChannelType type) {
    return type == ChannelType::Email || type == ChannelType::Sms || type == ChannelType::WhatsApp ||
           type == ChannelType::Messenger || type == ChannelType::InApp || type == ChannelType::DirectMail;
}

bool canBeClicked(const Template &tmpl, const Content &content) {
    if (content.cta && !(content.cta->url.trimmed().isEmpty() && content.cta->label.trimmed().isEmpty()))
        return true;
    if (content.buttons && !content.buttons->empty())
        return true;
    Content shown; // a variable may stand for the link
    for (const auto &[from, to] : {std::pair(&content.title, &shown.title), std::pair(&content.body, &shown.body)})
        if (*from)
            *to = withSamples(tmpl, **from);
    for (const FoundLink &link : linksOf(shown, QString())) {
        const qsizetype line =
            shown.body.value_or(QString()).lastIndexOf(u'\n', std::max<qsizetype>(0, link.at - 1)) + 1;
        if (!isHouseLink(link.url, shown.body.value_or(QString()).mid(line, link.at - line)))
            return true;
    }
    return false;
}

/// Something is written, and nothing of it can be pressed, in no variant.
bool nothingToClick(const Template &tmpl, const Message &message) {
    const auto type = tmpl.typeOf(message);
    bool written = false, clickable = false;
    forEachVersion(message, QString(), [&](const Content &, const Content &whole, const QString &) {
        written |= !whole.body.value_or(QString()).trimmed().isEmpty();
        clickable |= canBeClicked(tmpl, whole);
    });
    return type && needsALink(*type) && written && !clickable;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    const Template &tmpl = context.tmpl;
    if (!tmpl.sequence.enabled)
        return;
    const auto report = [&](const Message &message, const QString &pointer) {
        findings.add(pointer,
                     text("“%1” has nothing to click on, so nobody ever clicks it. Give it a button or a link, "
                          "or wait for something else.")
                         .arg(messageName(tmpl, message.id)));
    };
    forEachMetricCondition(
        tmpl, [&](const Message &message, const MetricCondition &condition, const QString &pointer, const QString &) {
            if (condition.hasMetric && condition.metric == Metric::Clicked && nothingToClick(tmpl, message))
                report(message, pointer + QStringLiteral("/metric"));
        });
    forEachGuardPart(tmpl, [&](const Message &, const Condition &part, const QString &pointer) {
        const Message *earlier = part.kind == Condition::Kind::Event ? tmpl.message(part.message) : nullptr;
        if (earlier && part.hasMetric && part.metric == Metric::Clicked && nothingToClick(tmpl, *earlier))
            report(*earlier, pointer + QStringLiteral("/metric"));
    });
}

const Rule clickedWithoutLink{"clicked-without-link", Severity::Warning, check,
                              QT_TRANSLATE_NOOP("stepline",
                                                "A stop that waits for a click which cannot come lets everything after "
                                                "it go out; a message sent only after one is sent to nobody.")};

} // namespace stepline::rules_of_meaning

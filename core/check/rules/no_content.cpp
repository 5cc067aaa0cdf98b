#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

namespace {

bool saysSomething(const Content &content) {
    bool something = false;
    forEachText(content, {},
                [&](const QString &words, const QString &) { something = something || !words.trimmed().isEmpty(); });
    return something;
}

} // namespace

static void check(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        const auto &variants = message.variants;
        const bool byVariants =
            !variants.empty() &&
            std::all_of(variants.begin(), variants.end(), [](const Variant &v) { return saysSomething(v.content); });
        if (!saysSomething(message.content) && !byVariants)
            findings.add(pointer, text("The message “%1” has no content. Write what it says.")
                                      .arg(messageName(context.tmpl, message.id)));
    });
}

const Rule noContent{
    "no-content", Severity::Warning, check,
    QT_TRANSLATE_NOOP("stepline", "The forecast counts the message, but there is nothing to read in it.")};

} // namespace stepline::rules_of_meaning

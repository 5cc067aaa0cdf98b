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

void noContent(const CheckContext &context, Findings &findings) {
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

} // namespace stepline::rules_of_meaning

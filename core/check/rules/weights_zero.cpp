#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

void weightsZero(const CheckContext &context, Findings &findings) {
    forEachMessage(context.tmpl, [&](const Message &message, const QString &pointer) {
        const auto &variants = message.variants;
        if (!variants.empty() &&
            std::all_of(variants.begin(), variants.end(), [](const Variant &v) { return v.weight <= 0; }))
            findings.add(pointer + QStringLiteral("/variants"),
                         text("All variants of “%1” have the weight 0, so none could be sent. Give at least one a "
                              "weight above 0.")
                             .arg(messageName(context.tmpl, message.id)));
    });
}

} // namespace stepline::rules_of_meaning

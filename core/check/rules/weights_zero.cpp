#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

#include <algorithm>

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
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

static Edit fix(const FixContext &context) {
    EditBuilder builder(context.root, text("Send all variants equally often"));
    const JsonValue *variants = context.root.at(context.pointer);
    for (size_t i = 0; variants && i < variants->items().size(); ++i)
        builder.set(pointerTo(context.pointer, qsizetype(i)) + QStringLiteral("/weight"), JsonValue::number(1));
    return std::move(builder).edit();
}

const Rule weightsZero{
    "weights-zero",
    Severity::Error,
    check,
    QT_TRANSLATE_NOOP("stepline", "The weights say how often each variant goes out. All zero leaves nothing to send."),
    nullptr,
    fix};

} // namespace stepline::rules_of_meaning

#include "core/check/rules/fixes.h"

#include "core/check/wording.h"

#include <algorithm>

namespace stepline::fixes {

Edit addExits(const FixContext &context, const QString &title, const std::vector<Metric> &metrics) {
    std::vector<JsonValue> items;
    for (Metric metric : AllMetrics) {
        const auto has = [metric](const std::vector<Metric> &list) {
            return std::find(list.begin(), list.end(), metric) != list.end();
        };
        if (has(context.tmpl.sequence.exitOn) || has(metrics))
            items.push_back(JsonValue::string(metricKey(metric)));
    }
    return set(context, title, QStringLiteral("/sequence/exit_on"), JsonValue::array(std::move(items)));
}

QString textAt(const FixContext &context, const QString &pointer) {
    const JsonValue *value = context.root.at(pointer);
    return value && value->isString() ? value->text() : QString();
}

Edit addFooterLine(const FixContext &context, const QString &title, const QString &bodyPointer, const QString &label,
                   const QString &koreanLabel, const NewVariable &variable) {
    const QString body = textAt(context, bodyPointer);
    const bool korean = hasHangul(body);
    QString name;
    for (const Variable &known : context.tmpl.variables)
        for (const QString &part : variable.knownAs)
            if (name.isEmpty() && known.name.contains(part, Qt::CaseInsensitive))
                name = known.name;
    EditBuilder builder(context.root, title);
    if (name.isEmpty()) {
        name = QString::fromUtf8(korean ? variable.koreanName : variable.name);
        builder.declare({name, variable.sample, {}});
    }
    const QString spoken = korean ? koreanLabel : label;
    const QString line =
        (spoken.isEmpty() ? QString() : spoken + QStringLiteral(": ")) + QStringLiteral("{{%1}}").arg(name);
    const bool footer = withoutFooter(body) != body;
    builder.set(bodyPointer,
                JsonValue::string(body + (footer ? QStringLiteral("\n") : QStringLiteral("\n\n--\n")) + line));
    return std::move(builder).edit();
}

} // namespace stepline::fixes

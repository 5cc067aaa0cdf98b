#include "core/content/render.h"

#include "core/base/text.h"

#include <kainjow/mustache.hpp>

namespace stepline {

VariableValues sampleValues(const Template &tmpl) {
    VariableValues values;
    for (const Variable &variable : tmpl.variables)
        values.insert(variable.name, variable.sample.isEmpty() ? variable.fallback : variable.sample);
    return values;
}

QString renderText(const QString &source, const VariableValues &values, QString *problem) {
    if (!source.contains(QStringLiteral("{{")))
        return source;
    kainjow::mustache::mustache template_(source.toStdString());
    template_.set_custom_escape([](const std::string &plain) { return plain; });
    if (!template_.is_valid()) {
        if (problem && problem->isEmpty())
            *problem =
                text("The text has a {{…}} that is not complete: %1. Close each {{ with }}, and each {{#name}} with "
                     "{{/name}}.")
                    .arg(QString::fromStdString(template_.error_message()));
        return source;
    }
    kainjow::mustache::data data;
    for (auto it = values.begin(); it != values.end(); ++it)
        if (!it.value().isEmpty()) // left out, it renders as nothing and is false in a section
            data.set(it.key().toStdString(), it.value().toStdString());
    return QString::fromStdString(template_.render(data));
}

Content renderContent(const Content &content, const VariableValues &values, QString *problem) {
    Content rendered = content;
    const auto fill = [&](QString &text) { text = renderText(text, values, problem); };
    for (std::optional<QString> *field : {&rendered.subject, &rendered.preheader, &rendered.title, &rendered.body,
                                          &rendered.imageUrl, &rendered.imageAlt})
        if (*field)
            fill(**field);
    if (rendered.cta) {
        fill(rendered.cta->label);
        fill(rendered.cta->url);
    }
    if (rendered.buttons) {
        for (Link &button : *rendered.buttons) {
            fill(button.label);
            fill(button.url);
        }
    }
    return rendered;
}

Content contentOf(const Message &message, const Variant &variant) {
    Content content = message.content;
    const auto replace = [](auto &field, const auto &other) {
        if (other)
            field = other;
    };
    replace(content.subject, variant.content.subject);
    replace(content.preheader, variant.content.preheader);
    replace(content.title, variant.content.title);
    replace(content.body, variant.content.body);
    replace(content.imageUrl, variant.content.imageUrl);
    replace(content.imageAlt, variant.content.imageAlt);
    replace(content.cta, variant.content.cta);
    replace(content.buttons, variant.content.buttons);
    return content;
}

} // namespace stepline

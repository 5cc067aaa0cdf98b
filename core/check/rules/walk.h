#pragma once

#include "core/base/json_value.h"
#include "core/base/text.h"
#include "core/check/rules.h"

namespace stepline {

/// Calls @p visit(step, pointer) for each step in order.
template <typename Visit> void forEachStep(const Template &tmpl, Visit visit) {
    for (size_t i = 0; i < tmpl.sequence.steps.size(); ++i)
        visit(tmpl.sequence.steps[i], QStringLiteral("/sequence/steps/%1").arg(i));
}

/// Calls @p visit(message, pointer) for each message in document order.
template <typename Visit> void forEachMessage(const Template &tmpl, Visit visit) {
    forEachStep(tmpl, [&](const Step &step, const QString &stepPointer) {
        for (size_t i = 0; i < step.messages.size(); ++i)
            visit(step.messages[i], stepPointer + QStringLiteral("/messages/%1").arg(i));
    });
}

/// Calls @p visit(condition, pointer) for the condition and all its parts.
template <typename Visit> void forEachPart(const Condition &condition, const QString &pointer, Visit visit) {
    visit(condition, pointer);
    for (size_t i = 0; i < condition.parts.size(); ++i) {
        const QString below = condition.kind == Condition::Kind::Not   ? QStringLiteral("/not")
                              : condition.kind == Condition::Kind::All ? QStringLiteral("/all/%1").arg(i)
                                                                       : QStringLiteral("/any/%1").arg(i);
        forEachPart(condition.parts[i], pointer + below, visit);
    }
}

/// Calls @p visit(message, condition, pointer) for each part of each guard.
template <typename Visit> void forEachGuardPart(const Template &tmpl, Visit visit) {
    forEachMessage(tmpl, [&](const Message &message, const QString &pointer) {
        if (message.onlyIf)
            forEachPart(*message.onlyIf, pointer + QStringLiteral("/only_if"),
                        [&](const Condition &part, const QString &at) { visit(message, part, at); });
    });
}

/// Calls @p visit(message, condition, pointer, key) for each stop_when and advance_when.
template <typename Visit> void forEachMetricCondition(const Template &tmpl, Visit visit) {
    forEachMessage(tmpl, [&](const Message &message, const QString &pointer) {
        if (message.stopWhen)
            visit(message, *message.stopWhen, pointer + QStringLiteral("/stop_when"), QStringLiteral("stop_when"));
        if (message.advanceWhen)
            visit(message, *message.advanceWhen, pointer + QStringLiteral("/advance_when"),
                  QStringLiteral("advance_when"));
    });
}

/// Calls @p visit(text, pointer) for every text of a content that may hold variables.
template <typename Visit> void forEachText(const Content &content, const QString &pointer, Visit visit) {
    const auto field = [&](const std::optional<QString> &text, const char *below) {
        if (text)
            visit(*text, pointer + QLatin1String(below));
    };
    const auto link = [&](const Link &value, const QString &at) {
        visit(value.label, at + QStringLiteral("/label"));
        visit(value.url, at + QStringLiteral("/url"));
    };
    field(content.subject, "/subject");
    field(content.preheader, "/preheader");
    field(content.title, "/title");
    field(content.body, "/body");
    field(content.imageUrl, "/image/url");
    field(content.imageAlt, "/image/alt");
    if (content.cta)
        link(*content.cta, pointer + QStringLiteral("/cta"));
    if (content.buttons)
        for (size_t i = 0; i < content.buttons->size(); ++i)
            link((*content.buttons)[i], pointer + QStringLiteral("/buttons/%1").arg(i));
}

/// The same for every message and each of its variants.
template <typename Visit> void forEachText(const Template &tmpl, Visit visit) {
    forEachMessage(tmpl, [&](const Message &message, const QString &pointer) {
        forEachText(message.content, pointer + QStringLiteral("/content"), visit);
        for (size_t i = 0; i < message.variants.size(); ++i)
            forEachText(message.variants[i].content, pointer + QStringLiteral("/variants/%1/content").arg(i), visit);
    });
}

} // namespace stepline

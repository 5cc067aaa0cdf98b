#pragma once

#include "core/check/rules/walk.h"
#include "core/check/wording.h"

namespace stepline {

/// Calls @p visit(message, text, bodyPointer) for the text of each mail and each variant that has its own: with the
/// names and samples of its variables, so that {{unsubscribe_url}} and its address are both found.
template <typename Visit> void forEachMailText(const Template &tmpl, Visit visit) {
    forEachMessage(tmpl, [&](const Message &message, const QString &pointer) {
        if (tmpl.typeOf(message) != ChannelType::Email)
            return;
        forEachVersion(message, pointer, [&](const Content &own, const Content &, const QString &at) {
            if (own.body && !own.body->trimmed().isEmpty())
                visit(message, *own.body + u'\n' + withSamples(tmpl, *own.body), at + QStringLiteral("/body"));
        });
    });
}

bool hasUnsubscribe(const QString &mailText);
bool hasPreferences(const QString &mailText);
bool hasPostalAddress(const QString &mailText);

} // namespace stepline

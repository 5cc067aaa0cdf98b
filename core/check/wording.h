#pragma once

#include "core/model/template.h"

#include <QStringList>
#include <initializer_list>

namespace stepline {

/// Turns of phrase to look for, in any language, in any case. Latin letters match whole words only; Korean matches
/// inside a word, because endings are written on to it.
class Phrases {
public:
    Phrases(std::initializer_list<const char *> phrases);
    /// The first phrase that stands in the text, as it is listed; empty: none does.
    QString in(const QString &text) const;

private:
    QStringList m_phrases;
};

bool hasHangul(QStringView text);
/// Does it begin with “(광고)”, as Korean advertising must?
bool hasAdLabel(const QString &text);

/// The text with each {{name}} replaced by the variable's sample, or its fallback; section tags are dropped. For
/// counting and reading, not for sending: core/content renders.
QString withSamples(const Template &tmpl, const QString &text);

/// The part before the signature line “--”: what is read, without address and unsubscribe link.
QString withoutFooter(const QString &body);

/// Words between spaces; links count as one, a lone sign as none.
int wordCount(const QString &text);

/// Calls @p visit(own, whole, contentPointer) for the message's content and for each variant's: what it sets itself,
/// what the recipient gets, and where it stands.
template <typename Visit> void forEachVersion(const Message &message, const QString &pointer, Visit visit);

/// The content that a variant's recipient gets: replaced field by field.
Content wholeContent(const Message &message, const Variant &variant);

template <typename Visit> void forEachVersion(const Message &message, const QString &pointer, Visit visit) {
    visit(message.content, message.content, pointer + QStringLiteral("/content"));
    for (size_t i = 0; i < message.variants.size(); ++i)
        visit(message.variants[i].content, wholeContent(message, message.variants[i]),
              pointer + QStringLiteral("/variants/%1/content").arg(i));
}

} // namespace stepline

#pragma once

#include "core/content/texts.h"
#include "core/model/document.h"

namespace stepline {

/// The campaign parameters of a link (utm_source …), as Google Analytics and others read them. They are part of the
/// link's address; there is no other place for them.
struct Utm {
    QString source, medium, campaign, content, term;

    bool isEmpty() const;
    bool operator==(const Utm &) const = default;
};

/// The parameters that the address has; decoded. {{variables}} stay as they are.
Utm utmOf(const QString &url);
/// The address with exactly these parameters: an empty one is taken out. Everything else of the address stays byte by
/// byte: its own parameters, its fragment, its variables.
QString withUtm(const QString &url, const Utm &utm);
/// Can the address carry parameters? Not an empty one, not a lone variable ({{unsubscribe_url}}), not mailto: or tel:.
bool takesUtm(const QString &url);

/// One link of a message: a field of its own, or an address in the body's text.
struct LinkPlace {
    TextPlace place;           ///< the text that it stands in
    int start = 0, length = 0; ///< of the address in the text
    QString label;             ///< the button's words; empty in a body

    QString url() const { return place.text.mid(start, length); }
};

/// All links that take parameters, in document order; of one message, or (empty id) of the sequence.
QList<LinkPlace> linksOf(const Template &tmpl, const QString &messageId = {});
/// The web addresses in a text: start and length. The punctuation that ends a sentence does not belong to them.
QList<std::pair<int, int>> addressesIn(const QString &text);

/// What a link would say by default: source = the brand's key of the template, medium = the kind of channel as Google
/// Analytics groups it (email, sms, push …), campaign = the template's key, content = the message (and variant).
Utm suggestedUtm(const Template &tmpl, const LinkPlace &link);

/// Gives each link its parameters; one step of undo. @p utms: one for each link.
Edit setUtm(const Document &doc, const QList<LinkPlace> &links, const QList<Utm> &utms);

} // namespace stepline

#pragma once

#include "core/model/template.h"

#include <vector>

namespace stepline {

/// A link of a content, and where it is written.
struct FoundLink {
    enum class Role { Action, Text, Image }; ///< the button, an address in the running text, a picture
    Role role = Role::Text;
    QString url;                  ///< as written, variables included
    QString pointer;              ///< the field that holds it
    qsizetype at = 0, length = 0; ///< where it stands in the field
};

/// The links of a content in the order they are met. @p pointer is the content's.
std::vector<FoundLink> linksOf(const Content &content, const QString &pointer);

/// True for a link that unsubscribes, sets preferences or shows the imprint: part of the footer, not of the offer.
/// @p around is the text before it, as “Unsubscribe: ”.
bool isHouseLink(const QString &url, const QString &around = {});

} // namespace stepline

#pragma once

#include "core/base/json_value.h"

#include <QDate>
#include <QStringList>
#include <set>
#include <utility>

namespace stepline {

/// What the library's list shows and its search finds of a template. Taken from any JSON, as far as it goes: a draft
/// that is being edited may lack anything.
struct TemplateDigest {
    QString name, key, kind, stage, tier, owner, description;
    QStringList tags, channelTypes; ///< channel types in document order, each once
    int steps = 0, messages = 0;
    QDate reviewBy; ///< invalid: none
    /// The sequence at a glance: channel types as they stand, "in_app,push|sms"; as much of it as a small picture
    /// shows.
    QString outline;
    bool enabled = true;
    QString words; ///< what a search looks through, already searchText()
};

TemplateDigest digestOf(const JsonValue &root);

/// What a template is filed under, as pairs of a facet ("kind", "stage", "tier", "owner", "tag", "channel") and a
/// label.
using DigestLabels = std::set<std::pair<QString, QString>>;
DigestLabels labelsOf(const TemplateDigest &digest);

/// A list of texts as the tables keep tags and channel types: JSON.
QStringList textsOf(const QString &json);

} // namespace stepline

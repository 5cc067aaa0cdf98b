#pragma once

#include <QVariantList>

namespace stepline {

struct TemplateDigest;

/// What the team's table holds of a template's JSON, in the order of its columns: name, name_order, key, kind,
/// description, stage, tier, owner, tags, channel_types, steps, messages, outline, review_by, enabled, labels and
/// words, the last two as the texts of a text[] and a tsvector.
QVariantList teamColumns(const TemplateDigest &digest);

/// PostgreSQL holds every character but U+0000; no text of a template needs it.
QString storable(QString text);

/// The text of a PostgreSQL array.
QString arrayText(const QStringList &texts);

} // namespace stepline

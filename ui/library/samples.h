#pragma once

#include <QByteArray>
#include <QList>

namespace stepline {

/// The few sequences a new library begins with, from the gallery, in the reader's language. Each carries the tag
/// "sample", by which the list marks them; they are templates like any other and can be deleted.
QList<QByteArray> sampleSequences();

} // namespace stepline

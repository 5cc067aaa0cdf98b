#pragma once

#include <QFont>
#include <QStringList>

namespace stepline {

/// The text broken into at most @p maxLines lines of @p width; the last one is elided.
QStringList wrapText(const QString &text, const QFont &font, qreal width, int maxLines);
/// What is said of one thing on several sides, each without the long beginning that all share, so that what differs is
/// seen first; empty ones say nothing.
QStringList fromTheDifference(QStringList sides);

} // namespace stepline

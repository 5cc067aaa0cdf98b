#pragma once

#include "core/base/problem.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace stepline {

class TimeView;

/// The whole picture in light colours, with text as text.
QByteArray timeViewSvg(const TimeView &view);
/// Writes picture or table in the format of the path's ending (.png, .svg, .csv). The problem, or nothing.
std::optional<Problem> saveTimeView(const TimeView &view, const QString &path);

} // namespace stepline

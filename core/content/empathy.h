#pragma once

#include <QString>

namespace stepline {

/// What the recipient thinks and feels when the message arrives. It is part of the message's notes: the line that
/// begins with “Mindset:” (in Korean “받는 분의 마음:”), as the format's example has it.
QString mindsetOf(const QString &notes);
/// The notes with that line changed, added as the first, or (empty) taken out. All other lines stay as they are.
QString withMindset(const QString &notes, const QString &mindset);

} // namespace stepline

#pragma once

#include <QString>

namespace stepline {

/// Chooses the Korean particle that fits the word before it: “문자”을(를) → “문자”를, 9은(는) → 9는, 서울(으)로 →
/// 서울로. Translations write both because the word comes in later; after a word whose sound cannot be told (most Latin
/// ones) both stay, as Korean readers know it. Text in other languages comes back as it is.
QString withParticles(const QString &text);

} // namespace stepline

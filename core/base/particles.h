#pragma once

#include <QString>

namespace stepline {

/// Chooses the Korean particle that fits the word before it: “문자”을(를) → “문자”를, 9은(는) → 9는, 서울(으)로 →
/// 서울로. Translations write both because the word comes in later; so does a Latin word that is spelled out, as the
/// endings of files are (json: 제이슨) and short words in capitals (SMS); after one whose sound cannot be told both
/// stay, as Korean readers know it. Text in other languages comes back as it is.
QString withParticles(const QString &text);

} // namespace stepline

#pragma once

#include <QList>
#include <QString>

namespace stepline {

/// The languages of the window. System: the user's, where there is a translation, else English.
enum class Language { System, English, Korean };

QString languageKey(Language language); ///< "", "en", "ko": as the settings file has it
Language languageFromKey(const QString &key);
QList<Language> allLanguages();
QString languageName(Language language); ///< in the language itself; "Like the system" in the present one

/// Takes the language for all texts made from now on, and with it how numbers and dates are written. What is shown
/// already stays as it is: the window is built anew (WindowHost).
void useLanguage(Language language);
/// The language of texts made now: System resolved.
Language languageInUse();

} // namespace stepline

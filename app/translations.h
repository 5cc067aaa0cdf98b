#pragma once

class QCoreApplication;

namespace stepline {

/// The user's language where there is a translation; English always, for its singulars and plurals.
void installTranslations(QCoreApplication &app);

} // namespace stepline

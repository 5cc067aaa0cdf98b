#include "app/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// Outside any namespace, as Qt wants it: a resource in a static library is only there when it is asked for.
static void initResource() {
    Q_INIT_RESOURCE(stepline_translations);
}

namespace stepline {

void installTranslations(QCoreApplication &app) {
    initResource();
    const auto install = [&app](const QLocale &locale) {
        auto *translator = new QTranslator(&app);
        if (translator->load(locale, QStringLiteral("stepline"), QStringLiteral("_"), QStringLiteral(":/translations")))
            QCoreApplication::installTranslator(translator);
    };
    install(QLocale(QLocale::English));
    if (QLocale().language() != QLocale::English)
        install(QLocale()); // the last one installed is asked first
}

} // namespace stepline

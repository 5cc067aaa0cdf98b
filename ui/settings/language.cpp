#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <cstring>
#include <memory>
#include <vector>

// Outside any namespace, as Qt wants it: a resource in a static library is only there when it is asked for.
static void initResource() {
    Q_INIT_RESOURCE(stepline_translations);
}

namespace stepline {

namespace {

/// The .ts files name a class without its namespace; Qt asks with it where there is a Q_OBJECT.
class Translator : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *comment, int n) const override {
        const char *last = context ? std::strrchr(context, ':') : nullptr;
        return QTranslator::translate(last ? last + 1 : context, source, comment, n);
    }
};

std::vector<std::unique_ptr<QTranslator>> &installed() {
    static auto *translators = new std::vector<std::unique_ptr<QTranslator>>; // outlives the application object
    return *translators;
}

QLocale systemLocale() {
    static const QLocale locale; // as it was before anything was chosen
    return locale;
}

} // namespace

QString languageKey(Language language) {
    switch (language) {
    case Language::English: return QStringLiteral("en");
    case Language::Korean: return QStringLiteral("ko");
    case Language::System: break;
    }
    return {};
}

Language languageFromKey(const QString &key) {
    return key == u"ko" ? Language::Korean : key == u"en" ? Language::English : Language::System;
}

QList<Language> allLanguages() {
    return {Language::System, Language::English, Language::Korean};
}

QString languageName(Language language) {
    switch (language) {
    case Language::English: return QStringLiteral("English");
    case Language::Korean: return QStringLiteral("한국어");
    case Language::System: break;
    }
    return QCoreApplication::translate("Language", "Like the system");
}

void useLanguage(Language language) {
    initResource();
    const QLocale system = systemLocale();
    const bool korean =
        language == Language::Korean || (language == Language::System && system.language() == QLocale::Korean);
    const QLocale::Language wanted = korean ? QLocale::Korean : QLocale::English;
    // Numbers and dates: as the system writes them, unless it speaks another language than the one asked for.
    const bool systems =
        language == Language::System || system.language() == wanted || (!korean && system.language() == QLocale::C);
    QLocale::setDefault(systems ? system : QLocale(wanted));
    for (const auto &translator : installed())
        QCoreApplication::removeTranslator(translator.get());
    installed().clear();
    const auto install = [](std::unique_ptr<QTranslator> translator, const QString &file, const QString &folder) {
        if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
            installed().push_back(std::move(translator));
    };
    const QString own = QStringLiteral(":/translations");
    install(std::make_unique<Translator>(), QStringLiteral("stepline_en"), own); // its singulars and plurals
    if (korean) { // the last one installed is asked first
        install(std::make_unique<QTranslator>(), QStringLiteral("qtbase_ko"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(std::make_unique<Translator>(), QStringLiteral("stepline_ko"), own);
    }
}

Language languageInUse() {
    for (const auto &translator : installed())
        if (translator->language() == u"ko" && dynamic_cast<const Translator *>(translator.get()))
            return Language::Korean;
    return Language::English;
}

} // namespace stepline

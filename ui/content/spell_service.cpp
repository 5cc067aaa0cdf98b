#include "ui/content/spell_service.h"

#include "ui/settings/settings.h"

#include <QPointer>

namespace stepline {

SpellService &SpellService::instance() {
    static SpellService service;
    return service;
}

SpellService::SpellService() : m_spelling(std::make_unique<Spelling>()) {
    m_thread.setMaxThreadCount(1);
    const Settings settings;
    m_on = settings.spellCheck();
    m_spelling->setLanguage(settings.spellLanguage());
    for (const QString &word : settings.ownWords())
        m_ownWords.insert(word.toLower());
}

SpellService::~SpellService() {
    m_thread.clear();
    m_thread.waitForDone();
}

void SpellService::setOn(bool on) {
    if (on == m_on)
        return;
    m_on = on;
    Settings().setSpellCheck(on);
    Q_EMIT changed();
}

void SpellService::setLanguage(const QString &language) {
    Settings().setSpellLanguage(language);
    m_thread.start([spelling = m_spelling.get(), language] { spelling->setLanguage(language); });
    Q_EMIT changed();
}

void SpellService::setTemplateWords(const QStringList &texts) {
    QSet<QString> words;
    for (const QString &text : texts)
        for (const SpellWord &word : spellWordsIn(text))
            words.insert(text.mid(word.start, word.length).toLower());
    if (words == m_templateWords)
        return;
    m_templateWords = words;
    Q_EMIT changed();
}

void SpellService::addOwnWord(const QString &word) {
    m_ownWords.insert(word.toLower());
    Settings().addOwnWord(word);
    Q_EMIT changed();
}

template <typename Work, typename Answer> void SpellService::answerLater(QObject *asker, Work work, Answer answer) {
    // Who asked may be gone by the time of the answer. (QFuture::then with a context does not allow that in Qt 6.4.)
    m_thread.start([this, asker = QPointer<QObject>(asker), work, answer] {
        const auto result = work();
        QMetaObject::invokeMethod(
            this,
            [asker, answer, result] {
                if (asker)
                    answer(result);
            },
            Qt::QueuedConnection);
    });
}

void SpellService::check(QObject *asker, const QString &text,
                         const std::function<void(const QList<SpellWord> &)> &answer) {
    if (!m_on || text.isEmpty()) {
        answer({});
        return;
    }
    Spelling *spelling = m_spelling.get();
    answerLater(
        asker, [spelling, text, known = m_templateWords + m_ownWords] { return spelling->mistakesIn(text, known); },
        answer);
}

void SpellService::suggest(QObject *asker, const QString &word,
                           const std::function<void(const QStringList &)> &answer) {
    Spelling *spelling = m_spelling.get();
    answerLater(
        asker, [spelling, word] { return spelling->suggestions(word); }, answer);
}

} // namespace stepline

#include "ui/content/spell_service.h"

#include "ui/settings/settings.h"

#include <QFuture>
#include <QPointer>
#include <QtConcurrent>

namespace stepline {

SpellService &SpellService::instance() {
    static SpellService service;
    return service;
}

SpellService::SpellService() : m_spelling(std::make_unique<Spelling>()) {
    m_thread.setMaxThreadCount(1);
    const Settings settings;
    m_on = settings.spellCheck();
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

void SpellService::check(QObject *asker, const QString &text,
                         const std::function<void(const QList<SpellWord> &)> &answer) {
    if (!m_on || text.isEmpty()) {
        answer({});
        return;
    }
    Spelling *spelling = m_spelling.get();
    QtConcurrent::run(&m_thread, [spelling, text, known = m_templateWords + m_ownWords] {
        return spelling->mistakesIn(text, known);
    }).then(asker, answer);
}

void SpellService::suggest(QObject *asker, const QString &word,
                           const std::function<void(const QStringList &)> &answer) {
    Spelling *spelling = m_spelling.get();
    QtConcurrent::run(&m_thread, [spelling, word] { return spelling->suggestions(word); }).then(asker, answer);
}

} // namespace stepline

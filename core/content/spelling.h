#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <memory>

class Hunspell;

namespace stepline {

/// A word of a text that is worth looking up.
struct SpellWord {
    int start = 0, length = 0;
    enum class Script { Latin, Hangul } script = Script::Latin;
    bool operator==(const SpellWord &) const = default;
};
/// The words of a text: no {{tags}}, no addresses, no words with digits, in capitals or in CamelCase, no single letter.
QList<SpellWord> spellWordsIn(const QString &text);

/// Spell check with Hunspell and the system's dictionaries, word by word, by the word's script: Korean, and one
/// language in Latin letters. Loading a dictionary takes up to some seconds and happens when its script is first met;
/// all calls of one object belong into one thread, which need not be the window's.
class Spelling {
public:
    explicit Spelling(const QStringList &folders = dictionaryFolders());
    /// Of words in Latin letters: the name of a dictionary ("de_DE"), or of a language alone ("en": any spelling of
    /// it).
    void setLanguage(const QString &language);
    /// The dictionaries of languages in Latin letters that are installed: "de_DE", "en_GB" …
    static QStringList languages(const QStringList &folders = dictionaryFolders());
    ~Spelling();

    /// Where dictionaries are on this system.
    static QStringList dictionaryFolders();
    /// Is there a dictionary for the script? Without one nothing of it is marked.
    bool knows(SpellWord::Script script) const;

    /// Places of the words that no dictionary has; @p known: words that are right here (own words, names, brands), in
    /// lower case.
    QList<SpellWord> mistakesIn(const QString &text, const QSet<QString> &known);
    /// At most @p most words that may have been meant, the best first.
    QStringList suggestions(const QString &word, int most = 6);

private:
    struct Dictionary;
    QStringList files(SpellWord::Script script) const; ///< of its dictionaries, without their endings
    std::vector<std::unique_ptr<Dictionary>> &dictionaries(SpellWord::Script script);
    bool isRight(const QString &word, SpellWord::Script script);

    QStringList m_folders;
    QString m_language = QStringLiteral("en");
    QHash<SpellWord::Script, std::vector<std::unique_ptr<Dictionary>> *> m_loaded;
    QHash<QString, bool> m_answers; ///< a word is looked up once
};

inline size_t qHash(SpellWord::Script script, size_t seed = 0) {
    return ::qHash(int(script), seed);
}

} // namespace stepline

#include "core/content/spelling.h"

#include "core/content/utm.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>
#include <QStringConverter>
#include <algorithm>
#include <hunspell/hunspell.hxx>
#include <vector>

namespace stepline {

namespace {

constexpr int MostAnswers = 50'000; ///< words remembered, then forgotten all at once

bool isHangul(QChar c) {
    return (c >= QChar(0xAC00) && c <= QChar(0xD7A3)) || (c >= QChar(0x1100) && c <= QChar(0x11FF)) ||
           (c >= QChar(0x3131) && c <= QChar(0x318E));
}

bool isLatin(QChar c) {
    return c.script() == QChar::Script_Latin || c.script() == QChar::Script_Inherited;
}

/// What is no prose: tags and addresses, as a mask over the text.
QList<bool> maskOf(const QString &text) {
    QList<bool> mask(text.size(), false);
    const auto cover = [&](qsizetype start, qsizetype length) {
        for (qsizetype i = start; i < std::min(start + length, text.size()); ++i)
            mask[i] = true;
    };
    for (qsizetype open = text.indexOf(QStringLiteral("{{")); open >= 0;) {
        const qsizetype close = text.indexOf(QStringLiteral("}}"), open);
        cover(open, close < 0 ? text.size() : close + 2 - open);
        open = close < 0 ? -1 : text.indexOf(QStringLiteral("{{"), close);
    }
    for (const auto &[start, length] : addressesIn(text))
        cover(start, length);
    // mail addresses and #tags and @names: the whole run without blanks
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text.at(i) == u'@' || text.at(i) == u'#') {
            qsizetype from = i, to = i;
            while (from > 0 && !text.at(from - 1).isSpace())
                --from;
            while (to + 1 < text.size() && !text.at(to + 1).isSpace())
                ++to;
            cover(from, to + 1 - from);
        }
    return mask;
}

bool worthLookingUp(QStringView word) {
    if (word.size() < 2)
        return false;
    const bool hangul = std::any_of(word.begin(), word.end(), &isHangul);
    const bool latin = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() && !isHangul(c); });
    if (hangul && latin)
        return false; // a loan with a particle: "Stepline을"
    if (hangul)
        return true;
    if (!std::all_of(word.begin(), word.end(), [](QChar c) { return isLatin(c) || c == u'\'' || c == u'’'; }))
        return false;
    // Capitals beyond the first letter: an abbreviation or a brand.
    return std::none_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

} // namespace

QList<SpellWord> spellWordsIn(const QString &text) {
    QList<SpellWord> words;
    const QList<bool> mask = maskOf(text);
    const auto belongs = [&](qsizetype i) {
        const QChar c = text.at(i);
        if (c.isLetterOrNumber() || c.isMark() || c == u'_')
            return true;
        // An apostrophe inside a word: don't.
        return (c == u'\'' || c == u'’') && i > 0 && i + 1 < text.size() && text.at(i - 1).isLetter() &&
               text.at(i + 1).isLetter();
    };
    for (qsizetype i = 0; i < text.size();) {
        if (!belongs(i)) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        bool masked = false, digits = false;
        for (; i < text.size() && belongs(i); ++i) {
            masked |= mask[i];
            digits |= text.at(i).isNumber() || text.at(i) == u'_';
        }
        const QStringView word = QStringView(text).mid(start, i - start);
        // What hangs on a variable is no word of its own: the particle in “{{고객명}}님”.
        const bool hangs = (start > 0 && mask[start - 1]) || (i < text.size() && mask[i]);
        if (!masked && !digits && !hangs && worthLookingUp(word))
            words << SpellWord{int(start), int(word.size()),
                               std::any_of(word.begin(), word.end(), &isHangul) ? SpellWord::Script::Hangul
                                                                                : SpellWord::Script::Latin};
    }
    return words;
}

struct Spelling::Dictionary {
    Dictionary(const QString &aff, const QString &dic)
        : hunspell(QFile::encodeName(aff).constData(), QFile::encodeName(dic).constData()),
          encode(hunspell.get_dict_encoding().c_str()), decode(hunspell.get_dict_encoding().c_str()) {}

    bool usable() const { return encode.isValid() && decode.isValid(); }
    std::string spelled(const QString &word) {
        // Dictionaries have the straight apostrophe.
        const QByteArray bytes = encode(QString(word).replace(u'’', u'\''));
        return bytes.toStdString();
    }
    bool has(const QString &word) {
        const std::string bytes = spelled(word);
        return !encode.hasError() && hunspell.spell(bytes);
    }
    QStringList suggest(const QString &word) {
        QStringList words;
        for (const std::string &bytes : hunspell.suggest(spelled(word)))
            words << QString(decode(QByteArray::fromStdString(bytes)));
        return words;
    }

    Hunspell hunspell;
    QStringEncoder encode;
    QStringDecoder decode;
};

Spelling::Spelling(const QStringList &folders) : m_folders(folders) {}

Spelling::~Spelling() {
    qDeleteAll(m_loaded);
}

QStringList Spelling::dictionaryFolders() {
    QStringList folders;
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders << data + QStringLiteral("/hunspell") << data + QStringLiteral("/myspell/dicts");
    return folders;
}

namespace {

/// Dictionaries that match the pattern, without their endings; each file once, whatever links to it.
QStringList dictionaryFiles(const QStringList &folders, const QString &pattern) {
    QStringList files, seen;
    for (const QString &folder : folders)
        for (const QFileInfo &file : QDir(folder).entryInfoList({pattern}, QDir::Files, QDir::Name)) {
            const QString real = file.canonicalFilePath();
            if (seen.contains(real) ||
                !QFile::exists(file.path() + u'/' + file.completeBaseName() + QStringLiteral(".aff")))
                continue;
            seen << real;
            files << file.path() + u'/' + file.completeBaseName();
        }
    return files;
}

} // namespace

QStringList Spelling::languages(const QStringList &folders) {
    QStringList names;
    for (const QString &file : dictionaryFiles(folders, QStringLiteral("*.dic"))) {
        const QString name = file.section(u'/', -1);
        const QLocale locale(name);
        // A name that is no locale (a list of words, say) reads as C.
        if (locale.language() != QLocale::C && locale.script() == QLocale::LatinScript && !names.contains(name))
            names << name;
    }
    names.sort();
    return names;
}

void Spelling::setLanguage(const QString &language) {
    if (language == m_language)
        return;
    m_language = language;
    delete m_loaded.take(SpellWord::Script::Latin);
    m_answers.clear();
}

QStringList Spelling::files(SpellWord::Script script) const {
    if (script == SpellWord::Script::Hangul)
        return dictionaryFiles(m_folders, QStringLiteral("ko*.dic"));
    const bool any = !m_language.contains(u'_');
    return dictionaryFiles(m_folders, m_language + (any ? QLatin1String("_*.dic") : QLatin1String(".dic")));
}

bool Spelling::knows(SpellWord::Script script) const {
    return !files(script).isEmpty();
}

std::vector<std::unique_ptr<Spelling::Dictionary>> &Spelling::dictionaries(SpellWord::Script script) {
    auto *&loaded = m_loaded[script];
    if (!loaded) {
        loaded = new std::vector<std::unique_ptr<Dictionary>>;
        for (const QString &file : files(script)) {
            auto dictionary =
                std::make_unique<Dictionary>(file + QStringLiteral(".aff"), file + QStringLiteral(".dic"));
            if (dictionary->usable())
                loaded->push_back(std::move(dictionary));
        }
    }
    return *loaded;
}

bool Spelling::isRight(const QString &word, SpellWord::Script script) {
    if (const auto answer = m_answers.constFind(word); answer != m_answers.constEnd())
        return *answer;
    auto &all = dictionaries(script);
    const bool right = all.empty() || std::any_of(all.begin(), all.end(),
                                                  [&](const auto &dictionary) { return dictionary->has(word); });
    if (m_answers.size() > MostAnswers)
        m_answers.clear();
    m_answers.insert(word, right);
    return right;
}

namespace {

/// A Korean word goes on with particles: “알림톡은” is “알림톡”.
bool isKnown(const QString &word, SpellWord::Script script, const QSet<QString> &known) {
    if (known.contains(word))
        return true;
    const qsizetype least = std::max<qsizetype>(2, word.size() - 3);
    for (qsizetype stem = word.size() - 1; script == SpellWord::Script::Hangul && stem >= least; --stem)
        if (known.contains(word.left(stem)))
            return true;
    return false;
}

} // namespace

QList<SpellWord> Spelling::mistakesIn(const QString &text, const QSet<QString> &known) {
    QList<SpellWord> mistakes;
    for (const SpellWord &word : spellWordsIn(text)) {
        const QString spelled = text.mid(word.start, word.length);
        if (!isKnown(spelled.toLower(), word.script, known) && !isRight(spelled, word.script))
            mistakes << word;
    }
    return mistakes;
}

QStringList Spelling::suggestions(const QString &word, int most) {
    const bool hangul = std::any_of(word.begin(), word.end(), &isHangul);
    QStringList all;
    for (const auto &dictionary : dictionaries(hangul ? SpellWord::Script::Hangul : SpellWord::Script::Latin))
        for (const QString &suggestion : dictionary->suggest(word))
            if (!all.contains(suggestion))
                all << suggestion;
    return all.mid(0, most);
}

} // namespace stepline

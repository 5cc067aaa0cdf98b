#pragma once

#include "core/content/spelling.h"

#include <QObject>
#include <QThreadPool>
#include <functional>

namespace stepline {

/// The one spell checker of the program, on a thread of its own: loading a dictionary and looking words up never makes
/// the window wait. Answers come back in the window's thread.
class SpellService : public QObject {
    Q_OBJECT

public:
    static SpellService &instance();
    ~SpellService() override;

    bool isOn() const { return m_on; }
    void setOn(bool on);
    /// Of words in Latin letters; see Spelling::setLanguage().
    void setLanguage(const QString &language);
    /// Words that are right in the open template: its names and samples.
    void setTemplateWords(const QStringList &words);
    /// Adds a word to the user's own, for good.
    void addOwnWord(const QString &word);

    /// Calls @p answer with the mistakes, unless @p asker is gone by then.
    void check(QObject *asker, const QString &text, const std::function<void(const QList<SpellWord> &)> &answer);
    void suggest(QObject *asker, const QString &word, const std::function<void(const QStringList &)> &answer);

Q_SIGNALS:
    /// What was right may be wrong now, or the other way round: all texts are looked at again.
    void changed();

private:
    SpellService();

    /// Works on the other thread, and answers here while @p asker lives.
    template <typename Work, typename Answer> void answerLater(QObject *asker, Work work, Answer answer);

    QThreadPool m_thread;                 ///< of one
    std::unique_ptr<Spelling> m_spelling; ///< used on that thread only
    QSet<QString> m_templateWords, m_ownWords;
    bool m_on = true;
};

} // namespace stepline

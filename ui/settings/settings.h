#pragma once

#include "core/storage/team_server.h"
#include "ui/settings/language.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace stepline {

/// What the window remembers between starts. The only place that knows the settings' names; a broken file gives
/// defaults.
class Settings {
public:
    Settings();
    /// Settings, like all else, go to @p folder from now on (--settings-dir).
    static void useFolder(const QString &folder);
    /// A settings file that cannot be read is kept under another name, so that no default is written over it: that
    /// name; empty where the file is sound or there is none. Call before the first Settings.
    static QString putBrokenFileAside();
    static QString path();
    bool canBeKept() const; ///< the file can be written

    QByteArray geometry() const;
    QByteArray windowState() const;
    QList<int> columns() const; ///< widths of library, board, settings
    QList<int> rows() const;    ///< heights of board, preview
    void setLayout(const QByteArray &geometry, const QByteArray &state, const QList<int> &columns,
                   const QList<int> &rows);
    void resetLayout();

    Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);

    Language language() const;
    void setLanguage(Language language);
    /// Movement: as the system says, or none.
    bool lessMotion() const;
    void setLessMotion(bool less);
    int textPercent() const; ///< size of all texts, 100 to 200 % of the system's
    void setTextPercent(int percent);

    bool reopensTabs() const; ///< at the start, what was open the last time
    void setReopensTabs(bool reopens);
    bool showsTour() const;
    void setShowsTour(bool shows);
    QStringList tourDone() const; ///< keys of the first steps that were done
    void setTourDone(const QStringList &keys);
    static constexpr int MostBackups = 9;
    int backups() const; ///< earlier copies kept beside a file
    void setBackups(int count);

    /// Time zone that fields begin with; empty: the computer's.
    QString zone() const;
    void setZone(const QString &zone);
    /// That zone, or the computer's.
    QString homeZone() const;

    QString lastFolder() const;
    void setLastFolder(const QString &folder);
    QStringList recentFiles() const; ///< newest first, at most ten
    void addRecentFile(const QString &path);
    void clearRecentFiles();

    /// Misspelt words are marked.
    bool spellCheck() const;
    void setSpellCheck(bool on);
    /// Of words in Latin letters: a dictionary's name ("en_GB", "de_DE") or "en", any English.
    QString spellLanguage() const;
    void setSpellLanguage(const QString &language);
    QStringList ownWords() const; ///< that the user added to the dictionary
    void addOwnWord(const QString &word);

    /// What the library's list was narrowed by and sorted by: the panel's own text.
    QString libraryView() const;
    void setLibraryView(const QString &view);

    bool showsTime() const; ///< the time view instead of the board
    void setShowsTime(bool shows);

    /// The team's library that was used last; the secret is not among the settings.
    TeamServer teamServer() const;
    void setTeamServer(const TeamServer &server);
    bool usesTeam() const; ///< it was open when the window was left
    void setUsesTeam(bool uses);

    double zoom() const;
    void setZoom(double zoom);
    bool notesShown() const; ///< in words on the board
    void setNotesShown(bool shown);
    /// Steps of a template that are folded; remembered for the templates looked at last.
    QStringList foldedSteps(const QString &templateId) const;
    void setFoldedSteps(const QString &templateId, const QStringList &stepIds);

private:
    mutable QSettings m_store;
};

} // namespace stepline

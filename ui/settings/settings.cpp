#include "ui/settings/settings.h"

#include "core/base/moment.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace stepline {

namespace {

constexpr int MostRecent = 10;
constexpr int MostFolded = 50;          ///< templates whose folded steps are remembered
constexpr qint64 MostBytes = 4'000'000; ///< no settings of ours are as long

QString &chosenFolder() {
    static QString folder;
    return folder;
}

/// The toolkit takes what it can from any bytes and writes them back as names of its own: what holds a NUL, is no
/// UTF-8 or has a line that is no setting was not written by us.
bool isBroken(const QString &path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.read(MostBytes + 1);
    if (bytes.size() > MostBytes || bytes.contains('\0') || !bytes.isValidUtf8())
        return true;
    for (const QByteArray &line : bytes.split('\n'))
        if (const QByteArray text = line.trimmed();
            !text.isEmpty() && !text.startsWith('[') && !text.startsWith(';') && !text.contains('='))
            return true;
    return false;
}

QList<int> ints(const QVariant &value) {
    QList<int> numbers;
    for (const QVariant &item : value.toList())
        numbers << item.toInt();
    return numbers;
}

QVariantList variants(const QList<int> &numbers) {
    QVariantList list;
    for (int number : numbers)
        list << number;
    return list;
}

} // namespace

Settings::Settings() : m_store(path(), QSettings::IniFormat) {}

QString Settings::path() {
    const QString folder =
        chosenFolder().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : chosenFolder();
    return folder + QStringLiteral("/stepline.ini");
}

void Settings::useFolder(const QString &folder) {
    chosenFolder() = QDir(folder).absolutePath();
}

QString Settings::putBrokenFileAside() {
    if (!isBroken(path()))
        return {};
    QString aside = path() + QStringLiteral(".bad");
    for (int number = 2; QFile::exists(aside); ++number)
        aside = path() + QStringLiteral(".bad%1").arg(number);
    return QFile::rename(path(), aside) ? aside : QString();
}

bool Settings::canBeKept() const {
    return m_store.isWritable();
}

QByteArray Settings::geometry() const {
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}
QByteArray Settings::windowState() const {
    return m_store.value(QStringLiteral("window/state")).toByteArray();
}
QList<int> Settings::columns() const {
    return ints(m_store.value(QStringLiteral("window/columns")));
}
QList<int> Settings::rows() const {
    return ints(m_store.value(QStringLiteral("window/rows")));
}

void Settings::setLayout(const QByteArray &geometry, const QByteArray &state, const QList<int> &columns,
                         const QList<int> &rows) {
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
    m_store.setValue(QStringLiteral("window/state"), state);
    m_store.setValue(QStringLiteral("window/columns"), variants(columns));
    m_store.setValue(QStringLiteral("window/rows"), variants(rows));
}

void Settings::resetLayout() {
    m_store.remove(QStringLiteral("window"));
}

Theme::Mode Settings::themeMode() const {
    const QString mode = m_store.value(QStringLiteral("look/theme")).toString();
    return mode == u"light" ? Theme::Mode::Light : mode == u"dark" ? Theme::Mode::Dark : Theme::Mode::System;
}

void Settings::setThemeMode(Theme::Mode mode) {
    m_store.setValue(QStringLiteral("look/theme"), mode == Theme::Mode::Light  ? QStringLiteral("light")
                                                   : mode == Theme::Mode::Dark ? QStringLiteral("dark")
                                                                               : QStringLiteral("system"));
}

Language Settings::language() const {
    return languageFromKey(m_store.value(QStringLiteral("look/language")).toString());
}

void Settings::setLanguage(Language language) {
    m_store.setValue(QStringLiteral("look/language"), languageKey(language));
}

bool Settings::lessMotion() const {
    return m_store.value(QStringLiteral("look/less-motion")).toBool();
}

void Settings::setLessMotion(bool less) {
    m_store.setValue(QStringLiteral("look/less-motion"), less);
}

int Settings::textPercent() const {
    const int percent = m_store.value(QStringLiteral("look/text-percent"), 100).toInt();
    return percent >= 100 && percent <= 200 ? percent : 100;
}

void Settings::setTextPercent(int percent) {
    m_store.setValue(QStringLiteral("look/text-percent"), percent);
}

bool Settings::reopensTabs() const {
    return m_store.value(QStringLiteral("start/reopen"), true).toBool();
}

void Settings::setReopensTabs(bool reopens) {
    m_store.setValue(QStringLiteral("start/reopen"), reopens);
}

bool Settings::showsTour() const {
    return m_store.value(QStringLiteral("start/tour"), true).toBool();
}

void Settings::setShowsTour(bool shows) {
    m_store.setValue(QStringLiteral("start/tour"), shows);
}

QStringList Settings::tourDone() const {
    return m_store.value(QStringLiteral("start/tour-done")).toStringList();
}

void Settings::setTourDone(const QStringList &keys) {
    m_store.setValue(QStringLiteral("start/tour-done"), keys);
}

int Settings::backups() const {
    return std::clamp(m_store.value(QStringLiteral("files/backups"), 1).toInt(), 0, MostBackups);
}

void Settings::setBackups(int count) {
    m_store.setValue(QStringLiteral("files/backups"), count);
}

QString Settings::zone() const {
    const QString zone = m_store.value(QStringLiteral("start/zone")).toString();
    return isKnownZone(zone) ? zone : QString();
}

void Settings::setZone(const QString &zone) {
    m_store.setValue(QStringLiteral("start/zone"), zone);
}

QString Settings::homeZone() const {
    const QString chosen = zone();
    return chosen.isEmpty() ? systemZone() : chosen;
}

QString Settings::lastFolder() const {
    const QString folder = m_store.value(QStringLiteral("files/folder")).toString();
    return QDir(folder).exists() && !folder.isEmpty()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Settings::setLastFolder(const QString &folder) {
    m_store.setValue(QStringLiteral("files/folder"), folder);
}

QStringList Settings::recentFiles() const {
    return m_store.value(QStringLiteral("files/recent")).toStringList().mid(0, MostRecent);
}

void Settings::addRecentFile(const QString &path) {
    QStringList recent = recentFiles();
    recent.removeAll(path);
    recent.prepend(path);
    m_store.setValue(QStringLiteral("files/recent"), recent.mid(0, MostRecent));
}

void Settings::clearRecentFiles() {
    m_store.remove(QStringLiteral("files/recent"));
}

bool Settings::notesShown() const {
    return m_store.value(QStringLiteral("board/notes"), false).toBool();
}

void Settings::setNotesShown(bool shown) {
    m_store.setValue(QStringLiteral("board/notes"), shown);
}

// One list, newest first: "template id/step id/step id". Ids hold no slash.
QStringList Settings::foldedSteps(const QString &templateId) const {
    for (const QString &entry : m_store.value(QStringLiteral("board/folded")).toStringList())
        if (const QStringList parts = entry.split(u'/'); parts.first() == templateId)
            return parts.mid(1);
    return {};
}

void Settings::setFoldedSteps(const QString &templateId, const QStringList &stepIds) {
    QStringList entries = m_store.value(QStringLiteral("board/folded")).toStringList();
    entries.removeIf([&](const QString &entry) { return entry.section(u'/', 0, 0) == templateId; });
    if (!stepIds.isEmpty())
        entries.prepend(templateId + u'/' + stepIds.join(u'/'));
    m_store.setValue(QStringLiteral("board/folded"), entries.mid(0, MostFolded));
}

bool Settings::spellCheck() const {
    return m_store.value(QStringLiteral("spelling/on"), true).toBool();
}

void Settings::setSpellCheck(bool on) {
    m_store.setValue(QStringLiteral("spelling/on"), on);
}

QString Settings::spellLanguage() const {
    return m_store.value(QStringLiteral("spelling/language"), QStringLiteral("en")).toString();
}

void Settings::setSpellLanguage(const QString &language) {
    m_store.setValue(QStringLiteral("spelling/language"), language);
}

QStringList Settings::ownWords() const {
    return m_store.value(QStringLiteral("spelling/words")).toStringList();
}

void Settings::addOwnWord(const QString &word) {
    QStringList words = ownWords();
    if (words.contains(word))
        return;
    words << word;
    m_store.setValue(QStringLiteral("spelling/words"), words);
}

QString Settings::libraryView() const {
    return m_store.value(QStringLiteral("library/view")).toString();
}

void Settings::setLibraryView(const QString &view) {
    m_store.setValue(QStringLiteral("library/view"), view);
}

bool Settings::showsTime() const {
    return m_store.value(QStringLiteral("view/page")).toString() == u"time";
}

void Settings::setShowsTime(bool shows) {
    m_store.setValue(QStringLiteral("view/page"), shows ? QStringLiteral("time") : QStringLiteral("board"));
}

TeamServer Settings::teamServer() const {
    TeamServer server;
    server.host = m_store.value(QStringLiteral("team/host"), server.host).toString();
    server.port = m_store.value(QStringLiteral("team/port"), server.port).toInt();
    if (server.port < 1 || server.port > 65535)
        server.port = TeamServer().port;
    server.database = m_store.value(QStringLiteral("team/database"), server.database).toString();
    server.user = m_store.value(QStringLiteral("team/user")).toString();
    server.tls = tlsFromKey(m_store.value(QStringLiteral("team/tls")).toString());
    server.rootCertificate = m_store.value(QStringLiteral("team/root-certificate")).toString();
    return server;
}

void Settings::setTeamServer(const TeamServer &server) {
    m_store.setValue(QStringLiteral("team/host"), server.host);
    m_store.setValue(QStringLiteral("team/port"), server.port);
    m_store.setValue(QStringLiteral("team/database"), server.database);
    m_store.setValue(QStringLiteral("team/user"), server.user);
    m_store.setValue(QStringLiteral("team/tls"), tlsKey(server.tls));
    m_store.setValue(QStringLiteral("team/root-certificate"), server.rootCertificate);
}

bool Settings::usesTeam() const {
    return m_store.value(QStringLiteral("team/used")).toBool();
}

void Settings::setUsesTeam(bool uses) {
    m_store.setValue(QStringLiteral("team/used"), uses);
}

double Settings::zoom() const {
    const double zoom = m_store.value(QStringLiteral("board/zoom"), 1.0).toDouble();
    return zoom >= 0.25 && zoom <= 4 ? zoom : 1.0;
}

void Settings::setZoom(double zoom) {
    m_store.setValue(QStringLiteral("board/zoom"), zoom);
}

} // namespace stepline

#include "core/storage/team_copy.h"
#include "core/storage/team_library.h"

namespace stepline {

// What is one's own stays in the copy, as in a library of one's own. A viewer has no edits to keep.

Result<TemplateRow> TeamLibrary::openFile(const QString &filePath, const QByteArray &bytes) {
    return m_copy->openFile(filePath, bytes);
}

std::optional<Problem> TeamLibrary::discardWorkingCopy(const QString &id) {
    return m_copy->discardWorkingCopy(id);
}

std::optional<Problem> TeamLibrary::appendJournal(const QString &id, int position, const std::vector<Edit> &edits,
                                                  const QByteArray &current, int positionAfter) {
    const auto refused = refusal();
    return refused ? refused : m_copy->appendJournal(id, position, edits, current, positionAfter);
}

std::optional<Problem> TeamLibrary::replaceLastEdit(const QString &id, int position, const Edit &edit,
                                                    const QByteArray &current) {
    const auto refused = refusal();
    return refused ? refused : m_copy->replaceLastEdit(id, position, edit, current);
}

std::optional<Problem> TeamLibrary::setJournalPosition(const QString &id, int position, const QByteArray &current) {
    const auto refused = refusal();
    return refused ? refused : m_copy->setJournalPosition(id, position, current);
}

Result<qint64> TeamLibrary::addRun(const QString &templateId, const QString &profileName, const QString &scenario,
                                   const QByteArray &templateJson, const Results &results) {
    return m_copy->addRun(templateId, profileName, scenario, templateJson, results);
}

Result<std::vector<RunRow>> TeamLibrary::runs(const QString &templateId) {
    return m_copy->runs(templateId);
}

Result<Results> TeamLibrary::runResults(qint64 runId) {
    return m_copy->runResults(runId);
}

Result<QByteArray> TeamLibrary::runTemplate(qint64 runId) {
    return m_copy->runTemplate(runId);
}

std::optional<Problem> TeamLibrary::keepRunBand(qint64 runId, const RunBand &band) {
    return m_copy->keepRunBand(runId, band);
}

Result<std::optional<RunBand>> TeamLibrary::runBand(qint64 runId) {
    return m_copy->runBand(runId);
}

std::optional<Problem> TeamLibrary::keepRunSetup(qint64 runId, const RunSetup &setup) {
    return m_copy->keepRunSetup(runId, setup);
}

Result<std::optional<RunSetup>> TeamLibrary::runSetup(qint64 runId) {
    return m_copy->runSetup(runId);
}

std::optional<Problem> TeamLibrary::removeRun(qint64 runId) {
    return m_copy->removeRun(runId);
}

Result<std::vector<std::pair<QString, QByteArray>>> TeamLibrary::profiles() {
    return m_copy->profiles();
}

std::optional<Problem> TeamLibrary::saveProfile(const QString &id, const QByteArray &json) {
    return m_copy->saveProfile(id, json);
}

std::optional<Problem> TeamLibrary::removeProfile(const QString &id) {
    return m_copy->removeProfile(id);
}

Result<QString> TeamLibrary::setting(const QString &name) {
    return m_copy->setting(name);
}

std::optional<Problem> TeamLibrary::setSetting(const QString &name, const QString &value) {
    return m_copy->setSetting(name, value);
}

} // namespace stepline

#pragma once

#include "core/storage/team_library.h"
#include "tests/storage/support.h"
#include "tests/support/postgres_server.h"

namespace storage_tests {

/// One person at one computer: the copy lasts, the program comes and goes.
class Person {
public:
    Person(const team_tests::PostgresServer &server, const QString &user) : m_server(server.as(user)) {}
    bool open() {
        m_library.reset();
        auto opened = TeamLibrary::open(m_server, m_folder.filePath(QStringLiteral("copy.sqlite")));
        if (!opened.ok())
            m_problem = opened.problems().value(0);
        else
            m_library = std::move(opened).value();
        return bool(m_library);
    }
    TeamLibrary *operator->() { return m_library.get(); }
    Problem problem() const { return m_problem; }
    TeamServer &server() { return m_server; }

    /// Opens the template, renames it and saves: what the window does at Ctrl+S.
    Result<VersionRow> saveName(const QString &id, const QString &name) {
        const auto opened = m_library->openTemplate(id);
        if (!opened.ok())
            return opened.problems();
        return change(id, *opened, name);
    }
    Result<VersionRow> change(const QString &id, const OpenedTemplate &opened, const QString &name) {
        const QByteArray now = *m_library->currentJson(id);
        const QString old = parseJson(now)->at(u"/template/name")->text();
        const Edit edit = rename(old, name);
        const QByteArray later = applied(now, {edit});
        const int at = opened.position;
        if (const auto problem = m_library->appendJournal(id, at, {edit}, later, -1))
            return *problem;
        return m_library->saveVersion(id, later, at + 1, {}, {});
    }

private:
    QTemporaryDir m_folder;
    TeamServer m_server;
    std::unique_ptr<TeamLibrary> m_library;
    Problem m_problem;
};

inline QString ruleOf(const std::optional<Problem> &problem) {
    return problem ? problem->rule : QString();
}
template <typename T> QString ruleOf(const Result<T> &result) {
    return result.problems().value(0).rule;
}

} // namespace storage_tests

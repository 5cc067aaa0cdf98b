#include "core/storage/sqlite_library.h"

#include "core/base/moment.h"
#include "core/base/text.h"
#include "core/storage/seals.h"

namespace stepline {

namespace {

StoreError damagedSetup() {
    return storeError("run-damaged", text("What this run was made with is damaged, so it cannot be made again. Its "
                                          "figures are still here."));
}

} // namespace

std::optional<Problem> SqliteLibrary::keepRunSetup(qint64 runId, const RunSetup &setup) {
    return done([&] {
        write([&] {
            requireRun(runId);
            m_sql->run(QStringLiteral("INSERT OR REPLACE INTO run_setups VALUES (?, ?, ?, ?, ?)"),
                       {runId, setup.profileJson, fingerprint(setup.profileJson),
                        QDateTime::fromSecsSinceEpoch(setup.entry, Qt::UTC).toString(Qt::ISODate),
                        setup.spread.seconds});
            sealRun(*m_sql, runId);
        });
    });
}

Result<std::optional<RunSetup>> SqliteLibrary::runSetup(qint64 runId) {
    return answer<std::optional<RunSetup>>([&]() -> std::optional<RunSetup> {
        std::optional<RunSetup> setup;
        m_sql->read([&] {
            if (m_sql->value(QStringLiteral("SELECT 1 FROM run_setups WHERE run = ?"), {runId}).isValid() &&
                !isRunSealed(*m_sql, runId))
                throw damagedSetup();
            m_sql->each(QStringLiteral("SELECT profile_json, profile_check, entry, spread_seconds FROM run_setups "
                                       "WHERE run = ?"),
                        {runId}, [&](const QSqlQuery &row) {
                            const QByteArray json = row.value(0).toByteArray();
                            const auto entry = parseMoment(row.value(2).toString());
                            if (fingerprint(json) != row.value(1).toString() || !entry)
                                throw damagedSetup();
                            setup = RunSetup{json, *entry, {row.value(3).toLongLong()}};
                        });
        });
        return setup;
    });
}

} // namespace stepline

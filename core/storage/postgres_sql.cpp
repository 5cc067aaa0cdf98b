#include "core/storage/postgres_sql.h"

#include "core/base/text.h"
#include "core/storage/connection_guard.h"

#include <QAtomicInt>
#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <libpq-fe.h>

namespace stepline {

namespace {

constexpr int ConnectSeconds = 4;

PGconn *connectionOf(const QSqlDatabase &database) {
    const QVariant handle = database.driver()->handle();
    // The name of the type is libpq's own in one version of Qt and its alias in another.
    const QLatin1String type(handle.typeName());
    return type == QLatin1String("PGconn*") || type == QLatin1String("pg_conn*")
               ? *static_cast<PGconn *const *>(handle.constData())
               : nullptr;
}

QString quoted(QString text) {
    return u'\'' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'")) + u'\'';
}

QString optionsFor(const TeamServer &server) {
    // Keepalives: a line that is cut is noticed although nothing is being said.
    QString options = QStringLiteral("connect_timeout=%1;sslmode=%2;gssencmode=disable;application_name=stepline;"
                                     "keepalives_idle=5;keepalives_interval=2;keepalives_count=3")
                          .arg(QString::number(ConnectSeconds), tlsKey(server.tls));
    if (!server.rootCertificate.isEmpty())
        options += QStringLiteral(";sslrootcert=") + quoted(server.rootCertificate);
    return options;
}

void requireUsable(const TeamServer &server) {
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
        throw storeError("team-driver",
                         text("This computer lacks Qt's driver for PostgreSQL. Install it (on Debian the "
                              "package libqt6sql6-psql), then start Stepline again."));
    if (server.rootCertificate.contains(u';'))
        throw storeError("team-certificate", text("The path of the root certificate holds a “;”, which the connection "
                                                  "cannot be told. Move the file to another folder."));
    if (!server.rootCertificate.isEmpty() && !QFileInfo(server.rootCertificate).isReadable())
        throw storeError("team-certificate",
                         text("The root certificate “%1” is not there or cannot be read. Choose the file again.")
                             .arg(QDir::toNativeSeparators(server.rootCertificate)));
}

/// Why there is no connection. libpq says it in words only, and some of them in the system's language.
StoreError explainConnecting(const QString &said, const TeamServer &server) {
    const auto says = [&](const char *words) { return said.contains(QLatin1String(words), Qt::CaseInsensitive); };
    const QString where = QStringLiteral("%1:%2").arg(server.host).arg(server.port);
    if (says("password authentication failed") || says("no password supplied") || says("28P01"))
        return storeError(
            TeamPassword,
            text("The server %1 did not accept the user “%2” with this password.").arg(where, server.user));
    if (says("root certificate file") && says("does not exist"))
        return storeError("team-certificate",
                          text("To check whom it talks to, Stepline needs the root certificate of the server %1. Ask "
                               "whoever runs the server for it and choose the file.")
                              .arg(where));
    if (says("certificate verify failed"))
        return storeError(
            "team-certificate",
            text("The server %1 shows a certificate that your root certificate does not vouch for: it may "
                 "not be the server you mean. Ask whoever runs it for the right root certificate.")
                .arg(where));
    if (says("does not match host name"))
        return storeError("team-certificate",
                          text("The certificate of the server is not made out to “%1”. Use the name it is made out to.")
                              .arg(server.host));
    if (says("does not support SSL") || says("no encryption"))
        return storeError(
            "team-encryption",
            text("The server %1 and you do not agree on encryption: one wants it, the other does not. Ask "
                 "whoever runs the server which protection it offers.")
                .arg(where));
    if (says("does not exist") && says("database"))
        return storeError("team-database",
                          text("The server %1 has no database “%2”. Check its name.").arg(where, server.database));
    if (says("could not translate host name"))
        return storeError(
            TeamOffline, text("There is no server “%1” to be found. Check its name and the network.").arg(server.host));
    if (says("permission denied for database") || says("no pg_hba.conf entry"))
        return storeError("team-refused",
                          text("The server %1 does not let “%2” into the database “%3”. Ask whoever runs "
                               "it.")
                              .arg(where, server.user, server.database));
    return storeError(TeamOffline,
                      text("The server %1 does not answer. Check the network, or try again later.").arg(where));
}

/// A null string is text all the same; only an invalid value is NULL.
QVariant bound(const QVariant &value) {
    if (value.userType() == QMetaType::QString && value.toString().isNull())
        return QString(QLatin1String(""));
    return value;
}

} // namespace

PostgresSql::PostgresSql(const TeamServer &server)
    : m_shownName(server.shownName()), m_guard(std::make_shared<ConnectionGuard>()) {
    requireUsable(server);
    static QAtomicInt count;
    m_name = QStringLiteral("stepline-team-%1").arg(count.fetchAndAddRelaxed(1));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    m_database.setHostName(server.host);
    m_database.setPort(server.port);
    m_database.setDatabaseName(server.database);
    m_database.setUserName(server.user);
    m_database.setPassword(server.password);
    m_database.setConnectOptions(optionsFor(server));
    try {
        if (!m_database.open())
            throw explainConnecting(m_database.lastError().driverText() + m_database.lastError().databaseText(),
                                    server);
        m_alive = true;
        // The search path holds nothing a stranger could have put there; times come in one zone. All at once: each
        // message waits for the way there and back.
        script(QStringLiteral(
            "SET search_path = pg_catalog; SET TimeZone = 'UTC'; SET statement_timeout = '5s'; "
            "SET lock_timeout = '4s'; SET work_mem = '32MB'; SET idle_in_transaction_session_timeout = '30s'; "
            // Every statement here is to take milliseconds: less than it takes to translate it or to start helpers.
            // What is searched makes the difference between plans, and a whole table is never the best of them.
            "SET jit = off; SET max_parallel_workers_per_gather = 0; SET plan_cache_mode = force_custom_plan; SET "
            "enable_seqscan = off; SELECT set_config(name, '64', false) FROM pg_settings WHERE name = "
            "'effective_io_concurrency' AND max_val::int > 0")); // not on every system
    } catch (...) {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

PostgresSql::~PostgresSql() {
    m_ears.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    m_prepared.clear(); // now that there is no driver, none of them asks the server to forget it
}

bool PostgresSql::isAlive() const {
    return m_alive && !m_guard->isCut();
}

void PostgresSql::requireAlive() {
    if (!isAlive())
        throw explain({}, m_hasExpired || m_guard->isCut());
}

StoreError PostgresSql::explain(const QSqlError &error, bool expired) {
    const PGconn *connection = connectionOf(m_database);
    const QString state = error.nativeErrorCode();
    if (expired || !connection || PQstatus(connection) != CONNECTION_OK || state.startsWith(u"08") ||
        state.startsWith(u"57P")) {
        m_alive = false;
        m_hasExpired = m_hasExpired || expired;
        return storeError(TeamOffline,
                          text("The connection to the team's library is lost. You work on in the copy on this "
                               "computer."));
    }
    if (state == u"42501") // insufficient_privilege, also from row-level security
        return storeError(TeamForbidden, text("Your role in the team's library does not allow this. Ask an owner of it "
                                              "for another role."));
    if (state == u"25006" || state.startsWith(u"53"))
        return storeError("team-busy", text("The team's server cannot write just now. Nothing is lost: it is tried "
                                            "again."));
    // The last: what is sent once more after a lost answer met itself.
    if (state == u"57014" || state == u"55P03" || state == u"40001" || state == u"40P01" || state == u"23505")
        return storeError(state == u"23505" ? TeamTwice : "team-busy",
                          text("The team's server took too long. Nothing is lost: try again in a moment."));
    if (state == u"3F000" || state == u"42P01")
        return storeError("team-empty", text("This database holds no library of Stepline yet."));
    return storeError(
        "team", text("The team's server did not take this: %1.").arg(error.databaseText().simplified().left(300)));
}

void PostgresSql::arm() {
    m_guard->arm(PQsocket(connectionOf(m_database)), m_timeoutMs);
}

std::unique_ptr<QSqlQuery> PostgresSql::prepare(const QString &statement) {
    if (const auto kept = m_prepared.find(statement); kept != m_prepared.end()) {
        auto query = std::move(kept->second);
        m_prepared.erase(kept);
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->prepare(statement); // exec() says what is wrong with it
    return query;
}

PostgresSql::Answer::~Answer() {
    if (!prepared.isEmpty() && owner->isAlive()) {
        query->finish();
        owner->m_prepared[prepared] = std::move(query); // the second of two of one kind goes
        return;
    }
    owner->arm();
    query.reset();
    if (owner->m_guard->disarm()) {
        owner->m_alive = false;
        owner->m_hasExpired = true;
    }
}

PostgresSql::Answer::Answer(PostgresSql *sql, const QString &statement, const QVariantList &values) : owner(sql) {
    owner->requireAlive();
    owner->arm();
    bool fine = false;
    if (values.isEmpty()) {
        query = std::make_unique<QSqlQuery>(owner->m_database);
        fine = query->exec(statement);
    } else {
        query = owner->prepare(statement);
        if (!query->lastError().isValid()) {
            for (qsizetype i = 0; i < values.size(); ++i)
                query->bindValue(int(i), bound(values[i]));
            fine = query->exec();
        }
    }
    const bool expired = owner->m_guard->disarm();
    if (!fine)
        throw owner->explain(query->lastError(), expired);
    if (!values.isEmpty())
        prepared = statement;
}

int PostgresSql::run(const QString &sql, const QVariantList &values) {
    return Answer(this, sql, values).query->numRowsAffected();
}

void PostgresSql::each(const QString &sql, const QVariantList &values,
                       const std::function<void(const QSqlQuery &)> &row) {
    const Answer answer(this, sql, values);
    while (answer.query->next())
        row(*answer.query);
}

QVariant PostgresSql::value(const QString &sql, const QVariantList &values) {
    const Answer answer(this, sql, values);
    return answer.query->next() ? answer.query->value(0) : QVariant();
}

void PostgresSql::script(const QString &sql) {
    Answer(this, sql, {});
}

void PostgresSql::write(const std::function<void()> &work) {
    Answer(this, QStringLiteral("BEGIN"), {});
    try {
        work();
        Answer(this, QStringLiteral("COMMIT"), {});
    } catch (...) {
        if (m_alive) { // else the server rolls back by itself
            try {
                Answer(this, QStringLiteral("ROLLBACK"), {});
            } catch (const StoreError &) {
                m_alive = false; // what state it is in is not known
            }
        }
        throw;
    }
}

QString PostgresSql::passwordProof(const QString &user, const QString &password) {
    requireAlive();
    arm();
    char *proof = PQencryptPasswordConn(connectionOf(m_database), password.toUtf8().constData(),
                                        user.toUtf8().constData(), nullptr);
    const bool expired = m_guard->disarm();
    const QString text = QString::fromLatin1(proof ? proof : "");
    PQfreemem(proof);
    if (text.isEmpty())
        throw explain({}, expired);
    return text;
}

void PostgresSql::listen(const QString &channel, const std::function<void(const QString &)> &heard) {
    m_ears = std::make_unique<QObject>();
    QObject::connect(m_database.driver(), &QSqlDriver::notification, m_ears.get(),
                     [channel, heard](const QString &name, QSqlDriver::NotificationSource, const QVariant &payload) {
                         if (name == channel)
                             heard(payload.toString());
                     });
    arm();
    const bool fine = m_database.driver()->subscribeToNotification(channel);
    const bool expired = m_guard->disarm();
    if (!fine)
        throw explain(m_database.lastError(), expired);
}

} // namespace stepline

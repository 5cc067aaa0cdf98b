#include "tests/support/postgres_server.h"

#include "core/storage/team_library.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QThread>
#include <QUuid>
#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace team_tests {

namespace {

const QString Boss = QStringLiteral("boss"), Runner = QStringLiteral("postgres");

/// Debian keeps them out of the path, one folder a version.
QString folderOfPrograms() {
    const QDir all(QStringLiteral("/usr/lib/postgresql"));
    QStringList versions = all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : std::as_const(versions))
        if (QFile::exists(all.filePath(version + QStringLiteral("/bin/initdb"))))
            return all.filePath(version + QStringLiteral("/bin"));
    const QString elsewhere = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    return elsewhere.isEmpty() ? QString() : QFileInfo(elsewhere).absolutePath();
}

int freePort() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (bind(socket, reinterpret_cast<sockaddr *>(&address), length) != 0 ||
        getsockname(socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("no free port");
    close(socket);
    return ntohs(address.sin_port);
}

void write(const QString &path, const QString &text, bool append = false) {
    QFile file(path);
    if (!file.open(append ? QIODevice::Append : QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

QString PostgresServer::missing() {
    if (folderOfPrograms().isEmpty())
        return QStringLiteral("the package “postgresql” is not installed");
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
        return QStringLiteral("the package “libqt6sql6-psql” is not installed");
    return {};
}

PostgresServer::PostgresServer()
    : m_temporary(std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/stepline-pg-XXXXXX"))),
      m_folder(m_temporary->path()) {}

PostgresServer::PostgresServer(const QString &keptFolder) : m_folder(keptFolder) {
    QDir().mkpath(keptFolder);
}

PostgresServer::~PostgresServer() {
    if (m_port == 0)
        return;
    freeze(false);
    run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), data(), QStringLiteral("-m"),
                                   m_temporary ? QStringLiteral("immediate") : QStringLiteral("fast"),
                                   QStringLiteral("-w"), QStringLiteral("stop")});
}

bool PostgresServer::run(const QString &program, const QStringList &arguments) const {
    QProcess process;
    QString name = QDir(folderOfPrograms()).filePath(program);
    if (!QFile::exists(name))
        name = program;
    QStringList all = arguments;
    if (getuid() == 0) { // the server refuses to run as root, and rightly so
        all = QStringList{QStringLiteral("-u"), Runner, QStringLiteral("--"), name} + arguments;
        name = QStringLiteral("runuser");
    }
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder);
    process.setStandardOutputFile(inFolder(QStringLiteral("run.log"))); // a pipe would be the server's, too
    process.start(name, all);
    const bool fine = process.waitForFinished(60'000) && process.exitCode() == 0;
    if (!fine) {
        for (const char *log : {"run.log", "server.log"})
            if (QFile file(inFolder(QLatin1String(log))); file.open(QIODevice::ReadOnly))
                qWarning("%s: %s", qPrintable(program), file.readAll().right(2000).constData());
    }
    return fine;
}

void PostgresServer::makeCertificates() const {
    const auto openssl = [this](const QString &arguments) {
        if (!run(QStringLiteral("openssl"), arguments.split(u' ')))
            qFatal("openssl failed");
    };
    for (const char *name : {"root", "other"})
        openssl(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=stepline-test-%1 -keyout %1.key "
                               "-out %1.crt")
                    .arg(QLatin1String(name)));
    openssl(QStringLiteral("req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout data/server.key -out server.csr"));
    write(inFolder(QStringLiteral("san.txt")), QStringLiteral("subjectAltName=DNS:localhost\n"));
    openssl(QStringLiteral("x509 -req -in server.csr -CA root.crt -CAkey root.key -CAcreateserial -days 3650 -extfile "
                           "san.txt -out data/server.crt"));
}

bool PostgresServer::start() {
    if (!QFile::exists(data()) && !initialize())
        return false;
    if (m_port == 0) { // the last line that says it holds
        m_port = freePort();
        write(data() + QStringLiteral("/postgresql.conf"), QStringLiteral("port = %1\n").arg(m_port), true);
    }
    return launch();
}

bool PostgresServer::launch() {
    QStringList arguments{QStringLiteral("-D"), data(), QStringLiteral("-l"), inFolder(QStringLiteral("server.log")),
                          QStringLiteral("-w")};
    if (!m_options.isEmpty())
        arguments << QStringLiteral("-o") << m_options;
    return run(QStringLiteral("pg_ctl"), arguments << QStringLiteral("start"));
}

bool PostgresServer::initialize() {
    if (getuid() == 0) {
        QProcess::execute(QStringLiteral("chown"), {Runner, m_folder});
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                            QFile::ExeOther);
    }
    const QString password = inFolder(QStringLiteral("password"));
    write(password, secretOf(Boss) + u'\n');
    QFile::setPermissions(password, QFile::ReadOwner | QFile::ReadOther);
    if (!run(QStringLiteral("initdb"),
             {QStringLiteral("-D"), data(), QStringLiteral("-U"), Boss, QStringLiteral("-A"),
              QStringLiteral("scram-sha-256"), QStringLiteral("--pwfile"), password, QStringLiteral("-E"),
              QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")}))
        return false;
    makeCertificates();
    // What is tested is the death of processes, not of the machine: no fsync.
    write(data() + QStringLiteral("/postgresql.conf"),
          QStringLiteral("listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nssl = on\n"
                         "fsync = off\nmax_connections = 40\nshared_buffers = 64MB\nlog_statement = 'none'\n"
                         "log_min_messages = fatal\n"),
          true);
    write(data() + QStringLiteral("/pg_hba.conf"), QStringLiteral("hostssl all all 127.0.0.1/32 scram-sha-256\n"));
    return true;
}

void PostgresServer::stop() {
    run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), data(), QStringLiteral("-m"), QStringLiteral("fast"),
                                   QStringLiteral("-w"), QStringLiteral("stop")});
}

void PostgresServer::restart() {
    run(QStringLiteral("pg_ctl"),
        {QStringLiteral("-D"), data(), QStringLiteral("-m"), QStringLiteral("immediate"), QStringLiteral("-l"),
         inFolder(QStringLiteral("server.log")), QStringLiteral("-w"), QStringLiteral("restart")});
}

qint64 PostgresServer::postmaster() const {
    QFile file(data() + QStringLiteral("/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

void PostgresServer::killHard() {
    const qint64 pid = postmaster();
    if (pid <= 1)
        return;
    ::kill(pid_t(pid), SIGKILL);
    QThread::msleep(300); // its children notice
}

void PostgresServer::freeze(bool frozen) {
    const qint64 pid = postmaster();
    if (pid <= 1)
        return;
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    QList<qint64> all{pid};
    if (children.open(QIODevice::ReadOnly))
        for (const QByteArray &child : children.readAll().split(' '))
            if (child.toLongLong() > 1)
                all << child.toLongLong();
    for (const qint64 each : std::as_const(all))
        ::kill(pid_t(each), frozen ? SIGSTOP : SIGCONT);
}

stepline::TeamServer PostgresServer::as(const QString &user) const {
    stepline::TeamServer server;
    server.host = QStringLiteral("localhost");
    server.port = m_port;
    server.database = m_database;
    server.user = user;
    server.password = secretOf(user);
    server.rootCertificate = rootCertificate();
    return server;
}

void PostgresServer::setUpLibrary(const QString &database) {
    m_database = QStringLiteral("postgres");
    ask(QStringLiteral("CREATE DATABASE %1").arg(database));
    m_database = database;
    if (const auto problem = stepline::TeamLibrary::setUp(as(Boss)))
        qFatal("%s", qPrintable(problem->message));
}

bool PostgresServer::startTeam(std::initializer_list<std::pair<const char *, const char *>> members) {
    if (!start())
        return false;
    setUpLibrary(QStringLiteral("team"));
    for (const auto &[user, role] : members)
        addMember(QLatin1String(user), QLatin1String(role));
    return true;
}

void PostgresServer::empty() {
    ask(QStringLiteral("TRUNCATE stepline.templates, stepline.search, stepline.marked, stepline.versions, "
                       "stepline.label_counts"));
}

void PostgresServer::addMember(const QString &user, const QString &role) {
    QString secret = secretOf(user);
    ask(QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD '%2'").arg(user, secret.replace(u'\'', QStringLiteral("''"))));
    if (!role.isEmpty())
        ask(QStringLiteral("GRANT stepline_%1 TO %2").arg(role, user));
}

QVariant PostgresServer::ask(const QString &sql, const QString &user) {
    const QString name = QUuid::createUuid().toString();
    QVariant answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        database.setHostName(QStringLiteral("localhost"));
        database.setPort(m_port);
        database.setDatabaseName(m_database);
        database.setUserName(user);
        database.setPassword(secretOf(user));
        database.setConnectOptions(QStringLiteral("sslmode=verify-full;connect_timeout=5;sslrootcert=") +
                                   rootCertificate());
        QSqlQuery query;
        if (!database.open()) {
            answer = database.lastError().text();
        } else {
            query = QSqlQuery(database);
            if (!query.exec(sql))
                answer = query.lastError().text();
            else if (query.next())
                answer = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

} // namespace team_tests

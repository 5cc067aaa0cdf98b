#include "tests/storage/support.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QUuid>
#include <sys/mount.h>

namespace storage_tests {

namespace {
JsonValue text(const QString &value) {
    return JsonValue::string(value);
}
const QString Name = QStringLiteral("/template/name");
} // namespace

QByteArray sequence(const QString &name, const QString &subject) {
    const auto object = [] { return JsonValue::object(); };
    JsonValue message = object()
                            .with(QStringLiteral("id"), text(QStringLiteral("m1")))
                            .with(QStringLiteral("channel"), text(QStringLiteral("mail")))
                            .with(QStringLiteral("delay"), text(QStringLiteral("PT0S")))
                            .with(QStringLiteral("wait"), text(QStringLiteral("P1D")))
                            .with(QStringLiteral("content"), object().with(QStringLiteral("subject"), text(subject)));
    JsonValue step = object()
                         .with(QStringLiteral("id"), text(QStringLiteral("s1")))
                         .with(QStringLiteral("messages"), JsonValue::array({std::move(message)}));
    JsonValue channel = object()
                            .with(QStringLiteral("id"), text(QStringLiteral("mail")))
                            .with(QStringLiteral("type"), text(QStringLiteral("email")));
    JsonValue tags = JsonValue::array({text(QStringLiteral("spring")), text(QStringLiteral("재구매"))});
    JsonValue root =
        object()
            .with(QStringLiteral("format"), text(QStringLiteral("stepline.sequence")))
            .with(QStringLiteral("version"), JsonValue::number(1))
            .with(QStringLiteral("template"), object()
                                                  .with(QStringLiteral("key"), text(QStringLiteral("test-key")))
                                                  .with(QStringLiteral("name"), text(name))
                                                  .with(QStringLiteral("tags"), std::move(tags)))
            .with(QStringLiteral("channels"), JsonValue::array({std::move(channel)}))
            .with(QStringLiteral("sequence"), object()
                                                  .with(QStringLiteral("enabled"), JsonValue::boolean(true))
                                                  .with(QStringLiteral("steps"), JsonValue::array({std::move(step)})));
    return writeJson(root) + '\n';
}

Edit rename(const QString &from, const QString &to) {
    return {QStringLiteral("Rename to %1").arg(to), {}, {{Name, -1, text(from), text(to)}}, {}};
}

QByteArray applied(const QByteArray &json, const std::vector<Edit> &edits) {
    JsonValue root = parseJson(json).value();
    for (const Edit &edit : edits)
        if (!applyChanges(root, edit.changes))
            return "an edit does not fit";
    return writeJson(root) + '\n';
}

std::unique_ptr<Library> openLibrary(const QString &path) {
    auto library = Library::open(path);
    if (!library.ok()) {
        qWarning("%s", qPrintable(library.sentence()));
        return {};
    }
    return std::move(library).value();
}

TestLibrary::TestLibrary() : m_library(openLibrary(path())) {}

void TestLibrary::reopen() {
    m_library.reset();
    m_library = openLibrary(path());
}

namespace {
template <typename Work> void withDatabase(const QString &path, Work work) {
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.open();
        work(database);
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
}
} // namespace

QVariant ask(const QString &path, const QString &sql, const QVariantList &values) {
    QVariant answer;
    withDatabase(path, [&](const QSqlDatabase &database) {
        QSqlQuery query(database);
        const bool prepared = query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!prepared || !query.exec())
            answer = query.lastError().text();
        else if (query.next())
            answer = query.value(0);
    });
    return answer;
}

bool alter(const QString &path, const QStringList &statements) {
    bool all = true;
    withDatabase(path, [&](const QSqlDatabase &database) {
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (query.exec(statement))
                continue;
            qWarning("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
            all = false;
        }
    });
    return all;
}

int times(int quick, int full) {
    return qEnvironmentVariable("STEPLINE_FAULTS") == u"full" ? full : quick;
}

SmallDisk::SmallDisk(const QString &size) {
    m_mounted = mount("tmpfs", m_folder.path().toLocal8Bit().constData(), "tmpfs", 0,
                      QByteArray("size=" + size.toLatin1()).constData()) == 0;
}

SmallDisk::~SmallDisk() {
    if (m_mounted)
        umount2(m_folder.path().toLocal8Bit().constData(), MNT_DETACH);
}

qint64 SmallDisk::free() const {
    return QStorageInfo(m_folder.path()).bytesAvailable();
}

void SmallDisk::fillUp(qint64 left) {
    QFile ballast(file(QStringLiteral("ballast")));
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("the disk cannot be filled");
    const QByteArray page(4096, 'x');
    while (free() > left && ballast.write(page) == page.size())
        ;
}

void SmallDisk::freeSpace() {
    QFile::remove(file(QStringLiteral("ballast")));
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void writeBytes(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

Results someResults(quint32 seed, const QString &engine) {
    QRandomGenerator random(seed);
    const auto next = [&] { return random.generateDouble() * 1e6; };
    const auto tally = [&] {
        Tally t;
        for (double &count : t.metric)
            count = next();
        t.late = next();
        t.cost = next() / 3;
        return t;
    };
    Results r;
    r.engine = engine;
    r.recipients = 1'000'000;
    r.seed = 0xfedcba9876543210u - seed;
    r.horizon = {30 * Duration::Day};
    r.currency = QStringLiteral("KRW");
    for (double *value :
         {&r.heldOut, &r.stopped, &r.exited, &r.completed, &r.inProgress, &r.reached, &r.converted, &r.heldOutConverted,
          &r.lift, &r.messagesPerRecipient, &r.cost, &r.saved, &r.revenue, &r.seconds})
        *value = next();
    r.saved = -r.saved; // costs can rise, too
    for (int i = 0; i < 4; ++i) {
        r.channels.push_back({QStringLiteral("channel %1").arg(3 - i), ChannelType(i * 3), tally()});
        MessageResult m;
        m.id = QStringLiteral("message %1").arg(9 - i);
        m.step = QStringLiteral("step %1").arg(i / 2);
        m.channel = r.channels.back().id;
        m.tally = tally();
        for (double *value : {&m.unreachable, &m.guard, &m.limit, &m.ended, &m.afterHorizon})
            *value = next();
        if (engine == u"sampled") {
            for (Interval &interval : m.intervals)
                interval = {next(), next()};
            m.lateInterval = {next(), next()};
        }
        for (int v = 0; v < i; ++v)
            m.variants.push_back({QStringLiteral("variant %1").arg(5 - v), tally()});
        for (const Metric metric : {Metric::Requested, Metric::Viewed, Metric::Converted})
            for (int p = 0; p < 121; ++p)
                r.series.messages[m.id][metric].push_back(next());
        r.messages.push_back(m);
    }
    r.total = tally();
    r.series.step = {21600};
    r.series.points = 121;
    return r;
}

} // namespace storage_tests

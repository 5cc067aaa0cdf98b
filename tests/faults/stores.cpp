#include "tests/faults/stores.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace fault_tests {

namespace {

QString nameOf(int i) {
    return QStringLiteral("n%1").arg(i);
}

class RealStore : public Store {
public:
    explicit RealStore(const QString &folder) : m_library(openLibrary(folder + QStringLiteral("/library.sqlite"))) {
        if (!m_library)
            return;
        const auto rows = m_library->templates();
        if (rows.ok() && !rows->empty())
            m_id = rows->front().id;
        else if (const auto row = m_library->addTemplate(heavy(0)); row.ok())
            m_id = row->id;
        if (!m_id.isEmpty())
            m_library->openTemplate(m_id);
    }
    bool append(int i) override { return m_library && !m_library->appendJournal(m_id, i, {step(i)}, heavy(i + 1), -1); }
    std::optional<int> count() override {
        const auto opened = m_library ? m_library->openTemplate(m_id) : Result<OpenedTemplate>(Problems());
        if (!opened.ok() || !opened.problems().isEmpty())
            return std::nullopt;
        const int count = int(opened->journal.size());
        for (int i = 0; i < count; ++i)
            if (opened->journal[size_t(i)] != step(i))
                return std::nullopt;
        const auto json = m_library->currentJson(m_id);
        return opened->position == count && json.ok() && *json == heavy(count) ? std::optional(count) : std::nullopt;
    }

private:
    std::unique_ptr<Library> m_library;
    QString m_id;
};

/// The whole text in a plain file, a longer one each time and written anew: torn between truncating and writing, and
/// blind to errors.
class TruncatingStore : public Store {
public:
    explicit TruncatingStore(const QString &folder) : m_file(folder + QStringLiteral("/edits.json")) {
        if (!m_file.exists())
            append(-1);
    }
    bool append(int i) override {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return false;
        const QByteArray text =
            QByteArray::number(i + 1) + '\n' + QByteArray(20, 'x').repeated(20'000 + 1000 * i) + '\n';
        for (qsizetype at = 0; at < text.size(); at += 4096)
            m_file.write(text.mid(at, 4096));
        m_file.close();
        return true;
    }
    std::optional<int> count() override {
        const QByteArray text = bytesOf(m_file.fileName());
        return text.size() > 300'000 && text.endsWith("x\n") ? std::optional(text.left(text.indexOf('\n')).toInt())
                                                             : std::nullopt;
    }

private:
    QFile m_file;
};

/// SQLite, but it says that an edit is kept when it stands in an open transaction, and looks at no check.
class CarelessStore : public Store {
public:
    CarelessStore(const QString &folder, int together)
        : m_name(QUuid::createUuid().toString()), m_together(together),
          m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name)) {
        m_database.setDatabaseName(folder + QStringLiteral("/careless.sqlite"));
        m_database.open();
        run(QStringLiteral("CREATE TABLE IF NOT EXISTS edits (number INTEGER PRIMARY KEY, text TEXT)"));
    }
    ~CarelessStore() override {
        run(QStringLiteral("COMMIT"));
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    bool append(int i) override {
        if (m_open++ == 0)
            run(QStringLiteral("BEGIN"));
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("INSERT INTO edits VALUES (?, ?)"));
        query.addBindValue(i);
        query.addBindValue(QString::fromUtf8(heavy(i + 1)));
        const bool kept = query.exec();
        if (m_open == m_together) {
            run(QStringLiteral("COMMIT"));
            m_open = 0;
        }
        return kept;
    }
    std::optional<int> count() override {
        int count = 0;
        bool right = true;
        QSqlQuery query(m_database);
        query.exec(QStringLiteral("SELECT text FROM edits ORDER BY number"));
        while (query.next())
            right = right && query.value(0).toString() == QString::fromUtf8(heavy(++count));
        return right ? std::optional(count) : std::nullopt;
    }

private:
    void run(const QString &sql) { QSqlQuery(m_database).exec(sql); }

    QString m_name;
    int m_together, m_open = 0;
    QSqlDatabase m_database;
};

} // namespace

std::unique_ptr<Store> openStore(const QString &kind, const QString &folder) {
    if (kind == u"library")
        return std::make_unique<RealStore>(folder);
    if (kind == u"truncating")
        return std::make_unique<TruncatingStore>(folder);
    if (kind == u"early" || kind == u"unchecked")
        return std::make_unique<CarelessStore>(folder, kind == u"early" ? 25 : 1);
    qFatal("no such store: %s", qPrintable(kind));
}

QByteArray heavy(int i) {
    return sequence(nameOf(i), QString(3000, u'x'));
}

Edit step(int i) {
    return rename(nameOf(i), nameOf(i + 1));
}

} // namespace fault_tests

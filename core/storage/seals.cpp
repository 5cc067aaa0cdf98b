#include "core/storage/seals.h"

#include "core/storage/sql.h"

#include <QCryptographicHash>
#include <QSqlRecord>
#include <utility>
#include <vector>

namespace stepline {

namespace {

// Everything a seal holds is given by name and in its order: SQLite promises none. template_json has its own check.
constexpr char RunRowColumns[] =
    "id, template, template_check, profile, scenario, engine, started, recipients, seed, horizon_seconds, currency, "
    "held_out, stopped, exited, completed, in_progress, reached, converted, held_out_converted, lift, "
    "messages_per_recipient, cost, saved, revenue, late, messages_cost, series_step_seconds, series_points, seconds, "
    "figures_check";

constexpr struct {
    const char *table, *order;
} FigureTables[] = {{"run_metrics", "metric"},
                    {"run_channels", "channel"},
                    {"run_channel_metrics", "channel, metric"},
                    {"run_messages", "message"},
                    {"run_message_metrics", "message, metric"},
                    {"run_variants", "message, variant"},
                    {"run_variant_metrics", "message, variant, metric"},
                    {"run_series", "message, metric"},
                    {"run_scenarios", "scenario"},
                    {"run_setups", "run"}};

/// Hashes values so that no two different lists are alike: each with its kind, texts with their length.
class Seal {
public:
    void add(const QVariant &value) {
        if (value.isNull()) {
            m_hash.addData(QByteArrayLiteral("n;"));
        } else if (value.userType() == QMetaType::Double) {
            m_hash.addData('d' + QByteArray::number(value.toDouble(), 'g', 17) + ';');
        } else if (value.canConvert<qint64>() && value.userType() != QMetaType::QString &&
                   value.userType() != QMetaType::QByteArray) {
            m_hash.addData('i' + QByteArray::number(value.toLongLong()) + ';');
        } else {
            const QByteArray bytes =
                value.userType() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8();
            m_hash.addData('t' + QByteArray::number(bytes.size()) + ';' + bytes);
        }
    }
    /// Every row that a statement finds.
    void add(Sql &sql, const QString &statement, const QVariantList &values) {
        sql.each(statement, values, [this](const QSqlQuery &row) {
            const int columns = row.record().count();
            for (int i = 0; i < columns; ++i)
                add(row.value(i));
            m_hash.addData(QByteArrayLiteral("\n"));
        });
    }
    QString text() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QString figuresSeal(Sql &sql, qint64 run) {
    Seal seal;
    for (const auto &[table, order] : FigureTables) {
        seal.add(QLatin1String(table));
        seal.add(sql,
                 QStringLiteral("SELECT * FROM %1 WHERE run = ? ORDER BY %2")
                     .arg(QLatin1String(table), QLatin1String(order)),
                 {run});
    }
    return seal.text();
}

QString rowSeal(Sql &sql, qint64 run) {
    Seal seal;
    seal.add(sql, QStringLiteral("SELECT %1 FROM runs WHERE id = ?").arg(QLatin1String(RunRowColumns)), {run});
    return seal.text();
}

} // namespace

QString sealOf(const QVariantList &values) {
    Seal seal;
    for (const QVariant &value : values)
        seal.add(value);
    return seal.text();
}

void sealVersion(Sql &sql, const QString &templateId, int number) {
    QVariantList values;
    sql.each(
        QStringLiteral("SELECT %1 FROM versions WHERE template = ? AND number = ?").arg(QLatin1String(SealedVersion)),
        {templateId, number}, [&](const QSqlQuery &row) {
            for (int i = 0; i < 7; ++i)
                values << row.value(i);
        });
    sql.run(QStringLiteral("UPDATE versions SET words_check = ? WHERE template = ? AND number = ?"),
            {sealOf(values), templateId, number});
}

void sealRun(Sql &sql, qint64 run) {
    sql.run(QStringLiteral("UPDATE runs SET figures_check = ? WHERE id = ?"), {figuresSeal(sql, run), run});
    sql.run(QStringLiteral("UPDATE runs SET row_check = ? WHERE id = ?"), {rowSeal(sql, run), run});
}

bool isRunRowSealed(Sql &sql, qint64 run) {
    return sql.value(QStringLiteral("SELECT row_check FROM runs WHERE id = ?"), {run}).toString() == rowSeal(sql, run);
}

bool isRunSealed(Sql &sql, qint64 run) {
    return isRunRowSealed(sql, run) &&
           sql.value(QStringLiteral("SELECT figures_check FROM runs WHERE id = ?"), {run}).toString() ==
               figuresSeal(sql, run);
}

void sealVersions(Sql &sql) {
    std::vector<std::pair<QString, int>> all;
    sql.each(QStringLiteral("SELECT template, number FROM versions WHERE words_check = ''"), {},
             [&](const QSqlQuery &row) { all.emplace_back(row.value(0).toString(), row.value(1).toInt()); });
    for (const auto &[templateId, number] : all)
        sealVersion(sql, templateId, number);
}

void sealRuns(Sql &sql) {
    std::vector<qint64> all;
    sql.each(QStringLiteral("SELECT id FROM runs WHERE row_check = ''"), {},
             [&](const QSqlQuery &row) { all.push_back(row.value(0).toLongLong()); });
    for (const qint64 run : all)
        sealRun(sql, run);
}

} // namespace stepline

#include "tests/bench/team_filler.h"

#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "core/storage/search_text.h"
#include "core/storage/team_columns.h"
#include "core/storage/template_digest.h"

#include <QCryptographicHash>
#include <QDate>
#include <QUuid>
#include <cmath>
#include <future>
#include <libpq-fe.h>
#include <random>

using namespace stepline;

namespace {

constexpr int Batch = 5'000, RareWords = 200'000;

JsonValue string(const QString &text) {
    return JsonValue::string(text);
}

QString numbered(const char *name, int number) {
    return QLatin1String(name) + QString::number(number);
}

/// What people write: mostly the gallery's words, as often as they stand there, and now and then a name that few others
/// use.
class Writer {
public:
    explicit Writer(quint32 seed) : m_random(seed) {
        for (const QString &path : galleryPaths())
            if (const auto root = parseJson(resourceBytes(path)); root.ok())
                m_words[path.contains(QStringLiteral("-ko.")) ? 1 : 0] += digestOf(*root).words.split(u' ');
        const char *const syllables[] = {"ba", "ri", "no", "te", "lu", "mar", "sol", "ken", "vi", "dor", "as", "ton"};
        for (int i = 0; i < RareWords; ++i) {
            QString word;
            if (i % 3 == 0)
                for (int letter = 0; letter < 3; ++letter)
                    word += QChar(ushort(0xAC00 + below(11172)));
            else
                for (int part = 0; part < 3 + i % 2; ++part)
                    word += QLatin1String(syllables[below(std::size(syllables))]);
            m_rare << word;
        }
    }

    JsonValue document(int number) {
        const bool korean = below(3) == 0;
        const int channels = 1 + int(below(4)), steps = 2 + int(below(4));
        const char *const types[] = {"email", "sms", "push", "in_app", "linkedin"};
        std::vector<JsonValue> channelList, stepList;
        for (int i = 0; i < channels; ++i)
            channelList.push_back(JsonValue::object()
                                      .with(QStringLiteral("id"), string(numbered("c", i)))
                                      .with(QStringLiteral("type"), string(QLatin1String(types[(i + number) % 5]))));
        for (int i = 0; i < steps; ++i) {
            JsonValue content = JsonValue::object()
                                    .with(QStringLiteral("subject"), string(text(6, korean)))
                                    .with(QStringLiteral("body"), string(text(18, korean)));
            JsonValue message = JsonValue::object()
                                    .with(QStringLiteral("id"), string(numbered("m", i)))
                                    .with(QStringLiteral("channel"), string(numbered("c", i % channels)))
                                    .with(QStringLiteral("content"), std::move(content));
            stepList.push_back(JsonValue::object()
                                   .with(QStringLiteral("id"), string(numbered("s", i)))
                                   .with(QStringLiteral("name"), string(text(2, korean)))
                                   .with(QStringLiteral("messages"), JsonValue::array({std::move(message)})));
        }
        return JsonValue::object()
            .with(QStringLiteral("format"), string(QStringLiteral("stepline.sequence")))
            .with(QStringLiteral("version"), JsonValue::number(1))
            .with(QStringLiteral("template"), about(number, korean))
            .with(QStringLiteral("channels"), JsonValue::array(std::move(channelList)))
            .with(QStringLiteral("sequence"),
                  JsonValue::object().with(QStringLiteral("steps"), JsonValue::array(std::move(stepList))));
    }

private:
    JsonValue about(int number, bool korean) {
        const char *const kinds[] = {"welcome", "cart_abandonment", "onboarding", "outbound_cold", "custom"};
        const QString tag = numbered("tag ", int(below(200)));
        JsonValue about =
            JsonValue::object()
                .with(QStringLiteral("key"), string(numbered("template-", number)))
                .with(QStringLiteral("name"), string(text(3, korean) + u' ' + QString::number(number)))
                .with(QStringLiteral("description"), string(text(10, korean)))
                .with(QStringLiteral("tags"), JsonValue::array({string(tag), string(QStringLiteral("spring"))}))
                .with(QStringLiteral("kind"), string(QLatin1String(kinds[below(5)])))
                .with(QStringLiteral("tier"), string(numbered("tier_", 1 + int(below(3)))))
                .with(QStringLiteral("owner"), string(numbered("Owner ", int(below(40)))));
        if (below(4) != 0)
            return about;
        const QDate due = QDate(2026, 6, 1).addDays(int(below(700)));
        return std::move(about).with(QStringLiteral("review_by"), string(due.toString(Qt::ISODate)));
    }

    QString text(int count, bool korean) {
        const QStringList &common = m_words[korean ? 1 : 0];
        QStringList chosen;
        for (int i = 0; i < count; ++i)
            if (below(10) > 0) {
                chosen << common[qsizetype(below(size_t(common.size())))];
            } else { // Zipf's law: the first of them is by far the most frequent
                const double rank = std::exp(double(below(1'000'000)) / 1e6 * std::log(double(RareWords)));
                chosen << m_rare[qsizetype(rank) - 1];
            }
        return chosen.join(u' ');
    }

    size_t below(size_t limit) { return m_random() % limit; }

    std::mt19937 m_random;
    QStringList m_words[2], m_rare;
};

/// Adds a row in the text form of COPY.
void append(QByteArray &rows, const QVariantList &values) {
    for (const QVariant &value : values) {
        if (value.userType() == QMetaType::QDate && value.isNull())
            rows += "\\N";
        else
            rows += value.toString().toUtf8().replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n");
        rows += '\t';
    }
    rows.back() = '\n';
}

struct Rows {
    QByteArray templates, versions;
};

Rows rowsOf(Writer &writer, int from, int count) {
    Rows rows;
    for (int number = from; number < from + count; ++number) {
        const JsonValue root = writer.document(number);
        const QByteArray json = writeJson(root) + '\n';
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces), none;
        append(rows.templates, QVariantList{id, 1, 1} + teamColumns(digestOf(root)));
        append(rows.versions, {id, 1, 1, QString::fromUtf8(json),
                               QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex()),
                               QStringLiteral("2026-01-01T00:00:00Z"), none, none,
                               QUuid::createUuid().toString(QUuid::WithoutBraces)});
    }
    return rows;
}

void copy(PGconn *connection, const char *statement, const QByteArray &rows) {
    const auto require = [connection](PGresult *result, ExecStatusType wanted) {
        if (PQresultStatus(result) != wanted)
            qFatal("%s", PQerrorMessage(connection));
        PQclear(result);
    };
    require(PQexec(connection, statement), PGRES_COPY_IN);
    if (PQputCopyData(connection, rows.constData(), int(rows.size())) != 1 || PQputCopyEnd(connection, nullptr) != 1)
        qFatal("%s", PQerrorMessage(connection));
    require(PQgetResult(connection), PGRES_COMMAND_OK);
    while (PGresult *result = PQgetResult(connection))
        PQclear(result);
}

} // namespace

void fillTeam(const QString &connectionText, int count, const std::function<void(int)> &told) {
    PGconn *connection = PQconnectdb(connectionText.toUtf8().constData());
    if (PQstatus(connection) != CONNECTION_OK)
        qFatal("%s", PQerrorMessage(connection));
    Writer writer(1);
    const auto next = [&](int from) {
        return std::async(std::launch::async,
                          [&writer, from, count] { return rowsOf(writer, from, std::min(Batch, count - from + 1)); });
    };
    auto rows = next(1);
    for (int from = 1; from <= count; from += Batch) {
        const Rows batch = rows.get();
        if (from + Batch <= count)
            rows = next(from + Batch);
        copy(connection,
             "COPY stepline.templates (id, rev, version, name, name_order, key, kind, description, stage, tier, owner, "
             "tags, channel_types, steps, messages, outline, review_by, enabled, labels, words) FROM STDIN",
             batch.templates);
        copy(connection,
             "COPY stepline.versions (template, number, rev, json, sha256, saved, name, note, save) FROM STDIN",
             batch.versions);
        told(std::min(count, from + Batch - 1));
    }
    PQfinish(connection);
}

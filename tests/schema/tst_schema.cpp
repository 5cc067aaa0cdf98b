// The published JSON Schemas: they accept what the program reads, refuse what it refuses, and describe every field.

#include "changes.h"
#include "schema.h"

#include "core/base/json_parse.h"
#include "core/json/schema_document.h"
#include "core/model/decode.h"
#include "tests/support/random_documents.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <nlohmann/json.hpp>

#include <random>

using nlohmann::json;
using namespace stepline;

namespace {

const Schema &schema(const QString &kind) {
    static const Schema sequence(QStringLiteral("sequence")), profile(QStringLiteral("profile")),
        script(QStringLiteral("script"));
    return kind == QLatin1String("sequence") ? sequence : kind == QLatin1String("profile") ? profile : script;
}

json read(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return json::parse(file.readAll().toStdString());
}

json example(const QString &kind) {
    return schema(kind).json().at("examples").at(0);
}

json changed(const DocumentChange &change) {
    json document = example(QLatin1String(change.kind));
    const json::json_pointer place(change.pointer);
    if (change.value)
        document[place] = json::parse(change.value);
    else
        document.at(place.parent_pointer()).erase(place.back());
    return document;
}

/// What no schema of draft 7 can say, because it lies between several values or outside the document.
const QStringList BeyondSchemas = {QStringLiteral("duplicate-id"), QStringLiteral("range-order"),
                                   QStringLiteral("shares-zero"), QStringLiteral("unknown-zone")};

/// What the program says of the document: its structural problems, a line each; none when it reads it.
QStringList readerRefusals(const QString &kind, const json &document, const QStringList &exceptRules = {}) {
    const auto refusals = [&](const Problems &problems) {
        QStringList lines;
        for (const Problem &problem : problems)
            if (problem.severity == Severity::Error && !exceptRules.contains(problem.rule))
                lines << problem.pointer + QStringLiteral(": ") + problem.message;
        return lines;
    };
    const auto root = parseJson(QByteArray::fromStdString(document.dump()));
    if (!root)
        return refusals(root.problems());
    return refusals(kind == QLatin1String("sequence")  ? decodeTemplate(*root).problems()
                    : kind == QLatin1String("profile") ? decodeProfile(*root).problems()
                                                       : decodeScript(*root).problems());
}

/// Pointers of all object members and list items below @p value.
void collect(const json &value, const std::string &pointer, std::vector<std::string> *pointers) {
    if (!value.is_structured())
        return;
    for (const auto &[key, child] : value.items()) {
        const std::string here = pointer + '/' + key;
        pointers->push_back(here);
        collect(child, here, pointers);
    }
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void refused_data() { changes(refusedChanges()); }
    void refused();
    void accepted_data() { changes(acceptedChanges()); }
    void accepted();
    void tooMany();
    void absentOrNull_data() { kinds(); }
    void absentOrNull();
    void randomDocuments();
    void theDocumentIsCurrent_data() { kinds(); }
    void theDocumentIsCurrent();
    void randomMistakes_data() { kinds(); }
    void randomMistakes();
    void everyFieldIsDescribed_data() { kinds(); }
    void everyFieldIsDescribed();
    void examplesAreRight_data() { kinds(); }
    void examplesAreRight();

private:
    static void changes(const std::vector<DocumentChange> &list);
    static void kinds();
};

void TestSchema::kinds() {
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"sequence", "profile", "script"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestSchema::changes(const std::vector<DocumentChange> &list) {
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(list.size()); ++i)
        QTest::addRow("%s: %s", list[i].kind, list[i].name) << i;
}

void TestSchema::files_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    const QDir resources(QStringLiteral(SOURCE_DIR "/resources"));
    for (const auto &[folder, kind] : {std::pair("gallery", "sequence"), std::pair("profiles", "profile")}) {
        const QDir dir(resources.filePath(QLatin1String(folder)));
        for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << dir.filePath(name) << QString::fromLatin1(kind);
    }
}

void TestSchema::files() {
    QFETCH(QString, path);
    QFETCH(QString, kind);
    const QStringList refusals = schema(kind).refusals(read(path)) + readerRefusals(kind, read(path));
    QVERIFY2(refusals.isEmpty(), qPrintable(refusals.join(u'\n')));
}

void TestSchema::refused() {
    QFETCH(int, index);
    const DocumentChange &change = refusedChanges()[index];
    const QString kind = QLatin1String(change.kind);
    QVERIFY(schema(kind).accepts(example(kind)));
    QVERIFY(!schema(kind).accepts(changed(change)));
    QVERIFY(!readerRefusals(kind, changed(change)).isEmpty());
}

void TestSchema::accepted() {
    QFETCH(int, index);
    const DocumentChange &change = acceptedChanges()[index];
    const QString kind = QLatin1String(change.kind);
    const QStringList refusals = schema(kind).refusals(changed(change)) + readerRefusals(kind, changed(change));
    QVERIFY2(refusals.isEmpty(), qPrintable(refusals.join(u'\n')));
}

void TestSchema::tooMany() {
    const Schema &sequence = schema(QStringLiteral("sequence"));
    const auto with = [](int channels, int steps, int messages, int letters) {
        json document = example(QStringLiteral("sequence"));
        document["channels"] = document["sequence"]["steps"] = json::array();
        for (int i = 0; i < channels; ++i)
            document["channels"].push_back({{"id", "c" + std::to_string(i)}, {"type", "sms"}});
        for (int i = 0; i < steps; ++i)
            document["sequence"]["steps"].push_back({{"id", "s" + std::to_string(i)}, {"messages", json::array()}});
        for (int i = 0; i < messages; ++i)
            document["sequence"]["steps"][0]["messages"].push_back(
                {{"id", "m" + std::to_string(i)}, {"channel", "c0"}});
        document["template"]["notes"] = std::string(letters, 'x');
        return document;
    };
    const auto accepted = [&](const json &document) {
        const bool read = readerRefusals(QStringLiteral("sequence"), document).isEmpty();
        return sequence.accepts(document) == read ? read ? 1 : 0 : -1; // -1: they disagree
    };
    QCOMPARE(accepted(with(50, 100, 20, 65536)), 1);
    QCOMPARE(accepted(with(51, 100, 20, 65536)), 0);
    QCOMPARE(accepted(with(50, 101, 20, 65536)), 0);
    QCOMPARE(accepted(with(50, 100, 21, 65536)), 0);
    QCOMPARE(accepted(with(50, 100, 20, 65537)), 0);
}

// Only what the format lists is required; every other member of the example may be left out or null.
void TestSchema::absentOrNull() {
    QFETCH(QString, kind);
    const QString required =
        kind == QLatin1String("sequence")
            ? QStringLiteral("/format|/version|/template|/template/(key|name)|/channels/\\d+/(id|type)|"
                             "/sequence|/sequence/steps|/sequence/steps/\\d+/(id|messages)|"
                             "/sequence/steps/\\d+/messages/\\d+/(id|channel)|"
                             // a condition needs the one key that says what it is
                             ".*/only_if/not|.*/only_if/not/message")
        : kind == QLatin1String("profile")
            ? QStringLiteral("/format|/version|/(segments/\\d+/name|zones/\\d+/zone)|.*/p")
            // without its message, an event is an organic conversion
            : QStringLiteral("/events/\\d+/metric|/events/0/message");
    const QRegularExpression requiredPlace(QRegularExpression::anchoredPattern(required));
    const json whole = example(kind);
    std::vector<std::string> pointers;
    collect(whole, {}, &pointers);
    QVERIFY(pointers.size() > 10);
    for (const std::string &pointer : pointers) {
        const json::json_pointer place(pointer);
        if (whole.at(place.parent_pointer()).is_array())
            continue;
        const bool needed = requiredPlace.match(QString::fromStdString(pointer)).hasMatch();
        json document = whole;
        document.at(place) = nullptr;
        QVERIFY2(schema(kind).accepts(document) != needed, (pointer + " null").c_str());
        QVERIFY2(readerRefusals(kind, document).isEmpty() != needed, (pointer + " null").c_str());
        document.at(place.parent_pointer()).erase(place.back());
        QVERIFY2(schema(kind).accepts(document) != needed, (pointer + " absent").c_str());
        QVERIFY2(readerRefusals(kind, document).isEmpty() != needed, (pointer + " absent").c_str());
    }
}

std::string randomDocument(const QString &kind, std::uint64_t seed) {
    return kind == QLatin1String("sequence")  ? random_documents::sequence(seed)
           : kind == QLatin1String("profile") ? random_documents::profile(seed)
                                              : random_documents::script(seed, random_documents::sequence(seed));
}

void TestSchema::randomDocuments() {
    for (const QString &kind : {QStringLiteral("sequence"), QStringLiteral("profile"), QStringLiteral("script")})
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            const std::string text = randomDocument(kind, seed);
            const json document = json::parse(text);
            const QStringList refusals = schema(kind).refusals(document) + readerRefusals(kind, document);
            QVERIFY2(refusals.isEmpty(), qPrintable(QStringLiteral("%1, seed %2:\n%3\n%4")
                                                        .arg(kind)
                                                        .arg(seed)
                                                        .arg(refusals.join(u'\n'), QString::fromStdString(text))));
        }
}

// Any value put anywhere: the schema and the reader give the same verdict.
/// Everything the document says stands in the schema, and everything of the schema in the document.
void TestSchema::theDocumentIsCurrent() {
    QFETCH(QString, kind);
    const auto file = [&](const char *ending) {
        QFile opened(QStringLiteral(SOURCE_DIR "/resources/schema/") + kind + QLatin1String(ending));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    };
    const QByteArray made = schemaDocument(*parseJson(file(".schema.json")));
    QVERIFY2(made == file(".md"), qPrintable(QStringLiteral("Write it anew: build/dev/stepline schema %1 --docs "
                                                            "> resources/schema/%1.md")
                                                 .arg(kind)));
    std::vector<std::string> pointers;
    collect(schema(kind).json(), {}, &pointers);
    for (const std::string &pointer : pointers) {
        const json::json_pointer place(pointer);
        if (place.empty() || place.parent_pointer().empty() || place.parent_pointer().back() != "properties")
            continue;
        const json &field = schema(kind).json().at(place);
        if (!field.contains("description"))
            continue;
        QVERIFY2(made.contains(('`' + place.back() + '`').c_str()), place.back().c_str());
        QString said = QString::fromStdString(field.at("description").get<std::string>());
        QVERIFY2(QString::fromUtf8(made).contains(said.replace(u'|', QStringLiteral("\\|"))), qPrintable(said));
    }
}

void TestSchema::randomMistakes() {
    QFETCH(QString, kind);
    static const json values = json::parse(R"([
        null, true, false, 0, 1, -1, 2, 0.5, 1.0, 1.5, 100, 101, 1e9, "", "x", "x y", "\n", "viewed", "requested",
        "bought", "PT1H", "PT0S", "P1W1D", "P366D", "PT1.5H", "09:00", "24:00", "2028-02-29", "2027-02-29",
        "2026-11-02T09:00:00Z", "mon", "any", "skip", "never", "tier_1", "email", "measured", "recipient",
        [], ["mon"], ["viewed"], ["x", null],
        [[]], {}, [{}], {"metric": "viewed"}, {"message": "m1"}, {"message": "m1", "metric": "viewed"}, {"all": []},
        {"any": [{"segment": "x"}]}, {"not": {}}, {"days": "any"}, {"days": ["x"]}, {"p": 0.5}, {"value": 0.5},
        {"value": 2}, {"median": "PT1H", "p90": "PT2H"}, {"id": "x", "type": "sms"}, {"id": "x", "channel": "y"},
        {"id": "x", "messages": []}, {"label": "x", "url": 1}, {"max": 1, "per": "P1D"}, {"name": "x", "share": 1}
    ])");
    int refused = 0, accepted = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        std::mt19937_64 random(seed);
        json document = seed % 4 == 0 ? example(kind) : json::parse(randomDocument(kind, seed % 100 + 1));
        std::vector<std::string> pointers;
        collect(document, {}, &pointers);
        if (pointers.empty())
            continue;
        const std::string pointer = pointers[random() % pointers.size()];
        const json value = values[random() % values.size()];
        document[json::json_pointer(pointer)] = value;
        const bool fits = schema(kind).accepts(document);
        const QStringList readerSays = readerRefusals(kind, document, BeyondSchemas);
        QVERIFY2(fits == readerSays.isEmpty(),
                 qPrintable(QStringLiteral("seed %1: %2 at %3\nschema: %4\nreader: %5")
                                .arg(seed)
                                .arg(QString::fromStdString(value.dump()), QString::fromStdString(pointer),
                                     schema(kind).refusals(document).join(u'\n'), readerSays.join(u'\n'))));
        ++(fits ? accepted : refused);
    }
    QVERIFY2(refused > 100 && accepted > 10,
             qPrintable(QStringLiteral("%1 refused, %2 accepted").arg(refused).arg(accepted)));
}

namespace {

/// Calls @p visit for every field that the schema names: each property of each object, but not those of bare tests
/// (oneOf, if, then, not), which only restrict a field named elsewhere.
template <typename Visit> void eachField(const json &part, const std::string &place, const Visit &visit) {
    for (const char *list : {"properties", "definitions"}) {
        const json fields = part.value(list, json::object());
        for (const auto &[name, field] : fields.items()) {
            visit(place + '/' + name, field);
            eachField(field, place + '/' + name, visit);
        }
    }
    if (part.contains("items"))
        eachField(part.at("items"), place + "/*", visit);
    for (const json &choice : part.value("anyOf", json::array()))
        eachField(choice, place, visit);
}

} // namespace

void TestSchema::everyFieldIsDescribed() {
    QFETCH(QString, kind);
    const json &root = schema(kind).json();
    QCOMPARE(root.at("$schema").get<std::string>(), std::string("http://json-schema.org/draft-07/schema#"));
    QVERIFY(root.contains("$id") && root.contains("title") && root.contains("description"));
    int fields = 0;
    eachField(root, {}, [&](const std::string &place, const json &field) {
        ++fields;
        const std::string title = field.value("title", ""), description = field.value("description", "");
        QVERIFY2(!title.empty() && description.size() > 5 && description.back() == '.', place.c_str());
    });
    QVERIFY(fields > 10);
}

// Each field's example is one: it passes the field's own part of the schema.
void TestSchema::examplesAreRight() {
    QFETCH(QString, kind);
    const json &root = schema(kind).json();
    eachField(root, {}, [&](const std::string &place, const json &field) {
        for (const json &value : field.value("examples", json::array())) {
            json alone = field;
            alone["definitions"] = root.at("definitions");
            const QStringList refusals = Schema(alone).refusals(value);
            QVERIFY2(refusals.isEmpty(), (place + ' ' + value.dump()).c_str());
        }
    });
    for (const json &value : root.at("examples"))
        QVERIFY(schema(kind).accepts(value));
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"

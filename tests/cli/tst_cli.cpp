#include "core/json/files.h"
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace stepline;

namespace {

QStringList words(const char *line) {
    return QString::fromUtf8(line).split(u' ');
}

const QString Gallery = QStringLiteral(SOURCE_DIR "/resources/gallery/cart-recovery.sequence.json");
const QString Profiles = QStringLiteral(SOURCE_DIR "/resources/profiles/human-opens.profile.json");

const char *Broken =
    "{\"format\": \"stepline.sequence\", \"version\": 1,\n\"template\": {\"key\": \"k\", \"name\": \"N\"},\n"
    "\"channels\": [{\"id\": \"a\", \"type\": \"sms\"}, {\"id\": \"b\", \"type\": \"push\"}],\n"
    "\"sequence\": {\"steps\": [{\"id\": \"s\", \"messages\": [\n"
    "{\"id\": \"m\", \"channel\": \"a\", \"stop_when\": {\"metric\": \"viewed\"}, \"content\": {\"body\": \"b\"}}]}]}}";

} // namespace

/// The command line as a person or a build server calls it: as a process of its own, without a display.
class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helpsEverywhere_data();
    void helpsEverywhere();
    void tellsWrongUsage_data();
    void tellsWrongUsage();
    void validatesFine();
    void validatesWithPlaces();
    void validatesAsJson();
    void validatesUnreadableFilesToo();
    void formats();
    void formatsInPlace();
    void formatsNothingThatIsBroken();
    void printsSchemas();
    void exportsJson();
    void previewsWithItsIntervals();
    void sparesTheTerminal();
    void worksInAnyLocale();
    void keepsALibrary();
    void importsAndUpdates();
    void tellsWhatIsWrongWithALibrary();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    QString write(const char *name, const QByteArray &bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return path(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCli::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCli::helpsEverywhere_data() {
    QTest::addColumn<QString>("command");
    for (const char *command : {"", "validate", "format", "schema", "export", "trace", "preview", "compare", "library",
                                "library list", "library import"})
        QTest::newRow(*command ? command : "the program") << QString::fromLatin1(command);
}

void TestCli::helpsEverywhere() {
    QFETCH(QString, command);
    const QStringList before = command.split(u' ', Qt::SkipEmptyParts);
    const Run help = run(before + words("--help"));
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("Usage:") && help.err.isEmpty());
    const Run version = run(before + words("--version"));
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QByteArray("stepline " STEPLINE_VERSION "\n"));
}

void TestCli::tellsWrongUsage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, const char *says) {
        QTest::newRow(line) << words(line) << QString::fromUtf8(says);
    };
    row("validate", "FILE is required");
    row("validate --frobnicate x", "--frobnicate");
    row("format", "FILE is required");
    row("format a b", "Only one file");
    row("format --in-place -", "Standard input cannot be rewritten");
    row("schema poem", "poem");
    row("export x", "--format is required");
    row("export x --format gif", "There is no format “gif”");
    row("export --format json", "FILE is required");
    row("preview x --recipients 0", "1000000000000");
    row("preview x --recipients 99999999999999999999", "1000000000000");
    row("preview x --seed -1", "--seed");
    row("library", "subcommand is required");
    row("library import", "FILE is required");
    row("library burn x", "subcommand is required");
}

void TestCli::tellsWrongUsage() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Run result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(QString::fromUtf8(result.err).contains(says), result.err);
    QCOMPARE(result.err.count('\n'), 1);
}

void TestCli::validatesFine() {
    const QString script = write("script.json", "{\"events\": [{\"metric\": \"converted\"}]}");
    const Run result = run({QStringLiteral("validate"), Gallery, Profiles, script});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out + result.err, QByteArray());
    QCOMPARE(run({QStringLiteral("validate"), QStringLiteral("-")}, {resourceBytes(galleryPaths().first())}).exitCode,
             0);
}

void TestCli::validatesWithPlaces() {
    const QString first = write("first.json", Broken),
                  second = write("두 번째 %2.json", "{\"format\": \"stepline.profile\",}");
    const Run result = run({QStringLiteral("validate"), first, second});
    QCOMPARE(result.exitCode, 1);
    const QStringList lines = QString::fromUtf8(result.err).trimmed().split(u'\n');
    const auto said = [&](const QString &start) {
        return std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.startsWith(start); });
    };
    QVERIFY2(said(first + QStringLiteral(":3:42: hint: /channels/1: ")), result.err);
    QVERIFY2(said(first + QStringLiteral(":5:42: hint: /sequence/steps/0/messages/0/stop_when: ")), result.err);
    QVERIFY2(
        said(first +
             QStringLiteral(":5:53: error: /sequence/steps/0/messages/0/stop_when/metric: SMS cannot report “Viewed”")),
        result.err);
    QVERIFY2(lines.last().startsWith(second + QStringLiteral(":1:30: error: : There is a comma too many")), result.err);

    // Warnings alone are fine.
    const QString warned = write("warned.json", QByteArray(Broken).replace("viewed", "clicked"));
    const Run fine = run({QStringLiteral("validate"), warned});
    QCOMPARE(fine.exitCode, 0);
    QVERIFY(!fine.err.isEmpty());
}

void TestCli::validatesAsJson() {
    const QString file = write("a.json", Broken);
    const Run result =
        run({QStringLiteral("validate"), QStringLiteral("--json"), file, Gallery, QStringLiteral("-")}, {"["});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.isEmpty());
    const QJsonArray problems = QJsonDocument::fromJson(result.out).array();
    QVERIFY(problems.size() >= 4);
    const auto error = std::find_if(problems.begin(), problems.end(), [](const QJsonValue &problem) {
        return problem.toObject()[u"severity"].toString() == QStringLiteral("error");
    });
    QVERIFY(error != problems.end());
    const QJsonObject first = error->toObject();
    QCOMPARE(first.keys().join(u' '), QStringLiteral("column file line message pointer rule severity"));
    QCOMPARE(first[u"file"].toString(), file);
    QCOMPARE(first[u"line"].toInt(), 5);
    QCOMPARE(first[u"column"].toInt(), 53);
    QCOMPARE(first[u"rule"].toString(), QStringLiteral("metric-not-reported"));
    QCOMPARE(problems.last().toObject()[u"file"].toString(), QStringLiteral("<stdin>"));
    QCOMPARE(run({QStringLiteral("validate"), QStringLiteral("--json"), Gallery}).out, QByteArray("[]\n"));
    // What people have still to tick is told where it is asked for, and fails nothing.
    const Run open = run({QStringLiteral("validate"), QStringLiteral("--checklist"), Gallery});
    QCOMPARE(open.exitCode, 0);
    QVERIFY2((open.out + open.err).contains("Still open on the checklist: “"), open.out + open.err);
}

void TestCli::validatesUnreadableFilesToo() {
    const Run result =
        run({QStringLiteral("validate"), QStringLiteral("--json"), path("missing.json"), m_folder->path(), Gallery});
    QCOMPARE(result.exitCode, 3);
    const QJsonArray problems = QJsonDocument::fromJson(result.out).array();
    QCOMPARE(problems.size(), 2);
    QVERIFY(problems[0].toObject()[u"message"].toString().contains(QStringLiteral("does not exist")));
    QVERIFY(problems[1].toObject()[u"message"].toString().contains(QStringLiteral("is a folder")));
    QVERIFY(!QFile::exists(path("missing.json")));
}

void TestCli::formats() {
    const QByteArray canonical = resourceBytes(QStringLiteral(":/gallery/cart-recovery.sequence.json"));
    QCOMPARE(run({QStringLiteral("format"), Gallery}).out, canonical);
    const QByteArray compact = writeCompactJson(*parseJson(canonical));
    const Run result = run({QStringLiteral("format"), QStringLiteral("-")}, {"\xEF\xBB\xBF" + compact});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, canonical);
    QCOMPARE(run({QStringLiteral("format"), QStringLiteral("-")}, {"{\"events\":[],\"entry\":null}"}).out,
             QByteArray("{\n  \"entry\": null,\n  \"events\": []\n}\n"));
}

void TestCli::formatsInPlace() {
    const QByteArray canonical = resourceBytes(QStringLiteral(":/gallery/cart-recovery.sequence.json"));
    const QString a = write("a.json", writeCompactJson(*parseJson(canonical))), b = write("b.json", canonical);
    const QDateTime before = QDateTime::fromSecsSinceEpoch(1000000000);
    QFile untouched(b);
    QVERIFY(untouched.open(QIODevice::ReadWrite) && untouched.setFileTime(before, QFileDevice::FileModificationTime));
    untouched.close();
    const Run result = run({QStringLiteral("format"), QStringLiteral("--in-place"), a, b});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.isEmpty());
    QCOMPARE(*readFileBytes(a), canonical);
    QCOMPARE(*readFileBytes(b), canonical);
    QCOMPARE(QFileInfo(b).lastModified(), before); // it was canonical: nothing was written
}

void TestCli::formatsNothingThatIsBroken() {
    const QByteArray bytes = QByteArray(Broken).replace("\"key\": \"k\"", "\"key\": \"Not a key\"");
    const QString file = write("a.json", bytes);
    const Run result = run({QStringLiteral("format"), QStringLiteral("--in-place"), file});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.startsWith(file.toUtf8() + ":2:21: error: /template/key: "), result.err);
    QCOMPARE(*readFileBytes(file), bytes);
    // An error of meaning does not stop formatting: the draft is kept.
    QCOMPARE(run({QStringLiteral("format"), write("b.json", Broken)}).exitCode, 0);
    QCOMPARE(run({QStringLiteral("format"), path("missing")}).exitCode, 3);
}

void TestCli::printsSchemas() {
    QCOMPARE(run(words("schema")).out, resourceBytes(QStringLiteral(":/schema/sequence.schema.json")));
    for (const char *kind : {"sequence", "profile", "script"}) {
        const Run result = run({QStringLiteral("schema"), QString::fromLatin1(kind)});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject schema = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(schema[u"$schema"].toString(), QStringLiteral("http://json-schema.org/draft-07/schema#"));
        QVERIFY(schema[u"$id"].toString().contains(QLatin1String(kind)));
    }
}

void TestCli::exportsJson() {
    const QByteArray canonical = resourceBytes(QStringLiteral(":/gallery/cart-recovery.sequence.json"));
    QCOMPARE(run({QStringLiteral("export"), Gallery, QStringLiteral("--format"), QStringLiteral("json")}).out,
             canonical);
    const Run toFile = run({QStringLiteral("export"), Gallery, QStringLiteral("--format"), QStringLiteral("json"),
                            QStringLiteral("--out"), path("out.json")});
    QCOMPARE(toFile.exitCode, 0);
    QVERIFY(toFile.out.isEmpty());
    QCOMPARE(*readFileBytes(path("out.json")), canonical);
    const Run nowhere = run({QStringLiteral("export"), Gallery, QStringLiteral("--format"), QStringLiteral("json"),
                             QStringLiteral("--out"), path("no/folder.json")});
    QCOMPARE(nowhere.exitCode, 3);
    QVERIFY(nowhere.err.contains("does not exist"));
    const Run broken =
        run({QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("json")}, {"{"});
    QCOMPARE(broken.exitCode, 1);
    QVERIFY(broken.out.isEmpty() && broken.err.startsWith("<stdin>:1:2: error: "));
}

void TestCli::previewsWithItsIntervals() {
    const QStringList call{QStringLiteral("preview"), Gallery, QStringLiteral("--recipients"), QStringLiteral("2000")};
    const Run table = run(call), json = run(call + QStringList{QStringLiteral("--json")});
    QCOMPARE(table.exitCode, 0);
    QVERIFY2(table.out.contains("sampling 95 %"), table.out.constData());
    QVERIFY(table.out.contains("--scenario low")); // how the wider band is had
    // The very numbers of the JSON, for each message and metric that its channel reports.
    const QString words = QString::fromUtf8(table.out).remove(u',');
    const QJsonObject root = QJsonDocument::fromJson(json.out).object();
    int compared = 0;
    for (const QJsonValue &value : root.value(QStringLiteral("messages")).toArray()) {
        const QJsonObject intervals = value.toObject().value(QStringLiteral("intervals")).toObject();
        for (const char *metric : {"requested", "delivered", "clicked", "late"}) {
            const QJsonArray ends = intervals.value(QLatin1String(metric)).toArray();
            const QString range =
                QStringLiteral("%1–%2").arg(qint64(ends[0].toDouble())).arg(qint64(ends[1].toDouble()));
            QVERIFY2(words.contains(range), qPrintable(QLatin1String(metric) + u' ' + range + u'\n' + words));
            ++compared;
        }
    }
    QVERIFY(compared >= 8);
    const Run exact = run(call + QStringList{QStringLiteral("--exact")});
    QCOMPARE(exact.exitCode, 0);
    QVERIFY2(!exact.out.contains("sampling 95 %"), exact.out.constData());
    QVERIFY(exact.out.contains("--scenario low"));
}

void TestCli::sparesTheTerminal() {
    const Run result = run(words("validate -"),
                           {QByteArray(Broken).replace("\"channel\": \"a\"", "\"channel\": \"a\\u001b[31m\\u202e\"")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(!result.err.contains('\x1b') && !result.err.contains("\xE2\x80\xAE"), result.err);
}

void TestCli::worksInAnyLocale() {
    for (const char *locale : {"C", "POSIX", "tr_TR.UTF-8", "no_SUCH"}) {
        const Run result = run({QStringLiteral("format"), Gallery}, {.locale = QString::fromLatin1(locale)});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.out, resourceBytes(QStringLiteral(":/gallery/cart-recovery.sequence.json")));
    }
}

void TestCli::keepsALibrary() {
    const QStringList library{QStringLiteral("library")}, at{QStringLiteral("--library"), path("l.sqlite")};
    const QString korean = QStringLiteral(SOURCE_DIR "/resources/gallery/welcome-series-ko.sequence.json");
    const Run imported = run(library + words("import") + QStringList{Gallery, korean} + at);
    QVERIFY2(imported.exitCode == 0, imported.err);
    QCOMPARE(imported.out.count('\n'), 2);

    const auto list = [&](const QStringList &more) {
        return QJsonDocument::fromJson(run(library + at + words("list --json") + more).out).array();
    };
    QCOMPARE(list({}).size(), 2);
    const QJsonObject cart = list({QStringLiteral("cart")}).first().toObject();
    QCOMPARE(cart[u"key"].toString(), QStringLiteral("cart-recovery"));
    QCOMPARE(cart[u"version"].toInt(), 1);
    QVERIFY(!cart[u"modified"].toBool() && cart[u"steps"].toInt() > 0 && cart[u"messages"].toInt() > 0);
    const Run table = run(library + words("list") + at);
    QCOMPARE(table.exitCode, 0);
    QVERIFY(table.out.contains(cart[u"id"].toString().toUtf8()) && table.out.contains("welcome-series-ko"));

    for (const QString &name : {QStringLiteral("cart-recovery"), cart[u"id"].toString()}) {
        const Run exported = run(library + words("export") + QStringList{name} + at);
        QCOMPARE(exported.exitCode, 0);
        QCOMPARE(exported.out, *readFileBytes(Gallery));
    }
    QCOMPARE(run(library + words("export welcome-series-ko --out") + QStringList{path("out.json")} + at).exitCode, 0);
    QCOMPARE(*readFileBytes(path("out.json")), *readFileBytes(korean));

    QCOMPARE(run(library + words("remove cart-recovery no-such") + at).exitCode, 3);
    QCOMPARE(list({}).size(), 2); // one unknown name: nothing is removed
    QCOMPARE(run(library + words("remove cart-recovery") + at).exitCode, 0);
    QCOMPARE(list({}).size(), 1);
    QCOMPARE(run(library + words("export cart-recovery") + at).exitCode, 3);

    // Two of one key: a key does not tell them apart.
    QByteArray other = *readFileBytes(korean);
    other.replace("\"id\": \"", "\"id\": \"x"); // another template, and other ids in it
    other.replace("\"message\": \"", "\"message\": \"x").replace("\"channel\": \"", "\"channel\": \"x");
    QCOMPARE(run(library + words("import") + QStringList{write("other.json", other)} + at).exitCode, 0);
    const Run ambiguous = run(library + words("remove welcome-series-ko") + at);
    QCOMPARE(ambiguous.exitCode, 3);
    QVERIFY2(ambiguous.err.contains("2 templates have the key"), ambiguous.err);
}

/// Bad files are named, the good ones come in; the same id updates, and what it replaces is kept.
void TestCli::importsAndUpdates() {
    const QStringList import = words("library import"), at{QStringLiteral("--library"), path("u.sqlite")};
    const QString broken = write("broken.json", "{\"format\": \"stepline.sequence\", \"version\": 1}");
    const auto list = [&] { return QJsonDocument::fromJson(run(words("library list --json") + at).out).array(); };

    const Run looked = run(import + QStringList{Gallery, broken, QStringLiteral("--dry-run")} + at);
    QCOMPARE(looked.exitCode, 1);
    QVERIFY2(looked.out.startsWith("Would add “") && !QFile::exists(path("u.sqlite")), looked.out);

    const Run first = run(import + QStringList{broken, Gallery, path("missing.json")} + at);
    QCOMPARE(first.exitCode, 3);
    QVERIFY2(first.err.contains("broken.json:1:1: error: /template: “template” is missing") &&
                 first.err.contains("missing.json") &&
                 first.err.contains("1 added, 0 updated, 0 as they are, 2 refused"),
             first.err);
    QCOMPARE(list().size(), 1);

    QByteArray edited = *readFileBytes(Gallery);
    QVERIFY(edited.contains("\"name\": \"Cart recovery") && edited.contains("\"id\": "));
    edited.replace("\"name\": \"Cart recovery", "\"name\": \"Basket");
    const QString changed = write("changed.json", edited);
    const Run dry = run(import + QStringList{changed, QStringLiteral("--dry-run")} + at);
    QVERIFY2(dry.exitCode == 0 && dry.out.contains("Would update") && dry.out.contains("Basket"), dry.out);
    QCOMPARE(list()[0][u"version"].toInt(), 1);
    const Run updated = run(import + QStringList{changed} + at);
    QVERIFY2(updated.exitCode == 0 && updated.out.contains("Name: ") && updated.out.contains("Basket"), updated.out);
    QCOMPARE(list().size(), 1);
    QVERIFY(list()[0][u"name"].toString().startsWith(QStringLiteral("Basket")));
    QCOMPARE(list()[0][u"version"].toInt(), 2); // version 1 is what was replaced

    const Run same = run(import + QStringList{changed, QStringLiteral("--json")} + at);
    QCOMPARE(QJsonDocument::fromJson(same.out)[0][u"import"].toString(), QStringLiteral("same"));
    QCOMPARE(list()[0][u"version"].toInt(), 2);
    const Run twice = run(import + QStringList{changed, Gallery} + at);
    QVERIFY2(twice.exitCode == 1 && twice.err.contains("the same template as “"), twice.err);
    QCOMPARE(run(import + QStringList{changed, QStringLiteral("--as-another")} + at).exitCode, 0);
    QCOMPARE(list().size(), 2);
}

void TestCli::tellsWhatIsWrongWithALibrary() {
    const Run missing = run(words("library list --library") + QStringList{path("missing.sqlite")});
    QCOMPARE(missing.exitCode, 3);
    QVERIFY(missing.err.contains("There is no library") && !QFile::exists(path("missing.sqlite")));
    const QByteArray garbage("not a database at all");
    const QString other = write("other.sqlite", garbage);
    const Run foreign = run(words("library import") + QStringList{Gallery, QStringLiteral("--library"), other});
    QCOMPARE(foreign.exitCode, 3);
    QVERIFY(!foreign.err.isEmpty() && foreign.out.isEmpty());
    QCOMPARE(*readFileBytes(other), garbage);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"

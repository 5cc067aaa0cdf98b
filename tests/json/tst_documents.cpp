#include "core/json/files.h"
#include "core/model/keys.h"
#include "tests/support/random_documents.h"
#include "tests/support/seed.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace stepline;

/// Files as a whole: what ships with the program opens, keeps its bytes, and is in canonical form.
class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensTheGallery_data();
    void opensTheGallery();
    void opensTheProfiles_data();
    void opensTheProfiles();

    void ordersKeysAsTheFormatSays();
    void keepsSpellingsAndUnknownKeys();
    void keepsEverythingOfRandomDocuments();
    void placesNewKeys();

    void tellsWhyAFileCannotBeRead();
    void refusesLargeFilesQuickly();
    void replacesAFileWhole();
    void keepsTheOldFileWhenItCannotWrite();
    void saysWhyItCannotWrite();
    void keepsTheOldFileOnAShortWrite();
};

namespace {

void rows(const QStringList &paths) {
    QTest::addColumn<QString>("path");
    for (const QString &path : paths)
        QTest::newRow(qPrintable(path)) << path;
}

QByteArray sentences(const Problems &problems) {
    QByteArray all;
    for (const Problem &problem : problems)
        all += problem.pointer.toUtf8() + ": " + problem.message.toUtf8() + '\n';
    return all;
}

} // namespace

void TestDocuments::opensTheGallery_data() {
    QVERIFY(galleryPaths().size() >= 14);
    rows(galleryPaths());
}

void TestDocuments::opensTheGallery() {
    QFETCH(QString, path);
    const QByteArray bytes = resourceBytes(path);
    const auto file = readSequence(bytes);
    QVERIFY2(file.ok(), sentences(file.problems()));
    QCOMPARE(file->bytes, bytes);
    QCOMPARE(canonicalForm(file->root, FileKind::Sequence), bytes);
    QVERIFY(fileKindOf(file->root) == FileKind::Sequence);
}

void TestDocuments::opensTheProfiles_data() {
    QVERIFY(builtInProfilePaths().contains(defaultProfilePath()));
    rows(builtInProfilePaths());
}

void TestDocuments::opensTheProfiles() {
    QFETCH(QString, path);
    const QByteArray bytes = resourceBytes(path);
    const auto file = readProfile(bytes);
    QVERIFY2(file.ok(), sentences(file.problems()));
    QCOMPARE(canonicalForm(file->root, FileKind::Profile), bytes);
    QVERIFY(fileKindOf(file->root) == FileKind::Profile);
}

void TestDocuments::ordersKeysAsTheFormatSays() {
    const auto canonical = [](const char *json, FileKind kind = FileKind::Sequence) {
        return QString::fromUtf8(writeCompactJson(canonicalOrder(*parseJson(json), kind)));
    };
    QCOMPARE(
        canonical(
            R"({"sequence":{"steps":[{"messages":[{"notes":"","variants":[{"lift":{"converted":1,"viewed":1},"content":{},
                          "weight":1,"id":"a"}],"content":{"buttons":[{"url":"","label":""}],"cta":{"url":"","label":""},
                          "image":{"alt":"","url":""},"body":"","title":"","preheader":"","subject":""},"send_window":{"zone":"",
                          "at":"","until":"","from":"","days":[]},"only_if":{"not":{"any":[{"all":[{"at_least":1,"metric":"",
                          "message":""}]}]}},"advance_when":{"at_least":1,"metric":""},"stop_when":null,"wait":"","delay":"",
                          "channel":"","id":""}],"notes":"","name":"","id":""}],"holdout":0,"send_window":null,
                          "limit":{"then":"","per":"","max":1},"exit_on":[],"enabled":true},"channels":[{"name":"","type":"",
                          "id":""}],"version":1,"format":""})"),
        QStringLiteral(
            R"({"format":"","version":1,"channels":[{"id":"","type":"","name":""}],"sequence":{"enabled":true,"exit_on":[],)"
            R"("limit":{"max":1,"per":"","then":""},"send_window":null,"holdout":0,"steps":[{"id":"","name":"","notes":"",)"
            R"("messages":[{"id":"","channel":"","delay":"","wait":"","stop_when":null,"advance_when":{"metric":"","at_least":1},)"
            R"("only_if":{"not":{"any":[{"all":[{"message":"","metric":"","at_least":1}]}]}},"send_window":{"days":[],"from":"",)"
            R"("until":"","at":"","zone":""},"content":{"subject":"","preheader":"","title":"","body":"","image":{"url":"","alt":""},)"
            R"("cta":{"label":"","url":""},"buttons":[{"label":"","url":""}]},"variants":[{"id":"a","weight":1,"content":{},)"
            R"("lift":{"viewed":1,"converted":1}}],"notes":""}]}]}})"));
    QCOMPARE(
        canonical(
            R"({"template":{"notes":"","checklist":[{"done":true,"text":""}],"review_by":null,"owner":"","on_end":{"exited":null,
                          "stopped":{"task":"","suppress":true,"tag":"","next":""},"completed":null},"variables":[{"fallback":"",
                          "sample":"","name":""}],"audience":"","trigger":{"priority":1,"reentry":{"after":"","policy":""},"delay":"",
                          "where":"","event":"","kind":""},"goal":{"value":1,"target_rate":1,"event":"","name":""},"tier":"","stage":"",
                          "kind":"","tags":[],"description":"","name":"","key":"","id":""}})"),
        QStringLiteral(
            R"({"template":{"id":"","key":"","name":"","description":"","tags":[],"kind":"","stage":"","tier":"",)"
            R"("goal":{"name":"","event":"","target_rate":1,"value":1},"trigger":{"kind":"","event":"","where":"",)"
            R"("delay":"","reentry":{"policy":"","after":""},"priority":1},"audience":"","variables":[{"name":"",)"
            R"("sample":"","fallback":""}],"on_end":{"completed":null,"stopped":{"next":"","tag":"","suppress":true,)"
            R"("task":""},"exited":null},"owner":"","review_by":null,"checklist":[{"text":"","done":true}],"notes":""}})"));
    QCOMPARE(
        canonical(
            R"({"channels":{"ads":{"complained":null,"unsubscribed":null,"replied":null,"converted":null,"clicked":null,
                          "viewed":{"depth":{"beta":1,"alpha":1},"source":"","grade":"","high":1,"low":1,"delay":{"p90":"","median":""},
                          "p":1},"delivered":null,"cost":{"source":"","grade":"","high":1,"low":1,"value":1},"reach":1},"in_app":null},
                          "organic":{},"zones":[{"share":1,"zone":""}],"segments":[{"converted":1,"clicked":1,"viewed":1,"share":1,
                          "name":""}],"horizon":"","fatigue":0,"list_size":1,"currency":"","name":"","version":1,"format":""})",
            FileKind::Profile),
        QStringLiteral(
            R"({"format":"","version":1,"name":"","currency":"","list_size":1,"fatigue":0,"horizon":"","segments":[{"name":"",)"
            R"("share":1,"viewed":1,"clicked":1,"converted":1}],"zones":[{"zone":"","share":1}],"organic":{},"channels":)"
            R"({"in_app":null,"ads":{"reach":1,"cost":{"value":1,"low":1,"high":1,"grade":"","source":""},"delivered":null,)"
            R"("viewed":{"p":1,"delay":{"median":"","p90":""},"low":1,"high":1,"grade":"","source":"","depth":{"alpha":1,"beta":1}},)"
            R"("clicked":null,"converted":null,"replied":null,"unsubscribed":null,"complained":null}}})"));
    QCOMPARE(
        canonical(
            R"({"events":[{"depth":1,"after":"","metric":"","message":""}],"unreachable":[],"segment":"","zone":"","entry":""})",
            FileKind::Script),
        QStringLiteral(
            R"({"entry":"","zone":"","segment":"","unreachable":[],"events":[{"message":"","metric":"","after":"","depth":1}]})"));
}

void TestDocuments::keepsSpellingsAndUnknownKeys() {
    const char *json =
        "{\"z\":0,\"sequence\":{\"holdout\":1e-1,\"y\":{\"b\":1,\"a\":2},\"x\":[],\"enabled\":true},\"w\":-0.0,"
        "\"version\":1.0,\"format\":\"a\\u00e9\\/\\u0007\\n\"}";
    const QByteArray expected = "{\n  \"z\": 0,\n  \"format\": \"aé/\\u0007\\n\",\n  \"version\": 1.0,\n  "
                                "\"sequence\": {\n    \"enabled\": true,\n"
                                "    \"holdout\": 1e-1,\n    \"y\": {\n      \"b\": 1,\n      \"a\": 2\n    },\n    "
                                "\"x\": []\n  },\n  \"w\": -0.0\n}\n";
    const QByteArray once = canonicalForm(*parseJson(json), FileKind::Sequence);
    QCOMPARE(once, expected);
    QCOMPARE(canonicalForm(*parseJson(once), FileKind::Sequence), expected);
}

namespace {

/// Shuffles members and puts unknown ones among them, everywhere.
void disturb(JsonValue &value, QRandomGenerator &random) {
    for (JsonValue &item : value.items())
        disturb(item, random);
    for (auto &[key, member] : value.members())
        disturb(member, random);
    if (!value.isObject())
        return;
    auto &members = value.members();
    if (random.bounded(3) == 0) {
        static const char *odd[] = {"0", "x_note", "안", "messages ", "", "a/b~c"};
        members.emplace_back(QString::fromUtf8(odd[random.bounded(6)]),
                             *parseJson("{\"deep\":[1.50,{\"b\":-0,\"a\":\"\\u0001\"}]}"));
    }
    for (size_t i = members.size(); i > 1; --i)
        std::swap(members[i - 1], members[random.bounded(quint32(i))]);
}

/// The same value with the members of every object sorted: equal when nothing but order differs.
JsonValue sorted(JsonValue value) {
    for (JsonValue &item : value.items())
        item = sorted(std::move(item));
    for (auto &[key, member] : value.members())
        member = sorted(std::move(member));
    std::sort(value.members().begin(), value.members().end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    return value;
}

} // namespace

void TestDocuments::keepsEverythingOfRandomDocuments() {
    const quint32 seed = randomSeed();
    QRandomGenerator random(seed);
    for (int i = 0; i < 1000; ++i) {
        const QByteArray where =
            QByteArray("STEPLINE_SEED=") + QByteArray::number(seed) + ", document " + QByteArray::number(i);
        const bool profile = i % 4 == 3;
        const std::string text =
            profile ? random_documents::profile(random.generate()) : random_documents::sequence(random.generate());
        const FileKind kind = profile ? FileKind::Profile : FileKind::Sequence;
        JsonValue root = *parseJson(QByteArray::fromStdString(text));
        disturb(root, random);
        const QByteArray once = canonicalForm(root, kind);
        const auto read = parseJson(once);
        QVERIFY2(read.ok(), where + ": " + read.sentence().toUtf8());
        QVERIFY2(sorted(*read) == sorted(root), where);      // nothing is lost, every spelling stays
        QVERIFY2(canonicalForm(*read, kind) == once, where); // doing it again changes nothing
        const auto decoded = profile ? readProfile(once).problems() : readSequence(once).problems();
        QVERIFY2(allFine(decoded), where + ": " + sentences(decoded)); // unknown keys trouble nobody
    }
}

void TestDocuments::placesNewKeys() {
    const QStringList order = sequenceKeys(u"/sequence/steps/3/messages/12");
    QCOMPARE(order.mid(0, 3), QStringLiteral("id channel delay").split(u' '));
    QCOMPARE(sequenceKeys(u"/sequence/steps/0/messages/0/only_if/all/0/not"),
             sequenceKeys(u"/sequence/steps/0/messages/0/only_if"));
    QVERIFY(sequenceKeys(u"/x/y").isEmpty());
    const auto place = [&](const char *present, const char *key) {
        return placeForKey(QString::fromLatin1(present).split(u' ', Qt::SkipEmptyParts), QString::fromLatin1(key),
                           order);
    };
    QCOMPARE(place("", "wait"), 0);
    QCOMPARE(place("id channel notes", "wait"), 2);
    QCOMPARE(place("id channel mine notes", "wait"), 3); // what followed “channel” still does
    QCOMPARE(place("id channel", "notes"), 2);
    QCOMPARE(place("id channel notes", "mine"), 3);
}

void TestDocuments::tellsWhyAFileCannotBeRead() {
    QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QString::fromUtf8(name)); };
    const auto why = [&](const QString &file) {
        const auto bytes = readFileBytes(file);
        return bytes.ok() ? QStringLiteral("readable") : bytes.problems().first().rule + u' ' + bytes.sentence();
    };
    QVERIFY(why(path("missing")).contains(QStringLiteral("does not exist")));
    QVERIFY(!QFile::exists(path("missing")));
    QVERIFY(why(folder.path()).contains(QStringLiteral("is a folder")));
    QVERIFY(QFile::link(path("nowhere"), path("dangling")));
    QVERIFY(why(path("dangling")).contains(QStringLiteral("points to")));
    QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QVERIFY(why(path("pipe")).contains(QStringLiteral("pipe or device")));
    QVERIFY(why(QStringLiteral("/dev/zero")).contains(QStringLiteral("pipe or device")));
    QVERIFY(why(QString()).startsWith(QStringLiteral("unreadable")));
    QFile file(path("안녕 file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[1]");
    file.close();
    QCOMPARE(*readFileBytes(path("안녕 file")), QByteArray("[1]"));
    QVERIFY(QFile::link(path("안녕 file"), path("link")));
    QCOMPARE(*readFileBytes(path("link")), QByteArray("[1]"));
    QVERIFY(why(path("안녕 file")) == QStringLiteral("readable"));
    QCOMPARE(readFileBytes(path("안녕 file"), 2).problems().first().rule, QStringLiteral("too-large"));
}

void TestDocuments::refusesLargeFilesQuickly() {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(100 * 1024 * 1024)); // a hole: no disk is used
    file.close();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readFileBytes(file.fileName()).problems().first().rule, QStringLiteral("too-large"));
    QVERIFY(timer.elapsed() < 500);
}

void TestDocuments::replacesAFileWhole() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json")), link = folder.filePath(QStringLiteral("link.json"));
    QVERIFY(!writeFileSafely(path, "one"));
    QCOMPARE(*readFileBytes(path), QByteArray("one"));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const QByteArray large(1000000, 'x');
    QVERIFY(!writeFileSafely(path, large));
    QCOMPARE(*readFileBytes(path), large);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(QFile::link(path, link));
    QVERIFY(!writeFileSafely(link, "through the link"));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(*readFileBytes(path), QByteArray("through the link"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2); // no litter
}

void TestDocuments::keepsTheOldFileWhenItCannotWrite() {
    QTemporaryDir folder;
    const auto problem = writeFileSafely(folder.filePath(QStringLiteral("no/such/folder/a.json")), "x");
    QVERIFY(problem && problem->message.contains(QStringLiteral("does not exist")));
    QVERIFY(!QDir(folder.filePath(QStringLiteral("no"))).exists());
    QVERIFY(writeFileSafely(folder.path(), "x"));
    QVERIFY(writeFileSafely(QStringLiteral("/dev/full"), "x"));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
    QVERIFY(writeFileSafely(folder.filePath(QStringLiteral("pipe")), "x"));
}

/// In words of the program's own: the system's are English, and name what nobody asked for.
void TestDocuments::saysWhyItCannotWrite() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    QVERIFY(!writeFileSafely(path, "old"));
    const auto reason = [](const std::optional<Problem> &problem) {
        return problem ? problem->message.section(QStringLiteral(": "), 1).section(u'.', 0, 0) : QString();
    };
    QVERIFY(QFile::setPermissions(path, QFileDevice::Permissions(0x4444)));
    QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7777)));
    {
        const Unprivileged user;
        QCOMPARE(reason(writeFileSafely(path, "new")), QStringLiteral("it is write-protected"));
    }
    QVERIFY(QFile::setPermissions(path, QFileDevice::WriteOwner));
    QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x5555)));
    {
        const Unprivileged user;
        QCOMPARE(reason(writeFileSafely(folder.filePath(QStringLiteral("b.json")), "new")),
                 QStringLiteral("its folder is write-protected"));
        QVERIFY(readFileBytes(path).sentence().contains(QStringLiteral("you have no right to it")));
    }
    QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7777)));
}

void TestDocuments::keepsTheOldFileOnAShortWrite() {
    // A process of its own, as a file size limit holds for a whole process: the program itself.
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sequence.json"));
    QByteArray json = resourceBytes(galleryPaths().first());
    json.replace("\n", "");
    json.insert(1, "\"x\":\"" + QByteArray(200000, 'x') + "\",");
    QVERIFY(!writeFileSafely(path, json));
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("trap '' XFSZ; ulimit -f 64; exec \"$0\" format --in-place \"$1\""),
                 QStringLiteral(PROGRAM), path});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 3);
    QVERIFY2(shell.readAllStandardError().contains("could not be saved"), "a sentence is expected");
    QCOMPARE(*readFileBytes(path), json);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"

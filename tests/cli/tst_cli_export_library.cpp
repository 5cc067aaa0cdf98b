#include "core/json/files.h"
#include "tests/cli/program.h"
#include "tests/storage/support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace stepline;
using namespace storage_tests;

namespace {

/// A sequence of that key and name, in canonical form.
QByteArray keyed(const QString &key, const QString &name) {
    QByteArray json = sequence(QStringLiteral("?"));
    QJsonObject root = QJsonDocument::fromJson(json).object();
    QJsonObject about = root[QStringLiteral("template")].toObject();
    about[QStringLiteral("key")] = key;
    about[QStringLiteral("name")] = name;
    root[QStringLiteral("template")] = about;
    return canonicalForm(*parseJson(QJsonDocument(root).toJson()), FileKind::Sequence);
}

QByteArray nameIn(const QByteArray &json) {
    return QJsonDocument::fromJson(json)[QStringLiteral("template")][QStringLiteral("name")].toString().toUtf8();
}

/// What stands in a folder: names and contents.
using Files = QMap<QString, QByteArray>;

Files filesOf(const QString &folder) {
    Files files;
    const QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        files[name] = bytesOf(QDir(folder).filePath(name));
    return files;
}

QList<QByteArray> namesIn(const Files &files) {
    QList<QByteArray> names;
    for (const QByteArray &json : files)
        names << nameIn(json);
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

/// `stepline export --library`: every template of a library into a folder, or as one sheet.
class TestCliExportLibrary : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Files m_expected;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QStringList exporting(const QString &library, const char *format, const QString &out) {
        const QStringList words{QStringLiteral("export"), QStringLiteral("--library"), library,
                                QStringLiteral("--format"), QLatin1String(format)};
        return out.isEmpty() ? words : words + QStringList{QStringLiteral("--out"), out};
    }
    QStringList all(const QString &out, const char *format = "json") const {
        return exporting(path(QStringLiteral("l.sqlite")), format, out);
    }

private Q_SLOTS:
    void initTestCase();
    void eachTemplateBecomesAFile();
    void filesComeBackAsTheyWere();
    void nothingIsWrittenOver();
    void whatCannotBeIsSaid();
    void aFullDisk();
    void aFolderThatCannotBeWritten();
    void aFileSizeLimit();
    void keysFromElsewhereStayInTheFolder();
    void aDamagedTemplateStopsNoOther();
    void sheetsHoldEveryTemplate();
};

/// Names as people give them: the same twice, with separators, in Korean, with what a table or a page would take as its
/// own; keys that Windows keeps for devices, and keys that meet the numbers of doubles.
void TestCliExportLibrary::initTestCase() {
    const auto library = openLibrary(path(QStringLiteral("l.sqlite")));
    const auto add = [&](const QString &file, const char *key, const char *name) {
        const QByteArray json = keyed(QLatin1String(key), QString::fromUtf8(name));
        QVERIFY2(library->addTemplate(json).ok(), name);
        m_expected[file + QStringLiteral(".sequence.json")] = json;
    };
    add(QStringLiteral("korean"), "korean", "장바구니 회수 / 3단계 \\ 끝");
    add(QStringLiteral("up"), "up", "../../etc/passwd");
    add(QStringLiteral("con_"), "con", "CON");
    add(QStringLiteral("nul_"), "nul", "nul.txt");
    add(QStringLiteral("com1_"), "com1", "COM1");
    add(QStringLiteral("com10"), "com10", "no device");
    add(QStringLiteral("table"), "table", "=HYPERLINK(\"http://x\";\"y\")");
    add(QStringLiteral("page"), "page", "<script>alert(1)</script> & co");
    const QByteArray longest(64, 'x');
    add(QLatin1String(longest), longest.constData(), "long");

    const auto edited = library->addTemplate(keyed(QStringLiteral("edited"), QStringLiteral("A")));
    const QByteArray now = keyed(QStringLiteral("edited"), QStringLiteral("B"));
    QVERIFY(!library->appendJournal(edited->id, 0, {rename(QStringLiteral("A"), QStringLiteral("B"))}, now));
    m_expected[QStringLiteral("edited.sequence.json")] = now; // what it is now, a version or not
    const auto archived = library->addTemplate(keyed(QStringLiteral("old"), QStringLiteral("Old")));
    QVERIFY(!library->setArchived(archived->id, true));

    Files doubles; // by id, which decides the order
    for (const char *name : {"Same", "Same ", "same"}) {
        const QByteArray json = keyed(QStringLiteral("same"), QLatin1String(name));
        doubles[library->addTemplate(json)->id] = json;
    }
    const QList<QByteArray> inOrder = doubles.values();
    m_expected[QStringLiteral("same.sequence.json")] = inOrder[0];
    m_expected[QStringLiteral("same-2.sequence.json")] = inOrder[1];
    m_expected[QStringLiteral("same-3.sequence.json")] = inOrder[2];
    add(QStringLiteral("same-2-2"), "same-2", "Same 2"); // its name is taken
    QCOMPARE(m_expected.size(), 14);
}

void TestCliExportLibrary::eachTemplateBecomesAFile() {
    const QString folder = path(QStringLiteral("새 폴더/all"));
    const Run first = run(all(folder));
    QVERIFY2(first.exitCode == 0 && first.err.isEmpty(), first.err.constData());
    QVERIFY2(first.out.contains("14") && first.out.contains(folder.toUtf8()), first.out.constData());
    QCOMPARE(filesOf(folder).keys(), m_expected.keys()); // and nothing half written
    QCOMPARE(filesOf(folder), m_expected);
}

void TestCliExportLibrary::filesComeBackAsTheyWere() {
    QStringList files;
    for (const QString &name : m_expected.keys())
        files << path(QStringLiteral("새 폴더/all/")) + name;
    const QString second = path(QStringLiteral("second.sqlite")), again = path(QStringLiteral("again"));
    const QStringList importing{QStringLiteral("library"), QStringLiteral("import"), QStringLiteral("--library"),
                                second};
    const Run in = run(importing + files);
    QVERIFY2(in.exitCode == 0, in.err.constData());
    QCOMPARE(run(exporting(second, "json", again)).exitCode, 0);
    QCOMPARE(filesOf(again).keys(), m_expected.keys());
    QCOMPARE(namesIn(filesOf(again)), namesIn(m_expected)); // doubles may change places
    QCOMPARE(filesOf(again)[QStringLiteral("korean.sequence.json")],
             m_expected[QStringLiteral("korean.sequence.json")]);
}

void TestCliExportLibrary::nothingIsWrittenOver() {
    const QString folder = path(QStringLiteral("twice"));
    const auto in = [&](const char *name) { return QDir(folder).filePath(QLatin1String(name)); };
    const QStringList overwriting = all(folder) + QStringList{QStringLiteral("--overwrite")};
    QCOMPARE(run(all(folder)).exitCode, 0);
    const QDateTime before = QFileInfo(in("con_.sequence.json")).lastModified();
    QVERIFY(QFile::remove(in("up.sequence.json")));
    QTest::qWait(20);
    QCOMPARE(run(all(folder)).exitCode, 0); // what is the same is in nobody's way, and is left alone
    QCOMPARE(filesOf(folder), m_expected);
    QCOMPARE(QFileInfo(in("con_.sequence.json")).lastModified(), before);

    writeBytes(in("korean.sequence.json"), "mine");
    writeBytes(in("other.txt"), "other");
    QVERIFY(QFile::remove(in("up.sequence.json")));
    const Files mine = filesOf(folder);
    const Run refused = run(all(folder));
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.err.contains("korean.sequence.json") && refused.err.contains("--overwrite"),
             refused.err.constData());
    QCOMPARE(filesOf(folder), mine); // nothing at all was written
    QCOMPARE(run(overwriting).exitCode, 0);
    Files both = m_expected;
    both[QStringLiteral("other.txt")] = "other";
    QCOMPARE(filesOf(folder), both);

    QVERIFY(QFile::remove(in("korean.sequence.json")) && QDir().mkdir(in("korean.sequence.json")));
    for (const QStringList &arguments : {all(folder), overwriting}) { // a folder is never written over
        const Run inTheWay = run(arguments);
        QCOMPARE(inTheWay.exitCode, 3);
        QVERIFY2(inTheWay.err.contains("korean.sequence.json"), inTheWay.err.constData());
        QCOMPARE(filesOf(folder).keys(), both.keys());
    }
}

void TestCliExportLibrary::whatCannotBeIsSaid() {
    const QString file = path(QStringLiteral("a file")), no = path(QStringLiteral("no"));
    writeBytes(file, "x");
    const auto says = [](const QStringList &arguments, int exitCode) {
        const Run said = run(arguments);
        return said.exitCode == exitCode && said.out.isEmpty() && said.err.count('\n') == 1;
    };
    QVERIFY(says(all(file + QStringLiteral("/below")), 3));
    QVERIFY(says(all(file), 3));
    QCOMPARE(bytesOf(file), QByteArray("x"));
    QVERIFY(says(all({}), 2)); // many files need a folder
    QVERIFY(says(all(QStringLiteral("-")), 2));
    for (const char *format : {"bpmn", "asl", "pdf", "gif"})
        QVERIFY2(says(all(no, format), 2), format);
    QVERIFY(says(all(no) << QStringLiteral("x.sequence.json"), 2)); // a FILE as well
    const QString missing = path(QStringLiteral("missing.sqlite"));
    QVERIFY(says(exporting(missing, "json", no), 3));
    QVERIFY(says(exporting(file, "json", no), 3));                  // no library
    QVERIFY(!QFileInfo::exists(missing) && !QFileInfo::exists(no)); // and none is made
}

void TestCliExportLibrary::aFullDisk() {
    SmallDisk disk(QStringLiteral("1m"));
    if (!disk.isMounted())
        QSKIP("NOT TESTED: a disk that fills. Mounting a small tmpfs needs root.");
    const QString folder = disk.file(QStringLiteral("all"));
    disk.fillUp(16 * 1024); // enough for some of the fourteen
    const Run full = run(all(folder));
    QCOMPARE(full.exitCode, 3);
    QVERIFY2(full.err.count('\n') == 1 && full.err.contains(folder.toUtf8()), full.err.constData());
    const Files written = filesOf(folder);
    QVERIFY(!written.isEmpty() && written.size() < m_expected.size());
    for (auto file = written.begin(); file != written.end(); ++file) // whole, or not there
        QVERIFY2(file.value() == m_expected.value(file.key()), qPrintable(file.key()));
    disk.freeSpace();
    QCOMPARE(run(all(folder)).exitCode, 0); // and it goes on from there
    QCOMPARE(filesOf(folder), m_expected);

    const QString sheet = disk.file(QStringLiteral("sheet"));
    for (const char *format : {"csv", "html"}) {
        disk.fillUp(0);
        const Run refused = run(all(sheet, format));
        QVERIFY(refused.exitCode == 3 && !refused.err.isEmpty());
        QVERIFY(!QFileInfo::exists(sheet));
        disk.freeSpace();
    }
}

void TestCliExportLibrary::aFolderThatCannotBeWritten() {
    SmallDisk disk(QStringLiteral("1m"));
    if (!disk.isMounted())
        QSKIP("NOT TESTED: a disk that cannot be written. Mounting a small tmpfs needs root.");
    const QString here = disk.file(QStringLiteral("here"));
    QVERIFY(QDir().mkdir(here));
    const QStringList readOnly{QStringLiteral("-o"), QStringLiteral("remount,ro"), disk.folder()};
    QCOMPARE(QProcess::execute(QStringLiteral("mount"), readOnly), 0);
    for (const QString &folder : {here, here + QStringLiteral("/new")}) {
        const Run refused = run(all(folder));
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.count('\n') == 1 && refused.err.contains(folder.toUtf8()), refused.err.constData());
        QVERIFY(filesOf(here).isEmpty());
    }
}

/// Without root: no file may grow beyond half a kilobyte, less than any template here.
void TestCliExportLibrary::aFileSizeLimit() {
    const QString folder = path(QStringLiteral("limited"));
    const Run limited =
        run(all(folder), {.through = {QStringLiteral("sh"), QStringLiteral("-c"),
                                      QStringLiteral("trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"")}});
    QVERIFY(limited.exitCode == 3 && !limited.err.isEmpty());
    QVERIFY2(filesOf(folder).isEmpty(), limited.err.constData());
}

/// A library from elsewhere may hold keys that this program would never write.
void TestCliExportLibrary::keysFromElsewhereStayInTheFolder() {
    const QString elsewhere = path(QStringLiteral("elsewhere.sqlite")), folder = path(QStringLiteral("inner/folder"));
    QStringList ids;
    {
        const auto library = openLibrary(elsewhere);
        for (const char *key : {"a", "b", "c", "d"})
            ids << library->addTemplate(keyed(QLatin1String(key), QLatin1String(key)))->id;
    }
    const auto setKey = [&](int template_, const QString &key) {
        return QStringLiteral("UPDATE templates SET key = '%1' WHERE id = '%2'").arg(key, ids[template_]);
    };
    QVERIFY(alter(elsewhere, {setKey(0, QStringLiteral("../outside")), setKey(1, QStringLiteral("/tmp/x")),
                              setKey(2, QString()), setKey(3, QString(300, QChar(0xAC00)))}));
    const Run done = run(exporting(elsewhere, "json", folder));
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QCOMPARE(filesOf(folder).size(), 4);
    QCOMPARE(namesIn(filesOf(folder)), (QList<QByteArray>{"a", "b", "c", "d"}));
    QCOMPARE(filesOf(path(QStringLiteral("inner"))).size(), 1);
}

void TestCliExportLibrary::aDamagedTemplateStopsNoOther() {
    const QString damaged = path(QStringLiteral("damaged.sqlite")), folder = path(QStringLiteral("rest"));
    QString torn;
    {
        const auto library = openLibrary(damaged);
        torn = library->addTemplate(keyed(QStringLiteral("torn"), QStringLiteral("torn")))->id;
        QVERIFY(library->addTemplate(keyed(QStringLiteral("whole"), QStringLiteral("whole"))).ok());
    }
    QVERIFY(
        alter(damaged,
              {QStringLiteral("UPDATE documents SET base = x'7b', current = x'7b' WHERE template = '%1'").arg(torn)}));
    const Run rest = run(exporting(damaged, "json", folder));
    QCOMPARE(rest.exitCode, 3);
    QVERIFY2(rest.err.contains("torn") && rest.err.count('\n') == 1, rest.err.constData());
    QCOMPARE(filesOf(folder).keys(), QStringList{QStringLiteral("whole.sequence.json")});
    for (const char *format : {"csv", "html"}) {
        const Run sheet = run(exporting(damaged, format, {}));
        QCOMPARE(sheet.exitCode, 3);
        QVERIFY2(sheet.err.contains("torn") && sheet.out.contains("whole"), sheet.err.constData());
    }
}

void TestCliExportLibrary::sheetsHoldEveryTemplate() {
    const Run csv = run(all({}, "csv"));
    QVERIFY(csv.exitCode == 0 && csv.out.startsWith("\xEF\xBB\xBF"));
    for (const char *name : {"장바구니 회수 / 3단계 \\ 끝", "../../etc/passwd", "CON", "Same 2"})
        QVERIFY2(csv.out.contains(name), name);
    QVERIFY(!csv.out.contains("Old")); // in the archive
    QVERIFY2(!csv.out.contains("\n\"=HYPERLINK") && !csv.out.contains("\n=HYPERLINK"), csv.out.constData());
    const QString page = path(QStringLiteral("page.html"));
    QCOMPARE(run(all(page, "html")).exitCode, 0);
    const QByteArray html = bytesOf(page);
    QCOMPARE(html.count("<section>"), 14);
    QVERIFY(!html.contains("<script>") && html.contains("&lt;script&gt;") && html.contains("장바구니"));
}

QTEST_GUILESS_MAIN(TestCliExportLibrary)
#include "tst_cli_export_library.moc"

#include "core/json/files.h"
#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace stepline;

/// `stepline library` beyond list, import, export and remove: the archive and the documentation sheet.
class TestCliLibrary : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Run library(const char *words, const QStringList &more = {}) const {
        return run(QStringList{QStringLiteral("library")} + QString::fromUtf8(words).split(u' ') + more +
                   QStringList{QStringLiteral("--library"), path("l.sqlite")});
    }

private Q_SLOTS:
    void initTestCase() {
        const QString gallery = QStringLiteral(SOURCE_DIR "/resources/gallery/");
        QCOMPARE(library("import", {gallery + QStringLiteral("cart-recovery.sequence.json"),
                                    gallery + QStringLiteral("welcome-series-ko.sequence.json")})
                     .exitCode,
                 0);
    }

    void theSheetIsPrintedOrWritten() {
        const Run csv = library("sheet");
        QCOMPARE(csv.exitCode, 0);
        QVERIFY(csv.out.startsWith("\xEF\xBB\xBF"));
        QVERIFY(csv.out.contains("cart-recovery") && csv.out.contains("welcome-series-ko"));
        const Run html = library("sheet --format html --out", {path("sheet.html")});
        QVERIFY(html.exitCode == 0 && html.out.isEmpty());
        const QByteArray page = readFileBytes(path("sheet.html")).value();
        QCOMPARE(page.count("<section>"), 2);
        QCOMPARE(library("sheet recovery --format html").out.count("<section>"), 1);
        QCOMPARE(library("sheet --format pdf").exitCode, 2);
        QCOMPARE(library("sheet --out", {path("no folder/x.csv")}).exitCode, 3);
    }

    void theArchiveIsKeptApart() {
        QCOMPARE(library("archive cart-recovery no-such").exitCode, 3); // all or none
        QCOMPARE(library("list").out.count('\n'), 2);
        QCOMPARE(library("archive cart-recovery").exitCode, 0);
        QVERIFY(!library("list").out.contains("cart-recovery"));
        const auto archived = QJsonDocument::fromJson(library("list --archived --json").out).array();
        QCOMPARE(archived.size(), 1);
        QVERIFY(archived[0][QStringLiteral("archived")].toBool());
        QCOMPARE(archived[0][QStringLiteral("key")].toString(), QStringLiteral("cart-recovery"));
        QVERIFY(!library("sheet").out.contains("cart-recovery"));
        QVERIFY(library("sheet --archived").out.contains("cart-recovery"));
        QCOMPARE(library("unarchive cart-recovery").exitCode, 0);
        QCOMPARE(library("list").out.count('\n'), 2);
    }

    void diffSaysWhatDiffers() {
        const QString before = QStringLiteral(SOURCE_DIR "/resources/gallery/cart-recovery.sequence.json");
        QByteArray bytes = readFileBytes(before).value();
        QVERIFY(bytes.contains("\"Cart recovery"));
        bytes.replace("\"name\": \"Cart recovery", "\"name\": \"Basket");
        QVERIFY(!writeFileSafely(path("after.json"), bytes));
        const Run lines = run({QStringLiteral("diff"), before, path("after.json")});
        QCOMPARE(lines.exitCode, 0);
        QVERIFY2(lines.out.contains("Name: ") && lines.out.contains("Basket"), lines.out.constData());
        const Run json = run({QStringLiteral("diff"), QStringLiteral("--json"), before, path("after.json")});
        const QJsonObject found = QJsonDocument::fromJson(json.out).object();
        QVERIFY(!found[QStringLiteral("same")].toBool(true));
        QCOMPARE(found[QStringLiteral("settings")][0][QStringLiteral("pointer")].toString(),
                 QStringLiteral("/template/name"));
        const Run same = run({QStringLiteral("diff"), before, before, QStringLiteral("--json")});
        QVERIFY(QJsonDocument::fromJson(same.out).object()[QStringLiteral("same")].toBool());
        QCOMPARE(run({QStringLiteral("diff"), before}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("diff"), QStringLiteral("-"), QStringLiteral("-")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("diff"), before, path("missing.json")}).exitCode, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliLibrary)
#include "tst_cli_library.moc"

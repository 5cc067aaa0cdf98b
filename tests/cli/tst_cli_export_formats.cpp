#include "core/json/files.h"
#include "tests/cli/program.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#define S(x) QStringLiteral(x)

using namespace stepline;

namespace {

bool isXml(const QByteArray &bytes) {
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

/// Every template of the gallery, written in every format by the program itself.
class TestCliExportFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormat_data() {
        QTest::addColumn<QString>("file");
        const QDir gallery(S(SOURCE_DIR "/resources/gallery"));
        const QStringList names = gallery.entryList({S("*.sequence.json")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 20);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << gallery.filePath(name);
    }

    void everyFormat() {
        QFETCH(QString, file);
        const QByteArray source = readFileBytes(file).value();
        const QJsonObject about = QJsonDocument::fromJson(source)[S("template")].toObject();
        const QByteArray name = about[S("name")].toString().toUtf8();
        const auto write = [&](const QString &format) {
            const Run done = run({S("export"), file, S("--format"), format, S("--recipients"), S("500")});
            if (done.exitCode != 0)
                qWarning("%s: %d %s", qPrintable(format), done.exitCode, done.err.constData());
            return done.exitCode == 0 ? done.out : QByteArray();
        };
        QCOMPARE(QJsonDocument::fromJson(write(S("json"))), QJsonDocument::fromJson(source));
        const QByteArray markdown = write(S("md"));
        QVERIFY2(markdown.startsWith("# " + name), markdown.left(200).constData());
        QVERIFY(write(S("csv")).count('\n') > 2);
        QVERIFY(write(S("html")).contains("<h1>" + QString::fromUtf8(name).toHtmlEscaped().toUtf8()));
        QVERIFY(write(S("pdf")).startsWith("%PDF-"));
        QVERIFY(write(S("png")).startsWith("\x89PNG"));
        const QByteArray picture = write(S("svg"));
        QVERIFY(picture.contains("<svg") && isXml(picture));
    }

    /// For an engine: the file, or the message that it cannot run and why.
    void everyEngine_data() { everyFormat_data(); }

    void everyEngine() {
        QFETCH(QString, file);
        for (const QString &format : {S("asl"), S("bpmn")}) {
            const Run done = run({S("export"), file, S("--format"), format});
            if (done.exitCode == 0) {
                QVERIFY(format == S("asl") ? QJsonDocument::fromJson(done.out)[S("States")].isObject()
                                           : isXml(done.out));
                const Run cost =
                    run({S("export"), file, S("--format"), format, S("--estimate"), S("1000"), S("--json")});
                QCOMPARE(cost.exitCode, 0);
                QVERIFY(QJsonDocument::fromJson(cost.out).isObject());
            } else {
                QCOMPARE(done.exitCode, 3);
                QVERIFY(done.out.isEmpty());
                QVERIFY2(done.err.contains("/sequence"), done.err.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCliExportFormats)
#include "tst_cli_export_formats.moc"

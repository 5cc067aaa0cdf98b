#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// The program's documents as others see them: PDF by poppler's tools, everything without a display.
class TestReportFiles : public QObject {
    Q_OBJECT

    struct Run {
        int exitCode = -1;
        QByteArray out, err;
    };

    static Run start(const QString &program, const QStringList &arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(120000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    static Run exported(const QString &file, const QStringList &more) {
        return start(QStringLiteral(PROGRAM), QStringList{QStringLiteral("export"), file} + more);
    }

    static QString gallery(const char *name) {
        return QStringLiteral(SOURCE_DIR "/resources/gallery/%1.sequence.json").arg(QLatin1String(name));
    }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(start(QStringLiteral("pdfinfo"), {QStringLiteral("-v")}).exitCode == 0,
                 "poppler-utils is needed: packaging/packages.txt names it");
    }

    void pdf_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("size");
        QTest::addColumn<QStringList>("words");
        const QString korean = gallery("cheap-first-fallback-ko"), english = gallery("cheap-first-fallback"),
                      twenty = QStringLiteral(SOURCE_DIR "/tests/bench/twenty.sequence.json");
        const auto paper = [](const char *name) { return QStringList{QStringLiteral("--paper"), QLatin1String(name)}; };
        QTest::newRow("A4") << english << paper("a4") << QByteArray("595 x 842")
                            << QStringList{QStringLiteral("Cheap first, paid only when needed"),
                                           QStringLiteral("Messages"), QStringLiteral("Clinic app"),
                                           QStringLiteral("Confirm appointment"),
                                           // signs that a typeface may set in another form
                                           QStringLiteral("09:00 (UTC)"), QStringLiteral("09:00–20:00"),
                                           QStringLiteral("+ 3 days")};
        QTest::newRow("Letter, Korean") << korean
                                        << paper("letter") +
                                               QStringList{QStringLiteral("--language"), QStringLiteral("ko")}
                                        << QByteArray("612 x 792")
                                        << QStringList{QStringLiteral("저비용 우선 발송"), QStringLiteral("카카오"),
                                                       QStringLiteral("예약")};
        QTest::newRow("twenty messages") << twenty << paper("A4") << QByteArray("595 x 842")
                                         << QStringList{QStringLiteral("First ninety days"),
                                                        QStringLiteral("Email 12")};
    }

    void pdf() {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QFETCH(QByteArray, size);
        QFETCH(QStringList, words);
        const QString pdf = path("report.pdf");
        const Run run = exported(
            file,
            QStringList{QStringLiteral("--format"), QStringLiteral("pdf"), QStringLiteral("--out"), pdf} + options);
        QVERIFY2(run.exitCode == 0, run.err);

        const QByteArray info = start(QStringLiteral("pdfinfo"), {pdf}).out;
        QVERIFY2(info.contains("Page size:       " + size), info);
        QVERIFY2(info.contains("Title:"), info);
        static const QRegularExpression count(QStringLiteral("Pages:\\s+(\\d+)"));
        const int pages = count.match(QString::fromUtf8(info)).captured(1).toInt();
        QVERIFY2(pages >= 4 && pages <= 30, info);

        // Every font is embedded and knows its letters: the text can be found and copied.
        const QByteArrayList fonts = start(QStringLiteral("pdffonts"), {pdf}).out.trimmed().split('\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        static const QRegularExpression embedded(
            QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$"));
        for (const QByteArray &font : fonts) {
            const auto match = embedded.match(QString::fromUtf8(font));
            QVERIFY2(match.captured(1) == u"yes" && match.captured(3) == u"yes", font);
        }

        const QString text =
            QString::fromUtf8(start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}).out).simplified();
        for (const QString &each : words)
            QVERIFY2(text.contains(each), qPrintable(each + u'\n' + text.left(2000)));
        const QString last = QString::number(pages);
        QVERIFY2(text.count(last) > 0 && !text.contains(QChar(QChar::ReplacementCharacter)),
                 qPrintable(text.left(500)));
    }

    void everyFormatToStandardOutput() {
        const auto out = [&](const char *format) {
            return exported(gallery("cart-recovery"), {QStringLiteral("--format"), QLatin1String(format)});
        };
        QVERIFY(out("pdf").out.startsWith("%PDF-"));
        QVERIFY(out("html").out.startsWith("<!DOCTYPE html>"));
        QVERIFY(out("md").out.startsWith("# "));
        QVERIFY(out("csv").out.startsWith("\xEF\xBB\xBF"));
        QVERIFY(QImage::fromData(out("png").out, "PNG").width() > 600);
        QVERIFY(out("svg").out.contains("<svg"));
    }

    void allPicturesIntoAFolder() {
        const QString folder = path("pictures");
        const Run run = exported(gallery("cart-recovery"),
                                 {QStringLiteral("--format"), QStringLiteral("svg"), QStringLiteral("--picture"),
                                  QStringLiteral("all"), QStringLiteral("--out"), folder});
        QVERIFY2(run.exitCode == 0, run.err);
        const QStringList files = QDir(folder).entryList(QDir::Files);
        QVERIFY2(files.size() >= 8, qPrintable(files.join(u' ')));
        QCOMPARE(run.out.count('\n'), files.size());
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("sentence");
        const auto words = [](const char *line) { return QString::fromUtf8(line).split(u' '); };
        QTest::newRow("format") << words("--format docx") << 2 << QByteArray("no format “docx”");
        QTest::newRow("paper") << words("--format pdf --paper a5") << 2 << QByteArray("--paper is a4 or letter");
        QTest::newRow("language") << words("--format md --language fr") << 2 << QByteArray("--language is en or ko");
        QTest::newRow("picture") << words("--format png --picture cover") << 2 << QByteArray("no picture “cover”");
        QTest::newRow("folder") << words("--format svg --picture all") << 2 << QByteArray("Add --out FOLDER");
        QTest::newRow("place") << words("--format pdf --out /nowhere/at/all.pdf") << 3 << QByteArray("/nowhere/at");
    }

    void saysWhatIsWrong() {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QByteArray, sentence);
        const Run run = exported(gallery("cart-recovery"), options);
        QCOMPARE(run.exitCode, code);
        QVERIFY2(run.err.contains(sentence), run.err);
        QVERIFY(run.out.isEmpty());
    }

    void documentsADraftWithErrors() {
        QFile draft(path("draft.sequence.json"));
        QVERIFY(draft.open(QIODevice::WriteOnly));
        draft.write(
            "{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"draft\",\"name\":\"Draft\"},"
            "\"channels\":[],\"sequence\":{\"steps\":[{\"id\":\"s\",\"messages\":[{\"id\":\"m\",\"channel\":\"x\"}]}]}"
            "}");
        draft.close();
        const Run run = exported(draft.fileName(), {QStringLiteral("--format"), QStringLiteral("md")});
        QVERIFY2(run.exitCode == 0, run.err);
        QVERIFY2(run.out.contains("There is no forecast while the sequence has errors"), run.out);
    }
};

QTEST_GUILESS_MAIN(TestReportFiles)
#include "tst_report_files.moc"

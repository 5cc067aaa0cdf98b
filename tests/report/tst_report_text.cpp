#include "core/export/csv.h"
#include "core/json/files.h"
#include "report_case.h"
#include "ui/report/report_export.h"
#include "ui/report/report_html.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace stepline;

/// What reports say, and that markup stays markup.
class TestReportText : public QObject {
    Q_OBJECT

    static QByteArray written(const ReportInput &input, ReportFormat format, const QString &picture = {}) {
        ReportOptions options;
        options.format = format;
        if (!picture.isEmpty())
            options.picture = picture;
        const auto bytes = writeReport(input, options);
        return bytes ? *bytes : QByteArray();
    }

    /// The elements of a page or picture in their order; fails where it is not well-formed.
    static QList<QXmlStreamAttributes> elements(const QByteArray &xml, const QString &name, QString *problem) {
        QByteArray text = xml;
        if (text.startsWith("<!DOCTYPE html>"))
            text = text.mid(15);
        QXmlStreamReader reader(text);
        QList<QXmlStreamAttributes> found;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
                found << reader.attributes();
        if (reader.hasError())
            *problem = QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString());
        return found;
    }

private Q_SLOTS:
    void markdownIsAsItWasAgreed() {
        const QByteArray is =
            written(report_case::gallery(QStringLiteral("cheap-first-fallback")), ReportFormat::Markdown);
        const QString golden = QStringLiteral(SOURCE_DIR "/tests/report/cheap-first-fallback.md");
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN"))
            QVERIFY(!writeFileSafely(golden, is));
        const QByteArrayList a = is.split('\n'), b = readFileBytes(golden)->split('\n');
        for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
            QCOMPARE(a[i], b[i]);
        QCOMPARE(a.size(), b.size());
    }

    void markdownReadsNoMarkupInTexts() {
        const QString text = QString::fromUtf8(written(report_case::hostile(), ReportFormat::Markdown));
        QVERIFY(!text.contains(QLatin1String("<script>")));
        QVERIFY(text.contains(QLatin1String("\\<script\\>")));
        QVERIFY(text.contains(QLatin1String("\\*bold\\*")));
        const int columns = 6; // of the table of messages: five cells
        for (const QString &line : text.split(u'\n'))
            if (line.startsWith(QLatin1String("| 1 | S"))) {
                static const QRegularExpression bar(QStringLiteral("(?<!\\\\)\\|"));
                const auto bars = line.count(bar);
                QVERIFY2(bars == columns || bars == 5 || bars == 10, qPrintable(line));
            }
    }

    void pageIsWellFormedAndReadableAloud_data() {
        QTest::addColumn<QString>("name");
        for (const char *name : {"cheap-first-fallback", "cheap-first-fallback-ko", "saas-onboarding", "evil"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void pageIsWellFormedAndReadableAloud() {
        QFETCH(QString, name);
        const QByteArray html =
            written(name == u"evil" ? report_case::hostile() : report_case::gallery(name), ReportFormat::Html);
        QString problem;
        const auto tags = [&](const char *tag) { return elements(html, QString::fromLatin1(tag), &problem); };
        QCOMPARE(tags("h1").size(), 1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(tags("h2").size() >= 5);
        for (const auto &th : tags("th"))
            QVERIFY(th.hasAttribute(QLatin1String("scope")));
        const auto pictures = tags("svg");
        QVERIFY(pictures.size() >= 5);
        for (const auto &svg : pictures) {
            QCOMPARE(svg.value(QLatin1String("role")), QLatin1String("img"));
            QVERIFY(svg.value(QLatin1String("aria-label")).size() > 10);
        }
        QVERIFY(!tags("html").first().value(QLatin1String("lang")).isEmpty());
        for (const char *loading : {"script", "img", "link", "iframe", "object"})
            QCOMPARE(tags(loading).size(), 0);
        QVERIFY(!html.contains("@import") && !html.contains("url("));
        QVERIFY(html.contains("prefers-color-scheme: dark") && html.contains("@media print"));
        QVERIFY(html.size() < 1'000'000);
    }

    void tableRunsNoFormula() {
        const QByteArray csv = written(report_case::hostile(), ReportFormat::Csv);
        QVERIFY(csv.startsWith(csvMark()));
        QVERIFY(csv.contains("'=HYPERLINK"));
        const QByteArray twenty =
            written(report_case::fromJson(
                        readFileBytes(QStringLiteral(SOURCE_DIR "/tests/bench/twenty.sequence.json")).value()),
                    ReportFormat::Csv);
        QVERIFY(twenty.contains("\r\n20,"));
    }

    void picturesAreDrawn_data() {
        QTest::addColumn<QString>("key");
        for (const char *key :
             {"board", "timeline", "per-channel", "over-time-requested", "over-time-delivered", "over-time-viewed",
              "over-time-clicked", "per-step", "against-all-at-once", "cost-and-revenue"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }

    void picturesAreDrawn() {
        QFETCH(QString, key);
        const ReportInput input = report_case::gallery(QStringLiteral("cheap-first-fallback-ko"));
        const QByteArray svg = written(input, ReportFormat::Svg, key);
        QString problem;
        QVERIFY(!elements(svg, QStringLiteral("text"), &problem).isEmpty()); // text is text
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(QSvgRenderer(svg).isValid());
        const QImage image = QImage::fromData(written(input, ReportFormat::Png, key));
        QVERIFY(image.width() > 600 && image.height() > 100);
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2)
                colours.insert(image.pixel(x, y));
        QVERIFY2(colours.size() > 20, qPrintable(QString::number(colours.size())));
    }

    void boardPictureHasNoButtons() {
        const QByteArray svg = written(report_case::gallery(QStringLiteral("cheap-first-fallback")), ReportFormat::Svg,
                                       QStringLiteral("board"));
        QVERIFY(svg.contains("Clinic app"));
        QVERIFY(!svg.contains("Drop a channel here"));
        QVERIFY(!svg.contains("+ Step"));
    }

    void saysWhatPictureThereIsNot() {
        ReportOptions options;
        options.format = ReportFormat::Png;
        options.picture = QStringLiteral("nothing");
        const auto result = writeReport(report_case::gallery(QStringLiteral("cart-recovery")), options);
        QVERIFY(!result);
        QVERIFY(result.sentence().contains(QLatin1String("per-channel")));
    }
};

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance();
    TestReportText test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_report_text.moc"

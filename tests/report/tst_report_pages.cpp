#include "core/json/files.h"
#include "report_case.h"
#include "ui/report/page_blocks.h"
#include "ui/report/report_pages.h"
#include "ui/report/report_pictures.h"
#include "ui/theme/preferences.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTest>
#include <random>

using namespace stepline;

/// Where things stand on paper: nothing is cut, nothing lies over another, tables say their head again.
class TestReportPages : public QObject {
    Q_OBJECT

    static PageBlock block(qreal height, qreal before = 0, bool keep = false, int head = -1) {
        return {height, before, keep, head, {}, false};
    }

    /// What holds for any placing.
    static void verify(const std::vector<PageBlock> &blocks, const std::vector<PlacedBlock> &placed,
                       const QSizeF &body) {
        int next = 0;
        for (size_t i = 0; i < placed.size(); ++i) {
            const PlacedBlock &each = placed[i];
            QVERIFY2(each.rect.top() >= 0 && each.rect.bottom() <= body.height() + 1e-6,
                     qPrintable(QStringLiteral("block %1 leaves its page").arg(each.block)));
            QCOMPARE(each.rect.height(), std::min(blocks[size_t(each.block)].height, body.height()));
            if (i > 0) {
                QVERIFY(each.page == placed[i - 1].page || each.page == placed[i - 1].page + 1);
                if (each.page == placed[i - 1].page)
                    QVERIFY(each.rect.top() >= placed[i - 1].rect.bottom() - 1e-6);
            }
            const bool begins = i == 0 || placed[i - 1].page != each.page;
            if (each.again) {
                QVERIFY(begins);
                continue;
            }
            QCOMPARE(each.block, next++); // all of them, in their order, once
            const int head = blocks[size_t(each.block)].head;
            if (begins && i > 0 && head >= 0 && head != each.block)
                QFAIL(qPrintable(QStringLiteral("block %1 begins a page without its table's head").arg(each.block)));
        }
        QCOMPARE(next, int(blocks.size()));
    }

private Q_SLOTS:
    void keepsHeadingsWithWhatFollows() {
        const std::vector<PageBlock> blocks{block(80), block(10, 5, true), block(20)};
        const auto placed = placeOnPages(blocks, QSizeF(100, 100));
        QCOMPARE(placed[1].page, 1); // it would have fitted alone
        QCOMPARE(placed[1].rect.top(), 0.0);
        QCOMPARE(placed[2].page, 1);
    }

    void repeatsTheHeadOfATable() {
        std::vector<PageBlock> blocks{block(10, 0, true)};
        for (int row = 0; row < 5; ++row)
            blocks.push_back(block(40, 0, false, 0));
        const auto placed = placeOnPages(blocks, QSizeF(100, 100));
        QCOMPARE(placed.size(), size_t(8)); // two rows a page, and the head on three
        QVERIFY(placed[3].again);
        QCOMPARE(placed[3].block, 0);
        QCOMPARE(placed[4].rect.top(), 10.0);
        verify(blocks, placed, QSizeF(100, 100));
    }

    /// Better together, but not for the price of a third of a page.
    void keepsNearWhatCostsLittle() {
        for (const auto &[above, page] : {std::pair(70.0, 1), std::pair(60.0, 0)}) {
            std::vector<PageBlock> blocks{block(above), block(20), block(25)};
            blocks[1].nearNext = true;
            const auto placed = placeOnPages(blocks, QSizeF(100, 100));
            QCOMPARE(placed[1].page, page);
            QCOMPARE(placed[2].page, 1);
            verify(blocks, placed, QSizeF(100, 100));
        }
    }

    void leavesOutSpaceAtTheTopOfAPage() {
        const std::vector<PageBlock> blocks{block(90), block(50, 30)};
        QCOMPARE(placeOnPages(blocks, QSizeF(100, 100))[1].rect.top(), 0.0);
    }

    void holdsForAnyBlocks() {
        const unsigned seed = std::random_device()();
        std::mt19937 random(seed);
        qInfo("seed %u", seed);
        for (int round = 0; round < 300; ++round) {
            std::vector<PageBlock> blocks;
            const int count = std::uniform_int_distribution(0, 60)(random);
            int head = -1;
            for (int i = 0; i < count; ++i) {
                const bool isHead = random() % 7 == 0;
                blocks.push_back(block(1 + random() % 120, random() % 30, isHead || random() % 9 == 0,
                                       isHead || random() % 2 ? -1 : head));
                blocks.back().nearNext = random() % 4 == 0;
                if (isHead) {
                    blocks.back().height = 12;
                    head = i;
                }
            }
            verify(blocks, placeOnPages(blocks, QSizeF(500, 150)), QSizeF(500, 150));
        }
    }

    void breaksNoCardOfTheGallery_data() {
        QTest::addColumn<QString>("name");
        for (const QString &name : report_case::galleryNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void breaksNoCardOfTheGallery() {
        QFETCH(QString, name);
        const ReportInput input = report_case::gallery(name);
        const Report report = describeReport(input);
        for (const PaperSize size : {PaperSize::A4, PaperSize::Letter}) {
            const Paper paper(size);
            const ReportPages pages(input, report, paper);
            verify(pages.blocks(), pages.placed(), paper.body().size());
            for (const PageBlock &each : pages.blocks())
                QVERIFY2(each.height <= paper.body().height(), qPrintable(QString::number(each.height)));
        }
    }

    void breaksAVeryLongMailBetweenLines() {
        QByteArray body;
        for (int i = 0; i < 600; ++i)
            body += "Line number " + QByteArray::number(i) + " of a mail that nobody should send.\\n";
        const ReportInput input = report_case::fromJson(
            "{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"long\",\"name\":\"Long\"},"
            "\"channels\":[{\"id\":\"mail\",\"type\":\"email\"}],\"sequence\":{\"steps\":[{\"id\":\"s\",\"messages\":["
            "{\"id\":\"m\",\"channel\":\"mail\",\"content\":{\"subject\":\"Long\",\"body\":\"" +
            body + "\"}}]}]}}");
        const Paper paper(PaperSize::A4);
        const ReportPages pages(input, describeReport(input), paper);
        verify(pages.blocks(), pages.placed(), paper.body().size());
        QVERIFY(pages.count() > 8);
    }

    /// No page but the last is left more than two thirds empty for a mail's sake: it goes on where a part of it begins.
    void aLongMailFillsItsPages() {
        QByteArray body;
        for (int i = 0; i < 12; ++i)
            body += "A paragraph of a mail that is rather long, so that it takes more than one line.\\n\\n";
        QByteArray messages;
        for (int i = 0; i < 4; ++i)
            messages += (i ? "," : "") + QByteArray("{\"id\":\"m") + QByteArray::number(i) +
                        "\",\"channel\":\"mail\",\"content\":{\"subject\":\"Long\",\"body\":\"" + body + "\"}}";
        const ReportInput input = report_case::fromJson(
            "{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"long\",\"name\":\"Long\"},"
            "\"channels\":[{\"id\":\"mail\",\"type\":\"email\"}],\"sequence\":{\"steps\":[{\"id\":\"s\",\"messages\":"
            "[" +
            messages + "]}]}}");
        const Paper paper(PaperSize::A4);
        const ReportPages pages(input, describeReport(input), paper);
        verify(pages.blocks(), pages.placed(), paper.body().size());
        for (size_t i = 1; i < pages.placed().size(); ++i) {
            const PlacedBlock &last = pages.placed()[i - 1];
            if (last.page != pages.placed()[i].page)
                QVERIFY2(last.rect.bottom() > paper.body().height() / 3, qPrintable(QString::number(last.page)));
        }
    }

    void aRowOfTheBoardKeepsToItsPlace_data() {
        QTest::addColumn<QString>("name");
        for (const QString &name : report_case::galleryNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void aRowOfTheBoardKeepsToItsPlace() {
        QFETCH(const QString, name);
        const ReportInput input = report_case::gallery(name);
        for (const ReportPicture &row : boardRows(input, describeReport(input), 480, 500)) {
            constexpr int Around = 80, Shadow = 2;
            QImage image((row.size + QSizeF(2 * Around, 2 * Around)).toSize(), QImage::Format_RGB32);
            image.fill(Qt::magenta);
            QPainter painter(&image);
            painter.translate(Around, Around);
            row.paint(painter);
            painter.end();
            const QRect place =
                QRectF(QPointF(Around, Around), row.size).toAlignedRect().adjusted(-Shadow, -Shadow, Shadow, Shadow);
            bool painted = false;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    const bool blank = image.pixelColor(x, y) == QColor(Qt::magenta);
                    painted |= !blank;
                    QVERIFY2(blank || place.contains(x, y), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
                }
            QVERIFY(painted);
        }
    }

    void theScreensTextSizeDoesNotReachThePaper() {
        const ReportInput input = report_case::gallery(QStringLiteral("cheap-first-fallback"));
        const auto painted = [&](int percent) {
            setTextPercent(percent);
            const ReportPages pages(input, describeReport(input), Paper(PaperSize::A4));
            std::vector<QImage> images;
            for (int page = 0; page < pages.count(); ++page) {
                QImage image(800, 1130, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                pages.paint(painter, page);
                painter.end();
                images.push_back(image);
            }
            setTextPercent(100);
            return images;
        };
        const std::vector<QImage> usual = painted(100), large = painted(200);
        QVERIFY(usual.size() > 2);
        QCOMPARE(large.size(), usual.size());
        for (size_t page = 0; page < usual.size(); ++page)
            QVERIFY2(large[page] == usual[page], qPrintable(QStringLiteral("page %1").arg(page + 1)));
    }

    void showsAStepOfManyMessages() {
        QByteArray messages;
        for (int i = 0; i < 20; ++i)
            messages += (i ? "," : "") + QByteArray("{\"id\":\"m") + QByteArray::number(i) + "\",\"channel\":\"c\"}";
        const ReportInput input = report_case::fromJson(
            "{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"many\",\"name\":\"Many\"},"
            "\"channels\":[{\"id\":\"c\",\"type\":\"sms\"}],\"sequence\":{\"steps\":[{\"id\":\"s\",\"messages\":[" +
            messages + "]}]}}");
        const Paper paper(PaperSize::Letter);
        const ReportPages pages(input, describeReport(input), paper);
        verify(pages.blocks(), pages.placed(), paper.body().size());
    }

    void saysWhyThereIsNoForecast() {
        const ReportInput input = report_case::fromJson(
            "{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"none\",\"name\":\"None\"},"
            "\"channels\":[],\"sequence\":{\"steps\":[{\"id\":\"s\",\"messages\":[{\"id\":\"m\",\"channel\":\"gone\"}]}"
            "]}}");
        const Report report = describeReport(input);
        QVERIFY(!report.noForecast.isEmpty());
        QVERIFY(report.figures.empty());
        const ReportPages pages(input, report, Paper(PaperSize::A4));
        QVERIFY(pages.count() >= 1);
    }
};

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // letters have sizes there
    QApplication app(argc, argv);
    Theme::instance();
    TestReportPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_report_pages.moc"

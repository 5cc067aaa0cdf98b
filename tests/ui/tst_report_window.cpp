#include "core/export/bpmn.h"
#include "core/export/states_language.h"
#include "core/json/files.h"
#include "ui/actions/actions.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/mainwindow/report_controller.h"
#include "ui/report/engine_export_dialog.h"
#include "ui/report/print_preview.h"
#include "ui/report/print_report.h"
#include "ui/theme/figures.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"
#include "window_fixture.h"

#include <QDialogButtonBox>
#include <QGraphicsView>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace stepline;

/// Reports from the window: the open template as it is now, written beside the window.
class TestReportWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;

    QString written(const char *name, QString *problem = nullptr) {
        ReportController *report = m_fixture->window->report();
        const QString path = m_fixture->folder.filePath(QString::fromLatin1(name));
        QSignalSpy spy(report, &ReportController::written);
        report->write(path, QStringLiteral("board"));
        if (!spy.wait(60000))
            return {};
        if (problem)
            *problem = spy.first().at(1).toString();
        return path;
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->open(
            readFileBytes(QStringLiteral(SOURCE_DIR "/resources/gallery/cart-recovery.sequence.json")).value());
        QVERIFY(m_fixture->window && m_fixture->window->current());
        PreviewSettings settings;
        settings.recipients = 20000;
        m_fixture->window->preview()->forecaster()->setSettings(settings);
    }
    void cleanup() { m_fixture.reset(); }

    void writesWhatTheWindowShows() {
        Editor *editor = m_fixture->window->current()->editor();
        editor->push(edits::setTemplateField(*editor->document(), QStringLiteral("name"),
                                             JsonValue::string(QStringLiteral("Renamed a moment ago")),
                                             QStringLiteral("Rename")));
        const QByteArray markdown = readFileBytes(written("report.md")).value();
        QVERIFY2(markdown.startsWith("# Renamed a moment ago"), markdown.left(200));
        QVERIFY2(markdown.contains("edited since"), markdown.left(600));
        QVERIFY(markdown.contains("20,000 recipients"));
    }

    void writesEveryFormat() {
        QVERIFY(readFileBytes(written("report.pdf")).value().startsWith("%PDF"));
        QVERIFY(readFileBytes(written("report.html")).value().startsWith("<!DOCTYPE"));
        QVERIFY(readFileBytes(written("board.svg")).value().contains("<svg"));
        QVERIFY(!QImage(written("board.png")).isNull());
    }

    void saysWhyItCouldNot() {
        QString problem;
        written("no/such/folder/report.pdf", &problem);
        QVERIFY2(problem.contains(QLatin1String("does not exist")), qPrintable(problem));
    }

    void offersExportAndPrintWithATemplateOnly() {
        const Actions *actions = m_fixture->window->actions();
        QCOMPARE(actions->print->shortcut(), QKeySequence(QKeySequence::Print));
        for (QAction *action : {actions->exportReport, actions->print, actions->exportBoard, actions->exportEngine})
            QVERIFY(action->isEnabled() && actions->needTemplate().contains(action));
    }

    /// What a run takes is counted for the audience of the forecast; what an engine cannot do is said and not saved.
    void exportsForAnEngine() {
        PreviewRequest request;
        request.tmpl = m_fixture->window->current()->editor()->value();
        request.profile = readProfile(resourceBytes(defaultProfilePath()))->value;
        request.recipients = 2000;
        EngineExportDialog dialog(request, m_fixture->window.get());
        QSignalSpy estimated(&dialog, &EngineExportDialog::estimated);
        dialog.show();
        const auto shows = [&](const QString &words) {
            for (const QLabel *label : dialog.findChildren<QLabel *>())
                if (label->isVisible() && label->text().contains(words))
                    return true;
            return false;
        };
        auto *engine = dialog.findChild<ChoiceBox *>();
        const auto choose = [&](const QString &key) {
            engine->setCurrentKey(key);
            Q_EMIT engine->chosen(key);
        };
        auto *save = dialog.findChild<QDialogButtonBox *>()->buttons().first();
        QVERIFY(shows(QStringLiteral("Counting")) || !estimated.isEmpty());
        QVERIFY(!estimated.isEmpty() || estimated.wait(60000));
        const auto estimate = estimateRun(request);
        const QString all = exactCount(std::round(estimate->transitions.mean * 2000));
        QTRY_VERIFY2(shows(all), qPrintable(all));
        QVERIFY(!shows(aboutSign(true))); // everybody was followed
        QVERIFY(shows(QStringLiteral("N. Virginia")));
        QVERIFY(shows(QStringLiteral("2026"))); // when the price was read
        QCOMPARE(dialog.file(), *toStatesLanguage(request.tmpl));
        QCOMPARE(dialog.fileEnding(), QStringLiteral(".asl.json"));
        choose(QStringLiteral("bpmn"));
        QTRY_VERIFY(shows(exactCount(std::round(estimate->jobs.mean * 2000))) && !shows(all));
        QCOMPARE(dialog.file(), *toBpmn(request.tmpl));
        QVERIFY(save->isEnabled());

        // Of a larger audience a part is followed: three digits, and a sign that says so.
        request.recipients = 3'000'000;
        EngineExportDialog part(request, m_fixture->window.get());
        QSignalSpy counted(&part, &EngineExportDialog::estimated);
        part.show();
        QVERIFY(!counted.isEmpty() || counted.wait(60000));
        const auto abouts = [&] {
            const auto labels = part.findChildren<QLabel *>();
            return std::count_if(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(aboutSign(true));
            });
        };
        QTRY_COMPARE(abouts(), 3); // transitions, calls, cost
        request.recipients = 2000;

        request.tmpl.sequence.limit = Limit{.max = 1, .per = Duration{Duration::Day}, .defer = true};
        EngineExportDialog refused(request, m_fixture->window.get());
        refused.show();
        QVERIFY(refused.file().isEmpty());
        QVERIFY(!refused.findChild<QDialogButtonBox *>()->buttons().first()->isEnabled());
        QVERIFY(refused.findChild<InlineMessage *>()->text().size() > 20);
    }

private:
    ReportInput withoutForecast() {
        ReportInput input;
        input.tmpl = m_fixture->window->current()->editor()->value();
        input.root = m_fixture->window->current()->editor()->document()->json();
        input.noForecast = QStringLiteral("None.");
        return input;
    }

private Q_SLOTS:
    void previewsThePagesOnThePaperChosen() {
        PrintPreview preview(withoutForecast(), m_fixture->window.get());
        preview.show();
        QTRY_VERIFY(preview.pages() >= 2);
        QCOMPARE(preview.page(), 1);
        const auto button = [&](const QString &name) {
            for (IconButton *each : preview.findChildren<IconButton *>())
                if (each->accessibleName().startsWith(name))
                    return each;
            return static_cast<IconButton *>(nullptr);
        };
        QVERIFY(!button(QStringLiteral("Page before"))->isEnabled());
        button(QStringLiteral("Next page"))->click();
        QCOMPARE(preview.page(), 2);
        for (int page = 2; page < preview.pages(); ++page)
            button(QStringLiteral("Next page"))->click();
        QCOMPARE(preview.page(), preview.pages());
        QVERIFY(!button(QStringLiteral("Next page"))->isEnabled());
        auto *paper = preview.findChild<ChoiceBox *>();
        const auto drawn = [&] {
            auto *view = preview.findChild<QGraphicsView *>();
            return view->scene()->itemsBoundingRect().width() / view->scene()->itemsBoundingRect().height();
        };
        paper->setCurrentKey(QStringLiteral("a4"));
        Q_EMIT paper->chosen(QStringLiteral("a4"));
        const qreal tall = drawn();
        Q_EMIT paper->chosen(QStringLiteral("letter"));
        QVERIFY(drawn() > tall); // letter is broader for its height
    }

    void printsThePagesOfThePdf() {
        const ReportInput input = withoutForecast();
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_fixture->folder.filePath(QStringLiteral("printed.pdf")));
        printReport(printer, input, describeReport(input));
        const QByteArray pdf = readFileBytes(printer.outputFileName()).value();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.count("/Type /Page\n") >= 2);
    }
};

QTEST_MAIN(TestReportWindow)
#include "tst_report_window.moc"

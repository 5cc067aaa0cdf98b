#include "ui/mainwindow/report_controller.h"

#include "core/export/file_name.h"
#include "core/json/files.h"
#include "ui/actions/actions.h"
#include "ui/mainwindow/findings_controller.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/mainwindow/open_template.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/mainwindow/time_controller.h"
#include "ui/report/engine_export_dialog.h"
#include "ui/report/print_preview.h"
#include "ui/settings/settings.h"
#include "ui/timeview/time_view.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace stepline {

namespace {

/// The forecast of the input, computed now where the window has none yet that is whole.
void completeForecast(ReportInput &input, const PreviewRequest &request) {
    if (input.forecast || !input.noForecast.isEmpty())
        return;
    const auto forecast = forecastForReport(request);
    if (forecast)
        input.forecast = *forecast;
    else
        input.noForecast = forecast.sentence();
}

} // namespace

ReportController::ReportController(Actions *actions, PreviewController *preview, FindingsController *findings,
                                   TimeController *time, Settings *settings, MessageBar *messages, QWidget *window)
    : QObject(window), m_preview(preview), m_findings(findings), m_time(time), m_settings(settings),
      m_messages(messages), m_window(window) {
    m_pool.setMaxThreadCount(1);
    connect(actions->exportReport, &QAction::triggered, this, &ReportController::chooseReport);
    connect(actions->exportEngine, &QAction::triggered, this, &ReportController::chooseEngine);
    connect(actions->exportBoard, &QAction::triggered, this, &ReportController::chooseBoard);
    connect(actions->print, &QAction::triggered, this, &ReportController::print);
}

ReportController::~ReportController() {
    m_pool.waitForDone();
}

PreviewRequest ReportController::request() const {
    const Forecaster &forecaster = *m_preview->forecaster();
    PreviewRequest request;
    request.tmpl = m_open->editor()->value();
    request.profile = forecaster.profile();
    const PreviewSettings &settings = forecaster.settings();
    request.recipients = settings.recipients;
    request.seed = settings.seed;
    request.entry = settings.entry;
    request.spread = settings.spread;
    request.scenario = settings.scenario;
    return request;
}

ReportInput ReportController::input() const {
    Editor *editor = m_open->editor();
    const Forecaster &forecaster = *m_preview->forecaster();
    ReportInput input;
    input.tmpl = editor->value();
    input.root = editor->document()->json();
    input.findings = m_findings->findings();
    input.version = m_open->isFile() ? 0 : m_open->row().version;
    input.modified = m_open->isModified();
    input.changed = m_open->row().changed;
    input.made = QDateTime::currentDateTime();
    input.entry = m_time->view()->scene()->entry();
    input.zone = m_time->view()->scene()->settings().zone;
    const ForecastPtr latest = forecaster.latest();
    if (latest && latest->complete && latest->revision == editor->document()->revision())
        input.forecast = latest;
    else if (!allFine(forecaster.problems()))
        input.noForecast =
            tr("There is no forecast while the sequence has errors: %1").arg(forecaster.problems().first().message);
    return input;
}

void ReportController::choose(const QString &title, const QStringList &filters, const QString &picture) {
    if (!m_open)
        return;
    const QString key = m_open->editor()->value().key;
    const auto endingOf = [](const QString &filter) {
        static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
        return ending.match(filter).captured(1);
    };
    QString filter = filters.first();
    QString path = QFileDialog::getSaveFileName(
        m_window, title, m_settings->lastFolder() + u'/' + fileNameFor(key) + u'.' + endingOf(filter),
        filters.join(QStringLiteral(";;")), &filter);
    if (path.isEmpty())
        return;
    if (!reportFormatFromEnding(QFileInfo(path).suffix()))
        path += u'.' + endingOf(filter);
    m_settings->setLastFolder(QFileInfo(path).absolutePath());
    write(path, picture);
}

void ReportController::chooseReport() {
    choose(tr("Export a report"),
           {tr("PDF, for reading and printing (*.pdf)"), tr("Web page (*.html)"), tr("Markdown (*.md)"),
            tr("Table of messages (*.csv)")},
           {});
}

void ReportController::chooseBoard() {
    choose(tr("Save the board as a picture"),
           {tr("Picture (*.png)"), tr("Drawing that stays sharp at any size (*.svg)")}, QStringLiteral("board"));
}

void ReportController::chooseEngine() {
    if (!m_open)
        return;
    EngineExportDialog dialog(request(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const bool bpmn = dialog.engine() == u"bpmn";
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export to run it"),
        m_settings->lastFolder() + u'/' + fileNameFor(m_open->editor()->value().key) + dialog.fileEnding(),
        bpmn ? tr("BPMN process (*.bpmn)") : tr("State machine (*.asl.json *.json)"));
    if (path.isEmpty())
        return;
    m_settings->setLastFolder(QFileInfo(path).absolutePath());
    if (const auto failed = writeFileSafely(path, dialog.file()))
        m_messages->showProblem(failed->message);
    else
        m_messages->showNote(tr("Exported to %1.").arg(path));
}

void ReportController::write(const QString &path, const QString &picture) {
    if (!m_open)
        return;
    ReportOptions options;
    options.format = reportFormatFromEnding(QFileInfo(path).suffix()).value_or(ReportFormat::Pdf);
    options.paper = usualPaper();
    if (!picture.isEmpty())
        options.picture = picture;
    QPointer<ReportController> self(this);
    m_pool.start([self, path, options, given = input(), asked = request()]() mutable {
        completeForecast(given, asked);
        const auto bytes = writeReport(given, options);
        QString problem = bytes ? QString() : bytes.sentence();
        if (bytes)
            if (const auto failed = writeFileSafely(path, *bytes))
                problem = failed->message;
        QMetaObject::invokeMethod(
            qApp,
            [self, path, problem] {
                if (!self)
                    return;
                problem.isEmpty() ? self->m_messages->showNote(tr("Exported to %1.").arg(path))
                                  : self->m_messages->showProblem(problem);
                Q_EMIT self->written(path, problem);
            },
            Qt::QueuedConnection);
    });
}

void ReportController::print() {
    if (!m_open)
        return;
    // The forecast is computed beside the window; the preview opens when it is there.
    QPointer<ReportController> self(this);
    m_pool.start([self, given = input(), asked = request()]() mutable {
        completeForecast(given, asked);
        QMetaObject::invokeMethod(
            qApp,
            [self, given] {
                if (self)
                    PrintPreview(given, self->m_window).exec();
            },
            Qt::QueuedConnection);
    });
}

} // namespace stepline

#include "core/check/check.h"
#include "core/check/ignored.h"
#include "core/json/files.h"
#include "ui/report/report_export.h"
#include "ui/report/report_pictures.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <benchmark/benchmark.h>

using namespace stepline;

// Every document of a template of 20 messages, from its JSON to the written bytes: read, checked, forecast for a
// million people with both ends of the numbers, laid out and painted. Each is to take at most a second.
//
//     QT_QPA_PLATFORM=offscreen build/bench/tests/bench/bench_report

namespace {

ReportInput inputs(const QByteArray &json) {
    const SequenceFile file = readSequence(json).value();
    ReportInput input;
    input.tmpl = file.value;
    input.root = file.root;
    input.made = QDateTime::currentDateTime();
    PreviewRequest request;
    request.tmpl = file.value;
    request.profile = readProfile(resourceBytes(defaultProfilePath()))->value;
    input.findings = sortOut(checkTemplate(file.value, &request.profile, &file.root), file.value, file.root).shown;
    input.forecast = forecastForReport(request).value();
    return input;
}

void document(benchmark::State &state, const ReportOptions &options) {
    const QByteArray json = readFileBytes(QStringLiteral(BENCH_DIR "/twenty.sequence.json")).value();
    qsizetype size = 0;
    for (auto _ : state) {
        const auto bytes = writeReport(inputs(json), options);
        if (!bytes)
            state.SkipWithError(bytes.sentence().toUtf8().constData());
        else
            size = bytes->size();
    }
    state.counters["bytes"] = double(size);
}

} // namespace

int main(int argc, char **argv) {
    const QApplication app(argc, argv);
    Theme::instance();
    for (const ReportFormat format :
         {ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Csv}) {
        ReportOptions options;
        options.format = format;
        benchmark::RegisterBenchmark(reportEnding(format).toUtf8().constData(), document, options)
            ->Unit(benchmark::kMillisecond);
    }
    for (const ReportFormat format : {ReportFormat::Png, ReportFormat::Svg})
        for (const QString &key : pictureKeys()) {
            ReportOptions options;
            options.format = format;
            options.picture = key;
            const QString name = QStringLiteral("%1/%2").arg(reportEnding(format), key);
            benchmark::RegisterBenchmark(name.toUtf8().constData(), document, options)->Unit(benchmark::kMillisecond);
        }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}

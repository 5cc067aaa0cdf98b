#include "report_case.h"

#include "core/check/check.h"
#include "core/check/ignored.h"
#include "core/json/files.h"

#include <QDir>
#include <QTimeZone>

using namespace stepline;

namespace report_case {

ReportInput fromJson(const QByteArray &json) {
    const SequenceFile file = readSequence(json).value();
    ReportInput input;
    input.tmpl = file.value;
    input.root = file.root;
    input.version = 7;
    input.changed = input.made = QDateTime(QDate(2026, 1, 6), QTime(9, 30), QTimeZone::utc());
    PreviewRequest request;
    request.tmpl = file.value;
    request.profile = readProfile(resourceBytes(defaultProfilePath()))->value;
    request.recipients = 20'000;
    input.findings = sortOut(checkTemplate(file.value, &request.profile, &file.root), file.value, file.root).shown;
    const auto forecast = forecastForReport(request);
    if (forecast)
        input.forecast = *forecast;
    else
        input.noForecast = forecast.sentence();
    return input;
}

ReportInput hostile() {
    return fromJson(R"json({"format":"stepline.sequence","version":1,
        "template":{"key":"evil","name":"<script>alert('x')</script> & \"Co\" | *bold* [x](y)",
            "description":"</style><img src=x onerror=alert(1)>\nsecond line","tags":["<b>"],"owner":"a\u0007bell"},
        "channels":[{"id":"c","type":"sms","name":"S|M`S"}],
        "sequence":{"steps":[{"id":"s","name":"# <h1>Step</h1>","messages":[
            {"id":"m","channel":"c","content":{"body":"=HYPERLINK(\"http://x\")\n- <i>list</i>"},
             "notes":"--- | rule"}]}]}})json");
}

ReportInput gallery(const QString &name) {
    return fromJson(readFileBytes(QStringLiteral(SOURCE_DIR "/resources/gallery/%1.sequence.json").arg(name)).value());
}

QStringList galleryNames() {
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(SOURCE_DIR "/resources/gallery")).entryList(QDir::Files))
        names << file.section(u'.', 0, 0);
    return names;
}

} // namespace report_case

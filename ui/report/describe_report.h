#pragma once

#include "core/base/json_value.h"
#include "core/export/report.h"
#include "core/model/template.h"
#include "ui/jobs/forecaster.h"

#include <QDateTime>

namespace stepline {

/// What a report is made from: values, so that it can be made beside the window.
struct ReportInput {
    Template tmpl;
    JsonValue root;              ///< the template's JSON, which knows more of its checklist
    Problems findings;           ///< those that are shown
    ForecastPtr forecast;        ///< nullptr: there is none
    QString noForecast;          ///< then: why
    int version = 0;             ///< the last one in the library; 0: none, or a file
    bool modified = false;       ///< edited since that version
    QDateTime changed;           ///< when it was last saved or edited; invalid: not known
    QDateTime made;              ///< now
    qint64 entry = DefaultEntry; ///< for the calendar, seconds since 1970 UTC
    QString zone = QStringLiteral("UTC");
};

/// A pure function but for the language and locale in use.
Report describeReport(const ReportInput &input);

/// The forecast that a report shows, computed at once: the sequence and sending everything at once, and the ends of the
/// numbers' ranges by a part of the audience. Problems when the template cannot be forecast.
Result<ForecastPtr> forecastForReport(const PreviewRequest &request);

} // namespace stepline

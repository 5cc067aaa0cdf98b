#include "core/export/report.h"

#include "core/base/text.h"

namespace stepline {

QString whole(const ReportFact &fact) {
    return fact.link.isEmpty()    ? fact.value
           : fact.value.isEmpty() ? fact.link
                                  : QStringLiteral("%1 → %2").arg(fact.value, fact.link);
}

} // namespace stepline

namespace stepline::reportTitles {

QString report() {
    return text("Sequence report");
}
QString sequence() {
    return text("The sequence");
}
QString calendar() {
    return text("When messages arrive");
}
QString messages() {
    return text("Messages");
}
QString forecast() {
    return text("Forecast");
}
QString overTime() {
    return text("Over time");
}
QString numbersAtLines() {
    return text("The numbers at the lines are those of the messages.");
}
QString findings() {
    return text("Findings");
}
QString checklist() {
    return text("Checklist");
}
QString noFindings() {
    return text("The checks found nothing to mend.");
}
QString answeredByChecks() {
    return text("Answered by the checks");
}
QString tickedByPeople() {
    return text("Ticked by people");
}
QString severity(Severity severity) {
    return severity == Severity::Error ? text("Error") : severity == Severity::Warning ? text("Warning") : text("Hint");
}
QString done(bool done) {
    return done ? text("done", "an item of the checklist") : text("open", "an item of the checklist");
}

} // namespace stepline::reportTitles

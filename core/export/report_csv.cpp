#include "core/base/text.h"
#include "core/export/csv.h"
#include "core/export/report.h"

#include <QHash>

namespace stepline {

namespace {

QString lines(const std::vector<ReportFact> &facts) {
    QStringList out;
    for (const ReportFact &fact : facts)
        out << (fact.name.isEmpty() ? whole(fact) : QStringLiteral("%1: %2").arg(fact.name, whole(fact)));
    return out.join(u'\n');
}

} // namespace

QByteArray reportCsv(const Report &report) {
    QStringList head{text("No."),   text("Step"),    text("Name of the step"), text("Message"),
                     text("When"),  text("Wait"),    text("Content"),          text("Rules"),
                     text("Notes"), text("Arrives"), text("Outcome")};
    // The forecast's own table: its first two columns are number and name, which stand here already.
    const bool forecast = !report.messages.empty();
    if (forecast)
        head += report.messages.headers.mid(report.messages.firstNumber);
    QHash<QString, const QStringList *> figures;
    if (forecast)
        for (const QStringList &row : report.messages.rows)
            figures.insert(row.value(0), &row);
    QHash<int, const ReportLanding *> landings;
    for (const ReportLanding &landing : report.landings)
        landings.insert(landing.number, &landing);

    QByteArray csv = csvMark() + csvRecord(head);
    for (const ReportStep &step : report.steps)
        for (const ReportMessage &message : step.messages) {
            const ReportLanding *landing = landings.value(message.number);
            const QString number = QString::number(message.number);
            QStringList row{number,
                            QString::number(step.number),
                            step.name,
                            message.name,
                            message.when,
                            message.wait,
                            lines(message.content),
                            lines(message.rules),
                            message.notes,
                            landing ? landing->when : QString(),
                            landing ? landing->outcome : QString()};
            if (forecast)
                if (const QStringList *known = figures.value(number))
                    row += known->mid(report.messages.firstNumber);
            csv += csvRecord(row);
        }
    return csv;
}

} // namespace stepline

#include "core/base/text.h"
#include "core/export/report.h"

namespace stepline {

namespace {

/// Words of the template inside a line: nothing of them is markup, and they stay on their line.
QString inLine(const QString &words) {
    QString out;
    out.reserve(words.size() + 8);
    for (const QChar c : words.simplified()) {
        if (c == QChar(0)) {
            out += QChar(QChar::ReplacementCharacter);
            continue;
        }
        if (QStringLiteral("\\`*_{}[]<>#|~!&").contains(c))
            out += u'\\';
        out += c;
    }
    // What begins a line may be taken for a list, a heading or a rule.
    if (!out.isEmpty() && (out[0] == u'-' || out[0] == u'+' || out[0] == u'=' || out[0].isDigit()))
        for (qsizetype i = 0; i < out.size() && (i == 0 || out[i - 1].isDigit()); ++i)
            if (QStringLiteral("-+=.)").contains(out[i])) {
                out.insert(i, u'\\');
                break;
            }
    return out;
}

/// Several lines in a table's cell.
QString inCell(const QString &words) {
    QStringList lines;
    for (const QString &line : words.split(u'\n'))
        lines << inLine(line);
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join(QStringLiteral("<br>"));
}

QString row(const QStringList &cells) {
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString tableHead(const QStringList &headers, int firstNumber) {
    QStringList cells, rule;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        cells << inCell(headers[i]);
        rule << (i >= firstNumber ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    return row(cells) + row(rule);
}

QString paragraph(const QString &words) {
    return words.isEmpty() ? QString() : inLine(words) + QStringLiteral("\n\n");
}

QString tableOf(const ReportTable &table) {
    QString out = tableHead(table.headers, table.firstNumber);
    for (size_t r = 0; r < table.rows.size(); ++r) {
        QStringList cells;
        for (const QString &cell : table.rows[r])
            cells << (table.total && r + 1 == table.rows.size() && !cell.isEmpty()
                          ? QStringLiteral("**%1**").arg(inCell(cell))
                          : inCell(cell));
        out += row(cells);
    }
    return out + u'\n' + paragraph(table.note);
}

QString facts(const std::vector<ReportFact> &facts, const QString &separator) {
    QStringList lines;
    for (const ReportFact &fact : facts)
        lines << (fact.name.isEmpty() ? inCell(whole(fact))
                                      : QStringLiteral("%1: %2").arg(inLine(fact.name), inCell(whole(fact))));
    return lines.join(separator);
}

QString heading(const QString &words) {
    return QStringLiteral("## ") + inLine(words) + QStringLiteral("\n\n");
}

QString messagesOf(const Report &report) {
    constexpr int NoNumbers = 99;
    QString out = heading(reportTitles::messages());
    for (const ReportStep &step : report.steps) {
        out += QStringLiteral("### ") + inLine(text("Step %1: %2").arg(step.number).arg(step.name)) +
               QStringLiteral(" — ") + inLine(step.starts) + QStringLiteral("\n\n") + paragraph(step.notes);
        if (step.messages.empty())
            continue;
        out += tableHead({text("No."), text("Message"), text("When"), text("Content"), text("Rules")}, NoNumbers);
        for (const ReportMessage &message : step.messages) {
            QString when = inCell(message.when);
            if (!message.wait.isEmpty())
                when += QStringLiteral("<br>") + inCell(message.wait);
            QString rules = facts(message.rules, QStringLiteral("<br>"));
            if (!message.notes.isEmpty())
                rules += (rules.isEmpty() ? QString() : QStringLiteral("<br>")) + inCell(message.notes);
            out += row({QString::number(message.number), inCell(message.name), when,
                        facts(message.content, QStringLiteral("<br>")), rules});
        }
        out += u'\n';
    }
    return out;
}

QString forecastOf(const Report &report) {
    QString out = heading(reportTitles::forecast());
    if (!report.noForecast.isEmpty())
        return out + paragraph(report.noForecast);
    out += paragraph(report.forecast);
    for (const ReportFigure &figure : report.figures) {
        out += QStringLiteral("- **%1** %2").arg(inLine(figure.value), inLine(figure.name));
        out += figure.note.isEmpty() ? QStringLiteral("\n") : QStringLiteral(" (%1)\n").arg(inLine(figure.note));
    }
    return out + u'\n' + tableOf(report.channels) + tableOf(report.messages);
}

QString checksOf(const Report &report) {
    QString out = heading(reportTitles::checklist()) + paragraph(report.checked);
    for (const ReportCheck &check : report.checks) {
        out += QStringLiteral("- [%1] %2").arg(check.done ? u'x' : u' ').arg(inLine(check.text));
        out += check.note.isEmpty() ? QStringLiteral("\n") : QStringLiteral(" — %1\n").arg(inLine(check.note));
    }
    return out;
}

} // namespace

QByteArray reportMarkdown(const Report &report) {
    QString out = QStringLiteral("# ") + inLine(report.title) + QStringLiteral("\n\n") + paragraph(report.label) +
                  paragraph(report.description) + paragraph(report.version);
    out += tableHead({text("Fact"), text("Value")}, 99);
    for (const ReportFact &fact : report.facts)
        out += row({inCell(fact.name), inCell(fact.value)});
    out += u'\n' + heading(reportTitles::sequence()) + paragraph(report.sequence);
    if (!report.landings.empty()) {
        out += heading(reportTitles::calendar()) + paragraph(report.calendar) +
               tableHead({text("No."), text("Message"), text("Arrives"), text("Outcome")}, 99);
        for (const ReportLanding &landing : report.landings)
            out += row(
                {QString::number(landing.number), inCell(landing.name), inCell(landing.when), inCell(landing.outcome)});
        out += u'\n';
    }
    out += messagesOf(report) + forecastOf(report) + heading(reportTitles::findings());
    if (report.findings.empty())
        out += paragraph(reportTitles::noFindings());
    for (const ReportFinding &finding : report.findings)
        out +=
            QStringLiteral("- **%1** %2: %3\n")
                .arg(inLine(reportTitles::severity(finding.severity)), inLine(finding.where), inLine(finding.sentence));
    if (!report.findings.empty())
        out += u'\n';
    if (!report.checks.empty())
        out += checksOf(report) + u'\n';
    return (out + QStringLiteral("---\n\n") + paragraph(report.made)).trimmed().toUtf8() + '\n';
}

} // namespace stepline

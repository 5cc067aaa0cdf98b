#include "ui/report/report_html.h"

#include "core/base/text.h"
#include "ui/preview/chart.h"
#include "ui/report/report_words.h"
#include "ui/report/svg_colours.h"

#include <QLocale>

namespace stepline {

namespace {

/// A browser is told, too, that nothing is loaded and nothing runs.
constexpr const char *Style = R"(
:root { color-scheme: light dark; --ink: #16191f; --quiet: #5a6372; --line: #e3e6ec; --edge: #7d8695; --ground: #ffffff;
  --tint: #f5f6f9; --accent: #3b5bdb; --good: #0b7a4b; --warning: #a04a00; --error: #c02a2a; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #eceef2; --quiet: #a6aebb; --line: #2b303a;
  --edge: #788191; --ground: #1b1f26; --tint: #13161b; --accent: #91a7ff; --good: #4fd1a0; --warning: #ffb066;
  --error: #ff8a8a; } }
* { box-sizing: border-box; }
body { font: 15px/1.55 Inter, system-ui, "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", sans-serif;
  color: var(--ink); background: var(--ground); margin: 0; font-variant-numeric: tabular-nums; word-break: keep-all;
  overflow-wrap: break-word; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main { max-width: 1040px; margin: 0 auto; padding: 40px 24px 64px; }
h1 { font-size: 34px; line-height: 1.2; font-weight: 600; margin: 4px 0 8px; text-wrap: balance; }
h2 { font-size: 22px; font-weight: 600; margin: 56px 0 4px; } h3 { font-size: 15px; font-weight: 600; margin: 32px 0 8px; }
p { margin: 0 0 12px; max-width: 74ch; } .quiet { color: var(--quiet); } .kicker { color: var(--accent); font-weight: 600; margin: 0; }
header { border-top: 4px solid var(--accent); padding-top: 20px; } .lead { font-size: 17px; margin: 16px 0 0; }
.lines { white-space: pre-line; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 28px 0; padding: 0; list-style: none; }
.figures li { background: var(--tint); border-radius: 8px; padding: 14px 16px; break-inside: avoid; }
.figures b { display: block; font-size: 24px; line-height: 1.3; font-weight: 600; } .figures span { display: block; font-weight: 600; }
.figures small { color: var(--quiet); } .good { color: var(--good); }
dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; margin: 20px 0 16px; }
dt, dd { border-top: 1px solid var(--line); padding: 7px 24px 7px 0; margin: 0; } dt { color: var(--quiet); } dd { overflow-wrap: anywhere; }
figure { margin: 16px 0 0; break-inside: avoid; } figcaption { color: var(--quiet); font-size: 13px; margin-top: 4px; }
figure svg { display: block; max-width: 100%; height: auto; } .board { background: var(--tint); border-radius: 8px; padding: 16px; margin-top: 8px; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(380px, 1fr)); gap: 0 32px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 8px 0 0; }
th, td { text-align: left; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; font-size: 13px; border-bottom-color: var(--edge); white-space: nowrap; }
tbody th { font-weight: 600; } .number { text-align: right; padding-right: 0; padding-left: 16px; white-space: nowrap; }
td.no { color: var(--quiet); width: 2.5em; } .total th, .total td { font-weight: 600; border-top: 1px solid var(--edge); border-bottom: 0; }
th.step { background: var(--tint); padding: 8px 12px; font-weight: 600; } th.step span { font-weight: 400; color: var(--quiet); margin-left: 12px; }
tr { break-inside: avoid; } .messages tr { break-inside: auto; } .messages .band { break-inside: avoid; break-after: avoid; } thead { display: table-header-group; } .part { display: block; font-weight: 400; color: var(--quiet); font-size: 13px; }
.part + .value { margin-bottom: 6px; } .value + .part { margin-top: 6px; } tbody th { min-width: 7em; } .link { display: block; color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; margin-bottom: 6px; } .value { display: block; white-space: pre-line; overflow-wrap: anywhere; }
ul.findings, ul.checks { list-style: none; margin: 8px 0 0; padding: 0; } .findings li { display: grid; grid-template-columns: 7em 1fr;
  padding: 10px 0; border-bottom: 1px solid var(--line); break-inside: avoid; } .findings b.error { color: var(--error); }
.findings b.warning { color: var(--warning); } .findings b.hint { color: var(--quiet); } .findings small { display: block; color: var(--quiet); }
.checks li { padding: 4px 0 4px 28px; position: relative; break-inside: avoid; } .checks li::before { content: ""; position: absolute; left: 0; top: 8px;
  width: 14px; height: 14px; border: 1px solid var(--edge); border-radius: 4px; } .checks li.done::before { background: var(--good); border-color: var(--good);
  content: "✓"; color: var(--ground); font-size: 11px; line-height: 13px; text-align: center; } .checks small { display: block; color: var(--quiet); }
@media print { .figures { grid-template-columns: repeat(5, 1fr); } .pair { grid-template-columns: 1fr 1fr; } }
@media screen and (max-width: 760px) { dl { grid-template-columns: max-content 1fr; } figure { overflow-x: auto; }
  figure svg { max-width: none; } .pair { grid-template-columns: minmax(0, 1fr); } .pair svg { max-width: 100%; }
  .messages table, .messages tbody, .messages tr, .messages td, .messages th { display: block; } .messages thead { display: none; }
  .messages td, .messages th { border: 0; padding: 4px 0; } .messages th.step { padding: 8px 12px; margin-top: 16px; }
  .messages tr { border-bottom: 1px solid var(--line); padding: 8px 0; } .messages .band { border: 0; padding: 0; }
  .messages td.no { display: none; } }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { margin-top: 56px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 13px; }
@media print { body { font-size: 10pt; } main { max-width: none; padding: 0; } h1 { font-size: 22pt; } h2 { font-size: 15pt; margin-top: 28pt; break-after: avoid; }
  h3, h2 + .quiet, h3 + .quiet { break-after: avoid; } .scroll { overflow: visible; } }
)";

QString escaped(const QString &words) {
    QString out = words.toHtmlEscaped();
    for (QChar &c : out)
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    return out;
}

QString tag(const char *name, const QString &words, const char *style = nullptr) {
    if (words.isEmpty())
        return {};
    const QString open = style ? QStringLiteral("<%1 class=\"%2\">").arg(QLatin1String(name), QLatin1String(style))
                               : QStringLiteral("<%1>").arg(QLatin1String(name));
    return open + escaped(words) + QStringLiteral("</%1>\n").arg(QLatin1String(name));
}

QString heading(const QString &words, const char *id) {
    return QStringLiteral("<h2 id=\"%1\">%2</h2>\n").arg(QLatin1String(id), escaped(words));
}

/// @p style "board": on the board's ground.
QString figure(const ReportPicture &picture, const char *style, const QString &caption = {}) {
    if (picture.empty())
        return {};
    QString svg = QString::fromUtf8(pictureSvg(picture, true));
    // Said instead of the picture, in a sentence; the numbers follow in tables.
    svg.replace(QStringLiteral("<svg "), QStringLiteral("<svg role=\"img\" aria-label=\"%1\" ")
                                             .arg(escaped(picture.title + QStringLiteral(": ") + picture.alt)));
    return QStringLiteral("<figure class=\"%1\">").arg(QLatin1String(style)) + svg +
           (caption.isEmpty() ? QString() : QStringLiteral("<figcaption>%1</figcaption>").arg(escaped(caption))) +
           QStringLiteral("</figure>\n");
}

QString headRow(const QStringList &names, int firstNumber = 99) {
    QString row = QStringLiteral("<thead><tr>");
    for (qsizetype i = 0; i < names.size(); ++i)
        row += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                   .arg(i >= firstNumber ? QStringLiteral(" class=\"number\"") : QString(), escaped(names[i]));
    return row + QStringLiteral("</tr></thead>\n");
}

QString figureTable(const ReportTable &table) {
    if (table.empty())
        return {};
    QString html = tag("h3", table.caption) +
                   QStringLiteral("<div class=\"scroll\"><table>\n<caption class=\"sr\">%1</caption>\n")
                       .arg(escaped(table.caption)) +
                   headRow(table.headers, table.firstNumber) + QStringLiteral("<tbody>\n");
    for (size_t r = 0; r < table.rows.size(); ++r) {
        html +=
            table.total && r + 1 == table.rows.size() ? QStringLiteral("<tr class=\"total\">") : QStringLiteral("<tr>");
        for (qsizetype c = 0; c < table.rows[r].size(); ++c) {
            const QString words = escaped(table.rows[r][c]);
            html += c == table.firstNumber - 1 ? QStringLiteral("<th scope=\"row\">%1</th>").arg(words)
                    : c < table.firstNumber    ? QStringLiteral("<td class=\"no\">%1</td>").arg(words)
                                               : QStringLiteral("<td class=\"number\">%1</td>").arg(words);
        }
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table></div>\n") + tag("p", table.note, "quiet");
}

QString parts(const std::vector<ReportFact> &facts) {
    QString html;
    for (const ReportFact &fact : facts)
        html += (fact.name.isEmpty() ? QString()
                                     : QStringLiteral("<span class=\"part\">%1</span>").arg(escaped(fact.name))) +
                tag("span", fact.value, "value") + tag("span", fact.link, "link");
    return html;
}

QString front(const Report &report) {
    QStringList line{report.label, report.version};
    line.removeAll(QString());
    QString html = QStringLiteral("<header>\n") + tag("p", reportTitles::report(), "kicker") + tag("h1", report.title) +
                   tag("p", line.join(QStringLiteral(" · ")), "quiet") + tag("p", report.description, "lead lines") +
                   QStringLiteral("</header>\n");
    if (!report.figures.empty()) {
        html += QStringLiteral("<ul class=\"figures\">\n");
        for (const ReportFigure &figure : report.figures)
            html += QStringLiteral("<li><b%1>%2</b><span>%3</span><small>%4</small></li>\n")
                        .arg(figure.good ? QStringLiteral(" class=\"good\"") : QString(), escaped(figure.value),
                             escaped(figure.name), escaped(figure.note));
        html += QStringLiteral("</ul>\n");
    }
    html += QStringLiteral("<dl>\n");
    for (const ReportFact &fact : report.facts)
        html += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(escaped(fact.name), escaped(fact.value));
    return html + QStringLiteral("</dl>\n") + tag("p", report.notes, "quiet lines");
}

QString calendar(const ReportInput &input, const Report &report) {
    if (report.landings.empty())
        return {};
    QString html =
        heading(reportTitles::calendar(), "calendar") + tag("p", report.calendar, "quiet") +
        figure(timelinePicture(input, report, 992), "plain") + QStringLiteral("<div class=\"scroll\"><table>\n") +
        headRow({text("No."), text("Message"), text("Arrives"), text("Outcome")}) + QStringLiteral("<tbody>\n");
    for (const ReportLanding &landing : report.landings)
        html +=
            QStringLiteral(
                "<tr><td class=\"no\">%1</td><th scope=\"row\">%2</th><td>%3</td><td class=\"quiet\">%4</td></tr>\n")
                .arg(QLocale().toString(landing.number), escaped(landing.name), escaped(landing.when),
                     escaped(landing.outcome));
    return html + QStringLiteral("</tbody></table></div>\n");
}

QString messages(const Report &report) {
    if (report.steps.empty())
        return {};
    QString html = heading(reportTitles::messages(), "messages") +
                   QStringLiteral("<div class=\"scroll messages\"><table>\n") +
                   headRow({text("No."), text("Message"), text("Content"), text("Rules")});
    for (const ReportStep &step : report.steps) {
        html += QStringLiteral(
                    "<tbody>\n<tr class=\"band\"><th scope=\"rowgroup\" colspan=\"4\" class=\"step\">%1<span>%2</span>")
                    .arg(escaped(text("Step %1: %2").arg(step.number).arg(step.name)), escaped(step.starts));
        if (!step.notes.isEmpty())
            html += QStringLiteral("<br /><span>%1</span>").arg(escaped(step.notes));
        html += QStringLiteral("</th></tr>\n");
        for (const ReportMessage &message : step.messages) {
            html += QStringLiteral("<tr><td class=\"no\">%1</td><th scope=\"row\">%2<span class=\"part\">%3</span>"
                                   "<span class=\"part\">%4</span></th><td>")
                        .arg(QLocale().toString(message.number), escaped(message.name), escaped(message.when),
                             escaped(message.wait));
            html +=
                message.content.empty() ? tag("span", ReportWords::tr("No text yet"), "quiet") : parts(message.content);
            html += QStringLiteral("</td><td>") + parts(message.rules) + tag("span", message.notes, "part") +
                    QStringLiteral("</td></tr>\n");
        }
        html += QStringLiteral("</tbody>\n");
    }
    return html + QStringLiteral("</table></div>\n");
}

QString forecast(const ReportInput &input, const Report &report) {
    QString html = heading(reportTitles::forecast(), "forecast");
    if (!report.noForecast.isEmpty())
        return html + tag("p", report.noForecast, "quiet");
    html += tag("p", report.forecast, "quiet");
    QString courses, rest;
    for (const Chart &chart : reportCharts(input)) {
        if (chart.key == u"per-channel")
            html += figure(chartPicture(chart, QSizeF(992, 260), input, false), "plain") + figureTable(report.channels);
        else if (chart.key.startsWith(QLatin1String("over-time")))
            courses += figure(chartPicture(chart, QSizeF(480, 220), input, true), "plain");
        else
            rest += figure(chartPicture(chart, QSizeF(992, 220), input, false), "plain");
    }
    if (!courses.isEmpty())
        html += tag("h3", reportTitles::overTime()) + tag("p", reportTitles::numbersAtLines(), "quiet") +
                QStringLiteral("<div class=\"pair\">\n") + courses + QStringLiteral("</div>\n");
    return html + figureTable(report.messages) + rest;
}

QString findings(const Report &report) {
    QString html = heading(reportTitles::findings(), "findings");
    if (report.findings.empty())
        return html + tag("p", reportTitles::noFindings(), "quiet");
    html += QStringLiteral("<ul class=\"findings\">\n");
    for (const ReportFinding &finding : report.findings)
        html += QStringLiteral("<li><b class=\"%1\">%2</b><div><b>%3</b><br />%4%5</div></li>\n")
                    .arg(severityName(finding.severity), escaped(reportTitles::severity(finding.severity)),
                         escaped(finding.where), escaped(finding.sentence), tag("small", finding.reason));
    return html + QStringLiteral("</ul>\n");
}

QString checks(const Report &report) {
    if (report.checks.empty())
        return {};
    QString html = heading(reportTitles::checklist(), "checklist") + tag("p", report.checked, "quiet");
    for (const bool automatic : {true, false}) {
        QString items;
        for (const ReportCheck &check : report.checks)
            if (check.automatic == automatic)
                items +=
                    QStringLiteral("<li%1><span class=\"sr\">%2: </span>%3%4</li>\n")
                        .arg(check.done ? QStringLiteral(" class=\"done\"") : QString(),
                             escaped(reportTitles::done(check.done)), escaped(check.text), tag("small", check.note));
        if (!items.isEmpty())
            html += tag("h3", automatic ? reportTitles::answeredByChecks() : reportTitles::tickedByPeople()) +
                    QStringLiteral("<ul class=\"checks\">\n") + items + QStringLiteral("</ul>\n");
    }
    return html;
}

} // namespace

QByteArray reportHtml(const ReportInput &input, const Report &report) {
    QString body = front(report) + heading(reportTitles::sequence(), "sequence") + tag("p", report.sequence, "quiet");
    for (const ReportPicture &row : boardRows(input, report, 960, 1600, 0.85))
        body += figure(row, "board");
    body += calendar(input, report) + messages(report) + forecast(input, report) + findings(report) + checks(report);
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\" />\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                       "style-src 'unsafe-inline'\" />\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                       "<meta name=\"generator\" content=\"Stepline " STEPLINE_VERSION "\" />\n<title>")
            .arg(escaped(report.language)) +
        escaped(report.title) + QStringLiteral("</title>\n<style>") + QLatin1String(Style) + darkRulesFor(body) +
        QStringLiteral("</style></head>\n<body><main>\n") + body + tag("footer", report.made) +
        QStringLiteral("</main></body></html>\n");
    return html.toUtf8();
}

} // namespace stepline

#include "core/export/library_sheet.h"

#include "core/base/text.h"
#include "core/export/csv.h"
#include "core/export/sheet_words.h"

#include <QLocale>

namespace stepline {

namespace {

QString day(const QDate &date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString stateOf(const SheetEntry &entry) {
    return entry.archived ? text("in the archive") : entry.value.sequence.enabled ? text("on") : text("off");
}

QByteArray csvHead() {
    return csvMark() + csvRecord({text("Name"),        text("Key"),
                                  text("Kind"),        text("Stage"),
                                  text("Tier"),        text("Owner"),
                                  text("Tags"),        text("Trigger"),
                                  text("Segment"),     text("Goal and target"),
                                  text("Leaves when"), text("Channels"),
                                  text("Steps"),       text("Number of messages"),
                                  text("Length"),      text("Messages"),
                                  text("State"),       text("Version"),
                                  text("Review by"),   text("Changed"),
                                  text("Description")});
}

QByteArray csvEntry(const SheetEntry &entry) {
    const Template &tmpl = entry.value;
    QStringList messages;
    for (const SheetMessage &message : messagesInWords(tmpl)) {
        QString line = QStringLiteral("%1. %2 · %3").arg(QString::number(message.step), message.when, message.channel);
        if (!message.text.isEmpty())
            line += QStringLiteral(": ") + message.text.simplified();
        if (!message.stop.isEmpty())
            line += QStringLiteral(" (") + text("stops when: %1").arg(message.stop) + u')';
        messages << line;
    }
    return csvRecord({tmpl.name,
                      tmpl.key,
                      choiceName(templateKinds(), tmpl.kind),
                      choiceName(stages(), tmpl.stage),
                      choiceName(tiers(), tmpl.tier),
                      tmpl.owner,
                      tmpl.tags.join(QStringLiteral(", ")),
                      triggerInWords(tmpl),
                      tmpl.audience,
                      goalInWords(tmpl),
                      exitsInWords(tmpl.sequence),
                      channelsInWords(tmpl).join(QStringLiteral(", ")),
                      QString::number(tmpl.sequence.steps.size()),
                      QString::number(tmpl.messageCount()),
                      lengthInWords(tmpl.sequence),
                      messages.join(u'\n'),
                      stateOf(entry),
                      entry.version > 0 ? QString::number(entry.version) : QString(),
                      day(tmpl.reviewBy),
                      entry.changed.toUTC().toString(Qt::ISODate),
                      tmpl.description});
}

QString escaped(const QString &text) {
    return text.toHtmlEscaped().replace(QChar(0), QChar(QChar::ReplacementCharacter));
}

/// Nothing is loaded and nothing runs: the page says so to the browser too.
constexpr const char *HtmlHead = R"(<!DOCTYPE html>
<html lang="%1"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%2</title>
<style>
:root { color-scheme: light dark; --ink: #1d2330; --quiet: #5b6475; --line: #dde1e8; --ground: #ffffff; --tint: #f5f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaee; --quiet: #a5adbb; --line: #363c48; --ground: #1b1e25; --tint: #242831; } }
body { font: 15px/1.5 Inter, system-ui, "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", sans-serif;
  color: var(--ink); background: var(--ground); max-width: 1100px; margin: 32px auto; padding: 0 24px; word-break: keep-all;
  overflow-wrap: break-word; font-variant-numeric: tabular-nums; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 0 0 4px; break-after: avoid; }
p { margin: 0 0 12px; } .quiet, dt, th { color: var(--quiet); }
section { border-top: 1px solid var(--line); padding: 24px 0; margin-top: 24px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 0 16px; break-inside: avoid; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%%; table-layout: fixed; } th, td { text-align: left; vertical-align: top;
  padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); } th { font-weight: 600; } thead { display: table-header-group; }
th:nth-child(1) { width: 18%%; } th:nth-child(2) { width: 11%%; } th:nth-child(3) { width: 12%%; } th:nth-child(5) { width: 14%%; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
@media screen and (max-width: 700px) { table, tbody, tr, td { display: block; } thead { display: none; }
  tr { border-bottom: 1px solid var(--line); padding: 12px 0; } td { border: 0; padding: 0; } td:nth-child(1) { font-weight: 600; }
  td:nth-child(2), td:nth-child(3) { color: var(--quiet); display: inline; } td:nth-child(3)::before { content: "\00a0· "; }
  td:nth-child(4) { margin-top: 4px; } td:nth-child(5) { color: var(--quiet); margin-top: 4px; } }
@media print { body { font-size: 9.5pt; max-width: none; margin: 0; padding: 0; } h1 { font-size: 18pt; } h2 { font-size: 13pt; } }
</style></head><body>
<h1>%2</h1>
<p class="quiet">%3</p>
)";

QByteArray htmlHead(int templates, const QDateTime &made) {
    const QLocale locale;
    return QString::fromUtf8(HtmlHead)
        .arg(locale.bcp47Name(), escaped(text("Sequences of the library")),
             escaped(text("%n sequence(s), as of %1", nullptr, templates)
                         .arg(locale.toString(made.toLocalTime(), QLocale::ShortFormat))))
        .replace(QStringLiteral("%%"), QStringLiteral("%"))
        .toUtf8();
}

QString facts(const SheetEntry &entry) {
    const Template &tmpl = entry.value;
    QString rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows += QStringLiteral("<dt>") + escaped(name) + QStringLiteral("</dt><dd>") + escaped(value) +
                    QStringLiteral("</dd>\n");
    };
    add(text("Trigger"), triggerInWords(tmpl));
    add(text("Segment"), tmpl.audience);
    add(text("Goal and target"), goalInWords(tmpl));
    add(text("Leaves when"), exitsInWords(tmpl.sequence));
    add(text("Channels"), channelsInWords(tmpl).join(QStringLiteral(", ")));
    add(text("Length"), lengthInWords(tmpl.sequence));
    add(text("Owner"), tmpl.owner);
    add(text("Tags"), tmpl.tags.join(QStringLiteral(", ")));
    add(text("Review by"),
        tmpl.reviewBy.isValid() ? QLocale().toString(tmpl.reviewBy, QLocale::ShortFormat) : QString());
    return QStringLiteral("<dl>\n") + rows + QStringLiteral("</dl>\n");
}

QByteArray htmlEntry(const SheetEntry &entry) {
    const Template &tmpl = entry.value;
    QStringList line{choiceName(templateKinds(), tmpl.kind),
                     choiceName(stages(), tmpl.stage),
                     choiceName(tiers(), tmpl.tier),
                     stateOf(entry),
                     entry.version > 0 ? text("version %1").arg(entry.version) : QString(),
                     tmpl.key};
    line.removeAll(QString());
    QString html = QStringLiteral("<section>\n<h2>") + escaped(tmpl.name) +
                   QStringLiteral("</h2>\n<p class=\"quiet\">") + escaped(line.join(QStringLiteral(" · "))) +
                   QStringLiteral("</p>\n");
    if (!tmpl.description.isEmpty())
        html += QStringLiteral("<p class=\"text\">") + escaped(tmpl.description) + QStringLiteral("</p>\n");
    html += facts(entry);
    const std::vector<SheetMessage> messages = messagesInWords(tmpl);
    if (!messages.empty()) {
        html += QStringLiteral("<table>\n<thead><tr>");
        for (const QString &name : {text("Step"), text("When"), text("Channel"), text("Message"), text("Stops when")})
            html += QStringLiteral("<th scope=\"col\">") + escaped(name) + QStringLiteral("</th>");
        html += QStringLiteral("</tr></thead>\n<tbody>\n");
        for (const SheetMessage &message : messages) {
            const QString step = message.stepName.isEmpty()
                                     ? QString::number(message.step)
                                     : QStringLiteral("%1 · %2").arg(QString::number(message.step), message.stepName);
            html += QStringLiteral("<tr><td>") + escaped(step) + QStringLiteral("</td><td>") + escaped(message.when) +
                    QStringLiteral("</td><td>") + escaped(message.channel) +
                    QStringLiteral("</td><td class=\"text\">") + escaped(message.text) + QStringLiteral("</td><td>") +
                    escaped(message.stop) + QStringLiteral("</td></tr>\n");
        }
        html += QStringLiteral("</tbody></table>\n");
    }
    return (html + QStringLiteral("</section>\n")).toUtf8();
}

} // namespace

QByteArray sheetBegin(SheetFormat format, int templates, const QDateTime &made) {
    return format == SheetFormat::Csv ? csvHead() : htmlHead(templates, made);
}

QByteArray sheetEntry(SheetFormat format, const SheetEntry &entry) {
    return format == SheetFormat::Csv ? csvEntry(entry) : htmlEntry(entry);
}

QByteArray sheetEnd(SheetFormat format) {
    return format == SheetFormat::Csv ? QByteArray() : QByteArray("</body></html>\n");
}

} // namespace stepline

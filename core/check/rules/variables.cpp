#include "core/check/rules/variables.h"

#include "core/check/rules/walk.h"

#include <QSet>
#include <algorithm>

namespace stepline {

std::vector<VariableUse> variableUses(const QString &text) {
    std::vector<VariableUse> uses;
    QStringList open;
    for (qsizetype at = text.indexOf(QStringLiteral("{{")); at >= 0; at = text.indexOf(QStringLiteral("{{"), at)) {
        at += 2;
        const bool triple = at < text.size() && text[at] == u'{';
        const qsizetype end = text.indexOf(triple ? QStringLiteral("}}}") : QStringLiteral("}}"), at);
        if (end < 0)
            break;
        QString tag = text.mid(triple ? at + 1 : at, end - at - (triple ? 1 : 0)).trimmed();
        at = end + (triple ? 3 : 2);
        const QChar sigil = tag.isEmpty() ? QChar() : tag.front();
        const bool section = sigil == u'#' || sigil == u'^', close = sigil == u'/';
        if (section || close || sigil == u'&')
            tag = tag.mid(1).trimmed();
        if (sigil == u'!' || sigil == u'>' || sigil == u'=' || tag.isEmpty() || tag == u'.')
            continue;
        if (close) {
            if (const qsizetype opened = open.lastIndexOf(tag); opened >= 0)
                open.remove(opened, open.size() - opened);
            continue;
        }
        uses.push_back({tag, section, open.contains(tag)});
        if (sigil == u'#')
            open << tag;
    }
    return uses;
}

namespace rules_of_meaning {

void undeclaredVariable(const CheckContext &context, Findings &findings) {
    const auto &declared = context.tmpl.variables;
    QSet<QString> said;
    forEachText(context.tmpl, [&](const QString &words, const QString &pointer) {
        for (const VariableUse &use : variableUses(words)) {
            const bool known =
                std::any_of(declared.begin(), declared.end(), [&](const Variable &v) { return v.name == use.name; });
            if (known || said.contains(use.name))
                continue;
            said.insert(use.name);
            findings.add(
                pointer,
                text(
                    "The text uses {{%1}}, which the template does not declare. Add it to the variables, with a sample "
                    "and a fallback, or correct the name.")
                    .arg(use.name));
        }
    });
}

void variableWithoutFallback(const CheckContext &context, Findings &findings) {
    const auto &declared = context.tmpl.variables;
    QSet<QString> needed;
    forEachText(context.tmpl, [&](const QString &words, const QString &) {
        for (const VariableUse &use : variableUses(words))
            if (!use.section && !use.guarded)
                needed.insert(use.name);
    });
    for (size_t i = 0; i < declared.size(); ++i)
        if (declared[i].fallback.isEmpty() && needed.contains(declared[i].name))
            findings.add(QStringLiteral("/template/variables/%1").arg(i),
                         text("{{%1}} has no fallback: where nothing is known, the text has a gap. Add a fallback, or "
                              "put the words "
                              "around it into a section.")
                             .arg(declared[i].name));
}

} // namespace rules_of_meaning
} // namespace stepline

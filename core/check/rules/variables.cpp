#include "core/check/rules/variables.h"

#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"
#include "core/content/people.h"

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

static void checkUndeclaredVariable(const CheckContext &context, Findings &findings) {
    const auto &declared = context.tmpl.variables;
    QSet<QString> said;
    forEachText(context.tmpl, [&](const QString &words, const QString &pointer) {
        for (const VariableUse &use : variableUses(words)) {
            const bool known =
                std::any_of(declared.begin(), declared.end(), [&](const Variable &v) { return v.name == use.name; });
            if (known || said.contains(use.name) || use.name.contains(u'|')) // foreignPlaceholder says that
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

static void checkVariableWithoutFallback(const CheckContext &context, Findings &findings) {
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

static Edit declareVariable(const FixContext &context) {
    for (const VariableUse &use : variableUses(fixes::textAt(context, context.pointer))) {
        const auto &declared = context.tmpl.variables;
        if (use.name.contains(u'|') ||
            std::any_of(declared.begin(), declared.end(), [&](const Variable &v) { return v.name == use.name; }))
            continue;
        EditBuilder builder(context.root, text("Declare {{%1}}").arg(use.name));
        Variable variable{.name = use.name};
        for (const Variable &usual : usualVariables(context.tmpl))
            if (usual.name == use.name)
                variable = usual; // with a sample, and a fallback where one may be invented
        builder.declare(variable);
        return std::move(builder).edit();
    }
    return {};
}

const Rule undeclaredVariable{
    "undeclared-variable",
    Severity::Warning,
    checkUndeclaredVariable,
    QT_TRANSLATE_NOOP("stepline", "Whoever sends the sequence fills in the declared variables only. What is not "
                                  "declared stays a gap or goes out as {{…}}."),
    nullptr,
    declareVariable};

const Rule variableWithoutFallback{
    "variable-without-fallback", Severity::Hint, checkVariableWithoutFallback,
    QT_TRANSLATE_NOOP("stepline", "For some people the value is missing. The fallback is what they read instead: “Hi "
                                  "there” rather than “Hi ,”.")};

static void checkUnusedVariable(const CheckContext &context, Findings &findings) {
    if (context.tmpl.messageCount() == 0)
        return;
    QSet<QString> used;
    forEachText(context.tmpl, [&](const QString &words, const QString &) {
        for (const VariableUse &use : variableUses(words))
            used.insert(use.name);
    });
    const auto &declared = context.tmpl.variables;
    for (size_t i = 0; i < declared.size(); ++i)
        if (!declared[i].name.isEmpty() && !used.contains(declared[i].name))
            findings.add(QStringLiteral("/template/variables/%1").arg(i),
                         text("No text uses {{%1}}. Use it, or remove it.").arg(declared[i].name));
}

static Edit removeVariable(const FixContext &context) {
    return fixes::remove(context, text("Remove the variable"), context.pointer);
}

const Rule unusedVariable{
    "unused-variable",
    Severity::Hint,
    checkUnusedVariable,
    QT_TRANSLATE_NOOP("stepline",
                      "Whoever sends the sequence is asked to supply each declared variable, needed or not."),
    nullptr,
    removeVariable};

} // namespace rules_of_meaning
} // namespace stepline

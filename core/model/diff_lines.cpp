#include "core/base/text.h"
#include "core/model/diff.h"

namespace stepline {

namespace {

constexpr qsizetype LongestText = 160; ///< of a value in a line; the whole stands in the JSON

QString shown(const QString &words) {
    const QString line = words.simplified();
    return u'“' + (line.size() > LongestText ? line.left(LongestText - 1) + u'…' : line) + u'”';
}

QString fieldLine(const FieldDiff &field) {
    if (field.beforeWords.isEmpty())
        return text("%1: %2 (new)").arg(field.name, shown(field.afterWords));
    if (field.afterWords.isEmpty())
        return text("%1: no longer %2").arg(field.name, shown(field.beforeWords));
    return text("%1: %2 → %3").arg(field.name, shown(field.beforeWords), shown(field.afterWords));
}

void addFields(QStringList &lines, const std::vector<FieldDiff> &fields) {
    for (const FieldDiff &field : fields)
        lines << QStringLiteral("    ") + fieldLine(field);
}

/// "+ Push (new, in step 2)", "> SMS (moved from step 1 to step 3)", "~ Email".
QString messageLine(const PartDiff &part) {
    switch (part.kind) {
    case PartDiff::Kind::Added:
        return text("+ %1: new in step %2").arg(part.name, QString::number(part.after.step + 1));
    case PartDiff::Kind::Removed:
        return text("- %1: gone from step %2").arg(part.name, QString::number(part.before.step + 1));
    case PartDiff::Kind::Kept: break;
    }
    if (!part.moved)
        return QStringLiteral("~ ") + part.name;
    if (part.before.step == part.after.step)
        return text("> %1: moved from place %2 to place %3 of step %4")
            .arg(part.name, QString::number(part.before.index + 1), QString::number(part.after.index + 1),
                 QString::number(part.after.step + 1));
    return text("> %1: moved from step %2 to step %3")
        .arg(part.name, QString::number(part.before.step + 1), QString::number(part.after.step + 1));
}

QString partLine(const PartDiff &part, const QString &what) {
    switch (part.kind) {
    case PartDiff::Kind::Added: return text("+ %1: new").arg(what);
    case PartDiff::Kind::Removed: return text("- %1: gone").arg(what);
    case PartDiff::Kind::Kept: break;
    }
    return part.moved ? text("> %1: moved from place %2 to place %3")
                            .arg(what, QString::number(part.before.step + 1), QString::number(part.after.step + 1))
                      : QStringLiteral("~ ") + what;
}

} // namespace

QStringList diffLines(const TemplateDiff &diff) {
    QStringList lines;
    if (!diff.settings.empty()) {
        lines << QStringLiteral("~ ") + text("Settings");
        addFields(lines, diff.settings);
    }
    for (const PartDiff &channel : diff.channels) {
        lines << partLine(channel, text("Channel “%1”").arg(channel.name));
        addFields(lines, channel.fields);
    }
    for (const PartDiff &step : diff.steps) {
        lines << partLine(step, text("Step %1").arg(step.name));
        addFields(lines, step.fields);
    }
    for (const PartDiff &message : diff.messages) {
        lines << messageLine(message);
        addFields(lines, message.fields);
    }
    return lines;
}

QString diffSummary(const TemplateDiff &diff) {
    int added = 0, removed = 0, moved = 0, changed = 0;
    for (const PartDiff &message : diff.messages) {
        added += message.kind == PartDiff::Kind::Added;
        removed += message.kind == PartDiff::Kind::Removed;
        moved += message.moved;
        changed += !message.fields.empty();
    }
    QStringList parts;
    const auto add = [&parts](int count, const QString &words) {
        if (count > 0)
            parts << words;
    };
    add(added, text("%n card(s) added", nullptr, added));
    add(removed, text("%n card(s) removed", nullptr, removed));
    add(moved, text("%n card(s) moved", nullptr, moved));
    add(changed, text("%n card(s) changed", nullptr, changed));
    add(int(diff.steps.size()), text("%n step(s) changed", nullptr, int(diff.steps.size())));
    add(int(diff.channels.size()), text("%n channel(s) changed", nullptr, int(diff.channels.size())));
    add(int(diff.settings.size()), text("%n setting(s) changed", nullptr, int(diff.settings.size())));
    return parts.isEmpty() ? text("no difference") : parts.join(QStringLiteral(", "));
}

} // namespace stepline

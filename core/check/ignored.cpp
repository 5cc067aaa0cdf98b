#include "core/check/ignored.h"

#include "core/base/text.h"
#include "core/model/document.h"
#include "core/model/edits.h"

#include <QSet>

namespace stepline {

namespace {

const QString List = QStringLiteral("/template/ignored_findings");

QString keyOf(const QString &rule, const QString &place) {
    return rule + u'\n' + place;
}

QString memberText(const JsonValue &object, QStringView key) {
    const JsonValue *value = object.find(key);
    return value && value->isString() ? value->text() : QString();
}

template <typename List> QString idAt(const List &list, const QString &index) {
    const size_t at = index.toULongLong();
    return at < list.size() ? list[at].id : QString();
}

} // namespace

QString stablePlace(const QString &pointer, const Template &tmpl) {
    const QStringList way = pointerSteps(pointer);
    const auto named = [&](const QString &head, const QString &id, qsizetype used) {
        QString place = QStringLiteral("/%1/%2").arg(head, id);
        for (const QString &step : way.mid(used))
            place = pointerTo(place, step);
        return place;
    };
    if (way.value(0) == u"channels" && way.size() > 1)
        return named(QStringLiteral("channels"), idAt(tmpl.channels, way[1]), 2);
    if (way.value(0) == u"template" && way.value(1) == u"variables" && way.size() > 2) {
        const size_t at = way[2].toULongLong();
        return named(QStringLiteral("variables"), at < tmpl.variables.size() ? tmpl.variables[at].name : QString(), 3);
    }
    const Place place = placeOfPointer(pointer);
    if (!place.valid() || place.step >= int(tmpl.sequence.steps.size()))
        return pointer;
    const Step &step = tmpl.sequence.steps[size_t(place.step)];
    if (place.index >= 0 && place.index < int(step.messages.size()))
        return named(QStringLiteral("messages"), step.messages[size_t(place.index)].id, 5);
    return named(QStringLiteral("steps"), step.id, 3);
}

SortedFindings sortOut(const Problems &findings, const Template &tmpl, const JsonValue &root) {
    QSet<QString> ignored;
    if (const JsonValue *list = root.at(List); list && list->isArray())
        for (const JsonValue &entry : list->items())
            ignored.insert(keyOf(memberText(entry, u"rule"), memberText(entry, u"at")));
    SortedFindings sorted;
    for (const Problem &finding : findings) {
        const bool out = finding.severity != Severity::Error && !ignored.isEmpty() &&
                         ignored.contains(keyOf(finding.rule, stablePlace(finding.pointer, tmpl)));
        (out ? sorted.ignored : sorted.shown) << finding;
    }
    return sorted;
}

Edit ignoreFinding(const Document &document, const Problem &finding) {
    if (finding.severity == Severity::Error)
        return {};
    EditBuilder builder(document.json(), text("Ignore a finding"));
    const JsonValue *list = document.json().at(List);
    builder.insert(List, list ? qsizetype(list->items().size()) : 0,
                   JsonValue::object()
                       .with(QStringLiteral("rule"), JsonValue::string(finding.rule))
                       .with(QStringLiteral("at"), JsonValue::string(stablePlace(finding.pointer, document.value()))));
    return std::move(builder).edit();
}

Edit heedFinding(const Document &document, const Problem &finding) {
    EditBuilder builder(document.json(), text("Show a finding again"));
    const JsonValue *list = document.json().at(List);
    if (!list || !list->isArray())
        return {};
    const QString place = stablePlace(finding.pointer, document.value());
    for (size_t i = list->items().size(); i-- > 0;) // from the back: the places in front stay
        if (memberText(list->items()[i], u"rule") == finding.rule && memberText(list->items()[i], u"at") == place)
            builder.remove(list->items().size() == 1 ? List : pointerTo(List, qsizetype(i)));
    return std::move(builder).edit();
}

} // namespace stepline

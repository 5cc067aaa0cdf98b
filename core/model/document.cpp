#include "core/model/document.h"

#include "core/base/text.h"
#include "core/model/decode.h"

namespace stepline {

namespace {

/// The id of the item at an array pointer's index, before or after the change.
QString idAt(const JsonValue &root, QStringView pointer) {
    const JsonValue *value = root.at(pointer);
    const JsonValue *id = value ? value->find(u"id") : nullptr;
    return id && id->isString() ? id->text() : QString();
}

Problem doesNotFit() {
    return {.structural = true,
            .rule = QStringLiteral("edit-does-not-fit"),
            .message = text("This change no longer fits the template: it was changed elsewhere meanwhile. Try again.")};
}

} // namespace

Document::Document(JsonValue root, QObject *parent) : QObject(parent), m_root(std::move(root)) {
    Result<Template> decoded = decodeTemplate(m_root);
    Q_ASSERT(decoded.ok());
    if (decoded.ok())
        m_value = std::move(decoded).value();
}

const Document::Outcome &Document::outcomeOf(const Edit &edit) const {
    if (m_outcome && m_outcome->problems.isEmpty() && m_outcome->changes == edit.changes)
        return *m_outcome; // problems are said anew: in the language of that moment
    Outcome outcome{edit.changes, {}, m_root, {}};
    if (!applyChanges(outcome.root, edit.changes)) {
        outcome.problems = {doesNotFit()};
    } else if (Result<Template> decoded = decodeTemplate(outcome.root, m_root, m_value); decoded.ok()) {
        outcome.value = std::move(decoded).value();
    } else {
        outcome.problems = decoded.problems();
    }
    return m_outcome.emplace(std::move(outcome));
}

Problems Document::check(const Edit &edit) const {
    return outcomeOf(edit).problems;
}

Problems Document::apply(const Edit &edit) {
    if (const Problems &problems = outcomeOf(edit).problems; !problems.isEmpty())
        return problems;
    Outcome outcome = *std::exchange(m_outcome, std::nullopt);
    Q_EMIT aboutToChange(edit);
    const Touched touched = touchedBy(edit);
    m_root = std::move(outcome.root);
    m_value = std::move(outcome.value);
    m_outcome.reset(); // whoever asked about an edit meanwhile asked about what stood there before
    ++m_revision;
    Q_EMIT renewed();
    Q_EMIT changed(edit, touched);
    return {};
}

void Document::replace(JsonValue root) {
    Edit whole{text("Replace the template"), {}, {{{}, -1, m_root, root}}, {}};
    apply(whole);
}

Touched Document::touchedBy(const Edit &edit) const {
    Touched touched;
    for (const Change &change : edit.changes) {
        const QStringList steps = pointerSteps(change.pointer);
        const QString head = steps.value(0);
        if (steps.isEmpty()) {
            touched.meta = touched.channels = touched.settings = touched.structure = true;
        } else if (head == u"template") {
            touched.meta = true;
        } else if (head == u"channels") {
            touched.channels = true;
        } else if (head == u"sequence" && steps.value(1) != u"steps") {
            touched.settings = true;
        } else if (steps.size() <= 3 || (steps.value(3) == u"messages" && steps.size() <= 5)) {
            touched.structure = true; // a step or a message as a whole
        } else if (steps.value(3) == u"messages") {
            // Indices count in the JSON before the edit: within one edit, structure moves first, which touches all.
            touched.messages << idAt(m_root, QString(u'/' + steps.mid(0, 5).join(u'/')));
        } else {
            touched.steps << idAt(m_root, QString(u'/' + steps.mid(0, 3).join(u'/')));
        }
    }
    return touched;
}

} // namespace stepline

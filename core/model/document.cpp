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

Problems Document::check(const Edit &edit) const {
    JsonValue copy = m_root;
    if (!applyChanges(copy, edit.changes))
        return {doesNotFit()};
    const Result<Template> decoded = decodeTemplate(copy, m_root, m_value);
    return decoded.ok() ? Problems() : decoded.problems();
}

Problems Document::apply(const Edit &edit) {
    JsonValue after = m_root;
    if (!applyChanges(after, edit.changes))
        return {doesNotFit()};
    Result<Template> decoded = decodeTemplate(after, m_root, m_value);
    if (!decoded.ok())
        return decoded.problems();
    Q_EMIT aboutToChange(edit);
    const Touched touched = touchedBy(edit);
    m_root = std::move(after);
    m_value = std::move(decoded).value();
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

#include "core/base/text.h"
#include "core/model/edit_support.h"
#include "core/model/edits.h"

namespace stepline::edits {

Edit addStep(const Document &doc, int index, const QString &name) {
    EditBuilder builder(doc.json(), text("Add step"));
    builder.insert(Steps, index, newStep(freshStepId(doc.value()), name, {}));
    return std::move(builder).edit();
}

Edit renameStep(const Document &doc, const QString &stepId, const QString &name) {
    const QString pointer = stepPointer(doc.value(), stepId);
    if (pointer.isEmpty())
        return {};
    EditBuilder builder(doc.json(), text("Rename step to “%1”").arg(name), pointer + QStringLiteral("/name"));
    builder.set(pointer + QStringLiteral("/name"), JsonValue::string(name));
    return std::move(builder).edit();
}

Edit moveStep(const Document &doc, const QString &stepId, int toIndex) {
    const QString pointer = stepPointer(doc.value(), stepId);
    if (pointer.isEmpty() || pointer == pointerTo(Steps, toIndex))
        return {};
    EditBuilder builder(doc.json(), text("Move step to place %1").arg(toIndex + 1));
    builder.move(pointer, Steps, toIndex);
    return std::move(builder).edit();
}

Edit removeStep(const Document &doc, const QString &stepId) {
    const QString pointer = stepPointer(doc.value(), stepId);
    if (pointer.isEmpty())
        return {};
    EditBuilder builder(doc.json(), text("Remove step %1").arg(pointerSteps(pointer).last().toInt() + 1));
    builder.remove(pointer);
    return std::move(builder).edit();
}

Edit duplicateStep(const Document &doc, const QString &stepId) {
    const QString pointer = stepPointer(doc.value(), stepId);
    if (pointer.isEmpty())
        return {};
    const int index = pointerSteps(pointer).last().toInt();
    EditBuilder builder(doc.json(), text("Duplicate step %1").arg(index + 1));
    JsonValue copy = *doc.json().at(pointer);
    *copy.find(u"id") = JsonValue::string(freshStepId(doc.value()));
    QStringList ids;
    if (JsonValue *messages = copy.find(u"messages"))
        ids = giveFreshIds(messages->items(), doc.value());
    builder.insert(Steps, index + 1, std::move(copy)).select(ids);
    return std::move(builder).edit();
}

} // namespace stepline::edits

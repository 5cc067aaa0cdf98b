#include "ui/profile/profile_part.h"

#include "ui/widgets/duration_edit.h"

namespace stepline {

namespace {
int visits = 0;
}

ProfilePart::ProfilePart(ProfileDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    connect(document, &ProfileDocument::changed, this, [this] { refresh(); });
}

void ProfilePart::refresh() {
    for (const auto &update : std::as_const(m_updates))
        update();
}

bool ProfilePart::put(const QList<ProfileDocument::Put> &puts, const QString &text, Field *field,
                      const QString &mergeKey) {
    const QString refusal =
        m_document->put(puts, text, mergeKey.isEmpty() ? QString() : QStringLiteral("%1@%2").arg(mergeKey).arg(visits));
    if (field && !refusal.isEmpty())
        field->refuse(refusal);
    else if (field)
        field->acceptValue();
    if (!refusal.isEmpty())
        refresh(); // the field shows again what the profile says
    return refusal.isEmpty();
}

Field *ProfilePart::field(const QString &name, QWidget *editor, Field::Layout layout) {
    return new Field(name, editor, layout, this);
}

double ProfilePart::numberAt(const QString &pointer, double absent) const {
    const JsonValue *value = m_document->at(pointer);
    return value && value->isNumber() ? value->toDouble() : absent;
}

QString ProfilePart::textAt(const QString &pointer) const {
    const JsonValue *value = m_document->at(pointer);
    return value && value->isString() ? value->text() : QString();
}

void ProfilePart::bindText(TextField *edit, Field *at, const Place &place, const QString &what) {
    edit->setUndoStack(m_document->undoStack());
    connect(edit, &TextField::entered, this, [] { ++visits; });
    connect(edit, &TextField::edited, this, [=, this](const QString &text) {
        const JsonValue *now = m_document->at(place());
        std::optional<JsonValue> value;
        if (!text.isEmpty() || now)
            value = JsonValue::string(text);
        put({{place(), value}}, tr("Change %1").arg(what), at, place());
    });
    onRefresh([=, this] {
        edit->setReadOnly(m_document->readOnly());
        edit->setValue(textAt(place()));
    });
}

void ProfilePart::bindNumber(NumberEdit *edit, Field *at, const Place &place, const QString &what) {
    edit->setUndoStack(m_document->undoStack());
    connect(edit, &TextField::entered, this, [] { ++visits; });
    connect(edit, &NumberEdit::edited, this, [=, this](std::optional<double> value) {
        put({{place(), value ? std::optional(JsonValue::number(*value)) : std::nullopt}}, tr("Change %1").arg(what), at,
            place());
    });
    onRefresh([=, this] {
        edit->setReadOnly(m_document->readOnly());
        const JsonValue *value = m_document->at(place());
        edit->setValue(value && value->isNumber() ? std::optional(value->toDouble()) : std::nullopt);
    });
}

void ProfilePart::bindDuration(DurationEdit *edit, Field *at, const Place &place, const QString &what) {
    edit->setUndoStack(m_document->undoStack());
    edit->setOptional(true);
    connect(edit, &TextField::entered, this, [] { ++visits; });
    connect(edit, &DurationEdit::edited, this, [=, this](Duration value) {
        put({{place(), JsonValue::string(isoDuration(value))}}, tr("Change %1").arg(what), at, place());
    });
    connect(edit, &DurationEdit::cleared, this, [=, this] {
        put({{place(), std::nullopt}}, tr("Change %1").arg(what), at);
    });
    onRefresh([=, this] {
        edit->setReadOnly(m_document->readOnly());
        edit->setValue(parseDuration(textAt(place())));
    });
}

} // namespace stepline

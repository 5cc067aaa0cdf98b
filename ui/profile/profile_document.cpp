#include "ui/profile/profile_document.h"

#include "core/model/decode.h"
#include "core/model/keys.h"

namespace stepline {

namespace {

QString parentOf(const QString &pointer) {
    return pointer.left(pointer.lastIndexOf(u'/'));
}
QString lastStep(const QString &pointer) {
    return pointerSteps(QStringView(pointer).mid(pointer.lastIndexOf(u'/'))).value(0);
}

void setMember(JsonValue &root, const QString &pointer, JsonValue value) {
    if (JsonValue *present = root.at(pointer)) {
        *present = std::move(value);
        return;
    }
    const QString parentPointer = parentOf(pointer), key = lastStep(pointer);
    JsonValue *parent = root.at(parentPointer);
    if (!parent || parent->isNull()) {
        setMember(root, parentPointer, JsonValue::object());
        parent = root.at(parentPointer);
    }
    if (!parent || !parent->isObject())
        return;
    QStringList present;
    for (const auto &member : parent->members())
        present << member.first;
    const int place = placeForKey(present, key, profileKeys(parentPointer));
    parent->members().insert(parent->members().begin() + place, {key, std::move(value)});
}

void removeAt(JsonValue &root, const QString &pointer) {
    JsonValue *parent = root.at(parentOf(pointer));
    if (!parent || !root.at(pointer))
        return;
    const QString key = lastStep(pointer);
    if (parent->isArray())
        parent->items().erase(parent->items().begin() + key.toLongLong());
    else
        std::erase_if(parent->members(), [&](const JsonValue::Member &member) { return member.first == key; });
}

} // namespace

/// An edit of a profile: what it was, what it is. Profiles are small, so the whole is kept.
class ProfileCommand : public QUndoCommand {
public:
    ProfileCommand(ProfileDocument *document, JsonValue after, const QString &text, QString mergeKey)
        : QUndoCommand(text), m_document(document), m_before(document->json()), m_after(std::move(after)),
          m_mergeKey(std::move(mergeKey)) {}

    void undo() override { m_document->take(m_before); }
    void redo() override { m_document->take(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override {
        const auto *next = static_cast<const ProfileCommand *>(other);
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    ProfileDocument *m_document;
    JsonValue m_before, m_after;
    QString m_mergeKey;
};

ProfileDocument::ProfileDocument(QObject *parent) : QObject(parent) {}

ProfileDocument::~ProfileDocument() {
    // A stack that goes says that it is empty now; nobody is to hear it from an editor that is half gone.
    m_stack.blockSignals(true);
}

void ProfileDocument::open(const JsonValue &json, bool readOnly) {
    m_stack.clear();
    m_readOnly = readOnly;
    m_root = json;
    const Result<Profile> decoded = decodeProfile(json);
    m_open = decoded.ok();
    m_value = decoded.ok() ? decoded.value() : Profile();
    Q_EMIT opened();
    Q_EMIT changed();
}

QString ProfileDocument::put(const QList<Put> &puts, const QString &text, const QString &mergeKey) {
    if (!m_open)
        return {};
    if (m_readOnly)
        return tr("This profile came with the program and stays as it is. Duplicate it and change the copy.");
    JsonValue after = m_root;
    for (const Put &one : puts) {
        if (one.value)
            setMember(after, one.pointer, *one.value);
        else
            removeAt(after, one.pointer);
    }
    if (after == m_root)
        return {};
    const Result<Profile> decoded = decodeProfile(after);
    if (!decoded.ok())
        return decoded.sentence();
    m_stack.push(new ProfileCommand(this, std::move(after), text, mergeKey));
    return {};
}

QString ProfileDocument::append(const QString &array, const JsonValue &item, const QString &text) {
    const JsonValue *present = at(array);
    JsonValue list = present && present->isArray() ? *present : JsonValue::array();
    list.items().push_back(item);
    return put({{array, list}}, text);
}

void ProfileDocument::take(const JsonValue &root) {
    m_root = root;
    if (Result<Profile> decoded = decodeProfile(root); decoded.ok())
        m_value = std::move(decoded).value();
    Q_EMIT changed();
    Q_EMIT edited();
}

} // namespace stepline

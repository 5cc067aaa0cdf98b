#include "core/json/files.h"

namespace stepline {

namespace {

/// Decodes; a file keeps its bytes and JSON.
template <typename File, typename Value>
Result<File> read(const QByteArray &bytes, Result<JsonValue> root, Result<Value> (*decode)(const JsonValue &)) {
    if (!root)
        return root.problems();
    Result<Value> value = decode(*root);
    if (!value)
        return value.problems();
    const Problems warnings = value.problems();
    return {File{bytes, std::move(root).value(), std::move(value).value()}, warnings};
}

} // namespace

FileKind fileKindOf(const JsonValue &root) {
    const JsonValue *format = root.find(u"format");
    if (!format)
        return root.find(u"template") || root.find(u"sequence") ? FileKind::Sequence : FileKind::Script;
    return format->isString() && format->text() == QStringLiteral("stepline.profile") ? FileKind::Profile
                                                                                      : FileKind::Sequence;
}

Result<SequenceFile> readSequence(const QByteArray &bytes) {
    return read<SequenceFile, Template>(bytes, parseJson(bytes), decodeTemplate);
}

Result<SequenceFile> readSequence(const QByteArray &bytes, JsonValue root) {
    return read<SequenceFile, Template>(bytes, std::move(root), decodeTemplate);
}

Result<ProfileFile> readProfile(const QByteArray &bytes) {
    return read<ProfileFile, Profile>(bytes, parseJson(bytes), decodeProfile);
}

Result<Script> readScript(const QByteArray &bytes) {
    const Result<JsonValue> root = parseJson(bytes);
    return root ? decodeScript(*root) : Result<Script>(root.problems());
}

} // namespace stepline

#pragma once

#include "core/json/files.h"
#include "core/preview/preview.h"

namespace stepline {

template <typename T> T readForBench(Result<T> (*reader)(const QByteArray &), const char *name) {
    const auto bytes = readFileBytes(QStringLiteral(BENCH_DIR "/") + QLatin1String(name));
    if (!bytes)
        qFatal("%s", qUtf8Printable(bytes.sentence()));
    auto file = reader(*bytes);
    if (!file)
        qFatal("%s: %s", name, qUtf8Printable(file.sentence()));
    return *file;
}

/// In-app, push, messenger, SMS: 16 classes of reachable channels × 3 segments.
inline PreviewRequest reference() {
    PreviewRequest request;
    request.tmpl = readForBench<SequenceFile>(readSequence, "reference.sequence.json").value;
    request.profile = readForBench<ProfileFile>(readProfile, "reference.profile.json").value;
    return request;
}

} // namespace stepline

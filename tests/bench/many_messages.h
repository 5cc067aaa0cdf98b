#pragma once

#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "tests/bench/reference.h"

namespace stepline {

/// A template of so many messages: the real one of 20, again and again; every second time beside the one before, for a
/// sequence has at most 100 steps.
inline QByteArray messages(int copies) {
    const auto bytes = readFileBytes(QStringLiteral(BENCH_DIR "/twenty.sequence.json"));
    JsonValue root = readSequence(*bytes)->root;
    JsonValue &steps = *root.at(QStringLiteral("/sequence/steps"));
    const std::vector<JsonValue> once = steps.items();
    for (int copy = 1; copy < copies; ++copy) {
        size_t at = 0;
        for (const JsonValue &step : once) {
            QByteArray text = writeJson(step);
            // Ids and the guards that name them.
            for (const char *key : {"\"id\": \"", "\"message\": \""})
                text.replace(key, QByteArray(key) + 'c' + QByteArray::number(copy) + '-');
            JsonValue copied = *parseJson(text);
            if (copy % 2 == 0) {
                steps.items().push_back(std::move(copied));
                continue;
            }
            JsonValue &beside = steps.items()[steps.items().size() - once.size() + at++];
            for (JsonValue &message : copied.find(u"messages")->items())
                beside.find(u"messages")->items().push_back(std::move(message));
        }
    }
    return writeJson(root) + '\n';
}

} // namespace stepline

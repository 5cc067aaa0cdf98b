#include "core/preview/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace stepline {

namespace {

/// FNV-1a, finished as in SplitMix64 so that every bit of the result depends on every byte.
std::uint64_t hashOf(const QByteArray &id) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (char byte : id)
        hash = (hash ^ std::uint8_t(byte)) * 0x100000001b3u;
    hash = (hash ^ hash >> 30) * 0xbf58476d1ce4e5b9u;
    hash = (hash ^ hash >> 27) * 0x94d049bb133111ebu;
    return hash ^ hash >> 31;
}

} // namespace

std::vector<std::uint64_t> streamsOf(std::span<const QByteArray> ids, int bits) {
    const std::uint64_t mask = (std::uint64_t(1) << bits) - 1;
    std::vector<size_t> order(ids.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t i) -> const QByteArray & { return ids[i]; });
    std::vector<std::uint64_t> streams(ids.size());
    std::set<std::uint64_t> taken;
    for (size_t i : order) {
        std::uint64_t stream = hashOf(ids[i]) & mask;
        while (!taken.insert(stream).second)
            stream = (stream + 1) & mask;
        streams[i] = stream;
    }
    return streams;
}

std::uint64_t drawBound(double p) {
    return p >= 1 ? std::uint64_t(1) << 32 : p > 0 ? std::uint64_t(std::llround(p * 4294967296.0)) : 0;
}

} // namespace stepline

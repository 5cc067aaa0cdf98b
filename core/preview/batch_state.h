#pragma once

#include "core/preview/counts.h"
#include "core/preview/random.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <hwy/aligned_allocator.h>
#include <limits>
#include <vector>

namespace stepline {

/// Lanes of a vector of 32-bit numbers are at most this many: the widest that Highway has.
inline constexpr size_t MostLanes = 64;

/// For each set of up to eight lanes: which lane comes first, second … when they are packed.
inline constexpr auto PackingOrder = [] {
    std::array<std::array<std::uint32_t, 8>, 256> order{};
    for (std::uint32_t bits = 0; bits < 256; ++bits)
        for (std::uint32_t lane = 0, place = 0; lane < 8; ++lane)
            if (bits >> lane & 1)
                order[bits][place++] = lane;
    return order;
}();
/// 0, 1, 2 …
inline constexpr auto Places = [] {
    std::array<std::uint32_t, MostLanes> places{};
    for (std::uint32_t place = 0; place < MostLanes; ++place)
        places[place] = place;
    return places;
}();
/// Each of eight bits twice.
inline constexpr auto Doubled = [] {
    std::array<std::uint16_t, 256> doubled{};
    for (std::uint32_t bits = 0; bits < 256; ++bits)
        for (std::uint32_t bit = 0; bit < 8; ++bit)
            doubled[bits] |= std::uint16_t((bits >> bit & 1) * 3 << 2 * bit);
    return doubled;
}();

/// Memory for vectors: aligned, and with room for one whole vector after the last element, so that loops over vectors
/// need no special end. Zeroed once.
template <typename T> class VectorArray {
public:
    VectorArray() = default;
    explicit VectorArray(size_t size) : m_data(hwy::AllocateAligned<T>(size + MostLanes)) {
        std::fill_n(m_data.get(), size + MostLanes, T());
    }
    T *data() { return m_data.get(); }
    const T *data() const { return m_data.get(); }
    T &operator[](size_t i) { return m_data[i]; }
    const T &operator[](size_t i) const { return m_data[i]; }

private:
    hwy::AlignedFreeUniquePtr<T[]> m_data;
};

/// A bit for each recipient. Read and written in runs that start at a multiple of their length.
class BitArray {
public:
    BitArray() = default;
    explicit BitArray(size_t bits) : m_words(bits / 64 + 2) {}
    void clear() { std::fill(m_words.begin(), m_words.end(), 0); }
    /// @p count bits from @p first on; count a power of two ≤ 64 that divides first.
    std::uint64_t at(size_t first, size_t count) const {
        const std::uint64_t word = m_words[first / 64] >> first % 64;
        return count == 64 ? word : word & ((std::uint64_t(1) << count) - 1);
    }
    /// Sets bits that were 0.
    void put(size_t first, std::uint64_t bits) { m_words[first / 64] |= bits << first % 64; }
    void set(size_t bit) { m_words[bit / 64] |= std::uint64_t(1) << bit % 64; }

private:
    std::vector<std::uint64_t> m_words;
};

/// What a batch remembers while it plays; see Batch. The functions that work on it are compiled for every instruction
/// set in batch.cpp and its parts.
struct BatchState {
    static constexpr double Never = std::numeric_limits<double>::infinity();
    /// In a kind: the recipient's last request has a stop or exit, and so is late once another follows.
    static constexpr std::uint32_t Open = 0x80000000;
    /// Tallies of recipients by moment, several beside each other so that equal moments in a row do not wait for each
    /// other; the last place takes what is not counted.
    static constexpr size_t MomentWays = 8, MomentPlaces = 128;
    static constexpr std::uint32_t NoMoment = 127;
    static constexpr size_t MostInstants = 8;

    /// Hits of a metric. Dense: one place for each request, infinity where it did not happen. Else packed: positions
    /// in the list of requests and times.
    struct Hits {
        VectorArray<std::uint32_t> position;
        VectorArray<float> after; ///< since the request
        size_t size = 0;          ///< places
        size_t count = 0;         ///< hits
        bool dense = false;
        float shortest = 0; ///< none of them happens sooner after its request
        bool hasSecond = false;
        /// Dense hits of requests whose times nobody has asked for yet: marked by 0, and found from the first words by
        /// this chance. Null: the times stand in `after`.
        const PlanChance *untimed = nullptr;
        std::array<VectorArray<std::uint32_t>, 4> second; ///< draws by place, made when first asked for
    };

    BatchState(const Plan &plan, size_t capacity);

    const Plan &plan;
    const Draws::RoundKeys keys;
    const size_t capacity;
    Counts counts;
    /// The recipients played are those at places skip … size - 1, counted from recipient @c first, which is a multiple
    /// of MostLanes: so draws that neighbours share begin with a block.
    std::uint64_t first = 0;
    size_t skip = 0, size = 0;

    // Of each recipient of the batch.
    VectorArray<double> origin;           ///< entry after the first recipient's; used only with a spread
    VectorArray<double> start, next;      ///< when the running step started, when the next one starts; Never: no more
    VectorArray<double> end, exit;        ///< first stop or exit so far, and first exit
    VectorArray<std::uint32_t> kind;      ///< segment · 2^16 + requests so far, and Open
    VectorArray<std::uint32_t> openTally; ///< of the last request, where it is open
    VectorArray<std::uint32_t> zone;
    VectorArray<double> slots;   ///< by slot: when the event happened
    VectorArray<double> history; ///< by place in the ring: times of the last requests, for the limit
    BitArray heldOut, converted, convertedByItself;
    std::vector<BitArray> reach; ///< by channel

    // Of a step in which recipients have their own order of decision.
    VectorArray<double> pending;     ///< by rank in the step's order: decision time, negative when decided
    VectorArray<double> turnAt;      ///< of the message whose turn it is
    VectorArray<std::uint32_t> turn; ///< its rank

    // Of each request of the message that is being played.
    size_t listed = 0;
    VectorArray<std::uint32_t> who; ///< recipient in the batch
    VectorArray<double> at;
    VectorArray<float> atFloat;                ///< at, rounded
    bool atIsFloat = false;                    ///< nothing was lost by it
    float leastRoom = 0;                       ///< whatever happens no later after its request is in time
    size_t instants = 0;                       ///< the moments of all requests where they are few; 0: not known
    std::array<float, MostInstants> instant{}; ///< each
    VectorArray<std::uint32_t> kinds, variant; ///< kind before the request; variant, if there are any
    int variants = 1;
    std::array<VectorArray<std::uint32_t>, 4> words; ///< draws
    VectorArray<float> advance;                      ///< when the advance metric happened
    size_t lateCount = 0;
    VectorArray<std::uint32_t> late; ///< tallies that the requests make late
    std::array<Hits, MetricCount> hits;

    // For a moment.
    VectorArray<std::uint32_t> draw; ///< one draw of each recipient
    VectorArray<std::uint32_t> pickedPosition, pickedDraw, pickedLast;
    VectorArray<float> pickedAfter;
    VectorArray<std::uint32_t> depth; ///< draws by position
    VectorArray<std::uint32_t> points;
    std::array<std::uint32_t, MomentWays * MomentPlaces> moments{};
    std::vector<std::uint64_t> stack; ///< of the guard code, a bit for each lane

    /// @p t and the answer since the recipient's entry.
    double windowed(const PlanMessage &message, size_t recipient, double t) const;
};

} // namespace stepline

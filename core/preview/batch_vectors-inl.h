// Vectors for the batch: random numbers, delays, windows, lists. Included once for every instruction set; see
// batch.cpp.
#if defined(STEPLINE_BATCH_VECTORS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STEPLINE_BATCH_VECTORS_INL
#undef STEPLINE_BATCH_VECTORS_INL
#else
#define STEPLINE_BATCH_VECTORS_INL
#endif

#include "core/preview/batch_state.h"

#include <bit>
#include <cstring>
#include <hwy/highway.h>
#include <type_traits>

HWY_BEFORE_NAMESPACE();
namespace stepline::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// A lane is a recipient. Times are doubles, so that those of one vector of recipients take two.
using U = hn::ScalableTag<std::uint32_t>;
using I = hn::ScalableTag<std::int32_t>;
using F = hn::ScalableTag<float>;
using D = hn::ScalableTag<double>;
using L = hn::ScalableTag<std::uint64_t>;
using SL = hn::ScalableTag<std::int64_t>;
using HalfF = hn::Rebind<float, D>;
using HalfI = hn::Rebind<std::int32_t, D>;
using HalfU = hn::Rebind<std::uint32_t, D>;
using VU = hn::Vec<U>;
using VF = hn::Vec<F>;
using VD = hn::Vec<D>;
using VL = hn::Vec<L>;
using VSL = hn::Vec<SL>;

HWY_INLINE size_t lanes() {
    return hn::Lanes(U());
}
HWY_INLINE hn::Mask<U> notAbove(VU a, VU b) {
    return hn::Not(hn::Gt(a, b));
}

/// @p first, @p first + 1 … (Highway's Iota is built lane by lane by some compilers.)
HWY_INLINE VU placesFrom(size_t first) {
    return hn::Add(hn::Set(U(), std::uint32_t(first)), hn::LoadU(U(), Places.data()));
}

/// Times of one vector of recipients.
struct Times {
    VD low, high;
};

HWY_INLINE Times timesOf(double t) {
    return {hn::Set(D(), t), hn::Set(D(), t)};
}
HWY_INLINE Times load(const double *from) {
    return {hn::LoadU(D(), from), hn::LoadU(D(), from + hn::Lanes(D()))};
}
HWY_INLINE void store(Times t, double *to) {
    hn::StoreU(t.low, D(), to);
    hn::StoreU(t.high, D(), to + hn::Lanes(D()));
}
HWY_INLINE Times operator+(Times a, Times b) {
    return {hn::Add(a.low, b.low), hn::Add(a.high, b.high)};
}
HWY_INLINE Times operator-(Times a, Times b) {
    return {hn::Sub(a.low, b.low), hn::Sub(a.high, b.high)};
}
HWY_INLINE Times least(Times a, Times b) {
    return {hn::Min(a.low, b.low), hn::Min(a.high, b.high)};
}
HWY_INLINE Times greatest(Times a, Times b) {
    return {hn::Max(a.low, b.low), hn::Max(a.high, b.high)};
}

// Which lanes: a bit for each, the first lowest.
template <class T, class M> HWY_INLINE std::uint64_t bitsOf(T d, M mask) {
    // Read back as wide as written: a wider reading would have to wait for the store.
    std::uint8_t bytes[8];
    hn::StoreMaskBits(d, mask, bytes);
    constexpr size_t Lanes = hn::MaxLanes(T());
    using Bits =
        std::conditional_t<Lanes <= 8, std::uint8_t, std::conditional_t<Lanes <= 16, std::uint16_t, std::uint64_t>>;
    Bits bits = 0;
    std::memcpy(&bits, bytes, sizeof bits);
    std::uint64_t all = Bits(~Bits(0));
#if HWY_COMPILER_GCC_ACTUAL
    // GCC 12 may spill a mask as 16 bits and read it back as 64, with what stands beside it: do not let it know that
    // the others are 0 already.
    asm("" : "+r"(all));
#endif
    return bits & all;
}
template <class T> HWY_INLINE hn::Mask<T> maskOf(T d, std::uint64_t bits) {
    return hn::LoadMaskBits(d, reinterpret_cast<const std::uint8_t *>(&bits));
}
HWY_INLINE std::uint64_t joined(std::uint64_t low, std::uint64_t high) {
    return low | high << hn::Lanes(D());
}
HWY_INLINE std::uint64_t lessOrEqual(Times a, Times b) {
    return joined(bitsOf(D(), hn::Le(a.low, b.low)), bitsOf(D(), hn::Le(a.high, b.high)));
}
HWY_INLINE std::uint64_t less(Times a, Times b) {
    return joined(bitsOf(D(), hn::Lt(a.low, b.low)), bitsOf(D(), hn::Lt(a.high, b.high)));
}
HWY_INLINE Times choose(std::uint64_t bits, Times yes, Times no) {
    return {hn::IfThenElse(maskOf(D(), bits), yes.low, no.low),
            hn::IfThenElse(maskOf(D(), bits >> hn::Lanes(D())), yes.high, no.high)};
}
/// Bits of the first @p count lanes.
HWY_INLINE std::uint64_t firstBits(size_t count) {
    return count >= 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << count) - 1;
}
HWY_INLINE size_t countOf(std::uint64_t bits) {
    return size_t(std::popcount(bits));
}

/// The lanes of the bits first.
HWY_INLINE VU packed(VU v, std::uint64_t bits) {
    if constexpr (hn::MaxLanes(U()) > 8) {
        return hn::Compress(v, maskOf(U(), bits)); // one instruction
    } else {
        // Highway's own tables for fewer lanes are local, and some compilers copy them to the stack each time.
        constexpr std::uint32_t last = hn::MaxLanes(U()) - 1;
        const VU from = hn::And(hn::LoadU(U(), PackingOrder[bits & 0xff].data()), hn::Set(U(), last));
        return hn::TableLookupLanes(v, hn::IndicesFromVec(U(), from));
    }
}

// Append the lanes of the bits to a list; what stands after them is overwritten, within one vector's length.
HWY_INLINE void put(VU v, std::uint64_t bits, std::uint32_t *to) {
    hn::StoreU(packed(v, bits), U(), to);
}
HWY_INLINE void put(VF v, std::uint64_t bits, float *to) {
    hn::StoreU(hn::BitCast(F(), packed(hn::BitCast(U(), v), bits)), F(), to);
}
HWY_INLINE void put(Times t, std::uint64_t bits, double *to) {
    // A double is moved as its two halves.
    const size_t half = hn::Lanes(D());
    const std::uint64_t low = bits & firstBits(half), high = bits >> half & firstBits(half);
    hn::StoreU(hn::BitCast(D(), packed(hn::BitCast(U(), t.low), Doubled[low])), D(), to);
    hn::StoreU(hn::BitCast(D(), packed(hn::BitCast(U(), t.high), Doubled[high])), D(), to + countOf(low));
}

/// The draws of one block for each lane.
struct Block {
    VU word[4];
};

/// Philox::block of the counters (c0, c1, c2, c3) in each lane. Even and odd lanes are worked on apart, in 64-bit lanes
/// whose upper halves carry what no multiplication looks at.
HWY_INLINE Block philox(VU c0, VU c1, std::uint32_t c2, std::uint32_t c3, const Draws::RoundKeys &keys) {
    const L l;
    const VU a = hn::Set(U(), 0xD2511F53u), b = hn::Set(U(), 0xCD9E8D57u);
    VL even0 = hn::BitCast(l, c0), even1 = hn::BitCast(l, c1), even2 = hn::Set(l, c2), even3 = hn::Set(l, c3);
    VL odd0 = hn::ShiftRight<32>(even0), odd1 = hn::ShiftRight<32>(even1), odd2 = even2, odd3 = even3;
    for (const auto &round : keys) { // unrolled: their number is known
        const VL k0 = hn::Set(l, round[0]), k1 = hn::Set(l, round[1]);
        const VL evenA = hn::MulEven(hn::BitCast(U(), even0), a), evenB = hn::MulEven(hn::BitCast(U(), even2), b);
        const VL oddA = hn::MulEven(hn::BitCast(U(), odd0), a), oddB = hn::MulEven(hn::BitCast(U(), odd2), b);
        even0 = hn::Xor3(hn::ShiftRight<32>(evenB), even1, k0);
        odd0 = hn::Xor3(hn::ShiftRight<32>(oddB), odd1, k0);
        even2 = hn::Xor3(hn::ShiftRight<32>(evenA), even3, k1);
        odd2 = hn::Xor3(hn::ShiftRight<32>(oddA), odd3, k1);
        even1 = evenB;
        odd1 = oddB;
        even3 = evenA;
        odd3 = oddA;
    }
    auto join = [](VL even, VL odd)
                    HWY_ATTR { return hn::OddEven(hn::BitCast(U(), hn::ShiftLeft<32>(odd)), hn::BitCast(U(), even)); };
    return {{join(even0, odd0), join(even1, odd1), join(even2, odd2), join(even3, odd3)}};
}

/// Draws::ofRecipient for recipients (or groups) @p first + @p offset.
HWY_INLINE Block drawsOf(const Draws::RoundKeys &keys, std::uint64_t first, VU offset, std::uint64_t stream,
                         Purpose purpose) {
    const VU base = hn::Set(U(), std::uint32_t(first)), low = hn::Add(base, offset);
    const VU high = hn::Set(U(), std::uint32_t(first >> 32));
    const VU carried = hn::IfThenElse(hn::Lt(low, base), hn::Add(high, hn::Set(U(), 1)), high);
    return philox(low, carried, std::uint32_t(stream), std::uint32_t(stream >> 32) << 4 | std::uint32_t(purpose), keys);
}

/// One draw of every recipient of the batch: blocks of four neighbours, a vector of blocks after the other, are given
/// to
/// @p use with the place of their first recipient.
template <typename Use> HWY_INLINE void eachDraw(BatchState &s, std::uint64_t stream, Purpose purpose, Use use) {
    for (size_t i = 0; i < s.size; i += 4 * lanes())
        use(i, drawsOf(s.keys, s.first >> 2, placesFrom(i / 4), stream, purpose));
}

/// The same in memory.
inline const std::uint32_t *drawEach(BatchState &s, std::uint64_t stream, Purpose purpose) {
    eachDraw(s, stream, purpose, [&](size_t i, const Block &block) HWY_ATTR {
        hn::StoreInterleaved4(block.word[0], block.word[1], block.word[2], block.word[3], U(), s.draw.data() + i);
    });
    return s.draw.data();
}

/// Each of up to 16 bits at every fourth place.
HWY_INLINE std::uint64_t fourApart(std::uint64_t bits) {
    bits = (bits | bits << 24) & 0x000000ff000000ffu;
    bits = (bits | bits << 12) & 0x000f000f000f000fu;
    bits = (bits | bits << 6) & 0x0303030303030303u;
    return (bits | bits << 3) & 0x1111111111111111u;
}

/// Who is a hit, of the recipients that the blocks are of.
HWY_INLINE std::uint64_t hitsOf(const HitBound &bound, const Block &block) {
    static_assert(hn::MaxLanes(U()) <= 16);
    const VU last = hn::Set(U(), bound.last);
    std::uint64_t bits = 0;
    for (size_t word = 0; word < 4; ++word)
        bits |= fourApart(bitsOf(U(), notAbove(block.word[word], last))) << word;
    return bits;
}

/// Who is played, of the @p count recipients at @p i.
HWY_INLINE std::uint64_t presentBits(const BatchState &s, size_t i, size_t count) {
    const std::uint64_t absent = i < s.skip ? firstBits(s.skip - i) : 0;
    return firstBits(std::min(s.size - i, count)) & ~absent;
}

/// Of a kind.
HWY_INLINE VU segmentOf(VU kind) {
    return hn::ShiftRight<16>(hn::AndNot(hn::Set(U(), BatchState::Open), kind));
}

/// How many bounds a draw has reached: the share it falls into.
HWY_INLINE VU shareOf(const std::vector<std::uint64_t> &bounds, VU draw) {
    VU share = hn::Zero(U());
    for (size_t i = 0; i + 1 < bounds.size(); ++i) {
        if (bounds[i] > 0xffffffffu)
            continue;
        const auto reached = notAbove(hn::Set(U(), std::uint32_t(bounds[i])), draw);
        share = hn::Sub(share, hn::VecFromMask(U(), reached));
    }
    return share;
}

/// table[index], for a table of @p size ≥ 1 that has room for a whole vector. Small ones stay in a register.
HWY_INLINE VF lookUp(const std::vector<float> &table, size_t size, VU index) {
    const VU inside = hn::Min(index, hn::Set(U(), std::uint32_t(size - 1))); // lanes that count are inside anyway
    if (size <= lanes())
        return hn::TableLookupLanes(hn::LoadU(F(), table.data()), hn::IndicesFromVec(F(), inside));
    return hn::GatherIndex(F(), table.data(), hn::BitCast(I(), inside));
}
// Indices for look-ups of doubles.
HWY_INLINE VSL lowIndex(VU index) {
    return hn::BitCast(SL(), hn::PromoteTo(L(), hn::LowerHalf(HalfU(), index)));
}
HWY_INLINE VSL highIndex(VU index) {
    return hn::BitCast(SL(), hn::PromoteTo(L(), hn::UpperHalf(HalfU(), index)));
}
HWY_INLINE VU gather(const VectorArray<std::uint32_t> &from, VU index) {
    return hn::GatherIndex(U(), from.data(), hn::BitCast(I(), index));
}
HWY_INLINE VF gather(const VectorArray<float> &from, VU index) {
    return hn::GatherIndex(F(), from.data(), hn::BitCast(I(), index));
}

/// float(x), rounded as everywhere: the two halves are exact, so only their sum is rounded.
HWY_INLINE VF floatOf(VU x) {
    const VF high = hn::ConvertTo(F(), hn::BitCast(I(), hn::ShiftRight<16>(x)));
    const VF low = hn::ConvertTo(F(), hn::BitCast(I(), hn::And(x, hn::Set(U(), 0xffff))));
    return hn::Add(hn::Mul(high, hn::Set(F(), 65536.0f)), low);
}

/// HitBound(p).last; lanes that no draw hits are not in the mask.
struct Bounds {
    VU last;
    hn::Mask<U> possible;
};
HWY_INLINE Bounds boundsOf(VF p) {
    const VF hits = hn::Add(hn::Mul(p, hn::Set(F(), 4294967296.0f)), hn::Set(F(), 0.5f));
    const VF half = hn::Set(F(), 2147483648.0f);
    const auto large = hn::Ge(hits, half);
    const VF rest = hn::Min(hn::Sub(hits, hn::IfThenElseZero(large, half)), hn::Set(F(), 2147483520.0f));
    VU count = hn::BitCast(U(), hn::ConvertTo(I(), rest));
    count = hn::Add(count, hn::IfThenElseZero(hn::RebindMask(U(), large), hn::Set(U(), 0x80000000u)));
    const VU last = hn::IfThenElse(hn::RebindMask(U(), hn::Ge(p, hn::Set(F(), 1.0f))), hn::Set(U(), 0xffffffffu),
                                   hn::Sub(count, hn::Set(U(), 1)));
    return {last, hn::RebindMask(U(), hn::Ge(hits, hn::Set(F(), 1.0f)))};
}

/// powerOfTwo, lane by lane; @p bounded: no lane is beyond ±126.
HWY_INLINE VF powersOfTwo(VF x, bool bounded) {
    if (!bounded)
        x = hn::Min(hn::Max(x, hn::Set(F(), -126.0f)), hn::Set(F(), 126.0f));
    const VF round = hn::Set(F(), 12582912.0f);
    const VF shifted = hn::Add(x, round);
    const VF f = hn::Sub(x, hn::Sub(shifted, round));
    VF y = hn::Set(F(), PowerSeries[0]);
    for (size_t i = 1; i < PowerSeries.size(); ++i)
        y = hn::Add(hn::Mul(y, f), hn::Set(F(), PowerSeries[i]));
    const VU whole = hn::Sub(hn::BitCast(U(), shifted), hn::BitCast(U(), round));
    return hn::BitCast(F(), hn::Add(hn::BitCast(U(), y), hn::ShiftLeft<23>(whole)));
}

/// NormalQuantiles::at, lane by lane.
HWY_INLINE VF quantilesAt(VF q, const NormalQuantiles &quantiles) {
    const VU bits = hn::BitCast(U(), hn::Min(q, hn::Set(F(), NormalQuantiles::Largest)));
    const VU octave = hn::Sub(hn::Set(U(), NormalQuantiles::FirstOctave), hn::ShiftRight<23>(bits));
    const VF t = hn::Sub(hn::BitCast(F(), hn::Or(hn::And(bits, hn::Set(U(), 0x7fffff)), hn::Set(U(), 0x3f800000))),
                         hn::Set(F(), 1.5f));
    // As many octaves as there are lanes are looked up in registers; a position further out is one in thousands.
    if (HWY_LIKELY(hn::AllTrue(U(), hn::Lt(octave, hn::Set(U(), std::uint32_t(lanes())))))) {
        const auto index = hn::IndicesFromVec(F(), octave);
        VF z = hn::TableLookupLanes(hn::LoadU(F(), quantiles.power(0)), index);
        for (size_t i = 1; i <= NormalQuantiles::Degree; ++i)
            z = hn::Add(hn::Mul(z, t), hn::TableLookupLanes(hn::LoadU(F(), quantiles.power(i)), index));
        return z;
    }
    VF z = hn::GatherIndex(F(), quantiles.power(0), hn::BitCast(I(), octave));
    for (size_t i = 1; i <= NormalQuantiles::Degree; ++i)
        z = hn::Add(hn::Mul(z, t), hn::GatherIndex(F(), quantiles.power(i), hn::BitCast(I(), octave)));
    return z;
}

/// DelayDraw::at, lane by lane, to a multiple of 2^-20 s (small ones are rounded to it; from 8 s on they are by
/// themselves). Draws beyond @p last give something harmless.
HWY_INLINE VF delaysOf(const DelayDraw &delay, VU draw, VU last, VF perHit, const NormalQuantiles &quantiles) {
    const VF median = hn::Set(F(), delay.median);
    if (delay.spread <= 0)
        return median;
    const bool bounded = delay.spread * LargestQuantile < 126;
    const VU mirrored = hn::Sub(last, draw);
    const auto low = hn::Lt(draw, mirrored);
    const VU place = hn::Min(hn::Min(draw, mirrored), hn::ShiftRight<1>(last));
    const VF q = hn::Mul(hn::Add(hn::ConvertTo(F(), hn::BitCast(I(), place)), hn::Set(F(), 0.5f)), perHit);
    const VF z = quantilesAt(q, quantiles);
    const VF signedZ = hn::IfThenElse(hn::RebindMask(F(), low), z, hn::Neg(z));
    const VF seconds = hn::Mul(median, powersOfTwo(hn::Mul(hn::Set(F(), delay.spread), signedZ), bounded));
    const VF round = hn::Set(F(), 12.0f);
    const VF ticks =
        hn::IfThenElse(hn::Lt(seconds, hn::Set(F(), 8.0f)), hn::Sub(hn::Add(seconds, round), round), seconds);
    return hn::Max(ticks, hn::Set(F(), 0x1p-20f)); // never at the very moment of its parent
}

/// Indices from doubles below 2^51: their integer part.
HWY_INLINE VSL indexOf(VD x) {
    const VD shift = hn::Set(D(), 4503599627370496.0); // 2^52: the mantissa then is the number
    return hn::And(hn::BitCast(SL(), hn::Add(hn::Floor(x), shift)), hn::Set(SL(), 0xfffffffffffffLL));
}

/// WindowTable::next in each lane's zone.
HWY_INLINE VD nextOpening(const WindowLanes &window, VD t, VSL zone) {
    const auto inside = hn::Le(t, hn::Set(D(), window.span));
    if (hn::AllFalse(D(), inside))
        return t;
    // Zones and places are few: the product of the low halves is all of it.
    const auto times = [&](std::int64_t places) HWY_ATTR {
        const VL product = hn::MulEven(hn::BitCast(U(), zone), hn::BitCast(U(), hn::Set(SL(), places)));
        return hn::BitCast(SL(), product);
    };
    if (!window.opening.empty()) {
        const VD place =
            hn::Min(hn::Mul(t, hn::Set(D(), window.perOpening)), hn::Set(D(), double(window.openingPlaces - 1)));
        const VD opening =
            hn::GatherIndex(D(), window.opening.data(), hn::Add(indexOf(place), times(window.openingPlaces)));
        return hn::IfThenElse(inside, hn::Max(t, opening), t);
    }
    const VSL base = times(window.places);
    const VD bucket = hn::Min(hn::Mul(t, hn::Set(D(), window.perBucket)), hn::Set(D(), window.last));
    VSL interval = hn::GatherIndex(SL(), window.bucket.data(), hn::Add(indexOf(bucket), base));
    for (;;) {
        const auto over = hn::And(inside, hn::Le(hn::GatherIndex(D(), window.close.data(), interval), t));
        if (hn::AllFalse(D(), over))
            break;
        interval = hn::Sub(interval, hn::BitCast(SL(), hn::VecFromMask(D(), over)));
    }
    const VD open = hn::GatherIndex(D(), window.open.data(), interval);
    return hn::IfThenElse(hn::And(inside, hn::Lt(t, open)), open, t);
}

} // namespace stepline::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif

#pragma once

#include <QByteArray>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace stepline {

// Random numbers by counter: a draw is a function of (seed, recipient, id, purpose) and of nothing else. No state is
// kept, so any thread may make any draw in any order, and an edit to one message leaves all other draws as they were.

/// Philox4x32 with seven rounds, the fewest that pass every test of BigCrush: J. K. Salmon et al., "Parallel random
/// numbers: as easy as 1, 2, 3", SC11, table 2.
struct Philox {
    using Block = std::array<std::uint32_t, 4>;
    static constexpr int Rounds = 7;
    static constexpr std::uint32_t Weyl0 = 0x9E3779B9u, Weyl1 = 0xBB67AE85u; ///< what a round adds to the keys

    template <int rounds = Rounds> static constexpr Block block(Block counter, std::uint32_t key0, std::uint32_t key1) {
        for (int round = 0; round < rounds; ++round) {
            const std::uint64_t a = std::uint64_t(0xD2511F53u) * counter[0],
                                b = std::uint64_t(0xCD9E8D57u) * counter[2];
            counter = {std::uint32_t(b >> 32) ^ counter[1] ^ key0, std::uint32_t(b),
                       std::uint32_t(a >> 32) ^ counter[3] ^ key1, std::uint32_t(a)};
            key0 += Weyl0;
            key1 += Weyl1;
        }
        return counter;
    }
};

/// What a draw is for. A block holds four draws: what happens to most requested recipients stands together, so that one
/// block serves it; where a purpose concerns every recipient, one block serves four neighbours instead.
enum class Purpose : std::uint32_t {
    MessageFirst,  ///< per recipient: delivered, viewed, clicked, unsubscribed
    MessageSecond, ///< per recipient: replied, complained, converted, depth
    Variant,       ///< from here on: four neighbouring recipients
    Reach,
    Segment,
    Zone,
    Holdout,
    Organic,
};

/// The draws of one seed.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : m_key0(std::uint32_t(seed)), m_key1(std::uint32_t(seed >> 32)) {}

    /// The two keys of each round, ready to be loaded into 64-bit lanes.
    using RoundKeys = std::array<std::array<std::uint64_t, 2>, Philox::Rounds>;
    RoundKeys roundKeys() const {
        RoundKeys keys;
        std::uint32_t key0 = m_key0, key1 = m_key1;
        for (auto &round : keys) {
            round = {key0, key1};
            key0 += Philox::Weyl0;
            key1 += Philox::Weyl1;
        }
        return keys;
    }

    /// Four draws of one recipient.
    Philox::Block ofRecipient(std::uint64_t recipient, std::uint64_t stream, Purpose purpose) const {
        return Philox::block({std::uint32_t(recipient), std::uint32_t(recipient >> 32), std::uint32_t(stream),
                              std::uint32_t(stream >> 32) << 4 | std::uint32_t(purpose)},
                             m_key0, m_key1);
    }
    /// One draw each of recipients 4 · group to 4 · group + 3.
    Philox::Block ofGroup(std::uint64_t group, std::uint64_t stream, Purpose purpose) const {
        return ofRecipient(group, stream, purpose);
    }

private:
    std::uint32_t m_key0, m_key1;
};

/// A number of @p bits bits for each id (of a message or channel), the same wherever the id stands in a document.
/// Should two ids of one document meet in one number, the one later in the alphabet is moved on until none do.
std::vector<std::uint64_t> streamsOf(std::span<const QByteArray> ids, int bits = 60);

/// A probability as a bound for 32-bit draws: a draw is a hit when it is below. 2^32 is certain.
std::uint64_t drawBound(double p);

} // namespace stepline

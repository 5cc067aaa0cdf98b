#pragma once

#include "core/preview/counts.h"

#include <cstdint>
#include <memory>

namespace stepline {

struct BatchState;

/// Plays a batch of recipients through a plan, a message at a time: vectors of recipients decide, those who are
/// requested become a packed list, and after each unlikely chance only its hits go on. One per thread; batches share
/// nothing but the plan. The vector code is compiled for every instruction set and chosen when the program runs;
/// counts are the same bits on all of them.
///
/// Times are seconds since the recipient's entry in doubles that are multiples of 2^-20 s, and delays are floats of
/// such multiples: below 2^33 s all their sums are exact, so two moments that the document makes equal are equal.
class Batch {
public:
    static constexpr size_t Largest = 32768;

    Batch(const Plan &plan, size_t capacity);
    ~Batch();

    /// Adds recipients @p first to @p first + @p size - 1 to the counts; size ≤ capacity.
    void run(std::uint64_t first, size_t size);

    const Counts &counts() const;

private:
    std::unique_ptr<BatchState> m_state;
};

} // namespace stepline

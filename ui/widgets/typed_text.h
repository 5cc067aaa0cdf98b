#pragma once

#include <QStringView>
#include <algorithm>
#include <optional>

namespace stepline {

/// Where two texts differ: so much is the same at their beginnings and at their ends.
struct TextChange {
    qsizetype before = 0, after = 0;
};

/// The change from @p was to @p is where that is no more than somebody types, pastes or deletes in a moment; nothing
/// where the texts are different ones.
inline std::optional<TextChange> typedChange(QStringView was, QStringView is) {
    constexpr qsizetype most = 64;
    const qsizetype shorter = std::min(was.size(), is.size());
    TextChange same;
    same.before = std::mismatch(was.begin(), was.begin() + shorter, is.begin()).first - was.begin();
    const qsizetype left = shorter - same.before;
    while (same.after < left && was[was.size() - 1 - same.after] == is[is.size() - 1 - same.after])
        ++same.after;
    const qsizetype longer = std::max(was.size(), is.size());
    return longer - same.before - same.after <= most ? std::optional(same) : std::nullopt;
}

} // namespace stepline

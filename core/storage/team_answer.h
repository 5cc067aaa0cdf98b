#pragma once

#include "core/base/result.h"
#include "core/storage/sql.h"

namespace stepline {

/// A StoreError of @p work as the Result's problem.
template <typename T, typename Work> Result<T> answer(const Work &work) {
    try {
        return work();
    } catch (const StoreError &error) {
        return error.problem;
    }
}

/// A StoreError of @p work as the problem.
template <typename Work> std::optional<Problem> done(const Work &work) {
    try {
        return work();
    } catch (const StoreError &error) {
        return error.problem;
    }
}

inline bool isRule(const Problem &problem, const char *rule) {
    return problem.rule == QLatin1String(rule);
}

} // namespace stepline

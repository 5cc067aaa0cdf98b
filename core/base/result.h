#pragma once

#include "core/base/problem.h"

#include <optional>
#include <utility>

namespace stepline {

/// A value, or the problems that stood in its way. Warnings may come with a value.
template <typename T> class Result {
public:
    Result(T value, Problems problems = {}) : m_value(std::move(value)), m_problems(std::move(problems)) {}
    Result(Problems problems) : m_problems(std::move(problems)) {}
    Result(Problem problem) : m_problems{std::move(problem)} {}

    bool ok() const { return m_value.has_value(); }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return *m_value; }
    T &value() & { return *m_value; }
    T &&value() && { return std::move(*m_value); }
    const T *operator->() const { return &*m_value; }
    const T &operator*() const { return *m_value; }
    const Problems &problems() const { return m_problems; }
    /// The first problem's sentence; empty when there is none.
    QString sentence() const { return m_problems.isEmpty() ? QString() : m_problems.first().message; }

private:
    std::optional<T> m_value;
    Problems m_problems;
};

} // namespace stepline

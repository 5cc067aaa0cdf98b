#pragma once

#include "profile.h"

#include <cmath>
#include <numbers>
#include <random>

namespace reference {

// The draws. Only the engine comes from <random>: its bits are the same everywhere, its distributions are not.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : m_engine(seed) {}

    // Uniform in (0, 1), never 0 or 1.
    double uniform() { return (double(m_engine() >> 11) + 0.5) * 0x1p-53; }

    bool happens(double p) { return uniform() < p; }

    // Box and Muller, one of the pair.
    double normal() {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }

    // Log-normal with the given median; the sigma comes from the 90th percentile.
    double delay(const Delay &delay) {
        if (delay.median <= 0)
            return 0;
        return delay.sigma > 0 ? delay.median * std::exp(delay.sigma * normal()) : delay.median;
    }

    // Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); below 1 by the power of a uniform.
    double gamma(double shape) {
        if (shape < 1)
            return gamma(shape + 1) * std::pow(uniform(), 1 / shape);
        const double d = shape - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        for (;;) {
            const double x = normal();
            const double v = std::pow(1 + c * x, 3);
            if (v > 0 && std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
                return d * v;
        }
    }

    double beta(double alpha, double beta) {
        const double a = gamma(alpha);
        const double b = gamma(beta);
        return a / (a + b);
    }

    // A place in a list by weight; the weights need not add up to 1.
    template <typename Weights> size_t among(const Weights &weights) {
        double total = 0;
        for (const double weight : weights)
            total += weight;
        double left = uniform() * total;
        size_t last = 0;
        for (size_t i = 0; i < weights.size(); ++i)
            if (weights[i] > 0) {
                last = i;
                if (left < weights[i])
                    return i;
                left -= weights[i];
            }
        return last;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace reference

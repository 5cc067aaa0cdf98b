#pragma once

#include "core/preview/exact_model.h"
#include "core/preview/stop_weights.h"

#include <optional>

namespace stepline {

/// A requested message on a path of decisions: everything that is known of its events so far.
struct Asked {
    int message = 0;
    int before = 0; ///< requests of the same recipient before it
    double at = 0;  ///< when, since entry
    /// What guards have found out, by category of depth; empty when no guard has asked. The events of a category that
    /// has become impossible are an empty box.
    struct Found {
        EventBox box;
        bool possible = true;
    };
    std::vector<Found> found;
    double convertsInTime = 0; ///< P(its conversion happens by the horizon | it happens some time)
    double placedAt = -1;      ///< when `place` was looked up in the table of its hazard
    DelayTable::Place place;
};

/// Probabilities of what happens to one requested message, in absolute time since entry.
class Fates {
public:
    Fates(const ExactModel &model, DelayTables *tables);

    /// Of all segments: rows are those of TreeTables::HazardRow, segment by segment.
    const Hazard &hazard(int message, int before);

    /// P(each event some time), by metric: of each segment its variants.
    const std::vector<std::array<double, MetricCount>> &chances(int message, int before);

    /// Multiplies each segment's share by P(nothing that was asked, nor an organic conversion, has ended it by t).
    /// Leaves the places in the tables where they are found again.
    void keepAlive(std::vector<Asked> &asked, double t, std::vector<double> &shares);
    /// P(what guards have found, and no stop or exit event by t).
    double alive(const Asked &asked, size_t segment, double t);
    /// The same of one variant, without its share.
    double alive(const Asked &asked, size_t segment, size_t variant, double t);
    /// P(as alive, and no conversion by the horizon). @p accuracy: relative, of the value.
    double aliveUnconverted(const Asked &asked, size_t segment, double t, double accuracy);
    /// Where a guard has asked: P(what guards have found, no ending by t0, a stop in (t0, t1] that no exit precedes),
    /// to second order in t1 - t0. @p atom: t1 is the one moment of it.
    double stopped(const Asked &asked, size_t segment, double t0, double t1, bool atom);

    /// Of the organic conversion, as if a request at entry had it; nullptr where nobody exits by it.
    const Hazard *organic() const { return m_organic.get(); }
    /// Good until the next call.
    const StopWeights &stopWeights(const std::vector<YoungRequest> &young, double length) {
        m_tables->stops(young, m_model.segments.size(), length, m_weights);
        return m_weights;
    }

    BoxIntegrals &boxes(int message) { return m_boxes[size_t(message)]; }

private:
    template <typename Restrict>
    double boxed(const Asked &asked, size_t segment, std::optional<size_t> onlyVariant, Restrict restrict);
    std::optional<double> unconvertedBracket(const Asked &asked, size_t segment, double t, double accuracy);

    const ExactModel &m_model;
    DelayTables *const m_tables;
    std::vector<BoxIntegrals> m_boxes;
    std::vector<std::vector<std::shared_ptr<const Hazard>>> m_hazards, m_byVariant; ///< by message and requests before
    std::vector<std::vector<std::vector<std::array<double, MetricCount>>>> m_chances; ///< ditto
    std::shared_ptr<const Hazard> m_organic;
    StopWeights m_weights;
};

/// Narrows a box so that no ending event of the tree has happened by @p since the request. @p stopsBy: ditto for the
/// stop alone, where the two differ.
void restrictToAlive(EventBox &box, const EventTree &tree, bool deepEnough, double exitsBy, double stopsBy);

} // namespace stepline

#pragma once

#include "core/preview/plan.h"
#include "core/preview/play.h"
#include "core/preview/play_rules.h"
#include "core/preview/random.h"

#include <map>
#include <memory>
#include <optional>

namespace stepline {

/// One recipient as the sampled engine draws them: the same words of the same blocks, in the same arithmetic, one
/// person at a time. Times are seconds since the first recipient's entry, as in the engine.
class DrawnRecipient : public RecipientLuck {
public:
    /// All three must outlive it.
    DrawnRecipient(const PreviewRequest &request, const Plan &plan, const PlayChoice &choice);

    int segment() const { return m_segment; } ///< index in the profile; -1: it has none
    const QString &zone() const { return m_zoneName; }
    bool reachableOn(int channel) const { return m_reach[size_t(channel)]; }
    bool heldOut() const { return m_heldOut; }
    double entry() const { return m_entry; }
    double horizon() const { return m_entry + m_plan.horizon; }
    int variantOf(int message) const { return m_variant[size_t(message)]; } ///< of a requested message
    std::vector<RecipientEvent> organic() const;

    bool reachable(int message) override { return reachableOn(m_plan.messages[size_t(message)].channel); }
    bool inSegment(const QString &name) override;
    double windowed(int message, double t) override;
    void eventsOf(int message, double at, int before, std::vector<RecipientEvent> &events) override;

private:
    struct Happens;
    std::uint32_t drawOfGroup(std::uint64_t stream, Purpose purpose) const;
    void drawChildren(Happens &drawing, Metric parent) const;
    std::optional<float> draw(const Happens &drawing, Metric metric) const;
    /// When the metric is forced, or something that cannot be without it, as seconds since the request.
    std::optional<double> forcedAfter(const Happens &drawing, Metric metric, double *depth) const;
    double depthOf(int message, std::uint32_t draw) const;

    const PreviewRequest &m_request;
    const Plan &m_plan;
    const PlayChoice &m_choice;
    Draws m_draws;
    int m_segment = -1;
    int m_zone = 0; ///< index in the profile; -1: a zone of its own
    QString m_zoneName;
    std::vector<bool> m_reach; ///< by channel
    bool m_heldOut = false;
    double m_entry = 0;
    std::vector<int> m_variant;
    std::vector<const Message *> m_messages;                              ///< in document order
    std::map<const SendWindow *, std::unique_ptr<WindowTable>> m_windows; ///< of a zone of its own
};

} // namespace stepline

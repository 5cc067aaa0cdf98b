#pragma once

#include "core/preview/event_box.h"
#include "core/preview/event_tree.h"
#include "core/preview/exact.h"
#include "core/preview/windows.h"

#include <map>
#include <memory>

namespace stepline {

/// A message as the exact engine sees it.
struct ExactMessage {
    const Message *source = nullptr;
    int step = 0, channel = 0;
    ChannelType type = ChannelType::InApp;
    double delay = 0, wait = 0, cost = 0;
    const SendWindow *window = nullptr; ///< nullptr: always open
    EventTree tree;
    std::shared_ptr<const TreeTables> tables;       ///< nullptr where the model is for counting alone
    std::vector<double> shares;                     ///< of its variants; one of 1 without
    std::vector<std::vector<EventChances>> chances; ///< by segment and variant; before fatigue, not clamped
    std::vector<int> depths;                        ///< percents that someone asks for, rising
    std::vector<double> depthShares;                ///< P(depth below the first), between …, above the last
    int stopDepth = 0;                              ///< index of the first category that stops
    bool watched = false;                           ///< a later guard asks for one of its events
};

/// A sequence and a profile in plain numbers of double precision.
struct ExactModel {
    /// @p tables: nullptr where the model is for counting alone.
    ExactModel(const PreviewRequest &request, DelayTables *tables);

    const PreviewRequest &request;
    const Sequence &sequence;
    bool enabled = true;
    double horizon = 0;
    std::vector<double> segments, zones; ///< shares
    std::vector<QString> segmentNames, zoneNames;
    bool zoned = false; ///< some window opens by the recipient's clock
    std::vector<ExactMessage> messages;
    std::vector<std::vector<int>> steps; ///< messages by delay, then place
    std::vector<double> reach;           ///< by channel of the document
    std::vector<double> worn;            ///< fatigue's factor by number of requests before
    double holdout = 0;
    double organic = 0; ///< P(organic conversion some time)
    Delay organicDelay;
    bool organicExits = false;
    qint64 limitMax = 0; ///< 0: none that could be reached
    double limitPer = 0;

    /// Of the segment and variant, after @p before requests; clamped.
    EventChances chancesOf(size_t message, size_t segment, size_t variant, int before) const;
    /// P(organic conversion by t).
    double organicBy(double t) const { return organic > 0 ? organic * organicDelay.cdf(t) : 0; }

private:
    void readProfile();
    void readMessages();
    ExactMessage readMessage(const Message &source, int step);
    void readChance(ExactMessage &message, const ChannelBehaviour &behaviour, Metric metric);
    void readDepths();
};

/// What the exact engine cannot do, in a sentence; empty when it can.
QString notExact(const PreviewRequest &request);

} // namespace stepline

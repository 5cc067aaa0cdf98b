#pragma once

#include "ui/models/metrics_model.h"

namespace stepline {

/// A row of the metrics: what a channel, message or variant is called and what was counted for it.
struct MetricsModel::Node {
    Row row = Row::General;
    QString id, variant, name, subLabel;
    std::optional<ChannelType> type;
    Tally tally;
    const MessageResult *message = nullptr; ///< points into the forecast that the model holds
    Node *parent = nullptr;
    int place = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node *add(Row kind) {
        auto child = std::make_unique<Node>();
        child->row = kind;
        child->parent = this;
        child->place = int(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }
};

} // namespace stepline

#include "core/export/bpmn_graph.h"

#include <QHash>
#include <algorithm>

namespace stepline {

namespace {

std::pair<int, int> sizeOf(BpmnNode::Kind kind) {
    switch (kind) {
    case BpmnNode::Kind::Service: return {100, 80};
    case BpmnNode::Kind::Exclusive:
    case BpmnNode::Kind::EventBased:
    case BpmnNode::Kind::Parallel: return {50, 50};
    default: return {36, 36};
    }
}

} // namespace

BpmnNode &BpmnGraph::node(const QString &id) {
    return *std::ranges::find(nodes, id, &BpmnNode::id);
}

const BpmnNode &BpmnGraph::node(const QString &id) const {
    return *std::ranges::find(nodes, id, &BpmnNode::id);
}

std::pair<int, int> BpmnGraph::layOut(int left, int top) {
    constexpr int Column = 150, Row = 120;
    QHash<QString, int> column;
    // No way goes back, so that a flow's end stands further right than its start after as many rounds as there are
    // columns.
    for (bool moved = true; moved;) {
        moved = false;
        for (const BpmnFlow &flow : flows)
            if (column[flow.to] < column[flow.from] + 1) {
                column[flow.to] = column[flow.from] + 1;
                moved = true;
            }
    }
    int columns = 0, rows = 0;
    for (BpmnNode &node : nodes) {
        std::tie(node.width, node.height) = sizeOf(node.kind);
        const int at = column[node.id];
        node.x = left + at * Column + (Column - node.width) / 2;
        node.y = top + node.row * Row + (Row - node.height) / 2;
        columns = std::max(columns, at + 1);
        rows = std::max(rows, node.row + 1);
    }
    return {columns * Column, rows * Row};
}

} // namespace stepline

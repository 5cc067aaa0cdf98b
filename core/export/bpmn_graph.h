#pragma once

#include <QString>
#include <utility>
#include <vector>

namespace stepline {

/// An element of a BPMN process, and where it stands in the diagram.
struct BpmnNode {
    enum class Kind { Start, End, Timer, MessageCatch, Service, Exclusive, EventBased, Parallel, SubProcess, Boundary };
    Kind kind = Kind::Start;
    QString id, name;
    QString duration;                                          ///< Timer: ISO 8601, or FEEL with "=" before it
    QString message;                                           ///< MessageCatch, Boundary: the message's name
    QString job;                                               ///< Service: the type
    std::vector<std::pair<QString, QString>> headers, outputs; ///< Service, Boundary: key and value, target and source
    bool interrupts = false;                                   ///< Boundary
    QString documentation;
    int row = 0; ///< in the diagram
    // Set by layOut:
    int x = 0, y = 0, width = 0, height = 0;
};

/// A flow from one element to another; its condition in FEEL, empty: always.
struct BpmnFlow {
    QString id, from, to, condition, name;
    bool isDefault = false;
};

/// The elements of one level: the process, or its sub-process.
struct BpmnGraph {
    std::vector<BpmnNode> nodes;
    std::vector<BpmnFlow> flows;

    BpmnNode &node(const QString &id);
    const BpmnNode &node(const QString &id) const;

    /// Places the nodes in columns by their longest way from the start and in their rows; the top left corner is at
    /// (@p left, @p top). Returns the size of it all.
    std::pair<int, int> layOut(int left, int top);
};

} // namespace stepline

#pragma once

#include "core/export/bpmn_graph.h"

namespace stepline {

/// A whole process: the flow stands in one sub-process, around it what ends it.
struct BpmnProcess {
    QString id, name, documentation;
    BpmnGraph outer; ///< start, sub-process, boundary events, ends
    BpmnGraph inner; ///< the flow
};

/// As BPMN 2.0 XML with Zeebe's extensions and a diagram. Places the elements.
QByteArray bpmnXml(BpmnProcess process);

} // namespace stepline

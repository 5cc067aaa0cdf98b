#include "core/export/bpmn_xml.h"

#include <QHash>
#include <QXmlStreamWriter>
#include <algorithm>

namespace stepline {

namespace {

#define S(x) QStringLiteral(x)
using Kind = BpmnNode::Kind;

QString elementName(const BpmnNode &node) {
    switch (node.kind) {
    case Kind::Start: return S("bpmn:startEvent");
    case Kind::End: return S("bpmn:endEvent");
    case Kind::Timer:
    case Kind::MessageCatch: return S("bpmn:intermediateCatchEvent");
    case Kind::Service: return S("bpmn:serviceTask");
    case Kind::Exclusive: return S("bpmn:exclusiveGateway");
    case Kind::EventBased: return S("bpmn:eventBasedGateway");
    case Kind::Parallel: return S("bpmn:parallelGateway");
    case Kind::SubProcess: return S("bpmn:subProcess");
    case Kind::Boundary: return S("bpmn:boundaryEvent");
    }
    return {};
}

class XmlOfProcess {
public:
    explicit XmlOfProcess(BpmnProcess process) : m_process(std::move(process)), m_xml(&m_bytes) {}

    QByteArray write() {
        place();
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(S("bpmn:definitions"));
        attribute("xmlns:bpmn", S("http://www.omg.org/spec/BPMN/20100524/MODEL"));
        attribute("xmlns:bpmndi", S("http://www.omg.org/spec/BPMN/20100524/DI"));
        attribute("xmlns:dc", S("http://www.omg.org/spec/DD/20100524/DC"));
        attribute("xmlns:di", S("http://www.omg.org/spec/DD/20100524/DI"));
        attribute("xmlns:xsi", S("http://www.w3.org/2001/XMLSchema-instance"));
        attribute("xmlns:zeebe", S("http://camunda.org/schema/zeebe/1.0"));
        attribute("xmlns:modeler", S("http://camunda.org/schema/modeler/1.0"));
        attribute("id", S("definitions"));
        attribute("targetNamespace", S("http://bpmn.io/schema/bpmn"));
        attribute("exporter", S("Stepline"));
        attribute("exporterVersion", S(STEPLINE_VERSION));
        attribute("modeler:executionPlatform", S("Camunda Cloud"));
        attribute("modeler:executionPlatformVersion", S("8.6.0"));
        messages();
        m_xml.writeStartElement(S("bpmn:process"));
        attribute("id", m_process.id);
        attribute("name", m_process.name);
        attribute("isExecutable", S("true"));
        documentation(m_process.documentation);
        graph(m_process.outer);
        m_xml.writeEndElement();
        diagram();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QLatin1String(name), value); }
    void documentation(const QString &text) {
        if (!text.isEmpty())
            m_xml.writeTextElement(S("bpmn:documentation"), text);
    }

    /// The sub-process takes the size of what is in it; boundary events stand on its lower edge.
    void place() {
        BpmnGraph &outer = m_process.outer;
        const auto [width, height] = m_process.inner.layOut(360, 120);
        outer.layOut(150, 0);
        int stands = 0;
        for (BpmnNode &node : outer.nodes) {
            if (node.kind == Kind::SubProcess) {
                node.x = 340;
                node.y = 100;
                node.width = width + 40;
                node.height = std::max(height, 120) + 40;
            }
        }
        const BpmnNode &sub = *std::ranges::find(outer.nodes, Kind::SubProcess, &BpmnNode::kind);
        const int middle = sub.y + sub.height / 2, bottom = sub.y + sub.height;
        for (BpmnNode &node : outer.nodes) {
            if (node.kind == Kind::Start) {
                node.x = 220;
                node.y = middle - 18;
            } else if (node.kind == Kind::Boundary) {
                node.x = sub.x + 40 + stands * 90;
                node.y = bottom - 18;
                ++stands;
            }
        }
        for (BpmnNode &node : outer.nodes) {
            if (node.kind != Kind::End)
                continue;
            const auto flow = std::ranges::find(outer.flows, node.id, &BpmnFlow::to);
            const BpmnNode &from = outer.node(flow->from);
            node.x = from.kind == Kind::Boundary ? from.x : sub.x + sub.width + 80;
            node.y = from.kind == Kind::Boundary ? bottom + 80 : middle - 18;
        }
    }

    void messages() {
        for (const BpmnGraph *level : {&m_process.outer, &m_process.inner})
            for (const BpmnNode &node : level->nodes) {
                if (node.message.isEmpty())
                    continue;
                m_xml.writeStartElement(S("bpmn:message"));
                attribute("id", S("message_") + node.id);
                attribute("name", node.message);
                m_xml.writeStartElement(S("bpmn:extensionElements"));
                m_xml.writeEmptyElement(S("zeebe:subscription"));
                attribute("correlationKey", S("=enrollment_id"));
                m_xml.writeEndElement();
                m_xml.writeEndElement();
            }
    }

    void extensions(const BpmnNode &node) {
        if (node.job.isEmpty() && node.outputs.empty())
            return;
        m_xml.writeStartElement(S("bpmn:extensionElements"));
        if (!node.job.isEmpty()) {
            m_xml.writeEmptyElement(S("zeebe:taskDefinition"));
            attribute("type", node.job);
            attribute("retries", S("6"));
        }
        if (!node.headers.empty()) {
            m_xml.writeStartElement(S("zeebe:taskHeaders"));
            for (const auto &[key, value] : node.headers) {
                m_xml.writeEmptyElement(S("zeebe:header"));
                attribute("key", key);
                attribute("value", value);
            }
            m_xml.writeEndElement();
        }
        if (!node.outputs.empty()) {
            m_xml.writeStartElement(S("zeebe:ioMapping"));
            for (const auto &[target, source] : node.outputs) {
                m_xml.writeEmptyElement(S("zeebe:output"));
                attribute("source", source);
                attribute("target", target);
            }
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void graph(const BpmnGraph &level) {
        for (const BpmnNode &node : level.nodes) {
            m_xml.writeStartElement(elementName(node));
            attribute("id", node.id);
            if (!node.name.isEmpty())
                attribute("name", node.name);
            for (const BpmnFlow &flow : level.flows)
                if (flow.from == node.id && flow.isDefault)
                    attribute("default", flow.id);
            if (node.kind == Kind::Boundary) {
                const BpmnNode &sub = *std::ranges::find(level.nodes, Kind::SubProcess, &BpmnNode::kind);
                attribute("attachedToRef", sub.id);
                attribute("cancelActivity", node.interrupts ? S("true") : S("false"));
            }
            documentation(node.documentation);
            extensions(node);
            for (const BpmnFlow &flow : level.flows)
                if (flow.to == node.id)
                    m_xml.writeTextElement(S("bpmn:incoming"), flow.id);
            for (const BpmnFlow &flow : level.flows)
                if (flow.from == node.id)
                    m_xml.writeTextElement(S("bpmn:outgoing"), flow.id);
            if (node.kind == Kind::SubProcess)
                graph(m_process.inner);
            if (node.kind == Kind::Timer) {
                m_xml.writeStartElement(S("bpmn:timerEventDefinition"));
                attribute("id", S("timer_") + node.id);
                m_xml.writeStartElement(S("bpmn:timeDuration"));
                attribute("xsi:type", S("bpmn:tFormalExpression"));
                m_xml.writeCharacters(node.duration);
                m_xml.writeEndElement();
                m_xml.writeEndElement();
            }
            if (!node.message.isEmpty()) {
                m_xml.writeEmptyElement(S("bpmn:messageEventDefinition"));
                attribute("id", S("event_") + node.id);
                attribute("messageRef", S("message_") + node.id);
            }
            m_xml.writeEndElement();
        }
        for (const BpmnFlow &flow : level.flows) {
            m_xml.writeStartElement(S("bpmn:sequenceFlow"));
            attribute("id", flow.id);
            if (!flow.name.isEmpty())
                attribute("name", flow.name);
            attribute("sourceRef", flow.from);
            attribute("targetRef", flow.to);
            if (!flow.condition.isEmpty()) {
                m_xml.writeStartElement(S("bpmn:conditionExpression"));
                attribute("xsi:type", S("bpmn:tFormalExpression"));
                m_xml.writeCharacters(flow.condition);
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
        }
    }

    void bounds(int x, int y, int width, int height) {
        m_xml.writeEmptyElement(S("dc:Bounds"));
        attribute("x", QString::number(x));
        attribute("y", QString::number(y));
        attribute("width", QString::number(width));
        attribute("height", QString::number(height));
    }
    void point(int x, int y) {
        m_xml.writeEmptyElement(S("di:waypoint"));
        attribute("x", QString::number(x));
        attribute("y", QString::number(y));
    }
    void picture(const BpmnGraph &level) {
        for (const BpmnNode &node : level.nodes) {
            m_xml.writeStartElement(S("bpmndi:BPMNShape"));
            attribute("id", S("shape_") + node.id);
            attribute("bpmnElement", node.id);
            if (node.kind == Kind::SubProcess)
                attribute("isExpanded", S("true"));
            if (node.kind == Kind::Exclusive)
                attribute("isMarkerVisible", S("true"));
            bounds(node.x, node.y, node.width, node.height);
            if (!node.name.isEmpty() && node.kind != Kind::Service && node.kind != Kind::SubProcess) {
                m_xml.writeStartElement(S("bpmndi:BPMNLabel"));
                bounds(node.x + node.width / 2 - 45, node.y + node.height + 6, 90, 28);
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
        }
        for (const BpmnFlow &flow : level.flows) {
            const BpmnNode &from = level.node(flow.from), &to = level.node(flow.to);
            m_xml.writeStartElement(S("bpmndi:BPMNEdge"));
            attribute("id", S("edge_") + flow.id);
            attribute("bpmnElement", flow.id);
            if (from.kind == Kind::Boundary) {
                point(from.x + from.width / 2, from.y + from.height);
                point(to.x + to.width / 2, to.y);
            } else {
                const int x = from.x + from.width, y = from.y + from.height / 2;
                const int toX = to.x, toY = to.y + to.height / 2, turn = toX - 20;
                point(x, y);
                if (y != toY) {
                    point(turn, y);
                    point(turn, toY);
                }
                point(toX, toY);
            }
            m_xml.writeEndElement();
        }
    }
    void diagram() {
        m_xml.writeStartElement(S("bpmndi:BPMNDiagram"));
        attribute("id", S("diagram"));
        m_xml.writeStartElement(S("bpmndi:BPMNPlane"));
        attribute("id", S("plane"));
        attribute("bpmnElement", m_process.id);
        picture(m_process.outer);
        picture(m_process.inner);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    BpmnProcess m_process;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray bpmnXml(BpmnProcess process) {
    return XmlOfProcess(std::move(process)).write();
}

} // namespace stepline

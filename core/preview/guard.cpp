#include "core/preview/guard.h"

#include <algorithm>

namespace stepline {

namespace {

using Kind = GuardCode::Kind;

class Compiler {
public:
    Compiler(const std::function<int(const Condition &)> &slotOf, const std::function<int(const QString &)> &segmentOf)
        : m_slotOf(slotOf), m_segmentOf(segmentOf) {}

    void emitCode(const Condition &condition) {
        switch (condition.kind) {
        case Condition::Kind::Event: leaf(Kind::Event, m_slotOf(condition)); break;
        case Condition::Kind::Segment: leaf(Kind::Segment, m_segmentOf(condition.segment)); break;
        case Condition::Kind::All: joined(condition.parts, Kind::And, 1); break;
        case Condition::Kind::Any: joined(condition.parts, Kind::Or, 0); break;
        case Condition::Kind::Not:
            joined(condition.parts, Kind::Or, 0);
            m_code.ops.push_back({Kind::Not});
            break;
        }
    }
    GuardCode take() { return std::move(m_code); }

private:
    void leaf(Kind kind, int operand) {
        if (operand < 0)
            m_code.ops.push_back({Kind::Constant, 0});
        else
            m_code.ops.push_back({kind, operand});
        m_code.depth = std::max(m_code.depth, ++m_height);
    }

    void joined(const std::vector<Condition> &parts, Kind join, int whenEmpty) {
        if (parts.empty())
            leaf(Kind::Constant, whenEmpty);
        for (size_t i = 0; i < parts.size(); ++i) {
            emitCode(parts[i]);
            if (i > 0) {
                m_code.ops.push_back({join});
                --m_height;
            }
        }
    }

    const std::function<int(const Condition &)> &m_slotOf;
    const std::function<int(const QString &)> &m_segmentOf;
    GuardCode m_code;
    int m_height = 0;
};

} // namespace

GuardCode compileGuard(const Condition &condition, const std::function<int(const Condition &)> &slotOf,
                       const std::function<int(const QString &)> &segmentOf) {
    Compiler compiler(slotOf, segmentOf);
    compiler.emitCode(condition);
    return compiler.take();
}

} // namespace stepline

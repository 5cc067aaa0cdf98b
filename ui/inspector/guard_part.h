#pragma once

#include "ui/inspector/condition_node.h"
#include "ui/inspector/message_part.h"

namespace stepline {

/// "Send only if": always, or a condition on earlier messages or the recipient's segment.
class GuardPart : public MessagePart {
    Q_OBJECT

public:
    explicit GuardPart(QWidget *parent = nullptr);

    void setSegments(const QStringList &segments);
    void refresh() override;
    /// Makes one of the things that a guard needs, before it is needed; false: they are there.
    bool prepare() { return m_node->prepare(); }

private:
    void choose(const QString &kind);

    ConditionWorld m_world;
    ChoiceBox *m_kind;
    Field *m_field;
    ConditionNode *m_node;
};

} // namespace stepline

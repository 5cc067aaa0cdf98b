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

private:
    void choose(const QString &kind);

    ConditionWorld m_world;
    ChoiceBox *m_kind;
    Field *m_field;
    ConditionNode *m_node;
};

} // namespace stepline

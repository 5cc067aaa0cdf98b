#include "ui/inspector/guard_part.h"

#include <QVBoxLayout>

namespace stepline {

namespace {
const QString Guard = QStringLiteral("only_if");
}

GuardPart::GuardPart(QWidget *parent) : MessagePart(parent), m_kind(new ChoiceBox) {
    m_kind->addChoice({}, tr("Always"));
    m_kind->addChoice(QStringLiteral("event"), tr("What happened to an earlier message"));
    m_kind->addChoice(QStringLiteral("segment"), tr("The recipient’s segment"));
    m_kind->addChoice(QStringLiteral("group"), tr("Several conditions"));
    m_field = addField(tr("Send &only if"), m_kind);
    m_field->explain(
        tr("The message is skipped for recipients for whom this is not so at the moment it would go out."));
    connect(m_kind, &ChoiceBox::chosen, this, &GuardPart::choose);
    m_node = new ConditionNode([this] { return place(Guard); }, &m_world, false, 0, this);
    column()->setSpacing(6);
    column()->addWidget(m_node);
}

void GuardPart::setSegments(const QStringList &segments) {
    m_world.segments = segments;
    refresh();
}

void GuardPart::choose(const QString &kind) {
    const JsonValue *present = at(place(Guard));
    std::optional<JsonValue> value;
    const auto start = ConditionNode::fresh(tmpl(), m_world);
    if (kind == u"event") {
        value = start;
    } else if (kind == u"segment") {
        value = JsonValue::object().with(QStringLiteral("segment"),
                                         JsonValue::string(m_world.segments.value(0, tr("Active"))));
    } else if (kind == u"group") {
        // What is there already becomes the first of the group.
        std::vector<JsonValue> parts;
        if (present && present->isObject())
            parts.push_back(*present);
        else if (start)
            parts.push_back(*start);
        value = JsonValue::object().with(QStringLiteral("all"), JsonValue::array(std::move(parts)));
    }
    if (kind == u"event" && ConditionNode::earlierMessages(tmpl(), id()).isEmpty()) {
        m_field->refuse(tr("No message comes before this one, so there is nothing to ask about yet."));
        refresh();
        return;
    }
    pushField(Guard, value, tr("the guard"), m_field);
}

void GuardPart::refresh() {
    const Message *shown = message();
    if (!shown)
        return;
    m_world.message = id();
    const bool guarded = shown->onlyIf.has_value();
    QString kind;
    if (guarded) {
        const Condition *inner = &*shown->onlyIf;
        while (inner->kind == Condition::Kind::Not && !inner->parts.empty())
            inner = &inner->parts.front();
        kind = inner->kind == Condition::Kind::Event     ? QStringLiteral("event")
               : inner->kind == Condition::Kind::Segment ? QStringLiteral("segment")
                                                         : QStringLiteral("group");
    }
    m_kind->setCurrentKey(kind);
    m_field->setPointer(place(Guard));
    m_node->setVisible(guarded);
    if (m_node->editor() != editor())
        m_node->setEditor(editor());
    else if (guarded)
        m_node->refresh();
    MessagePart::refresh();
}

} // namespace stepline

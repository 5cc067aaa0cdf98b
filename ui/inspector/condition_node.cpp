#include "ui/inspector/condition_node.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/value_edit.h"

#include <QVBoxLayout>

namespace stepline {

namespace {

/// The ground of one condition: a quiet box, so that groups read as groups.
class NodeBox : public QWidget {
public:
    NodeBox(bool group, QWidget *parent) : QWidget(parent), m_group(group) {}

protected:
    void paintEvent(QPaintEvent *) override {
        const Palette &p = colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_group ? QPen(p.line, 1) : QPen(Qt::NoPen));
        painter.setBrush(m_group ? QBrush(Qt::NoBrush) : QBrush(p.raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
    }

private:
    bool m_group;
};

JsonValue eventJson(const QString &message, Metric metric) {
    return JsonValue::object()
        .with(QStringLiteral("message"), JsonValue::string(message))
        .with(QStringLiteral("metric"), JsonValue::string(metricKey(metric)));
}

Metric firstMetric(const Template &tmpl, const QString &message) {
    const Message *found = tmpl.message(message);
    const auto type = found ? tmpl.typeOf(*found) : std::nullopt;
    return type && reports(*type, Metric::Viewed) ? Metric::Viewed : Metric::Delivered;
}

JsonValue negation(JsonValue inner) {
    return JsonValue::object().with(QStringLiteral("not"), std::move(inner));
}

} // namespace

QStringList ConditionNode::earlierMessages(const Template &tmpl, const QString &message) {
    QStringList ids;
    const Place place = placeOf(tmpl, message);
    for (int s = 0; s <= place.step; ++s)
        for (const Message &other : tmpl.sequence.steps[size_t(s)].messages)
            if (s < place.step || comesEarlier(tmpl, other.id, message))
                ids << other.id;
    return ids;
}

QString ConditionNode::spokenMessage(const Template &tmpl, const QString &id) {
    const Message *message = tmpl.message(id);
    const Place place = placeOf(tmpl, id);
    if (!message || !place.valid())
        return tr("Unknown message “%1”").arg(id);
    const Channel *channel = tmpl.channel(message->channel);
    const QString name = channel ? channel->displayName() : message->channel;
    int same = 0, nth = 0;
    for (const Message &other : tmpl.sequence.steps[size_t(place.step)].messages) {
        same += other.channel == message->channel;
        if (other.id == id)
            nth = same;
    }
    return same > 1 ? tr("%1, step %2 (no. %3)").arg(name).arg(place.step + 1).arg(nth)
                    : tr("%1, step %2").arg(name).arg(place.step + 1);
}

std::optional<JsonValue> ConditionNode::fresh(const Template &tmpl, const ConditionWorld &world) {
    const QStringList earlier = earlierMessages(tmpl, world.message);
    if (!earlier.isEmpty())
        return negation(eventJson(earlier.last(), firstMetric(tmpl, earlier.last())));
    if (!world.segments.isEmpty())
        return JsonValue::object().with(QStringLiteral("segment"), JsonValue::string(world.segments.first()));
    return std::nullopt;
}

ConditionNode::ConditionNode(Where outer, const ConditionWorld *world, bool removable, int depth, QWidget *parent)
    : Form(parent), m_outer(std::move(outer)), m_world(world), m_removable(removable), m_depth(depth) {}

QString ConditionNode::title(const QString &what) const {
    return tr("Change %1").arg(what);
}

ConditionNode::Inner ConditionNode::inner() const {
    Inner in;
    in.pointer = m_outer();
    in.json = at(in.pointer);
    while (in.json) {
        const JsonValue *not_ = in.json->find(u"not");
        if (!not_)
            break;
        in.negated = !in.negated;
        in.pointer += QStringLiteral("/not");
        in.json = not_;
    }
    if (in.json && in.json->find(u"message"))
        in.kind = Kind::Event;
    else if (in.json && in.json->find(u"segment"))
        in.kind = Kind::Segment;
    else
        in.groupKey = in.json && in.json->find(u"any") ? QStringLiteral("any") : QStringLiteral("all");
    return in;
}

void ConditionNode::setNegated(bool negated) {
    const Inner in = inner();
    if (!in.json || in.negated == negated)
        return;
    // Wrapping and unwrapping keep whatever the condition holds.
    JsonValue value = *in.json;
    pushValue(m_outer(), negated ? negation(std::move(value)) : std::move(value), title(tr("the guard")), m_field);
}

void ConditionNode::shape(Kind kind) {
    if (m_kind == kind)
        return;
    m_kind = kind;
    if (m_body)
        m_body->hide();
    Body &body = m_bodies[size_t(kind)];
    m_body = body.box;
    m_polarity = body.polarity;
    m_field = body.field;
    if (!m_body) {
        m_body = new NodeBox(kind == Kind::Group, this);
        auto *layout = new QVBoxLayout(m_body);
        layout->setContentsMargins(8, 8, 8, 8);
        layout->setSpacing(6);
        column()->addWidget(m_body);
        if (kind == Kind::Event)
            makeEvent();
        else if (kind == Kind::Segment)
            makeSegment();
        else
            makeGroup();
        body = {m_body, m_polarity, m_field};
    }
    m_body->show();
}

/// A line with its box and, where it can be taken out, the button for it.
static void addLine(QWidget *body, QWidget *box, bool removable, ConditionNode *node) {
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(box, 1);
    if (removable) {
        auto *remove = new IconButton(QStringLiteral("close"), ConditionNode::tr("Remove this condition"), body);
        QObject::connect(remove, &QAbstractButton::clicked, node, &ConditionNode::removeRequested);
        line->addWidget(remove);
    }
    static_cast<QVBoxLayout *>(body->layout())->addLayout(line);
}

bool ConditionNode::prepare() {
    for (const Kind kind : {Kind::Event, Kind::Group})
        if (isHidden() && !m_bodies[size_t(kind)].box) {
            shape(kind);
            return true;
        }
    return false;
}

void ConditionNode::makeEvent() {
    m_message = new ChoiceBox;
    m_message->setAccessibleName(tr("Earlier message"));
    m_message->setToolTip(tr("Only messages that come earlier can be asked about."));
    addLine(m_body, m_message, m_removable, this);
    connect(m_message, &ChoiceBox::chosen, this, &ConditionNode::chooseMessage);

    auto *editors = new QWidget;
    auto *line = new QHBoxLayout(editors);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_polarity = new ChoiceBox;
    m_polarity->addChoice(QStringLiteral("was"), tr("was"));
    m_polarity->addChoice(QStringLiteral("not"), tr("was not"));
    m_polarity->setAccessibleName(tr("Has it happened"));
    connect(m_polarity, &ChoiceBox::chosen, this, [this](const QString &key) { setNegated(key == u"not"); });
    m_metric = new ChoiceBox;
    m_metric->setAccessibleName(tr("What happened"));
    connect(m_metric, &ChoiceBox::chosen, this, [this](const QString &key) {
        const QString pointer = inner().pointer;
        EditBuilder builder(editor()->document()->json(), title(tr("the guard")));
        builder.set(pointer + QStringLiteral("/metric"), JsonValue::string(key));
        if (key != metricKey(Metric::Viewed))
            builder.remove(pointer + QStringLiteral("/at_least"));
        push(std::move(builder).edit(), m_field);
    });
    line->addWidget(m_polarity, 2);
    line->addWidget(m_metric, 3);
    m_field = new Field({}, editors, Field::Layout::Above, m_body);
    m_body->layout()->addWidget(m_field);
    m_percent = new NumberEdit;
    m_percent->setRange(1, 100);
    m_percent->setUnit(QStringLiteral("%"));
    m_percent->setStep(5);
    m_percent->setOptional(true);
    m_percent->setPlaceholderText(tr("any part"));
    m_percent->setMaximumWidth(96);
    auto *depth = new Field(tr("Seen at least"), m_percent, Field::Layout::Beside, m_body);
    depth->setObjectName(QStringLiteral("depth"));
    m_body->layout()->addWidget(depth);
    connect(m_percent, &NumberEdit::edited, this, [this, depth](std::optional<double> percent) {
        pushValue(inner().pointer + QStringLiteral("/at_least"),
                  percent ? std::optional(JsonValue::number(qint64(*percent))) : std::nullopt, title(tr("the guard")),
                  depth, true);
    });
}

void ConditionNode::makeSegment() {
    auto *editors = new QWidget;
    auto *line = new QHBoxLayout(editors);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_polarity = new ChoiceBox;
    m_polarity->addChoice(QStringLiteral("was"), tr("is in"));
    m_polarity->addChoice(QStringLiteral("not"), tr("is not in"));
    m_polarity->setAccessibleName(tr("Is the recipient in the segment"));
    connect(m_polarity, &ChoiceBox::chosen, this, [this](const QString &key) { setNegated(key == u"not"); });
    m_segment = new ChoiceBox;
    m_segment->setAccessibleName(tr("Segment"));
    connect(m_segment, &ChoiceBox::chosen, this, [this](const QString &name) {
        pushValue(inner().pointer + QStringLiteral("/segment"), JsonValue::string(name), title(tr("the guard")),
                  m_field);
    });
    line->addWidget(m_polarity, 2);
    line->addWidget(m_segment, 3);
    m_field = new Field({}, editors);
    addLine(m_body, m_field, m_removable, this);
}

void ConditionNode::makeGroup() {
    m_group = new ChoiceBox;
    m_group->addChoice(QStringLiteral("all"), tr("All of these"));
    m_group->addChoice(QStringLiteral("any"), tr("Any of these"));
    m_group->addChoice(QStringLiteral("not any"), tr("None of these"));
    m_group->addChoice(QStringLiteral("not all"), tr("Not all of these"));
    m_group->setAccessibleName(tr("How the conditions are combined"));
    m_field = new Field({}, m_group);
    addLine(m_body, m_field, m_removable, this);
    connect(m_group, &ChoiceBox::chosen, this, &ConditionNode::chooseGroup);
    m_none = new ToneLabel({}, Tone::Secondary, m_body);
    m_none->setFont(Theme::instance().smallFont());
    m_none->setWordWrap(true);
    m_body->layout()->addWidget(m_none);
    m_parts = new QVBoxLayout;
    m_parts->setSpacing(6);
    static_cast<QVBoxLayout *>(m_body->layout())->addLayout(m_parts);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    auto *add = IconButton::withText(QStringLiteral("plus"), tr("Condition"), m_body);
    add->setAccessibleName(tr("Add a condition"));
    connect(add, &QAbstractButton::clicked, this, [this] { addPart(false); });
    buttons->addWidget(add);
    if (m_depth < 3) { // deeper ones are shown and edited, but nobody reads them: they are not made here
        auto *group = IconButton::withText(QStringLiteral("plus"), tr("Group"), m_body);
        group->setAccessibleName(tr("Add a group of conditions"));
        connect(group, &QAbstractButton::clicked, this, [this] { addPart(true); });
        buttons->addWidget(group);
    }
    buttons->addStretch();
    static_cast<QVBoxLayout *>(m_body->layout())->addLayout(buttons);
}

void ConditionNode::refresh() {
    if (!editor())
        return;
    const Inner in = inner();
    if (!in.json || !in.json->isObject())
        return;
    shape(in.kind);
    m_field->setPointer(m_outer());
    if (in.kind == Kind::Event)
        showEvent(in);
    else if (in.kind == Kind::Segment)
        showSegment(in);
    else
        showGroup(in);
    Form::refresh();
}

void ConditionNode::showEvent(const Inner &in) {
    const QString current = textAt(in.pointer + QStringLiteral("/message"));
    const QString metric = textAt(in.pointer + QStringLiteral("/metric"));
    QList<ChoiceBox::Choice> messages;
    QStringList ids = earlierMessages(tmpl(), m_world->message);
    const bool possible = ids.contains(current);
    if (!possible)
        ids.prepend(current);
    for (const QString &id : std::as_const(ids)) {
        const Message *message = tmpl().message(id);
        const auto type = message ? tmpl().typeOf(*message) : std::nullopt;
        messages << ChoiceBox::Choice{id, spokenMessage(tmpl(), id),
                                      id == current && !possible ? tr("does not come earlier") : QString(),
                                      type ? Theme::instance().channelIcon(*type) : QIcon()};
    }
    // A segment is the other thing to ask about.
    messages << ChoiceBox::Choice{QStringLiteral("\nsegment"), tr("A segment instead…"), {}, {}};
    m_message->setChoices(messages);
    m_message->setCurrentKey(current);
    m_polarity->setCurrentKey(in.negated ? QStringLiteral("not") : QStringLiteral("was"));

    bool known = false;
    ChannelType kind = ChannelType::InApp;
    if (const Message *message = tmpl().message(current)) {
        if (const auto type = tmpl().typeOf(*message)) {
            known = true;
            kind = *type;
        }
    }
    QList<ChoiceBox::Choice> metrics;
    for (Metric m : AllMetrics) {
        const bool reportable = known && reports(kind, m);
        if (!reportable && metricKey(m) != metric)
            continue;
        QString note;
        if (!reportable)
            note = tr("this channel cannot report it");
        else if (toBeSupported(kind, m))
            note = tr("to be supported by the provider");
        metrics << ChoiceBox::Choice{metricKey(m), known ? metricName(m, kind) : metricName(m), note, {}};
    }
    m_metric->setChoices(metrics);
    m_metric->setCurrentKey(metric);
    const JsonValue *depth = at(in.pointer + QStringLiteral("/at_least"));
    auto *depthField = m_body->findChild<Field *>(QStringLiteral("depth"));
    depthField->setVisible(metric == metricKey(Metric::Viewed) || depth);
    depthField->setPointer(in.pointer + QStringLiteral("/at_least"));
    m_percent->setUndoStack(editor()->undoStack());
    m_percent->setValue(depth && depth->isNumber() ? std::optional(depth->toDouble()) : std::nullopt);
}

void ConditionNode::showSegment(const Inner &in) {
    const QString current = textAt(in.pointer + QStringLiteral("/segment"));
    QList<ChoiceBox::Choice> segments;
    for (const QString &name : m_world->segments)
        segments << ChoiceBox::Choice{name, name, {}, {}};
    if (!m_world->segments.contains(current))
        segments.prepend({current, current, tr("not in the profile: true for nobody"), {}});
    m_segment->setChoices(segments);
    m_segment->setCurrentKey(current);
    m_polarity->setCurrentKey(in.negated ? QStringLiteral("not") : QStringLiteral("was"));
}

void ConditionNode::showGroup(const Inner &in) {
    m_group->setCurrentKey((in.negated ? QStringLiteral("not ") : QString()) + in.groupKey);
    const JsonValue *parts = in.json->find(in.groupKey);
    const int wanted = parts && parts->isArray() ? int(parts->items().size()) : 0;
    while (m_nodes.size() > wanted) {
        m_spare << m_nodes.takeLast();
        m_spare.last()->hide();
    }
    while (m_nodes.size() < wanted) {
        if (!m_spare.isEmpty()) { // the last one put by is for this place
            ConditionNode *node = m_spare.takeLast();
            m_nodes << node;
            if (node->editor() != editor())
                node->setEditor(editor());
            for (Field *field : node->findChildren<Field *>())
                field->acceptValue();
            node->show();
            continue;
        }
        const int index = int(m_nodes.size());
        auto *node = new ConditionNode(
            [this, index] {
                const Inner now = inner();
                return pointerTo(now.pointer + u'/' + now.groupKey, index);
            },
            m_world, true, m_depth + 1, m_body);
        connect(node, &ConditionNode::removeRequested, this, [this, index] { removePart(index); });
        m_nodes << node;
        m_parts->addWidget(node);
        node->setEditor(editor());
        node->show();
    }
    for (ConditionNode *node : std::as_const(m_nodes))
        node->refresh();
    m_none->setText((in.groupKey == u"all") != in.negated ? tr("No condition yet: always sent.")
                                                          : tr("No condition yet: never sent."));
    m_none->setVisible(wanted == 0);
}

void ConditionNode::chooseMessage(const QString &id) {
    const Inner in = inner();
    EditBuilder builder(editor()->document()->json(), title(tr("the guard")));
    if (id == u"\nsegment") {
        builder.set(in.pointer, JsonValue::object().with(QStringLiteral("segment"),
                                                         JsonValue::string(m_world->segments.value(0, tr("Active")))));
        push(std::move(builder).edit(), m_field);
        return;
    }
    builder.set(in.pointer + QStringLiteral("/message"), JsonValue::string(id));
    // A metric that the other channel cannot report would be an error: take the nearest one that it can.
    const Message *message = tmpl().message(id);
    const auto type = message ? tmpl().typeOf(*message) : std::nullopt;
    const auto metric = metricFromKey(textAt(in.pointer + QStringLiteral("/metric")));
    if (type && metric && !reports(*type, *metric)) {
        builder.set(in.pointer + QStringLiteral("/metric"), JsonValue::string(metricKey(firstMetric(tmpl(), id))));
        builder.remove(in.pointer + QStringLiteral("/at_least"));
    }
    push(std::move(builder).edit(), m_field);
}

void ConditionNode::chooseGroup(const QString &key) {
    const Inner in = inner();
    const QString group = key.endsWith(u"any") ? QStringLiteral("any") : QStringLiteral("all");
    JsonValue value = *in.json;
    for (auto &member : value.members())
        if (member.first == in.groupKey)
            member.first = group;
    const bool negated = key.startsWith(u"not");
    pushValue(m_outer(), negated ? negation(std::move(value)) : std::move(value), title(tr("the guard")), m_field);
}

void ConditionNode::addPart(bool group) {
    const Inner in = inner();
    auto value = fresh(tmpl(), *m_world);
    if (!value)
        value = JsonValue::object().with(QStringLiteral("segment"), JsonValue::string(tr("Active")));
    if (group)
        value = JsonValue::object().with(QStringLiteral("any"), JsonValue::array({*value}));
    EditBuilder builder(editor()->document()->json(), tr("Add a condition"));
    builder.insert(in.pointer + u'/' + in.groupKey, m_nodes.size(), *value);
    push(std::move(builder).edit(), m_field);
}

void ConditionNode::removePart(int index) {
    const Inner in = inner();
    EditBuilder builder(editor()->document()->json(), tr("Remove a condition"));
    builder.remove(pointerTo(in.pointer + u'/' + in.groupKey, index));
    push(std::move(builder).edit(), m_field);
}

} // namespace stepline
